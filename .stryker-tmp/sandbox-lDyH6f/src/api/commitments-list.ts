// @ts-nocheck
import { setImmediate as nextTurn } from 'node:timers/promises';
import { z } from 'zod';
import { Donor } from '../domain/donor.ts';
import { BodyId } from '../domain/ids.ts';
import { TrackName } from '../domain/tracks/index.ts';
import type { Fulfilment } from '../projections/pipeline.ts';
import type { CommitmentRow } from '../projections/rows.ts';
import type { Clocks } from './clocks.ts';
import { fulfilmentAt } from './commitment-answer.ts';
import type { Context } from './context.ts';
import { type Page, pageParameters, pageWithin } from './cursor.ts';

/** The last commitment of a page: the position of its latest event. */
const key = /^\d{1,18}$/;

/** The query parameters of a list of commitments. */
export const commitmentFilters = {
  track: TrackName.optional(),
  donor: Donor.optional(),
  body: BodyId.optional(),
  ...pageParameters(key),
};

const PipelineState = z.enum(['open', 'fulfilled', 'all'], {
  error: 'must be "open" (the default), "fulfilled" or "all"',
});

/** The query parameters of the pipeline. */
export const pipelineFilters = {
  ...commitmentFilters,
  state: PipelineState.optional(),
  overdue: z.enum(['true', 'false'], { error: 'must be "true" or "false"' }).optional(),
};

type Filters = z.infer<z.ZodObject<typeof commitmentFilters>>;
type PipelineFilters = z.infer<z.ZodObject<typeof pipelineFilters>>;

/** A commitment with what has come of it. */
export type Followed = { readonly row: CommitmentRow; readonly fulfilment: Fulfilment };

const positionOf = ({ position }: { readonly position: bigint }): string => String(position);

const filterOf = ({ track, donor, body }: Filters) => ({ track, donor, body });

const beforeOf = (page: Page) => (page.after === undefined ? undefined : BigInt(page.after));

/** A page of the commitments that fit, withdrawn ones among them, the most recently changed first. */
export const commitmentsListed = (context: Context, filters: Filters, clocks: Clocks, page: Page) => {
  const filter = { ...filterOf(filters), before: beforeOf(page) };
  const found = context.models.commitmentsAt(clocks, clocks.day, filter, page.limit + 1);
  const { items, next } = pageWithin(found, positionOf, page);
  return { items: items.map((row) => ({ row, fulfilment: fulfilmentAt(context, row, clocks) })), next };
};

const fits = ({ state = 'open', overdue }: PipelineFilters, { isOpen, overdue: isOverdue }: Fulfilment) =>
  (state === 'all' || isOpen === (state === 'open')) &&
  (overdue === undefined || isOverdue === (overdue === 'true'));

/** How many commitments are read at once; whether one fits is known once its deliveries are looked up. */
const atOnce = 200;

/** How many commitments one page looks at; a page that has found little by then is short, and the next goes on. */
const mostLooks = 2_000;

/** The commitments, the most recently changed first, from a position on; others get their turn meanwhile. */
async function* followedFrom(
  context: Context,
  filters: PipelineFilters,
  clocks: Clocks,
  from: bigint | undefined,
): AsyncGenerator<Followed> {
  let before = from;
  for (;;) {
    const filter = { ...filterOf(filters), standing: true as const, before };
    const rows = context.models.commitmentsAt(clocks, clocks.day, filter, atOnce);
    for (const row of rows) yield { row, fulfilment: fulfilmentAt(context, row, clocks) };
    if (rows.length < atOnce) return;
    before = rows.at(-1)?.position;
    await nextTurn();
  }
}

/** A page of what is promised and in the state asked for, the most recently changed first, and the cursor of the next. */
export const pipelineListed = async (
  context: Context,
  filters: PipelineFilters,
  clocks: Clocks,
  page: Page,
): Promise<{ readonly items: readonly Followed[]; readonly next: string | null }> => {
  const items: Followed[] = [];
  let looks = 0;
  let last: string | undefined;
  for await (const followed of followedFrom(context, filters, clocks, beforeOf(page))) {
    const isFitting = fits(filters, followed.fulfilment);
    if (looks === mostLooks || (isFitting && items.length === page.limit))
      return { items, next: page.next(last) };
    if (isFitting) items.push(followed);
    looks += 1;
    last = positionOf(followed.row);
  }
  return { items, next: null };
};
