import { z } from 'zod';
import { Donor } from '../domain/donor.ts';
import { BodyId } from '../domain/ids.ts';
import { Day, dayNumber } from '../domain/period.ts';
import { trackIds } from '../domain/tracks/index.ts';
import type { ReportRow } from '../projections/rows.ts';
import type { Clocks } from './clocks.ts';
import type { Context } from './context.ts';
import { cursorAfter, limitOf, pageParameters, readCursor } from './cursor.ts';

const dayOrNone = (day: string | undefined) => (day === undefined ? undefined : dayNumber(day));

/** The last report of a page: the position of its latest event. */
const key = /^\d{1,18}$/;

const positionOf = (cursor: string | undefined): bigint | undefined => {
  const last = readCursor(cursor)?.k;
  return last === undefined ? undefined : BigInt(last);
};

/** The query parameters of a list of delivery reports. */
export const deliveryFilters = {
  track: z.enum(trackIds).optional(),
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
  query: Filters,
  clocks: Clocks,
): { readonly rows: readonly ReportRow[]; readonly next: string | null } => {
  const { limit, cursor, from, to, ...filters } = query;
  const filter = { ...filters, from: dayOrNone(from), to: dayOrNone(to), before: positionOf(cursor) };
  const { position, day } = clocks;
  const most = limitOf(limit);
  // One more than a page tells whether there is another page.
  const found = models.reportsAt({ position }, day, filter, most + 1);
  const rows = found.slice(0, most);
  const last = found.length > most ? rows.at(-1) : undefined;
  return { rows, next: cursorAfter(last && String(last.position), clocks) };
};
