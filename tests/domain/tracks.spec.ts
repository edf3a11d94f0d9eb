import { describe, expect, it } from 'vitest';
import { findTrack, trackIds, trackOf, tracks } from '../../src/domain/tracks/index.ts';

describe('the support tracks', () => {
  it('are exactly these six', () => {
    expect(trackIds).toHaveLength(6);
    expect(new Set<string>(trackIds)).toEqual(
      new Set([
        'air-defence-interceptors',
        'air-defence-systems',
        'artillery-ammunition',
        'drones',
        'era-loans',
        'eumam-training',
      ]),
    );
  });

  it('have ids and titles of their own', () => {
    expect(new Set(tracks.map(({ id }) => id)).size).toBe(tracks.length);
    expect(new Set(tracks.map(({ title }) => title)).size).toBe(tracks.length);
  });

  it('are counted in euro where they are money, and only there', () => {
    expect(tracks.filter(({ unit }) => unit === 'EUR').map(({ id }) => id)).toEqual(['era-loans']);
  });

  it.each(['catapults', '', 'Drones', '__proto__', 'constructor', 5, null, undefined])(
    'have none that is called %j',
    (id) => {
      expect(findTrack(id)).toBeUndefined();
    },
  );
});

describe.each(tracks)('the track $id', (track) => {
  it('has a name that can stand in an address', () => {
    expect(track.id).toMatch(/^[a-z][a-z0-9]*(-[a-z0-9]+)*$/);
  });

  it('says what it is and in what it is counted', () => {
    expect(track.title.trim()).not.toBe('');
    expect(track.unit).toMatch(/^(EUR|[a-z]+)$/);
  });

  it('lets a report leave the variant open, as the last of its variants', () => {
    expect(track.variants.at(-1)).toBe('not-stated');
    expect(track.variants.length).toBeGreaterThan(1);
  });

  it('has variants of its own names, each once', () => {
    expect(new Set(track.variants).size).toBe(track.variants.length);
    for (const variant of track.variants) expect(variant).toMatch(/^[a-z0-9]+(-[a-z0-9]+)*$/);
  });

  it('is found by its id', () => {
    expect(findTrack(track.id)).toBe(track);
    expect(trackOf(track.id)).toBe(track);
  });
});
