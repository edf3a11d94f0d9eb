// @ts-nocheck
import type { z } from 'zod';
import { type Fault, mostReportBytes, tooLarge } from './fault.ts';
import { euroValueOf, Money } from './money.ts';
import { repeatedIn } from './order.ts';
import { Day, dayOf, daysOf, Period } from './period.ts';
import { fitsUnit, intervalOf, Quantity } from './quantity.ts';
import { isRaw, type Raw, unitFaults } from './track-faults.ts';
import { findTrack, tracks } from './tracks/index.ts';

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

const sizeFaults = (raw: Raw, content: z.ZodType): readonly Fault[] => {
  // Composing characters makes a text at most three times as long, and each has at most three bytes: what is
  // far below the limit is not worked out.
  if (JSON.stringify(raw).length * 9 + 200 <= mostReportBytes) return [];
  const { data } = content.safeParse(raw);
  return data === undefined ? [] : tooLarge(data);
};

/**
 * What is wrong with a report of goods, arrived or promised, beyond the shape of its members; `content` is the shape
 * whose size is limited, `today` the calendar day in Brussels.
 */
export const goodsFaults = (raw: Raw, today: string, content: z.ZodType): readonly Fault[] => [
  ...variantFaults(raw),
  ...unitFaults(raw, 'quantity'),
  ...boundFaults(raw),
  ...donorFaults(raw),
  ...futureFaults(raw, today),
  ...valueFaults(raw),
  ...sizeFaults(raw, content),
];
