// @ts-nocheck
import { defineTrack } from '../track.ts';

export const drones = defineTrack({
  id: 'drones',
  title: 'Drones',
  unit: 'drone',
  variants: ['reconnaissance', 'first-person-view', 'long-range-strike', 'interceptor', 'ground', 'naval'],
});
