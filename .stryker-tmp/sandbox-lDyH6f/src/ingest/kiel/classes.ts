// @ts-nocheck
import { type Span, spanIn } from './dates.ts';
import { type Decimal, decimalIn, isZero } from './decimals.ts';
import type { KielMapping } from './mapping.ts';
import type { Row, Table } from './rows.ts';

/** Why nothing of a row is recorded. */
type Skipped =
  | 'not-military'
  | 'institution-shown-elsewhere'
  | 'unknown-donor'
  | 'another-donor'
  | 'unusable-id'
  | 'uneven-row';

/** What becomes of the value in a row. */
export type ValueClass =
  | 'recorded'
  | 'recorded-undisclosed'
  | 'no-value-of-its-own'
  | 'comes-to-nothing'
  | 'not-allocated'
  | 'undecidable-date'
  | Skipped;

/** What becomes of the number of items that a row says were delivered. */
export type ItemClass =
  | 'recorded'
  | 'recorded-undisclosed'
  | 'nothing-delivered'
  | 'no-number'
  | 'on-no-track'
  | 'fractional-object'
  | 'suspicious'
  | 'undecidable-date'
  | Skipped;

/** Goods on a track of ours. */
type Goods = { readonly track: string; readonly variant: string };

/** A row with what it says, read. */
export type ReadRow = Row & {
  /** The activity as a reference may name it. */
  readonly id: string;
  readonly code: string | undefined;
  readonly span: Span | undefined;
  readonly amount: Decimal | undefined;
  readonly goods: Goods | undefined;
  /** Why nothing of the row is recorded; undefined where something may be. */
  readonly skipped: Skipped | undefined;
};

/** How many were delivered: a whole number, or one that nobody says. */
export type Delivered = { readonly count: bigint } | 'undisclosed';

const lower = (text: string): string => text.toLowerCase();

const skippedFor = (row: Row, mapping: KielMapping, code: string | undefined): ReadRow['skipped'] => {
  if (!row.isEven) return 'uneven-row';
  if (mapping.shownElsewhere.some((name) => lower(name) === lower(row.donor)))
    return 'institution-shown-elsewhere';
  if (lower(row.kind) !== mapping.military) return 'not-military';
  return code === undefined ? 'unknown-donor' : undefined;
};

/** The days a row is dated by, none after the last that its release knows of. */
const spanOf = (row: Row, { firstDay }: KielMapping, cutOff: string): Span | undefined => {
  const span = spanIn(row.date, firstDay);
  if (span === undefined || span.first > cutOff) return undefined;
  return { first: span.first, last: span.last > cutOff ? cutOff : span.last };
};

/** An activity is one donor's, and its id a reference; rows that are otherwise are told apart and not recorded. */
const withoutStrangers = (rows: readonly ReadRow[]): readonly ReadRow[] => {
  const donors = new Map<string, string | undefined>();
  return rows.map((row) => {
    if (row.skipped !== undefined) return row;
    if (!/^[A-Za-z0-9][A-Za-z0-9._~-]{0,39}$/.test(row.id)) return { ...row, skipped: 'unusable-id' };
    if (!donors.has(row.id)) donors.set(row.id, row.code);
    return donors.get(row.id) === row.code ? row : { ...row, skipped: 'another-donor' };
  });
};

/** Reads every row of a table. */
export const readRows = ({ release, rows }: Table, mapping: KielMapping): readonly ReadRow[] => {
  const codes = new Map(Object.entries(mapping.countries).map(([name, code]) => [lower(name), code]));
  const ids = new Map(Object.entries(mapping.ids));
  const goods = new Map(mapping.items.map(({ item, ...each }) => [lower(item), each]));
  const read = rows.map((row): ReadRow => {
    const code = codes.get(lower(row.donor));
    return {
      ...row,
      id: ids.get(row.activity) ?? row.activity,
      code,
      span: spanOf(row, mapping, release.cutOff),
      amount: row.isEven ? decimalIn(row.value) : undefined,
      goods: goods.get(lower(row.item)),
      skipped: skippedFor(row, mapping, code),
    };
  });
  return withoutStrangers(read);
};

/** The numbers that a text names, their separators taken out. */
const numbersIn = (text: string): ReadonlySet<string> =>
  new Set([...text.matchAll(/\d[\d,.\u00a0 ]*/g)].map(([number]) => number.replace(/\D/g, '')));

/** Whether a number is a thousand times one in the row's own text, which does not name the number itself. */
const isThousandfold = (count: bigint, { text }: Row): boolean => {
  // Below ten thousand the thousandth part has one digit, which a text names for many other reasons.
  if (count < 10_000n || count % 1_000n !== 0n) return false;
  const named = numbersIn(text);
  return named.has(String(count / 1_000n)) && !named.has(String(count));
};

/** Words for a number that is none. */
const unsaid = /^(undisclosed|dozens|partially|unknown)$/i;

/** A number of items as a row writes it. */
const countIn = (
  row: ReadRow,
): Delivered | 'no-number' | 'fractional-object' | 'nothing-delivered' | 'suspicious' => {
  if (unsaid.test(row.delivered)) return 'undisclosed';
  const number = decimalIn(row.delivered);
  if (number === undefined || number.digits < 0n) return 'no-number';
  const one = 10n ** BigInt(number.scale);
  if (number.digits % one !== 0n) return 'fractional-object';
  const count = number.digits / one;
  if (count === 0n) return 'nothing-delivered';
  return isThousandfold(count, row) ? 'suspicious' : { count };
};

/** What a row says was delivered, or what becomes of it instead. */
export const deliveredIn = (
  row: ReadRow,
): Delivered | Exclude<ItemClass, 'recorded' | 'recorded-undisclosed'> => {
  if (row.skipped !== undefined) return row.skipped;
  const delivered = countIn(row);
  // Half an object is none, whatever it is; what else is wrong with a number matters where it would count.
  if (delivered === 'fractional-object' || delivered === 'no-number') return delivered;
  if (row.goods === undefined) return 'on-no-track';
  return row.span === undefined ? 'undecidable-date' : delivered;
};

/** Whether a row carries an amount of money. */
export const hasAmount = ({ amount }: ReadRow): boolean => amount !== undefined && !isZero(amount);
