// @ts-nocheck
import { canonical } from '../../domain/envelope.ts';
import { reportName } from '../../domain/ids.ts';
import { dayOf } from '../../domain/period.ts';
import { tracks } from '../../domain/tracks/index.ts';
import type { Entry, Known } from '../../projections/rows.ts';
import type { ReadModels } from '../../store/read-models/read-models.ts';
import type { Count, IndependentCount } from '../independent-count.ts';
import type { FoundFault } from './found-fault.ts';

const always = { from: Number.MIN_SAFE_INTEGER, to: Number.MAX_SAFE_INTEGER };

type Net = {
  readonly report: string;
  readonly parts: readonly string[];
  min: bigint;
  max: bigint;
  undisclosed: bigint;
};

type Sum = { readonly reports: Set<string>; readonly withoutNumber: Set<string>; min: bigint; max: bigint };

/** To what an entry adds, in the words of the other count. The years follow from the days that figures go by. */
const partsOf = ({ variant, donors, last }: Entry): readonly string[] => [
  `variant ${variant}`,
  `year ${dayOf(last).slice(0, 4)}`,
  `donor ${donors.join(' and ')}`,
];

/** What each report on a track has in the ledger, all its lines added up. */
const netOf = (models: ReadModels, track: string, known: Known): Iterable<Net> => {
  const nets = new Map<string, Net>();
  for (const entry of models.entriesAfter(track, known, always, { position: -1n, part: 0 })) {
    // What stands behind another report of the same goods is kept, and counts for nobody who admits that one.
    if (entry.behind.length > 0) continue;
    const { min, max, undisclosed } = entry;
    const [report, parts] = [reportName(entry.report), partsOf(entry)];
    const name = [report, ...parts].join(' ');
    const net = nets.get(name) ?? { report, parts, min: 0n, max: 0n, undisclosed: 0n };
    net.min += min;
    net.max += max;
    net.undisclosed += undisclosed;
    if (net.min === 0n && net.max === 0n && net.undisclosed === 0n) nets.delete(name);
    else nets.set(name, net);
  }
  return nets.values();
};

const ledgerCounts = (models: ReadModels, track: string, known: Known): ReadonlyMap<string, Count> => {
  const sums = new Map<string, Sum>();
  for (const { report, parts, min, max, undisclosed } of netOf(models, track, known)) {
    for (const part of parts) {
      const sum = sums.get(part) ?? { reports: new Set(), withoutNumber: new Set(), min: 0n, max: 0n };
      sum.reports.add(report);
      if (undisclosed > 0n) sum.withoutNumber.add(report);
      sum.min += min;
      sum.max += max;
      sums.set(part, sum);
    }
  }
  return new Map([...sums].map(([part, sum]) => [part, countOf(sum)]));
};

const countOf = ({ reports, withoutNumber, min, max }: Sum): Count => ({
  reports: reports.size,
  undisclosed: withoutNumber.size,
  min,
  max,
});

const written = (count: Count | undefined): string =>
  count === undefined ? 'no report' : canonical({ ...count, min: String(count.min), max: String(count.max) });

const trackFault = (
  models: ReadModels,
  track: string,
  known: Known,
  independent: IndependentCount,
): FoundFault | undefined => {
  const [ledger, counted] = [ledgerCounts(models, track, known), independent.countsOf(track)];
  for (const part of new Set([...ledger.keys(), ...counted.keys()])) {
    const [one, other] = [written(ledger.get(part)), written(counted.get(part))];
    if (one === other) continue;
    return {
      detail: `on ${track}, ${part}, the ledger has ${one}, and counted independently it is ${other}`,
    };
  }
  return undefined;
};

/** Tracks with something that cannot be read. */
export const incompleteTracks = (models: ReadModels, known: Known): readonly string[] =>
  tracks.map(({ id }) => id).filter((track) => !models.isComplete(track, known));

/** Streams that one of two counts reads further than the other. */
const readDifferently = (models: ReadModels, independent: IndependentCount): readonly string[] => {
  const [one, other] = [new Set(models.streamsHeld().filter(independent.isCounted)), independent.held()];
  return [...one, ...other].filter((stream) => one.has(stream) !== other.has(stream));
};

/**
 * Tracks on which two counts need not agree: one of them could read what the other could not. Both go by the same rule, so
 * that of a log with unreadable events all tracks are compared as a rule.
 */
export const uncountedTracks = (models: ReadModels, independent: IndependentCount): readonly string[] => {
  const touched = readDifferently(models, independent).flatMap((stream) => [
    ...models.streamPast(stream).tracks,
    independent.trackOf(stream),
  ]);
  return tracks.map(({ id }) => id).filter((track) => touched.includes(track));
};

/**
 * Whether the ledger has on every track what an independent count has, but for those where they need not agree. It is the
 * ledger that was made anew: where there are live read models, all their rows are compared with it.
 */
export const countFault = (
  models: ReadModels,
  known: Known,
  independent: IndependentCount,
): FoundFault | undefined => {
  const uncounted = uncountedTracks(models, independent);
  for (const { id } of tracks) {
    const fault = uncounted.includes(id) ? undefined : trackFault(models, id, known, independent);
    if (fault !== undefined) return fault;
  }
  return undefined;
};
