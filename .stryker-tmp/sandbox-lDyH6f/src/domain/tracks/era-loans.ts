// @ts-nocheck
import { defineTrack } from '../track.ts';

export const eraLoans = defineTrack({
  id: 'era-loans',
  title: 'Loans under the G7 initiative “Extraordinary Revenue Acceleration”',
  unit: 'EUR',
  variants: ['eu-mfa', 'other-g7'],
});
