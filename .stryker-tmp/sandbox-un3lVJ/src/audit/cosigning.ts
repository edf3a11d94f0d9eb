// @ts-nocheck
import { cosignatureStream, encodeAudit, readAudit } from '../domain/audit/stored-events.ts';
import { readEnvelope } from '../domain/envelope.ts';
import { unlessUnreadable } from '../domain/stored-event.ts';
import { type EventLog, LogFailure, type RecordedEvent } from '../store/event-log.ts';
import { askOf, envelopeOf } from '../store/execute.ts';
import type { SignedCheckpoint } from './checkpoint.ts';
import type { PublicKey } from './keys.ts';
import { cosignatureOf, linesBy, momentOf, type Note, readNote } from './note.ts';

/** A witness's word on a checkpoint: its line, and when it says that it has signed. */
export type Cosignature = { readonly witness: PublicKey; readonly line: string; readonly at: Date };

type Fault = { readonly fault: string };

/** Who sends more signature lines than that is refused before any of them is verified. */
const mostLines = 64;

/** When a witness wrote a line under the text of a checkpoint; undefined where the line is not true, or says no time that can be. */
export const writtenAt = (text: string, line: string, witness: PublicKey, now: Date): Date | undefined => {
  const note = readNote(`${text}\n${line}`);
  const time = note && cosignatureOf(note, witness);
  return typeof time === 'bigint' ? momentOf(time, now) : undefined;
};

/** The word of one witness under a note; undefined where it says nothing. */
const wordOf = (note: Note, witness: PublicKey, now: Date): Cosignature | Fault | undefined => {
  const [line, ...more] = linesBy(note, witness);
  if (line === undefined) return undefined;
  if (more.length > 0) return { fault: `carries more than one line of ${witness.name}: send one` };
  const time = cosignatureOf(note, witness);
  if (typeof time !== 'bigint')
    return { fault: `carries a line of ${witness.name} that is no cosignature of this checkpoint` };
  const at = momentOf(time, now);
  if (at !== undefined) return { witness, line, at };
  return {
    fault: `carries a line of ${witness.name} with the time ${time}, which must be the seconds since 1970, and at most five minutes ahead of this server’s clock`,
  };
};

/** What the witnesses that are configured say under a note, one line each; every line of theirs must be true. */
export const cosignaturesIn = (
  note: Note,
  witnesses: readonly PublicKey[],
  now: Date,
): { readonly cosignatures: readonly Cosignature[] } | Fault => {
  const lines = note.signatures.length;
  if (lines > mostLines) {
    return { fault: `carries ${lines} signature lines, more than ${mostLines}: send the log’s and your own` };
  }
  const cosignatures: Cosignature[] = [];
  for (const witness of witnesses) {
    const word = wordOf(note, witness, now);
    // The first that is false ends it: whoever sends many must not have them all verified.
    if (word !== undefined && 'fault' in word) return word;
    if (word !== undefined) cosignatures.push(word);
  }
  return cosignatures.length > 0
    ? { cosignatures }
    : { fault: 'carries no line of a witness that is configured here' };
};

/** How often an append is tried again that others were faster with. */
const attempts = 5;

const lineIn = ({ bytes }: RecordedEvent, witness: PublicKey): string | undefined => {
  const event = unlessUnreadable(() => readAudit(readEnvelope(bytes)));
  if (event?.type !== 'CheckpointCosigned' || event.data.witness !== witness.name) return undefined;
  return `${event.data.cosignature}\n`;
};

/** What came of a cosignature: stored, or repeated where the witness has a true line there; and when that line was written. */
export type Kept = {
  readonly outcome: 'stored' | 'repeated';
  readonly position: bigint;
  readonly at: Date;
};

/** The first true line that the log holds of a witness under a checkpoint. */
const keptAmong = (
  events: readonly RecordedEvent[],
  text: string,
  witness: PublicKey,
  now: Date,
): Kept | undefined => {
  for (const event of events) {
    const line = lineIn(event, witness);
    const at = line === undefined ? undefined : writtenAt(text, line, witness, now);
    if (at !== undefined) return { outcome: 'repeated', position: event.position, at };
  }
  return undefined;
};

/**
 * Keeps a cosignature in the log. One line of a witness under a checkpoint says all: a further one is taken for a repeat, and
 * nothing is stored. Throws LogFailure where it could not be stored.
 */
export const storeCosignature = async (
  log: Pick<EventLog, 'read' | 'append'>,
  now: Date,
  { note: { text }, checkpoint: { size, root } }: SignedCheckpoint,
  { witness, line, at }: Cosignature,
): Promise<Kept> => {
  const stream = cosignatureStream(String(size));
  const data = {
    size: String(size),
    root: root.toString('base64'),
    witness: witness.name,
    cosignature: line.trimEnd(),
  };
  const ask = askOf({
    stream,
    command: undefined,
    by: { body: 'porcupine', key: 'witness' },
    correlationId: 'cosignature',
    method: 'POST',
    path: '/v1/audit/cosignatures',
    body: data,
    ifMatch: null,
    idempotencyKey: null,
  });
  for (let attempt = 1; attempt <= attempts; attempt += 1) {
    const { events, revision } = await log.read(stream);
    const kept = keptAmong(events, text, witness, now);
    if (kept !== undefined) return kept;
    const event = encodeAudit({ type: 'CheckpointCosigned', data });
    const appended = await log.append(stream, envelopeOf(ask, event, Number(revision) + 1, now), revision);
    if (appended !== 'conflict') return { outcome: 'stored', position: appended.position, at };
  }
  throw new LogFailure('unavailable', 'others cosigned at the same moment, five times in a row');
};
