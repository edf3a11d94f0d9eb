/** What a row of a table says of a delivery, in the order of the template. */
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

/** What each column says, for whoever fills it in. */
const columnTexts: Readonly<Record<SentColumn, string>> = {
  reference:
    'Your own name for the delivery: a consignment or file number, one for each; 1 to 100 letters, digits or . _ : ~ -',
  track: 'What kind of support it is, such as artillery-ammunition or drones; GET /v1/tracks lists them',
  variant: 'Which kind of goods on the track, such as 155mm; empty where it is not known',
  source:
    'Where the goods come from, such as stock or joint-procurement; GET /v1/tracks lists them for each track',
  donor: 'Who gave it: a country by its two capital letters (NL, DE), or EU; empty where parts names several',
  parts: 'Several donors: DE=100;NL=50 with the part of each, or CZ;CA;NO where no split is published',
  quantity:
    'How many: digits alone, 12000; euro with a point before the cents, 1000000000.00; or the word undisclosed',
  min: 'The least, with max, instead of a quantity that is not certain',
  max: 'The most, with min',
  bound: 'exact (as when it is empty), at-least, at-most or about',
  effectiveOn:
    'When it arrived: 2025-03-14; a month 2025-03, a year 2025, or 2025-03-01/2025-03-14 where the day is not known',
  commitmentBody: 'With commitmentReference: the promise that it fulfils, by whom it was reported',
  commitmentReference: 'The reference of that promise',
  valueAmount: 'What it is worth: digits and a point before the cents, 38400000.00',
  valueCurrency: 'The currency of that, by its three capital letters: EUR, USD',
  valueEur: 'The same in euro, where the currency is another',
  rateOn: 'The day of the rate by which that was worked out',
  rateSource: 'Who published that rate',
  evidenceTitle: 'What proves it: the name of a document',
  evidenceUrl: 'Where that can be read: https or http',
  evidenceSha256: 'The SHA-256 of the document, in hexadecimal',
  evidence: 'More than one piece of evidence, as a JSON list of objects with title, url and sha256',
  note: 'Anything else that readers should know; no personal and no classified data',
};

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

/** The columns with what each says, for whoever fills them in. */
export const describedColumns = sentColumns.map((name) => ({
  name,
  isNeeded: neededColumns.includes(name),
  says: columnTexts[name],
}));

/** Columns of numbers: a spreadsheet keeps them as numbers, and no guard against formulas stands before them. */
const numbers: ReadonlySet<string> = new Set(['quantity', 'min', 'max', 'valueAmount', 'valueEur']);

export const isNumberColumn = (column: string): boolean => numbers.has(column);

export const isSentColumn = (column: string): column is SentColumn =>
  sentColumns.some((each) => each === column);

/** The cells of a row by their columns; an empty cell is none. */
export type Cells = Readonly<Partial<Record<SentColumn, string>>>;
