// @ts-nocheck
import { beforeEach, expect, it, vi } from 'vitest';
import { readableEvents, readableWords } from '../../src/domain/events.ts';
import { tracks } from '../../src/domain/tracks/index.ts';
import { projections } from '../../src/projections/index.ts';

/** The file's name for a version that can read these events and words. */
const nameFor = async (known: { readonly events?: string[]; readonly words?: string }): Promise<string> => {
  vi.resetModules();
  vi.doMock('../../src/domain/events.ts', () => ({
    readableEvents: known.events ?? readableEvents,
    readableWords: known.words ?? readableWords,
  }));
  const { readModelsFile } = await import('../../src/store/read-models/read-models.ts');
  return readModelsFile('folder', projections);
};

beforeEach(() => {
  vi.doUnmock('../../src/domain/events.ts');
});

it('is another one for a version that can read more, so that what was held is read', async () => {
  const before = await nameFor({});
  expect(await nameFor({})).toBe(before);
  expect(await nameFor({ events: [...readableEvents, 'DeliveryRecorded.v2'] })).not.toBe(before);
  expect(await nameFor({ words: `${readableWords} missiles` })).not.toBe(before);
});

it('depends on every word that an event may use', () => {
  for (const { id, variants } of tracks) {
    for (const word of [id, ...variants]) expect(readableWords).toContain(`"${word}"`);
  }
  for (const word of ['joint-venture', 'UA', 'EU']) expect(readableWords).toContain(`"${word}"`);
});
