// @ts-nocheck
import { donorsNamedBy } from '../domain/donor.ts';
import type { DomainEvent } from '../domain/events.ts';
import { type ReportId, statementOfStream } from '../domain/ids.ts';
import { dayNumber } from '../domain/period.ts';
import type { StatementEvent } from '../domain/statement/events.ts';
import type { Statement } from '../domain/statement/statement.ts';
import { admitsBody, type Target } from '../domain/target/target.ts';
import { trackOf } from '../domain/tracks/index.ts';
import type { Goal } from './goal.ts';
import type { Place, Projection, StatementRow } from './rows.ts';

const statementAfterEvent = ({ type, data }: StatementEvent): Statement => {
  switch (type) {
    case 'StatementMade':
      return data.statement;
    case 'StatementCorrected':
      return data.now;
    case 'StatementWithdrawn':
      return data.was;
  }
};

/** A statement as it stands after an event; the event alone tells, since it carries all that stood and stands. */
export const statementAfter = (
  id: ReportId,
  revision: bigint,
  { position, index, recordedAt }: Place,
  event: StatementEvent,
): StatementRow => ({
  ...id,
  revision,
  position,
  index,
  recordedAt,
  withdrawn: event.type === 'StatementWithdrawn',
  statement: statementAfterEvent(event),
});

const isStatement = (event: DomainEvent): event is StatementEvent => event.type.startsWith('Statement');

/** The statements as they stand: one row per statement, kept as versions. */
export const statements: Projection = {
  name: 'statements',
  version: 1,
  rows: ({ stream, revision, event, ...place }) => {
    const id = statementOfStream(stream);
    if (id === undefined || !isStatement(event)) return {};
    return { statements: [statementAfter(id, revision, place, event)] };
  },
};

/** Every variant that a filter names; without a filter all that its track has. */
const variantsNamedBy = ({ track, variants }: Pick<Target, 'track' | 'variants'>): readonly string[] =>
  (variants ?? trackOf(track).variants).toSorted();

type Goods = Pick<Target, 'track' | 'variants' | 'donors'>;

const goodsNamed = new WeakMap<Goods, string>();

/** Which goods of whom, written out: targets and statements that are about the same have the same text. */
const goodsOf = (named: Goods): string => {
  const known = goodsNamed.get(named);
  if (known !== undefined) return known;
  const text = [named.track, variantsNamedBy(named), donorsNamedBy(named.donors)].join(' ');
  goodsNamed.set(named, text);
  return text;
};

/** Whether a statement is about what a target counts: the same variants of the same track, given by the same donors. */
const isAbout = (target: Target, { body, statement }: StatementRow): boolean =>
  statement.status === 'delivered' &&
  target.of !== 'commitments' &&
  target.sources === undefined &&
  goodsOf(statement) === goodsOf(target) &&
  admitsBody(target.bodies, body);

/** Whether a statement speaks for a goal: about what it counts, since its period began, as of a day within it. */
export const speaks = (goal: Goal, row: StatementRow): boolean => {
  const { countedSince, asOf } = row.statement;
  return (
    !row.withdrawn &&
    isAbout(goal.target, row) &&
    dayNumber(countedSince) === goal.from &&
    (goal.to === null || dayNumber(asOf) <= goal.to)
  );
};

/** Of two statements the one with the later day, and of one day the one that was stated or corrected last. */
const laterOf = (a: StatementRow, b: StatementRow): StatementRow => {
  if (a.statement.asOf !== b.statement.asOf) return a.statement.asOf > b.statement.asOf ? a : b;
  return a.index > b.index ? a : b;
};

/** The statement that speaks for a goal at a day: the latest as of that day; undefined when none does. */
export const speakingAt = (
  goal: Goal,
  rows: readonly StatementRow[],
  day: number,
): StatementRow | undefined =>
  rows
    .filter((row) => speaks(goal, row) && dayNumber(row.statement.asOf) <= day)
    .reduce<StatementRow | undefined>(
      (latest, row) => (latest === undefined ? row : laterOf(latest, row)),
      undefined,
    );
