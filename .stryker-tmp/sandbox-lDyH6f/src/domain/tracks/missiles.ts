// @ts-nocheck
import { defineTrack } from '../track.ts';

export const missiles = defineTrack({
  id: 'missiles',
  title: 'Missiles',
  unit: 'missile',
  variants: ['deep-precision-strike', 'other'],
});
