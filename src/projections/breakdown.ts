import { reportName } from '../domain/ids.ts';
import { byCodeUnits } from '../domain/order.ts';
import { type Interval, nothing, plus, shown, shownInterval } from '../domain/quantity.ts';
import { trackOf } from '../domain/tracks/index.ts';
import { type Account, linesCounted } from './account.ts';
import { type Goal, nameOfGoal } from './goal.ts';
import { donorKey } from './line-filter.ts';
import { makeupsOf, partOf, type Stated } from './makeup.ts';
import type { Entry, Known } from './rows.ts';

/** By what a figure is taken apart. */
export const traits = ['donor', 'variant', 'source', 'body'] as const;
export type Trait = (typeof traits)[number];

/** What tells the part of an entry. */
const keyOf = (by: Trait, entry: Entry): string => {
  switch (by) {
    case 'donor':
      return donorKey(entry);
    case 'variant':
      return entry.variant;
    case 'source':
      return entry.source;
    case 'body':
      return entry.report.body;
  }
};

/** A statement is of no one donor, variant or source: there it is a part of its own, but it is its body's. */
const keyOfStatement = (by: Trait, { row }: Stated): string | null => (by === 'body' ? row.body : null);

/** What one report adds to a part, after everything known; `undisclosed` counts its marks. */
type Share = Interval & { readonly undisclosed: bigint };

const noShare: Share = { ...nothing, undisclosed: 0n };

type Parts = Map<string | null, Map<string, Share>>;

const add = (parts: Parts, key: string | null, report: string, share: Share): void => {
  const part = parts.get(key) ?? new Map<string, Share>();
  const before = part.get(report) ?? noShare;
  part.set(report, { ...plus(before, share), undisclosed: before.undisclosed + share.undisclosed });
  parts.set(key, part);
};

/**
 * What every report and statement adds to a goal's figure, by part of each trait: deliveries and statements may share a
 * name. The entries are gone through once, whatever the number of traits.
 */
const takenApart = (account: Account, goal: Goal, known: Known, traits: readonly Trait[]) => {
  const { track } = goal.target;
  const makeup = makeupsOf(goal, account.statementsOn(track, known)).figure;
  const taken = traits.map((by) => ({ by, parts: new Map() as Parts }));
  for (const each of makeup.stated) {
    const { row, min, max } = each;
    const share = { min, max, undisclosed: 0n };
    for (const { by, parts } of taken) {
      add(parts, keyOfStatement(by, each), `statement ${reportName(row)}`, share);
    }
  }
  const days = { from: goal.from, to: goal.day };
  const lines = linesCounted(account, goal).entriesAfter(track, known, days, { position: -1n, part: 0 });
  for (const entry of lines) {
    const part = partOf(goal, makeup, { ...entry, body: entry.report.body });
    if (part === undefined) continue;
    const { min, max } = part;
    const [name, share] = [reportName(entry.report), { min, max, undisclosed: entry.undisclosed }];
    for (const { by, parts } of taken) add(parts, keyOf(by, entry), name, share);
  }
  return taken;
};

type Part = Interval & {
  readonly key: string | null;
  readonly undisclosedReports: number;
  readonly reports: number;
};

const partOfShares = (key: string | null, shares: Iterable<Share>): Part => {
  let [sum, undisclosedReports, reports] = [nothing, 0, 0];
  for (const { min, max, undisclosed } of shares) {
    sum = plus(sum, { min, max });
    undisclosedReports += undisclosed > 0n ? 1 : 0;
    // What was taken back again adds up to nothing and is no report.
    reports += max !== 0n || undisclosed > 0n ? 1 : 0;
  }
  return { key, ...sum, undisclosedReports, reports };
};

/** The largest first, by their upper ends; of equal ones by their keys, that without one first. */
const bySize = (a: Part, b: Part): number => {
  if (a.max !== b.max) return a.max > b.max ? -1 : 1;
  return byCodeUnits(a.key ?? '', b.key ?? '');
};

const shownParts = (all: Parts, goal: Goal, by: Trait, complete: boolean) => {
  const { unit } = trackOf(goal.target.track);
  const parts = [...all]
    .map(([key, shares]) => partOfShares(key, shares.values()))
    .filter(({ reports }) => reports > 0);
  return {
    target: goal.id,
    by,
    unit,
    complete,
    parts: parts.toSorted(bySize).map(({ key, min, max, undisclosedReports, reports }) => ({
      key,
      min: shown(min, unit),
      max: shown(max, unit),
      undisclosedReports,
      reports,
    })),
    sum: shownInterval(parts.reduce<Interval>(plus, nothing), unit),
  };
};

export type Breakdown = ReturnType<typeof shownParts>;

/**
 * What a goal's figure is made of, taken apart by each of some traits: the parts add up to it exactly. What several
 * donors gave without a published split is a part of its own, and so is the statement of a level (`key` null), but for
 * bodies.
 */
export const breakdownsOf = (
  account: Account,
  goal: Goal,
  known: Known,
  traits: readonly Trait[],
): readonly Breakdown[] => {
  const { track } = goal.target;
  return account.whileSame('breakdown', track, known, `${traits.join()} ${nameOfGoal(goal)}`, () => {
    const complete = account.isComplete(track, known);
    return takenApart(account, goal, known, traits).map(({ by, parts }) =>
      shownParts(parts, goal, by, complete),
    );
  });
};

/** The same by one trait. */
export const breakdownOf = (account: Account, goal: Goal, known: Known, by: Trait): Breakdown => {
  const [breakdown] = breakdownsOf(account, goal, known, [by]);
  if (breakdown === undefined) throw new Error(`a figure cannot be taken apart by ${by}`);
  return breakdown;
};
