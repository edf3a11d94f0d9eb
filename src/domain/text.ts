import { z } from 'zod';

// White space and the characters that show nothing: a text of these alone says nothing.
const edges = /^[\s\u200B-\u200D\u2060\uFEFF]+|[\s\u200B-\u200D\u2060\uFEFF]+$/g;
// biome-ignore lint/suspicious/noControlCharactersInRegex: refusing control characters is what this is for
const control = /[\u0000-\u0008\u000B-\u001F\u007F-\u009F]/;

const tidy = (text: string): string => text.replaceAll('\r\n', '\n').normalize('NFC').replace(edges, '');

const lengthOf = (text: string): number => [...text].length;

/**
 * A text of 1 to `most` characters: trimmed, in Unicode form NFC, line ends as `\n`.
 * Refused: lone surrogates, control characters other than newline and tab, texts that show nothing.
 */
export const text = (most: number) =>
  z
    .string({ error: 'must be a text' })
    .refine((value) => value.isWellFormed(), 'holds half of a surrogate pair, which is no character')
    .overwrite(tidy)
    .refine((value) => value.length > 0, 'must not be empty; leave the member out instead')
    .refine((value) => lengthOf(value) <= most, `must be at most ${most} characters long`)
    .refine((value) => !control.test(value), 'holds a control character other than newline and tab');

/** Why a change was made. */
export const Reason = text(2_000);
