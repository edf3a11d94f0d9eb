// @ts-nocheck
import { z } from 'zod';
import { Donor } from '../domain/donor.ts';
import { BodyId } from '../domain/ids.ts';
import { Day, dayNumber } from '../domain/period.ts';
import { TrackName } from '../domain/tracks/index.ts';
import { placeOfReport, type ReportPlace, sortingOf } from '../projections/report-order.ts';
import type { CountedReport } from '../projections/rows.ts';
import type { Clocks } from './clocks.ts';
import type { Context } from './context.ts';
import { type Page, pageParameters, pageWithin } from './cursor.ts';

const dayOrNone = (day: string | undefined) => (day === undefined ? undefined : dayNumber(day));

/**
 * The last report of a page by everything that any order goes by: the position of its latest event, the last day of what
 * happened, and its name.
 */
const key = /^(\d{1,18})\.(-?\d{1,7})\.([^/]+)\/(.+)$/;

const keyOf = (row: CountedReport): string => {
  const { position, day, body, reference } = placeOfReport(row);
  return `${position}.${day}.${body}/${reference}`;
};

const placeAt = (after: string | undefined): ReportPlace | undefined => {
  const [, position, day, body = '', reference = ''] = key.exec(after ?? '') ?? [];
  return position === undefined
    ? undefined
    : { position: BigInt(position), day: Number(day), body, reference };
};

const Sort = z
  .enum(['recorded', 'happened', 'reference'], {
    error: 'must be "recorded" (the default), "happened" or "reference"',
  })
  .meta({
    description:
      'By the latest change of a report (the default), by the last day of what happened, or by body and reference.',
  });

const Order = z.enum(['asc', 'desc'], { error: 'must be "asc" or "desc"' }).meta({
  description: 'Rising or falling; without it the newest first, and names from A on.',
});

/** The query parameters of a list of delivery reports. */
export const deliveryFilters = {
  track: TrackName.optional(),
  donor: Donor.optional(),
  body: BodyId.optional(),
  status: z.enum(['reported', 'verified', 'disputed', 'withdrawn']).optional(),
  evidence: z.literal('none').optional(),
  from: Day.optional(),
  to: Day.optional(),
  q: z.string().min(1).max(200).optional(),
  sort: Sort.optional(),
  order: Order.optional(),
  ...pageParameters(key),
};

type Filters = z.infer<z.ZodObject<typeof deliveryFilters>>;

/** A page of the reports that fit, in the order that is asked for, and the cursor of the next page. */
export const deliveriesListed = (
  { models }: Context,
  { limit: _limit, cursor: _cursor, from, to, sort, order, ...filters }: Filters,
  clocks: Clocks,
  page: Page,
): { readonly items: readonly CountedReport[]; readonly next: string | null } => {
  const filter = { ...filters, from: dayOrNone(from), to: dayOrNone(to) };
  const found = models.reportsAt(clocks, clocks.day, filter, {
    sorting: sortingOf({ sort, order }),
    after: placeAt(page.after),
    limit: page.limit + 1,
  });
  return pageWithin(found, keyOf, page);
};
