// @ts-nocheck
import { type DomainEvent, nameOfStored, readableEvents } from '../domain/events.ts';
import { targetOfStream } from '../domain/ids.ts';
import type { Goal } from './goal.ts';
import { type AskedGoal, goalsTouched, type Lately } from './live.ts';
import { makeupsOf } from './makeup.ts';
import { changesBetween, type History, moves } from './restatements.ts';
import type { Known } from './rows.ts';
import { isSameFigure, type Said } from './said.ts';

/**
 * The events that take back or change what was said before. A new report does not, nor does the advance of a
 * commitment, nor a second opinion, which moves no figure.
 */
const restating = [
  'DeliveryCorrected',
  'DeliveryWithdrawn',
  'ClaimsMatched',
  'ClaimsParted',
  'CommitmentCorrected',
  'CommitmentWithdrawn',
  'StatementCorrected',
  'StatementWithdrawn',
  'TargetRevised',
  'TargetRetired',
] as const satisfies readonly DomainEvent['type'][];

export type RestatingEvent = (typeof restating)[number];

/** Which of them a stored name of any version means; undefined for every other event. */
export const restatingEventOf = (stored: string | null): RestatingEvent | undefined =>
  restating.find((name) => stored !== null && name === nameOfStored(stored));

/** The stored names, of every version, of the events that may restate a figure. */
export const restatingEvents: readonly string[] = readableEvents.filter(
  (stored) => restatingEventOf(stored) !== undefined,
);

/** The rows that tell which figures an event restated. */
export type Recounting = History & Lately;

/** One figure before and after an event that changed it; undefined stands where there was none. */
export type Restated = { readonly goal: Goal; readonly before: Said; readonly after: Said };

/** An event by its place. */
export type PlacedEvent = Known & { readonly stream: string };

const speakingAt = (history: History, goal: Goal, known: Known): bigint | undefined =>
  makeupsOf(goal, history.statementsOn(goal.target.track, known)).statement?.index;

/** Whether an event may move a figure: by the target itself, by entries, or by another statement that speaks. */
const mayMove = (history: History, goal: Goal, { position, stream }: PlacedEvent): boolean =>
  targetOfStream(stream) === goal.id ||
  moves(history, goal, position) ||
  speakingAt(history, goal, { position: position - 1n }) !== speakingAt(history, goal, { position });

/** A figure as an event changed it; undefined where its numbers are the same. */
const restatedIn = (
  history: History,
  { goal, year }: AskedGoal,
  day: string,
  event: PlacedEvent,
): Restated | undefined => {
  if (!mayMove(history, goal, event)) return undefined;
  const { position } = event;
  const asked = { target: goal.id, day, year };
  for (const change of changesBetween(history, asked, position - 1n, position)) {
    if ('paused' in change || isSameFigure(change.before, change.after)) continue;
    return { goal, before: change.before, after: change.after };
  }
  return undefined;
};

/** The figures of one target that an event restated, as of a day: in its present period, and in the years it is about. */
export const restatedOf = (
  account: Recounting,
  id: string,
  event: PlacedEvent,
  day: string,
): readonly Restated[] => {
  const now = account.targetAt(id, event);
  if (now === undefined) return [];
  const was = { position: event.position - 1n, day };
  const is = { position: event.position, day };
  return goalsTouched(account, now, { was, is })
    .map((asked) => restatedIn(account, asked, day, event))
    .filter((restated) => restated !== undefined);
};

/** The ids of the targets that an event can restate: its own, or all that stand. */
export const restatableBy = (account: Recounting, event: PlacedEvent): readonly string[] => {
  const own = targetOfStream(event.stream);
  if (own !== undefined) return [own];
  return account
    .targetsAt(event)
    .filter(({ retired }) => !retired)
    .map(({ id }) => id);
};
