// @ts-nocheck
import { createHash } from 'node:crypto';
import { linesOf } from '../../moving/lines.ts';
import type { ExportManifest, ExportPart } from './export-manifest.ts';
import { manifestFile } from './export-manifest.ts';
import type { FoundFault } from './found-fault.ts';
import type { Step } from './placed.ts';

/** Reads a file of an export; why it cannot be read, or undefined where there is none. */
export type ReadFile = (name: string) => Buffer | { readonly fault: string } | undefined;

const digestOf = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

/** What a file holds whose name and SHA-256 a manifest says. */
export const heldIn = (
  read: ReadFile,
  { name, sha256 }: { readonly name: string; readonly sha256: string },
): { readonly bytes: Buffer; readonly changed: FoundFault | undefined } | { readonly fault: FoundFault } => {
  const bytes = read(name);
  if (bytes === undefined) return { fault: { file: name, detail: 'is missing' } };
  if ('fault' in bytes) return { fault: { file: name, detail: bytes.fault } };
  const detail = `has another SHA-256 than ${manifestFile} says: one of the two was changed`;
  return { bytes, changed: digestOf(bytes) === sha256 ? undefined : { file: name, detail } };
};

const endFault = (
  { name: file, count }: ExportPart,
  lines: number,
  ends: boolean,
): FoundFault | undefined => {
  if (!ends) return { file, line: lines, detail: 'has no end: the file was cut off' };
  return lines === count
    ? undefined
    : { file, detail: `has ${lines} lines, and ${count} events were exported` };
};

/** The events of one part; what is wrong with its lines is told before that its bytes were changed. */
function* stepsOfPart(
  read: ReadFile,
  part: ExportPart,
  total: ReturnType<typeof createHash>,
): Generator<Step> {
  const held = heldIn(read, part);
  if ('fault' in held) {
    yield held;
    return;
  }
  const { name: file, first } = part;
  const { lines, ends } = linesOf(held.bytes);
  for (const [n, bytes] of lines.entries()) {
    yield { bytes, position: BigInt(first + n + 1), where: { file, line: n + 1 }, kept: undefined };
  }
  const fault = endFault(part, lines.length, ends) ?? held.changed;
  if (fault !== undefined) yield { fault };
  total.update(held.bytes);
}

/** Every event of an export in order, as the manifest says that they are there. */
export async function* stepsOfExport(read: ReadFile, manifest: ExportManifest): AsyncGenerator<Step, void> {
  const total = createHash('sha256');
  for (const part of manifest.parts) yield* stepsOfPart(read, part, total);
  if (total.digest('hex') === manifest.sha256) return;
  yield { fault: { file: manifestFile, detail: 'says another SHA-256 of all events than they have' } };
}
