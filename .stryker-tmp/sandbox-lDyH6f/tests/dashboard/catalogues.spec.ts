// @ts-nocheck
import { readdirSync, readFileSync } from 'node:fs';
import { IntlMessageFormat } from 'intl-messageformat';
import { describe, expect, it } from 'vitest';
import { type Catalogue, en, type MessageKey } from '../../src/dashboard/catalogues/en.ts';
import { nl } from '../../src/dashboard/catalogues/nl.ts';
import { uk } from '../../src/dashboard/catalogues/uk.ts';
import { type Language, languages } from '../../src/dashboard/language.ts';
import { Source } from '../../src/domain/source.ts';
import { tracks } from '../../src/domain/tracks/index.ts';

const catalogues: Readonly<Record<Language, Catalogue>> = { en, nl, uk };
const translations = { nl, uk } as const satisfies Omit<typeof catalogues, 'en'>;

const sorted = (names: Iterable<string>): readonly string[] =>
  [...names].sort((a, b) => a.localeCompare(b, 'en'));

/** What is in only one of two lists, so that a test says which names are wrong. */
const compared = (expected: readonly string[], found: readonly string[]) => ({
  missing: expected.filter((each) => !found.includes(each)),
  tooMany: found.filter((each) => !expected.includes(each)),
});
const theSame = { missing: [], tooMany: [] };

type Elements = ReturnType<IntlMessageFormat['getAst']>;
type Element = Elements[number];

/** What the parser calls a piece of text among the kinds of elements. */
const literal = 0;

const parse = (message: string, language: Language): Elements =>
  new IntlMessageFormat(message, language).getAst();

const insideOf = (element: Element): Elements => {
  if ('children' in element) return element.children;
  return 'options' in element ? Object.values(element.options).flatMap(({ value }) => value) : [];
};

/** All elements of a message, those within tags and plurals too. */
const allOf = (elements: Elements): Elements =>
  elements.flatMap((element) => [element, ...allOf(insideOf(element))]);

const nameOf = (element: Element): readonly string[] => {
  if (!('value' in element) || element.type === literal) return [];
  return ['children' in element ? `<${element.value}>` : `{${element.value}}`];
};

/** What is put into a message: {arguments} and <tags>. */
const putInto = (message: string, language: Language): string =>
  sorted(new Set(allOf(parse(message, language)).flatMap(nameOf))).join(' ');

const hasWords = (message: string): boolean =>
  allOf(parse(message, 'en')).some(
    (element) => element.type === literal && 'value' in element && /\p{L}/u.test(element.value),
  );

const categoriesOf = (language: Language): string =>
  sorted(new Intl.PluralRules(language).resolvedOptions().pluralCategories).join(' ');

/** The categories that each plural of a message distinguishes, without the numbers that it names. */
const categoriesIn = (message: string, language: Language): readonly string[] =>
  allOf(parse(message, language))
    .filter((element) => 'options' in element)
    .map(({ options }) => sorted(Object.keys(options).filter((each) => !each.startsWith('='))).join(' '));

const units: readonly string[] = [...new Set(tracks.map(({ unit }) => unit))].filter(
  (unit) => unit !== 'EUR',
);

describe.each(languages)('the catalogue in %s', (language) => {
  const { messages, units: nouns } = catalogues[language];
  const all = [...Object.entries(messages), ...Object.entries(nouns)];

  it('has every message, and none that the pages do not know', () => {
    expect(compared(Object.keys(en.messages), Object.keys(messages))).toEqual(theSame);
  });

  it('has messages that can all be read', () => {
    const unreadable = all.filter(([, message]) => {
      try {
        return parse(message, language).length === 0;
      } catch {
        return true;
      }
    });
    expect(unreadable).toEqual([]);
  });

  it('puts into each message what the English one is given', () => {
    const other = Object.entries(en.messages)
      .map(([key, english]) => {
        const message = messages[key as MessageKey];
        return { key, given: putInto(english, 'en'), taken: putInto(message, language) };
      })
      .filter(({ given, taken }) => given !== taken);
    expect(other).toEqual([]);
  });

  it('tells apart in every plural exactly the numbers that the language tells apart', () => {
    const other = all.filter(([, message]) =>
      categoriesIn(message, language).some((each) => each !== categoriesOf(language)),
    );
    expect(other).toEqual([]);
  });

  it('has a noun for every unit of a track but the euro, chosen by how many there are', () => {
    expect(compared(units, Object.keys(nouns))).toEqual(theSame);
    const other = Object.entries(nouns).filter(([, noun]) => putInto(noun, language) !== '{count}');
    expect(other).toEqual([]);
  });
});

/** What says the same in both languages, though it has words. A message without words is the same wherever its order is. */
const same = {
  nl: {
    messages: [
      // The name of the program, and ids as they are typed.
      'layout.title',
      'field.donor.hint',
      'field.value-currency.hint',
      // Words that both languages have.
      'unit.euro',
      'list.donor',
      'list.variant',
      'list.status',
      'deliveries.donor',
      'deliveries.status',
      'goods.variant',
      'member.donor',
      'member.variant',
      'my-reports.status',
      'pipeline.open',
      'field.donor',
      'field.variant',
    ],
    terms: ['Drones', 'EDA', 'EU', 'EUMAM Ukraine', 'brigade', 'context'],
  },
  uk: {
    messages: ['layout.title', 'field.donor.hint', 'field.value-currency.hint'],
    // The name of the mission, as it is written in Ukrainian too.
    terms: ['EUMAM Ukraine'],
  },
} as const satisfies Record<keyof typeof translations, object>;

const paper: {
  readonly targets: readonly {
    readonly title: string;
    readonly source: { readonly document: string; readonly section: string; readonly english?: string };
  }[];
  readonly milestones: readonly Readonly<Record<'title' | 'section' | 'english', string>>[];
  readonly items: readonly (Readonly<Record<'section' | 'kind' | 'english' | 'responsible', string>> &
    Readonly<Record<'deadlineStated' | 'note', string | null>>)[];
} = JSON.parse(readFileSync(new URL('../../seeds/paper.json', import.meta.url), 'utf8'));

/** The words of the data that the pages show. */
const shown = [
  ...tracks.flatMap(({ title, variants }) => [title, ...variants]),
  ...Source.options,
  ...paper.targets.flatMap(({ title, source: { document, section, english } }) => [
    title,
    document,
    section,
    english ?? '',
  ]),
  ...paper.milestones.flatMap(({ title, section, english }) => [title, section, english]),
  ...paper.items.flatMap(({ section, kind, english, responsible, deadlineStated, note }) => [
    section,
    kind,
    english,
    responsible,
    deadlineStated ?? '',
    note ?? '',
  ]),
];

/** A year, a day, or the number of a section. */
const isNumber = (english: string): boolean => /^[\d/-]*[a-z]?$/.test(english);

it('in English too, no id of the data is shown as programs write it', () => {
  const ids = [...tracks.flatMap(({ variants }) => variants), ...Source.options];
  const raw = ids.filter((id) => /[a-z]-[a-z]|\d[a-z]/.test(id) && !Object.hasOwn(en.terms, id));
  expect([...new Set(raw)]).toEqual([]);
  expect(Object.keys(en.terms).filter((id) => !shown.includes(id))).toEqual([]);
});

describe.each(Object.keys(translations) as (keyof typeof translations)[])(
  'translated into %s',
  (language) => {
    const { messages, terms } = translations[language];

    it('every message with words says something other than the English one, but for those known to be the same', () => {
      const untranslated = Object.entries(en.messages)
        .filter(([key, english]) => messages[key as MessageKey] === english && hasWords(english))
        .map(([key]) => key);
      expect(compared(same[language].messages, untranslated)).toEqual(theSame);
    });

    it('every word of the data that a page shows has its translation', () => {
      const missing = shown.filter((english) => !isNumber(english) && !Object.hasOwn(terms, english));
      expect([...new Set(missing)]).toEqual([]);
      const untranslated = Object.keys(terms).filter((english) => terms[english] === english);
      expect(compared(same[language].terms, untranslated)).toEqual(theSame);
    });

    it('no word is translated that no page shows', () => {
      expect(Object.keys(terms).filter((english) => !shown.includes(english))).toEqual([]);
    });
  },
);

const source = new URL('../../src/', import.meta.url);

/** Whatever stands between quotes in the files of a layer. */
const literalsIn = (layer: string): readonly string[] =>
  readdirSync(new URL(`${layer}/`, source), { recursive: true, encoding: 'utf8' })
    .filter((path) => /\.tsx?$/.test(path) && !path.startsWith('catalogues'))
    .map((path) => readFileSync(new URL(`${layer}/${path}`, source), 'utf8'))
    .flatMap((text) => Array.from(text.matchAll(/(['"])([\w.-]+)\1/g), ([, , said]) => said ?? ''));

it('every message is said by some page', () => {
  const said = new Set(['dashboard', 'api', 'publishing'].flatMap(literalsIn));
  expect(Object.keys(en.messages).filter((key) => !said.has(key))).toEqual([]);
});
