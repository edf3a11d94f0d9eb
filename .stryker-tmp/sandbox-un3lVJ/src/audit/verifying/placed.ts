// @ts-nocheck
import { isAuditStream } from '../../domain/ids.ts';
import type { FoundFault } from './found-fault.ts';

/** An event as it was found, of which nothing is believed yet. */
export type Placed = {
  readonly bytes: Uint8Array;
  /** What orders it among the others: the log's position, or in an export its number. */
  readonly position: bigint;
  /** Where a person finds it. */
  readonly where: Pick<FoundFault, 'file' | 'line' | 'position'>;
  /** Where the engine keeps it; undefined where nothing says so but its bytes. */
  readonly kept: { readonly stream: string; readonly revision: bigint } | undefined;
};

/** The next event, or what keeps it from being read. */
export type Step = Placed | { readonly fault: FoundFault };

const auditMark = /"stream":"audit-/;

/** Whether an event stands outside the index, as far as it can be told of one that cannot be read. */
const isOutside = ({ bytes, kept }: Placed): boolean =>
  kept === undefined ? auditMark.test(Buffer.from(bytes).toString('latin1')) : isAuditStream(kept.stream);

/** Where an event stands, as a fault says it; `index` is the one that it has if it has one. */
export const placeIn = (placed: Placed, index: number, stream?: string): Omit<FoundFault, 'detail'> => ({
  index: isOutside(placed) ? null : String(index),
  ...placed.where,
  ...(stream === undefined ? placed.kept && { stream: placed.kept.stream } : { stream }),
});
