import { z } from 'zod';
import type { Signed } from '../audit/checkpointing.ts';
import type { PublicKey } from '../audit/keys.ts';
import { cosignatureOf, isSignedBy, readNote } from '../audit/note.ts';
import type { Hash } from '../domain/merkle.ts';
import type { CosignatureRow } from '../projections/audit.ts';
import { eventAt } from '../store/event-log.ts';
import { mustBeAsRead } from './as-read.ts';
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

/** A checkpoint as it is served: the note, and under it what the witnesses that are configured have added. */
export const servedNote = (
  { models, audit }: Pick<Context, 'models' | 'audit'>,
  { size, note }: Signed,
): string => {
  const whole = [note, ...new Set(models.cosignaturesOf(size).map(({ line }) => line))];
  const known = audit.witnesses();
  const [text = ''] = whole;
  const lines = whole.slice(1).filter((line) => {
    const alone = readNote(text + line);
    return alone !== undefined && known.some((witness) => typeof cosignatureOf(alone, witness) === 'bigint');
  });
  return [text, ...lines].join('');
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

/** When a witness wrote a line that the log holds; undefined where the line is not true of what was signed. */
const writtenAt = (
  context: Pick<Context, 'models' | 'audit'>,
  witness: PublicKey,
  { size, line }: CosignatureRow,
): Date | undefined => {
  const signed = signedAt(context, size);
  const note = signed && readNote(signed.note + line);
  const time = note && cosignatureOf(note, witness);
  return typeof time === 'bigint' ? new Date(Number(time) * 1_000) : undefined;
};

/** The witnesses that are configured, each with the checkpoint that it cosigned last; null where it has cosigned none. */
export const lastWords = (context: Pick<Context, 'models' | 'audit'>) =>
  context.audit.witnesses().map((witness) => {
    const words = context.models.lastCosignatures(witness.name).flatMap((row) => {
      const at = writtenAt(context, witness, row);
      return at === undefined ? [] : [{ size: Number(row.size), at: at.toISOString() }];
    });
    return { name: witness.name, key: witness.text, last: words[0] ?? null };
  });

/** The stored bytes of the event with an index. Throws LogFailure where they are not those that were read. */
export const storedBytes = async ({ models, log }: Context, index: bigint): Promise<Uint8Array> => {
  const place = models.placeOfIndex(index);
  const event = place && (await eventAt(log, place));
  if (event === undefined) throw new Error(`the log does not hold the event with the index ${index}`);
  mustBeAsRead(models, index, event.bytes);
  return event.bytes;
};

/** How many events the read side holds. */
export const eventsRead = ({ models }: Pick<Context, 'models'>): number =>
  Number(models.checkpoint().index) + 1;
