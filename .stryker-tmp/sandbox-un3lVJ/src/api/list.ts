// @ts-nocheck
import type { Clocks } from './clocks.ts';
import { type Columns, csvHead, csvLines } from './csv.ts';
import type { Page } from './cursor.ts';
import { ok, type Reply } from './route.ts';

/** How a list is asked for: at which clocks, which page of it, and in which form. */
export type Asked = { readonly clocks: Clocks; readonly page: Page; readonly as: 'json' | 'csv' };

/** A part of a list, with the cursor of the part after it; null at its end. */
type Part<Item> = { readonly items: readonly Item[]; readonly next: string | null };

/** A list as answered: in JSON page by page under a name, in CSV whole. */
export type List<Item> = {
  readonly name: string;
  readonly complete: boolean;
  /** What stands beside the list in JSON. */
  readonly members?: object;
  /** Whether it always comes in one piece, so that there is never a next page. */
  readonly undivided?: true;
  /** The items of an undivided list as JSON, where their text is kept from one answer to the next. */
  readonly written?: (items: readonly Item[]) => string;
  /** The columns of the list as a table. */
  readonly columns: Columns<Item>;
  readonly part: (page: Page) => Part<Item> | Promise<Part<Item>>;
};

/** How many items are written to a CSV answer at once. */
const atOnce = 500;

/** The whole list from a page's place on, part by part: the clocks are pinned, so nothing is lost or repeated. */
async function* wholeCsv<Item>({ part, columns }: List<Item>, page: Page): AsyncGenerator<string> {
  yield csvHead(columns);
  let at: Page | undefined = page;
  while (at !== undefined) {
    const { items, next }: Part<Item> = await part({ ...at, limit: atOnce });
    yield csvLines(columns, items);
    at = next === null ? undefined : at.from(next);
  }
}

const contentType = 'text/csv; charset=utf-8; header=present';

/** What a table is called where it is saved: the list, and both clocks at which it stands. */
const fileName = (name: string, { effectiveAt, index }: Clocks['asOf']): string =>
  `${[name, effectiveAt, ...(index === null ? [] : ['index', index])].join('-')}.csv`;

/** What JSON says beside a list, and a table has no place for. */
const besides = (
  { name, complete }: { readonly name: string; readonly complete: boolean },
  { asOf }: Clocks,
) => ({
  'Content-Disposition': `attachment; filename="${fileName(name, asOf)}"`,
  Complete: String(complete),
  'Effective-At': asOf.effectiveAt,
  'Known-At': asOf.knownAt,
  ...(asOf.position === null ? {} : { 'Log-Position': asOf.position }),
  ...(asOf.index === null ? {} : { 'Log-Index': asOf.index }),
});

const asCsv = async <Item>(list: List<Item>, { clocks, page }: Asked): Promise<Reply> => {
  const { columns } = list;
  const headers = besides(list, clocks);
  if (!page.limited) return { status: 200, contentType, headers, stream: () => wholeCsv(list, page) };
  const { items, next } = await list.part(page);
  const link = next === null ? {} : { Link: `<${page.address(next)}>; rel="next"` };
  const body = csvHead(columns) + csvLines(columns, items);
  return { status: 200, contentType, headers: { ...headers, ...link }, body };
};

/** A list as JSON of which the items are written already. */
const writtenList = (members: object, name: string, items: string): string =>
  `${JSON.stringify(members).slice(0, -1)},${JSON.stringify(name)}:${items}}`;

const asJson = async <Item>(list: List<Item>, { clocks, page }: Asked): Promise<Reply> => {
  const { items, next } = await list.part(page);
  const members = { asOf: clocks.asOf, complete: list.complete, ...list.members };
  if (list.written !== undefined) return ok(writtenList(members, list.name, list.written(items)));
  return ok({ ...members, [list.name]: items, ...(list.undivided ? {} : { next }) });
};

/** Answers a list in the form that was asked for. */
export const listed = async <Item>(asked: Asked, list: List<Item>): Promise<Reply> => {
  const reply = await (asked.as === 'csv' ? asCsv(list, asked) : asJson(list, asked));
  return { ...reply, headers: { ...reply.headers, Vary: 'Accept' } };
};
