// @ts-nocheck
import type { z } from 'zod';
import { type Commitment, Commitment as CommitmentShape } from '../../domain/commitment/commitment.ts';
import { type Delivery, Delivery as DeliveryShape } from '../../domain/delivery/delivery.ts';
import { Evidence } from '../../domain/evidence.ts';
import { eurosOf } from '../../domain/money.ts';
import { deliveredIn, hasAmount, type ItemClass, type ReadRow, type ValueClass } from './classes.ts';
import { hullOf, periodOf, type Span } from './dates.ts';
import { sumOf, toCents, zero } from './decimals.ts';
import type { KielMapping, Release } from './mapping.ts';

/** What the tables say under one reference: a promise of money, or things that arrived. */
export type Content =
  | {
      readonly kind: 'commitment';
      readonly reference: string;
      readonly donor: string;
      readonly content: Commitment;
    }
  | {
      readonly kind: 'delivery';
      readonly reference: string;
      readonly donor: string;
      readonly content: Delivery;
    };

/** The contents of a release, and what became of each row's value and number of items. */
export type Contents = {
  readonly contents: readonly Content[];
  readonly values: ReadonlyMap<ReadRow, ValueClass>;
  readonly items: ReadonlyMap<ReadRow, ItemClass>;
};

const groupsOf = <Key>(rows: readonly ReadRow[], keyOf: (row: ReadRow) => Key): Map<Key, ReadRow[]> => {
  const groups = new Map<Key, ReadRow[]>();
  for (const row of rows) {
    const group = groups.get(keyOf(row)) ?? [];
    group.push(row);
    groups.set(keyOf(row), group);
  }
  return groups;
};

/** Row numbers, neighbours as a range: 3–5, 9. */
export const rowsWritten = (rows: readonly Pick<ReadRow, 'row'>[]): string => {
  const ranges: (readonly [number, number])[] = [];
  for (const { row } of rows) {
    const last = ranges.at(-1);
    if (last !== undefined && last[1] === row - 1) ranges[ranges.length - 1] = [last[0], row];
    else ranges.push([row, row]);
  }
  return ranges.map(([first, last]) => (first === last ? String(first) : `${first}–${last}`)).join(', ');
};

/** The most pieces of evidence of one report, the tables themselves among them. */
const mostEvidence = 10;

const linksIn = (rows: readonly ReadRow[]): readonly string[] => {
  const links = rows.flatMap((row) => row.links.flatMap((cell) => cell.split(/[\s;,]+/)));
  return [...new Set(links)].filter((url) => Evidence.safeParse([{ title: 'x', url }]).success);
};

const said = (rows: readonly ReadRow[], release: Release, { citation }: KielMapping) => {
  const links = linksIn(rows);
  const kept = links.slice(0, mostEvidence - 1);
  const more = links.length - kept.length;
  const left = more === 0 ? '' : ` ${more} more addresses of sources stand in those rows.`;
  return {
    evidence: [
      { title: `${citation}; main data, release ${release.release}` },
      ...kept.map((url) => ({ title: 'Source that the tracker names', url })),
    ],
    note: `Release ${release.release}, rows ${rowsWritten(rows).slice(0, 1_800)}.${left}`,
  };
};

const only = <Value>(values: readonly (Value | undefined)[]): Value | undefined => {
  const distinct = [...new Set(values)];
  return distinct.length === 1 ? distinct[0] : undefined;
};

const sourceOf = (rows: readonly ReadRow[], { sources }: KielMapping) => {
  const named = only(rows.map(({ source }) => source.toLowerCase()));
  return named === undefined ? undefined : sources[named];
};

/** Of what is dated by nothing certain it is only known that it lies within what the release looks at. */
const spanAmong = (rows: readonly ReadRow[], release: Release, { firstDay }: KielMapping): Span =>
  hullOf(rows.map(({ span }) => span ?? { first: firstDay, last: release.cutOff })) ?? {
    first: firstDay,
    last: release.cutOff,
  };

/** Thrown for rows that say what no report can; the message names them. */
export class UnusableRows extends Error {
  override readonly name = 'UnusableRows';
}

const shaped = <Shape>(shape: z.ZodType<Shape>, rows: readonly ReadRow[], raw: unknown): Shape => {
  const parsed = shape.safeParse(raw);
  if (parsed.success) return parsed.data;
  const faults = parsed.error.issues.map(({ path, message }) => `${path.join('/')} ${message}`);
  throw new UnusableRows(
    `rows ${rowsWritten(rows)} cannot be recorded, and nothing was: ${faults.join('; ')}`,
  );
};

type Ground = { readonly release: Release; readonly mapping: KielMapping };

const centsOf = (rows: readonly ReadRow[]): bigint =>
  toCents(sumOf(rows.map(({ amount }) => amount ?? zero)));

const commitmentOf = (
  rows: readonly ReadRow[],
  id: string,
  { release, mapping }: Ground,
): Content | undefined => {
  const { track, variant } = mapping.value;
  const donor = rows[0]?.code;
  const cents = centsOf(rows);
  if (donor === undefined) return undefined;
  const content = shaped(CommitmentShape, rows, {
    track,
    variant,
    donor,
    quantity: cents > 0n ? eurosOf(cents) : 'undisclosed',
    effectiveOn: periodOf(spanAmong(rows, release, mapping)),
    stage: release.stage,
    ...said(rows, release, mapping),
  });
  return { kind: 'commitment', reference: `${id}:${track}:${variant}`, donor, content };
};

/**
 * The rows of an activity that its commitment is made of: those with a value, or else those that are dated. Values that take
 * each other back are a commitment to nothing, which is none.
 */
const partOf = (activity: readonly ReadRow[]): readonly ReadRow[] => {
  const valued = activity.filter(hasAmount);
  if (valued.length > 0) return centsOf(valued) > 0n ? valued : [];
  return activity.filter(({ span, leftOut }) => span !== undefined && !leftOut);
};

const classOfValue = (row: ReadRow, activity: readonly ReadRow[]): ValueClass => {
  const part = partOf(activity);
  if (hasAmount(row)) return part.length > 0 ? 'recorded' : 'comes-to-nothing';
  if (row.leftOut) return 'not-allocated';
  if (activity.some(hasAmount)) return 'no-value-of-its-own';
  return part.length > 0 ? 'recorded-undisclosed' : 'undecidable-date';
};

/** The values: those of an activity in one commitment; an activity of which nobody says a value in one without a number. */
const valuesIn = (rows: readonly ReadRow[], ground: Ground) => {
  const activities = groupsOf(
    rows.filter(({ skipped }) => skipped === undefined),
    (row) => row.id,
  );
  const classes = new Map<ReadRow, ValueClass>(
    rows.map((row) => [row, row.skipped ?? classOfValue(row, activities.get(row.id) ?? [])]),
  );
  const contents = [...activities].flatMap(([id, activity]) => {
    const part = partOf(activity);
    return part.length === 0 ? [] : (commitmentOf(part, id, ground) ?? []);
  });
  return { classes, contents };
};

type Item = { readonly row: ReadRow; readonly delivered: ReturnType<typeof deliveredIn> };

const quantityOf = (items: readonly Item[]) => {
  const counts = items.flatMap(({ delivered }) => (typeof delivered === 'object' ? [delivered.count] : []));
  if (counts.length === 0) return { quantity: 'undisclosed' };
  const quantity = Number(counts.reduce((a, b) => a + b, 0n));
  return counts.length < items.length ? { quantity, bound: 'at-least' } : { quantity };
};

const deliveryOf = (
  items: readonly Item[],
  reference: string,
  { release, mapping }: Ground,
): Content | undefined => {
  const rows = items.map(({ row }) => row);
  const [first] = rows;
  if (first?.goods === undefined || first.code === undefined) return undefined;
  // Nothing says when something arrived: not before it was announced, and by the last day of the release.
  const { first: announced } = spanAmong(rows, release, mapping);
  const content = shaped(DeliveryShape, rows, {
    ...first.goods,
    ...(sourceOf(rows, mapping) === undefined ? {} : { source: sourceOf(rows, mapping) }),
    donor: first.code,
    ...quantityOf(items),
    effectiveOn: periodOf({ first: announced, last: release.cutOff }),
    ...said(rows, release, mapping),
  });
  return { kind: 'delivery', reference, donor: first.code, content };
};

/** The items that arrived: those of an activity, track and variant in one delivery. */
const itemsIn = (rows: readonly ReadRow[], ground: Ground) => {
  const classes = new Map<ReadRow, ItemClass>();
  const items: Item[] = [];
  for (const row of rows) {
    const delivered = deliveredIn(row);
    if (typeof delivered === 'object' || delivered === 'undisclosed') {
      classes.set(row, delivered === 'undisclosed' ? 'recorded-undisclosed' : 'recorded');
      items.push({ row, delivered });
    } else classes.set(row, delivered);
  }
  const byKey = new Map<string, Item[]>();
  for (const item of items) {
    const { id, goods } = item.row;
    const key = `${id}:${goods?.track}:${goods?.variant}`;
    byKey.set(key, [...(byKey.get(key) ?? []), item]);
  }
  const contents = [...byKey].flatMap(([key, group]) => deliveryOf(group, key, ground) ?? []);
  return { classes, contents };
};

/** What a release says, as reports, and what became of every row. */
export const contentsOf = (rows: readonly ReadRow[], ground: Ground): Contents => {
  const values = valuesIn(rows, ground);
  const items = itemsIn(rows, ground);
  return {
    contents: [...values.contents, ...items.contents],
    values: values.classes,
    items: items.classes,
  };
};
