// @ts-nocheck
import type { Database } from 'better-sqlite3';
import type { LineTraits } from '../../projections/progress.ts';
import { DamagedRow } from './damage.ts';

/** What lines say of themselves, but for when and how much: very many lines share what few of these rows say. */
export const lineTraitsSchema = `
  CREATE TABLE IF NOT EXISTS line_traits (
    number  INTEGER PRIMARY KEY,
    body    TEXT NOT NULL,
    variant TEXT NOT NULL,
    source  TEXT NOT NULL,
    donors  TEXT NOT NULL,
    behind  TEXT NOT NULL,
    bound   TEXT NOT NULL,
    status  TEXT NOT NULL
  ) STRICT;
`;

/** The traits as a row holds them. */
export type FoundTraits = {
  readonly body: string;
  readonly variant: string;
  readonly source: string;
  readonly donors: string;
  readonly behind: string;
  readonly bound: LineTraits['bound'];
  readonly status: LineTraits['status'];
};

const listed = (names: string): readonly string[] => (names === '' ? [] : names.split(','));

export const traitsOf = ({
  body,
  variant,
  source,
  donors,
  behind,
  bound,
  status,
}: FoundTraits): LineTraits => ({
  body,
  variant,
  source,
  donors: donors.split(','),
  behind: listed(behind),
  bound,
  status,
});

const nameOf = ({ body, variant, source, donors, behind, bound, status }: LineTraits): string =>
  `${body}\n${variant}\n${source}\n${donors.join()}\n${behind.join()}\n${bound}\n${status}`;

/** The traits of lines, each under a number: 0, 1, 2 … in the order in which the log brought them. */
export const lineTraits = (db: Database) => {
  const all = db.prepare<[], FoundTraits>('SELECT * FROM line_traits ORDER BY number');
  const one = db.prepare<[number], FoundTraits>('SELECT * FROM line_traits WHERE number = ?');
  const insert = db.prepare('INSERT INTO line_traits VALUES (?, ?, ?, ?, ?, ?, ?, ?)');
  // What is being written, also by a batch that may be taken back.
  let written: Map<string, number> | undefined;
  // What was read outside any batch.
  const read = new Map<number, LineTraits>();

  /** The number of what a line is of, written where it is the first. */
  const numberOf = (traits: LineTraits): number => {
    const name = nameOf(traits);
    written ??= new Map(all.all().map((found, number) => [nameOf(traitsOf(found)), number]));
    const known = written.get(name);
    if (known !== undefined) return known;
    const number = written.size;
    const { body, variant, source, donors, behind, bound, status } = traits;
    insert.run(number, body, variant, source, donors.join(','), behind.join(','), bound, status);
    written.set(name, number);
    return number;
  };

  return {
    numberOf,
    /** What lines with a number are of. Throws where the rows do not have it. */
    traitsAt: (number: number): LineTraits => {
      const known = read.get(number);
      if (known !== undefined) return known;
      const found = one.get(number);
      if (found === undefined) throw new DamagedRow(`no line_traits row has the number ${number}`);
      const traits = traitsOf(found);
      read.set(number, traits);
      return traits;
    },
    /** Forgets what was written, since it may have been taken back. */
    forgetWritten: (): void => {
      written = undefined;
    },
    /** Forgets all, since other rows take the place of those that are there. */
    forgetTraits: (): void => {
      written = undefined;
      read.clear();
    },
  };
};

export type LineTraitsRows = Pick<ReturnType<typeof lineTraits>, 'numberOf' | 'traitsAt'>;
