// @ts-nocheck
import { readFileSync } from 'node:fs';
import { z } from 'zod';
import { Stage } from '../../domain/commitment/commitment.ts';
import { Donor } from '../../domain/donor.ts';
import { Day } from '../../domain/period.ts';
import { Source } from '../../domain/source.ts';
import { text } from '../../domain/text.ts';
import { findTrack, TrackName } from '../../domain/tracks/index.ts';

/** A column by its name, or by its place where it has none. */
const Column = z.union([z.string().min(1), z.int().min(0)]);

const Release = z.strictObject({
  release: z.int().min(1),
  /** The last day that the release knows of. */
  cutOff: Day,
  /** What its values are: promised, or set aside for a purpose. */
  stage: Stage,
  /** How many cells a row has; one with fewer, or with more than there are headers, cannot be told apart by columns. */
  cells: z.int().min(1),
  /** The rows, looked at by hand, that end early and whose columns that are read are where they should be. */
  cutShort: z.array(z.int()).default([]),
  /** Rows that a column marks as holding no value of this kind. */
  leftOut: z.strictObject({ column: Column, value: z.string() }).optional(),
  columns: z.strictObject({
    activity: Column,
    donor: Column,
    date: Column,
    kind: Column,
    text: Column,
    value: Column,
    item: Column,
    delivered: Column,
    source: Column.optional(),
    links: z.array(Column),
  }),
});
export type Release = z.infer<typeof Release>;

const Item = z
  .strictObject({ item: z.string().min(1), track: TrackName, variant: z.string() })
  .refine(
    ({ track, variant }) => findTrack(track)?.variants.some((each) => each === variant),
    'names no variant of the track',
  );

/** How the Ukraine Support Tracker's main data are read: a new release is one more element of `releases`. */
const KielMapping = z.strictObject({
  citation: text(300),
  /** The first day that the tracker looks at. */
  firstDay: Day,
  /** What rows of military support are called, in small letters. */
  military: z.string(),
  /** Donors by the names that the tables give them. */
  countries: z.record(z.string(), Donor),
  /** Institutions whose support the tables show among that of their members too. */
  shownElsewhere: z.array(z.string()),
  /** Activities whose id is written otherwise than a reference may be. */
  ids: z.record(z.string(), z.string()),
  /** Where values are recorded. The releases class one activity differently, so its kind of aid is no part of the key. */
  value: z.strictObject({ track: TrackName, variant: z.string() }),
  sources: z.record(z.string(), Source),
  items: z.array(Item),
  releases: z.array(Release).min(1),
});
export type KielMapping = z.infer<typeof KielMapping>;

/** Thrown where a mapping file cannot be used; the message says why. */
export class BadMapping extends Error {
  override readonly name = 'BadMapping';
}

/** Reads a mapping file. Throws BadMapping naming all that is wrong with it. */
export const readMapping = (file: string): KielMapping => {
  const parsed = KielMapping.safeParse(JSON.parse(readFileSync(file, 'utf8')));
  if (parsed.success) return parsed.data;
  const faults = parsed.error.issues.map(({ path, message }) => `  /${path.join('/')} ${message}`);
  throw new BadMapping(`${file} is no mapping of the tracker's tables:\n${faults.join('\n')}`);
};
