import { lagOf } from '../projections/follow.ts';
import { type EventLog, LogFailure } from '../store/event-log.ts';
import type { ReadModels } from '../store/read-models/read-models.ts';

/** What is asked to say how far the read side is behind. */
export type Lagging = { readonly log: EventLog; readonly models: ReadModels; readonly now: () => Date };

/** How far the read side is behind, counted up to `most` events; undefined when the log does not say. */
export const lagKnown = async ({ log, models, now }: Lagging, most: number) => {
  try {
    return await lagOf(log, models, now(), most);
  } catch (error) {
    if (error instanceof LogFailure) return undefined;
    throw error;
  }
};
