// @ts-nocheck
import { setImmediate as nextTurn } from 'node:timers/promises';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createTurns } from '../../src/api/turns.ts';

const work = fc.record({ asker: fc.constantFrom('a', 'b', 'c', 'd'), steps: fc.nat(5), fails: fc.boolean() });

describe('turns', () => {
  it('are one for each asker and so many in all, end for everybody, and say what came of the work', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(work, { maxLength: 30 }), async (all) => {
        const { inTurn } = createTurns(3);
        const having: string[] = [];
        const begun: number[] = [];
        const settled = await Promise.allSettled(
          all.map(({ asker, steps, fails }, at) =>
            inTurn(asker, async () => {
              begun.push(at);
              having.push(asker);
              expect(having.length).toBeLessThanOrEqual(3);
              expect(new Set(having).size).toBe(having.length);
              for (let step = 0; step < steps; step += 1) await nextTurn();
              having.splice(having.indexOf(asker), 1);
              if (fails) throw new Error('failed');
              return at;
            }),
          ),
        );
        const said = settled.map((each) => (each.status === 'fulfilled' ? each.value : 'failed'));
        expect(said).toEqual(all.map(({ fails }, at) => (fails ? 'failed' : at)));
        // Nobody overtakes himself.
        for (const name of ['a', 'b', 'c', 'd']) {
          const own = begun.filter((at) => all[at]?.asker === name);
          expect(own).toEqual(own.toSorted((a, b) => a - b));
        }
      }),
    );
  });
});
