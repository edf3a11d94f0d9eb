// @ts-nocheck
import { commitmentStream, deliveryStream, milestoneOfStream, statementStream } from '../domain/ids.ts';
import { byCodeUnits } from '../domain/order.ts';
import { freshnessOf } from '../projections/freshness.ts';
import type { ActivityRow, Known } from '../projections/rows.ts';
import type { Clocks } from './clocks.ts';
import type { Context } from './context.ts';

const lastDelivery = ({ models }: Context, { body, reference }: ActivityRow, known: Known) => {
  const row = models.reportAt({ body, reference }, known);
  if (row === undefined) return null;
  const { track, quantity, effectiveOn } = row.delivery;
  return { kind: 'delivery' as const, reference, status: row.status, track, quantity, effectiveOn };
};

const statusOf = ({ withdrawn }: { readonly withdrawn: boolean }) =>
  withdrawn ? ('withdrawn' as const) : ('standing' as const);

const lastCommitment = ({ models }: Context, { body, reference }: ActivityRow, known: Known) => {
  const row = models.commitmentAt({ body, reference }, known);
  if (row === undefined) return null;
  const { track, quantity, effectiveOn } = row.commitment;
  return { kind: 'commitment' as const, reference, status: statusOf(row), track, quantity, effectiveOn };
};

const lastStatement = ({ models }: Context, { body, reference }: ActivityRow, known: Known) => {
  const row = models.statementAt({ body, reference }, known);
  if (row === undefined) return null;
  const { track, total: quantity, asOf: effectiveOn } = row.statement;
  return { kind: 'statement' as const, reference, status: statusOf(row), track, quantity, effectiveOn };
};

/** A step is on no track and has no number: `step` is what was reported of it. */
const lastOnMilestone = (
  { models }: Context,
  { body, reference }: ActivityRow,
  milestone: string,
  known: Known,
) => {
  const row = models.milestoneReportAt({ milestone, body, reference }, known);
  if (row === undefined) return null;
  const { status: step, on: effectiveOn } = row.report;
  const none = { track: null, quantity: null };
  return {
    kind: 'milestone' as const,
    reference,
    status: statusOf(row),
    ...none,
    milestone,
    step,
    effectiveOn,
  };
};

/** What a body last spoke of, as that stands now. */
const lastReportOf = (context: Context, last: ActivityRow, known: Known) => {
  if (last.stream === deliveryStream(last)) return lastDelivery(context, last, known);
  if (last.stream === commitmentStream(last)) return lastCommitment(context, last, known);
  if (last.stream === statementStream(last)) return lastStatement(context, last, known);
  const milestone = milestoneOfStream(last.stream);
  return milestone === undefined ? null : lastOnMilestone(context, last, milestone, known);
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

/** The ids of all bodies that have reported by a moment, in their order. */
export const bodiesHeard = ({ models }: Pick<Context, 'models'>, known: Known): readonly string[] =>
  models
    .activitiesAt(known)
    .map(({ body }) => body)
    .toSorted(byCodeUnits);

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

const isQuiet = ({ freshness }: ReturnType<typeof freshnessOf>): boolean =>
  freshness === 'late' || freshness === 'silent' || freshness === 'never';

/** How many bodies there are, and how many of them are not heard of as often as is usual for them, or never were. */
export const bodiesCounted = (context: Context, clocks: Clocks) => {
  const active = new Map(context.models.activitiesAt(clocks).map((row) => [row.body, row]));
  const configured: readonly Configured[] = context.bodies();
  const quiet = configured.filter(({ id, cadenceDays }) =>
    isQuiet(freshnessOf(active.get(id), cadenceDays, clocks.asOf.knownAt)),
  );
  return { all: new Set([...configured.map(({ id }) => id), ...active.keys()]).size, quiet: quiet.length };
};
