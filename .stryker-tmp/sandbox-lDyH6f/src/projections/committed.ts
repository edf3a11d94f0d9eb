// @ts-nocheck
import type { Commitment, Stage } from '../domain/commitment/commitment.ts';
import type { DayNumber } from '../domain/period.ts';
import { type Interval, nothing, plus, shownInterval } from '../domain/quantity.ts';
import type { Goal } from './goal.ts';
import { type Filtered, type Weight, weighed, weightFor } from './weight.ts';

/** Commitments of one track that differ in nothing a figure depends on, added up, in the stage that they have at a day. */
export type CommittedSum = Filtered &
  Interval & {
    readonly stage: Stage;
    readonly bound: Commitment['bound'];
    /** The day on which they were made. */
    readonly madeOn: DayNumber;
    /** The day on which they count: that by which they are due, or else that on which they were made. */
    readonly countsOn: DayNumber;
    /** How many of them carry no number. */
    readonly undisclosed: number;
  };

/** What is promised, by stage, and how many commitments carry no number. Nothing of it has arrived. */
export type Committed = Readonly<Record<Stage, Interval>> & { readonly undisclosed: number };

/** Adds up what is promised, each commitment in the stage that it has, as it counts; undefined leaves one out. */
export const committedIn = (
  sums: readonly CommittedSum[],
  weightOf: (sum: CommittedSum) => Weight | undefined,
): Committed => {
  const amounts: Record<Stage, Interval> = { pledged: nothing, allocated: nothing, contracted: nothing };
  let undisclosed = 0;
  for (const sum of sums) {
    const weight = weightOf(sum);
    if (weight === undefined) continue;
    amounts[sum.stage] = plus(amounts[sum.stage], weighed(sum, weight));
    undisclosed += sum.undisclosed;
  }
  return { ...amounts, undisclosed };
};

const isWithin = ({ from, to }: Goal, day: DayNumber): boolean => day >= from && (to === null || day <= to);

/** The day by which a commitment lies in a goal's period: its own, or, where promises are the figure, when it was made. */
const dayFor = ({ target }: Goal, { madeOn, countsOn }: CommittedSum): DayNumber =>
  target.of === 'commitments' ? madeOn : countsOn;

/** What is promised for a goal's period; the day by which a commitment lies in it may lie ahead. */
export const committedFor = (goal: Goal, sums: readonly CommittedSum[]): Committed =>
  committedIn(sums, (sum) => (isWithin(goal, dayFor(goal, sum)) ? weightFor(goal.target, sum) : undefined));

/** Whether anything is promised, with a number or without. */
export const isAny = ({ pledged, allocated, contracted, undisclosed }: Committed): boolean =>
  undisclosed > 0 || [pledged, allocated, contracted].some(({ max }) => max !== 0n);

/** The same as it is answered; how many carry no number stands beside it. */
export const shownCommitted = ({ pledged, allocated, contracted }: Committed, unit: string) => ({
  pledged: shownInterval(pledged, unit),
  allocated: shownInterval(allocated, unit),
  contracted: shownInterval(contracted, unit),
});
