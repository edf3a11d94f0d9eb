import { brusselsDay } from '../domain/period.ts';
import { figuresAt } from '../projections/account.ts';
import { catchUp } from '../projections/follow.ts';
import type { Progress } from '../projections/progress.ts';
import type { EventLog } from '../store/event-log.ts';
import { openReadModels } from '../store/read-models/read-models.ts';

/** The figures of all targets that stand, and the moment at which they are so. */
export type DatedFigures = {
  /** The day up to which things had happened. */
  readonly effectiveAt: string;
  /** The last event that is known, and the instant by which it and all before it were; undefined where there is none. */
  readonly last: { readonly index: string; readonly knownAt: string } | undefined;
  readonly figures: readonly Progress[];
};

/** Works out the figures from the log alone, as known at a position, in rows that nobody else sees. */
export const datedFiguresAt = async (log: EventLog, position: bigint, now: Date): Promise<DatedFigures> => {
  const models = openReadModels();
  try {
    await catchUp(log, models);
    const effectiveAt = brusselsDay(now.getTime());
    const moment = models.momentAt({ position });
    return {
      effectiveAt,
      last: moment && {
        index: String(moment.index),
        knownAt: new Date(moment.knownTime).toISOString(),
      },
      figures: figuresAt(models, { position }, effectiveAt),
    };
  } finally {
    models.close();
  }
};
