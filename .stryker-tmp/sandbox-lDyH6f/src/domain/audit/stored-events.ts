// @ts-nocheck
import { z } from 'zod';
import { type Readers, readWith, type StoredEvent } from '../stored-event.ts';

/** A root as text: the base64 of 32 bytes. */
const Root = z.string().regex(/^[A-Za-z0-9+/]{43}=$/);

const Signed = z.strictObject({ note: z.string() });
const Cosigned = z.strictObject({
  size: z.string().regex(/^(0|[1-9]\d{0,14})$/),
  root: Root,
  witness: z.string().min(1),
  /** The witness's line under the checkpoint, without its newline. */
  cosignature: z.string().startsWith('— '),
});

/**
 * What stands in audit streams: outside the ledger, the index and the tree. `note` is a signed checkpoint, whole; a
 * cosignature is a witness's line under the checkpoint with that size and root.
 */
export type AuditEvent =
  | { readonly type: 'CheckpointSigned'; readonly data: z.infer<typeof Signed> }
  | { readonly type: 'CheckpointCosigned'; readonly data: z.infer<typeof Cosigned> };

/** One reader for every name that was ever written. Lines are added here and never removed. */
export const auditReaders = {
  'CheckpointSigned.v1': (data) => ({ type: 'CheckpointSigned', data: Signed.parse(data) }),
  'CheckpointCosigned.v1': (data) => ({ type: 'CheckpointCosigned', data: Cosigned.parse(data) }),
} as const satisfies Readers<AuditEvent>;

const nameOf = {
  CheckpointSigned: 'CheckpointSigned.v1',
  CheckpointCosigned: 'CheckpointCosigned.v1',
} as const satisfies Record<AuditEvent['type'], keyof typeof auditReaders>;

export const encodeAudit = ({ type, data }: AuditEvent): StoredEvent => ({ type: nameOf[type], data });

export const readAudit = readWith<AuditEvent>(auditReaders);

/** The stream of all checkpoints. */
export const checkpointStream = 'audit-checkpoints';

/** The stream of what witnesses say of the checkpoint with so many leaves. */
export const cosignatureStream = (size: string): string => `audit-cosignatures-${size}`;
