// @ts-nocheck
import { defineTrack } from '../track.ts';

export const spaceServices = defineTrack({
  id: 'space-services',
  title: 'Space services',
  unit: 'EUR',
  variants: ['governmental', 'commercial'],
});
