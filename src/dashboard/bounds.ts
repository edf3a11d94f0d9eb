import type { Contribution } from '../projections/account.ts';

/** How a report says its number relates to the truth; exact needs no word. */
export const boundWords = {
  exact: '',
  'at-least': 'at least',
  'at-most': 'at most',
  about: 'about',
} as const satisfies Record<Contribution['bound'], string>;
