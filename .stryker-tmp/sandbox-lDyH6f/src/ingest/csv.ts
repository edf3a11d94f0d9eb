// @ts-nocheck
import { type CsvError, Parser } from 'csv-parse';
import { repeatedIn } from '../domain/order.ts';
import { columnIn, deliveryIn } from './cells.ts';
import {
  type Cells,
  isNumberColumn,
  isSentColumn,
  neededColumns,
  readOnlyColumns,
  sentColumns,
} from './columns.ts';
import { headOf } from './csv-head.ts';
import { NotUtf8, utf8Text } from './csv-text.ts';
import { countLine, type Line, type LineFault, mostLineBytes, unusable } from './line.ts';

/** One record of the table with its text as it stood in the file. */
type Parsed = { readonly record: readonly string[]; readonly raw: string };

const lineEnds = /\r\n|\n|\r/g;

const linesIn = (raw: string): number => raw.match(lineEnds)?.length ?? 0;

/** Spaces around a name or a number, no-break ones included, mean nothing. */
const trimmed = (cell: string): string => cell.replace(/^[\s\u00a0\u202f]+|[\s\u00a0\u202f]+$/gu, '');

/** A text as it was before a spreadsheet or this server wrote it: line ends as newlines, one guard against formulas taken away. */
const textIn = (cell: string): string => cell.replace(/\r\n?/g, '\n').replace(/^'/, '');

const cellsOf = (header: readonly string[], record: readonly string[]): Cells =>
  Object.fromEntries(
    header.flatMap((column, at) => {
      const written = record[at] ?? '';
      if (!isSentColumn(column) || trimmed(written) === '') return [];
      const cell = isNumberColumn(column) ? trimmed(written) : textIn(written);
      return [[column, column === 'note' ? cell : trimmed(cell)]];
    }),
  );

const nearTo = (name: string): string => {
  const alike = sentColumns.find((column) => column.toLowerCase() === name.toLowerCase());
  return alike === undefined ? '' : `; write ${alike}`;
};

const howToBegin = 'GET /v1/deliveries/template.csv has the columns';

/** Everything that is wrong with the names of the columns. */
const headerFaults = (header: readonly string[]): readonly LineFault[] => {
  const has = (name: string): boolean => header.includes(name);
  const names = header.filter((name) => name !== '');
  const fault = (column: string, detail: string): LineFault => ({ pointer: '', column, detail });
  const unknown = names.filter((name) => !(isSentColumn(name) || readOnlyColumns.includes(name)));
  return [
    ...unknown.map((name) => fault(name, `is no column of a delivery${nearTo(name)}; ${howToBegin}`)),
    ...neededColumns
      .filter((name) => !has(name))
      .map((name) => fault(name, `this column is missing; ${howToBegin}`)),
    ...repeatedIn(names).map((name) => fault(name, 'this column is given more than once')),
    ...(has('donor') || has('parts')
      ? []
      : [fault('donor', 'this column is missing, or parts for several donors')]),
    ...(has('quantity') || (has('min') && has('max'))
      ? []
      : [fault('quantity', 'this column is missing, or min and max together')]),
  ];
};

const strayQuote =
  'holds a quote in the middle of a cell, or something between a closing quote and the next separator: put the cell in quotes and double those within';

/** Whether each cell of a row is in quotes as a whole, those within doubled, or holds none. */
const wellQuoted = (separator: string): ((raw: string) => boolean) => {
  const cell = `(?:"[^"]*(?:""[^"]*)*"|[^"${separator}\\r\\n]*)`;
  const row = new RegExp(`^${cell}(?:${separator}${cell})*[\\r\\n]*$`);
  return (raw) => row.test(raw);
};

/** How a table is to be read: its columns, and what tells a row whose quotes are as they should be. */
type Table = { readonly header: readonly string[]; readonly isWellQuoted: (raw: string) => boolean };

const lineOf = ({ header, isWellQuoted }: Table, { record, raw }: Parsed, line: number): Line => {
  if (!isWellQuoted(raw)) return unusable(line, strayQuote);
  const beyond = record.slice(header.length).filter((cell) => trimmed(cell) !== '');
  const unnamed = header.flatMap((name, at) =>
    name === '' && trimmed(record[at] ?? '') !== '' ? [at + 1] : [],
  );
  if (beyond.length > 0 || unnamed.length > 0 || record.length < header.length) {
    const detail = `has ${record.length} cells, and the header names ${header.filter((name) => name !== '').length} columns: quote cells that hold the separator or a line break`;
    return unusable(line, detail);
  }
  const cells = cellsOf(header, record);
  const { delivery, faults } = deliveryIn(cells);
  return { line, reference: cells.reference, delivery, faults, columnOf: columnIn(cells) };
};

const isEmpty = (record: readonly string[]): boolean => record.every((cell) => trimmed(cell) === '');

const reasons: Readonly<Record<string, string>> = {
  CSV_QUOTE_NOT_CLOSED: 'opens a quote that is never closed',
  CSV_MAX_RECORD_SIZE: `is longer than ${mostLineBytes / 1_024} KiB: is a quote never closed?`,
};

const isCsvError = (error: unknown): error is CsvError =>
  error instanceof Error && 'code' in error && typeof error.code === 'string' && 'records' in error;

/** Why the table cannot be read from a line on. */
const broken = (error: unknown, line: number): Line => {
  if (error instanceof NotUtf8) return unusable(error.line, `${error.message}; nothing after it was read`);
  if (!isCsvError(error)) throw error;
  return unusable(line, `${reasons[error.code] ?? error.message}; nothing after it was read`);
};

const isParsed = (parsed: unknown): parsed is Parsed =>
  typeof parsed === 'object' && parsed !== null && 'record' in parsed && 'raw' in parsed;

/** The library pushed by hand: records are taken as it finds them, so that none is lost to a fault after them. */
const parserOf = (separator: string) => {
  const found: Parsed[] = [];
  const parser = new Parser({
    delimiter: separator,
    record_delimiter: ['\r\n', '\n', '\r'],
    relax_column_count: true,
    // A stray quote is found in the text of its row, so that the rows after it are read all the same.
    relax_quotes: true,
    raw: true,
    max_record_size: mostLineBytes,
    // Typed for records alone; with `raw` the text comes along.
    on_record: (parsed: unknown) => {
      if (isParsed(parsed)) found.push(parsed);
      return null;
    },
  });
  // What is wrong is what the write answers from which it came.
  parser.on('error', () => {});
  parser.resume();
  const fed = (feed: (done: (error?: Error | null) => void) => void): Promise<Error | undefined> =>
    new Promise((resolve) => feed((error) => resolve(error ?? undefined)));
  return {
    taken: () => found.splice(0),
    write: (text: string) => fed((done) => parser.write(text, done)),
    end: () => fed((done) => parser.end(done)),
  };
};

async function* recordsIn(text: AsyncIterable<string>, separator: string): AsyncGenerator<Parsed> {
  const parser = parserOf(separator);
  for await (const part of text) {
    const error = await parser.write(part);
    yield* parser.taken();
    if (error !== undefined) throw error;
  }
  const error = await parser.end();
  yield* parser.taken();
  if (error !== undefined) throw error;
}

/**
 * The deliveries of a table: a header row, then a delivery a row. Cells are separated by comma, semicolon or tab, as the
 * header shows or Excel's line `sep=;` says; lines end as on any system; a byte-order mark, empty rows and empty columns
 * at the end are passed over. What stops the table from being read on is the last line that is given.
 */
export async function* csvLines(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<Line> {
  let line = 1;
  try {
    const { separator, skipped, text } = await headOf(utf8Text(chunks));
    const isWellQuoted = wellQuoted(separator);
    line += skipped;
    let header: readonly string[] | undefined;
    for await (const parsed of recordsIn(text, separator)) {
      const at = line;
      countLine(at);
      line += linesIn(parsed.raw);
      if (isEmpty(parsed.record)) continue;
      if (header !== undefined) {
        yield lineOf({ header, isWellQuoted }, parsed, at);
        continue;
      }
      header = parsed.record.map(trimmed);
      const faults = headerFaults(header);
      if (faults.length === 0) continue;
      yield { ...unusable(at, ''), faults };
      return;
    }
    if (header === undefined)
      yield unusable(1, 'is empty: begin with the header row of GET /v1/deliveries/template.csv');
  } catch (error) {
    yield broken(error, line);
  }
}
