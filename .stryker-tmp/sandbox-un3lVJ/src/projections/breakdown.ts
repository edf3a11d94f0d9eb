// @ts-nocheck
import { byCodeUnits } from '../domain/order.ts';
import { type Interval, nothing, plus, shown, shownInterval } from '../domain/quantity.ts';
import { trackOf } from '../domain/tracks/index.ts';
import { type Account, linesCounted } from './account.ts';
import { type Goal, nameOfGoal } from './goal.ts';
import { donorKey } from './line-filter.ts';
import { type Makeup, makeupsOf, partOf, type Stated } from './makeup.ts';
import type { Alike, LineTraits } from './progress.ts';
import type { Known } from './rows.ts';
import { weightFor } from './weight.ts';

/** By what a figure is taken apart. */
export const traits = ['donor', 'variant', 'source', 'body'] as const;
export type Trait = (typeof traits)[number];

/** What tells the part of lines. */
const keyOf = (by: Trait, { body, variant, source, donors }: LineTraits): string => {
  switch (by) {
    case 'donor':
      return donorKey({ donors });
    case 'variant':
      return variant;
    case 'source':
      return source;
    case 'body':
      return body;
  }
};

/** A statement is of no one donor, variant or source: there it is a part of its own, but it is its body's. */
const keyOfStatement = (by: Trait, { row }: Stated): string | null => (by === 'body' ? row.body : null);

/** What reports and statements add to a part; what was taken back again adds up to nothing and is no report. */
type Share = Interval & { readonly undisclosedReports: number; readonly reports: number };

type Part = Share & { readonly key: string | null };

const noShare: Share = { ...nothing, undisclosedReports: 0, reports: 0 };

/** Which lines are alike in a part of a goal's sum: of a report all that count do so in the same way. */
const alikeIn = (goal: Goal, { stated, inclusion }: Makeup, by: Trait): Alike => ({
  name: JSON.stringify([by, nameOfGoal(goal), stated.map(({ row }) => String(row.index))]),
  traits: (traits) => {
    const weight = weightFor(goal.target, traits);
    return weight === undefined ? undefined : `${weight} ${keyOf(by, traits)}`;
  },
  days: (days) => {
    const included = inclusion(days);
    return included === undefined ? undefined : `${included.weight} ${included.taken}`;
  },
});

/** What a goal's figure is made of by one trait: deliveries and statements may share a key. */
const partsOf = (account: Account, goal: Goal, known: Known, by: Trait): readonly Part[] => {
  const { track } = goal.target;
  const makeup = makeupsOf(goal, account.statementsOn(track, known)).figure;
  const parts = new Map<string | null, Share>();
  const add = (key: string | null, { min, max, reports, undisclosedReports }: Share): void => {
    const before = parts.get(key) ?? noShare;
    parts.set(key, {
      ...plus(before, { min, max }),
      reports: before.reports + reports,
      undisclosedReports: before.undisclosedReports + undisclosedReports,
    });
  };
  for (const each of makeup.stated) {
    const reports = each.max === 0n ? 0 : 1;
    add(keyOfStatement(by, each), { ...each, reports, undisclosedReports: 0 });
  }
  for (const sum of linesCounted(account, goal).sumsAlike(track, known, alikeIn(goal, makeup, by))) {
    const part = partOf(goal, makeup, sum);
    if (part !== undefined) add(keyOf(by, sum), { ...sum, ...part });
  }
  return [...parts].map(([key, share]) => ({ key, ...share })).filter(({ reports }) => reports > 0);
};

/** The largest first, by their upper ends; of equal ones by their keys, that without one first. */
const bySize = (a: Part, b: Part): number => {
  if (a.max !== b.max) return a.max > b.max ? -1 : 1;
  return byCodeUnits(a.key ?? '', b.key ?? '');
};

const shownParts = (parts: readonly Part[], goal: Goal, by: Trait, complete: boolean) => {
  const { unit } = trackOf(goal.target.track);
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
    return traits.map((by) => shownParts(partsOf(account, goal, known, by), goal, by, complete));
  });
};

/** The same by one trait. */
export const breakdownOf = (account: Account, goal: Goal, known: Known, by: Trait): Breakdown => {
  const [breakdown] = breakdownsOf(account, goal, known, [by]);
  if (breakdown === undefined) throw new Error(`a figure cannot be taken apart by ${by}`);
  return breakdown;
};
