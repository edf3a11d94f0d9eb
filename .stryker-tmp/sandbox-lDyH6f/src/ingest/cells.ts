// @ts-nocheck
import { inPointer } from '../domain/fault.ts';
import { parseStrictJson } from '../domain/strict-json.ts';
import { findTrack } from '../domain/tracks/index.ts';
import type { Cells, SentColumn } from './columns.ts';
import type { LineFault } from './line.ts';

/** What a cell stands for, or what is wrong with how it is written. */
type Read = { readonly value: unknown; readonly faults: readonly LineFault[] };

const nothing: Read = { value: undefined, faults: [] };

const value = (read: unknown): Read => ({ value: read, faults: [] });

const wrong = (pointer: string, column: SentColumn, detail: string): Read => ({
  value: undefined,
  faults: [{ pointer, column, detail }],
});

const quoted = (cell: string): string => JSON.stringify(cell.slice(0, 40));

const wholeNumber = /^(0|[1-9]\d*)$/;
const decimals = /^(0|[1-9]\d*)(?:\.(\d{1,2}))?$/;

/** An amount of money as a report writes it: a spreadsheet drops the zeros at its end. */
const amountOf = (cell: string): string | undefined => {
  const [, whole, fraction = ''] = decimals.exec(cell) ?? [];
  return whole === undefined ? undefined : `${whole}.${fraction.padEnd(2, '0')}`;
};

const isMoney = (cells: Cells): boolean => findTrack(cells.track)?.unit === 'EUR';

/** A number in the unit of the track; undefined where it is written otherwise than with digits alone. */
const numeralOf = (cell: string, cells: Cells): number | string | undefined => {
  if (isMoney(cells)) return amountOf(cell);
  return wholeNumber.test(cell) ? Number(cell) : undefined;
};

const howToWrite = (cells: Cells): string =>
  isMoney(cells)
    ? 'write euro with digits alone and a point before the cents, such as 1000000000.00'
    : 'write digits alone, without separators, decimals or exponent, such as 12000';

const noNumber = (cell: string, cells: Cells): string =>
  `${quoted(cell)} is not a number that has one meaning everywhere: ${howToWrite(cells)}`;

const endOf = (column: 'min' | 'max', cells: Cells): Read => {
  const cell = cells[column];
  if (cell === undefined) return wrong('/quantity', column, 'min and max belong together: give both');
  const numeral = numeralOf(cell, cells);
  return numeral === undefined ? wrong('/quantity', column, noNumber(cell, cells)) : value(numeral);
};

const rangeOf = (cells: Cells): Read => {
  const [min, max] = [endOf('min', cells), endOf('max', cells)];
  const faults = [...min.faults, ...max.faults];
  return faults.length > 0 ? { value: undefined, faults } : value({ min: min.value, max: max.value });
};

const quantityOf = (cells: Cells): Read => {
  const { quantity, min, max } = cells;
  const isRange = min !== undefined || max !== undefined;
  if (quantity === undefined) {
    return isRange
      ? rangeOf(cells)
      : wrong('/quantity', 'quantity', 'give a quantity, or min and max, or the word undisclosed');
  }
  if (isRange) return wrong('/quantity', 'quantity', 'give either the quantity, or min and max');
  if (quantity === 'undisclosed') return value(quantity);
  const numeral = numeralOf(quantity, cells);
  return numeral === undefined ? wrong('/quantity', 'quantity', noNumber(quantity, cells)) : value(numeral);
};

/** The quantity of one donor: 100, 10..15 or undisclosed. */
const partQuantity = (written: string, cells: Cells): unknown => {
  if (written === 'undisclosed') return written;
  const [min = '', max, ...more] = written.split('..');
  if (max === undefined) return numeralOf(min, cells);
  const ends = [numeralOf(min, cells), numeralOf(max, cells)];
  return more.length > 0 || ends.includes(undefined) ? undefined : { min: ends[0], max: ends[1] };
};

const partOf = (written: string, cells: Cells): Read => {
  const [donor = '', quantity, ...more] = written.split('=').map((each) => each.trim());
  if (quantity === undefined) return value(donor);
  const part = more.length > 0 ? undefined : partQuantity(quantity, cells);
  if (part !== undefined) return value({ donor, quantity: part });
  const detail = `${quoted(written)} is no part of a donor: write DE=100;NL=50, or CZ;CA;NO without a split; ${howToWrite(cells)}`;
  return wrong('/donors', 'parts', detail);
};

const partsOf = (cells: Cells): Read => {
  if (cells.parts === undefined) return nothing;
  const parts = cells.parts.split(';').map((each) => partOf(each.trim(), cells));
  const faults = parts.flatMap((each) => each.faults);
  return faults.length > 0 ? { value: undefined, faults } : value(parts.map((each) => each.value));
};

const moneyIn = (column: 'valueAmount' | 'valueEur', pointer: string, cells: Cells): Read => {
  const cell = cells[column];
  if (cell === undefined) return nothing;
  const amount = amountOf(cell);
  if (amount !== undefined) return value(amount);
  const detail = `${quoted(cell)} is not an amount that has one meaning everywhere: write digits alone and a point before the cents, such as 38400000.00`;
  return wrong(pointer, column, detail);
};

/** An object of the members that are there; undefined where none is. */
const objectOf = (members: Readonly<Record<string, unknown>>): object | undefined => {
  const given = Object.entries(members).filter(([, each]) => each !== undefined);
  return given.length === 0 ? undefined : Object.fromEntries(given);
};

const worthOf = (cells: Cells): Read => {
  const amount = moneyIn('valueAmount', '/value/amount', cells);
  const eur = moneyIn('valueEur', '/value/eur', cells);
  const { valueCurrency: currency, rateOn, rateSource } = cells;
  const worth = objectOf({ amount: amount.value, currency, eur: eur.value, rateOn, rateSource });
  return { value: worth, faults: [...amount.faults, ...eur.faults] };
};

const evidenceOf = (cells: Cells): Read => {
  const { evidence, evidenceTitle: title, evidenceUrl: url, evidenceSha256: sha256 } = cells;
  const piece = objectOf({ title, url, sha256 });
  if (evidence === undefined) return value(piece === undefined ? undefined : [piece]);
  if (piece !== undefined) {
    const detail = 'give either this cell, or evidenceTitle, evidenceUrl and evidenceSha256';
    return wrong('/evidence', 'evidence', detail);
  }
  const { value: pieces, faults } = parseStrictJson(Buffer.from(evidence));
  return {
    value: faults.length > 0 ? undefined : pieces,
    faults: faults.map(({ pointer, detail }) => ({
      pointer: `/evidence${pointer}`,
      column: 'evidence',
      detail: `${detail}; write [{"title":"…","url":"https://…"}, …]`,
    })),
  };
};

/** A delivery before anything is known of its shape, from the cells of a row, and what is wrong with how they are written. */
export const deliveryIn = (
  cells: Cells,
): { readonly delivery: object; readonly faults: readonly LineFault[] } => {
  const { track, variant, source, donor, bound, effectiveOn, note } = cells;
  const { commitmentBody: body, commitmentReference: reference } = cells;
  const [quantity, donors, worth, evidence] = [quantityOf, partsOf, worthOf, evidenceOf].map((of) =>
    of(cells),
  );
  const delivery = objectOf({
    ...{ track, variant, source, donor, bound, effectiveOn, note },
    quantity: quantity?.value,
    donors: donors?.value,
    value: worth?.value,
    evidence: evidence?.value,
    commitment: objectOf({ body, reference }),
  });
  const faults = [quantity, donors, worth, evidence].flatMap((each) => each?.faults ?? []);
  return { delivery: delivery ?? {}, faults };
};

const columns: readonly (readonly [pointer: string, column: (cells: Cells) => SentColumn])[] = [
  ['/quantity', ({ min, max }) => (min === undefined && max === undefined ? 'quantity' : 'min')],
  ['/donors', () => 'parts'],
  ['/value/currency', () => 'valueCurrency'],
  ['/value/eur', () => 'valueEur'],
  ['/value/rateOn', () => 'rateOn'],
  ['/value/rateSource', () => 'rateSource'],
  ['/value', () => 'valueAmount'],
  ['/commitment/reference', () => 'commitmentReference'],
  ['/commitment', () => 'commitmentBody'],
  ['/evidence/0/title', ({ evidence }) => (evidence === undefined ? 'evidenceTitle' : 'evidence')],
  ['/evidence/0/url', ({ evidence }) => (evidence === undefined ? 'evidenceUrl' : 'evidence')],
  ['/evidence/0/sha256', ({ evidence }) => (evidence === undefined ? 'evidenceSha256' : 'evidence')],
  ...(
    ['reference', 'track', 'variant', 'source', 'donor', 'bound', 'effectiveOn', 'evidence', 'note'] as const
  ).map((name) => [`/${inPointer(name)}`, () => name] as const),
];

/** The column that a pointer into a delivery is about, where the delivery stood in these cells. */
export const columnIn =
  (cells: Cells) =>
  (pointer: string): string | null =>
    columns.find(([each]) => pointer === each || pointer.startsWith(`${each}/`))?.[1](cells) ?? null;
