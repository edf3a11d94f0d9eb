// @ts-nocheck
import { dayOf } from '../../domain/period.ts';
import { figureAt } from '../../projections/account.ts';
import { takeSome } from '../../projections/follow.ts';
import { type Goal, goalAt, outside } from '../../projections/goal.ts';
import type { TargetRow } from '../../projections/rows.ts';
import { openReadModels, type ReadModels } from '../../store/read-models/read-models.ts';
import { definitionOf } from '../definition.ts';
import type { Bundle } from './bundle-shape.ts';
import type { ReadLeaf } from './bundled-leaves.ts';
import { asJson, firstDifference } from './differences.ts';
import type { FoundFault } from './found-fault.ts';

type Asked = Pick<Bundle, 'asOf' | 'figure' | 'definition'>;

const isPeriod = ({ from, to }: Goal, said: Asked['figure']['period']): boolean =>
  dayOf(from) === said.from && (to === null ? null : dayOf(to)) === said.to;

/** What a figure is held against: in the period that it says, which may be another than that of the day. */
const goalOf = (row: TargetRow, { asOf, figure }: Asked): Goal | typeof outside => {
  const own = goalAt(row, asOf.effectiveAt);
  if (own !== outside && isPeriod(own, figure.period)) return own;
  return goalAt(row, asOf.effectiveAt, Number(figure.period.from.slice(0, 4)));
};

const differing = (name: 'figure' | 'definition', said: unknown, worked: unknown): FoundFault | undefined => {
  const difference = firstDifference(said, asJson(worked), `/${name}`);
  if (difference === undefined) return undefined;
  const { pointer, one, other } = difference;
  return { member: pointer, detail: `says ${one}, and the events give ${other}` };
};

/** Whether figure and definition are those that read models give. Incomplete a figure may be for what is not in a bundle. */
const compared = (models: ReadModels, asked: Asked): FoundFault | undefined => {
  const { asOf, figure, definition } = asked;
  const known = { position: BigInt(asOf.index) };
  const { id } = figure.target;
  const row = models.targetAt(id, known);
  if (row === undefined || row.retired) {
    return { member: '/figure/target/id', detail: `the target ${id} does not stand at index ${asOf.index}` };
  }
  const goal = goalOf(row, asked);
  if (goal === outside) {
    const detail = `the target ${id} has no period that begins on ${figure.period.from}`;
    return { member: '/figure/period/from', detail };
  }
  const worked = figureAt(models, goal, known);
  const complete = figure.complete && worked.complete;
  return (
    differing('figure', figure, { ...worked, complete }) ??
    differing('definition', definition, definitionOf(row))
  );
};

/** Works the figure and the definition of a bundle out anew, from the events up to the one that it is as of. */
export const figureFault = (asked: Asked, events: readonly ReadLeaf[]): FoundFault | undefined => {
  const models = openReadModels();
  try {
    takeSome(
      models,
      events
        .filter(({ index }) => index <= asked.asOf.index)
        .map(({ index, bytes, stream, revision }) => ({
          index: BigInt(index),
          bytes,
          stream,
          revision: BigInt(revision),
        })),
    );
    return compared(models, asked);
  } finally {
    models.close();
  }
};
