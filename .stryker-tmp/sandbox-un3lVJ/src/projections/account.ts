// @ts-nocheck
import type { DayNumber } from '../domain/period.ts';
import type { CommittedSum } from './committed.ts';
import { type Goal, goalAt, nameOfGoal, outside } from './goal.ts';
import { makeupsOf } from './makeup.ts';
import {
  type Alike,
  alikeFor,
  type EntrySum,
  type Figure,
  figureOf,
  type Progress,
  progressOf,
  type UndisclosedPart,
} from './progress.ts';
import type { Entry, EntryKey, Known, StatementRow, TargetRow } from './rows.ts';
import { countsAmong, type Filtered } from './weight.ts';

/** Signed lines of which figures are sums. */
type Lines = {
  readonly undisclosedParts: (track: string, known: Known, upTo: DayNumber) => readonly UndisclosedPart[];
  /** Lines added up where they are alike: few, however many there are. */
  readonly sumsAlike: (track: string, known: Known, alike: Alike) => readonly EntrySum[];
  readonly entriesAfter: (
    track: string,
    known: Known,
    days: { readonly from: DayNumber; readonly to: DayNumber },
    key: EntryKey,
  ) => Iterable<Entry>;
};

/** What is worked out from the rows of a track and kept. */
export type WorkedOut = 'figure' | 'answer' | 'newest' | 'course' | 'breakdown' | 'track';

/** The rows that figures are computed from, as of any moment; the read models are one. */
export type Account = Lines & {
  readonly targetsAt: (known: Known) => readonly TargetRow[];
  readonly statementsOn: (track: string, known: Known) => readonly StatementRow[];
  readonly isComplete: (track: string | undefined, known: Known) => boolean;
  /** What was promised, in lines like those of what was delivered. */
  readonly promised: Lines;
  /** What is promised at a day, by the stage that it has then. */
  readonly committedSums: (track: string, known: Known, day: DayNumber) => readonly CommittedSum[];
  /**
   * What follows from the rows of one track as known at a moment, and from what its name says: worked out once, and kept
   * for whoever asks next while nothing more comes to the track.
   */
  readonly whileSame: <Result>(
    kind: WorkedOut,
    track: string,
    known: Known,
    name: string,
    work: () => Result,
  ) => Result;
};

/** The lines that a goal counts: what was delivered, or what was promised. */
export const linesCounted = (account: Account, { target }: Goal): Lines =>
  target.of === 'commitments' ? account.promised : account;

const isBy = (by: string | undefined, { body }: { readonly body: string }): boolean =>
  by === undefined || body === by;

/** The figure of one goal in whole units, as known at a moment. */
export const rawFigureAt = (account: Account, goal: Goal, known: Known): Figure =>
  account.whileSame('figure', goal.target.track, known, nameOfGoal(goal), () =>
    addedUp(account, goal, known),
  );

const addedUp = (account: Account, goal: Goal, known: Known): Figure => {
  const { track } = goal.target;
  const makeups = makeupsOf(goal, account.statementsOn(track, known));
  const alike = alikeFor(goal, makeups);
  const reported = (lines: Lines) => lines.sumsAlike(track, known, alike);
  const ground = { entries: reported(account), committed: account.committedSums(track, known, goal.day) };
  const figure = figureOf(goal, makeups, ground);
  if (goal.target.of !== 'commitments') return figure;
  // What was delivered stands beside it as everywhere; only the figure itself is of promises.
  const { delivered, window, ofWhichPublicRecord, undisclosedReports, reportedBy, beside, bounds } = figureOf(
    goal,
    makeups,
    { ...ground, entries: reported(account.promised) },
  );
  return {
    ...figure,
    ...{ delivered, window, ofWhichPublicRecord, undisclosedReports, reportedBy, beside, bounds },
  };
};

/** The same as it is answered. */
export const figureAt = (account: Account, goal: Goal, known: Known): Progress =>
  account.whileSame('answer', goal.target.track, known, nameOfGoal(goal), () =>
    progressOf(goal, rawFigureAt(account, goal, known), account.isComplete(goal.target.track, known)),
  );

/**
 * An account that remembers what was looked up in it: figures of one track share their ground, and many are worked out
 * for one answer.
 */
export const remembering = <Kept extends Account>(account: Kept): Kept => {
  const kept = new Map<string, unknown>();
  const once = <Found>(key: string, look: () => Found): Found => {
    if (!kept.has(key)) kept.set(key, look());
    return kept.get(key) as Found;
  };
  return {
    ...account,
    undisclosedParts: (track, known, upTo) =>
      once(`parts ${track} ${known.position} ${upTo}`, () => account.undisclosedParts(track, known, upTo)),
    committedSums: (track, known, day) =>
      once(`committed ${track} ${known.position} ${day}`, () => account.committedSums(track, known, day)),
    statementsOn: (track, known) =>
      once(`statements ${track} ${known.position}`, () => account.statementsOn(track, known)),
  };
};

/** The figures of all targets that stand, at a day and as known at a moment; retired ones have left. */
export const figuresAt = (account: Account, known: Known, day: string): readonly Progress[] =>
  figuresOf(account, known, (row) => {
    const goal = goalAt(row, day);
    return goal === outside ? [] : [goal];
  });

/** The figures of all targets that stand, for as many goals of each as are asked for. */
export const figuresOf = (
  account: Account,
  known: Known,
  goalsOf: (row: TargetRow) => readonly Goal[],
): readonly Progress[] => {
  const shared = remembering(account);
  return account
    .targetsAt(known)
    .filter(({ retired }) => !retired)
    .flatMap(goalsOf)
    .map((goal) => figureAt(shared, goal, known));
};

/** Whether an answer of figures is complete: each says so itself; where there is none, anything held could be one. */
export const allComplete = (account: Account, progress: readonly Progress[], known: Known): boolean =>
  progress.length === 0 ? account.isComplete(undefined, known) : progress.every(({ complete }) => complete);

/** What of a track is asked for: up to a day, among all reports or, with `by`, those of one body. */
export type GroundAsked = { readonly upTo: DayNumber; readonly by?: string | undefined };

/** Whether a report counts, among all or those of one body. */
const countsAmongThose = ({ by }: GroundAsked) => {
  const admits = (body: string): boolean => isBy(by, { body });
  return (entry: Filtered): boolean => countsAmong(admits, entry);
};

/** What counts on one track, as known at a moment, added up where it is alike. */
export const groundAt = (
  account: Account,
  track: string,
  known: Known,
  { alike, ...asked }: GroundAsked & { readonly alike: Alike },
) => {
  const { upTo, by } = asked;
  const counts = countsAmongThose(asked);
  const counting: Alike = {
    name: JSON.stringify([alike.name, upTo, by]),
    traits: (traits) => (counts(traits) ? alike.traits(traits) : undefined),
    days: (days) => (days.last <= upTo ? alike.days(days) : undefined),
  };
  return {
    entries: account.sumsAlike(track, known, counting),
    committed: account.committedSums(track, known, upTo).filter(counts),
    complete: account.isComplete(track, known),
  };
};

/** What of that carries no number, part by part. */
export const undisclosedAt = (
  account: Account,
  track: string,
  known: Known,
  asked: GroundAsked,
): readonly UndisclosedPart[] =>
  account.undisclosedParts(track, known, asked.upTo).filter(countsAmongThose(asked));
