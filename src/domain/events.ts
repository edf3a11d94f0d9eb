import type { DeliveryEvent } from './delivery/events.ts';
import { deliveryReaders } from './delivery/stored-events.ts';
import { readWith } from './stored-event.ts';
import type { TargetEvent } from './target/events.ts';
import { targetReaders } from './target/stored-events.ts';

/** Everything that can have happened, in its newest form. */
export type DomainEvent = DeliveryEvent | TargetEvent;

const readers = { ...deliveryReaders, ...targetReaders };

/** The names of all stored events that this version can read. */
export const readableEvents: readonly string[] = Object.keys(readers);

/** Reads a stored event of any aggregate and any version. Throws UnreadableEvent. */
export const readEvent = readWith<DomainEvent>(readers);
