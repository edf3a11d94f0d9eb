// @ts-nocheck
import { z } from 'zod';
import { bulkReply, linesOf, takeBulk } from '../bulk.ts';
import { binaryType, eventTypes, eventUpload, isEvent } from '../cloud-events.ts';
import { fileTypes } from '../file-types.ts';
import { problemOf, problemOfFaults } from '../problem.ts';
import type { Received } from '../receiving.ts';
import { defineRoute, problem } from '../route.ts';

const flag = z.enum(['true', 'false'], { error: 'must be true or false' }).default('false');

const noRevision = {
  parameter: 'If-Match',
  detail: 'a file has no revision; correct a delivery alone, at its own address',
};

export const recordDeliveries = defineRoute({
  method: 'post',
  path: '/v1/deliveries',
  summary: 'Record many deliveries from a file, or from CloudEvents; checked whole before anything is stored',
  access: { role: 'reporter' },
  files: [...fileTypes, ...eventTypes, binaryType],
  request: z.object({
    params: z.object({}),
    query: z.strictObject({ dryRun: flag }),
    body: z.custom<Received>(),
  }),

  handle: async (context, { query, body: received }, caller) => {
    if (caller.ifMatch !== null) return problem(problemOfFaults([noRevision]));
    const dryRun = query.dryRun === 'true';
    if (!isEvent(received)) {
      return problem(problemOf('media-type-unsupported', { accepts: [...fileTypes, ...eventTypes] }));
    }
    const type = fileTypes.find((each) => each === received.mediaType);
    const content =
      type === undefined
        ? await eventUpload(received)
        : { lines: linesOf(received.file, type), bytes: received.file.bytes };
    if (content === undefined) return problem(problemOf('file-too-large', { limit: '1 MiB' }));
    const upload = { ...content, dryRun };
    return bulkReply(await takeBulk(context, caller, upload), upload);
  },
});
