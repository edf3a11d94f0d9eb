import { z } from 'zod';
import { readCosigned, storeCosignature } from '../../audit/cosigning.ts';
import { readNote } from '../../audit/note.ts';
import { servedNote, signedAt } from '../audit.ts';
import type { Context } from '../context.ts';
import { problemOf } from '../problem.ts';
import { defineRoute, problem } from '../route.ts';
import { longestWait } from '../waits.ts';

/** The checkpoint of this log that has a text; undefined where none was signed with it. */
const signedWith = (context: Context, size: number, text: string) => {
  const signed = signedAt(context, BigInt(size));
  return signed !== undefined && readNote(signed.note)?.text === text ? signed : undefined;
};

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
    const cosigned = readCosigned(body.checkpoint, context.audit.witnesses());
    if ('fault' in cosigned)
      return problem(problemOf('cosignature-invalid', { detail: `The note ${cosigned.fault}.` }));
    const { checkpoint, text, cosignatures } = cosigned;
    const signed = signedWith(context, checkpoint.size, text);
    if (signed === undefined) return problem(problemOf('checkpoint-unknown'));
    let [isNews, last] = [false, 0n];
    for (const each of cosignatures) {
      const { outcome, position } = await storeCosignature(context.log, context.now(), checkpoint, each);
      isNews ||= outcome === 'stored';
      if (position > last) last = position;
    }
    await context.follower.reached(last, longestWait);
    return {
      status: isNews ? 201 : 200,
      body: {
        size: String(checkpoint.size),
        root: checkpoint.root.toString('base64'),
        witnesses: cosignatures.map(({ witness, time }) => ({ name: witness, time: String(time) })),
        checkpoint: servedNote(context, signed),
      },
      headers: { 'Log-Position': String(last) },
    };
  },
});
