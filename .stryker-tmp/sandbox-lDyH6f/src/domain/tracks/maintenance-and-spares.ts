// @ts-nocheck
import { defineTrack } from '../track.ts';

export const maintenanceAndSpares = defineTrack({
  id: 'maintenance-and-spares',
  title: 'Maintenance, repair and spare parts',
  unit: 'EUR',
  variants: ['spare-parts', 'repair-hub', 'other'],
});
