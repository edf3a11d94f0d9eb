// @ts-nocheck
import { stringify } from 'csv-stringify/sync';

type Cell = string | number | bigint | boolean | null | undefined;

/** One column of a table: how a line's cell is written there. */
export type Column<Line> = (line: Line) => string;

/** The columns of a table by name, in order. */
export type Columns<Line> = Readonly<Record<string, Column<Line>>>;

/** A text cell that a spreadsheet could take for a formula gets one `'` in front; whoever reads it back takes one away. */
const guarded = (text: string): string => (/^[=+\-@\t\r']/.test(text) ? `'${text}` : text);

/** A text as it was before it was guarded. */
export const unguarded = (cell: string): string => cell.replace(/^'/, '');

const written = (cell: Cell): string => (cell === null || cell === undefined ? '' : String(cell));

/** A column of texts, guarded against formulas. */
export const text =
  <Line>(of: (line: Line) => Cell): Column<Line> =>
  (line) =>
    guarded(written(of(line)));

/** A column of numbers: they stay numbers, also below zero. */
export const number =
  <Line>(of: (line: Line) => Cell): Column<Line> =>
  (line) =>
    written(of(line));

type Interval = { readonly min: Cell; readonly max: Cell };

/** The two columns of an interval of numbers. */
export const interval = <Line>(
  name: string,
  of: (line: Line) => Interval | null | undefined,
): Columns<Line> => ({
  [`${name}Min`]: number((line: Line) => of(line)?.min),
  [`${name}Max`]: number((line: Line) => of(line)?.max),
});

// The library quotes what holds its own line end; readers also end a line at half of one.
const format = { record_delimiter: 'windows', quoted_match: /[\r\n]/ } as const;

export const csvHead = <Line>(columns: Columns<Line>): string => stringify([Object.keys(columns)], format);

/** Lines of a table as RFC 4180 wants them: comma, CRLF, quotes where needed; UTF-8 without a byte-order mark. */
export const csvLines = <Line>(columns: Columns<Line>, lines: readonly Line[]): string =>
  stringify(
    lines.map((line) => Object.values(columns).map((cell) => cell(line))),
    format,
  );
