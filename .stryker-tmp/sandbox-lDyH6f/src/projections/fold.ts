// @ts-nocheck
import { type Envelope, readEnvelope, textOf } from '../domain/envelope.ts';
import { type ReadEvent, readEvent, touchesNoTrack } from '../domain/events.ts';
import { UnreadableEvent } from '../domain/stored-event.ts';
import { projections } from './index.ts';
import type { Present, Rows } from './rows.ts';

/** An event as the log hands it over. */
export type Arrived = {
  readonly position: bigint;
  readonly stream: string;
  readonly revision: bigint;
  readonly bytes: Uint8Array;
};

/**
 * From this event on figures of these tracks are incomplete: the stream holds something that cannot be read.
 * `tracks` are those that the stream's readable events name up to here; `all` when none is readable, and none where
 * a stream of its kind can touch no track.
 */
export type Hold = {
  readonly stream: string;
  readonly position: bigint;
  readonly index: bigint;
  readonly tracks: readonly string[] | 'all';
  readonly reason: string;
};

/** What was known of a stream before an event. */
export type StreamPast = {
  /** The revision of its last event; -1n when it is empty. */
  readonly revision: bigint;
  /** The tracks that its readable events name. */
  readonly tracks: readonly string[];
  readonly held: boolean;
};

/** What is known of a stream before its first event. */
export const nothingPast: StreamPast = { revision: -1n, tracks: [], held: false };

/** What an event says of itself, whether or not its content can be read. */
export type Head = {
  readonly id: string;
  readonly type: string;
  readonly body: string;
  readonly recordedAt: string;
};

const envelopeIn = ({ stream, revision, bytes }: Arrived): Envelope => {
  const envelope = readEnvelope(bytes);
  if (envelope.stream !== stream || BigInt(envelope.revision) !== revision) {
    throw new UnreadableEvent(`${envelope.type} says it is ${envelope.stream} ${envelope.revision}`);
  }
  return envelope;
};

/** When the log learnt of an event, as far as its bytes tell; undefined when they do not. */
export const recordedAtOf = ({ bytes }: Pick<Arrived, 'bytes'>): string | undefined => {
  try {
    const { recordedAt } = JSON.parse(textOf(bytes));
    return Number.isFinite(Date.parse(recordedAt)) ? recordedAt : undefined;
  } catch {
    return undefined;
  }
};

/** What keeps an event from being folded; undefined when nothing does. */
const obstacle = (
  { revision }: Arrived,
  { event, begins }: ReadEvent,
  past: StreamPast,
): string | undefined => {
  if (past.held) return 'an earlier event of the stream cannot be read';
  if (revision !== past.revision + 1n) return `revision ${revision} follows ${past.revision}`;
  if (begins !== undefined && begins !== (revision === 0n))
    return `${event.type} cannot be revision ${revision}`;
  return undefined;
};

/** What an event brings: rows and how its stream stands now, or a hold on the stream. */
export type Folded = {
  /** Undefined for what is no event at all. */
  readonly head: Head | undefined;
} & (
  | { readonly hold: undefined; readonly rows: readonly Partial<Rows>[]; readonly past: StreamPast }
  | { readonly hold: Hold }
);

const union = (a: readonly string[], b: readonly string[]): readonly string[] => [...new Set([...a, ...b])];

/** The tracks that a held stream may touch. */
const touchedBy = (stream: string, named: readonly string[]): Hold['tracks'] => {
  if (named.length > 0) return named;
  return touchesNoTrack(stream) ? [] : 'all';
};

const holdOn = (
  { stream, position }: Arrived,
  index: bigint,
  named: readonly string[],
  reason: string,
): { readonly hold: Hold } => ({
  hold: { stream, position, index, tracks: touchedBy(stream, named), reason },
});

const attempt = <Value>(read: () => Value): Value | Error => {
  try {
    return read();
  } catch (error) {
    return error instanceof Error ? error : new Error(String(error));
  }
};

/**
 * The rows that an event brings, by every projection; or, where the event cannot be read or does not fit its
 * stream, the hold it puts on the stream. Later events of a held stream stay held, in order.
 */
export const fold = (arrived: Arrived, index: bigint, past: StreamPast, present: Present): Folded => {
  const { position, stream, revision } = arrived;
  const envelope = attempt(() => envelopeIn(arrived));
  if (envelope instanceof Error) {
    return { head: undefined, ...holdOn(arrived, index, past.tracks, envelope.message) };
  }
  const { id, type, by, recordedAt } = envelope;
  const head = { id, type, body: by.body, recordedAt };
  const read = attempt(() => readEvent(stream, envelope));
  if (read instanceof Error) return { head, ...holdOn(arrived, index, past.tracks, read.message) };
  const tracks = union(past.tracks, read.tracks);
  const reason = obstacle(arrived, read, past);
  if (reason !== undefined) return { head, ...holdOn(arrived, index, tracks, reason) };
  const happened = { position, index, recordedAt, stream, revision, event: read.event, by: by.body };
  const rows = attempt(() => projections.map((projection) => projection.rows(happened, present)));
  if (rows instanceof Error) return { head, ...holdOn(arrived, index, tracks, rows.message) };
  return { head, hold: undefined, rows, past: { revision, tracks, held: false } };
};
