// @ts-nocheck
// How long ago each body last said something, against how often it is expected to.
import { type Day, daysFromThrough } from './periods.ts';
import { type Accepted, inOrder } from './wire.ts';

/** What the bodies file says of a body. */
type Configured = { readonly id: string; readonly name: string; readonly cadenceDays: number | null };

type BodyLine = {
  readonly id: string;
  readonly cadenceDays: number | null;
  readonly lastReportAt: string | null;
  readonly ageDays: number | null;
  /** Null where a body speaks of which nobody said how often to expect it. */
  readonly freshness: 'fresh' | 'late' | 'silent' | 'never' | null;
  readonly reports: number;
  readonly corrections: number;
  readonly withdrawals: number;
};

const millisecondsPerHour = 3_600_000;

/** One o'clock UTC on the last Sunday of a month, when clocks change all over the Union. */
const changeIn = (year: number, monthAfter: number): number => {
  // Day 0 of the next month is the last day of this one; Sunday is day 0 of the week.
  const weekday = new Date(Date.UTC(year, monthAfter, 0)).getUTCDay();
  return Date.UTC(year, monthAfter, -weekday, 1);
};

/** By the rule itself, so as not to depend on anybody's table of time zones; it holds from 1996 on. */
const dayInBrussels = (instant: string): Day => {
  const time = new Date(instant).getTime();
  const year = new Date(instant).getUTCFullYear();
  const isSummer = changeIn(year, 3) <= time && time < changeIn(year, 10);
  return new Date(time + (isSummer ? 2 : 1) * millisecondsPerHour).toISOString().slice(0, 10);
};

const ageOf = (lastReportAt: string, knownAt: string): number =>
  daysFromThrough(dayInBrussels(lastReportAt), dayInBrussels(knownAt)) - 1;

const freshnessOf = (ageDays: number | null, cadenceDays: number | null): BodyLine['freshness'] => {
  if (ageDays === null) return 'never';
  if (cadenceDays === null) return null;
  if (ageDays > 2 * cadenceDays) return 'silent';
  return ageDays > cadenceDays ? 'late' : 'fresh';
};

/** What a body does with reports of its own. To set a target, or to judge what others report, is not to report. */
const ownKinds = [
  ...(['record', 'correct', 'withdraw', 'state', 'restate', 'unstate'] as const),
  ...(['commit', 'recommit', 'advance', 'uncommit', 'step', 'restep', 'unstep'] as const),
];

type Act = Extract<Accepted, { readonly kind: (typeof ownKinds)[number] }>;

const isOwn = (event: Accepted): event is Act => ownKinds.some((kind) => kind === event.kind);

const lineOf = (id: string, cadenceDays: number | null, acts: readonly Act[], knownAt: string): BodyLine => {
  const own = acts.filter(({ body }) => body === id);
  const lastReportAt = own.at(-1)?.recordedAt ?? null;
  const ageDays = lastReportAt === null ? null : ageOf(lastReportAt, knownAt);
  const count = (...kinds: readonly Act['kind'][]) => own.filter(({ kind }) => kinds.includes(kind)).length;
  return {
    id,
    cadenceDays,
    lastReportAt,
    ageDays,
    freshness: freshnessOf(ageDays, cadenceDays),
    // An advance is heard of, and is neither a new report nor a correction of one.
    reports: count('record', 'state', 'commit', 'step'),
    corrections: count('correct', 'restate', 'recommit', 'restep'),
    withdrawals: count('withdraw', 'unstate', 'uncommit', 'unstep'),
  };
};

/**
 * Every configured body and every other that acted, by id. `knownAt` is the instant that the question comes down to,
 * `index` the last event known then.
 */
export const bodiesAt = (
  history: readonly Accepted[],
  { knownAt, index }: { readonly knownAt: string; readonly index: number },
  configured: readonly Configured[],
): BodyLine[] => {
  const acts = history.slice(0, index + 1).filter(isOwn);
  const ids = inOrder([...configured.map(({ id }) => id), ...acts.map(({ body }) => body)]);
  return ids.map((id) => {
    const cadenceDays = configured.find((body) => body.id === id)?.cadenceDays ?? null;
    return lineOf(id, cadenceDays, acts, knownAt);
  });
};
