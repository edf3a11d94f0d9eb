// @ts-nocheck
import { setImmediate as nextTurn } from 'node:timers/promises';
import {
  arbitrationTrackOf,
  commitmentOfStream,
  ReportId,
  reportOfStream,
  statementOfStream,
} from '../domain/ids.ts';
import { shown } from '../domain/quantity.ts';
import { figureAt } from '../projections/account.ts';
import { type Change, changesBetween, type Pause } from '../projections/restatements.ts';
import { differenceOf, type FigureAsked, goalKnownAt, type Said, saidOf } from '../projections/said.ts';
import { eventAt, type RecordedEvent } from '../store/event-log.ts';
import type { Clocks } from './clocks.ts';
import type { Context } from './context.ts';
import { type Columns, interval, number, text } from './csv.ts';
import { type Page, pageWithin } from './cursor.ts';
import { eventAnswer } from './event-answer.ts';
import { memberOf } from './report.ts';

const saidAnswer = (said: Said) => {
  if (said === undefined) return null;
  const { min, max, statement, ...rest } = said;
  const { unit } = said;
  const shownStatement = statement === null ? null : { ...statement, index: String(statement.index) };
  return { ...rest, min: shown(min, unit), max: shown(max, unit), statement: shownStatement };
};

/** What is said later less what was said before; no figure at all counts as nothing. */
const differenceAnswer = (before: Said, after: Said, otherwise: string) => {
  const { min, max, undisclosedReports } = differenceOf(before, after);
  const { unit } = after ?? before ?? { unit: otherwise };
  return { min: shown(min, unit), max: shown(max, unit), undisclosedReports };
};

export const reasonIn = (data: unknown): string | null =>
  typeof data === 'object' && data !== null && 'reason' in data && typeof data.reason === 'string'
    ? data.reason
    : null;

/** The event at a position that was read. */
export const eventOf = async ({ log, models }: Context, position: bigint): Promise<RecordedEvent> => {
  const place = models.placeOf(position);
  const event = place && (await eventAt(log, place));
  if (event === undefined) throw new Error(`the log holds nothing at position ${position}`);
  return event;
};

/** The two reports that a match or parting speaks of. */
export const claimsIn = (data: unknown): readonly ReportId[] =>
  ['counted', 'claim', 'a', 'b'].flatMap((name) => ReportId.safeParse(memberOf(data, name)).data ?? []);

/** A change with the event that made it. */
const changeAnswer = async (context: Context, { position, before, after }: Change, unit: string) => {
  const { stream, index, type, recordedAt, by, data } = eventAnswer(
    context,
    await eventOf(context, position),
  );
  return {
    index,
    position: String(position),
    type,
    stream,
    report: reportOfStream(stream) ?? commitmentOfStream(stream) ?? statementOfStream(stream) ?? null,
    claims: arbitrationTrackOf(stream) === undefined ? [] : claimsIn(data),
    recordedAt,
    by,
    reason: reasonIn(data),
    before: saidAnswer(before),
    after: saidAnswer(after),
    ...differenceAnswer(before, after, unit),
  };
};

type Answered = Awaited<ReturnType<typeof changeAnswer>>;

/** What was said at one side of a change, with the goalpost and the statement that speaks. */
const saidColumns = (side: 'before' | 'after'): Columns<Answered> => ({
  ...interval(side, (change: Answered) => change[side]),
  [`${side}UndisclosedReports`]: number((change: Answered) => change[side]?.undisclosedReports),
  [`${side}Quantity`]: number((change: Answered) => change[side]?.quantity),
  [`${side}Unit`]: text((change: Answered) => change[side]?.unit),
  [`${side}StatementBody`]: text((change: Answered) => change[side]?.statement?.body),
  [`${side}StatementReference`]: text((change: Answered) => change[side]?.statement?.reference),
  [`${side}StatementIndex`]: number((change: Answered) => change[side]?.statement?.index),
});

export const changeColumns: Columns<Answered> = {
  index: number(({ index }) => index),
  position: number(({ position }) => position),
  type: text(({ type }) => type),
  stream: text(({ stream }) => stream),
  reportBody: text(({ report }) => report?.body),
  reportReference: text(({ report }) => report?.reference),
  claims: text(({ claims }) => (claims.length === 0 ? undefined : JSON.stringify(claims))),
  recordedAt: text(({ recordedAt }) => recordedAt),
  body: text(({ by }) => by?.body),
  key: text(({ by }) => by?.key),
  reason: text(({ reason }) => reason),
  ...saidColumns('before'),
  ...saidColumns('after'),
  min: number(({ min }) => min),
  max: number(({ max }) => max),
  undisclosedReports: number(({ undisclosedReports }) => undisclosedReports),
};

/** Two moments of knowledge, the earlier first, and the figure that is compared between them. */
export type Compared = {
  readonly asked: FigureAsked;
  /** What the target counts in at the later moment, where there is no figure to tell. */
  readonly unit: string;
  readonly from: Clocks;
  readonly to: Clocks;
};

const sayingAt = (models: Context['models'], asked: FigureAsked, { asOf, position }: Clocks) => {
  const goal = goalKnownAt(models, asked, { position });
  return { asOf, figure: goal === undefined ? null : figureAt(models, goal, { position }) };
};

/** What was said at both moments, and the difference; null stands where there was no figure. */
export const bothMoments = ({ models }: Context, { asked, unit, from, to }: Compared) => ({
  from: sayingAt(models, asked, from),
  to: sayingAt(models, asked, to),
  difference: differenceAnswer(saidOf(models, asked, from), saidOf(models, asked, to), unit),
});

/** Takes changes up to a number, or to where they pause; gives the position from which to go on. */
const gather = (found: Change[], changes: Iterable<Change | Pause>, most: number): bigint | undefined => {
  for (const change of changes) {
    if ('paused' in change) return change.position;
    found.push(change);
    if (found.length >= most) return undefined;
  }
  return undefined;
};

/** A page of the changes between two moments, in the order in which they happened. */
export const changesOn = async (context: Context, { asked, unit, from, to }: Compared, page: Page) => {
  const found: Change[] = [];
  let after: bigint | undefined = page.after === undefined ? from.position : BigInt(page.after);
  while (after !== undefined) {
    after = gather(found, changesBetween(context.models, asked, after, to.position), page.limit + 1);
    await nextTurn();
  }
  const { items, next } = pageWithin(found, ({ position }) => String(position), page);
  return { items: await Promise.all(items.map((change) => changeAnswer(context, change, unit))), next };
};
