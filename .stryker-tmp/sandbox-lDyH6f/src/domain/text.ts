// @ts-nocheck
import { z } from 'zod';

// White space and the characters that show nothing: a text of these alone says nothing.
const invisible = /[\s\u200B-\u200D\u2060\uFEFF]/;
// Newline and tab are the only ones that a text may hold.
// biome-ignore lint/suspicious/noControlCharactersInRegex: refusing control characters is what this is for
const control = /[\u0000-\u0008\u000B-\u001F\u007F-\u009F]/;

// Counted from both ends: a pattern would try every run of spaces in between.
const withoutEdges = (text: string): string => {
  let [start, end] = [0, text.length];
  while (start < end && invisible.test(text.charAt(start))) start += 1;
  while (end > start && invisible.test(text.charAt(end - 1))) end -= 1;
  return text.slice(start, end);
};

const tidy = (text: string): string => withoutEdges(text.normalize('NFC'));

const lengthOf = (text: string): number => [...text].length;

/**
 * A text of 1 to `most` characters: trimmed, in Unicode form NFC, line ends as `\n` alone.
 * Refused: lone surrogates, control characters other than newline and tab, texts that show nothing.
 */
export const text = (most: number) =>
  z
    .string({ error: 'must be a text' })
    .refine((value) => value.isWellFormed(), 'holds half of a surrogate pair, which is no character')
    .refine(
      (value) => !control.test(value),
      'holds a control character other than newline and tab; lines end with a newline alone',
    )
    .overwrite(tidy)
    .refine((value) => value.length > 0, 'must not be empty')
    .refine((value) => lengthOf(value) <= most, `must be at most ${most} characters long`);

/** Why a change was made. */
export const Reason = text(2_000);
