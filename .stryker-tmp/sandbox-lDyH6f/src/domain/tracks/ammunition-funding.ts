// @ts-nocheck
import { defineTrack } from '../track.ts';

export const ammunitionFunding = defineTrack({
  id: 'ammunition-funding',
  title: 'Funding of ammunition',
  unit: 'EUR',
  variants: [],
});
