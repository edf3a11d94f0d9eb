// @ts-nocheck
import { type DayNumber, dayOf } from '../domain/period.ts';
import type { Alike, LineTraits } from './progress.ts';
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

type Told = Pick<LineTraits, 'body' | 'donors' | 'variant' | 'source'>;

const fitsTraits = (filter: LineFilter, traits: Told): boolean =>
  isAsked(filter.body, traits.body) &&
  isAsked(filter.donor, donorKey(traits)) &&
  isAsked(filter.variant, traits.variant) &&
  isAsked(filter.source, traits.source);

/** Whether lines of a kind are meant at all. */
export const fitsKind = (filter: LineFilter, kind: LineKind): boolean => isAsked(filter.kind, kind);

/** Whether an entry, of deliveries or of promises, is meant. */
export const fitsEntry = (filter: LineFilter, kind: LineKind, entry: Told & Pick<Entry, 'last'>): boolean =>
  fitsKind(filter, kind) && fitsTraits(filter, entry) && isInMonth(filter.month, entry.last);

/** Of lines that are alike those that are meant, whatever their kind. */
export const within = (filter: LineFilter, alike: Alike): Alike => ({
  name: `${alike.name} ${JSON.stringify(filter)}`,
  traits: (traits) => (fitsTraits(filter, traits) ? alike.traits(traits) : undefined),
  days: (days) => (isInMonth(filter.month, days.last) ? alike.days(days) : undefined),
});

/** Whether a statement is meant: it is of no one donor, variant or source. */
export const fitsStatement = (filter: LineFilter, { body, statement }: StatementRow): boolean =>
  isAsked(filter.kind, 'statement') &&
  isAsked(filter.body, body) &&
  [filter.donor, filter.variant, filter.source].every((asked) => asked === undefined) &&
  (filter.month === undefined || statement.asOf.startsWith(filter.month));
