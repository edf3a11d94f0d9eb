// @ts-nocheck
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const folder = process.env['REAL_DATA_DIR'];

/** Whether the collection of public facts is at hand: the folder that REAL_DATA_DIR names. */
export const hasRealData: boolean = folder !== undefined && existsSync(join(folder, 'facts.csv'));

/** Says once, where nobody can miss it, that tests are skipped. */
export const sayWhatIsSkipped = (what: string, tests: number): void => {
  if (!hasRealData)
    process.stderr.write(`SKIPPED ${tests} tests: ${what} (REAL_DATA_DIR names no such folder)\n`);
};

const cells = /("(?:[^"]|"")*"|[^",\n]*)(,|\r?\n|$)/gy;

/** The rows of a CSV file of the collection, by its header; quoted cells may hold commas and newlines. */
export const realRows = (name: string): readonly Readonly<Record<string, string>>[] => {
  const text = readFileSync(join(folder ?? '', name), 'utf8').replace(/^\uFEFF/, '');
  const rows: string[][] = [[]];
  for (const [, cell = '', end = ''] of text.matchAll(cells)) {
    rows.at(-1)?.push(cell.startsWith('"') ? cell.slice(1, -1).replaceAll('""', '"') : cell);
    if (end.includes('\n')) rows.push([]);
  }
  const [header = [], ...lines] = rows.filter((row) => row.length > 1);
  return lines.map((line) => Object.fromEntries(header.map((column, at) => [column, line[at] ?? ''])));
};
