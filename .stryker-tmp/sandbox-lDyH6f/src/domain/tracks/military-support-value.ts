// @ts-nocheck
import { defineTrack } from '../track.ts';

export const militarySupportValue = defineTrack({
  id: 'military-support-value',
  title: 'Value of all military support',
  unit: 'EUR',
  variants: ['in-kind', 'european-peace-facility', 'windfall-profits', 'other'],
});
