import type { Contribution } from '../projections/contributions.ts';

/** How a report says its number relates to the truth; exact needs no word. */
export const boundWords = {
  exact: '',
  'at-least': 'at least',
  'at-most': 'at most',
  about: 'about',
} as const satisfies Record<Contribution['bound'], string>;

/** A number in words with how it relates to the truth before it: about 80,000 people; 41,000 rounds. */
export const bounded = (bound: Contribution['bound'], words: string): string =>
  bound === 'exact' ? words : `${boundWords[bound]} ${words}`;
