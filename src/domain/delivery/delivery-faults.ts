import { type Fault, mostReportBytes, tooLarge } from '../fault.ts';
import { euroValueOf, Money } from '../money.ts';
import { repeatedIn } from '../order.ts';
import { Day, dayOf, daysOf, Period } from '../period.ts';
import { fitsUnit, type Interval, intervalOf, nothing, plus, Quantity, shownInterval } from '../quantity.ts';
import { isRaw, type Raw, unitFaults } from '../track-faults.ts';
import { findTrack, tracks } from '../tracks/index.ts';
import { Delivery, Donors } from './delivery.ts';

const variantFaults = ({ track: id, variant }: Raw): readonly Fault[] => {
  if (typeof variant !== 'string') return [];
  const track = findTrack(id);
  const variants = new Set(track?.variants ?? tracks.flatMap((each) => each.variants));
  if (variants.has(variant)) return [];
  const whose = track === undefined ? 'any track' : track.id;
  const choice = track === undefined ? '' : `; choose one of ${track.variants.join(', ')}`;
  return [{ pointer: '/variant', detail: `${JSON.stringify(variant)} is no variant of ${whose}${choice}` }];
};

const boundFaults = ({ quantity, bound }: Raw): readonly Fault[] =>
  quantity === 'undisclosed' && bound !== undefined && bound !== 'exact'
    ? [{ pointer: '/bound', detail: 'an undisclosed quantity has no number that could be bounded' }]
    : [];

const donorFaults = ({ donor, donors }: Raw): readonly Fault[] => {
  if ((donor === undefined) === (donors === undefined)) {
    const detail = 'name who gave: either "donor" or "donors", and not both';
    return [{ pointer: donor === undefined ? '/donor' : '/donors', detail }];
  }
  if (!Array.isArray(donors)) return [];
  const codes = donors.map((each: unknown) => (isRaw(each) ? each['donor'] : each));
  const named = codes.filter((code) => typeof code === 'string');
  const repeated = repeatedIn(named);
  const mixed = donors.some(isRaw) && !donors.every(isRaw);
  return [
    ...repeated.map((code) => ({
      pointer: '/donors',
      detail: `${JSON.stringify(code)} is named more than once`,
    })),
    ...(mixed ? [{ pointer: '/donors', detail: 'give the part of every donor, or of none' }] : []),
  ];
};

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

const futureFaults = ({ effectiveOn, value }: Raw, today: string): readonly Fault[] => {
  const period = Period.safeParse(effectiveOn);
  const last = period.success ? dayOf(daysOf(period.data).last) : today;
  const rateOn = isRaw(value) ? Day.safeParse(value['rateOn']).data : undefined;
  return [
    ...(last > today
      ? [
          {
            pointer: '/effectiveOn',
            detail: `ends on ${last}, which is after today (${today} in Brussels): report it once it has happened`,
            code: 'effective-in-the-future' as const,
          },
        ]
      : []),
    ...(rateOn !== undefined && rateOn > today
      ? [{ pointer: '/value/rateOn', detail: `is after today (${today} in Brussels)` }]
      : []),
  ];
};

/** Where the quantity is the euro amount, the value says the same, in euro or converted. */
const valueFaults = (raw: Raw): readonly Fault[] => {
  const value = Money.safeParse(raw['value']);
  const quantity = Quantity.safeParse(raw['quantity']);
  if (findTrack(raw['track'])?.unit !== 'EUR' || !value.success || !quantity.success) return [];
  if (!fitsUnit(quantity.data, 'EUR')) return [];
  const amount = intervalOf(quantity.data, 'EUR');
  const euros = euroValueOf(value.data);
  if (amount !== undefined && amount.min === euros && amount.max === euros) return [];
  return [
    {
      pointer: 'eur' in value.data ? '/value/eur' : '/value/amount',
      detail: 'must equal the quantity, which is the euro amount on this track',
    },
  ];
};

const sizeFaults = (raw: Raw): readonly Fault[] => {
  // Composing characters makes a text at most three times as long, and each has at most three bytes: what is
  // far below the limit is not worked out.
  if (JSON.stringify(raw).length * 9 + 200 <= mostReportBytes) return [];
  const { data } = Delivery.safeParse(raw);
  return data === undefined ? [] : tooLarge(data);
};

/**
 * Everything that is wrong with a reported delivery beyond the shape of its members, found as far as the
 * members it concerns are well formed, so that a report's faults can all be named at once.
 * `today` is the calendar day in Brussels.
 */
export const deliveryFaults = (raw: unknown, today: string): readonly Fault[] =>
  isRaw(raw)
    ? [
        ...variantFaults(raw),
        ...unitFaults(raw, 'quantity'),
        ...boundFaults(raw),
        ...donorFaults(raw),
        ...partFaults(raw),
        ...futureFaults(raw, today),
        ...valueFaults(raw),
        ...sizeFaults(raw),
      ]
    : [];
