// @ts-nocheck
import { z } from 'zod';
import { readSigned, type SignedCheckpoint } from '../../audit/checkpoint.ts';
import { cosignaturesIn, type Kept, storeCosignature } from '../../audit/cosigning.ts';
import { readNote } from '../../audit/note.ts';
import { servedNote, signedAt } from '../audit.ts';
import type { Context } from '../context.ts';
import { problemOf } from '../problem.ts';
import { notYetRead } from '../query.ts';
import { defineRoute, problem, type Reply } from '../route.ts';
import { longestWait } from '../waits.ts';

/** The checkpoint of this log that has the text of one that was sent; undefined where none was signed with it. */
const signedLike = (context: Context, { note, checkpoint }: SignedCheckpoint) => {
  const signed = signedAt(context, BigInt(checkpoint.size));
  return signed !== undefined && readNote(signed.note)?.text === note.text ? signed : undefined;
};

const invalid = (fault: string): Reply =>
  problem(problemOf('cosignature-invalid', { detail: `The note ${fault}.` }));

const secondsOf = (time: Date): string => String(time.getTime() / 1_000);

const later = (one: bigint, other: bigint): bigint => (one > other ? one : other);

export const takeCosignature = defineRoute({
  method: 'post',
  path: '/v1/audit/cosignatures',
  summary: 'An outside witness’s signature over a checkpoint; it is served with the checkpoint from then on',
  // Whoever the line is by was listed as a witness, and nobody else can have made it.
  access: 'anyone',
  request: z.object({
    params: z.object({}),
    query: z.strictObject({}),
    body: z.strictObject({
      checkpoint: z.string({ error: 'must be the signed note with your line under it, as a text' }).min(1),
    }),
  }),
  handle: async (context, { body }) => {
    // A checkpoint that is not read yet is not one that nobody signed.
    if (!(await context.follower.filled(longestWait))) return notYetRead();
    const sent = readSigned(body.checkpoint);
    if ('fault' in sent)
      return invalid(`${sent.fault}: send the whole note as it was served, with your line at its end`);
    // Anybody may ask: nothing is verified for a text that was never signed here.
    const signed = signedLike(context, sent);
    if (signed === undefined) return problem(problemOf('checkpoint-unknown'));
    const read = cosignaturesIn(sent.note, context.audit.witnesses(), context.now());
    if ('fault' in read) return invalid(read.fault);
    const kept: (Kept & { readonly name: string })[] = [];
    for (const each of read.cosignatures) {
      const one = await storeCosignature(context.log, context.now(), sent, each);
      kept.push({ ...one, name: each.witness.name });
    }
    const last = kept.map(({ position }) => position).reduce(later, 0n);
    await context.follower.reached(last, longestWait);
    return {
      status: kept.some(({ outcome }) => outcome === 'stored') ? 201 : 200,
      body: {
        size: String(sent.checkpoint.size),
        root: sent.checkpoint.root.toString('base64'),
        witnesses: kept.map(({ name, at }) => ({ name, time: secondsOf(at) })),
        checkpoint: servedNote(context, signed),
      },
      headers: { 'Log-Position': String(last) },
    };
  },
});
