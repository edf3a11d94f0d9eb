// @ts-nocheck
import { defineTrack } from '../track.ts';

export const industryFunding = defineTrack({
  id: 'industry-funding',
  title: 'Funding of Ukraine’s defence industry',
  unit: 'EUR',
  variants: ['direct-orders', 'interceptor-production', 'drone-production', 'joint-venture', 'other'],
});
