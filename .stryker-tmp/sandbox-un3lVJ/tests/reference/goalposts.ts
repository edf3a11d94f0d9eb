// @ts-nocheck
// Which version of a target held when, and how far the figure had come against each.
import { versionsIn } from './counting.ts';
import { type Figure, figure } from './figures.ts';
import { type At, type Day, type Moment, momentAt, plusDays, type Version, versionAt } from './periods.ts';
import { type Accepted, inOrder, unitsWith, type WireAmount } from './wire.ts';

type Era = {
  /** Null from as long as there are days. */
  readonly from: Day | null;
  /** Null where no other version follows. */
  readonly to: Day | null;
  /** The version's number among those of its target. */
  readonly revision: number;
  readonly quantity: WireAmount | null;
  /** On its last day up to the one asked for; null where it has not begun by then, or judges nothing. */
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

/**
 * The moment of the figure on a day, if the version itself judges it: where its period was over before it began to hold,
 * everything is seen on the period's last day, on which another version held.
 */
const momentOf = (versions: readonly Version[], { target }: Version, day: Day): Moment | undefined => {
  const moment = momentAt(versions, day);
  return moment?.target === target ? moment : undefined;
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
    const moment = hasBegun ? momentOf(versions, version, on) : undefined;
    return {
      from,
      to,
      revision: versions.indexOf(version),
      quantity: version.target.quantity,
      share: moment === undefined ? null : figure(known, id, moment, unitsWith(eurTracks)).share,
    };
  });
};
