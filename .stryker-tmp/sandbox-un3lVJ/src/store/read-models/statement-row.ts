// @ts-nocheck
import type { StatementRow } from '../../projections/rows.ts';
import { jsonInRow } from './damage.ts';

/** A row of the statements as it is read. */
export type FoundStatement = {
  readonly body: string;
  readonly reference: string;
  readonly valid_from: bigint;
  readonly revision: bigint;
  readonly idx: bigint;
  readonly recorded_at: string;
  readonly withdrawn: bigint;
  readonly statement: string;
};

/** Throws where what the row holds cannot be read: then the file is damaged. */
export const statementOf = (found: FoundStatement): StatementRow => ({
  body: found.body,
  reference: found.reference,
  revision: found.revision,
  withdrawn: found.withdrawn === 1n,
  statement: jsonInRow(found.statement),
  recordedAt: found.recorded_at,
  position: found.valid_from,
  index: found.idx,
});
