// @ts-nocheck
import { createHash } from 'node:crypto';
import { z } from 'zod';
import { canonical } from '../domain/envelope.ts';
import { Day } from '../domain/period.ts';

/** The list that a cursor belongs to, with its filters, and the last key of the page before. */
const key = /^([0-9a-f]{8})\.(.+)$/s;

/** Where a list goes on: both clocks of its first page, so that pages never lose or repeat a row, and the last key. */
const Cursor = z.strictObject({
  p: z.string().regex(/^(-1|\d{1,18})$/),
  e: Day,
  k: z.string().max(400).regex(key),
  /** The instant of the first page, in milliseconds: how old something is is told by it on every page. */
  t: z.int().min(0).default(0),
});

/** A cursor as read: `list` tells lists and their filters apart, `after` is the key after which the list goes on. */
export type Cursor = {
  readonly position: bigint;
  readonly effectiveAt: string;
  readonly time: number;
  readonly list: string;
  readonly after: string;
};

/** Reads a cursor that was written here; undefined for anything else. */
export const readCursor = (written: unknown): Cursor | undefined => {
  if (typeof written !== 'string') return undefined;
  try {
    const { p, e, k, t } = Cursor.parse(JSON.parse(Buffer.from(written, 'base64url').toString('utf8')));
    const [, list = '', after = ''] = key.exec(k) ?? [];
    return { position: BigInt(p), effectiveAt: e, time: t, list, after };
  } catch {
    return undefined;
  }
};

const writeCursor = ({ position, effectiveAt, time, list, after }: Cursor): string => {
  const pinned = { p: String(position), e: effectiveAt, k: `${list}.${after}`, t: time };
  return Buffer.from(JSON.stringify(pinned)).toString('base64url');
};

/** Tells one list from another, and the same list under other filters. */
export const listMark = (asked: {
  readonly path: string;
  readonly params: object;
  readonly filters: object;
}): string =>
  createHash('sha256')
    .update(canonical([asked.path, asked.params, asked.filters]))
    .digest('hex')
    .slice(0, 8);

const isLimit = (limit: unknown): boolean => typeof limit === 'string' && /^(1000|[1-9]\d{0,2})$/.test(limit);

export const notOfThisList = 'is no cursor of this list with these filters; take next from the page before';

/** The query parameters of a list that comes in pages, with the form of its keys. */
export const pageParameters = (form: RegExp) => ({
  limit: z
    .custom<string>(isLimit, { error: 'must be a whole number from 1 to 1000' })
    .meta({ type: 'string', pattern: '^(1000|[1-9]\\d{0,2})$', examples: ['100'] })
    .optional(),
  cursor: z
    .custom<string>((written) => form.test(readCursor(written)?.after ?? ''), { error: notOfThisList })
    .meta({ type: 'string', description: 'The member next of the page before.' })
    .optional(),
});

/** What is asked of a list: how much of it, after which key, and how the next page is found. */
export type Page = {
  readonly limit: number;
  /** The key after which the list goes on; undefined begins it. */
  readonly after: string | undefined;
  /** Whether the caller set the limit; a CSV answer is whole otherwise. */
  readonly limited: boolean;
  /** The cursor of the page after one that ends with a key; null when there is no more. */
  readonly next: (last: string | undefined) => string | null;
  /** The page that begins where a cursor says. */
  readonly from: (cursor: string) => Page;
  /** Where the page that begins where a cursor says is found. */
  readonly address: (cursor: string) => string;
};

type Clocks = Pick<Cursor, 'position' | 'effectiveAt' | 'time'>;

/** A list's address as it was asked for: its path, and the parameters that came with it. */
export type Asked = {
  readonly path: string;
  readonly given: Readonly<Record<string, string | undefined>>;
};

/** The same list from a cursor on, which takes the place of the clocks that it pins. */
const addressAfter = ({ path, given }: Asked, cursor: string): string => {
  const { cursor: _before, atLeast: _reached, ...kept } = given;
  const parameters = Object.entries(kept).flatMap(([name, value]) =>
    value === undefined ? [] : [[name, value]],
  );
  return `${path}?${new URLSearchParams([...parameters, ['cursor', cursor]])}`;
};

export const pageAsked = (list: string, { position, effectiveAt, time }: Clocks, asked: Asked): Page => {
  const { limit, cursor } = asked.given;
  const beginning = (after: string | undefined): Page => ({
    limit: Number(limit ?? '100'),
    after,
    limited: limit !== undefined,
    next: (last) =>
      last === undefined ? null : writeCursor({ position, effectiveAt, time, list, after: last }),
    from: (next) => beginning(readCursor(next)?.after),
    address: (next) => addressAfter(asked, next),
  });
  return beginning(readCursor(cursor)?.after);
};

/** Where a list goes on after a key; one that has left since was followed by the first key that is greater. */
const startAfter = (keys: readonly string[], after: string): number => {
  const at = keys.indexOf(after);
  if (at >= 0) return at + 1;
  const greater = keys.findIndex((key) => key > after);
  return greater < 0 ? keys.length : greater;
};

/** One page of a list that is at hand whole, and the cursor of the next. */
export const pageOf = <Item>(
  items: readonly Item[],
  keyOf: (item: Item) => string,
  { limit, after, next }: Page,
): { readonly items: readonly Item[]; readonly next: string | null } => {
  const start = after === undefined ? 0 : startAfter(items.map(keyOf), after);
  const shown = items.slice(start, start + limit);
  const last = shown.at(-1);
  return { items: shown, next: next(items.length > start + limit && last ? keyOf(last) : undefined) };
};

/** One page of a list that was looked up with one item more than asked for, which tells whether there is another page. */
export const pageWithin = <Item>(
  found: readonly Item[],
  keyOf: (item: Item) => string,
  { limit, next }: Page,
): { readonly items: readonly Item[]; readonly next: string | null } => {
  const shown = found.slice(0, limit);
  const last = shown.at(-1);
  return { items: shown, next: next(found.length > limit && last ? keyOf(last) : undefined) };
};
