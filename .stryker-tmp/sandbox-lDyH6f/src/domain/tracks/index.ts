// @ts-nocheck
import { z } from 'zod';
import type { SupportTrack } from '../track.ts';
import { airDefenceInterceptors } from './air-defence-interceptors.ts';
import { airDefenceSystems } from './air-defence-systems.ts';
import { ammunitionFunding } from './ammunition-funding.ts';
import { artilleryAmmunition } from './artillery-ammunition.ts';
import { drones } from './drones.ts';
import { eraLoans } from './era-loans.ts';
import { eumamTraining } from './eumam-training.ts';
import { industryFunding } from './industry-funding.ts';
import { maintenanceAndSpares } from './maintenance-and-spares.ts';
import { militarySupportValue } from './military-support-value.ts';
import { missiles } from './missiles.ts';
import { spaceServices } from './space-services.ts';
import { ukraineFacility } from './ukraine-facility.ts';
import { unitsEquipped } from './units-equipped.ts';

/** The list of support tracks: a new track is one file and one line here. */
export const tracks = [
  artilleryAmmunition,
  airDefenceInterceptors,
  airDefenceSystems,
  missiles,
  drones,
  eumamTraining,
  unitsEquipped,
  eraLoans,
  ukraineFacility,
  ammunitionFunding,
  industryFunding,
  maintenanceAndSpares,
  spaceServices,
  militarySupportValue,
] as const;

export type TrackId = (typeof tracks)[number]['id'];

export const trackIds: readonly TrackId[] = tracks.map(({ id }) => id);

/** The id of a support track, in an input. */
export const TrackName = z.enum(trackIds, {
  error: ({ input }) =>
    `${input === undefined ? 'nothing' : JSON.stringify(input)} is no support track; choose one of ${trackIds.join(', ')}`,
});

const byId = new Map<string, SupportTrack>(tracks.map((track) => [track.id, track]));

/** The track of that id, or undefined where there is none. */
export const findTrack = (id: unknown): SupportTrack | undefined =>
  typeof id === 'string' ? byId.get(id) : undefined;

/** The track that a validated id names. */
export const trackOf = (id: TrackId): SupportTrack => {
  const track = byId.get(id);
  if (track === undefined) throw new Error(`no support track is called ${id}`);
  return track;
};
