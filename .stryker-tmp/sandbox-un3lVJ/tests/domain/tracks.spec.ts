// @ts-nocheck
import { describe, expect, it } from 'vitest';
import { findTrack, trackIds, trackOf, tracks } from '../../src/domain/tracks/index.ts';

const variants: Readonly<Record<string, readonly string[]>> = {
  'air-defence-interceptors': ['short-range', 'medium-range', 'long-range'],
  'air-defence-systems': ['short-range', 'medium-range', 'long-range'],
  'ammunition-funding': [],
  'artillery-ammunition': ['105mm', '122mm', '130mm', '152mm', '155mm', '203mm', 'other-large-calibre'],
  drones: ['reconnaissance', 'first-person-view', 'long-range-strike', 'interceptor', 'ground', 'naval'],
  'era-loans': ['eu-mfa', 'other-g7'],
  'eumam-training': ['basic', 'specialised', 'leadership', 'collective'],
  'industry-funding': [
    'direct-orders',
    'interceptor-production',
    'drone-production',
    'joint-venture',
    'other',
  ],
  'maintenance-and-spares': ['spare-parts', 'repair-hub', 'other'],
  'military-support-value': ['in-kind', 'european-peace-facility', 'windfall-profits', 'other'],
  missiles: ['deep-precision-strike', 'other'],
  'space-services': ['governmental', 'commercial'],
  'ukraine-facility': ['loan', 'grant'],
  'units-equipped': ['brigade', 'battalion'],
};

const unitsOfGoods: Readonly<Record<string, string>> = {
  'air-defence-interceptors': 'interceptor',
  'air-defence-systems': 'system',
  'artillery-ammunition': 'round',
  drones: 'drone',
  'eumam-training': 'person',
  missiles: 'missile',
  'units-equipped': 'unit',
};

describe('the support tracks', () => {
  it('are exactly these fourteen, with these variants and the one that leaves it open', () => {
    expect(trackIds).toHaveLength(14);
    expect(Object.fromEntries(tracks.map((track) => [track.id, track.variants]))).toEqual(
      Object.fromEntries(Object.entries(variants).map(([id, own]) => [id, [...own, 'not-stated']])),
    );
  });

  it('have ids and titles of their own', () => {
    expect(new Set(tracks.map(({ id }) => id)).size).toBe(tracks.length);
    expect(new Set(tracks.map(({ title }) => title)).size).toBe(tracks.length);
  });

  it('are counted in euro where they are money, and only there', () => {
    expect(Object.fromEntries(tracks.map(({ id, unit }) => [id, unit]))).toEqual(
      Object.fromEntries(trackIds.map((id) => [id, unitsOfGoods[id] ?? 'EUR'])),
    );
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
