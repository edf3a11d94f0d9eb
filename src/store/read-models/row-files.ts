import { mkdirSync, readdirSync, rmSync } from 'node:fs';
import { basename, join } from 'node:path';
import type { Projection } from '../../projections/rows.ts';
import { filledBy } from './read-models.ts';

/**
 * The files that one version fills with rows: numbered ones, of which the newest is served, and one that is being filled
 * beside it. A file that was filled takes the next number; none is ever put in the place of one that is open.
 */
export type RowFiles = {
  /** The newest; the first where there is none yet. */
  readonly newest: () => string;
  /** Under which name the next one is served. */
  readonly next: () => string;
  readonly building: string;
};

const numbered = (name: string, number: number): string =>
  number < 2 ? `${name}.db` : `${name}-${number}.db`;

const namesIn = (folder: string): readonly string[] => {
  try {
    return readdirSync(folder);
  } catch {
    return [];
  }
};

export const rowFiles = (folder: string, projections: readonly Projection[]): RowFiles => {
  const name = `read-models-${filledBy(projections)}`;
  /** The number of the newest; 0 where there is none. */
  const last = (): number =>
    Math.max(
      0,
      ...namesIn(folder).map((each) => {
        const found = each.startsWith(name) ? /^(?:-([0-9]{1,9}))?\.db$/.exec(each.slice(name.length)) : null;
        return found === null ? 0 : Number(found[1] ?? 1);
      }),
    );
  return {
    newest: () => join(folder, numbered(name, last())),
    next: () => join(folder, numbered(name, last() + 1)),
    building: join(folder, `${name}-building.db`),
  };
};

/** The file whose rows are served, or would be. */
export const readModelsFile = (folder: string, projections: readonly Projection[]): string =>
  rowFiles(folder, projections).newest();

/** Removes the files that others have filled, or that newer ones have replaced. */
export const removeOtherReadModels = (folder: string, { newest, building }: RowFiles): void => {
  mkdirSync(folder, { recursive: true });
  const kept = [newest(), building].map((file) => basename(file));
  const others = namesIn(folder).filter(
    (name) => name.startsWith('read-models-') && !kept.some((keep) => name.startsWith(keep)),
  );
  for (const name of others) rmSync(join(folder, name), { force: true });
};
