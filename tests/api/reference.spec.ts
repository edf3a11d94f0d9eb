import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { replay } from '../../src/cli/replay.ts';
import { readConfig } from '../../src/config.ts';
import { type Accepted, figuresAt } from '../reference/figures.ts';
import { type Attempt, eurTracks, histories, type Step } from '../support/histories.ts';
import {
  type Answer,
  clockAt,
  packaged,
  settled,
  startTestServer,
  type TestServer,
} from '../support/server.ts';

const json = (value: unknown): string => JSON.stringify(value);

const sent = (server: TestServer, attempt: Attempt): Promise<Answer> => {
  switch (attempt.kind) {
    case 'record':
      return server.put(
        `/v1/deliveries/${attempt.body}/${attempt.reference}`,
        `${attempt.body}-reporter`,
        attempt.delivery,
      );
    case 'correct':
      return server.post(
        `/v1/deliveries/${attempt.body}/${attempt.reference}/corrections`,
        `${attempt.body}-reporter`,
        { delivery: attempt.delivery, reason: 'recount' },
        { 'If-Match': '*' },
      );
    case 'withdraw':
      return server.post(
        `/v1/deliveries/${attempt.body}/${attempt.reference}/withdrawal`,
        `${attempt.body}-reporter`,
        { reason: 'never arrived' },
      );
    case 'state':
      return server.put(
        `/v1/statements/${attempt.body}/${attempt.reference}`,
        `${attempt.body}-reporter`,
        attempt.statement,
      );
    case 'restate':
      return server.post(
        `/v1/statements/${attempt.body}/${attempt.reference}/corrections`,
        `${attempt.body}-reporter`,
        { statement: attempt.statement, reason: 'recount' },
        { 'If-Match': '*' },
      );
    case 'unstate':
      return server.post(
        `/v1/statements/${attempt.body}/${attempt.reference}/withdrawal`,
        `${attempt.body}-reporter`,
        { reason: 'never said' },
      );
    case 'set':
      return set(server, attempt);
    case 'retire':
      return server.post(`/v1/targets/${attempt.id}/retirement`, 'eums-planner', { reason: 'done' });
  }
};

/** Adopted without a revision to name; revised under whatever stands. */
const set = async (
  server: TestServer,
  { id, target, appliesFrom }: Extract<Attempt, { kind: 'set' }>,
): Promise<Answer> => {
  const body = { ...target, reason: 'moved', ...(appliesFrom && { appliesFrom }) };
  const adopted = await server.put(`/v1/targets/${id}`, 'eums-planner', body);
  if (adopted.status !== 428) return adopted;
  return server.put(`/v1/targets/${id}`, 'eums-planner', body, { 'If-Match': '*' });
};

const accepted = (attempt: Attempt, answer: Answer, recordedAt: string): Accepted => {
  switch (attempt.kind) {
    case 'record':
    case 'correct': {
      const report = `${attempt.body}/${attempt.reference}`;
      return { kind: attempt.kind, report, body: attempt.body, delivery: attempt.delivery, recordedAt };
    }
    case 'state':
    case 'restate': {
      const report = `${attempt.body}/${attempt.reference}`;
      return { kind: attempt.kind, report, body: attempt.body, statement: attempt.statement, recordedAt };
    }
    case 'withdraw':
    case 'unstate':
      return {
        kind: attempt.kind,
        report: `${attempt.body}/${attempt.reference}`,
        body: attempt.body,
        recordedAt,
      };
    case 'set': {
      const { id, target, appliesFrom } = attempt;
      const kind = answer.body.revision === '0' ? 'adopt' : 'revise';
      return { kind, id, target, recordedAt, ...(appliesFrom && { appliesFrom }) };
    }
    case 'retire':
      return { kind: 'retire', id: attempt.id, recordedAt };
  }
};

const start = '2026-01-05T09:00:00.000Z';
const days = ['2024-12-31', '2025-03-15', '2025-12-31', '2026-01-03', '2026-05-01'];

/** Lives through a history over HTTP and returns what was accepted, in the order of the log. */
const live = async (server: TestServer, clock: ReturnType<typeof clockAt>, steps: readonly Step[]) => {
  const history: Accepted[] = [];
  for (const { attempt, after } of steps) {
    clock.set(new Date(clock.now().getTime() + after * 3_600_000).toISOString());
    const answer = await sent(server, attempt);
    expect(answer.status, json(answer.body)).toBeLessThan(500);
    if (answer.status === 201) history.push(accepted(attempt, answer, clock.now().toISOString()));
  }
  return history;
};

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
