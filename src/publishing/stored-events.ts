import { z } from 'zod';
import { type Readers, readWith } from '../domain/stored-event.ts';

const Signed = z.strictObject({ note: z.string() });
const Cosigned = z.strictObject({
  size: z.string(),
  root: z.string(),
  witness: z.string(),
  /** The witness's line under the checkpoint, without its newline. */
  cosignature: z.string(),
});

type AuditEvent =
  | { readonly type: 'CheckpointSigned'; readonly data: z.infer<typeof Signed> }
  | { readonly type: 'CheckpointCosigned'; readonly data: z.infer<typeof Cosigned> };

const readers: Readers<AuditEvent> = {
  'CheckpointSigned.v1': (data) => ({ type: 'CheckpointSigned', data: Signed.parse(data) }),
  'CheckpointCosigned.v1': (data) => ({ type: 'CheckpointCosigned', data: Cosigned.parse(data) }),
};

/** Reads an event of an audit stream. Throws UnreadableEvent. */
export const readAudit = readWith<AuditEvent>(readers);

/** The stream of all checkpoints. */
export const checkpointStream = 'audit-checkpoints';

/** The stream of what witnesses say of the checkpoint with so many leaves. */
export const cosignatureStream = (size: string): string => `audit-cosignatures-${size}`;
