// @ts-nocheck
import fc from 'fast-check';
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

/** Whether a pair that was parted may be proposed again hangs on what was corrected before it and what after. */
const partedThen = (history: readonly Accepted[]): readonly Before[] =>
  history.flatMap((event, at) => {
    if (event.kind !== 'part') return [];
    const corrected = placesOf(
      history,
      (other) => other.kind === 'correct' && [event.a, event.b].includes(other.report),
    );
    return corrected.map((place): Before => (place < at ? [place, at] : [at, place]));
  });

/**
 * An order of the events in which every stream keeps its own, and which leaves ties as they are: who was recorded first
 * in a group, who spoke last of one day, and what was known when two were parted. Each number chooses the next event
 * among those that may come.
 */
const orderOf = (history: readonly Accepted[], choices: readonly number[]): readonly number[] => {
  const kept = [
    ...withinStreams(history),
    ...firstRecorded(history),
    ...latestSaid(history),
    ...partedThen(history),
  ];
  const left = new Set(history.keys());
  const order: number[] = [];
  while (left.size > 0) {
    const free = [...left].filter(
      (place) => !kept.some(([first, second]) => second === place && left.has(first)),
    );
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
