// @ts-nocheck
import { z } from 'zod';
import { Decimal, Hash, Instant, Receipt, text } from './common.ts';
import { Figure } from './figures.ts';

const proof = z.array(Hash);

export const Inclusion = z.strictObject({
  index: Decimal,
  size: Decimal,
  leafHash: Hash,
  root: Hash,
  proof,
  checkpoint: text.meta({ description: 'The signed note over so many events; null where none was signed.' }),
});

export const Consistency = z.strictObject({
  from: Decimal,
  to: Decimal,
  fromRoot: Hash,
  toRoot: Hash,
  proof,
});

export const ReceiptAnswer = z.strictObject({
  receipt: Receipt,
  index: Decimal,
  size: Decimal,
  root: Hash,
  proof,
  checkpoint: z.string(),
});

export const Cosigned = z.strictObject({
  size: Decimal,
  root: Hash,
  witnesses: z.array(z.strictObject({ name: z.string(), time: Decimal })),
  checkpoint: z.string(),
});

const Version = z.strictObject({
  revision: Decimal,
  appliesFrom: z.string(),
  recordedAt: Instant,
  index: Decimal,
  quantity: z.unknown(),
  reason: text,
});

export const Bundle = z
  .strictObject({
    format: z.literal('porcupine-bundle'),
    version: z.literal(1),
    key: z.string(),
    checkpoint: z.string(),
    asOf: z.strictObject({ effectiveAt: z.string(), index: Decimal }),
    figure: Figure,
    definition: z.strictObject({
      id: z.string(),
      revision: Decimal,
      retired: z.boolean(),
      versions: z.array(Version),
    }),
    trees: z.array(
      z.strictObject({
        track: z.string(),
        leaves: z.array(z.strictObject({ index: Decimal, bytes: z.string() })),
      }),
    ),
    proof,
    unproven: z.looseObject({}),
  })
  .meta({ id: 'FigureBundle', description: 'docs/proofs.md says what each member is.' });
