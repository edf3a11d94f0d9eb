// @ts-nocheck
import { defineTrack } from '../track.ts';

export const airDefenceSystems = defineTrack({
  id: 'air-defence-systems',
  title: 'Air-defence systems',
  unit: 'system',
  variants: ['short-range', 'medium-range', 'long-range'],
});
