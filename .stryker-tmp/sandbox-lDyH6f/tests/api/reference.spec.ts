// @ts-nocheck
import { rmSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { replay } from '../../src/cli/replay.ts';
import { readConfig } from '../../src/config.ts';
import { projections } from '../../src/projections/index.ts';
import { readModelsFile } from '../../src/store/read-models/read-models.ts';
import { figuresAt } from '../reference/figures.ts';
import { engine, onSharedServer } from '../support/engine.ts';
import { eurTracks, histories } from '../support/histories.ts';
import { live } from '../support/living.ts';
import {
  clockAt,
  packaged,
  settled,
  startTestServer,
  type TestClock,
  type TestServer,
} from '../support/server.ts';

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

/** The earlier of two days: no day after today can be asked for. */
const earlier = (day: string, clock: TestClock): string => {
  const today = clock.now().toISOString().slice(0, 10);
  return day < today ? day : today;
};

/** That `porcupine replay` prints an answer; on a server that others use it would print theirs too. */
const isReplayed = async (
  server: TestServer,
  now: () => Date,
  {
    effectiveAt,
    knownAt,
    text,
  }: { readonly effectiveAt: string; readonly knownAt: string; readonly text: string },
): Promise<void> => {
  if (onSharedServer) return;
  const printed: string[] = [];
  const surroundings = {
    config: readConfig({ DATA_DIR: server.folder, EVENT_LOG: await engine().eventLogOf(server.folder) }),
    now,
    packaged,
    untilStopped: async () => {},
    print: (line: string) => printed.push(line),
  };
  await replay.run(surroundings, ['--effective-at', effectiveAt, '--known-at', knownAt, '--json']);
  expect(printed.join('')).toBe(text);
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
        const effectiveAt = earlier(day, clock);
        const clocks = `effectiveAt=${effectiveAt}&knownAt=index:${index}`;

        const { body, text } = await server.get(`/v1/progress?${clocks}`);
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

        await isReplayed(server, clock.now, { effectiveAt, knownAt: `index:${index}`, text });
        await server.stop();
      }),
      { numRuns: Number(process.env['PROPERTY_RUNS'] ?? 40) },
    );
  }, 180_000);
});

/** Takes away everything that was read from the log, and starts a server that has to read all of it again. */
const withReadModelsFilledAgain = async (server: TestServer, clock: TestClock): Promise<TestServer> => {
  await server.stop();
  const file = readModelsFile(server.folder, projections);
  rmSync(file);
  for (const suffix of ['-wal', '-shm']) rmSync(`${file}${suffix}`, { force: true });
  const again = await startTestServer({ clock, folder: server.folder });
  await settled(again);
  return again;
};

describe('one position and one day', () => {
  it('give the same bytes ever after: asked twice, after later events, from rows filled again, and in a replay', async () => {
    await fc.assert(
      fc.asyncProperty(histories(30), fc.nat(), fc.constantFrom(...days), async (steps, chosen, day) => {
        const clock = clockAt(start);
        const server = await startTestServer({ clock });
        const split = 1 + (chosen % (steps.length - 1));
        await live(server, clock, steps.slice(0, split));
        await settled(server);
        const knownAt = String(await server.position());
        const effectiveAt = earlier(day, clock);
        const asked = `/v1/progress?effectiveAt=${effectiveAt}&knownAt=${knownAt}`;

        const { status, body, text } = await server.get(asked);
        expect(status).toBe(200);
        expect(body.asOf).toMatchObject({ effectiveAt, position: knownAt });
        expect((await server.get(asked)).text).toBe(text);

        await live(server, clock, steps.slice(split));
        await settled(server);
        expect((await server.get(asked)).text).toBe(text);
        await isReplayed(server, clock.now, { effectiveAt, knownAt, text });

        const again = await withReadModelsFilledAgain(server, clock);
        expect((await again.get(asked)).text).toBe(text);
        await again.stop();
      }),
      { numRuns: Number(process.env['PROPERTY_RUNS'] ?? 20) },
    );
  }, 180_000);
});
