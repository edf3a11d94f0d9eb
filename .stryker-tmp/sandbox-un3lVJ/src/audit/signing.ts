// @ts-nocheck
import { checkpointStream, encodeAudit } from '../domain/audit/stored-events.ts';
import type { Envelope } from '../domain/envelope.ts';
import type { CheckpointRow } from '../projections/audit.ts';
import type { Follower } from '../projections/follow.ts';
import { type EventLog, noStream } from '../store/event-log.ts';
import { askOf, envelopeOf } from '../store/execute.ts';
import type { ReadModels } from '../store/read-models/read-models.ts';
import { checkpointAt, checkpointText, readSigned } from './checkpoint.ts';
import type { LogKeys } from './key-file.ts';
import type { PublicKey, SigningKey } from './keys.ts';
import { isSignedBy, readNote, signNote } from './note.ts';

/** What the server does under its own name. */
const server = { body: 'porcupine', key: 'checkpoint' } as const;

/** Where the newest checkpoint that was signed here is remembered, beside the log: what the log has lost shows there. */
export type Memory = { readonly recall: () => string | undefined; readonly remember: (note: string) => void };

/** What is signed, with what, and where what was signed is remembered. */
export type Means = {
  readonly log: EventLog;
  readonly models: () => ReadModels;
  readonly follower: Pick<Follower, 'filled' | 'reached' | 'status'>;
  /** The key that signs, and those that did before. */
  readonly keys: LogKeys;
  readonly memory: Memory;
  /** What was found to be changed in the log since it was read. */
  readonly doubt: () => string | undefined;
  readonly now: () => Date;
};

/** Thrown where the log is not what was signed of it before: then nothing is signed. */
export class Contradiction extends Error {
  override readonly name = 'Contradiction';
}

const longestWait = 5_000;

/** Why the log cannot be the one of which a note was signed; undefined where it can. */
export const contradictionTo = (models: ReadModels, note: string, events: number): string | undefined => {
  const signed = readSigned(note);
  if ('fault' in signed) return 'a checkpoint that was signed cannot be read';
  const {
    checkpoint: stated,
    note: { text },
  } = signed;
  if (stated.size > events) {
    return `a checkpoint over ${stated.size} events was signed, and the log has ${events}: it has lost events, or is another log`;
  }
  if (checkpointText(checkpointAt(models, stated.origin, stated.size)) === text) return undefined;
  return `the first ${stated.size} events of the log are not those over which a checkpoint was signed: they were changed, or it is another log`;
};

/** A checkpoint as the log keeps it, with how many events it covers. */
export type Signed = CheckpointRow;

/** Throws Contradiction where the log is not the one of which a note was signed that stands somewhere. */
const mustAgree = (
  models: ReadModels,
  notes: readonly { readonly where: string; readonly note: string | undefined }[],
  events: number,
): void => {
  for (const { where, note } of notes) {
    const contradiction = note === undefined ? undefined : contradictionTo(models, note, events);
    if (contradiction !== undefined) throw new Contradiction(`${contradiction} (${where})`);
  }
};

/** Whether one of some keys signed a checkpoint. */
export const isSignedByAny = (signed: Signed, keys: readonly PublicKey[]): boolean => {
  const note = readNote(signed.note);
  return note !== undefined && keys.some((key) => isSignedBy(note, key));
};

/** Whether a checkpoint covers so many events and is signed by the key that is in force. */
export const isUpToDate = (signed: Signed | undefined, size: number, key: SigningKey): boolean =>
  signed !== undefined && signed.size >= BigInt(size) && isSignedByAny(signed, [key]);

/** The smallest checkpoint over at least so many events by the key in force; one by another key where there is none. */
export const signedOver = (models: ReadModels, size: number, key: SigningKey): Signed | undefined => {
  const last = models.lastCheckpoint();
  const all = [...models.checkpointsCovering(BigInt(size)), ...(last === undefined ? [] : [last])].filter(
    (signed) => signed.size >= BigInt(size),
  );
  return all.find((signed) => isUpToDate(signed, size, key)) ?? all[0];
};

/** The event that keeps a signed note. */
const eventOf = (note: string, revision: bigint, now: Date): Envelope => {
  const ask = askOf({
    stream: checkpointStream,
    command: undefined,
    by: server,
    correlationId: 'checkpoint',
    method: 'POST',
    path: checkpointStream,
    body: { note },
    ifMatch: null,
    idempotencyKey: null,
  });
  return envelopeOf(ask, encodeAudit({ type: 'CheckpointSigned', data: { note } }), Number(revision), now);
};

/** The revision of the newest checkpoint in the log; undefined while the read side has not come to it. */
const revisionRead = async ({ log, models, follower }: Means): Promise<bigint | undefined> => {
  if (!(await follower.filled(longestWait))) return undefined;
  const { fillings } = follower.status();
  const after = models().lastCheckpoint()?.revision ?? noStream;
  const { events, revision } = await log.read(checkpointStream, { after });
  const newest = events.at(-1);
  // Another server has signed meanwhile: what it signed is looked at first.
  const isRead = newest === undefined || (await follower.reached(newest.position, longestWait));
  // Rows that were thrown away meanwhile hold less than was signed, and nothing must be said of the log by them.
  const isSame = follower.status().filled && follower.status().fillings === fillings;
  return isRead && isSame ? revision : undefined;
};

/** What is done with the newest checkpoint beside signing: whether it is time to compare it with the log, and that it agreed. */
export type Comparing = {
  readonly isDue: () => boolean;
  readonly compared: () => void;
  /** That the newest checkpoint, signed by the key in force, agreed. */
  readonly agreed: (size: bigint) => void;
  /** Is shown the newest checkpoint before another is signed. */
  readonly met: (last: Signed | undefined) => void;
};

/**
 * Signs what the read side holds where it `signs`, unless what was signed last says the same already. Before that, and
 * whenever it is due, what was signed last is compared with the log. False where another server was faster, or the read
 * side is not there yet: then nothing was found out. Throws Contradiction, and LogFailure.
 */
export const signNews = async (means: Means, comparing: Comparing, signs: boolean): Promise<boolean> => {
  const { log, follower, memory, now } = means;
  const key = means.keys.signing;
  const revision = await revisionRead(means);
  if (revision === undefined) return false;
  const models = means.models();
  const size = Number(models.checkpoint().index) + 1;
  const last = models.lastCheckpoint();
  comparing.met(last);
  const hasNews = signs && size > 0 && !isUpToDate(signedOver(models, size, key), size, key);
  if (!hasNews && !comparing.isDue()) return true;
  const doubt = means.doubt();
  if (doubt !== undefined) throw new Contradiction(doubt);
  const remembered = memory.recall();
  mustAgree(
    models,
    [
      { where: 'the newest checkpoint in the log', note: last?.note },
      { where: 'the checkpoint that is remembered beside the log', note: remembered },
    ],
    size,
  );
  if (last !== undefined) comparing.compared();
  if (last !== undefined && isUpToDate(last, Number(last.size), key)) comparing.agreed(last.size);
  if (!hasNews) return true;
  const note = signNote(checkpointText(checkpointAt(models, key.name, size)), key);
  const appended = await log.append(checkpointStream, eventOf(note, revision + 1n, now()), revision);
  if (appended === 'conflict') return false;
  memory.remember(note);
  return follower.reached(appended.position, longestWait);
};
