// @ts-nocheck
import type { Progress } from '../projections/progress.ts';
import { boundsQuoted } from './bounds.ts';
import type { Words } from './words.ts';

type Rests = Pick<Progress, 'reportedBy' | 'beside'>;

/** Whose reports a figure rests on, and whose are beside it, so that different accounts are never mixed in silence. */
export const reportersWords = ({ say, list }: Words, { reportedBy, beside }: Rests): readonly string[] => [
  ...(reportedBy.length === 0 ? [] : [say('reporters.on', { bodies: list(reportedBy) })]),
  ...(beside.length === 0 ? [] : [say('reporters.beside', { bodies: list(beside.map(({ body }) => body)) })]),
];

/** How the numbers in a figure relate to the truth where not all of them are exact. */
export const notExactWords = (words: Words, { bounds }: Pick<Progress, 'bounds'>): readonly string[] =>
  bounds.length === 0 ? [] : [words.say('reporters.not-exact', { bounds: boundsQuoted(words, bounds) })];
