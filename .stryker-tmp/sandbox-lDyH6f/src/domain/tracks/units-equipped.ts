// @ts-nocheck
import { defineTrack } from '../track.ts';

export const unitsEquipped = defineTrack({
  id: 'units-equipped',
  title: 'Units of the Ukrainian forces trained and equipped',
  unit: 'unit',
  variants: ['brigade', 'battalion'],
});
