// @ts-nocheck
import { leafHash } from '../../domain/merkle.ts';
import { figuresAt } from '../../projections/account.ts';
import type { Progress } from '../../projections/progress.ts';
import { compareRows, type RowDifference } from '../../store/read-models/comparison.ts';
import { isDamage } from '../../store/read-models/damage.ts';
import type { ReadModels } from '../../store/read-models/read-models.ts';
import { asJson, firstDifference } from './differences.ts';
import type { FoundFault } from './found-fault.ts';
import type { LeafCheck } from './walk.ts';

/** The read models that a server fills, and the last index that they held before the log was read. */
export type Live = { readonly models: ReadModels; readonly index: bigint };

type Damaged = { readonly damage: string };

/** What cannot be read of a damaged file is a fault, as what is another is. */
const unlessDamaged = <Value>(read: () => Value): Value | Damaged => {
  try {
    return read();
  } catch (error) {
    if (!isDamage(error)) throw error;
    return { damage: error instanceof Error ? error.message : String(error) };
  }
};

const unreadable = ({ damage }: Damaged): string => `the read models cannot be read: ${damage}`;

/** Whether an event is the one that read models were filled with. */
export const isAsRead =
  ({ models, index: last }: Live): LeafCheck =>
  (index, bytes) => {
    const hash = BigInt(index) > last ? undefined : unlessDamaged(() => models.leafOf(BigInt(index)));
    if (hash !== undefined && 'damage' in hash) return unreadable(hash);
    return hash === undefined || hash.equals(leafHash(bytes))
      ? undefined
      : 'is not the event that the read models were filled with: one was changed, or they are of another log';
  };

const byTarget = (figures: readonly Progress[]): unknown =>
  asJson(Object.fromEntries(figures.map((figure) => [figure.target.id, figure])));

/** Where the figure of a target is another; both hold everything up to the same event, and nothing after it. */
const figureDifference = (own: ReadModels, live: ReadModels, days: readonly string[]): string | undefined => {
  const known = { position: own.checkpoint().position };
  for (const day of days) {
    const [byLog, said] = [own, live].map((models) => byTarget(figuresAt(models, known, day)));
    const difference = firstDifference(said, byLog);
    if (difference === undefined) continue;
    const { pointer, one, other } = difference;
    return `on ${day} the read models say of the figure ${pointer} ${one}, and the log gives ${other}`;
  }
  return undefined;
};

/** What a difference among rows does to the figures, where one of those that are compared is another. */
const whatItDoes = (own: ReadModels, live: ReadModels, days: readonly string[]): string => {
  try {
    const figure = figureDifference(own, live, days);
    return figure === undefined ? '' : `; ${figure}`;
  } catch {
    // A row that was changed may be one from which no figure follows; it is named all the same.
    return '';
  }
};

const rowFault = ({ index, position, detail }: RowDifference, more: string): FoundFault => ({
  ...(index === undefined ? {} : { index: String(index) }),
  ...(position === undefined ? {} : { position: String(position) }),
  detail: `${detail}${more}`,
});

const shortfall = (last: bigint, indexed: number): FoundFault | undefined => {
  if (last < BigInt(indexed)) return undefined;
  const detail = `the read models were filled with ${last + 1n} events with an index, and the log has ${indexed}: it has lost events, or they are of another log`;
  return { index: String(indexed), detail };
};

/**
 * Compares live read models, every row of them, with those that the log gives up to the event that was read last into the
 * live ones; then the figures of all targets on some days, which follow from the rows, as somebody who asks gets them.
 */
export const createLiveCheck = (own: ReadModels, { models: live, index }: Live, days: readonly string[]) => {
  const { position, stream, revision } = live.checkpoint();
  let rows: number | undefined;

  const look = (): FoundFault | undefined => {
    const compared = unlessDamaged(() => compareRows(own, live));
    if ('damage' in compared) return { detail: unreadable(compared) };
    if ('difference' in compared) return rowFault(compared.difference, whatItDoes(own, live, days));
    rows = compared.rows;
    const detail = figureDifference(own, live, days);
    return detail === undefined ? undefined : { index: String(index), detail };
  };

  return {
    position,
    look,
    /** What is wrong where the log was walked through and their last event was not met. */
    missed: (indexed: number): FoundFault | undefined =>
      rows !== undefined
        ? undefined
        : (shortfall(index, indexed) ?? {
            position: String(position),
            stream,
            detail: `the read models were filled up to this event, revision ${revision} of its stream, and the log does not have it: it has lost events, or they are of another log`,
          }),
    /** How many rows were found to be the same. */
    rows: (): number => rows ?? 0,
  };
};
