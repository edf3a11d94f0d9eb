import { leafHash } from '../../domain/merkle.ts';
import { figuresAt } from '../../projections/account.ts';
import type { Progress } from '../../projections/progress.ts';
import type { ReadModels } from '../../store/read-models/read-models.ts';
import { asJson, firstDifference } from './differences.ts';
import type { FoundFault } from './found-fault.ts';
import type { LeafCheck } from './walk.ts';

/** The read models that a server fills, and the last index that they held before the log was read. */
export type Live = { readonly models: ReadModels; readonly index: bigint };

/** Whether an event is the one that read models were filled with. */
export const isAsRead =
  ({ models, index: last }: Live): LeafCheck =>
  (index, bytes) => {
    const hash = BigInt(index) > last ? undefined : models.leafOf(BigInt(index));
    return hash === undefined || hash.equals(leafHash(bytes))
      ? undefined
      : 'is not the event that the read models were filled with: one was changed, or they are of another log';
  };

const byTarget = (figures: readonly Progress[]): unknown =>
  asJson(Object.fromEntries(figures.map((figure) => [figure.target.id, figure])));

const shortfall = (last: bigint, indexed: number): FoundFault | undefined => {
  if (last < BigInt(indexed)) return undefined;
  const detail = `the read models were filled with ${last + 1n} events with an index, and the log has ${indexed}: it has lost events, or they are of another log`;
  return { index: String(indexed), detail };
};

/** Whether live read models give the figures of all targets on some days that the log gives, at their own last index. */
export const liveFault = (
  own: ReadModels,
  live: Live,
  indexed: number,
  days: readonly string[],
): FoundFault | undefined => {
  const { index } = live;
  const lost = shortfall(index, indexed);
  if (lost !== undefined || index < 0n) return lost;
  const [known, knownLive] = [own, live.models].map((models) => models.placeOfIndex(index));
  if (known === undefined || knownLive === undefined) {
    return { index: String(index), detail: 'is missing in the read models' };
  }
  for (const day of days) {
    const [byLog, said] = [
      byTarget(figuresAt(own, known, day)),
      byTarget(figuresAt(live.models, knownLive, day)),
    ];
    const difference = firstDifference(said, byLog);
    if (difference !== undefined) {
      const { pointer, one, other } = difference;
      const detail = `on ${day}, as of this index, the read models say of the figure ${pointer} ${one}, and the log gives ${other}`;
      return { index: String(index), detail };
    }
  }
  return undefined;
};
