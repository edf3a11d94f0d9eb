import fc from 'fast-check';
import { canonicalBytes } from '../../src/domain/envelope.ts';
import { takePage } from '../../src/projections/follow.ts';
import { openReadModels } from '../../src/store/read-models/read-models.ts';
import { groupOf, matchesIn } from '../reference/arbitration.ts';
import { streamOf } from '../reference/decisions.ts';
import { historyOf, type Stored } from '../reference/stored.ts';
import type { Accepted, WireStatement } from '../reference/wire.ts';

/** That of two events, by their places, the first stays before the second. */
type Before = readonly [first: number, second: number];

const neighbours = (places: readonly number[]): readonly Before[] =>
  places.slice(1).map((place, at) => [places[at] ?? place, place]);

const placesOf = (history: readonly Accepted[], isWanted: (event: Accepted) => boolean): readonly number[] =>
  history.flatMap((event, at) => (isWanted(event) ? [at] : []));

/** Every stream keeps its order. */
const withinStreams = (history: readonly Accepted[]): readonly Before[] =>
  [...new Set(history.map(streamOf))].flatMap((stream) =>
    neighbours(placesOf(history, (event) => streamOf(event) === stream)),
  );

/** Every group that ever was, also by a match that was parted later: of its members the first recorded may count. */
const groupsIn = (history: readonly Accepted[]): readonly (readonly string[])[] => {
  const matches = history.filter((event) => event.kind === 'match');
  return matches.map(({ track, counted }) => {
    const ever = history.filter((event) => event.kind === 'match' && event.track === track);
    return groupOf(counted, matchesIn(ever, track));
  });
};

const firstRecorded = (history: readonly Accepted[]): readonly Before[] =>
  groupsIn(history).flatMap((group) =>
    neighbours(placesOf(history, (event) => event.kind === 'record' && group.includes(event.report))),
  );

const saidIn = (event: Accepted | undefined): WireStatement | undefined =>
  event?.kind === 'state' || event?.kind === 'restate' ? event.statement : undefined;

/** Of two statements as of one day the one whose latest event is later speaks. */
const latestSaid = (history: readonly Accepted[]): readonly Before[] => {
  const latest = placesOf(history, (event) => event.kind === 'state').map((first) =>
    history.findLastIndex((event) => streamOf(event) === streamOf(history[first] ?? event)),
  );
  const days = new Set(latest.map((place) => saidIn(history[place])?.asOf));
  return [...days].flatMap((day) =>
    neighbours(latest.filter((place) => saidIn(history[place])?.asOf === day).toSorted((a, b) => a - b)),
  );
};

/**
 * An order of the events in which every stream keeps its own, and which leaves ties as they are: who was recorded first
 * in a group, and who spoke last of one day. Each number chooses the next of those that may come.
 */
const orderOf = (history: readonly Accepted[], choices: readonly number[]): readonly number[] => {
  const kept = [...withinStreams(history), ...firstRecorded(history), ...latestSaid(history)];
  const left = new Set(history.keys());
  const order: number[] = [];
  while (left.size > 0) {
    const free = [...left].filter((place) => !kept.some(([first, second]) => second === place && left.has(first)));
    const next = free[(choices[order.length] ?? 0) % free.length];
    if (next === undefined) throw new Error('two events wait for each other');
    left.delete(next);
    order.push(next);
  }
  return order;
};

/** Enough choices for a history of any length that is lived here. */
export const choices = fc.array(fc.nat({ max: 1_000 }), { minLength: 120, maxLength: 120, size: 'max' });

/** The events of a log in another order, as if the log had learnt of them so. */
export const permuted = (log: readonly Stored[], chosen: readonly number[]): readonly Stored[] => {
  const times = log.map(({ recordedAt }) => recordedAt);
  return orderOf(historyOf(log), chosen).flatMap((place, at) => {
    const event = log[place];
    return event === undefined ? [] : [{ ...event, recordedAt: times[at] ?? event.recordedAt }];
  });
};

/** Read models filled from the events of a log, at positions of their own. */
export const filledFrom = (log: readonly Stored[]) => {
  const revisions = new Map<string, number>();
  const models = openReadModels();
  const page = log.map((event, at) => {
    const revision = revisions.get(event.stream) ?? 0;
    revisions.set(event.stream, revision + 1);
    return {
      position: BigInt(at + 1),
      stream: event.stream,
      revision: BigInt(revision),
      bytes: canonicalBytes(event),
    };
  });
  takePage(models, page);
  return models;
};
