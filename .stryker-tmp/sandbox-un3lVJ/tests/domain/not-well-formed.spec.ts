// @ts-nocheck
import { describe, expect, it } from 'vitest';
import { examples } from '../../src/api/examples.ts';
import { Commitment } from '../../src/domain/commitment/commitment.ts';
import { Delivery } from '../../src/domain/delivery/delivery.ts';
import { Milestone, MilestoneReport } from '../../src/domain/milestone/milestone.ts';
import { Statement } from '../../src/domain/statement/statement.ts';
import { Target } from '../../src/domain/target/target.ts';

/** Half of a surrogate pair: no character, and what holds one has no canonical bytes. */
const half = '\ud800';

/** Every copy of a content in which one text is spoilt. */
const spoilt = (value: unknown): readonly unknown[] => {
  if (typeof value === 'string') return [half, `${value}${half}`];
  if (Array.isArray(value))
    return value.flatMap((each, at) => spoilt(each).map((bad) => value.with(at, bad)));
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([name, each]) =>
    spoilt(each).map((bad) => ({ ...value, [name]: bad })),
  );
};

const contents = [
  ['delivery', Delivery, examples.recordDelivery?.body],
  ['commitment', Commitment, examples.makeCommitment?.body],
  ['statement', Statement, examples.makeStatement?.body],
  ['target', Target, examples.setTarget?.body],
  ['milestone', Milestone, examples.setMilestone?.body],
  ['milestone report', MilestoneReport, examples.reportMilestone?.body],
] as const;

describe('a text that is no text', () => {
  it.each(contents)('is refused wherever it stands in a %s', (_name, shape, example) => {
    expect(shape.safeParse(example).success).toBe(true);
    const bad = spoilt(example);
    expect(bad.length).toBeGreaterThan(4);
    for (const each of bad) expect(shape.safeParse(each).success, JSON.stringify(each)).toBe(false);
  });
});
