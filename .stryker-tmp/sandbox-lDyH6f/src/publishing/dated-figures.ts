// @ts-nocheck
import { brusselsDay, dayOf } from '../domain/period.ts';
import { figuresOf } from '../projections/account.ts';
import { catchUp } from '../projections/follow.ts';
import { type Goal, goalAt, outside } from '../projections/goal.ts';
import type { Progress } from '../projections/progress.ts';
import type { Known, TargetRow } from '../projections/rows.ts';
import type { EventLog } from '../store/event-log.ts';
import { openReadModels, type ReadModels } from '../store/read-models/read-models.ts';

/** The figures of all targets that stand, in every period that has begun, and the moment at which they are so. */
export type DatedFigures = {
  /** The day up to which things had happened. */
  readonly effectiveAt: string;
  /** The last event that is known, and the instant by which it and all before it were; undefined where there is none. */
  readonly last: { readonly index: string; readonly knownAt: string } | undefined;
  readonly figures: readonly Progress[];
};

/** What a target is held against up to a day: every year that has begun, or its one period. */
const goalsOf = (row: TargetRow, effectiveAt: string): readonly Goal[] => {
  const present = goalAt(row, effectiveAt);
  if (present === outside) return [];
  const { period } = present.target;
  if (period.kind === 'cumulative') return [present];
  const [first, last] = [Number(period.from), Number(dayOf(present.from).slice(0, 4))];
  return Array.from({ length: last - first + 1 }, (_, n) => goalAt(row, effectiveAt, first + n)).filter(
    (goal) => goal !== outside,
  );
};

/** The figures on a day that read models hold. */
export const datedFiguresIn = (models: ReadModels, known: Known, effectiveAt: string): DatedFigures => {
  const moment = models.momentAt(known);
  return {
    effectiveAt,
    last: moment && {
      index: String(moment.index),
      knownAt: new Date(moment.knownTime).toISOString(),
    },
    figures: figuresOf(models, known, (row) => goalsOf(row, effectiveAt)),
  };
};

/** Works out the figures from the log alone, as known at a position, in rows that nobody else sees. */
export const datedFiguresAt = async (log: EventLog, position: bigint, now: Date): Promise<DatedFigures> => {
  const models = openReadModels();
  try {
    await catchUp(log, models);
    return datedFiguresIn(models, { position }, brusselsDay(now.getTime()));
  } finally {
    models.close();
  }
};
