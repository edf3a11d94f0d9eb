import { type Interval, nothing, plus } from '../domain/quantity.ts';
import { trackOf } from '../domain/tracks/index.ts';
import { type Account, rawFigureAt } from './account.ts';
import { type Goal, goalAt, outside } from './goal.ts';
import { type Makeup, makeupsOf, partOf } from './makeup.ts';
import type { Entry, Known, TargetRow } from './rows.ts';

/** The rows that restatements are worked out from. */
export type History = Account & {
  readonly targetAt: (id: string, known: Known) => TargetRow | undefined;
  /** The positions after the one and up to the other at which a target changed, in order. */
  readonly targetChanges: (id: string, after: bigint, upTo: bigint) => readonly bigint[];
  /** The same for the statements that stand on a track. */
  readonly statementChanges: (track: string, after: bigint, upTo: bigint) => readonly bigint[];
};

/** Which figure is asked about: a target's, at a day, in the period that contains it or in a year. */
export type FigureAsked = {
  readonly target: string;
  readonly day: string;
  readonly year?: number | undefined;
};

/** What a figure says; undefined while there is none, since its target is not adopted or was retired. */
export type Said =
  | (Interval & {
      readonly undisclosedReports: number;
      readonly quantity: number | string | null;
      readonly unit: string;
    })
  | undefined;

/** One event that changed what a figure says. */
export type Change = { readonly position: bigint; readonly before: Said; readonly after: Said };

/** The goal of the figure as known at a moment; undefined while there is no figure. */
export const goalKnownAt = (
  history: Pick<History, 'targetAt'>,
  { target, day, year }: FigureAsked,
  known: Known,
): Goal | undefined => {
  const row = history.targetAt(target, known);
  if (row === undefined || row.retired) return undefined;
  const goal = goalAt(row, day, year);
  return goal === outside ? undefined : goal;
};

const saidAt = (history: History, goal: Goal | undefined, known: Known): Said => {
  if (goal === undefined) return undefined;
  const { delivered, undisclosedReports } = rawFigureAt(history, goal, known);
  const { quantity, track } = goal.target;
  return { ...delivered, undisclosedReports, quantity, unit: trackOf(track).unit };
};

/** What a figure says as known at a moment. */
export const saidOf = (history: History, asked: FigureAsked, known: Known): Said =>
  saidAt(history, goalKnownAt(history, asked, known), known);

const silence = { ...nothing, undisclosedReports: 0 };

/** What is said later less what was said before, number by number, so that differences add up; no figure counts as nothing. */
export const differenceOf = (before: Said, after: Said) => {
  const [was, now] = [before ?? silence, after ?? silence];
  return {
    min: now.min - was.min,
    max: now.max - was.max,
    undisclosedReports: now.undisclosedReports - was.undisclosedReports,
  };
};

const same = (a: Said, b: Said): boolean =>
  a?.min === b?.min &&
  a?.max === b?.max &&
  a?.undisclosedReports === b?.undisclosedReports &&
  a?.quantity === b?.quantity &&
  a?.unit === b?.unit;

/** What the entries of one event add to a sum. */
const added = (goal: Goal, makeup: Makeup, entries: readonly Entry[]): Interval =>
  entries.reduce<Interval>(
    (sum, entry) => plus(sum, partOf(goal, makeup, { ...entry, body: entry.report.body }) ?? nothing),
    nothing,
  );

/** The entries on a goal's track after a position, those of one event together. */
function* eventsWithEntries(history: History, { target, from, day }: Goal, after: bigint, upTo: bigint) {
  const rest = { position: after, part: Number.MAX_SAFE_INTEGER };
  let entries: Entry[] = [];
  for (const entry of history.entriesAfter(target.track, { position: upTo }, { from, to: day }, rest)) {
    if (entries[0] !== undefined && entries[0].position !== entry.position) {
      yield entries;
      entries = [];
    }
    entries.push(entry);
  }
  if (entries.length > 0) yield entries;
}

/** An event that may change a figure: it brings entries, or it changes the statements that stand. */
type Candidate = { readonly position: bigint; readonly entries: readonly Entry[] | undefined };

function* candidatesOn(history: History, goal: Goal, after: bigint, upTo: bigint): Generator<Candidate> {
  const stated = [...history.statementChanges(goal.target.track, after, upTo)];
  for (const entries of eventsWithEntries(history, goal, after, upTo)) {
    const position = entries[0]?.position ?? upTo;
    while (stated[0] !== undefined && stated[0] < position) {
      yield { position: stated[0], entries: undefined };
      stated.shift();
    }
    yield { position, entries };
  }
  for (const position of stated) yield { position, entries: undefined };
}

/** The changes of a figure while its target stays as it is. */
function* changesWhile(
  history: History,
  goal: Goal,
  said: NonNullable<Said>,
  after: bigint,
  upTo: bigint,
): Generator<Change> {
  const makeupAt = (position: bigint): Makeup =>
    makeupsOf(goal, history.statementsOn(goal.target.track, { position })).figure;
  let before = said;
  let makeup = makeupAt(after);
  for (const { position, entries } of candidatesOn(history, goal, after, upTo)) {
    if (entries === undefined) makeup = makeupAt(position);
    // Entries add up, so that one event costs what it brings; what statements and marks change is worked out anew.
    const adds = entries?.every(({ undisclosed }) => undisclosed === 0n) === true;
    const now = adds
      ? { ...before, ...plus(before, added(goal, makeup, entries)) }
      : (saidAt(history, goal, { position }) ?? before);
    if (!same(before, now)) yield { position, before, after: now };
    before = now;
  }
}

/**
 * The events after one moment of knowledge and up to another that changed what a figure says, in order: reports and
 * statements of its track, and its own target. Each change is what is said after the event, less what was said
 * before it, so that all of them add up to the difference between the two moments.
 */
export function* changesBetween(
  history: History,
  asked: FigureAsked,
  after: bigint,
  upTo: bigint,
): Generator<Change> {
  let since = after;
  for (const moved of [...history.targetChanges(asked.target, after, upTo), undefined]) {
    const goal = goalKnownAt(history, asked, { position: since });
    const said = saidAt(history, goal, { position: since });
    const until = moved === undefined ? upTo : moved - 1n;
    if (goal !== undefined && said !== undefined) {
      yield* changesWhile(history, goal, said, since, until);
    }
    if (moved === undefined) return;
    const before = saidAt(history, goal, { position: until });
    const now = saidOf(history, asked, { position: moved });
    if (!same(before, now)) yield { position: moved, before, after: now };
    since = moved;
  }
}
