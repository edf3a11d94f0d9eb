// @ts-nocheck
import { z } from 'zod';
import { knownAtOf } from '../dashboard/addresses.ts';
import { type Language, languages } from '../dashboard/language.ts';
import type { Frame, View } from '../dashboard/view.tsx';
import { brusselsDay } from '../domain/period.ts';
import { type Clocks, meansNow } from './clocks.ts';
import type { Context } from './context.ts';
import type { RawRequest } from './route.ts';

/** The language that the address of a page asks for. */
const Lang = z.enum(languages, { error: `must be one of ${languages.join(', ')}` });

/** The query parameter that every page takes. */
export const languageParameter = {
  lang: Lang.optional().meta({
    description: 'The language of the page; without it, the one that the browser prefers.',
  }),
};

type Asked = {
  readonly path: string;
  readonly query: RawRequest['query'];
  /** The language that the reader’s browser prefers among those there are. */
  readonly preferred: Language;
};

/** What a page is shown in. */
export const frameOf = ({ assets }: Context, { path, query, preferred }: Asked): Frame => {
  const chosen = Lang.safeParse(query['lang']).data;
  const given = Object.entries(query).filter(([, value]) => typeof value === 'string' && value !== '');
  return {
    language: chosen ?? preferred,
    chosen,
    // An address that begins with two slashes would be one of another server.
    here: {
      path: path.replace(/^[/\\]+/, '/'),
      query: Object.fromEntries(given.map(([name, value]) => [name, String(value)])),
    },
    assets: assets.addresses,
  };
};

/** By how much the newest that is known may lie before now without anybody being told, in milliseconds. */
const unnoticed = 10_000;

/** The clocks that a question was asked with, as they stand in its address. */
type Given = {
  readonly effectiveAt?: string | undefined;
  readonly knownAt?: string | undefined;
  readonly cursor?: string | undefined;
};

/** A moment of knowledge as a page shows it, and as an address names it for ever. */
type Knowing = Pick<View, 'asOf' | 'knownAt'>;

/**
 * How a page at now names its moment. Something may still be recorded in this very millisecond; nothing will be in the one
 * before. Where the last event is of this one, that event names the moment.
 */
const knowingNow = ({ models }: Context, { asOf, time, position }: Clocks): Knowing => {
  const settled = time - 1;
  if ((models.momentAt({ position })?.knownTime ?? 0) > settled) return { asOf, knownAt: knownAtOf(asOf) };
  const knownAt = new Date(settled).toISOString();
  return { asOf: { ...asOf, knownAt }, knownAt };
};

const isPlace = (knownAt: string | undefined): boolean =>
  knownAt !== undefined && /^(index:)?\d+$/.test(knownAt);

/** What a page of the account is shown in. */
export const viewOf = (context: Context, frame: Frame, clocks: Clocks, given: Given): View => {
  const { now, audit } = context;
  const { asOf, time } = clocks;
  // A list that goes on stands where it began, which is now no more.
  const isOfBefore = given.cursor !== undefined;
  const isKnownAtSet = isOfBefore || !meansNow({ now }, given.knownAt);
  const asked = { asOf, knownAt: isPlace(given.knownAt) ? knownAtOf(asOf) : asOf.knownAt };
  return {
    ...frame,
    ...(isKnownAtSet ? asked : knowingNow(context, clocks)),
    isSet: { effectiveAt: isOfBefore || given.effectiveAt !== undefined, knownAt: isKnownAtSet },
    isContradicted: audit.contradicted(),
    today: brusselsDay(now().getTime()),
    isBehind: now().getTime() - time > unnoticed,
  };
};
