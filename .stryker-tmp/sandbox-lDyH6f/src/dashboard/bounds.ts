// @ts-nocheck
import type { Contribution } from '../projections/contributions.ts';
import type { Progress } from '../projections/progress.ts';
import type { Words } from './words.ts';

type Bound = Contribution['bound'];

/** How a report says its number relates to the truth; exact needs no word. */
const boundKeys = {
  'at-least': 'bound.at-least',
  'at-most': 'bound.at-most',
  about: 'bound.about',
} as const;

/** The word for how a number relates to the truth; nothing where it is exact. */
export const boundWord = ({ say }: Words, bound: Bound): string =>
  bound === 'exact' ? '' : say(boundKeys[bound]);

/** A number in words with how it relates to the truth before it: about 80,000 people; 41,000 rounds. */
export const bounded = (words: Words, bound: Bound, said: string): string =>
  bound === 'exact' ? said : words.say('bound.said', { bound: boundWord(words, bound), said });

/** The words that a sum’s parts use, where not all of them are exact: “about” or “at least”. */
export const boundsQuoted = (words: Words, bounds: readonly Bound[]): string =>
  bounds
    .map((bound) => words.say('bound.quoted', { bound: boundWord(words, bound) }))
    .join(words.say('bound.or'));

/** A figure in words on one line, with what its parts say of the truth where not all of them are exact. */
export const boundedSum = (words: Words, figure: Progress): string => {
  const sum = words.sum(figure.delivered, figure.target.unit, figure);
  return figure.bounds.length === 0
    ? sum
    : words.say('bound.beside', { sum, bounds: boundsQuoted(words, figure.bounds) });
};
