// @ts-nocheck
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createAtOnce } from '../../src/api/at-once.ts';

/** Whoever comes is named; whoever leaves is so many places from the front. */
const step = fc.oneof(fc.constantFrom('a', 'b', 'c'), fc.nat(20));

/** Places and who is inside, as whoever counts on his fingers would say. */
const counted = () => {
  const places = createAtOnce({ each: 3, all: 5 });
  const inside: { readonly asker: string; readonly leave: () => void }[] = [];
  return {
    comes: (asker: string): void => {
      const hasRoom = inside.length < 5 && inside.filter((one) => one.asker === asker).length < 3;
      const leave = places.enter(asker);
      expect(leave !== undefined).toBe(hasRoom);
      if (leave !== undefined) inside.push({ asker, leave });
    },
    leaves: (at: number): void => {
      const [gone] = inside.splice(at, 1);
      gone?.leave();
      // Whoever says twice that he is gone gives back one place.
      gone?.leave();
    },
  };
};

describe('what is under way at once', () => {
  it('is never more than each may and all may, and a place that was left is free', () => {
    fc.assert(
      fc.property(fc.array(step, { maxLength: 200 }), (steps) => {
        const { comes, leaves } = counted();
        for (const each of steps) typeof each === 'string' ? comes(each) : leaves(each);
      }),
    );
  });
});
