// @ts-nocheck
import { rmSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Envelope } from '../../src/domain/envelope.ts';
import { projections } from '../../src/projections/index.ts';
import { readModelsFile } from '../../src/store/read-models/read-models.ts';
import type { Stored } from '../reference/stored.ts';
import { type Lived, liveThrough } from '../support/live-moves.ts';
import { moves, oneAfterAnother } from '../support/moves.ts';
import { choices, permuted } from '../support/permuted.ts';
import { allQuestions, answersTo, figureQuestions, textsOf } from '../support/questions.ts';
import { runsOf } from '../support/runs.ts';
import { type Answer, clockAt, settled, startTestServer, type TestServer } from '../support/server.ts';

const start = '2026-01-05T09:00:00.000Z';
const { checks, timeout } = runsOf(8);
const days = ['2025-03-14', '2025-12-31', '2026-01-05'];
const inMemory = { eventLog: 'memory:' } as const;

/** An answer without its receipt, whose hash is over the id of the request too. */
const withoutReceipt = (text: string): string => text.replace(/,"receipt":\{[^}]*\}/, '');

/** A server in memory whose log holds these events in this order, and nothing else. */
const serverWith = async (log: readonly Stored[], now: string): Promise<TestServer> => {
  const server = await startTestServer({ clock: clockAt(now), config: inMemory });
  const revisions = new Map<string, bigint>();
  for (const event of log) {
    const revision = revisions.get(event.stream) ?? -1n;
    await server.context.log.append(event.stream, Envelope.parse(event), revision);
    revisions.set(event.stream, revision + 1n);
  }
  await settled(server);
  return server;
};

// Where an event stands in the log and when it came there is all that may differ.
const placing = ['asOf', 'position', 'index', 'recordedAt'];

const withoutPlaces = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(withoutPlaces);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .filter(([name]) => !placing.includes(name))
      .map(([name, member]) => [name, withoutPlaces(member)]),
  );
};

/** Lists of reports begin with what was changed last; here by name. */
const inOneOrder = ({ status, body }: Answer): unknown => {
  const plain = Object.entries({ status, ...body }).map(([name, member]) => {
    const shown = withoutPlaces(member);
    const isOfReports = ['deliveries', 'commitments', 'pipeline', 'statements'].includes(name);
    return [name, isOfReports && Array.isArray(shown) ? byText(shown) : shown];
  });
  return withoutPlaces(Object.fromEntries(plain));
};

const byText = (items: readonly unknown[]): readonly unknown[] =>
  items.toSorted((a, b) => JSON.stringify(a).localeCompare(JSON.stringify(b)));

const figuresOf = async (server: TestServer, { history }: Lived, effectiveAt: string) => {
  const knownAt = `index:${history.length - 1}`;
  const answers = await answersTo(server, figureQuestions(history), { effectiveAt, knownAt });
  return Object.fromEntries([...answers].map(([question, answer]) => [question, inOneOrder(answer)]));
};

describe('the order in which the log learns of things', () => {
  it(
    'changes no figure, as long as every stream keeps its own and ties stay as they are',
    async () => {
      await fc.assert(
        fc.asyncProperty(moves(40), choices, fc.constantFrom(...days), async (all, chosen, day) => {
          const clock = clockAt(start);
          const lived = await liveThrough(await startTestServer({ clock }), clock, all);
          const figures = await figuresOf(lived.server, lived, day);
          const other = await serverWith(permuted(lived.log, chosen), clock.now().toISOString());
          expect(await figuresOf(other, lived, day)).toEqual(figures);
          await lived.server.stop();
          await other.stop();
        }),
        checks,
      );
    },
    timeout,
  );
});

/** Takes away everything that was read from the log, and starts a server that has to read all of it again. */
const withReadModelsFilledAgain = async (server: TestServer, now: string): Promise<TestServer> => {
  await server.stop();
  const file = readModelsFile(server.folder, projections);
  for (const suffix of ['', '-wal', '-shm']) rmSync(`${file}${suffix}`, { force: true });
  const again = await startTestServer({ clock: clockAt(now), folder: server.folder });
  await settled(again);
  return again;
};

describe('every answer', () => {
  it(
    'is the same from a log read again from its beginning as from one that was followed',
    async () => {
      await fc.assert(
        fc.asyncProperty(moves(40), fc.nat(), fc.constantFrom(...days), async (all, known, effectiveAt) => {
          const clock = clockAt(start);
          const { server, history } = await liveThrough(await startTestServer({ clock }), clock, all);
          const asked = { effectiveAt, knownAt: `index:${known % history.length}` };
          const live = textsOf(await answersTo(server, allQuestions(history), asked));
          const again = await withReadModelsFilledAgain(server, clock.now().toISOString());
          expect(textsOf(await answersTo(again, allQuestions(history), asked))).toEqual(live);
          await again.stop();
        }),
        checks,
      );
    },
    timeout,
  );

  it(
    'is the same, byte for byte, over the log in memory and over SQLite, to commands as to questions',
    async () => {
      await fc.assert(
        fc.asyncProperty(moves(40), fc.nat(), fc.constantFrom(...days), async (all, known, effectiveAt) => {
          const told = [];
          for (const eventLog of ['memory:', 'sqlite:'] as const) {
            const clock = clockAt(start);
            const server = await startTestServer({ clock, config: { eventLog } });
            const { history, answers } = await liveThrough(server, clock, oneAfterAnother(all));
            const asked = { effectiveAt, knownAt: `index:${known % history.length}` };
            const texts = textsOf(await answersTo(server, allQuestions(history), asked));
            told.push({
              texts,
              answered: answers.map(({ status, text }) => `${status} ${withoutReceipt(text)}`),
            });
            await server.stop();
          }
          expect(told[1]).toEqual(told[0]);
        }),
        checks,
      );
    },
    timeout,
  );
});
