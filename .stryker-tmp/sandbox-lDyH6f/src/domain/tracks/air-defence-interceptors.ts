// @ts-nocheck
import { defineTrack } from '../track.ts';

export const airDefenceInterceptors = defineTrack({
  id: 'air-defence-interceptors',
  title: 'Air-defence interceptors',
  unit: 'interceptor',
  variants: ['short-range', 'medium-range', 'long-range'],
});
