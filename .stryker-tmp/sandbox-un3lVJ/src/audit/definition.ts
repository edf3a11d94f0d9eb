// @ts-nocheck
import type { TargetRow, TargetVersion } from '../projections/rows.ts';

const shownIndex = (index: bigint): string | null => (index < 0n ? null : String(index));

const versionShown = ({ revision, appliesFrom, recordedAt, index, target, reason }: TargetVersion) => ({
  revision: String(revision),
  appliesFrom,
  recordedAt,
  index: shownIndex(index),
  quantity: target.quantity,
  reason,
});

/** What a target asks for, and what it asked for before; an index is null until the read side has passed it. */
export const definitionOf = ({ id, revision, retired, versions }: TargetRow) => ({
  id,
  revision: String(revision),
  retired,
  versions: versions.map(versionShown),
});
