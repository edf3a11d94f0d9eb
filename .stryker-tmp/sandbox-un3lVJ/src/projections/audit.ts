// @ts-nocheck
import { readAudit } from '../domain/audit/stored-events.ts';
import { readEnvelope } from '../domain/envelope.ts';
import type { Arrived } from './fold.ts';

/** A signed checkpoint where it stands in the log; `size` is its number of leaves. */
export type CheckpointRow = Pick<Arrived, 'position' | 'revision'> & {
  readonly size: bigint;
  readonly note: string;
  readonly recordedAt: string;
};

/** A witness's line under the checkpoints with a size and a root. */
export type CosignatureRow = Pick<Arrived, 'position'> & {
  readonly size: bigint;
  readonly root: string;
  readonly witness: string;
  readonly line: string;
};

export type AuditRow =
  | { readonly kind: 'checkpoint'; readonly row: CheckpointRow }
  | { readonly kind: 'cosignature'; readonly row: CosignatureRow };

const sizeOf = (note: string): bigint | undefined => {
  const [, size = ''] = note.split('\n');
  return /^(0|[1-9]\d{0,14})$/.test(size) ? BigInt(size) : undefined;
};

const rowOf = ({ position, revision, bytes }: Arrived): AuditRow | undefined => {
  const envelope = readEnvelope(bytes);
  const { type, data } = readAudit(envelope);
  if (type === 'CheckpointCosigned') {
    const { size, root, witness, cosignature } = data;
    return {
      kind: 'cosignature',
      row: { position, size: BigInt(size), root, witness, line: `${cosignature}\n` },
    };
  }
  const size = sizeOf(data.note);
  const { recordedAt } = envelope;
  if (size === undefined) return undefined;
  return { kind: 'checkpoint', row: { position, revision, size, note: data.note, recordedAt } };
};

/** What an event of an audit stream says; undefined where this version cannot read it, which nothing depends on. */
export const auditRowOf = (arrived: Arrived): AuditRow | undefined => {
  try {
    return rowOf(arrived);
  } catch {
    return undefined;
  }
};
