import { type DayNumber, dayOf } from '../domain/period.ts';
import type { EntrySum } from './progress.ts';
import type { Entry, StatementRow } from './rows.ts';

/** What a line is of. */
export type LineKind = 'delivery' | 'commitment' | 'statement';

/** Which lines are meant: those that fit every member that is given. */
export type LineFilter = {
  readonly kind?: LineKind | undefined;
  readonly body?: string | undefined;
  /** A donor, or several joined by `;` for what they gave without a published split. */
  readonly donor?: string | undefined;
  readonly variant?: string | undefined;
  readonly source?: string | undefined;
  /** The month of a line's last day, such as 2025-03. */
  readonly month?: string | undefined;
};

/** The donors of a line as one text: who gave it alone, or all who gave it together. */
export const donorKey = ({ donors }: Pick<Entry, 'donors'>): string => donors.join(';');

const isAsked = (asked: string | undefined, value: string): boolean => asked === undefined || asked === value;

const isInMonth = (month: string | undefined, last: DayNumber): boolean =>
  month === undefined || dayOf(last).startsWith(month);

type Told = Pick<EntrySum, 'body' | 'donors' | 'variant' | 'source' | 'last'>;

/** Whether an entry, of deliveries or of promises, is meant. */
export const fitsEntry = (filter: LineFilter, kind: LineKind, entry: Told): boolean =>
  isAsked(filter.kind, kind) &&
  isAsked(filter.body, entry.body) &&
  isAsked(filter.donor, donorKey(entry)) &&
  isAsked(filter.variant, entry.variant) &&
  isAsked(filter.source, entry.source) &&
  isInMonth(filter.month, entry.last);

/** Whether a statement is meant: it is of no one donor, variant or source. */
export const fitsStatement = (filter: LineFilter, { body, statement }: StatementRow): boolean =>
  isAsked(filter.kind, 'statement') &&
  isAsked(filter.body, body) &&
  [filter.donor, filter.variant, filter.source].every((asked) => asked === undefined) &&
  (filter.month === undefined || statement.asOf.startsWith(filter.month));
