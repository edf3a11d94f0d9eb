// @ts-nocheck
import { reportName } from '../domain/ids.ts';
import { type Interval, nothing, plus } from '../domain/quantity.ts';
import { type Account, linesCounted } from './account.ts';
import type { Goal } from './goal.ts';
import { type Makeup, makeupsOf, partOf } from './makeup.ts';
import type { UndisclosedPart } from './progress.ts';
import type { Entry, Known, StatementRow } from './rows.ts';
import {
  type FigureAsked,
  goalKnownAt,
  isSameFigure,
  type Said,
  type Spoken,
  saidAt,
  saidOf,
  saysTheSame,
  spokenAt,
  type Targets,
} from './said.ts';

/** The rows that restatements are worked out from. */
export type History = Account &
  Targets & {
    /** The positions after the one and up to the other at which a target changed, in order. */
    readonly targetChanges: (id: string, after: bigint, upTo: bigint) => readonly bigint[];
    /** The same for the statements that stand on a track. */
    readonly statementChanges: (track: string, after: bigint, upTo: bigint) => readonly bigint[];
  };

/** One event that changed what a figure says. */
export type Change = { readonly position: bigint; readonly before: Said; readonly after: Said };

/** The marks of reports without a number that could add to a figure: each report, and which of its parts carry one. */
type Marks = Map<string, Map<string, bigint>>;

type Marked = UndisclosedPart & { readonly undisclosed: bigint };

const putMark = (marks: Marks, part: Marked): void => {
  const { variant, source, donors, effectiveOn } = part;
  const report = reportName(part);
  const parts = marks.get(report) ?? new Map<string, bigint>();
  const name = [variant, source, donors.join(), effectiveOn].join(' ');
  const left = (parts.get(name) ?? 0n) + part.undisclosed;
  if (left === 0n) parts.delete(name);
  else parts.set(name, left);
  if (parts.size === 0) marks.delete(report);
  else marks.set(report, parts);
};

/** A figure that is followed event by event: what it is made of, what it says, and what carries no number. */
type Followed = {
  readonly goal: Goal;
  readonly makeup: Makeup;
  readonly statement: StatementRow | undefined;
  readonly marks: Marks;
};

const followedAt = (history: History, goal: Goal, known: Known): Followed => {
  const { track } = goal.target;
  const { figure: makeup, statement } = makeupsOf(goal, history.statementsOn(track, known));
  const marks: Marks = new Map();
  for (const part of linesCounted(history, goal).undisclosedParts(track, known, goal.day)) {
    if (partOf(goal, makeup, { ...part, ...nothing }) !== undefined)
      putMark(marks, { ...part, undisclosed: 1n });
  }
  return { goal, makeup, statement, marks };
};

/** What is said after an event's entries; those that do not count change nothing. */
const saidAfter = ({ goal, makeup, marks }: Followed, before: Spoken, entries: readonly Entry[]): Spoken => {
  let sum: Interval = before;
  for (const { report, ...entry } of entries) {
    const part = partOf(goal, makeup, { ...entry, ...report });
    if (part === undefined) continue;
    sum = plus(sum, part);
    if (entry.undisclosed !== 0n) putMark(marks, { ...entry, ...report });
  }
  return { ...before, ...sum, undisclosedReports: marks.size };
};

/** The entries on a goal's track after a position, those of one event together. */
function* eventsWithEntries(history: History, goal: Goal, after: bigint, upTo: bigint) {
  const { target, from, day } = goal;
  const lines = linesCounted(history, goal);
  const rest = { position: after, part: Number.MAX_SAFE_INTEGER };
  let entries: Entry[] = [];
  for (const entry of lines.entriesAfter(target.track, { position: upTo }, { from, to: day }, rest)) {
    if (entries[0] !== undefined && entries[0].position !== entry.position) {
      yield entries;
      entries = [];
    }
    entries.push(entry);
  }
  if (entries.length > 0) yield entries;
}

const unmoved: Spoken = { ...nothing, undisclosedReports: 0, quantity: null, unit: '', statement: null };

/** Whether the entries of the event at a position move a goal's figure; what they take back and give again does not. */
export const moves = (history: History, goal: Goal, position: bigint): boolean => {
  const { figure: makeup, statement } = makeupsOf(
    goal,
    history.statementsOn(goal.target.track, { position }),
  );
  for (const entries of eventsWithEntries(history, goal, position - 1n, position)) {
    const moved = saidAfter({ goal, makeup, statement, marks: new Map() }, unmoved, entries);
    if (!isSameFigure(moved, unmoved)) return true;
  }
  return false;
};

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

/** How much is looked at before others get their turn, in entries. */
const mostEffort = 500;

/** That so far nothing more has changed: whoever goes through the changes may pause here and go on from this position. */
export type Pause = { readonly position: bigint; readonly paused: true };

type Step = { readonly followed: Followed; readonly said: Spoken };

/** A figure after an event that changed the statements: most do not speak for it, and then nothing is worked out anew. */
const afterStatement = (history: History, { followed, said }: Step, position: bigint): Step => {
  const { goal } = followed;
  const now = followedAt(history, goal, { position });
  const speaksOtherwise = now.statement?.index !== followed.statement?.index;
  return { followed: now, said: speaksOtherwise ? spokenAt(history, goal, { position }) : said };
};

const afterEvent = (history: History, step: Step, { position, entries }: Candidate): Step =>
  entries === undefined
    ? afterStatement(history, step, position)
    : { ...step, said: saidAfter(step.followed, step.said, entries) };

/** How much work an event is: a statement is compared with all others on its track. */
const effortOf = ({ entries }: Candidate): number => (entries === undefined ? 50 : entries.length);

/** The changes of a figure while its target stays as it is. */
function* changesWhile(
  history: History,
  goal: Goal,
  said: Spoken,
  after: bigint,
  upTo: bigint,
): Generator<Change | Pause> {
  let step: Step = { followed: followedAt(history, goal, { position: after }), said };
  let effort = 0;
  for (const candidate of candidatesOn(history, goal, after, upTo)) {
    const { position } = candidate;
    const before = step.said;
    step = afterEvent(history, step, candidate);
    if (!saysTheSame(before, step.said)) yield { position, before, after: step.said };
    effort += effortOf(candidate);
    if (effort >= mostEffort) yield { position, paused: true };
    effort %= mostEffort;
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
): Generator<Change | Pause> {
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
    if (!saysTheSame(before, now)) yield { position: moved, before, after: now };
    since = moved;
  }
}
