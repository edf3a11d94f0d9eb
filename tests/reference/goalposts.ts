// Which version of a target held when, and how far the figure had come against each.
import { versionsIn } from './counting.ts';
import { type Figure, figure } from './figures.ts';
import { type At, type Day, type Moment, periodAt, plusDays, type Version, versionAt } from './periods.ts';
import { type Accepted, inOrder, unitsWith, type WireAmount } from './wire.ts';

type Era = {
  /** Null from as long as there are days. */
  readonly from: Day | null;
  /** Null where no other version follows. */
  readonly to: Day | null;
  /** The version's number among those of its target. */
  readonly revision: number;
  readonly quantity: WireAmount | null;
  /** On its last day up to the one asked for; null where it has not begun by then. */
  readonly share: Figure['share'];
};

type Held = { readonly from: Day | null; readonly to: Day | null; readonly version: Version };

/** Another version can begin to hold only on a day from which some version applies. */
const heldIn = (versions: readonly Version[]): Held[] => {
  const changes = inOrder(versions.map(({ appliesFrom }) => appliesFrom));
  const eras: Held[] = [];
  for (const from of [null, ...changes]) {
    const version = versionAt(versions, from ?? '');
    const before = eras.at(-1);
    if (version === undefined || version === before?.version) continue;
    if (before !== undefined && from !== null) eras[eras.length - 1] = { ...before, to: plusDays(from, -1) };
    eras.push({ from, to: null, version });
  }
  return eras;
};

/** The figure of the version itself, in the period of the day or, where that is over, on the period's last day. */
const momentOf = ({ target }: Version, day: Day): Moment => {
  const period = periodAt(target.period, day);
  return { target, period, on: period.to !== null && period.to < day ? period.to : day };
};

/** In the order of time, as known at the index; none for a target that is not adopted. */
export const goalpostsOf = (
  history: readonly Accepted[],
  id: string,
  { effectiveAt, index }: At,
  eurTracks: readonly string[],
): Era[] => {
  const known = history.slice(0, index + 1);
  const versions = versionsIn(known, id);
  return heldIn(versions).map(({ from, to, version }) => {
    const on = to !== null && to < effectiveAt ? to : effectiveAt;
    const hasBegun = from === null || from <= effectiveAt;
    return {
      from,
      to,
      revision: versions.indexOf(version),
      quantity: version.target.quantity,
      share: hasBegun ? figure(known, id, momentOf(version, on), unitsWith(eurTracks)).share : null,
    };
  });
};
