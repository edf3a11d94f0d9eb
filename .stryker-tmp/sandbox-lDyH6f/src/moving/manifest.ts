// @ts-nocheck
import { createHash, type Hash } from 'node:crypto';
import { join } from 'node:path';
import { z } from 'zod';
import { byCodeUnits } from '../domain/order.ts';
import { readIfThere } from './files.ts';
import { eventsFolder, isOtherName, manifestName } from './names.ts';

/** The most events of one part. */
export const mostPerPart = 10_000;

/** The most bytes of one part, so that a part can be held in memory. */
export const mostPartBytes = 32 * 1024 * 1024;

/** The most bytes of a manifest: it names its parts and its tiles, more than a million in so many. */
const mostManifestBytes = 256 * 1024 * 1024;

const format = 'porcupine-export';

/** What is written; version 1 knew no other files than parts. */
const newest = 2;

const Part = z.strictObject({
  name: z.string(),
  /** How many events stand before it. */
  first: z.int().min(0),
  count: z.int().min(1),
  sha256: z.hash('sha256'),
});
export type Part = z.infer<typeof Part>;

const OtherFile = z.strictObject({
  name: z.string().refine(isOtherName, 'is no file of an export'),
  sha256: z.hash('sha256'),
});
/** A file of an export that is no part of its events. */
export type OtherFile = z.infer<typeof OtherFile>;

const members = {
  format: z.literal(format),
  events: z.int().min(0),
  /** The events outside audit streams: one more than the last index. */
  indexed: z.int().min(0),
  /** Over all parts, one after the other. */
  sha256: z.hash('sha256'),
  parts: z.array(Part),
};

const Manifest = z.discriminatedUnion('version', [
  z
    .strictObject({ ...members, version: z.literal(1) })
    .transform((first) => ({ ...first, files: [] as readonly OtherFile[] })),
  z.strictObject({ ...members, version: z.literal(newest), files: z.array(OtherFile).readonly() }),
]);
export type Manifest = z.infer<typeof Manifest>;

/** What a manifest says of the events. */
export type Contents = Pick<Manifest, 'events' | 'indexed' | 'sha256' | 'parts'>;

export const digestOf = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

/** The name of the part that begins after so many events; names sort as the parts follow each other. */
export const partName = (first: number): string => `${eventsFolder}/${String(first).padStart(9, '0')}.ndjson`;

/** What the manifest says of parts with so many indexed events, over which a digest was taken. */
export const contentsOf = (parts: readonly Part[], indexed: number, total: Hash): Contents => ({
  events: parts.reduce((sum, { count }) => sum + count, 0),
  indexed,
  sha256: total.copy().digest('hex'),
  parts: [...parts],
});

/** Whether two manifests say the same of the events. */
export const areSame = (one: Contents, other: Contents): boolean =>
  textOf(contentsIn(one)) === textOf(contentsIn(other));

const contentsIn = ({ events, indexed, sha256, parts }: Contents): Contents => ({
  events,
  indexed,
  sha256,
  parts: parts.map(({ name, first, count, sha256: own }) => ({ name, first, count, sha256: own })),
});

/** The manifest of an export with these events and, besides them, these files. */
export const manifestOf = (contents: Contents, files: readonly OtherFile[]): Manifest => ({
  format,
  version: newest,
  ...contents,
  files: files.toSorted((a, b) => byCodeUnits(a.name, b.name)),
});

/** The names of all files that a manifest speaks of, its own among them. */
export const namesOf = ({ parts, files }: Pick<Manifest, 'parts' | 'files'>): ReadonlySet<string> =>
  new Set([manifestName, ...parts.map(({ name }) => name), ...files.map(({ name }) => name)]);

const textOf = (value: unknown): string => JSON.stringify(value, null, 2);

export const manifestText = (manifest: Manifest): string => `${textOf(manifest)}\n`;

/** What there is under the manifest's name: one that can be used, one that cannot, or nothing. */
export type FoundManifest = { readonly manifest: Manifest } | { readonly fault: string } | 'none';

const jsonIn = (bytes: Uint8Array): unknown => {
  try {
    return JSON.parse(Buffer.from(bytes).toString('utf8'));
  } catch {
    return undefined;
  }
};

const Versioned = z.looseObject({ format: z.literal(format), version: z.unknown() });

/** Whether the parts follow each other under their names and add up, and the other files are named once and in order. */
const structureFault = ({ parts, events, files }: Manifest): string | undefined => {
  let first = 0;
  for (const part of parts) {
    if (part.first !== first || part.name !== partName(first)) {
      return `names the part ${JSON.stringify(part.name)} from ${part.first} where ${partName(first)} should follow`;
    }
    first += part.count;
  }
  const unsorted = files.findIndex(({ name }, n) => n > 0 && name <= (files[n - 1]?.name ?? ''));
  if (unsorted !== -1) return `names the file ${JSON.stringify(files[unsorted]?.name)} twice or out of order`;
  return first === events ? undefined : `says ${events} events, and its parts hold ${first}`;
};

const readable: readonly unknown[] = [1, newest];

const shapeFault = (error: z.ZodError): string =>
  `is no manifest of an export: ${error.issues.map(({ path, message }) => `${path.join('.')} ${message}`).join('; ')}`;

const manifestIn = (bytes: Uint8Array): FoundManifest => {
  const json = jsonIn(bytes);
  const versioned = Versioned.safeParse(json);
  if (!versioned.success) return { fault: 'is no manifest of an export' };
  if (!readable.includes(versioned.data.version)) {
    const named = JSON.stringify(versioned.data.version);
    return {
      fault: `is of format version ${named}, and this version of porcupine knows ${readable.join(' and ')} alone: use the one that wrote it`,
    };
  }
  const parsed = Manifest.safeParse(json);
  if (!parsed.success) return { fault: shapeFault(parsed.error) };
  const fault = structureFault(parsed.data);
  return fault === undefined ? { manifest: parsed.data } : { fault };
};

/** Reads the manifest in a folder. */
export const readManifest = (folder: string): FoundManifest => {
  const bytes = readIfThere(join(folder, manifestName), mostManifestBytes);
  if (bytes === 'none') return 'none';
  return bytes instanceof Uint8Array ? manifestIn(bytes) : bytes;
};
