// @ts-nocheck
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { canonical, type Envelope } from '../../src/domain/envelope.ts';
import { openMemoryLog } from '../../src/store/memory-log.ts';
import { anEnvelope } from '../store/envelopes.ts';
import { anything } from '../support/arbitraries.ts';
import { appendAll, exported, heldBy, manifestIn, newFolder, restored } from './moving.ts';

const hasCanonicalForm = (data: unknown): boolean => {
  try {
    return canonical(data).length > 0;
  } catch {
    return false;
  }
};

const streams = fc.constantFrom('delivery-a/1', 'delivery-a/2', 'audit-x', 'target-🦔', 'a\nb', '__proto__');
const appends = fc.array(fc.tuple(streams, anything.filter(hasCanonicalForm)), { maxLength: 60 });

/** Gives every append the revision that its stream has then. */
const historyFrom = (asked: readonly (readonly [string, unknown])[]): readonly Envelope[] => {
  const reached = new Map<string, number>();
  return asked.map(([stream, data]) => {
    const revision = reached.get(stream) ?? 0;
    reached.set(stream, revision + 1);
    return anEnvelope(stream, revision, { data });
  });
};

const parts = fc.record({
  perPart: fc.integer({ min: 1, max: 20 }),
  exportedFirst: fc.nat({ max: 60 }),
  restoredFirst: fc.nat({ max: 60 }),
});

it('any history that is exported, in one go or two, and restored, in one go or two, is the same', async () => {
  await fc.assert(
    fc.asyncProperty(appends, parts, async (asked, { perPart, exportedFirst, restoredFirst }) => {
      const history = historyFrom(asked);
      const [source, target, folder] = [openMemoryLog(), openMemoryLog(), newFolder()];
      await appendAll(source, history.slice(0, exportedFirst));
      await exported(source, folder, perPart);
      await appendAll(source, history.slice(exportedFirst));
      await exported(source, folder, perPart);
      await appendAll(target, history.slice(0, restoredFirst));
      expect(await restored(target, folder)).toEqual({ already: Math.min(restoredFirst, history.length) });
      expect(await heldBy(target)).toEqual(await heldBy(source));
      expect(manifestIn(folder)).toMatchObject({
        events: history.length,
        indexed: history.filter(({ stream }) => stream !== 'audit-x').length,
      });
    }),
    { numRuns: 60 },
  );
});
