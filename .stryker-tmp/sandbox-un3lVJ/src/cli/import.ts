// @ts-nocheck
import { closeSync, openSync, writeFileSync } from 'node:fs';
import type { Import, Imported } from './import-asked.ts';
import { importKiel } from './import-kiel.ts';
import { importLines } from './import-lines.ts';
import { argumentsIn, misused } from './options.ts';
import { type Command, type Surroundings, WrongUse } from './program.ts';
import { progressOf } from './progress.ts';

const usage =
  'porcupine import FILE [--format kiel|csv|ndjson] [--body ID] [--dry-run] [--report FILE] [--json]';

/** The formats that can be imported: a new one is one line here. */
const formats = new Map<string, (surroundings: Surroundings, asked: Import) => Promise<Imported>>([
  ['kiel', importKiel],
  ['csv', (surroundings, asked) => importLines(surroundings, asked, 'text/csv')],
  ['ndjson', (surroundings, asked) => importLines(surroundings, asked, 'application/x-ndjson')],
]);

const optionsIn = (args: readonly string[]) =>
  argumentsIn(usage, {
    args: [...args],
    allowPositionals: true,
    options: {
      format: { type: 'string' },
      body: { type: 'string' },
      'dry-run': { type: 'boolean' },
      report: { type: 'string' },
      json: { type: 'boolean' },
    },
  });

const formatOf = (file: string, named: string | undefined): string =>
  named ?? (/\.(ndjson|jsonl)$/i.test(file) ? 'ndjson' : 'csv');

/** Refuses before anything is stored what could not say afterwards what was. */
const checkWritable = (file: string | undefined): void => {
  if (file === undefined) return;
  try {
    closeSync(openSync(file, 'a'));
  } catch (cause) {
    throw new WrongUse(`the report cannot be written to ${file}`, { cause });
  }
};

/** Records the reports of a file: the tracker's tables, or a table or lines of deliveries. */
export const importFile: Command = {
  usage,
  run: async (surroundings, args) => {
    const { values, positionals } = optionsIn(args);
    const [file, ...more] = positionals;
    if (file === undefined || more.length > 0) throw misused(usage);
    const format = formatOf(file, values.format);
    const read = formats.get(format);
    if (read === undefined) throw misused(usage, `there is no format ${JSON.stringify(format)}`);
    checkWritable(values.report);
    const { told, ended } = progressOf('lines');
    const asked = { file, body: values.body, dryRun: values['dry-run'] ?? false, told };
    const { account, lines, faulty } = await read(surroundings, asked).finally(ended);
    if (values.report !== undefined) writeFileSync(values.report, `${JSON.stringify(account, null, 2)}\n`);
    if (values.json === true) surroundings.print(JSON.stringify(account));
    else for (const line of lines) surroundings.print(line);
    return faulty ? 1 : 0;
  },
};
