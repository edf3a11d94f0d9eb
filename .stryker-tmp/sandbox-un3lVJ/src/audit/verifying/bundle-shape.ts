// @ts-nocheck
import { z } from 'zod';
import { inPointer } from '../../domain/fault.ts';
import { TargetId } from '../../domain/ids.ts';
import { Day } from '../../domain/period.ts';
import { base64In } from '../keys.ts';
import { parseExactJson } from './exact-json.ts';
import type { FoundFault } from './found-fault.ts';

const Index = z.string().regex(/^(0|[1-9]\d{0,14})$/, 'must be digits without leading zeros');

const Base64 = z.string().transform((text, context) => {
  const bytes = base64In(text);
  if (bytes !== undefined) return bytes;
  context.addIssue('is no base64 with padding');
  return z.NEVER;
});

const Hash = Base64.refine((bytes) => bytes.length === 32, 'must be the base64 of 32 bytes');

const Amount = z.union([z.string(), z.number()]);

/** What is worked out anew is compared whole; named here is what says what to work out, and what is told of it. */
const Figure = z.looseObject({
  target: z.looseObject({ id: TargetId, track: z.string(), unit: z.string(), of: z.string().optional() }),
  period: z.looseObject({ from: Day, to: Day.nullable() }),
  delivered: z.looseObject({ min: Amount, max: Amount }),
  complete: z.boolean(),
});

const Leaf = z.strictObject({ index: Index.transform(Number), bytes: Base64 });

const Bundle = z.strictObject({
  format: z.literal('porcupine-bundle'),
  version: z.literal(1),
  key: z.string(),
  checkpoint: z.string(),
  asOf: z.strictObject({ effectiveAt: Day, index: Index.transform(Number) }),
  figure: Figure,
  definition: z.looseObject({ id: z.string() }),
  trees: z.array(z.strictObject({ track: z.string(), leaves: z.array(Leaf) })),
  proof: z.array(Hash),
  unproven: z.looseObject({}),
});

/** A figure bundle in the form of docs/proofs.md; nothing in it is believed yet. */
export type Bundle = z.infer<typeof Bundle>;
export type BundledTree = Bundle['trees'][number];
export type BundledLeaf = BundledTree['leaves'][number];

const pointerTo = (path: readonly PropertyKey[]): string =>
  path.map((name) => `/${inPointer(String(name))}`).join('');

/** Reads a bundle strictly: no member twice, none too many, none missing. */
export const readBundle = (
  bytes: Uint8Array,
): { readonly bundle: Bundle } | { readonly fault: FoundFault } => {
  const { value, faults } = parseExactJson(bytes, '/unproven');
  const [quiet] = faults;
  if (quiet !== undefined) return { fault: { member: quiet.pointer, detail: quiet.detail } };
  const parsed = Bundle.safeParse(value);
  if (parsed.success) return { bundle: parsed.data };
  const [issue] = parsed.error.issues;
  return { fault: { member: pointerTo(issue?.path ?? []), detail: issue?.message ?? 'is no bundle' } };
};
