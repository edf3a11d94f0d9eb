// @ts-nocheck
import { z } from 'zod';
import { parseExactJson } from './exact-json.ts';

/** The file that says what an export holds. */
export const manifestFile = 'porcupine-export.json';

/** The files beside events and tiles. */
export const textFiles = ['checkpoint', 'index.html', 'key', 'progress.xml'] as const;

const Part = z.strictObject({
  name: z.string(),
  first: z.int().min(0),
  count: z.int().min(1),
  sha256: z.hash('sha256'),
});
export type ExportPart = z.infer<typeof Part>;

const OtherFile = z.strictObject({ name: z.string(), sha256: z.hash('sha256') });
type ExportFile = z.infer<typeof OtherFile>;

const members = {
  format: z.literal('porcupine-export'),
  events: z.int().min(0),
  indexed: z.int().min(0),
  sha256: z.hash('sha256'),
  parts: z.array(Part),
};

const Manifest = z.discriminatedUnion('version', [
  z.strictObject({ ...members, version: z.literal(1) }),
  z.strictObject({ ...members, version: z.literal(2), files: z.array(OtherFile) }),
]);

/** What an export says that it holds; version 1 knew no other files than parts. */
export type ExportManifest = Omit<z.infer<typeof Manifest>, 'files'> & {
  readonly files: readonly ExportFile[];
};

const partName = (first: number): string => `events/${String(first).padStart(9, '0')}.ndjson`;

/** Whether the parts follow each other under their names and add up, and the other files are named once and in order. */
const orderFault = ({ parts, events, files }: ExportManifest): string | undefined => {
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

/** Reads a manifest, which is written by others than this: nothing of it is believed. */
export const readExportManifest = (
  bytes: Uint8Array,
): { readonly manifest: ExportManifest } | { readonly fault: string } => {
  const { value, faults } = parseExactJson(bytes);
  const [quiet] = faults;
  if (quiet !== undefined) return { fault: `${quiet.pointer} ${quiet.detail}`.trimStart() };
  const parsed = Manifest.safeParse(value);
  if (!parsed.success) {
    const [issue] = parsed.error.issues;
    return { fault: `is no manifest of an export: ${issue?.path.join('.')} ${issue?.message}` };
  }
  const manifest = { files: [], ...parsed.data };
  const fault = orderFault(manifest);
  return fault === undefined ? { manifest } : { fault };
};
