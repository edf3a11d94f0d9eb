// @ts-nocheck
import { noStream } from '../store/event-log.ts';
import type { Clocks } from './clocks.ts';
import type { Context } from './context.ts';
import { type Page, pageParameters, pageWithin } from './cursor.ts';
import { eventAnswer, eventColumns } from './event-answer.ts';
import { type Asked, listed } from './list.ts';
import type { Problem } from './problem.ts';
import { problem, type Reply } from './route.ts';

/** The query parameters of a stream's history; a page ends with the revision of its last event. */
export const historyParameters = pageParameters(/^\d{1,15}$/);

/** A page of a stream's events up to what is known, each with who and when. */
const historyPart = async (context: Context, stream: string, clocks: Clocks, page: Page) => {
  const after = BigInt(page.after ?? noStream);
  const { events } = await context.log.read(stream, { after, most: page.limit + 1 });
  const known = events.filter(({ position }) => position <= clocks.position);
  const { items, next } = pageWithin(known, ({ revision }) => String(revision), page);
  return { items: items.map((event) => eventAnswer(context, event)), next };
};

type History = {
  readonly stream: string;
  readonly complete: boolean;
  /** What a stream without events is answered with; undefined where that is no problem. */
  readonly unknown: Problem | undefined;
};

/** Every event of a stream up to what is known; where there is none, why. */
export const historyAnswer = async (
  context: Context,
  asked: Asked,
  { stream, complete, unknown }: History,
): Promise<Reply> => {
  const part = (page: Page) => historyPart(context, stream, asked.clocks, page);
  const { items } = await part({ ...asked.page, limit: 1 });
  if (items.length === 0 && unknown !== undefined) return problem(unknown);
  return listed(asked, { name: 'events', complete, columns: eventColumns, part });
};
