// @ts-nocheck
import { defineTrack } from '../track.ts';

export const artilleryAmmunition = defineTrack({
  id: 'artillery-ammunition',
  title: 'Large-calibre artillery ammunition',
  unit: 'round',
  variants: ['105mm', '122mm', '130mm', '152mm', '155mm', '203mm', 'other-large-calibre'],
});
