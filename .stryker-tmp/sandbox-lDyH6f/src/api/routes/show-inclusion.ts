// @ts-nocheck
import { z } from 'zod';
import { inclusionProof, rootOf } from '../../domain/merkle.ts';
import { wholeTree } from '../../store/read-models/trees.ts';
import { base64s, eventsRead, noCheckpoint, servedNote, signedAt } from '../audit.ts';
import type { Context } from '../context.ts';
import { problemOfFaults, type ShownFault } from '../problem.ts';
import { notYetRead } from '../query.ts';
import { defineRoute, ok, problem } from '../route.ts';
import { longestWait } from '../waits.ts';

const Count = z.string().regex(/^(0|[1-9]\d{0,14})$/, 'must be a whole number');

/** What is wrong with a place in a tree of so many events. */
const faultsOf = (index: number, size: number, events: number): readonly ShownFault[] => {
  if (size > events)
    return [{ parameter: 'size', detail: `lies beyond the log, which has ${events} events` }];
  if (index >= size) return [{ parameter: 'index', detail: `lies beyond the tree of ${size} events` }];
  return [];
};

/** How many events the smallest checkpoint over an event has, where nothing else was asked for. */
const sizeAsked = async (
  { audit }: Context,
  index: number,
  size: string | undefined,
): Promise<number | undefined> => {
  if (size !== undefined) return Number(size);
  const signed = await audit.covering(index + 1);
  return signed && Number(signed.size);
};

export const showInclusion = defineRoute({
  method: 'get',
  path: '/v1/audit/inclusion/:index',
  summary: 'Shows that an event is in the log: the hashes beside its path to the root (RFC 6962)',
  access: 'readers',
  request: z.object({
    params: z.object({ index: Count }),
    query: z.strictObject({ size: Count.optional() }),
  }),
  handle: async (context, { params, query }) => {
    if (!(await context.follower.filled(longestWait))) return notYetRead();
    const index = Number(params.index);
    const events = eventsRead(context);
    if (index >= events) return problem(problemOfFaults(faultsOf(index, Math.min(index, events), events)));
    const size = await sizeAsked(context, index, query.size);
    if (size === undefined) return problem(noCheckpoint(context));
    const faults = faultsOf(index, size, events);
    if (faults.length > 0) return problem(problemOfFaults(faults));
    const { models } = context;
    const { stored } = models.treeAt(wholeTree, size);
    const signed = signedAt(context, BigInt(size));
    return ok({
      index: String(index),
      size: String(size),
      leafHash: stored(0, index).toString('base64'),
      root: rootOf(stored, size).toString('base64'),
      proof: base64s(inclusionProof(stored, index, size)),
      checkpoint: signed === undefined ? null : servedNote(context, signed),
    });
  },
});
