// @ts-nocheck
import { lagOf } from '../projections/follow.ts';
import { type EventLog, LogFailure } from '../store/event-log.ts';
import type { ReadModels } from '../store/read-models/read-models.ts';
import { brokenOffAfter } from '../store/within-time.ts';

/** What is asked to say how far the read side is behind. */
export type Lagging = { readonly log: EventLog; readonly models: ReadModels; readonly now: () => Date };

/** How long the log is given to say where it ends, in milliseconds: whoever asks is told within seconds that it does not. */
const longestLook = 2_000;

/** How far the read side is behind, counted up to `most` events; undefined when the log does not say, or not in time. */
export const lagKnown = async ({ log, models, now }: Lagging, most: number) => {
  try {
    return await brokenOffAfter(longestLook, (signal) => lagOf(log, models, now(), most, signal));
  } catch (error) {
    if (error instanceof LogFailure) return undefined;
    throw error;
  }
};
