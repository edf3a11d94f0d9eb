import { createHash, type Hash } from 'node:crypto';
import { join } from 'node:path';
import { z } from 'zod';
import { readIfThere } from './files.ts';

/** The file that says what an export holds. It is written last: where it is, the export was finished. */
export const manifestName = 'porcupine-export.json';

/** The folder of the parts. */
export const eventsFolder = 'events';

/** The most events of one part. */
export const mostPerPart = 10_000;

/** The most bytes of one part, so that a part can be held in memory. */
export const mostPartBytes = 32 * 1024 * 1024;

/** The most bytes of a manifest: it names its parts, some two hundred thousand in so many. */
const mostManifestBytes = 32 * 1024 * 1024;

const format = 'porcupine-export';
const version = 1;

const Part = z.strictObject({
  name: z.string(),
  /** How many events stand before it. */
  first: z.int().min(0),
  count: z.int().min(1),
  sha256: z.hash('sha256'),
});
export type Part = z.infer<typeof Part>;

const Manifest = z.strictObject({
  format: z.literal(format),
  version: z.literal(version),
  events: z.int().min(0),
  /** The events outside audit streams: one more than the last index. */
  indexed: z.int().min(0),
  /** Over all parts, one after the other. */
  sha256: z.hash('sha256'),
  parts: z.array(Part),
});
export type Manifest = z.infer<typeof Manifest>;

export const digestOf = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

/** The name of the part that begins after so many events; names sort as the parts follow each other. */
export const partName = (first: number): string => `${eventsFolder}/${String(first).padStart(9, '0')}.ndjson`;

/** What the manifest says of parts with so many indexed events, over which a digest was taken. */
export const manifestOf = (parts: readonly Part[], indexed: number, total: Hash): Manifest => ({
  format,
  version,
  events: parts.reduce((sum, { count }) => sum + count, 0),
  indexed,
  sha256: total.copy().digest('hex'),
  parts: [...parts],
});

export const manifestText = (manifest: Manifest): string => `${JSON.stringify(manifest, null, 2)}\n`;

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

/** Whether the parts follow each other under their names and add up. */
const structureFault = ({ parts, events }: Manifest): string | undefined => {
  let first = 0;
  for (const part of parts) {
    if (part.first !== first || part.name !== partName(first)) {
      return `names the part ${JSON.stringify(part.name)} from ${part.first} where ${partName(first)} should follow`;
    }
    first += part.count;
  }
  return first === events ? undefined : `says ${events} events, and its parts hold ${first}`;
};

const shapeFault = (error: z.ZodError): string =>
  `is no manifest of an export: ${error.issues.map(({ path, message }) => `${path.join('.')} ${message}`).join('; ')}`;

const manifestIn = (bytes: Uint8Array): FoundManifest => {
  const json = jsonIn(bytes);
  const versioned = Versioned.safeParse(json);
  if (!versioned.success) return { fault: 'is no manifest of an export' };
  if (versioned.data.version !== version) {
    const named = JSON.stringify(versioned.data.version);
    return {
      fault: `is of format version ${named}, and this version of porcupine knows ${version} alone: use the one that wrote it`,
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
