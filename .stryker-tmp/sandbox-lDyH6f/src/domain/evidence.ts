// @ts-nocheck
import { z } from 'zod';
import { text } from './text.ts';

const isPublicAddress = (value: unknown): boolean => {
  if (typeof value !== 'string' || value.length > 1_000 || /[\s\p{Cc}]/u.test(value) || !value.isWellFormed())
    return false;
  if (!/^https?:\/\//i.test(value) || !URL.canParse(value)) return false;
  const { username, password } = new URL(value);
  return username === '' && password === '';
};

const Address = z
  .custom<string>(isPublicAddress, {
    error: 'must be an https: or http: address of at most 1,000 characters, without a user name or password',
  })
  .meta({ type: 'string', pattern: '^[hH][tT][tT][pP][sS]?://', maxLength: 1_000 });

/** What a figure rests on: a title, and optionally where the document is and its SHA-256 in hexadecimal. */
const Piece = z.strictObject({
  title: text(300),
  url: Address.optional(),
  sha256: z
    .string()
    .regex(/^[0-9a-f]{64}$/, 'must be a SHA-256 in 64 lower-case hexadecimal digits')
    .optional(),
});

export const Evidence = z.array(Piece).max(10, 'at most 10 pieces of evidence');
export type Evidence = z.infer<typeof Evidence>;
