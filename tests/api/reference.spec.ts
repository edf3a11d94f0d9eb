import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { replay } from '../../src/cli/replay.ts';
import { readConfig } from '../../src/config.ts';
import { figuresAt } from '../reference/figures.ts';
import { eurTracks, histories } from '../support/histories.ts';
import { live } from '../support/living.ts';
import { clockAt, packaged, settled, startTestServer, type TestServer } from '../support/server.ts';

const start = '2026-01-05T09:00:00.000Z';
const days = ['2024-12-31', '2025-03-15', '2025-12-31', '2026-01-03', '2026-05-01'];

const contributionsOf = async (server: TestServer, id: string, clocks: string) => {
  const lines: { min: number | string; max: number | string }[] = [];
  let cursor = '';
  do {
    const { body } = await server.get(`/v1/progress/${id}/contributions?limit=3&${clocks}${cursor}`);
    lines.push(...body.contributions);
    cursor = body.next === null ? '' : `&cursor=${body.next}`;
  } while (cursor !== '');
  return lines;
};

/** Adds up amounts in cents or units exactly. */
const total = (amounts: readonly (number | string)[]): bigint =>
  amounts.reduce((sum, amount) => sum + BigInt(String(amount).replace('.', '')), 0n);

const replayed = async (server: TestServer, now: () => Date, effectiveAt: string, index: number) => {
  const printed: string[] = [];
  const surroundings = {
    config: readConfig({ DATA_DIR: server.folder }),
    now,
    packaged,
    untilStopped: async () => {},
    print: (line: string) => printed.push(line),
  };
  await replay.run(surroundings, ['--effective-at', effectiveAt, '--known-at', `index:${index}`, '--json']);
  return JSON.parse(printed.join(''));
};

describe('every figure over HTTP', () => {
  it('equals the reference implementation, its contributions add up to it, and replay gives it again', async () => {
    await fc.assert(
      fc.asyncProperty(histories(30), fc.nat(), fc.constantFrom(...days), async (steps, chosen, day) => {
        const clock = clockAt(start);
        const server = await startTestServer({ clock });
        const history = await live(server, clock, steps);
        await settled(server);
        const index = chosen % history.length;
        const today = clock.now().toISOString().slice(0, 10);
        const [effectiveAt = today] = [day, today].toSorted((a, b) => a.localeCompare(b));
        const clocks = `effectiveAt=${effectiveAt}&knownAt=index:${index}`;

        const { body } = await server.get(`/v1/progress?${clocks}`);
        const expected = figuresAt(history, { effectiveAt, index }, eurTracks);
        expect(body.progress).toMatchObject(expected);
        expect(body.progress).toHaveLength(expected.length);

        for (const { target, delivered, paceWindow, reportedDeliveries, statementGap } of body.progress) {
          for (const [of, sum] of Object.entries({ deliveries: reportedDeliveries, gap: statementGap })) {
            const rows = await contributionsOf(server, target.id, `of=${of}&${clocks}`);
            expect(total(rows.map(({ min }) => min))).toBe(total([sum?.min ?? 0]));
            expect(total(rows.map(({ max }) => max))).toBe(total([sum?.max ?? 0]));
          }
          const window = await contributionsOf(server, target.id, `of=pace&${clocks}`);
          expect(total(window.map(({ min }) => min))).toBe(total([paceWindow.min]));
          expect(total(window.map(({ max }) => max))).toBe(total([paceWindow.max]));
          const lines = await contributionsOf(server, target.id, clocks);
          expect(total(lines.map(({ min }) => min))).toBe(total([delivered.min]));
          expect(total(lines.map(({ max }) => max))).toBe(total([delivered.max]));
        }

        const again = await replayed(server, clock.now, effectiveAt, index);
        expect(again).toEqual(body);
        await server.stop();
      }),
      { numRuns: Number(process.env['PROPERTY_RUNS'] ?? 40) },
    );
  }, 180_000);
});
