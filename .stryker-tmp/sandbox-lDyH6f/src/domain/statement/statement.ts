// @ts-nocheck
import { z } from 'zod';
import { DonorFilter } from '../donor.ts';
import { canonical } from '../envelope.ts';
import { Evidence } from '../evidence.ts';
import { type Fault, tooLarge } from '../fault.ts';
import { sortedSet } from '../order.ts';
import { Day } from '../period.ts';
import { Bound, Quantity } from '../quantity.ts';
import { text } from '../text.ts';
import { isRaw, type Raw, unitFaults, VariantList, variantsFaults } from '../track-faults.ts';
import { TrackName } from '../tracks/index.ts';

/** What a statement says in total; one without a number would say nothing. */
const Total = Quantity.refine((total) => total !== 'undisclosed', 'a statement says a number');

/**
 * An official cumulative figure, in its normal form: “total, counted since a day, as of a day, according to an
 * authority”. A level at a date, never an increment. Parsing it again changes nothing.
 */
export const Statement = z
  .strictObject({
    track: TrackName,
    /** Of which variants it speaks; absent means all. */
    variants: VariantList.overwrite(sortedSet).optional(),
    /** Of whose deliveries it speaks. */
    donors: DonorFilter,
    total: Total,
    bound: Bound.default('exact'),
    countedSince: Day,
    asOf: Day,
    status: z.enum(['delivered', 'committed'], { error: 'must be "delivered" or "committed"' }),
    /** Who said it, which may be somebody else than the body that records it. */
    authority: text(300),
    evidence: Evidence.default([]),
    note: text(2_000).optional(),
  })
  .meta({ id: 'Statement' });
export type Statement = z.infer<typeof Statement>;

/** Two statements are the same content when their canonical bytes are equal. */
export const contentOf = (statement: Statement): string => canonical(statement);

const dayFaults = (raw: Raw, today: string): readonly Fault[] => {
  const since = Day.safeParse(raw['countedSince']).data;
  const asOf = Day.safeParse(raw['asOf']).data;
  return [
    ...(since !== undefined && asOf !== undefined && since > asOf
      ? [{ pointer: '/asOf', detail: `${asOf} lies before the count begins (${since})` }]
      : []),
    ...(asOf !== undefined && asOf > today
      ? [
          {
            pointer: '/asOf',
            detail: `is after today (${today} in Brussels): state it once the day has come`,
            code: 'effective-in-the-future' as const,
          },
        ]
      : []),
  ];
};

const sizeFaults = (raw: Raw): readonly Fault[] => {
  const { data } = Statement.safeParse(raw);
  return data === undefined ? [] : tooLarge(data);
};

/** What is wrong with a statement beyond the shape of its members; `today` is the calendar day in Brussels. */
export const statementFaults = (raw: unknown, today: string): readonly Fault[] =>
  isRaw(raw)
    ? [...variantsFaults(raw), ...unitFaults(raw, 'total'), ...dayFaults(raw, today), ...sizeFaults(raw)]
    : [];
