// @ts-nocheck
import { definitionOf } from '../audit/definition.ts';
import { readTarget } from '../domain/target/stored-events.ts';
import type { TargetRow } from '../projections/rows.ts';
import { targetAfter } from '../projections/targets.ts';
import type { PastEvent } from '../store/execute.ts';
import type { Context } from './context.ts';

/** A target as answered, with the history of its goalposts. */
export const targetAnswer = (row: TargetRow) => {
  const { versions, ...head } = definitionOf(row);
  return { ...head, target: row.versions.at(-1)?.target ?? null, versions };
};

/** The target that a command left behind, from its whole stream; an index is null until the read side has passed it. */
export const targetAfterCommand = ({ models }: Context, id: string, events: readonly PastEvent[]) => {
  const row = events.reduce<TargetRow | undefined>((before, { position, revision, envelope }) => {
    const index = models.indexOf(position) ?? -1n;
    const place = { position, index, recordedAt: envelope.recordedAt };
    return targetAfter(before, id, revision, place, readTarget(envelope));
  }, undefined);
  if (row === undefined) throw new Error('a stream without a target');
  return targetAnswer(row);
};
