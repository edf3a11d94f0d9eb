import { fallsShort, type Result } from './row.ts';
import { table } from './tables.ts';

const shown = (value: number | null, unit: string): string =>
  value === null ? '' : `${value.toLocaleString('en-US', { maximumSignificantDigits: 3 })} ${unit}`;

const ratioShown = (result: Result): string => {
  if (result.ratio === null) return '';
  return `${result.ratio.toFixed(2)}${fallsShort(result) ? ' (falls short)' : ''}`;
};

const notesOf = ({ notes, failure }: Result): string =>
  failure === undefined
    ? Object.entries(notes)
        .map(([name, value]) => `${name} ${value}`)
        .join('; ')
    : `not measured: ${failure}`;

/** The results as a table in Markdown. */
export const tableOfResults = (results: readonly Result[]): string =>
  table(
    ['what', 'measured', 'beside', 'beside it', 'ratio', 'at least', 'notes'],
    results.map((result) => [
      result.name,
      shown(result.value, result.unit),
      result.beside ?? 'nothing',
      shown(result.besideValue, result.unit),
      ratioShown(result),
      result.atLeast === null ? '' : String(result.atLeast),
      notesOf(result),
    ]),
  );
