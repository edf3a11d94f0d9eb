// @ts-nocheck
import { z } from 'zod';
import type { Fault } from './fault.ts';
import { fitsUnit, Quantity } from './quantity.ts';
import { findTrack } from './tracks/index.ts';

/** An input of which nothing is known but that it has members. */
export type Raw = Readonly<Record<string, unknown>>;

export const isRaw = (value: unknown): value is Raw =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** The most variants or sources that anything can be limited to. */
export const mostItems = 60;

/** The shape of a variant's name; which variants a track has is checked against the track. */
export const Variant = z.string().regex(/^[a-z0-9-]{1,60}$/, 'must be one of the variants of the track');

/** The shape of a list of variants. */
export const VariantList = z.array(Variant).min(1).max(mostItems);

/** What is wrong with a list of variants of a track. */
export const variantsFaults = ({ track: id, variants }: Raw): readonly Fault[] => {
  const track = findTrack(id);
  // A list that is too long is refused as such; its items are not gone through.
  if (track === undefined || !Array.isArray(variants) || variants.length > mostItems) return [];
  return variants.flatMap((variant: unknown, at) =>
    track.variants.some((known) => known === variant)
      ? []
      : [
          {
            pointer: `/variants/${at}`,
            detail: `${JSON.stringify(variant)} is no variant of ${track.id}; choose among ${track.variants.join(', ')}`,
          },
        ],
  );
};

/** What is wrong with a well-formed quantity that is not written in the unit of its track. */
export const unitFaults = (raw: Raw, member: string): readonly Fault[] => {
  const track = findTrack(raw['track']);
  const parsed = Quantity.safeParse(raw[member]);
  if (track === undefined || !parsed.success || fitsUnit(parsed.data, track.unit)) return [];
  const detail =
    track.unit === 'EUR'
      ? `${track.id} is counted in euro: write the amount as a string with two decimals, such as "1000000000.00"`
      : `${track.id} is counted in whole units (${track.unit}): write a JSON number, such as 12000`;
  return [{ pointer: `/${member}`, detail }];
};
