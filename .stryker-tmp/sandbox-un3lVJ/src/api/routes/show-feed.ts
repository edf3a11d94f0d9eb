// @ts-nocheck
import { feedOf } from '../../dashboard/feed.ts';
import type { Language } from '../../dashboard/language.ts';
import { TargetId, targetStream } from '../../domain/ids.ts';
import { goalAt, outside } from '../../projections/goal.ts';
import { type Clocks, clockParameters } from '../clocks.ts';
import type { Context } from '../context.ts';
import { languageParameter } from '../frame.ts';
import { nothingIn } from '../nothing.ts';
import { problemOf } from '../problem.ts';
import { defineQuery } from '../query.ts';
import { latestRestatements } from '../restated.ts';
import type { Reply } from '../route.ts';

const path = '/feed.atom';

type Asked = {
  readonly target?: string | undefined;
  readonly effectiveAt?: string | undefined;
  readonly lang?: Language | undefined;
};

/** The address under which whoever subscribed asks again: a day only where one was asked for. */
const selfOf = (server: string, { target, effectiveAt, lang }: Asked): string => {
  const query = new URLSearchParams({
    ...(target === undefined ? {} : { target }),
    ...(effectiveAt === undefined ? {} : { effectiveAt }),
    ...(lang === undefined ? {} : { lang }),
  });
  return `${server}${path}${query.size === 0 ? '' : `?${query}`}`;
};

/** What the target asked for is called, if one is; or the reply that says why there is none. */
const titleOf = (
  context: Context,
  { target: id }: Asked,
  { effectiveAt, position }: Clocks,
): { readonly title: string | undefined } | { readonly reply: Reply } => {
  if (id === undefined) return { title: undefined };
  const row = context.models.targetAt(id, { position });
  if (row === undefined) {
    return {
      reply: nothingIn(context, targetStream(id), position, problemOf('target-unknown', { target: id })),
    };
  }
  const goal = goalAt(row, effectiveAt);
  return { title: goal === outside ? row.versions.at(-1)?.target.title : goal.target.title };
};

export const showFeed = defineQuery({
  path,
  summary: 'An Atom feed of what had been said of a figure and was changed afterwards',
  params: {},
  query: { target: TargetId.optional(), effectiveAt: clockParameters.effectiveAt, ...languageParameter },
  answer: async (context, { query, clocks, serverAddress }) => {
    const titled = titleOf(context, query, clocks);
    if ('reply' in titled) return titled.reply;
    const { target } = query;
    const { restatements } = await latestRestatements(context, { target, clocks });
    return {
      status: 200,
      contentType: 'application/atom+xml; charset=utf-8',
      body: feedOf({
        server: serverAddress,
        self: selfOf(serverAddress, query),
        language: query.lang,
        target: titled.title,
        asOf: clocks.asOf,
        complete: context.models.isComplete(undefined, clocks),
        restatements,
      }),
    };
  },
});
