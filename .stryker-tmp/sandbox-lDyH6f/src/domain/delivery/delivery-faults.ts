// @ts-nocheck
import type { Fault } from '../fault.ts';
import { goodsFaults } from '../goods-faults.ts';
import { fitsUnit, type Interval, intervalOf, nothing, plus, Quantity, shownInterval } from '../quantity.ts';
import { isRaw, type Raw } from '../track-faults.ts';
import { findTrack } from '../tracks/index.ts';
import { Delivery, Donors } from './delivery.ts';

const partsFault = (detail: string): readonly Fault[] => [
  { pointer: '/donors', detail, code: 'parts-do-not-add-up' },
];

const sum = (intervals: readonly Interval[]): Interval => intervals.reduce(plus, nothing);

/** Parts are all disclosed and add up to the whole, or all undisclosed under an undisclosed whole. */
const additionFaults = (parts: readonly Quantity[], whole: Quantity, unit: string): readonly Fault[] => {
  const total = intervalOf(whole, unit);
  const known = parts.map((part) => intervalOf(part, unit)).filter((part) => part !== undefined);
  if (total === undefined) {
    return known.length === 0 ? [] : partsFault('parts are disclosed although the whole is undisclosed');
  }
  if (known.length < parts.length) return partsFault('a part is undisclosed although the whole is disclosed');
  const added = sum(known);
  if (added.min === total.min && added.max === total.max) return [];
  const [is, should] = [added, total].map((each) => JSON.stringify(shownInterval(each, unit)));
  return partsFault(`the parts add up to ${is}, the quantity says ${should}`);
};

const partFaults = (raw: Raw): readonly Fault[] => {
  const donors = Donors.safeParse(raw['donors']).data ?? [];
  const whole = Quantity.safeParse(raw['quantity']).data;
  const unit = findTrack(raw['track'])?.unit;
  const parts = donors.filter((each) => typeof each === 'object').map(({ quantity }) => quantity);
  if (whole === undefined || unit === undefined || parts.length === 0) return [];
  // Parts of some donors alone, or a whole in the wrong unit, are named as such elsewhere.
  if (parts.length < donors.length || !fitsUnit(whole, unit)) return [];
  if (!parts.every((part) => fitsUnit(part, unit))) {
    return partsFault(`every part is counted in the unit of the track (${unit})`);
  }
  return additionFaults(parts, whole, unit);
};

/**
 * Everything that is wrong with a reported delivery beyond the shape of its members, found as far as the
 * members it concerns are well formed, so that a report's faults can all be named at once.
 * `today` is the calendar day in Brussels.
 */
export const deliveryFaults = (raw: unknown, today: string): readonly Fault[] =>
  isRaw(raw) ? [...partFaults(raw), ...goodsFaults(raw, today, Delivery)] : [];
