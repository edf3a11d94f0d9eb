// @ts-nocheck
import type { Stage } from '../domain/commitment/commitment.ts';
import type { Timeline } from '../projections/timeline.ts';
import { deliveriesInMonth } from './addresses.ts';
import { timelineAddress } from './answer-addresses.ts';
import type { MessageKey } from './catalogues/en.ts';
import { committedInWords } from './committed.tsx';
import { MonthsChart } from './months-chart.tsx';
import { type Head, Table } from './table.tsx';
import { useView } from './view.tsx';
import type { Words } from './words.ts';

type Shown = { readonly timeline: Timeline };

type Bar = Timeline['delivered'][number];

const headsIn = ({ say, unitWords }: Words, unit: string): readonly Head[] => [
  say('timeline.month'),
  { number: say('timeline.delivered-min', { unit: unitWords(unit) }) },
  { number: say('timeline.max') },
  { number: say('list.without-number') },
  { number: say('timeline.in-all-min') },
  { number: say('timeline.in-all-max') },
  say('timeline.promised'),
];

const nothingPromised = { min: 0, max: 0, undisclosedCommitments: 0 };

/** What is promised for a month, by stage. */
const promisedFor = (words: Words, { committed, unit }: Timeline, at: number): string => {
  const inStage = (stage: Stage) => committed[stage][at] ?? nothingPromised;
  const inStages = {
    pledged: inStage('pledged'),
    allocated: inStage('allocated'),
    contracted: inStage('contracted'),
  };
  const undisclosed = Object.values(inStages).reduce((sum, bar) => sum + bar.undisclosedCommitments, 0);
  return committedInWords(words, inStages, undisclosed, unit);
};

type MonthShown = { readonly bar: Bar; readonly promised: string; readonly reports: string };

const Month = ({ bar, promised, reports }: MonthShown) => {
  const { words } = useView();
  const { tabular } = words;
  return (
    <tr data-month={bar.month} data-min={bar.min} data-max={bar.max}>
      <td>
        <a href={reports}>{words.period(bar.month)}</a>
      </td>
      <td class="number">{tabular(bar.min)}</td>
      <td class="number">{tabular(bar.max)}</td>
      <td class="number">{bar.undisclosedReports === 0 ? '' : words.numeral(bar.undisclosedReports)}</td>
      <td class="number">{tabular(bar.cumulativeMin)}</td>
      <td class="number">{tabular(bar.cumulativeMax)}</td>
      <td>{promised}</td>
    </tr>
  );
};

const precisions = {
  month: 'timeline.by-month',
  year: 'timeline.by-year',
} as const satisfies Record<Timeline['coarse'][number]['precision'], MessageKey>;

/** What is dated too coarsely for a bar, marked as such. */
const Coarse = ({ coarse }: Timeline) => {
  const { words } = useView();
  const { say, tabular } = words;
  return coarse.length === 0 ? null : (
    <>
      <h3>{say('timeline.coarse')}</h3>
      <p>{say('timeline.coarse-intro')}</p>
      <Table
        label={say('timeline.coarse-label')}
        heads={[
          say('timeline.some-time-in'),
          { number: say('list.min') },
          { number: say('list.max') },
          { number: say('list.without-number') },
        ]}
      >
        {coarse.map((mark) => (
          <tr key={mark.period} data-period={mark.period} data-precision={mark.precision}>
            <td>{say(precisions[mark.precision], { period: words.period(mark.period) })}</td>
            <td class="number">{tabular(mark.min)}</td>
            <td class="number">{tabular(mark.max)}</td>
            <td class="number">
              {mark.undisclosedReports === 0 ? '' : words.numeral(mark.undisclosedReports)}
            </td>
          </tr>
        ))}
      </Table>
    </>
  );
};

const Months = ({ timeline }: Shown) => {
  const { view, words } = useView();
  const { say, list } = words;
  return (
    <>
      <p>{say('timeline.intro')}</p>
      {timeline.reportedBy.length === 0 ? null : (
        <p>{say('timeline.reporters', { bodies: list(timeline.reportedBy) })}</p>
      )}
      <MonthsChart timeline={timeline} />
      <Table label={say('timeline.label')} heads={headsIn(words, timeline.unit)}>
        {timeline.delivered.map((bar, at) => (
          <Month
            key={bar.month}
            bar={bar}
            promised={promisedFor(words, timeline, at)}
            reports={deliveriesInMonth(view, timeline.track, bar.month)}
          />
        ))}
      </Table>
    </>
  );
};

/** What was delivered on a track month by month. */
export const TimelineSection = ({ timeline }: Shown) => {
  const { asOf, words } = useView();
  return (
    <section id="timeline">
      <h2>{words.say('timeline.title')}</h2>
      {timeline.delivered.length === 0 ? <p>{words.say('timeline.none')}</p> : <Months timeline={timeline} />}
      <Coarse {...timeline} />
      <p>
        <a href={timelineAddress(asOf, timeline.track)}>{words.say('timeline.json')}</a>
      </p>
    </section>
  );
};
