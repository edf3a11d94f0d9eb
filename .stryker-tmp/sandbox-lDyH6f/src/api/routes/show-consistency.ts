// @ts-nocheck
import { z } from 'zod';
import { consistencyProof, rootOf } from '../../domain/merkle.ts';
import { wholeTree } from '../../store/read-models/trees.ts';
import { base64s, eventsRead } from '../audit.ts';
import { problemOfFaults } from '../problem.ts';
import { notYetRead } from '../query.ts';
import { defineRoute, ok, problem } from '../route.ts';
import { longestWait } from '../waits.ts';

const words = 'must be a number of events, at least 1';
const Size = z.string({ error: words }).regex(/^[1-9]\d{0,14}$/, words);

export const showConsistency = defineRoute({
  method: 'get',
  path: '/v1/audit/consistency',
  summary: 'Shows that the log of so many events is the beginning of that of so many (RFC 6962)',
  access: 'readers',
  request: z.object({ params: z.object({}), query: z.strictObject({ from: Size, to: Size }) }),
  handle: async (context, { query }) => {
    if (!(await context.follower.filled(longestWait))) return notYetRead();
    const [from, to] = [Number(query.from), Number(query.to)];
    const events = eventsRead(context);
    const faults = [
      ...(to > events
        ? [{ parameter: 'to', detail: `lies beyond the log, which has ${events} events` }]
        : []),
      ...(from > to ? [{ parameter: 'from', detail: 'lies after to' }] : []),
    ];
    if (faults.length > 0) return problem(problemOfFaults(faults));
    const { stored } = context.models.treeAt(wholeTree, to);
    return ok({
      from: query.from,
      to: query.to,
      fromRoot: rootOf(stored, from).toString('base64'),
      toRoot: rootOf(stored, to).toString('base64'),
      proof: base64s(consistencyProof(stored, from, to)),
    });
  },
});
