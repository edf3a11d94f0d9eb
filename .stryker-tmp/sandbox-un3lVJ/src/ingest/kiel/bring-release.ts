// @ts-nocheck
import type { EventLog } from '../../store/event-log.ts';
import type { Execute } from '../../store/execute.ts';
import { readRows } from './classes.ts';
import { contentsOf } from './contents.ts';
import { bring, type Done, goneFrom, kielBody, newestIn, plan } from './import.ts';
import type { KielMapping } from './mapping.ts';
import { readTable } from './rows.ts';
import { standingOf } from './standing.ts';
import { type Summary, summaryOf } from './summary.ts';

/** Thrown for a release that is older than what stands: it would take back what a newer one says. */
export class OlderRelease extends Error {
  override readonly name = 'OlderRelease';
}

type Asked = {
  readonly file: string;
  readonly mapping: KielMapping;
  readonly dryRun: boolean;
  /** Done before anything is stored. */
  readonly first: () => Promise<unknown>;
  readonly told: (done: number, of: number) => void;
};

/**
 * Reads the tables of a release, brings what stands to what it says, and accounts for every row. A dry run finds out the
 * same and stores nothing. Throws UnknownTable and OlderRelease.
 */
export const bringRelease = async (
  { log, execute }: { readonly log: EventLog; readonly execute: Execute },
  { file, mapping, dryRun, first, told }: Asked,
): Promise<Summary> => {
  const table = readTable(file, mapping);
  const { release } = table;
  const standing = await standingOf(log, kielBody);
  const newest = newestIn(standing);
  if (newest > release.release) {
    throw new OlderRelease(
      `${file} is release ${release.release}, and release ${newest} stands already: nothing was changed`,
    );
  }
  const rows = readRows(table, mapping);
  const contents = contentsOf(rows, { release, mapping });
  const said = contents.contents;
  if (!dryRun) await first();
  const done: Done = dryRun
    ? plan(said, standing, release)
    : await bring(execute, said, standing, release, (count) => told(count, said.length));
  const gone = goneFrom(standing, said);
  return summaryOf({ file, release: release.release, dryRun, rows, contents, standing, done, gone });
};
