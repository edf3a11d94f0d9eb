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

/** The last pair of a page: in which pass it was found, and the names of both reports. */
export const pairKey = /^(public|others) ([^ ]{3,140}) ([^ ]{3,140})$/;

type Place = { readonly pass: Pass; readonly a: string; readonly b: string };

type Filter = { readonly track?: string | undefined; readonly body?: string | undefined };

const placeOf = (after: string | undefined): Place | undefined => {
  const [, pass, a = '', b = ''] = pairKey.exec(after ?? '') ?? [];
  return pass === undefined ? undefined : { pass: pass === 'public' ? 'public' : 'others', a, b };
};

const idOf = (name: string): ReportId => {
  const [body = '', reference = ''] = name.split('/');
  return { body, reference };
};

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

export type Proposal = ReturnType<typeof answerOf>;

type Found = { readonly proposal: Proposal; readonly place: Place };

/** How many reports are looked at before others get their turn. */
const atOnce = 100;

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
    .filter((b) => isSaidAndReported(a, b) === (pass === 'public'))
    .filter((b) => pass === 'public' || byCodeUnits(reportName(a), reportName(b)) < 0)
    .filter((b) => reportName(a) !== reportName(b) && (body === undefined || [a.body, b.body].includes(body)))
    .filter((b) => !isDecided(a, b, models.partedAt(a.delivery.track, a, b, clocks)))
    .flatMap((b) => {
      const because = likenessOf(a, b);
      const place = { pass, a: reportName(a), b: reportName(b) };
      return because === undefined ? [] : [{ proposal: answerOf(a, b, because), place }];
    });

/** In the first pass every pair begins with what was said in public; in the second with the lesser name. */
async function* reportsOf(context: Pick<Context, 'models'>, pass: Pass, from: ReportId, clocks: Clocks) {
  let after = from;
  for (;;) {
    const rows = context.models.reportsAfter(clocks, clocks.day, after, atOnce);
    for (const row of rows) {
      if (pass === 'public' && row.body !== publicRecord) return;
      yield row;
    }
    const last = rows.at(-1);
    if (last === undefined || rows.length < atOnce) return;
    after = last;
    await nextTurn();
  }
}

/** A name just before another, so that a list that goes on after it begins with that other. */
const justBefore = ({ body, reference }: ReportId): ReportId => ({ body, reference: reference.slice(0, -1) });

const beginningOf = (pass: Pass, place: Place | undefined): ReportId => {
  if (place?.pass === pass) return justBefore(idOf(place.a));
  return { body: pass === 'public' ? publicRecord : '', reference: '' };
};

const isAfter = (place: Place | undefined, { a, b, pass }: Place): boolean => {
  if (place === undefined || place.pass !== pass) return true;
  return a === place.a ? byCodeUnits(b, place.b) > 0 : byCodeUnits(a, place.a) > 0;
};

async function* proposals(
  context: Pick<Context, 'models'>,
  clocks: Clocks,
  filter: Filter,
  place: Place | undefined,
) {
  const passes: readonly Pass[] = place?.pass === 'others' ? ['others'] : ['public', 'others'];
  for (const pass of passes) {
    for await (const row of reportsOf(context, pass, beginningOf(pass, place), clocks)) {
      if (filter.track !== undefined && row.delivery.track !== filter.track) continue;
      const found = proposalsWith(context, row, pass, clocks, filter);
      yield* found.filter((each) => isAfter(place, each.place));
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
  let last: Place | undefined;
  for await (const { proposal, place } of proposals(context, clocks, filter, placeOf(page.after))) {
    if (items.length === page.limit) return { items, next: page.next(last && Object.values(last).join(' ')) };
    items.push(proposal);
    last = place;
  }
  return { items, next: null };
};
