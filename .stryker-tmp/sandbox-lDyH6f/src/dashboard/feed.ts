// @ts-nocheck
import { commitmentAddress, knownAtOf, pinned, reportAddress, targetInYear } from './addresses.ts';
import type { Language } from './language.ts';
import { deedWords, figureName, moveWords, type Restatement, yearRestated } from './restatement-words.ts';
import type { AsOf, View } from './view.tsx';
import { type Words, wordsIn } from './words.ts';
import { type Element, element, xmlOf } from './xml.ts';

/** What a feed is made from; `server` and `self` are whole addresses. */
export type Feed = {
  readonly server: string;
  readonly self: string;
  /** In which it is written. */
  readonly language: Language | undefined;
  /** Whose restatements they are, where they are those of one target. */
  readonly target: string | undefined;
  readonly asOf: AsOf;
  readonly complete: boolean;
  /** The newest first. */
  readonly restatements: readonly Restatement[];
};

const titleIn = (words: Words, { figures: [first, ...more] }: Restatement): string => {
  const said = { figure: figureName(words, first), move: moveWords(words, first), count: more.length };
  return words.say(more.length === 0 ? 'feed.entry' : 'feed.entry-of-more', said);
};

const summaryIn = (words: Words, restatement: Restatement): string => {
  const { reason, figures } = restatement;
  return [
    deedWords(words, restatement),
    ...(reason === null ? [] : [words.say('feed.reason', { reason })]),
    ...figures.map((each) =>
      words.say('feed.figure', {
        figure: figureName(words, each),
        target: each.goal.id,
        move: moveWords(words, each),
      }),
    ),
  ].join('\n');
};

const html = { type: 'text/html' };

/** Where the event can be looked at, right after it: its report, or the first figure that it restated. */
const alternateOf = (view: View, restatement: Restatement) => {
  const {
    type,
    asOf,
    reports: [report],
    figures: [first],
  } = restatement;
  if (type === 'TargetRetired')
    return {
      href: `/v1/targets/${first.goal.id}?knownAt=${knownAtOf(asOf)}&effectiveAt=${asOf.effectiveAt}`,
      type: 'application/json',
    };
  if (report !== undefined && type.startsWith('Delivery'))
    return { href: reportAddress(view, report), ...html };
  if (report !== undefined && type.startsWith('Commitment'))
    return { href: commitmentAddress(view, report), ...html };
  return { href: targetInYear(view, first.goal.id, yearRestated(first)), ...html };
};

/** The pages of the figures that are there after it. */
const relatedOf = (words: Words, view: View, { figures }: Restatement) =>
  figures
    .filter(({ after }) => after !== undefined)
    .map((each) => ({
      href: targetInYear(view, each.goal.id, yearRestated(each)),
      title: figureName(words, each),
      ...html,
    }));

const entryOf = (feed: Feed, words: Words, restatement: Restatement): Element => {
  const { id, type, recordedAt, by, asOf } = restatement;
  const { server } = feed;
  const view = pinned(asOf, words.language, feed.language);
  const link = (rel: string, { href, ...rest }: { readonly href: string }): Element =>
    element('link', { rel, href: `${server}${href}`, ...rest });
  return element('entry', {}, [
    element('id', {}, `urn:uuid:${id}`),
    element('title', {}, titleIn(words, restatement)),
    element('updated', {}, recordedAt),
    element('author', {}, [element('name', {}, by)]),
    element('category', { term: type }),
    link('alternate', alternateOf(view, restatement)),
    ...relatedOf(words, view, restatement).map((related) => link('related', related)),
    element('summary', {}, summaryIn(words, restatement)),
  ]);
};

const subtitleIn = ({ say, period }: Words, { asOf, complete }: Feed): string =>
  [
    say('feed.about'),
    say('feed.as-of', { day: period(asOf.effectiveAt) }),
    ...(complete ? [] : [say('feed.incomplete')]),
  ].join(' ');

/** When it last changed: with its newest entry, or, while it has none, the moment of knowledge. */
const updatedOf = ({ restatements, asOf }: Feed): string =>
  restatements.reduce<string | undefined>(
    (latest, { recordedAt }) => (latest === undefined || recordedAt > latest ? recordedAt : latest),
    undefined,
  ) ?? asOf.knownAt;

/** An Atom feed (RFC 4287) of restatements; entries bear their events' ids, so that no reader is told of one twice. */
export const feedOf = (feed: Feed): string => {
  const { server, self, language, target, restatements } = feed;
  const words = wordsIn(language ?? 'en');
  const title =
    target === undefined
      ? words.say('feed.title')
      : words.say('feed.title-of-target', { target: words.term(target) });
  return xmlOf(
    element('feed', { xmlns: 'http://www.w3.org/2005/Atom', 'xml:lang': words.language }, [
      element('id', {}, self),
      element('title', {}, title),
      element('subtitle', {}, subtitleIn(words, feed)),
      element('updated', {}, updatedOf(feed)),
      element('link', { rel: 'self', href: self, type: 'application/atom+xml' }),
      element('link', {
        rel: 'alternate',
        href: `${server}/${language === undefined ? '' : `?lang=${language}`}`,
        type: 'text/html',
      }),
      element('generator', {}, 'porcupine'),
      ...restatements.map((each) => entryOf(feed, words, each)),
    ]),
  );
};
