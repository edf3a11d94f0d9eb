// @ts-nocheck
import { createHash } from 'node:crypto';
import { type Envelope, readEnvelope } from '../domain/envelope.ts';
import { type EventLog, LogFailure } from '../store/event-log.ts';
import { checkEvent } from './checked-event.ts';
import type { MovingFault } from './faults.ts';
import type { Manifest } from './manifest.ts';
import { type Numbered, numbered, placeOf } from './numbered.ts';
import { type ExportedEvent, exportedEvents } from './read-export.ts';

/** What became of a restore: how many events stood already; or the first thing that is wrong, and whether it had begun. */
export type Restored =
  | { readonly already: number }
  | { readonly fault: MovingFault; readonly hasBegun: boolean };

/** What a restore is at. */
type Stage = 'comparing' | 'restoring' | 'verifying';

type Told = (stage: Stage, done: number, of: number) => void;

/** How many events are handed over at once at most, where the engine keeps so many in order. */
const mostAtOnce = 500;

/** The bytes are those of a checked export; the engine may have put them elsewhere. */
const standsWhereItSays = ({ stream, revision, bytes }: Numbered['event']): boolean => {
  const envelope = readEnvelope(bytes);
  return envelope.stream === stream && BigInt(envelope.revision) === revision;
};

const differenceOf = (next: Numbered, exported: ExportedEvent | undefined): MovingFault | undefined => {
  if (exported === undefined) {
    return { ...placeOf(next), detail: 'stands in the log after the last event of the export' };
  }
  const { file, line, bytes } = exported;
  if (bytes.equals(next.event.bytes) && standsWhereItSays(next.event)) return undefined;
  return { file, line, ...placeOf(next), detail: 'is another event in the log than in the export' };
};

type Compared =
  | { readonly alike: number; readonly sha256: string }
  /** The first event of the log that is not the export's. */
  | { readonly fault: MovingFault };

/** Compares a log from its beginning to its end with the first events of an export, and takes those from it. */
const compare = async (
  log: Pick<EventLog, 'from'>,
  exported: AsyncIterator<ExportedEvent, void>,
  told: (events: number) => void,
): Promise<Compared> => {
  const total = createHash('sha256');
  let alike = 0;
  for await (const next of numbered(log, told)) {
    const taken = await exported.next();
    const fault = differenceOf(next, taken.done === true ? undefined : taken.value);
    if (fault !== undefined) return { fault };
    total.update(next.event.bytes).update('\n');
    alike += 1;
  }
  return { alike, sha256: total.digest('hex') };
};

type Ready = ExportedEvent & { readonly envelope: Envelope };

/** Reads an event again. Throws LogFailure where it is no longer what was checked. */
const readyOf = (exported: ExportedEvent): Ready => {
  const checked = checkEvent(exported.bytes);
  if ('envelope' in checked) return { ...exported, envelope: checked.envelope };
  throw new LogFailure('unavailable', `${exported.file} was changed while it was read; begin again`);
};

const goesOn = 'run the same restore again: it goes on after what the log holds';

const withAdvice = (cause: unknown): unknown =>
  cause instanceof LogFailure ? new LogFailure(cause.kind, `${cause.message}; ${goesOn}`, { cause }) : cause;

const conflictOf = ({ file, line, envelope: { stream, revision } }: Ready): MovingFault => {
  const detail =
    'was not stored, since its stream in the log does not end before it: does anything else write to the log?';
  return { file, line, stream, revision: String(revision), detail };
};

/** Stores events at once, in order; the first one that the log did not take. Throws LogFailure. */
const storeGroup = async (log: EventLog, group: readonly Ready[]): Promise<MovingFault | undefined> => {
  const outcomes = await Promise.allSettled(
    group.map(({ envelope }) => log.append(envelope.stream, envelope, BigInt(envelope.revision) - 1n)),
  );
  const failed = outcomes.find(({ status }) => status === 'rejected');
  if (failed?.status === 'rejected') throw withAdvice(failed.reason);
  const refused =
    group[outcomes.findIndex((each) => each.status === 'fulfilled' && each.value === 'conflict')];
  return refused === undefined ? undefined : conflictOf(refused);
};

/** Stores what is left of an export. */
const storeRest = async (
  log: EventLog,
  exported: AsyncIterable<ExportedEvent>,
  told: (stored: number) => void,
): Promise<MovingFault | undefined> => {
  const most = Math.min(mostAtOnce, log.keptInOrder);
  let group: Ready[] = [];
  let stored = 0;
  const store = async (): Promise<MovingFault | undefined> => {
    const fault = await storeGroup(log, group);
    stored += group.length;
    group = [];
    told(stored);
    return fault;
  };
  for await (const event of exported) {
    group.push(readyOf(event));
    const fault = group.length < most ? undefined : await store();
    if (fault !== undefined) return fault;
  }
  return group.length === 0 ? undefined : store();
};

/** Whether what was compared is all of the export. */
const missingIn = (compared: Compared, { events, sha256 }: Manifest): MovingFault | undefined => {
  if ('fault' in compared) return compared.fault;
  if (compared.alike !== events) {
    return { detail: `the log holds ${compared.alike} of the ${events} events that were exported` };
  }
  if (compared.sha256 === sha256) return undefined;
  return { detail: `the log's events have the SHA-256 ${compared.sha256}, and the export says ${sha256}` };
};

/**
 * Brings an export that was checked into a log, and then compares the whole log with it. The log may hold the first
 * events of the export, as a restore that was broken off leaves it; where it holds any other, nothing is stored. Throws
 * LogFailure where an event could not be stored.
 */
export const restoreLog = async (
  log: EventLog,
  folder: string,
  manifest: Manifest,
  told: Told = () => {},
): Promise<Restored> => {
  const of = manifest.events;
  const exported = exportedEvents(folder, manifest.parts);
  const before = await compare(log, exported, (done) => told('comparing', done, of));
  if ('fault' in before) return { ...before, hasBegun: false };
  const already = before.alike;
  const refused = await storeRest(log, exported, (stored) => told('restoring', already + stored, of));
  if (refused !== undefined) return { fault: refused, hasBegun: true };
  const after =
    already === of
      ? before
      : await compare(log, exportedEvents(folder, manifest.parts), (done) => told('verifying', done, of));
  const fault = missingIn(after, manifest);
  return fault === undefined ? { already } : { fault, hasBegun: already < of };
};
