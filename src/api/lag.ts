import { lagOf } from '../projections/follow.ts';
import { LogFailure } from '../store/event-log.ts';
import type { Context } from './context.ts';

/** How far the read side is behind, counted up to `most` events; undefined when the log does not say. */
export const lagKnown = async (
  { log, models, now }: Pick<Context, 'log' | 'models' | 'now'>,
  most: number,
) => {
  try {
    return await lagOf(log, models, now(), most);
  } catch (error) {
    if (error instanceof LogFailure) return undefined;
    throw error;
  }
};
