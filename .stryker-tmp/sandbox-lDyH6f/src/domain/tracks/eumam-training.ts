// @ts-nocheck
import { defineTrack } from '../track.ts';

export const eumamTraining = defineTrack({
  id: 'eumam-training',
  title: 'Training by EUMAM Ukraine',
  unit: 'person',
  variants: ['basic', 'specialised', 'leadership', 'collective'],
});
