import { Envelope } from '../domain/envelope.ts';
import { type DomainEvent, readEvent } from '../domain/events.ts';
import { reportOfStream, targetOfStream } from '../domain/ids.ts';
import { UnreadableEvent } from '../domain/stored-event.ts';
import { projections } from './index.ts';
import type { Happened, Place, Present, Rows } from './rows.ts';

/** An event as the log hands it over. */
export type Arrived = {
  readonly position: bigint;
  readonly stream: string;
  readonly revision: bigint;
  readonly bytes: Uint8Array;
};

/**
 * From this event on figures of these tracks are incomplete: the stream holds something that cannot be read.
 * `tracks` are those that the stream's readable events name up to here; `all` when none is readable.
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

type Opened = { readonly envelope: Envelope; readonly event: DomainEvent };

const opened = ({ stream, revision, bytes }: Arrived): Opened => {
  const envelope = Envelope.parse(JSON.parse(Buffer.from(bytes).toString('utf8')));
  if (envelope.stream !== stream || BigInt(envelope.revision) !== revision) {
    throw new UnreadableEvent(`${envelope.type} says it is ${envelope.stream} ${envelope.revision}`);
  }
  return { envelope, event: readEvent(envelope) };
};

/** When the log learnt of an event, as far as its bytes tell; undefined when they do not. */
export const recordedAtOf = ({ bytes }: Arrived): string | undefined => {
  try {
    const { recordedAt } = JSON.parse(Buffer.from(bytes).toString('utf8'));
    return Number.isFinite(Date.parse(recordedAt)) ? recordedAt : undefined;
  } catch {
    return undefined;
  }
};

const belongsTo = (stream: string, { type }: DomainEvent): boolean =>
  type.startsWith('Delivery') ? reportOfStream(stream) !== undefined : targetOfStream(stream) !== undefined;

const begins = ({ type }: DomainEvent): boolean => type === 'DeliveryRecorded' || type === 'TargetAdopted';

/** What keeps an event from being folded; undefined when nothing does. */
const obstacle = (
  { stream, revision }: Arrived,
  event: DomainEvent,
  past: StreamPast,
): string | undefined => {
  if (past.held) return 'an earlier event of the stream cannot be read';
  if (!belongsTo(stream, event)) return `${event.type} does not belong into ${stream}`;
  if (revision !== past.revision + 1n) return `revision ${revision} follows ${past.revision}`;
  if (begins(event) !== (revision === 0n)) return `${event.type} cannot be revision ${revision}`;
  return undefined;
};

/** The tracks that an event names, before and after. */
const tracksOf = ({ data }: DomainEvent): readonly string[] => {
  const named = [
    'delivery' in data ? data.delivery.track : undefined,
    'target' in data ? data.target.track : undefined,
    ...['was' in data ? data.was : undefined, 'now' in data ? data.now : undefined].map((standing) =>
      standing !== undefined && 'delivery' in standing ? standing.delivery.track : standing?.track,
    ),
  ];
  return [...new Set(named.filter((track) => track !== undefined))];
};

export type Folded = { readonly rows: Partial<Rows>[]; readonly hold: undefined } | { readonly hold: Hold };

const held = (arrived: Arrived, index: bigint, past: StreamPast, more: readonly string[], reason: string) => {
  const tracks = [...new Set([...past.tracks, ...more])];
  const { stream, position } = arrived;
  return {
    hold: { stream, position, index, tracks: tracks.length === 0 ? ('all' as const) : tracks, reason },
  };
};

const attempt = (arrived: Arrived): Opened | Error => {
  try {
    return opened(arrived);
  } catch (error) {
    return error instanceof Error ? error : new Error(String(error));
  }
};

/**
 * The rows that an event brings, by every projection; or, where the event cannot be read or does not fit its
 * stream, the hold it puts on the stream. Later events of a held stream stay held, in order.
 */
export const fold = (arrived: Arrived, index: bigint, past: StreamPast, present: Present): Folded => {
  const read = attempt(arrived);
  if (read instanceof Error) return held(arrived, index, past, [], read.message);
  const reason = obstacle(arrived, read.event, past);
  if (reason !== undefined) return held(arrived, index, past, tracksOf(read.event), reason);
  const { position, stream, revision } = arrived;
  const place: Place = { position, index, recordedAt: read.envelope.recordedAt };
  const happened: Happened = { ...place, stream, revision, event: read.event };
  try {
    return { hold: undefined, rows: projections.map((projection) => projection.rows(happened, present)) };
  } catch (error) {
    const what = error instanceof Error ? error.message : String(error);
    return held(arrived, index, past, tracksOf(read.event), what);
  }
};
