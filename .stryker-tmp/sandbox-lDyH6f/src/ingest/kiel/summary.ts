// @ts-nocheck
import { byCodeUnits } from '../../domain/order.ts';
import { type Interval, intervalOf, nothing, plus, type Quantity, shown } from '../../domain/quantity.ts';
import { trackOf } from '../../domain/tracks/index.ts';
import type { ReadRow } from './classes.ts';
import type { Content, Contents } from './contents.ts';
import { sumOf, written, zero } from './decimals.ts';
import type { Done } from './import.ts';
import type { Standing } from './standing.ts';

const classesOf = <Class extends string>(
  rows: ReadonlyMap<ReadRow, Class>,
): ReadonlyMap<Class, readonly ReadRow[]> => {
  const classes = new Map<Class, ReadRow[]>();
  for (const [row, name] of rows) {
    const known = classes.get(name) ?? [];
    known.push(row);
    classes.set(name, known);
  }
  return classes;
};

const amountIn = (rows: readonly ReadRow[]): string =>
  written(sumOf(rows.map(({ amount }) => amount ?? zero)));

const numbersOf = (rows: readonly ReadRow[]): readonly number[] => rows.map(({ row }) => row);

type Track = Parameters<typeof trackOf>[0];

/** What a donor gives on a track. */
type Sum = { readonly donor: string; readonly track: Track; readonly amount: Interval };

type Sums = Map<string, Sum>;

const add = (sums: Sums, donor: string, track: Track, quantity: Quantity): void => {
  const amount = intervalOf(quantity, trackOf(track).unit);
  const key = `${donor} ${track}`;
  if (amount === undefined) return;
  sums.set(key, { donor, track, amount: plus(sums.get(key)?.amount ?? nothing, amount) });
};

const sumsBefore = ({ commitments, deliveries }: Omit<Standing, 'revisions'>): Sums => {
  const sums: Sums = new Map();
  for (const standing of commitments.values()) {
    if (standing === null) continue;
    const { donor = '', track, quantity } = standing.commitment;
    add(sums, donor, track, quantity);
  }
  for (const delivery of deliveries.values()) {
    if (delivery !== null) add(sums, delivery.donor ?? '', delivery.track, delivery.quantity);
  }
  return sums;
};

/** What stands once a release was brought in: what it says, and what it is silent on as it stood. */
const sumsAfter = (standing: Standing, contents: readonly Content[]): Sums => {
  const promised = new Map(standing.commitments);
  const arrived = new Map(standing.deliveries);
  for (const { kind, reference } of contents) (kind === 'commitment' ? promised : arrived).delete(reference);
  const sums = sumsBefore({ commitments: promised, deliveries: arrived });
  for (const { donor, content } of contents) add(sums, donor, content.track, content.quantity);
  return sums;
};

const restatementOf = (standing: Standing, contents: readonly Content[]) => {
  const [before, after] = [sumsBefore(standing), sumsAfter(standing, contents)];
  const all = new Map([...before, ...after]);
  return [...all.keys()].toSorted(byCodeUnits).flatMap((key) => {
    const known = all.get(key);
    if (known === undefined) return [];
    const { donor, track } = known;
    const { unit } = trackOf(track);
    const [was, is] = [before, after].map((sums) => sums.get(key)?.amount.max ?? 0n);
    const difference = shown((is ?? 0n) - (was ?? 0n), unit);
    return [{ donor, track, unit, before: shown(was ?? 0n, unit), after: shown(is ?? 0n, unit), difference }];
  });
};

/** An activity and a track, of a reference. */
const goodsOf = (reference: string): string => reference.split(':').slice(0, 2).join(':');

/** Of what is gone, that of which the release says the same goods under other variants: both count until one is withdrawn. */
const supplantedIn = (gone: readonly string[], contents: readonly Content[]) =>
  gone.flatMap((each) => {
    const [kind, reference = ''] = each.split(' ');
    const by = contents
      .filter((said) => said.kind === kind && goodsOf(said.reference) === goodsOf(reference))
      .map((said) => said.reference);
    return by.length === 0 ? [] : [{ gone: each, by }];
  });

type Imported = {
  readonly file: string;
  readonly release: number;
  readonly dryRun: boolean;
  readonly rows: readonly ReadRow[];
  readonly contents: Contents;
  readonly standing: Standing;
  readonly done: Done;
  readonly gone: readonly string[];
};

/** The account of an import: every row in one class by its value and in one by its items, with exact sums. */
export const summaryOf = ({ rows, contents, standing, done, ...rest }: Imported) => {
  const values = classesOf(contents.values);
  const items = classesOf(contents.items);
  return {
    ...rest,
    rows: rows.length,
    reports: contents.contents.length,
    ...done.deeds,
    refused: done.refused,
    supplanted: supplantedIn(rest.gone, contents.contents),
    total: amountIn(rows),
    values: [...values].map(([name, each]) => ({
      class: name,
      rows: each.length,
      sum: amountIn(each),
      rowNumbers: numbersOf(each),
    })),
    items: [...items].map(([name, each]) => ({
      class: name,
      rows: each.length,
      rowNumbers: numbersOf(each),
    })),
    suspicious: (items.get('suspicious') ?? []).map(({ row, id, item, delivered, text }) => ({
      row,
      activity: id,
      item,
      delivered,
      text,
    })),
    restatement: restatementOf(standing, contents.contents),
  };
};

export type Summary = ReturnType<typeof summaryOf>;
