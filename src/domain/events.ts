import type { DeliveryEvent } from './delivery/events.ts';
import { deliveryReaders } from './delivery/stored-events.ts';
import { readWith } from './stored-event.ts';
import type { TargetEvent } from './target/events.ts';
import { targetReaders } from './target/stored-events.ts';

/** Everything that can have happened, in its newest form. */
export type DomainEvent = DeliveryEvent | TargetEvent;

/** Reads a stored event of any aggregate and any version. Throws UnreadableEvent. */
export const readEvent = readWith<DomainEvent>({ ...deliveryReaders, ...targetReaders });
