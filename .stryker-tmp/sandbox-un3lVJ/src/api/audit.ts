// @ts-nocheck
import { z } from 'zod';
import { writtenAt } from '../audit/cosigning.ts';
import type { PublicKey } from '../audit/keys.ts';
import { isSignedBy, readNote } from '../audit/note.ts';
import type { Signed } from '../audit/signing.ts';
import type { Hash } from '../domain/merkle.ts';
import type { CosignatureRow } from '../projections/audit.ts';
import { eventAt } from '../store/event-log.ts';
import type { Context } from './context.ts';
import { type Problem, problemOf } from './problem.ts';

/** The id of an event, with which its receipt is asked for. */
export const EventId = z
  .string()
  .regex(/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/, 'must be the id of an event, as a receipt names it');

export const base64s = (hashes: readonly Hash[]): readonly string[] =>
  hashes.map((hash) => hash.toString('base64'));

/** Why there is no checkpoint to show. */
export const noCheckpoint = ({ audit }: Context): Problem => {
  const trouble = audit.trouble();
  return trouble === undefined
    ? problemOf('no-checkpoint')
    : problemOf('checkpoint-unavailable', { detail: `Nothing is signed at present: ${trouble}.` });
};

type AuditContext = Pick<Context, 'models' | 'audit' | 'now'>;

/** What a witness says of a checkpoint: its first line that is true; undefined where there is none. */
const lineOf = (
  rows: readonly CosignatureRow[],
  text: string,
  witness: PublicKey,
  now: Date,
): string | undefined =>
  rows.find((row) => row.witness === witness.name && writtenAt(text, row.line, witness, now) !== undefined)
    ?.line;

/** A checkpoint as it is served: the note, and under it one line of each witness that is configured and has cosigned it. */
export const servedNote = ({ models, audit, now }: AuditContext, { size, note }: Signed): string => {
  const rows = models.cosignaturesOf(size);
  const text = readNote(note)?.text ?? '';
  const lines = audit.witnesses().flatMap((witness) => lineOf(rows, text, witness, now()) ?? []);
  return [note, ...new Set(lines)].join('');
};

/**
 * The checkpoint under which something is proved: the smallest over at least so many events that a witness has cosigned,
 * since whoever trusts a witness needs its word; where there is none, the smallest. Undefined where none can be signed.
 */
export const signedFor = async (context: Context, events: number): Promise<Signed | undefined> => {
  const signed = await context.audit.covering(events);
  const cosigned = context.models
    .cosignedCovering(BigInt(events))
    .find((each) => isOwn(each, context.audit) && servedNote(context, each) !== each.note);
  return signed && (cosigned ?? signed);
};

const isOwn = ({ note }: Signed, { key }: Context['audit']): boolean => {
  const read = readNote(note);
  return read !== undefined && isSignedBy(read, key);
};

/** The checkpoint over exactly so many events, by the key in force where it has signed one; undefined where there is none. */
export const signedAt = (
  { models, audit }: Pick<Context, 'models' | 'audit'>,
  size: bigint,
): Signed | undefined => {
  const all = models.checkpointsCovering(size).filter((signed) => signed.size === size);
  return all.find((signed) => isOwn(signed, audit)) ?? all[0];
};

/** The checkpoint that a witness cosigned last; null where the log holds no line of its that is true and says when. */
const lastWordOf = (context: AuditContext, witness: PublicKey) => {
  for (const { size, line } of context.models.lastCosignatures(witness.name)) {
    const note = readNote(signedAt(context, size)?.note ?? '');
    const at = note && writtenAt(note.text, line, witness, context.now());
    if (at !== undefined) return { size: Number(size), at: at.toISOString() };
  }
  return null;
};

/** The witnesses that are configured, each with the checkpoint that it cosigned last; null where it has cosigned none. */
export const lastWords = (context: AuditContext) =>
  context.audit.witnesses().map((witness) => ({
    name: witness.name,
    key: witness.text,
    last: lastWordOf(context, witness),
  }));

/** The stored bytes of the event with an index. Throws LogFailure where they are not those that were read. */
export const storedBytes = async ({ models, log }: Context, index: bigint): Promise<Uint8Array> => {
  const place = models.placeOfIndex(index);
  const event = place && (await eventAt(log, place));
  if (event === undefined) throw new Error(`the log does not hold the event with the index ${index}`);
  return event.bytes;
};

/** How many events the read side holds. */
export const eventsRead = ({ models }: Pick<Context, 'models'>): number =>
  Number(models.checkpoint().index) + 1;
