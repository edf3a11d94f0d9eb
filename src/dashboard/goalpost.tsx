import type { Progress } from '../projections/progress.ts';
import { type AsOf, goalpostAddress, trackAddress } from './addresses.ts';
import { bounds } from './dates.ts';
import { unitWords } from './words.ts';

type Target = Progress['target'];

const donorWords = ({ donors }: Target): string => {
  if (donors === 'eu') return 'the EU and its Member States';
  return donors === 'all' ? 'all donors' : donors.join(', ');
};

const bodyWords = ({ bodies }: Target): string => {
  if (bodies === undefined) return 'all';
  return 'only' in bodies ? `only ${bodies.only.join(', ')}` : `all except ${bodies.except.join(', ')}`;
};

const bases = {
  deliveries: 'the sum of delivery reports',
  statements:
    'the latest official total and what was delivered after it; without one, the sum of delivery reports',
} as const satisfies Record<Target['basis'], string>;

const basisWords = ({ of, basis }: Target): string =>
  of === 'commitments'
    ? 'the sum of what was promised, in whatever stage, and not what arrived'
    : bases[basis];

const Filter = ({
  name,
  values,
}: {
  readonly name: string;
  readonly values: readonly string[] | undefined;
}) =>
  values === undefined ? null : (
    <>
      <dt>{name}</dt>
      <dd>{values.join(', ')}</dd>
    </>
  );

/** Which reports a figure counts, and in which days. */
export const WhatCounts = ({ asOf, figure }: { readonly asOf: AsOf; readonly figure: Progress }) => {
  const { target, period } = figure;
  return (
    <section>
      <h2>What counts</h2>
      <dl>
        <dt>Period</dt>
        <dd>{bounds(period)}</dd>
        <dt>Counted</dt>
        <dd>
          {unitWords(target.unit)} on the track <a href={trackAddress(asOf, target.track)}>{target.track}</a>:{' '}
          {basisWords(target)}
        </dd>
        <dt>Given by</dt>
        <dd>{donorWords(target)}</dd>
        <dt>Reported by</dt>
        <dd>{bodyWords(target)}</dd>
        <Filter name="Variants" values={target.variants} />
        <Filter name="Sources" values={target.sources} />
        <dt>Version</dt>
        <dd>
          <a href={goalpostAddress(asOf, figure)}>
            revision {target.revision}, with every earlier one (JSON)
          </a>
        </dd>
      </dl>
    </section>
  );
};

/** The document and the place in it; a place that is named rather than numbered needs no “section” before it. */
export const placeInPrint = ({ source: { document, section } }: Target): string =>
  `${document}, ${/^\d/.test(section) ? `section ${section}` : section}`;

/** Where the number stands in print: the quoted words, what they say in English, and where to find them. */
export const Source = ({ target }: Progress) => (
  <section id="source">
    <h2>What the source says</h2>
    {target.source.english === undefined ? null : <p>{target.source.english}</p>}
    {target.source.quote === undefined ? null : (
      <blockquote>
        <p lang={target.source.quoteLanguage}>{target.source.quote}</p>
      </blockquote>
    )}
    <p class="soft">{placeInPrint(target)}</p>
  </section>
);
