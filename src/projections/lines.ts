import { negative } from '../domain/quantity.ts';
import type { Entry, Place } from './rows.ts';

/** A line of a ledger before it has its place. */
export type Line = Omit<Entry, 'position' | 'index' | 'part'>;

export const taken = (line: Line): Line => ({ ...line, ...negative(line), undisclosed: -line.undisclosed });

const written = (line: Line): string =>
  JSON.stringify(line, (_name, value: unknown) => (typeof value === 'bigint' ? String(value) : value));

const areSame = (a: readonly Line[], b: readonly Line[]): boolean =>
  a.length === b.length && a.map(written).join() === b.map(written).join();

/** What should be in a ledger now, minus what was; nothing where both are the same. */
export const linesBetween = (before: readonly Line[], after: readonly Line[]): readonly Line[] =>
  areSame(before, after) ? [] : [...before.map(taken), ...after];

/** The entries of one event, numbered in their order. */
export const entriesAt = (
  { position, index }: Pick<Place, 'position' | 'index'>,
  lines: readonly Line[],
): readonly Entry[] => lines.map((line, part) => ({ ...line, position, index, part }));
