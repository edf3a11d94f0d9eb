// @ts-nocheck
import { scaleLinear } from 'd3-scale';
import { sizeOf } from '../domain/quantity.ts';
import type { Breakdown, Trait } from '../projections/breakdown.ts';
import type { Progress } from '../projections/progress.ts';
import { deliveriesAddress } from './addresses.ts';
import { breakdownAddress, contributionsOfPart } from './answer-addresses.ts';
import type { MessageKey } from './catalogues/en.ts';
import { type Head, Table } from './table.tsx';
import { useView } from './view.tsx';
import type { Numeral, Words } from './words.ts';

type Shown = { readonly figure: Progress; readonly breakdown: Breakdown };

type Part = Breakdown['parts'][number];

const headings = {
  donor: 'breakdown.by-donor',
  variant: 'breakdown.by-variant',
  source: 'breakdown.by-source',
  body: 'breakdown.by-body',
} as const satisfies Record<Trait, MessageKey>;

const names = {
  donor: 'list.donor',
  variant: 'list.variant',
  source: 'list.source',
  body: 'bodies.body',
} as const satisfies Record<Trait, MessageKey>;

/** What a part is called; several donors without a published split are one. */
const nameIn = ({ say, term, donors }: Words, by: Trait, { key }: Part): string => {
  if (key === null) return say('breakdown.stated');
  if (by === 'donor') {
    const codes = key.split(';');
    return codes.length === 1 ? donors(codes) : say('donors.not-split', { donors: donors(codes) });
  }
  return by === 'body' ? key : term(key);
};

const drawn = (numeral: Numeral): number => Number(sizeOf(numeral));

/** The reports of a part, where the list of reports can be asked for them by what tells the part. */
const Name = ({ figure, breakdown: { by }, part }: Shown & { readonly part: Part }) => {
  const { view, words } = useView();
  const name = nameIn(words, by, part);
  const isListed = (by === 'donor' && part.key?.length === 2) || by === 'body';
  return isListed && part.key !== null ? (
    <a href={deliveriesAddress(view, { track: figure.target.track, [by]: part.key })}>{name}</a>
  ) : (
    name
  );
};

/** The two ends of a part, each leading to the very lines that add up to it. */
const Amounts = ({ figure, breakdown: { by }, part }: Shown & { readonly part: Part }) => {
  const { asOf, words } = useView();
  const both = [part.min, part.max].map((amount, at) => (
    <td key={at === 0 ? 'min' : 'max'} class="number">
      {part.key === null ? (
        words.tabular(amount)
      ) : (
        <a href={contributionsOfPart(asOf, figure, by, part.key)}>{words.tabular(amount)}</a>
      )}
    </td>
  ));
  return <>{both}</>;
};

const Row = ({
  placeOf,
  ...shown
}: Shown & { readonly part: Part; readonly placeOf: (at: Numeral) => number }) => {
  const { words } = useView();
  const { part } = shown;
  return (
    <tr data-part={part.key ?? ''} data-min={part.min} data-max={part.max}>
      <th scope="row">
        <Name {...shown} />
      </th>
      <td class="bar">
        <svg aria-hidden="true" width="100%" height="12">
          <rect class="possible" width={`${placeOf(part.max)}%`} height="12" />
          <rect class="certain" width={`${placeOf(part.min)}%`} height="12" />
        </svg>
      </td>
      <Amounts {...shown} />
      <td class="number">{words.numeral(part.reports)}</td>
      <td class="number">{part.undisclosedReports === 0 ? '' : words.numeral(part.undisclosedReports)}</td>
    </tr>
  );
};

const headsIn = ({ say, unitWords }: Words, { by, unit }: Breakdown): readonly Head[] => [
  say(names[by]),
  { unseen: say('breakdown.bar') },
  { number: say('list.min-in', { unit: unitWords(unit) }) },
  { number: say('list.max') },
  { number: say('bodies.reports') },
  { number: say('list.without-number') },
];

/** The most parts that are shown; the rest is behind the link to all. */
const mostParts = 30;

/** A figure taken apart by one trait, the largest part first: bars to compare, beside the numbers that add up to it. */
const BreakdownTable = ({ figure, breakdown }: Shown) => {
  const { asOf, words } = useView();
  const { by, parts, sum } = breakdown;
  const scale = scaleLinear([0, Math.max(1, ...parts.map(({ max }) => drawn(max)))], [0, 100]);
  const placeOf = (numeral: Numeral): number => Math.round(Math.max(0, scale(drawn(numeral))) * 10) / 10;
  const heading = words.say(headings[by]);
  return (
    <>
      <h3>{heading}</h3>
      <Table
        label={heading}
        heads={headsIn(words, breakdown)}
        foot={
          <tfoot>
            <tr data-min={sum.min} data-max={sum.max}>
              <th scope="row" colSpan={2}>
                {words.say('breakdown.sum')}
              </th>
              <td class="number">{words.tabular(sum.min)}</td>
              <td class="number">{words.tabular(sum.max)}</td>
              <td colSpan={2} />
            </tr>
          </tfoot>
        }
      >
        {parts.slice(0, mostParts).map((part) => (
          <Row key={part.key ?? ''} figure={figure} breakdown={breakdown} part={part} placeOf={placeOf} />
        ))}
      </Table>
      <p>
        {parts.length > mostParts ? `${words.say('breakdown.largest', { count: mostParts })} ` : ''}
        <a href={breakdownAddress(asOf, figure, by)}>{words.say('breakdown.json')}</a>
      </p>
    </>
  );
};

type Apart = { readonly figure: Progress; readonly breakdowns: readonly Breakdown[] };

/** Of whom, of what and whence the figure is: each table adds up to it exactly. */
export const Breakdowns = ({ figure, breakdowns }: Apart) => {
  const { words } = useView();
  const isEmpty = breakdowns.every(({ parts }) => parts.length === 0);
  return (
    <section id="breakdown">
      <h2>{words.say('breakdown.title')}</h2>
      <p>{words.say(isEmpty ? 'contributions.none' : 'breakdown.intro')}</p>
      {isEmpty
        ? null
        : breakdowns.map((breakdown) => (
            <BreakdownTable key={breakdown.by} figure={figure} breakdown={breakdown} />
          ))}
    </section>
  );
};
