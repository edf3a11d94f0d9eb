// @ts-nocheck
import type { ArbitrationEvent } from './arbitration/events.ts';
import { arbitrationKind } from './arbitration/stored-events.ts';
import type { CommitmentEvent } from './commitment/events.ts';
import { commitmentKind } from './commitment/stored-events.ts';
import type { DeliveryEvent } from './delivery/events.ts';
import { deliveryKind } from './delivery/stored-events.ts';
import { knownDonors } from './donor.ts';
import type { Kind } from './kind.ts';
import type { MilestoneEvent } from './milestone/events.ts';
import { milestoneKind } from './milestone/stored-events.ts';
import { Source } from './source.ts';
import type { StatementEvent } from './statement/events.ts';
import { statementKind } from './statement/stored-events.ts';
import { readWith, type StoredEvent, UnreadableEvent } from './stored-event.ts';
import type { TargetEvent } from './target/events.ts';
import { targetKind } from './target/stored-events.ts';
import { tracks } from './tracks/index.ts';

/** Everything that can have happened, in its newest form. */
export type DomainEvent =
  | DeliveryEvent
  | ArbitrationEvent
  | CommitmentEvent
  | StatementEvent
  | TargetEvent
  | MilestoneEvent;

/** An event as read, with what its kind says of it. */
export type ReadEvent = {
  readonly event: DomainEvent;
  /** Whether it must be the first of its stream, or must not; undefined where it may be either. */
  readonly begins: boolean | undefined;
  readonly tracks: readonly string[];
};

const opened = <Event extends DomainEvent>({ owns, readers, begins, tracksOf, ...kind }: Kind<Event>) => {
  const read = readWith(readers);
  return {
    owns,
    touchesNoTrack: kind.touchesNoTrack === true,
    names: Object.keys(readers),
    read: (stream: string, stored: StoredEvent): ReadEvent => {
      const event = read(stored);
      return {
        event,
        begins: begins === 'any' ? undefined : begins(event),
        tracks: [...new Set(tracksOf(event, stream))],
      };
    },
  };
};

/** Every kind of stream there is: a new aggregate is one folder and one line here. */
const kinds = [
  opened(deliveryKind),
  opened(arbitrationKind),
  opened(commitmentKind),
  opened(statementKind),
  opened(targetKind),
  opened(milestoneKind),
];

/** The names of all stored events that this version can read. */
export const readableEvents: readonly string[] = kinds.flatMap(({ names }) => names);

/** The words that an event may use: a version that knows more of them reads what an earlier one had to hold. */
export const readableWords: string = JSON.stringify([tracks, Source.options, knownDonors]);

const kindOf = (stream: string) => kinds.find(({ owns }) => owns(stream));

/** Whether no event of a stream can move a figure, whatever it says; of an unknown kind nobody knows that. */
export const touchesNoTrack = (stream: string): boolean => kindOf(stream)?.touchesNoTrack === true;

/** Reads a stored event of any version, as its stream's kind has it. Throws UnreadableEvent. */
export const readEvent = (stream: string, stored: StoredEvent): ReadEvent => {
  const kind = kindOf(stream);
  if (kind === undefined) throw new UnreadableEvent(`${stored.type} in ${stream}`);
  return kind.read(stream, stored);
};

/** What a stored event is called, whatever the version of its name. */
export const nameOfStored = (stored: string): string => stored.replace(/\.v\d+$/, '');
