import { z } from 'zod';
import { Donor } from '../domain/donor.ts';
import { BodyId } from '../domain/ids.ts';
import { Day, dayNumber } from '../domain/period.ts';
import { TrackName } from '../domain/tracks/index.ts';
import type { CountedReport } from '../projections/rows.ts';
import type { Clocks } from './clocks.ts';
import type { Context } from './context.ts';
import { type Page, pageParameters, pageWithin } from './cursor.ts';

const dayOrNone = (day: string | undefined) => (day === undefined ? undefined : dayNumber(day));

/** The last report of a page: the position of its latest event. */
const key = /^\d{1,18}$/;

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
  ...pageParameters(key),
};

type Filters = z.infer<z.ZodObject<typeof deliveryFilters>>;

/** A page of the reports that fit, the most recently changed first, and the cursor of the next page. */
export const deliveriesListed = (
  { models }: Context,
  { limit: _limit, cursor: _cursor, from, to, ...filters }: Filters,
  clocks: Clocks,
  page: Page,
): { readonly items: readonly CountedReport[]; readonly next: string | null } => {
  const before = page.after === undefined ? undefined : BigInt(page.after);
  const filter = { ...filters, from: dayOrNone(from), to: dayOrNone(to), before };
  const found = models.reportsAt(clocks, clocks.day, filter, page.limit + 1);
  return pageWithin(found, ({ position }) => String(position), page);
};
