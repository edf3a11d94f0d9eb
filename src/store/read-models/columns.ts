import type { Database } from 'better-sqlite3';
import type { DayNumber } from '../../domain/period.ts';
import type { Interval } from '../../domain/quantity.ts';
import type {
  Alike,
  EntrySum,
  LineTraits,
  UndisclosedPart,
  UndisclosedParts,
} from '../../projections/progress.ts';
import type { Entry, Known } from '../../projections/rows.ts';
import { type Interned, intern } from './interned.ts';

/** Where signed lines are kept: of what was delivered, and of what was promised. */
export type LedgerTable = 'entries' | 'promises';

type Days = Pick<Entry, 'effectiveOn' | 'first' | 'last'>;

/** What a line is of, but for how much: two numbers, so that lines that agree in it share one. */
type Kind = { readonly traits: number; readonly days: number };

/** The lines of one track in the order of the log, in columns of numbers: a million of them are some megabytes. */
type Columns = {
  readonly traits: Interned<LineTraits>;
  readonly days: Interned<Days>;
  readonly kinds: Interned<Kind>;
  readonly references: Interned<string>;
  /** Of each line its position, the number of its kind, and its amounts in two parts each. */
  positions: BigInt64Array;
  lines: Int32Array;
  length: number;
  /** Of each line with a mark “undisclosed” its number, its kind's, its reference's, and the marks that it adds. */
  readonly marks: Mark[];
};

type Mark = {
  readonly line: number;
  readonly kind: number;
  readonly reference: number;
  readonly marks: number;
};

/** How many numbers a line has in `lines`: its kind, and the upper and lower part of its least and of its most. */
const width = 5;

/**
 * Amounts are up to 10^13, more than a number of 32 bits holds and, added up, more than a double holds exactly: their
 * parts are added up apart. So sums are exact for half a billion lines.
 */
const lowerPart = 2 ** 24;

const upperOf = (amount: number): number => Math.trunc(amount / lowerPart);

const wholeOf = (upper: number, lower: number): bigint => BigInt(upper) * BigInt(lowerPart) + BigInt(lower);

type Row = readonly [
  position: bigint,
  body: string,
  reference: string,
  variant: string,
  source: string,
  donors: string,
  behind: string,
  bound: Entry['bound'],
  status: Entry['status'],
  effectiveOn: string,
  first: bigint,
  last: bigint,
  min: bigint,
  max: bigint,
  undisclosed: bigint,
];

const listed = (names: string): readonly string[] => (names === '' ? [] : names.split(','));

const firstLength = 64;

const nothingRead = (): Columns => ({
  traits: intern(),
  days: intern(),
  kinds: intern(),
  references: intern(),
  positions: new BigInt64Array(firstLength),
  lines: new Int32Array(firstLength * width),
  length: 0,
  marks: [],
});

const makeRoom = (columns: Columns): void => {
  if (columns.length < columns.positions.length) return;
  const positions = new BigInt64Array(columns.positions.length * 2);
  positions.set(columns.positions);
  columns.positions = positions;
  const lines = new Int32Array(columns.lines.length * 2);
  lines.set(columns.lines);
  columns.lines = lines;
};

const kindOf = (columns: Columns, row: Row): number => {
  const [, body, , variant, source, donors, behind, bound, status, effectiveOn, first, last] = row;
  const traits = columns.traits.numberOf(
    `${body}\n${variant}\n${source}\n${donors}\n${behind}\n${bound}\n${status}`,
    () => ({ body, variant, source, donors: donors.split(','), behind: listed(behind), bound, status }),
  );
  const days = columns.days.numberOf(effectiveOn, () => ({
    effectiveOn,
    first: Number(first),
    last: Number(last),
  }));
  return columns.kinds.numberOf(`${traits} ${days}`, () => ({ traits, days }));
};

const take = (columns: Columns, row: Row): void => {
  const [position, body, reference, , , , , , , , , , min, max, undisclosed] = row;
  makeRoom(columns);
  const kind = kindOf(columns, row);
  const line = columns.length;
  columns.positions[line] = position;
  const [least, most] = [Number(min), Number(max)];
  const at = line * width;
  columns.lines[at] = kind;
  columns.lines[at + 1] = upperOf(least);
  columns.lines[at + 2] = least % lowerPart;
  columns.lines[at + 3] = upperOf(most);
  columns.lines[at + 4] = most % lowerPart;
  columns.length += 1;
  if (undisclosed === 0n) return;
  const name = columns.references.numberOf(`${body}/${reference}`, () => reference);
  columns.marks.push({ line, kind, reference: name, marks: Number(undisclosed) });
};

/** How many of the lines were there at a position. */
const lengthAt = ({ positions, length }: Columns, position: bigint): number => {
  let [low, high] = [0, length];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((positions[middle] ?? 0n) <= position) low = middle + 1;
    else high = middle;
  }
  return low;
};

/** Which group each kind belongs to, and one kind of each group; -1 for what nobody asks for. */
type Groups = { readonly ofKind: Int32Array; readonly examples: readonly Kind[] };

const none = -1;

/** The number of the text that each item is given; none where it is given none. */
const numbered = <Item>(items: readonly Item[], textOf: (item: Item) => string | undefined): Int32Array => {
  const texts = intern<string>();
  return Int32Array.from(items, (item) => {
    const text = textOf(item);
    return text === undefined ? none : texts.numberOf(text, () => text);
  });
};

const groupsOf = ({ traits, days, kinds }: Columns, upTo: DayNumber, alike: Alike): Groups => {
  const byTraits = numbered(traits.items, alike.traits);
  const byDays = numbered(days.items, (each) => (each.last <= upTo ? alike.days(each) : undefined));
  const found = new Map<number, number>();
  const examples: Kind[] = [];
  const ofKind = Int32Array.from(kinds.items, (kind) => {
    const [one, other] = [byTraits[kind.traits] ?? none, byDays[kind.days] ?? none];
    if (one === none || other === none) return none;
    const key = one * days.items.length + other;
    const known = found.get(key);
    if (known !== undefined) return known;
    found.set(key, examples.length);
    return examples.push(kind) - 1;
  });
  return { ofKind, examples };
};

/** Each kind of lines with a last day up to the given one as a group of its own. */
const kindsUpTo = ({ days, kinds }: Columns, upTo: DayNumber): Groups => ({
  ofKind: Int32Array.from(kinds.items, (kind, number) =>
    (days.items[kind.days]?.last ?? upTo) <= upTo ? number : none,
  ),
  examples: kinds.items,
});

/** What each group adds up to over the first lines; undefined for one of which none is among them. */
const addUp = (
  { lines }: Columns,
  end: number,
  { ofKind, examples }: Groups,
): readonly (Interval | undefined)[] => {
  const sums = new Float64Array(examples.length * width);
  for (let at = 0; at < end * width; at += width) {
    const group = ofKind[lines[at] ?? 0] ?? none;
    if (group === none) continue;
    const to = group * width;
    // The first of a group's numbers says how many lines it has.
    sums[to] = (sums[to] ?? 0) + 1;
    for (let part = 1; part < width; part += 1) {
      sums[to + part] = (sums[to + part] ?? 0) + (lines[at + part] ?? 0);
    }
  }
  return examples.map((_kind, group) => {
    const [count = 0, upperMin = 0, lowerMin = 0, upperMax = 0, lowerMax = 0] = sums.subarray(
      group * width,
      (group + 1) * width,
    );
    return count === 0 ? undefined : { min: wholeOf(upperMin, lowerMin), max: wholeOf(upperMax, lowerMax) };
  });
};

/** Of each report the groups in which a part of it stands without a number, over the first lines. */
const standingMarks = (
  { marks }: Columns,
  end: number,
  { ofKind }: Groups,
): ReadonlyMap<number, readonly number[]> => {
  const sums = new Map<number, Map<number, number>>();
  for (const { line, kind, reference, marks: more } of marks) {
    if (line >= end) break;
    const group = ofKind[kind] ?? none;
    if (group === none) continue;
    const own = sums.get(reference) ?? new Map<number, number>();
    own.set(group, (own.get(group) ?? 0) + more);
    sums.set(reference, own);
  }
  return new Map(
    [...sums].map(([reference, own]) => [
      reference,
      [...own].filter(([, sum]) => sum > 0).map(([group]) => group),
    ]),
  );
};

/** Reports with parts in the same groups: the number of one of them, and how many there are. */
type Together = { readonly reference: number; readonly groups: readonly number[]; readonly reports: number };

/** The lines of a ledger by track, as they were at any position, kept in memory and read from its rows when asked for. */
export const columnsOf = (db: Database, table: LedgerTable) => {
  const rowsAfter = db
    .prepare<[string, bigint], Row>(
      `SELECT position, body, reference, variant, source, donors, behind, bound, status, effective_on, first_day, last_day,
           min, max, undisclosed
         FROM ${table} WHERE track = ? AND position > ? ORDER BY position, part`,
    )
    .raw();
  const tracks = new Map<string, Columns>();

  /** The lines of a track, with all that has come to it. Whoever asks is not in the middle of a batch. */
  const linesOf = (track: string): Columns => {
    const columns = tracks.get(track) ?? nothingRead();
    tracks.set(track, columns);
    const last = columns.positions[columns.length - 1] ?? -1n;
    try {
      for (const row of rowsAfter.iterate(track, last)) take(columns, row);
    } catch (error) {
      // Of the last position some lines may be missing, and nobody would read them later.
      tracks.delete(track);
      throw error;
    }
    return columns;
  };

  const exampleOf = ({ traits, days }: Columns, kind: Kind | undefined): readonly (LineTraits & Days)[] => {
    const [own, when] = [kind && traits.items[kind.traits], kind && days.items[kind.days]];
    return own === undefined || when === undefined ? [] : [{ ...own, ...when }];
  };

  const sumsIn = (columns: Columns, { position }: Known, groups: Groups): readonly EntrySum[] => {
    const sums = addUp(columns, lengthAt(columns, position), groups);
    return groups.examples.flatMap((kind, group) => {
      const sum = sums[group];
      return sum === undefined ? [] : exampleOf(columns, kind).map((example) => ({ ...example, ...sum }));
    });
  };

  return {
    /** Lines up to a position and a day, added up where figures cannot tell them apart. */
    entrySums: (track: string, known: Known, upTo: DayNumber): readonly EntrySum[] => {
      const columns = linesOf(track);
      return sumsIn(columns, known, kindsUpTo(columns, upTo));
    },
    /** The same, added up where they are alike. */
    sumsAlike: (track: string, known: Known, upTo: DayNumber, alike: Alike): readonly EntrySum[] => {
      const columns = linesOf(track);
      return sumsIn(columns, known, groupsOf(columns, upTo, alike));
    },
    /** Parts of reports that stand without a number. */
    undisclosedParts: (track: string, { position }: Known, upTo: DayNumber): readonly UndisclosedPart[] => {
      const columns = linesOf(track);
      const groups = kindsUpTo(columns, upTo);
      return [...standingMarks(columns, lengthAt(columns, position), groups)].flatMap(([number, own]) => {
        const reference = columns.references.items[number] ?? '';
        return own.flatMap((group) =>
          exampleOf(columns, groups.examples[group]).map((example) => ({ ...example, reference })),
        );
      });
    },
    /** The same, of all reports whose parts are alike those of one. */
    partsAlike: (
      track: string,
      { position }: Known,
      upTo: DayNumber,
      alike: Alike,
    ): readonly UndisclosedParts[] => {
      const columns = linesOf(track);
      const groups = groupsOf(columns, upTo, alike);
      const found = new Map<string, Together>();
      for (const [reference, own] of standingMarks(columns, lengthAt(columns, position), groups)) {
        const together = found.get(own.join()) ?? { reference, groups: own, reports: 0 };
        found.set(own.join(), { ...together, reports: together.reports + 1 });
      }
      return [...found.values()].flatMap(({ reference: number, groups: own, reports }) => {
        const reference = columns.references.items[number] ?? '';
        return own.flatMap((group) =>
          exampleOf(columns, groups.examples[group]).map((example) => ({ ...example, reference, reports })),
        );
      });
    },
    /** Forgets all, since other rows take the place of those that are there. */
    forget: (): void => tracks.clear(),
  };
};
