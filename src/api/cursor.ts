import { z } from 'zod';
import { Day } from '../domain/period.ts';

/** Where a list goes on: both clocks of its first page, so that pages never lose or repeat a row, and the last key. */
const Cursor = z.strictObject({ p: z.string().regex(/^-?\d{1,18}$/), e: Day, k: z.string().max(400) });
export type Cursor = z.infer<typeof Cursor>;

export const writeCursor = (cursor: Cursor): string =>
  Buffer.from(JSON.stringify(cursor)).toString('base64url');

/** Reads a cursor that `writeCursor` wrote; undefined for anything else. */
export const readCursor = (written: unknown): Cursor | undefined => {
  if (typeof written !== 'string') return undefined;
  try {
    return Cursor.safeParse(JSON.parse(Buffer.from(written, 'base64url').toString('utf8'))).data;
  } catch {
    return undefined;
  }
};

const limits = 'must be a whole number from 1 to 1000';

/** The query parameters of every list that comes in pages. */
export const pageParameters = {
  limit: z
    .string()
    .regex(/^[1-9]\d{0,3}$/, limits)
    .refine((limit) => Number(limit) <= 1_000, limits)
    .optional(),
  cursor: z
    .custom<string>((written) => readCursor(written) !== undefined, {
      error: 'is no cursor of this list; take next from the page before',
    })
    .optional(),
};

export const limitOf = (limit: string | undefined): number => Number(limit ?? 100);
