// @ts-nocheck
import { type DayNumber, dayNumber } from '../domain/period.ts';
import { type Interval, intervalOf, negated, nothing, plus } from '../domain/quantity.ts';
import { trackOf } from '../domain/tracks/index.ts';
import { windowDays } from './formulas.ts';
import type { Goal } from './goal.ts';
import type { Entry, StatementRow } from './rows.ts';
import { speakingAt } from './statements.ts';
import { type Filtered, type Weight, weighed, weightFor } from './weight.ts';

type Days = Pick<Entry, 'first' | 'last'>;

/** How an entry takes part in a sum: in full or as an upper bound, and whether it is added or taken away. */
type Inclusion = { readonly weight: Weight; readonly taken: boolean };

/** A statement in a sum, as it adds to it. */
export type Stated = Interval & { readonly row: StatementRow };

/** What one of a goal's sums is made of: statements, and some entries, each included in full or in part. */
export type Makeup = {
  readonly stated: readonly Stated[];
  readonly inclusion: (days: Days) => Inclusion | undefined;
};

/** What each of a goal's sums is made of, and the statement that speaks for it, whatever its basis. */
export type Makeups = {
  readonly figure: Makeup;
  readonly pace: Makeup;
  /** All deliveries of the period up to the goal's day. */
  readonly deliveries: Makeup;
  /** The statement's total less the deliveries that it covers; empty where none speaks. */
  readonly gap: Makeup;
  readonly statement: StatementRow | undefined;
};

const inFull: Inclusion = { weight: 'full', taken: false };
const asUpperBound: Inclusion = { weight: 'upper-bound-only', taken: false };

/** Whether a delivery belongs to the goal's period and had happened by a day; its last day decides. */
const countsBy = ({ from, to }: Goal, { last }: Pick<Days, 'last'>, day: DayNumber): boolean =>
  last >= from && last <= day && (to === null || last <= to);

/** Of what lies after a day: in full what lies after it wholly, up to its maximum what straddles it. */
const after = (day: DayNumber, { first, last }: Days): Inclusion | undefined => {
  if (last <= day) return undefined;
  return first > day ? inFull : asUpperBound;
};

export const totalOf = ({ statement }: StatementRow): Interval => {
  const total = intervalOf(statement.total, trackOf(statement.track).unit);
  if (total === undefined) throw new Error('a statement without a number stands');
  return total;
};

const statedIn = (row: StatementRow): Stated => ({ row, ...totalOf(row) });

const empty: Makeup = { stated: [], inclusion: () => undefined };

/** The level at a day: the total of the statement that speaks then, and what was delivered after its day. */
const levelAt = (goal: Goal, statement: StatementRow | undefined, day: DayNumber): Makeup => {
  const coveredTo = statement === undefined ? undefined : dayNumber(statement.statement.asOf);
  return {
    stated: statement === undefined ? [] : [statedIn(statement)],
    inclusion: (days) => {
      if (!countsBy(goal, days, day)) return undefined;
      return coveredTo === undefined ? inFull : after(coveredTo, days);
    },
  };
};

/** One sum less another, as a difference of figures: the lower end loses the upper end of what is taken away. */
const less = (whole: Makeup, part: Makeup): Makeup => ({
  stated: [...whole.stated, ...part.stated.map(({ row, ...total }) => ({ row, ...negated(total) }))],
  inclusion: (days) => {
    const taken = part.inclusion(days);
    return whole.inclusion(days) ?? (taken && { ...taken, taken: true });
  },
});

/** level(E) − level(E − 90), where whatever stands in both under the same statement cancels. */
const growth = (
  goal: Goal,
  statement: StatementRow | undefined,
  earlier: StatementRow | undefined,
): Makeup => {
  const before = goal.day - windowDays;
  const level = levelAt(goal, statement, goal.day);
  if (statement === earlier) {
    return { stated: [], inclusion: (days) => (days.last > before ? level.inclusion(days) : undefined) };
  }
  // Nothing stands in both: a statement that did not speak 90 days ago is as of a later day, and so is all after it.
  return less(level, levelAt(goal, earlier, before));
};

/** All that the last 90 days hold, whatever the period. */
const windowOf = ({ day }: Goal): Makeup => ({
  stated: [],
  inclusion: (days) => (days.last <= day ? after(day - windowDays, days) : undefined),
});

/** A statement less the deliveries that it covers: those that were effective between its two days. */
const gapOf = (row: StatementRow): Makeup => {
  const [from, to] = [dayNumber(row.statement.countedSince), dayNumber(row.statement.asOf)];
  return {
    stated: [statedIn(row)],
    inclusion: ({ last }) => (last >= from && last <= to ? { weight: 'full', taken: true } : undefined),
  };
};

/** What the goal's sums are made of, from the statements that stand on its track. */
export const makeupsOf = (goal: Goal, statements: readonly StatementRow[]): Makeups => {
  const statement = speakingAt(goal, statements, goal.day);
  const deliveries = levelAt(goal, undefined, goal.day);
  const gap = statement === undefined ? empty : gapOf(statement);
  if (goal.target.basis === 'deliveries') {
    return { statement, deliveries, gap, figure: deliveries, pace: windowOf(goal) };
  }
  const earlier = speakingAt(goal, statements, goal.day - windowDays);
  return {
    statement,
    deliveries,
    gap,
    figure: levelAt(goal, statement, goal.day),
    pace: growth(goal, statement, earlier),
  };
};

/** A sum of a goal: its statements and what each entry adds. */
export const sumOf = (
  goal: Goal,
  makeup: Makeup,
  entries: readonly (Filtered & Days & Interval)[],
): Interval =>
  entries.reduce<Interval>(
    (sum, entry) => plus(sum, partOf(goal, makeup, entry) ?? nothing),
    makeup.stated.reduce<Interval>(plus, nothing),
  );

/** What of a sum one reporting body adds. */
export const ofBody = ({ stated, inclusion }: Makeup, body: string): Makeup => ({
  stated: stated.filter(({ row }) => row.body === body),
  inclusion,
});

/** What an entry adds to a sum of a goal, and with which weight; undefined when nothing. */
export const partOf = (
  { target }: Goal,
  makeup: Makeup,
  entry: Filtered & Days & Interval,
): (Interval & { readonly weight: Weight }) | undefined => {
  const forTarget = weightFor(target, entry);
  const inclusion = makeup.inclusion(entry);
  if (forTarget === undefined || inclusion === undefined) return undefined;
  const weight = forTarget === 'full' ? inclusion.weight : forTarget;
  const quantity = weighed(entry, weight);
  return { weight, ...(inclusion.taken ? negated(quantity) : quantity) };
};
