// @ts-nocheck
// "Total T, counted since S, as of D": which statement speaks for a target on a day, and what it makes of the figure.
import { admitsBody, type Counted, difference, eu, inPeriod, sum, windowDays } from './counting.ts';
import { type Day, type Period, plusDays } from './periods.ts';
import {
  type Accepted,
  type Interval,
  readInterval,
  type Unit,
  type WireStatement,
  type WireTarget,
} from './wire.ts';

/** A statement as it stands, with the index of its latest event. */
type Standing = {
  readonly report: string;
  readonly body: string;
  readonly statement: WireStatement;
  readonly index: number;
};

export type Spoken = Standing & { readonly total: Interval };

export const saidIn = (known: readonly Accepted[]): Standing[] => {
  const standings = new Map<string, Standing>();
  for (const [index, event] of known.entries()) {
    if (event.kind === 'state' || event.kind === 'restate') {
      const { report, body, statement } = event;
      standings.set(report, { report, body, statement, index });
    }
    if (event.kind === 'unstate') standings.delete(event.report);
  }
  return [...standings.values()];
};

// Every track also has `not-stated`.
const variantsByTrack = new Map([
  ['artillery-ammunition', '105mm 122mm 130mm 152mm 155mm 203mm other-large-calibre'],
  ['air-defence-interceptors', 'short-range medium-range long-range'],
  ['air-defence-systems', 'short-range medium-range long-range'],
  ['missiles', 'deep-precision-strike other'],
  ['drones', 'reconnaissance first-person-view long-range-strike interceptor ground naval'],
  ['eumam-training', 'basic specialised leadership collective'],
  ['units-equipped', 'brigade battalion'],
  ['era-loans', 'eu-mfa other-g7'],
]);

type Scope = Pick<WireTarget, 'track' | 'variants' | 'donors'>;

const variantsOf = ({ track, variants }: Scope): readonly string[] => {
  if (variants !== undefined) return variants;
  const named = variantsByTrack.get(track);
  if (named === undefined) throw new Error(`the reference does not know the variants of ${track}`);
  return [...named.split(' '), 'not-stated'];
};

const areEqualSets = (a: readonly string[], b: readonly string[]): boolean =>
  a.every((member) => b.includes(member)) && b.every((member) => a.includes(member));

/** `all` has no list of codes, so it equals itself alone. */
const haveEqualDonors = (a: WireTarget['donors'], b: WireTarget['donors']): boolean => {
  if (a === 'all' || b === 'all') return a === b;
  return areEqualSets(a === 'eu' ? eu : a, b === 'eu' ? eu : b);
};

const haveEqualScopes = (a: Scope, b: Scope): boolean =>
  a.track === b.track && haveEqualDonors(a.donors, b.donors) && areEqualSets(variantsOf(a), variantsOf(b));

/** Every statement that could speak for the target, in some period and on some day. */
export const statementsFor = (target: WireTarget, known: readonly Accepted[], unit: Unit): Spoken[] => {
  // It says what was delivered: nothing of a figure of commitments.
  if (target.sources !== undefined || target.of === 'commitments') return [];
  return saidIn(known)
    .filter(({ body }) => admitsBody(target.bodies, body))
    .filter(({ statement }) => statement.status === 'delivered' && haveEqualScopes(statement, target))
    .map((standing) => ({ ...standing, total: readInterval(standing.statement.total, unit) }));
};

const isLater = (a: Spoken, b: Spoken): boolean =>
  a.statement.asOf === b.statement.asOf ? a.index > b.index : a.statement.asOf > b.statement.asOf;

export const speakerOn = (
  statements: readonly Spoken[],
  { from, to }: Period,
  on: Day,
): Spoken | undefined => {
  const end = to !== null && to < on ? to : on;
  const speaking = statements.filter(
    ({ statement }) => statement.countedSince === from && statement.asOf <= end,
  );
  return speaking.find((spoken) => speaking.every((other) => other === spoken || isLater(spoken, other)));
};

/** The statement that speaks, if one does, and the deliveries that it does not cover. */
export type Level = { readonly statement: Spoken | undefined; readonly rows: readonly Counted[] };

/** What lies wholly after `asOf` counts as it is; what straddles it may be in the total already. */
const uncovered = (rows: readonly Counted[], asOf: Day): Counted[] =>
  rows
    .filter(({ part }) => part.span.last > asOf)
    .map((row) => (row.part.span.first > asOf ? row : { ...row, min: 0n }));

/** Without a statement, the reported deliveries of the period. */
export const levelOn = (
  counted: readonly Counted[],
  statements: readonly Spoken[],
  period: Period,
  on: Day,
): Level => {
  const rows = inPeriod(counted, period, on);
  const statement = speakerOn(statements, period, on);
  return { statement, rows: statement === undefined ? rows : uncovered(rows, statement.statement.asOf) };
};

export const sumOfLevel = ({ statement, rows }: Level): Interval =>
  sum(statement === undefined ? rows : [statement.total, ...rows]);

/**
 * level(on) − level(on − 90). With the same statement in both, or with none in either, the total and every earlier
 * delivery cancel and the rest came since. Another statement is later than on − 90, so it covers all that stood then:
 * nothing stands in both, and nothing cancels.
 */
export const growthOf = (
  counted: readonly Counted[],
  statements: readonly Spoken[],
  period: Period,
  on: Day,
): Interval => {
  const before = plusDays(on, -windowDays);
  const level = levelOn(counted, statements, period, on);
  const earlier = levelOn(counted, statements, period, before);
  return level.statement === earlier.statement
    ? sum(level.rows.filter(({ part }) => part.span.last > before))
    : difference(sumOfLevel(level), sumOfLevel(earlier));
};

/** Positive when the statement is higher than the deliveries effective in [countedSince, asOf]. */
export const gapOf = ({ total, statement }: Spoken, rows: readonly Counted[]): Interval => {
  const { countedSince, asOf } = statement;
  const covered = rows.filter(({ part }) => part.span.last >= countedSince && part.span.last <= asOf);
  return difference(total, sum(covered));
};
