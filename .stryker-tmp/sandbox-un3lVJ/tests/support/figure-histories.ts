// @ts-nocheck
import fc from 'fast-check';
import { adopted, committed, corrected, matched, recorded, revised, stated } from '../reference/events.ts';
import type { Accepted } from '../reference/wire.ts';
import { commitment, day, delivery, statement, target } from './histories.ts';

const body = fc.constantFrom('mod-nl', 'mod-de', 'public-record', 'kiel-institute');

/** Reports that all stand, some of them corrected once, some of them said to be of the same goods as the next. */
const reports = fc
  .array(
    fc.record({
      by: body,
      first: delivery,
      next: fc.option(delivery, { nil: undefined, freq: 4 }),
      isNext: fc.boolean(),
    }),
    { maxLength: 14 },
  )
  .map((all) => {
    const standing = all.map(({ by, first, next = first }, at) => ({
      name: `${by}/r-${at}`,
      track: next.track,
    }));
    const told = all.flatMap(({ by, first, next }, at) => [
      recorded(`r-${at}`, first, by),
      ...(next === undefined ? [] : [corrected(`r-${at}`, next, by)]),
    ]);
    const matches = all.flatMap(({ isNext }, at) => {
      const [counted, claim] = [standing[at], standing[at + 1]];
      const areAlike = counted !== undefined && counted.track === claim?.track;
      return isNext && areAlike ? [matched(counted.name, claim.name, counted.track)] : [];
    });
    return [...told, ...matches];
  });

const promises = fc
  .array(fc.record({ by: body, commitment }), { maxLength: 5 })
  .map((all) => all.map(({ by, commitment: promised }, at) => committed(`c-${at}`, promised, by)));

const statements = fc
  .array(fc.record({ by: body, statement }), { maxLength: 6 })
  .map((all) => all.map(({ by, statement: said }, at) => stated(`s-${at}`, said, by)));

const revisions = fc
  .array(fc.record({ target, from: day }), { maxLength: 3 })
  .map((all) => all.map(({ target: now, from }) => revised(now, from)));

/** A target, `rounds`, that may have been revised to anything, with all that could make up its figure. */
export const figureHistories: fc.Arbitrary<readonly Accepted[]> = fc
  .tuple(target, revisions, reports, promises, statements)
  .map(([first, ...rest]) => [adopted(first), ...rest.flat()]);
