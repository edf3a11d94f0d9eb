// @ts-nocheck
import { defineTrack } from '../track.ts';

export const ukraineFacility = defineTrack({
  id: 'ukraine-facility',
  title: 'Payments under the Ukraine Facility',
  unit: 'EUR',
  variants: ['loan', 'grant'],
});
