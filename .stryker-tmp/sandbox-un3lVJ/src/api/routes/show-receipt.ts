// @ts-nocheck
import { z } from 'zod';
import { receiptOf } from '../../audit/receipt.ts';
import { readEnvelope } from '../../domain/envelope.ts';
import { inclusionProof, rootOf } from '../../domain/merkle.ts';
import { wholeTree } from '../../store/read-models/trees.ts';
import { base64s, EventId, noCheckpoint, servedNote, storedBytes } from '../audit.ts';
import { problemOf } from '../problem.ts';
import { notYetRead } from '../query.ts';
import { defineRoute, ok, problem } from '../route.ts';
import { longestWait } from '../waits.ts';

export const showReceipt = defineRoute({
  method: 'get',
  path: '/v1/audit/receipt/:eventId',
  summary: 'The receipt of an accepted command, and the proof that its event is in the log',
  access: 'readers',
  request: z.object({ params: z.object({ eventId: EventId }), query: z.strictObject({}) }),
  handle: async (context, { params: { eventId } }) => {
    if (!(await context.follower.filled(longestWait))) return notYetRead();
    const index = context.models.indexOfEvent(eventId);
    if (index === undefined) return problem(problemOf('event-unknown'));
    const signed = await context.audit.newest();
    if (signed === undefined || signed.size <= index) return problem(noCheckpoint(context));
    const size = Number(signed.size);
    const { stored } = context.models.treeAt(wholeTree, size);
    return ok({
      receipt: receiptOf(context.audit.key, readEnvelope(await storedBytes(context, index))),
      index: String(index),
      size: String(size),
      root: rootOf(stored, size).toString('base64'),
      proof: base64s(inclusionProof(stored, Number(index), size)),
      checkpoint: servedNote(context, signed),
    });
  },
});
