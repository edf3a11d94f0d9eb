// @ts-nocheck
import { canonicalBytes, type Envelope, readEnvelope } from '../domain/envelope.ts';

/** The most bytes that one event may have to be moved: far more than any version of the product writes. */
const mostEventBytes = 16 * 1024 * 1024;

/** An event that is exactly what its bytes say, or why it is not. */
type Checked = { readonly envelope: Envelope } | { readonly fault: string };

const envelopeIn = (bytes: Uint8Array): Envelope | undefined => {
  try {
    return readEnvelope(bytes);
  } catch {
    return undefined;
  }
};

/** Nesting can be too deep to be written again. */
const isCanonical = (envelope: Envelope, bytes: Uint8Array): boolean => {
  try {
    return canonicalBytes(envelope).equals(bytes);
  } catch {
    return false;
  }
};

/** Reads an event that is one line of an export: the canonical bytes of an envelope, which hold no line break. */
export const checkEvent = (bytes: Uint8Array): Checked => {
  if (bytes.length > mostEventBytes) return { fault: `has more than ${mostEventBytes} bytes` };
  const envelope = envelopeIn(bytes);
  if (envelope === undefined) return { fault: 'is no envelope' };
  return isCanonical(envelope, bytes)
    ? { envelope }
    : { fault: 'is not written as the canonical bytes of its envelope' };
};

/** Knows how far each stream has come. */
export type Sequence = {
  /** Takes the next event; what is wrong with its revision, and undefined where it follows. */
  readonly next: (event: Pick<Envelope, 'stream' | 'revision'>) => string | undefined;
  /** Events are missing, nobody knows of which streams: each may go on at any later revision, once. */
  readonly lost: () => void;
};

export const createSequence = (): Sequence => {
  let reached = new Map<string, number>();
  let beforeLoss: ReadonlyMap<string, number> | undefined;

  /** Which revision should come; of a stream that may have lost events, any that is later than the last. */
  const expectedOf = ({ stream, revision }: Pick<Envelope, 'stream' | 'revision'>): number => {
    const known = reached.get(stream);
    if (known !== undefined || beforeLoss === undefined) return (known ?? -1) + 1;
    const next = (beforeLoss.get(stream) ?? -1) + 1;
    return revision > next ? revision : next;
  };

  return {
    next: (event) => {
      const expected = expectedOf(event);
      reached.set(event.stream, event.revision);
      return event.revision === expected
        ? undefined
        : `has revision ${event.revision} of its stream where revision ${expected} should follow`;
    },
    lost: () => {
      beforeLoss = new Map([...(beforeLoss ?? []), ...reached]);
      reached = new Map();
    },
  };
};
