// @ts-nocheck
import fc from 'fast-check';
import { describe, it } from 'vitest';
import { compareEverything } from '../support/compared.ts';
import { liveThrough } from '../support/live-moves.ts';
import { modelTracks, moves } from '../support/moves.ts';
import { runsOf } from '../support/runs.ts';
import { clockAt, startTestServer, type TestClock } from '../support/server.ts';

const start = '2026-01-05T09:00:00.000Z';
const { checks, timeout } = runsOf(25);

const ranges = [
  {},
  { from: '2025-02-10' },
  { to: '2025-03-31', body: 'mod-nl' },
  { from: '2025-11-30', to: '2026-12-31' },
  { body: 'public-record' },
];

/** A moment to ask about: a day, and how far back in the log, both as fractions of what there is. */
const moment = fc.record({
  day: fc.constantFrom('2024-12-31', '2025-03-14', '2025-12-31', '2026-01-06', '9999-12-31'),
  known: fc.nat({ max: 999 }),
  from: fc.nat({ max: 999 }),
  range: fc.constantFrom(...ranges),
});

/** The earlier of two days: no day after today can be asked for. */
const upToToday = (day: string, clock: TestClock): string => {
  const today = clock.now().toISOString().slice(0, 10);
  return day < today ? day : today;
};

describe('whatever several bodies do, with retries, races and restarts', () => {
  it(
    'is answered by the rules, and every figure of every query equals the reference at every moment',
    async () => {
      await fc.assert(
        fc.asyncProperty(
          moves(40),
          fc.array(moment, { minLength: 2, maxLength: 2 }),
          async (all, moments) => {
            const clock = clockAt(start);
            const { server, history } = await liveThrough(await startTestServer({ clock }), clock, all);
            const head = { day: '9999-12-31', known: 999, from: 500, range: {} };
            for (const { day, known, from, range } of [head, ...moments]) {
              const index = Math.floor((known * (history.length - 1)) / 999);
              const asked = { server, history, effectiveAt: upToToday(day, clock), index };
              const earlier = Math.floor((from * index) / 999);
              await compareEverything(asked, { tracks: modelTracks, range, from: earlier });
            }
            await server.stop();
          },
        ),
        checks,
      );
    },
    timeout,
  );
});
