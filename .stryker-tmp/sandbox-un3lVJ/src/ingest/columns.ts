/** What a row of a table says of a delivery, in the order of the template. */
// @ts-nocheck

export const sentColumns = [
  'reference',
  'track',
  'variant',
  'source',
  'donor',
  'parts',
  'quantity',
  'min',
  'max',
  'bound',
  'effectiveOn',
  'commitmentBody',
  'commitmentReference',
  'valueAmount',
  'valueCurrency',
  'valueEur',
  'rateOn',
  'rateSource',
  'evidenceTitle',
  'evidenceUrl',
  'evidenceSha256',
  'evidence',
  'note',
] as const;

export type SentColumn = (typeof sentColumns)[number];

/** What a list adds to each row, which only the server can say; an upload passes over it by name. */
export const readOnlyColumns: readonly string[] = [
  'body',
  'revision',
  'status',
  'counted',
  'recordedAt',
  'index',
];

/** The columns without which no row can be a delivery. */
export const neededColumns: readonly SentColumn[] = ['reference', 'track', 'effectiveOn'];

/** The columns of the template, each with whether a row needs it. */
export const templateColumns = sentColumns.map((name) => ({ name, isNeeded: neededColumns.includes(name) }));

/** Columns of numbers: a spreadsheet keeps them as numbers, and no guard against formulas stands before them. */
const numbers: ReadonlySet<string> = new Set(['quantity', 'min', 'max', 'valueAmount', 'valueEur']);

export const isNumberColumn = (column: string): boolean => numbers.has(column);

export const isSentColumn = (column: string): column is SentColumn =>
  sentColumns.some((each) => each === column);

/** The cells of a row by their columns; an empty cell is none. */
export type Cells = Readonly<Partial<Record<SentColumn, string>>>;
