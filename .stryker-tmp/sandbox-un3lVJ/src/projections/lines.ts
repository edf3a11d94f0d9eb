// @ts-nocheck
import type { DomainEvent } from '../domain/events.ts';
import { negative } from '../domain/quantity.ts';
import type { Entry, Happened } from './rows.ts';

/** A line of a ledger before it has its place. */
export type Line = Omit<Entry, 'position' | 'index' | 'part' | 'reported'>;

export const taken = (line: Line): Line => ({ ...line, ...negative(line), undisclosed: -line.undisclosed });

const written = (line: Line): string =>
  JSON.stringify(line, (_name, value: unknown) => (typeof value === 'bigint' ? String(value) : value));

const areSame = (a: readonly Line[], b: readonly Line[]): boolean =>
  a.length === b.length && a.map(written).join() === b.map(written).join();

/** What should be in a ledger now, minus what was; nothing where both are the same. */
export const linesBetween = (before: readonly Line[], after: readonly Line[]): readonly Line[] =>
  areSame(before, after) ? [] : [...before.map(taken), ...after];

/** Whether an event is a report or its correction; a second opinion, a decision and a withdrawal are none. */
const isReport = ({ type }: DomainEvent): boolean => /(Recorded|Made|Advanced|Corrected)$/.test(type);

/** The entries of one event, numbered in their order. */
export const entriesAt = (
  { position, index, event }: Pick<Happened, 'position' | 'index' | 'event'>,
  lines: readonly Line[],
): readonly Entry[] => {
  const isReported = isReport(event);
  // Written out: there are as many as anything here, and a literal with a spread is several times as slow.
  return lines.map((line, part) => ({
    position,
    index,
    part,
    report: line.report,
    track: line.track,
    variant: line.variant,
    source: line.source,
    donors: line.donors,
    behind: line.behind,
    bound: line.bound,
    effectiveOn: line.effectiveOn,
    first: line.first,
    last: line.last,
    status: line.status,
    min: line.min,
    max: line.max,
    undisclosed: line.undisclosed,
    leads: line.leads,
    reported: isReported && (line.max > 0n || line.undisclosed > 0n),
  }));
};
