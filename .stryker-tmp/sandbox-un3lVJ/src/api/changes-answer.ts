// @ts-nocheck
import { setImmediate as nextTurn } from 'node:timers/promises';
import { remembering } from '../projections/account.ts';
import {
  type Between,
  type Changes,
  type Counted,
  type FigureChange,
  figureChange,
  milestoneChanges,
  unchanged,
} from '../projections/changes.ts';
import { eventCounts } from '../projections/event-counts.ts';
import { changesBetween } from '../projections/restatements.ts';
import { restatingEvents } from '../projections/restating.ts';
import type { Clocks } from './clocks.ts';
import type { Context } from './context.ts';
import { type Columns, interval, number, text } from './csv.ts';
import { milestonesListed } from './milestone-answer.ts';

/** The later moment of knowledge and the earlier one; what is asked about is the day of the later. */
export type Moments = { readonly since: Clocks; readonly until: Clocks };

/** How many events may lie in between before a figure's own are no longer counted. */
const mostCounted = 1_000;

const tooMany: Counted = { events: null, restated: null };

const indexOf = ({ asOf }: Clocks): bigint => BigInt(asOf.index ?? -1);

/** The positions of the events in between that may take back what was said before. */
const restatingBetween = ({ models }: Context, since: bigint, until: bigint): ReadonlySet<bigint> =>
  new Set(
    models
      .lastEventsOf(restatingEvents, until + 1n, mostCounted)
      .flatMap(({ index, position }) => (index > since ? position : [])),
  );

/** How many events changed a figure, and how many of them are among those; others get their turn in between. */
const countedFor = async (
  { models }: Context,
  target: string,
  { day, since, until }: Between,
  restating: ReadonlySet<bigint>,
): Promise<Counted> => {
  let [events, restated] = [0, 0];
  for (const change of changesBetween(models, { target, day }, since.position, until.position)) {
    if ('paused' in change) {
      await nextTurn();
      continue;
    }
    events += 1;
    if (restating.has(change.position)) restated += 1;
  }
  await nextTurn();
  return { events, restated };
};

/** The figures of all targets at both moments, one after the other, so that no other request waits for all of them. */
const figuresCompared = async ({ models }: Context, between: Between) => {
  const account = remembering(models);
  const moved: FigureChange[] = [];
  const same: string[] = [];
  for (const row of models.targetsAt(between.until)) {
    await nextTurn();
    const change = figureChange(account, row, between);
    if (change === unchanged) same.push(row.id);
    else if (change !== undefined) moved.push(change);
  }
  return { moved, same };
};

/** What the account says otherwise at one moment of knowledge than at an earlier one. */
export const changesSince = async (context: Context, { since, until }: Moments): Promise<Changes> => {
  const between: Between = { day: until.effectiveAt, since, until };
  const [after, upTo] = [indexOf(since), indexOf(until)];
  const { moved, same } = await figuresCompared(context, between);
  const isCounted = upTo - after <= mostCounted;
  const restating = isCounted ? restatingBetween(context, after, upTo) : new Set<bigint>();
  const changes: (FigureChange & Counted)[] = [];
  for (const change of moved) {
    const counted = isCounted ? await countedFor(context, change.target.id, between, restating) : tooMany;
    changes.push({ ...change, ...counted });
  }
  const { effectiveAt } = until;
  return {
    changes,
    unchanged: same,
    milestones: milestoneChanges(
      milestonesListed(context, { ...since, effectiveAt }),
      milestonesListed(context, { ...until, effectiveAt }),
    ),
    events: eventCounts(context.models.eventNumbers(after, upTo)),
  };
};

type Line = Changes['changes'][number];

const saidColumns = (side: 'before' | 'after'): Columns<Line> => ({
  ...interval(side, (change: Line) => change[side]),
  [`${side}UndisclosedReports`]: number((change: Line) => change[side]?.undisclosedReports),
  [`${side}Quantity`]: number((change: Line) => change[side]?.quantity),
  [`${side}Status`]: text((change: Line) => change[side]?.status),
});

export const changedColumns: Columns<Line> = {
  target: text(({ target }) => target.id),
  title: text(({ target }) => target.title),
  track: text(({ target }) => target.track),
  unit: text(({ target }) => target.unit),
  from: text(({ period }) => period.from),
  to: text(({ period }) => period.to),
  ...saidColumns('before'),
  ...saidColumns('after'),
  min: number(({ difference }) => difference.min),
  max: number(({ difference }) => difference.max),
  undisclosedReports: number(({ difference }) => difference.undisclosedReports),
  events: number(({ events }) => events),
  restated: number(({ restated }) => restated),
};
