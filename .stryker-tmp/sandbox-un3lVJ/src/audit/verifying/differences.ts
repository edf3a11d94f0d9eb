// @ts-nocheck
import { canonical } from '../../domain/envelope.ts';
import { inPointer } from '../../domain/fault.ts';
import { sortedSet } from '../../domain/order.ts';

/** Where two JSON values differ first: a JSON pointer, and what stands there in each, as JSON. */
export type Difference = { readonly pointer: string; readonly one: string; readonly other: string };

type Members = Readonly<Record<string, unknown>>;

const hasMembers = (value: unknown): value is Members => typeof value === 'object' && value !== null;

const jsonOf = (value: unknown): string => {
  try {
    return canonical(value);
  } catch {
    // Half a character, which can be read and has no canonical form.
    return JSON.stringify(value);
  }
};

const textOf = (value: unknown): string => (value === undefined ? 'nothing' : jsonOf(value));

const namesOf = (one: Members, other: Members): readonly string[] =>
  sortedSet([...Object.keys(one), ...Object.keys(other)]);

/** The first difference of two values as JSON has them, looked for member by member; undefined where they are the same. */
export const firstDifference = (one: unknown, other: unknown, pointer = ''): Difference | undefined => {
  if (textOf(one) === textOf(other)) return undefined;
  const areAlike = hasMembers(one) && hasMembers(other) && Array.isArray(one) === Array.isArray(other);
  if (!areAlike) return { pointer, one: textOf(one), other: textOf(other) };
  for (const name of namesOf(one, other)) {
    const found = firstDifference(one[name], other[name], `${pointer}/${inPointer(name)}`);
    if (found !== undefined) return found;
  }
  return { pointer, one: textOf(one), other: textOf(other) };
};

/** A value as it is read again once it was written as JSON. */
export const asJson = (value: unknown): unknown => JSON.parse(JSON.stringify(value));
