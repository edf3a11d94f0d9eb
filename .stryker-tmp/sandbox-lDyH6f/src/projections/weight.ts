// @ts-nocheck
import { donorsWithin } from '../domain/donor.ts';
import type { Interval } from '../domain/quantity.ts';
import { admitsBody, type Target } from '../domain/target/target.ts';
import { notStated } from '../domain/track.ts';

/** How an entry counts for a target: with its whole interval, or only as something that may be part of it. */
export type Weight = 'full' | 'upper-bound-only';

/** The members of an entry on which a target filters; `behind` as in Entry. */
export type Filtered = {
  readonly body: string;
  readonly behind: readonly string[];
  readonly variant: string;
  readonly source: string;
  readonly donors: readonly string[];
};

const listed = (filter: readonly string[] | undefined, value: string): Weight | undefined => {
  if (filter === undefined || filter.includes(value)) return 'full';
  return value === notStated ? 'upper-bound-only' : undefined;
};

const given = (filter: Target['donors'], donors: readonly string[]): Weight | undefined => {
  const within = donorsWithin(filter, donors);
  if (within === 'none') return undefined;
  return within === 'all' ? 'full' : 'upper-bound-only';
};

/** Whether a report counts where reports of some bodies are admitted: of several of the same goods only one does. */
export const countsAmong = (
  admits: (body: string) => boolean,
  { body, behind }: Pick<Filtered, 'body' | 'behind'>,
): boolean => admits(body) && !behind.some(admits);

/** How an entry of the target's track counts for the target; undefined when it does not. */
export const weightFor = (target: Target, entry: Filtered): Weight | undefined => {
  if (!countsAmong((body) => admitsBody(target.bodies, body), entry)) return undefined;
  const weights = [
    listed(target.variants, entry.variant),
    listed(target.sources, entry.source),
    given(target.donors, entry.donors),
  ];
  if (weights.includes(undefined)) return undefined;
  return weights.includes('upper-bound-only') ? 'upper-bound-only' : 'full';
};

/** An entry's interval as it counts under a weight. */
export const weighed = ({ min, max }: Interval, weight: Weight): Interval =>
  weight === 'full' ? { min, max } : { min: 0n, max };
