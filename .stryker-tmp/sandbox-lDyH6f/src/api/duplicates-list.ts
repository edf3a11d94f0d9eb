// @ts-nocheck
import { setImmediate as nextTurn } from 'node:timers/promises';
import { type ReportId, reportName } from '../domain/ids.ts';
import { byCodeUnits } from '../domain/order.ts';
import { isDecided, isSaidAndReported, likenessOf, mostDaysApart } from '../projections/duplicates.ts';
import { publicRecord } from '../projections/progress.ts';
import type { CountedReport } from '../projections/rows.ts';
import type { Clocks } from './clocks.ts';
import type { Context } from './context.ts';
import type { Page } from './cursor.ts';

/** A pair that is proposed: what somebody said in public beside a body's own report, or two of any other kind. */
type Pass = 'public' | 'others';

/**
 * The last pair of a page, by the names of both reports, or, where a page ended without finding more, the last report
 * that was looked at; and in which pass that was.
 */
export const pairKey = /^(public|others) ([^ ]{3,140})( [^ ]{3,140})?$/;

/** Where a list goes on: after the pairs of a report, or within them after the one with another. */
type Place = { readonly pass: Pass; readonly a: ReportId; readonly b: ReportId | undefined };

type Filter = { readonly track?: string | undefined; readonly body?: string | undefined };

const idOf = (name: string): ReportId => {
  const [body = '', reference = ''] = name.split('/');
  return { body, reference };
};

const placeOf = (after: string | undefined): Place | undefined => {
  const [, pass, a = '', b] = pairKey.exec(after ?? '') ?? [];
  if (pass === undefined) return undefined;
  return {
    pass: pass === 'public' ? 'public' : 'others',
    a: idOf(a),
    b: b === undefined ? undefined : idOf(b.trim()),
  };
};

const placeWritten = ({ pass, a, b }: Place): string =>
  [pass, reportName(a), ...(b === undefined ? [] : [reportName(b)])].join(' ');

/** The order of the lists: by body, then by reference, as the rows are kept. */
const byName = (a: ReportId, b: ReportId): number =>
  byCodeUnits(a.body, b.body) || byCodeUnits(a.reference, b.reference);

const answerOf = (a: CountedReport, b: CountedReport, because: readonly string[]) => ({
  a: shown(a),
  b: shown(b),
  track: a.delivery.track,
  because,
});

const shown = ({ body, reference, revision, delivery }: CountedReport) => ({
  body,
  reference,
  revision: String(revision),
  quantity: delivery.quantity,
  effectiveOn: delivery.effectiveOn,
});

export type Proposal = ReturnType<typeof answerOf> & { readonly complete: boolean };

type Found = { readonly proposal: Proposal; readonly place: Place };

/** How many reports are read at once. */
const atOnce = 100;

/** How many reports one page looks at; a page that has found little by then is short, and the next goes on. */
const mostLooks = 2_000;

const isOf = (pass: Pass, a: CountedReport, b: CountedReport): boolean => {
  if (pass === 'public') return isSaidAndReported(a, b);
  return byName(a, b) < 0 && !isSaidAndReported(a, b);
};

/** The proposals of a pass that one report begins, in the order of the other's name. */
const proposalsWith = (
  { models }: Pick<Context, 'models'>,
  a: CountedReport,
  pass: Pass,
  clocks: Clocks,
  { body }: Filter,
): readonly Found[] =>
  models
    .reportsLike(a, clocks, clocks.day, mostDaysApart)
    .filter((b) => isOf(pass, a, b) && (body === undefined || [a.body, b.body].includes(body)))
    .flatMap((b) => {
      const because = likenessOf(a, b);
      if (because === undefined) return [];
      if (isDecided(a, b, models.partedAt(a.delivery.track, a, b, clocks))) return [];
      const complete = models.isComplete(a.delivery.track, clocks);
      return [{ proposal: { ...answerOf(a, b, because), complete }, place: { pass, a, b } }];
    });

/** In the first pass every pair begins with what was said in public; in the second with the lesser name. */
function* reportsOf(
  context: Pick<Context, 'models'>,
  pass: Pass,
  from: ReportId,
  clocks: Clocks,
  { track }: Filter,
) {
  let next: ReportId | undefined = from;
  while (next !== undefined) {
    // One more than is handed out, with which the next part begins.
    const rows = context.models.reportsFrom(clocks, clocks.day, next, { track, limit: atOnce + 1 });
    for (const row of rows.slice(0, atOnce)) {
      if (pass === 'public' && row.body !== publicRecord) return;
      yield row;
    }
    next = rows[atOnce];
  }
}

const beginningOf = (pass: Pass, place: Place | undefined): ReportId => {
  if (place?.pass === pass) return place.a;
  return { body: pass === 'public' ? publicRecord : '', reference: '' };
};

const isAfter = (place: Place | undefined, { a, b, pass }: Place): boolean => {
  if (place === undefined || place.pass !== pass) return true;
  const order = byName(a, place.a);
  if (order !== 0 || b === undefined) return order > 0;
  return place.b !== undefined && byName(b, place.b) > 0;
};

/** Whether a report is the one after whose last pair a page ended. */
const isDone = (place: Place | undefined, pass: Pass, row: ReportId): boolean =>
  place !== undefined && place.pass === pass && place.b === undefined && byName(row, place.a) === 0;

/** The proposals from a place on, and after those of each report that there are no more of it. */
async function* proposals(
  context: Pick<Context, 'models'>,
  clocks: Clocks,
  filter: Filter,
  place: Place | undefined,
): AsyncGenerator<Found | { readonly place: Place }> {
  const passes: readonly Pass[] = place?.pass === 'others' ? ['others'] : ['public', 'others'];
  for (const pass of passes) {
    for (const row of reportsOf(context, pass, beginningOf(pass, place), clocks, filter)) {
      // What is like one report may be many others: everybody else gets a turn before the next.
      await nextTurn();
      if (isDone(place, pass, row)) continue;
      yield* proposalsWith(context, row, pass, clocks, filter).filter((each) => isAfter(place, each.place));
      yield { place: { pass, a: row, b: undefined } };
    }
  }
}

/**
 * A page of the pairs of reports that may speak of the same goods and on which nobody has decided: first those of the
 * public record beside a body's own report.
 */
export const duplicatesListed = async (
  context: Pick<Context, 'models'>,
  clocks: Clocks,
  filter: Filter,
  page: Page,
) => {
  const items: Proposal[] = [];
  let looks = 0;
  let last: Place | undefined;
  for await (const found of proposals(context, clocks, filter, placeOf(page.after))) {
    const isFull = 'proposal' in found && items.length === page.limit;
    if (isFull || looks === mostLooks) return { items, next: page.next(last && placeWritten(last)) };
    if ('proposal' in found) items.push(found.proposal);
    else looks += 1;
    last = found.place;
  }
  return { items, next: null };
};
