import { z } from 'zod';
import { Donor } from '../../domain/donor.ts';
import { BodyId } from '../../domain/ids.ts';
import { Day, dayNumber } from '../../domain/period.ts';
import { trackIds } from '../../domain/tracks/index.ts';
import { limitOf, pageParameters, readCursor, writeCursor } from '../cursor.ts';
import { defineQuery } from '../query.ts';
import { reportAnswer } from '../report-answer.ts';
import { ok } from '../route.ts';

const dayOrNone = (day: string | undefined) => (day === undefined ? undefined : dayNumber(day));

const positionOf = (cursor: string | undefined): bigint | undefined => {
  const key = readCursor(cursor)?.k;
  return key !== undefined && /^\d+$/.test(key) ? BigInt(key) : undefined;
};

export const listDeliveries = defineQuery({
  path: '/v1/deliveries',
  summary: 'Delivery reports as they stand, the most recently changed first',
  params: {},
  query: {
    track: z.enum(trackIds).optional(),
    donor: Donor.optional(),
    body: BodyId.optional(),
    status: z.enum(['reported', 'verified', 'disputed', 'withdrawn']).optional(),
    evidence: z.literal('none').optional(),
    from: Day.optional(),
    to: Day.optional(),
    q: z.string().min(1).max(200).optional(),
    ...pageParameters,
  },
  answer: ({ models }, { query, clocks }) => {
    const { limit, cursor, from, to, ...filters } = query;
    const filter = {
      ...filters,
      from: dayOrNone(from),
      to: dayOrNone(to),
      before: positionOf(cursor),
    };
    const most = limitOf(limit);
    const known = { position: clocks.position };
    // One more than a page tells whether there is another page.
    const rows = models.reportsAt(known, clocks.day, filter, most + 1);
    const shown = rows.slice(0, most);
    const last = rows.length > most ? shown.at(-1) : undefined;
    const next =
      last === undefined
        ? null
        : writeCursor({ p: String(clocks.position), e: clocks.effectiveAt, k: String(last.position) });
    return ok({
      asOf: clocks.asOf,
      complete: models.isComplete(query.track, known),
      deliveries: shown.map((row) => reportAnswer(row, row.index)),
      next,
    });
  },
});
