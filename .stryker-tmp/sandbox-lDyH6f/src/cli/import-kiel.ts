// @ts-nocheck
import { bringRelease } from '../ingest/kiel/bring-release.ts';
import { kielBody } from '../ingest/kiel/import.ts';
import { readMapping } from '../ingest/kiel/mapping.ts';
import type { Summary } from '../ingest/kiel/summary.ts';
import { executeOn } from '../store/execute.ts';
import { claimLog } from './claimed-log.ts';
import type { Import, Imported } from './import-asked.ts';
import { type Surroundings, WrongUse } from './program.ts';
import { adoptOnFresh } from './seeding.ts';

/** What a person should look at, since something of it may be missing from the account. */
const toBeLookedAt: ReadonlySet<string> = new Set([
  'unknown-donor',
  'another-donor',
  'unusable-id',
  'uneven-row',
]);

const tableOf = (summary: Summary): readonly string[] => [
  `release ${summary.release}, ${summary.rows} rows, ${summary.reports} reports${summary.dryRun ? ' (nothing was stored)' : ''}`,
  `  ${summary.recorded} recorded, ${summary.corrected} corrected, ${summary.advanced} moved to a later stage, ${summary.repeated} as before`,
  `values, in euro (all rows: ${summary.total}):`,
  ...summary.values.map((each) => `  ${each.class}: ${each.rows} rows, ${each.sum}`),
  'numbers of items delivered:',
  ...summary.items.map((each) => `  ${each.class}: ${each.rows} rows`),
  ...summary.suspicious.map(
    ({ row, activity, item, delivered }) =>
      `  suspicious: row ${row}, ${activity}: ${delivered} of ${item} is a thousand times what its own text says`,
  ),
  ...summary.values
    .filter((each) => toBeLookedAt.has(each.class))
    .map((each) => `  to be looked at: ${each.class}: rows ${each.rowNumbers.join(', ')}`),
  ...summary.supplanted.map(
    ({ gone, by }) =>
      `  ${gone} is gone, and ${by.join(', ')} now said of the same goods: both count until one is withdrawn`,
  ),
  ...summary.refused.map(({ reference, code }) => `  refused: ${reference}: ${code}`),
  ...(summary.gone.length === 0
    ? []
    : [
        `${summary.gone.length} reports stand of which this release says nothing; they are left as they are:`,
        ...summary.gone.map((each) => `  gone: ${each}`),
      ]),
];

/** Imports a release of the Ukraine Support Tracker under the body kiel-institute. */
export const importKiel = async (
  surroundings: Surroundings,
  { file, body = kielBody, dryRun, told }: Import,
): Promise<Imported> => {
  if (body !== kielBody) throw new WrongUse(`the tracker's tables are recorded under ${kielBody} alone`);
  const mapping = readMapping(surroundings.packaged('seeds/kiel-mapping.json'));
  const claimed = await claimLog(surroundings);
  try {
    const { log } = claimed;
    const execute = executeOn(log, surroundings.now);
    const first = () => adoptOnFresh(log, execute, surroundings.packaged('seeds/paper.json'));
    const account = await bringRelease({ log, execute }, { file, mapping, dryRun, first, told });
    return { account, lines: tableOf(account), faulty: account.refused.length > 0 };
  } finally {
    await claimed.release();
  }
};
