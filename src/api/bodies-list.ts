import { deliveryStream, statementStream } from '../domain/ids.ts';
import { byCodeUnits } from '../domain/order.ts';
import { freshnessOf } from '../projections/freshness.ts';
import type { ActivityRow, Known } from '../projections/rows.ts';
import type { Clocks } from './clocks.ts';
import type { Context } from './context.ts';

/** What a body last spoke of, as that stands now. */
const lastReportOf = ({ models }: Context, { body, reference, stream }: ActivityRow, known: Known) => {
  const id = { body, reference };
  if (stream === deliveryStream(id)) {
    const row = models.reportAt(id, known);
    if (row === undefined) return null;
    const { track, quantity, effectiveOn } = row.delivery;
    return { kind: 'delivery' as const, reference, status: row.status, track, quantity, effectiveOn };
  }
  const row = stream === statementStream(id) ? models.statementAt(id, known) : undefined;
  if (row === undefined) return null;
  const { track, total: quantity, asOf: effectiveOn } = row.statement;
  const status = row.withdrawn ? ('withdrawn' as const) : ('standing' as const);
  return { kind: 'statement' as const, reference, status, track, quantity, effectiveOn };
};

type Configured = { readonly id: string; readonly name: string; readonly cadenceDays: number | null };

const bodyAnswer = (
  context: Context,
  { id, name, cadenceDays }: Configured,
  last: ActivityRow | undefined,
  { asOf, position }: Clocks,
) => ({
  id,
  name,
  cadenceDays,
  ...freshnessOf(last, cadenceDays, asOf.knownAt),
  reports: last?.reports ?? 0,
  corrections: last?.corrections ?? 0,
  withdrawals: last?.withdrawals ?? 0,
  disputes: last?.disputes ?? 0,
  lastReport: last === undefined ? null : lastReportOf(context, last, { position }),
});

export type BodyAnswer = ReturnType<typeof bodyAnswer>;

/**
 * Every body that is configured, and every other that has reported, with how fresh its account is. A body that has
 * fallen silent stays, and so do its figures. The names and cadences are those of now, whatever moment is asked for.
 */
export const bodiesListed = (context: Context, clocks: Clocks): readonly BodyAnswer[] => {
  const active = new Map(context.models.activitiesAt(clocks).map((row) => [row.body, row]));
  const configured: readonly Configured[] = context.bodies();
  const known = new Set(configured.map(({ id }) => id));
  const others = [...active.keys()]
    .filter((id) => !known.has(id))
    .map((id) => ({ id, name: id, cadenceDays: null }));
  return [...configured, ...others]
    .toSorted((a, b) => byCodeUnits(a.id, b.id))
    .map((body) => bodyAnswer(context, body, active.get(body.id), clocks));
};
