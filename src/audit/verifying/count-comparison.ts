import { canonical } from '../../domain/envelope.ts';
import { tracks } from '../../domain/tracks/index.ts';
import type { Known } from '../../projections/rows.ts';
import type { ReadModels } from '../../store/read-models/read-models.ts';
import type { Count, IndependentCount } from '../independent-count.ts';
import type { FoundFault } from './found-fault.ts';

const always = { from: Number.MIN_SAFE_INTEGER, to: Number.MAX_SAFE_INTEGER };

type Net = { readonly variant: string; min: bigint; max: bigint; undisclosed: bigint };

/** What each report on a track has in the ledger, all its lines added up. */
const netOf = (models: ReadModels, track: string, known: Known): ReadonlyMap<string, Net> => {
  const nets = new Map<string, Net>();
  for (const entry of models.entriesAfter(track, known, always, { position: -1n, part: 0 })) {
    // What stands behind another report of the same goods is kept, and counts for nobody who admits that one.
    if (entry.behind.length > 0) continue;
    const { report, variant, min, max, undisclosed } = entry;
    const name = `${report.body}/${report.reference} ${variant}`;
    const net = nets.get(name) ?? { variant, min: 0n, max: 0n, undisclosed: 0n };
    net.min += min;
    net.max += max;
    net.undisclosed += undisclosed;
    if (net.min === 0n && net.max === 0n && net.undisclosed === 0n) nets.delete(name);
    else nets.set(name, net);
  }
  return nets;
};

const ledgerCounts = (models: ReadModels, track: string, known: Known): ReadonlyMap<string, Count> => {
  const counts = new Map<string, Count>();
  for (const { variant, min, max, undisclosed } of netOf(models, track, known).values()) {
    const count = counts.get(variant) ?? { reports: 0, undisclosed: 0, min: 0n, max: 0n };
    counts.set(variant, {
      reports: count.reports + 1,
      undisclosed: count.undisclosed + (undisclosed > 0n ? 1 : 0),
      min: count.min + min,
      max: count.max + max,
    });
  }
  return counts;
};

const written = (count: Count | undefined): string =>
  count === undefined ? 'no report' : canonical({ ...count, min: String(count.min), max: String(count.max) });

const trackFault = (
  models: ReadModels,
  track: string,
  known: Known,
  independent: IndependentCount,
): FoundFault | undefined => {
  const [ledger, counted] = [ledgerCounts(models, track, known), independent.countsOf(track)];
  for (const variant of new Set([...ledger.keys(), ...counted.keys()])) {
    const [one, other] = [written(ledger.get(variant)), written(counted.get(variant))];
    if (one === other) continue;
    return {
      detail: `on ${track}, ${variant}, the ledger has ${one}, and counted independently it is ${other}`,
    };
  }
  return undefined;
};

/** Tracks with something that cannot be read: two counts of them need not agree. */
export const incompleteTracks = (models: ReadModels, known: Known): readonly string[] =>
  tracks.map(({ id }) => id).filter((track) => !models.isComplete(track, known));

/** Whether the ledger has on every track what an independent count has. */
export const countFault = (
  models: ReadModels,
  known: Known,
  independent: IndependentCount,
): FoundFault | undefined => {
  for (const { id } of tracks) {
    const fault = models.isComplete(id, known) ? trackFault(models, id, known, independent) : undefined;
    if (fault !== undefined) return fault;
  }
  return undefined;
};
