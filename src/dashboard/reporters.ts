import type { Progress } from '../projections/progress.ts';
import { boundWords } from './bounds.ts';

type Rests = Pick<Progress, 'reportedBy' | 'beside'>;

/** Whose reports a figure rests on, and whose are beside it, so that different accounts are never mixed in silence. */
export const reportersWords = ({ reportedBy, beside }: Rests): readonly string[] => [
  ...(reportedBy.length === 0 ? [] : [`on the reports of ${reportedBy.join(', ')}`]),
  ...(beside.length === 0 ? [] : [`beside it, and not in it: ${beside.map(({ body }) => body).join(', ')}`]),
];

/** How the numbers in a figure relate to the truth where not all of them are exact. */
export const notExactWords = ({ bounds }: Pick<Progress, 'bounds'>): readonly string[] =>
  bounds.length === 0
    ? []
    : [`some of it says ${bounds.map((bound) => `“${boundWords[bound]}”`).join(' or ')}`];
