// @ts-nocheck
import type { Progress } from '../projections/progress.ts';
import { trackAddress } from './addresses.ts';
import { goalpostAddress } from './answer-addresses.ts';
import type { MessageKey } from './catalogues/en.ts';
import { Fact } from './fact.tsx';
import { useView, useWords } from './view.tsx';
import type { Words } from './words.ts';

type Target = Progress['target'];

/** Whose support is meant: the Union's with its Member States', everybody's, or that of some. */
export const donorWords = ({ say, donors: named }: Words, { donors }: Pick<Target, 'donors'>): string => {
  if (donors === 'eu') return say('donors.eu');
  return donors === 'all' ? say('donors.all') : named(donors);
};

const bodyWords = ({ say, list }: Words, { bodies }: Target): string => {
  if (bodies === undefined) return say('goalpost.bodies-all');
  return 'only' in bodies
    ? say('goalpost.bodies-only', { bodies: list(bodies.only) })
    : say('goalpost.bodies-except', { bodies: list(bodies.except) });
};

const bases = {
  deliveries: 'goalpost.basis-deliveries',
  statements: 'goalpost.basis-statements',
} as const satisfies Record<Target['basis'], MessageKey>;

const basisOf = ({ of, basis }: Target): MessageKey =>
  of === 'commitments' ? 'goalpost.basis-commitments' : bases[basis];

const Filter = ({
  name,
  values,
}: {
  readonly name: MessageKey;
  readonly values: readonly string[] | undefined;
}) => {
  const { say, list, term } = useWords();
  return values === undefined ? null : <Fact name={say(name)}>{list(values.map(term))}</Fact>;
};

/** Which reports a figure counts, and in which days. */
export const WhatCounts = ({ figure }: { readonly figure: Progress }) => {
  const { view, asOf, words } = useView();
  const { target, period } = figure;
  const { say, rich } = words;
  return (
    <section>
      <h2>{say('goalpost.what-counts')}</h2>
      <dl>
        <Fact name={say('goalpost.period')}>{words.bounds(period)}</Fact>
        <Fact name={say('goalpost.counted')}>
          {rich('goalpost.counted-on', {
            unit: words.unitWords(target.unit),
            track: <a href={trackAddress(view, target.track)}>{words.track(target.track)}</a>,
            basis: say(basisOf(target)),
          })}
        </Fact>
        <Fact name={say('goalpost.given-by')}>{donorWords(words, target)}</Fact>
        <Fact name={say('goalpost.reported-by')}>{bodyWords(words, target)}</Fact>
        <Filter name="goalpost.variants" values={target.variants} />
        <Filter name="goalpost.sources" values={target.sources} />
        <Fact name={say('goalpost.version')}>
          <a href={goalpostAddress(asOf, figure)}>
            {say('goalpost.revision', { revision: target.revision })}
          </a>
        </Fact>
      </dl>
    </section>
  );
};

/** The document and the place in it; a place that is named rather than numbered needs no “section” before it. */
export const placeInPrint = (
  { say, term }: Words,
  { source: { document, section } }: Pick<Target, 'source'>,
): string =>
  say(/^\d/.test(section) ? 'goalpost.section' : 'goalpost.place', {
    document: term(document),
    section: term(section),
  });

/** Where the number stands in print: the quoted words, what they say in English, and where to find them. */
export const Source = ({ target }: Progress) => {
  const words = useWords();
  const { english, quote, quoteLanguage } = target.source;
  return (
    <section id="source">
      <h2>{words.say('goalpost.source')}</h2>
      {english === undefined || words.language === quoteLanguage ? null : <p>{words.term(english)}</p>}
      {quote === undefined ? null : (
        <blockquote>
          <p lang={quoteLanguage}>{quote}</p>
        </blockquote>
      )}
      <p class="soft">{placeInPrint(words, target)}</p>
    </section>
  );
};
