// @ts-nocheck
import { setImmediate as nextTurn } from 'node:timers/promises';
import type { Envelope } from '../../domain/envelope.ts';
import { isAuditStream } from '../../domain/ids.ts';
import { createSequence } from '../../moving/checked-event.ts';
import { takePage } from '../../projections/follow.ts';
import { beginning, type RecordedEvent } from '../../store/event-log.ts';
import type { ReadModels } from '../../store/read-models/read-models.ts';
import type { createAuditChecks } from './audit-events.ts';
import { checkedEnvelope } from './event-checks.ts';
import type { FoundFault } from './found-fault.ts';
import { type Placed, placeIn, type Step } from './placed.ts';

/** Looks at an event with an index, after it was found to be what its bytes say; what is wrong with it, if anything is. */
export type LeafCheck = (index: number, bytes: Uint8Array) => string | undefined;

/** Looks at the read models once they hold everything up to a position and nothing after it. */
type Halt = { readonly position: bigint; readonly look: () => FoundFault | undefined };

type Means = {
  /** Empty read models, which are filled. */
  readonly models: ReadModels;
  readonly audit: ReturnType<typeof createAuditChecks>;
  readonly leafChecks: readonly LeafCheck[];
  readonly halt: Halt | undefined;
  /** Is told how many events were looked at, and the position of the last. */
  readonly told: (events: number, position: bigint) => void;
};

/** How many events are folded at once. */
const mostAtOnce = 1_000;

/** How far a walk came, and what stopped it. */
export type Walked = {
  readonly events: number;
  readonly indexed: number;
  readonly fault: FoundFault | undefined;
};

const displaced = ({ kept }: Placed, { stream, revision }: Envelope): string | undefined => {
  if (kept === undefined || (kept.stream === stream && kept.revision === BigInt(revision))) return undefined;
  return `says of itself that it stands in the stream ${JSON.stringify(stream)} at revision ${revision}, and stands at revision ${kept.revision}`;
};

/**
 * Goes through events in their order, with one check after the other, up to the first fault; and folds them into read
 * models, against which what audit events say is held.
 */
const createWalk = ({ models, audit, leafChecks, halt }: Omit<Means, 'told'>) => {
  const sequence = createSequence();
  let [events, indexed] = [0, 0];
  let waiting: RecordedEvent[] = [];

  const flush = (): void => {
    if (waiting.length > 0) takePage(models, waiting);
    waiting = [];
  };

  const faultAfter = (position: bigint): FoundFault | undefined => {
    if (position !== halt?.position) return undefined;
    flush();
    return halt.look();
  };

  const faultAt = (placed: Placed, detail: string | undefined, stream?: string): FoundFault | undefined =>
    detail === undefined ? undefined : { ...placeIn(placed, indexed, stream), detail };

  const auditFault = (placed: Placed, envelope: Envelope): FoundFault | undefined => {
    flush();
    const fault = audit.take(envelope, indexed);
    if (fault === undefined) return undefined;
    const { detail, from } = fault;
    const place = placeIn(placed, indexed, envelope.stream);
    return from === undefined ? { ...place, detail } : { ...place, index: String(from), detail };
  };

  const leafFault = (placed: Placed, stream: string): FoundFault | undefined => {
    for (const check of leafChecks) {
      const fault = faultAt(placed, check(indexed, placed.bytes), stream);
      if (fault !== undefined) return fault;
    }
    indexed += 1;
    return undefined;
  };

  const contentFault = (placed: Placed, envelope: Envelope): FoundFault | undefined => {
    const { stream } = envelope;
    const outOfPlace = displaced(placed, envelope) ?? sequence.next(envelope);
    if (outOfPlace !== undefined) return faultAt(placed, outOfPlace, stream);
    return isAuditStream(stream) ? auditFault(placed, envelope) : leafFault(placed, stream);
  };

  return {
    flush,
    count: () => ({ events, indexed }),
    /** Where it is there that is to be looked at the read models, what is found. */
    faultAfter,
    take: (placed: Placed): FoundFault | undefined => {
      const checked = checkedEnvelope(placed.bytes);
      if ('fault' in checked) return faultAt(placed, checked.fault);
      const { stream, revision } = checked.envelope;
      const fault = contentFault(placed, checked.envelope);
      if (fault !== undefined) return fault;
      events += 1;
      waiting.push({ position: placed.position, stream, revision: BigInt(revision), bytes: placed.bytes });
      if (waiting.length >= mostAtOnce) flush();
      return faultAfter(placed.position);
    },
  };
};

/** Walks through all events; the read models hold all of them where no fault was found. */
export const walk = async (steps: AsyncIterable<Step>, { told, ...means }: Means): Promise<Walked> => {
  const { take, flush, count, faultAfter } = createWalk(means);
  const early = faultAfter(beginning);
  if (early !== undefined) return { ...count(), fault: early };
  for await (const step of steps) {
    if ('fault' in step) return { ...count(), fault: step.fault };
    const fault = take(step);
    if (fault !== undefined) return { ...count(), fault };
    const { events } = count();
    if (events % mostAtOnce > 0) continue;
    told(events, step.position);
    await nextTurn();
  }
  flush();
  return { ...count(), fault: undefined };
};
