import { type DayNumber, dayOf } from '../domain/period.ts';
import { shown } from '../domain/quantity.ts';
import { trackOf } from '../domain/tracks/index.ts';
import { type Goal, goalAt, outside } from './goal.ts';
import { windowDays } from './pace.ts';
import {
  counts,
  type EntrySum,
  figureOf,
  type Progress,
  progressOf,
  towardsPace,
  type UndisclosedPart,
} from './progress.ts';
import type { Entry, EntryKey, Known, TargetRow } from './rows.ts';
import { weighed, weightFor } from './weight.ts';

/** The rows that figures are computed from, as of any moment; the read models are one. */
export type Account = {
  readonly targetsAt: (known: Known) => readonly TargetRow[];
  readonly isComplete: (track: string | undefined, known: Known) => boolean;
  readonly entrySums: (track: string, known: Known, upTo: DayNumber) => readonly EntrySum[];
  readonly undisclosedParts: (track: string, known: Known, upTo: DayNumber) => readonly UndisclosedPart[];
  readonly entriesAfter: (
    track: string,
    known: Known,
    days: { readonly from: DayNumber; readonly to: DayNumber },
    key: EntryKey,
  ) => Iterable<Entry>;
};

/** The figure of one goal as known at a moment; with `by`, what one reporting body alone adds to it. */
export const figureAt = (account: Account, goal: Goal, known: Known, by?: string): Progress => {
  const { track } = goal.target;
  const ofBody = ({ body }: { readonly body: string }) => by === undefined || body === by;
  const sums = account.entrySums(track, known, goal.day).filter(ofBody);
  const undisclosed = account.undisclosedParts(track, known, goal.day).filter(ofBody);
  return progressOf(goal, figureOf(goal, sums, undisclosed), account.isComplete(track, known));
};

/** The figures of all targets that stand, at a day and as known at a moment; retired ones have left. */
export const figuresAt = (account: Account, known: Known, day: string): readonly Progress[] =>
  account
    .targetsAt(known)
    .filter(({ retired }) => !retired)
    .map((row) => goalAt(row, day))
    .filter((goal) => goal !== outside)
    .map((goal) => figureAt(account, goal, known));

/** Whether an answer of figures is complete: each says so itself; where there is none, anything held could be one. */
export const allComplete = (account: Account, progress: readonly Progress[], known: Known): boolean =>
  progress.length === 0 ? account.isComplete(undefined, known) : progress.every(({ complete }) => complete);

/** What lines are asked for: those of the figure, or those of the 90 days that its pace is made of. */
export type LinesOf = 'figure' | 'pace';

/** What an entry adds to the figure or to the pace, and with which weight; undefined when nothing. */
const partOf = (goal: Goal, entry: Entry, of: LinesOf) => {
  const weight = weightFor(goal.target, { ...entry, body: entry.report.body });
  if (weight === undefined) return undefined;
  const quantity = weighed(entry, weight);
  if (of === 'figure') return counts(goal, entry) ? { weight, ...quantity } : undefined;
  const part = towardsPace(goal, entry, quantity);
  if (part === undefined) return undefined;
  return { weight: part === quantity ? weight : ('upper-bound-only' as const), ...part };
};

const contributionOf = (goal: Goal, entry: Entry, of: LinesOf) => {
  const part = partOf(goal, entry, of);
  if (part === undefined) return undefined;
  const { unit } = trackOf(goal.target.track);
  const { weight, min, max } = part;
  return {
    kind: 'delivery' as const,
    report: entry.report,
    status: entry.status,
    position: String(entry.position),
    index: String(entry.index),
    part: entry.part,
    donor: entry.donors.join(';'),
    variant: entry.variant,
    source: entry.source,
    bound: entry.bound,
    effectiveOn: entry.effectiveOn,
    lastDay: dayOf(entry.last),
    weight,
    undisclosed: Number(entry.undisclosed),
    min: shown(min, unit),
    max: shown(max, unit),
  };
};

export type Contribution = NonNullable<ReturnType<typeof contributionOf>>;

/** A page of the signed lines that add up to a goal's figure, in log order, and the key of its last when there are more. */
export const contributionsAt = (
  account: Account,
  goal: Goal,
  known: Known,
  page: {
    readonly after: EntryKey;
    readonly limit: number;
    readonly by?: string | undefined;
    readonly of?: LinesOf;
  },
): { readonly contributions: readonly Contribution[]; readonly last: EntryKey | undefined } => {
  const found: Contribution[] = [];
  let last: EntryKey | undefined;
  const { of = 'figure' } = page;
  const days = { from: of === 'figure' ? goal.from : goal.day - windowDays + 1, to: goal.day };
  for (const entry of account.entriesAfter(goal.target.track, known, days, page.after)) {
    if (page.by !== undefined && entry.report.body !== page.by) continue;
    const contribution = contributionOf(goal, entry, of);
    if (contribution === undefined) continue;
    if (found.length === page.limit) return { contributions: found, last };
    found.push(contribution);
    last = entry;
  }
  return { contributions: found, last: undefined };
};
