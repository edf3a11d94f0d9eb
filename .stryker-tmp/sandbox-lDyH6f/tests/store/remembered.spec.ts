// @ts-nocheck
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { figuresAt } from '../../src/projections/account.ts';
import { takePage } from '../../src/projections/follow.ts';
import type { Known } from '../../src/projections/rows.ts';
import type { RecordedEvent } from '../../src/store/event-log.ts';
import type { ReadModels } from '../../src/store/read-models/read-models.ts';
import { scratchFolder } from '../support/folder.ts';
import { delivery, histories, type Step, target, variants } from '../support/histories.ts';
import { live } from '../support/living.ts';
import { runsOf } from '../support/runs.ts';
import { clockAt, startTestServer } from '../support/server.ts';
import { openModels, rowsOf } from './read-side.ts';

const { checks, timeout } = runsOf(12);

const today = '2026-01-05';

const track = 'artillery-ammunition';

/** One target, and reports that it counts: nothing else has what is remembered looked up anew. */
const ofDeliveries: fc.Arbitrary<readonly Step[]> = fc
  .array(
    fc.record({
      kind: fc.constantFrom('record' as const, 'record' as const, 'correct' as const),
      body: fc.constantFrom('mod-nl', 'mod-de'),
      reference: fc.constantFrom('a', 'b', 'c', 'd', 'e'),
      delivery: delivery
        .filter((each) => each.track === track)
        .map(({ commitment: _commitment, ...each }) => ({ ...each, effectiveOn: '2025-03-15' })),
    }),
    { minLength: 8, maxLength: 20 },
  )
  .chain((reports) =>
    target
      .filter((each) => each.track === track && each.of !== 'commitments')
      .map(({ bodies: _bodies, sources: _sources, ...each }) => ({
        ...each,
        ...{ donors: 'all' as const, basis: 'deliveries' as const, variants: variants[track] ?? [] },
        period: { kind: 'cumulative' as const, since: '2024-01-01' },
      }))
      .map((each) => [{ kind: 'set' as const, id: 't-1', target: each }, ...reports]),
  )
  .map((attempts) => attempts.map((attempt) => ({ attempt, after: 1 })));

/** Everything that happened in an account that was lived. */
const lived = async (steps: readonly Step[]): Promise<readonly RecordedEvent[]> => {
  const clock = clockAt(`${today}T09:00:00.000Z`);
  const server = await startTestServer({ clock });
  await live(server, clock, steps);
  const events: RecordedEvent[] = [];
  for await (const page of server.context.log.from(-1n)) events.push(...page);
  await server.stop();
  return events;
};

const figuresOf = (models: ReadModels): unknown => figuresAt(models, models.checkpoint(), today);

const rootsOf = (models: ReadModels): readonly unknown[] =>
  models.treeNames().map((name) => [name, models.treeAt(name, Number(models.checkpoint().index) + 1).size]);

/** Folds events, but takes them back at the last moment, as where the disk is full. */
const takeInVain = (models: ReadModels, events: readonly RecordedEvent[]): void => {
  expect(() =>
    models.inOneBatch(() => {
      takePage(models, events);
      throw new Error('no space left');
    }),
  ).toThrow('no space left');
};

type Page = { readonly size: number; readonly inVain: boolean };

/** Folds events page by page, and compares after each with what others find who fold as much at once; says how many. */
const takeInPages = (
  models: ReadModels,
  events: readonly RecordedEvent[],
  pages: readonly Page[],
): number => {
  let taken = 0;
  const said: { readonly known: Known; readonly figures: unknown }[] = [];
  for (const { size, inVain } of pages) {
    const page = events.slice(taken, taken + size);
    if (inVain) takeInVain(models, page);
    takePage(models, page);
    taken += page.length;
    const others = openModels();
    takePage(others, events.slice(0, taken));
    expect(figuresOf(models)).toEqual(figuresOf(others));
    expect(rootsOf(models)).toEqual(rootsOf(others));
    others.close();
    said.push({ known: models.checkpoint(), figures: figuresOf(models) });
    // What was answered of a moment is answered of it ever after, whatever came since.
    for (const { known, figures } of said.slice(said.length / 2, said.length / 2 + 1)) {
      expect(figuresAt(models, known, today)).toEqual(figures);
    }
  }
  return taken;
};

describe('what the read side remembers beside its rows', () => {
  it(
    'changes no row and no answer: in pages of any size, asked meanwhile or not, and after pages that were taken back',
    async () => {
      await fc.assert(
        fc.asyncProperty(
          fc.oneof(histories(60), ofDeliveries),
          fc.array(
            fc.record({
              size: fc.integer({ min: 1, max: 4 }),
              inVain: fc.nat(3).map((number) => number === 0),
            }),
            {
              minLength: 60,
              maxLength: 60,
            },
          ),
          async (steps, pages) => {
            const events = await lived(steps);
            const folder = scratchFolder();
            const [inParts, atOnce] = [join(folder, 'in-parts.db'), join(folder, 'at-once.db')];
            const models = openModels(inParts);
            const taken = takeInPages(models, events, pages);
            takePage(models, events.slice(taken));
            models.close();
            const whole = openModels(atOnce);
            takePage(whole, events);
            whole.close();
            expect(rowsOf(inParts)).toEqual(rowsOf(atOnce));
          },
        ),
        checks,
      );
    },
    timeout,
  );
});
