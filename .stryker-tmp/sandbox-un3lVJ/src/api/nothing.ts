// @ts-nocheck
import type { Context } from './context.ts';
import { type Problem, problemOf } from './problem.ts';
import { problem, type Reply } from './route.ts';

/** Why nothing can be shown of a stream: it holds something that cannot be read, or, as `unknown` says, there is none. */
export const nothingIn = (
  { models }: Pick<Context, 'models'>,
  stream: string,
  position: bigint,
  unknown: Problem,
): Reply =>
  models.isStreamComplete(stream, { position }) ? problem(unknown) : problem(problemOf('stream-held'));
