import { sortedSet } from '../domain/order.ts';
import { dayNumber, dayOf } from '../domain/period.ts';
import { type Account, figureAt } from './account.ts';
import { goalOfVersion, versionAt } from './goal.ts';
import type { Known, TargetRow, TargetVersion } from './rows.ts';

/** Days on which one version of a target is the one that judges: from as long as there are days where `from` is null. */
type Era = {
  readonly from: string | null;
  /** Null where no other version follows. */
  readonly to: string | null;
  readonly version: TargetVersion;
};

const dayBefore = (day: string): string => dayOf(dayNumber(day) - 1);

/** Which version of a target judges when, in the order of time: another can begin to only where some version applies. */
const erasOf = ({ versions }: TargetRow): readonly Era[] => {
  const changes = [null, ...sortedSet(versions.map(({ appliesFrom }) => appliesFrom))];
  const begun = changes.flatMap((from) => {
    const version = versionAt(versions, from ?? '');
    return version === undefined ? [] : [{ from, version }];
  });
  const eras = begun.filter(({ version }, at) => version !== begun[at - 1]?.version);
  return eras.map(({ from, version }, at) => {
    const next = eras[at + 1]?.from;
    return { from, to: next === undefined || next === null ? null : dayBefore(next), version };
  });
};

/**
 * The goalposts of a target at a day: each version for the days on which it judges, with the figure held against it on
 * the last of those days up to the day asked for. A version that has not begun to judge by then has no figure yet.
 */
export const goalpostsAt = (account: Account, row: TargetRow, known: Known, day: string) =>
  erasOf(row).map(({ from, to, version }) => {
    const on = to !== null && to < day ? to : day;
    const hasBegun = from === null || from <= day;
    const figure = hasBegun ? figureAt(account, goalOfVersion(row, version, on), known) : undefined;
    return {
      from,
      to,
      revision: String(version.revision),
      quantity: version.target.quantity,
      reason: version.reason,
      recordedAt: version.recordedAt,
      index: String(version.index),
      period: figure?.period ?? null,
      delivered: figure?.delivered ?? null,
      share: figure?.share ?? null,
      status: figure?.status ?? null,
    };
  });

export type Goalpost = ReturnType<typeof goalpostsAt>[number];
