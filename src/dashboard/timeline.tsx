import type { Stage } from '../domain/commitment/commitment.ts';
import type { Timeline } from '../projections/timeline.ts';
import { type AsOf, deliveriesInMonth, timelineAddress } from './addresses.ts';
import { committedInWords } from './committed.tsx';
import { period } from './dates.ts';
import { type Head, Table } from './table.tsx';
import { tabular, unitWords } from './words.ts';

type Shown = { readonly asOf: AsOf; readonly timeline: Timeline };

type Bar = Timeline['delivered'][number];

const headsOf = (unit: string): readonly Head[] => [
  'Month',
  { number: `Delivered, ${unitWords(unit)}: min` },
  { number: 'max' },
  { number: 'Reports without a number' },
  { number: 'In all by the month’s end: min' },
  { number: 'max in all' },
  'Promised for it, in no sum',
];

const nothingPromised = { min: 0, max: 0, undisclosedCommitments: 0 };

/** What is promised for a month, by stage. */
const promisedFor = ({ committed, unit }: Timeline, at: number): string => {
  const inStage = (stage: Stage) => committed[stage][at] ?? nothingPromised;
  const inStages = {
    pledged: inStage('pledged'),
    allocated: inStage('allocated'),
    contracted: inStage('contracted'),
  };
  const undisclosed = Object.values(inStages).reduce((sum, bar) => sum + bar.undisclosedCommitments, 0);
  return committedInWords(inStages, undisclosed, unit);
};

type MonthShown = { readonly bar: Bar; readonly promised: string; readonly reports: string };

const Month = ({ bar, promised, reports }: MonthShown) => (
  <tr data-month={bar.month} data-min={bar.min} data-max={bar.max}>
    <td>
      <a href={reports}>{period(bar.month)}</a>
    </td>
    <td class="number">{tabular(bar.min)}</td>
    <td class="number">{tabular(bar.max)}</td>
    <td class="number">{bar.undisclosedReports === 0 ? '' : bar.undisclosedReports}</td>
    <td class="number">{tabular(bar.cumulativeMin)}</td>
    <td class="number">{tabular(bar.cumulativeMax)}</td>
    <td>{promised}</td>
  </tr>
);

const coarseHeads: readonly Head[] = [
  'Some time in',
  { number: 'Min' },
  { number: 'Max' },
  { number: 'Reports without a number' },
];

const precisions = { month: 'dated by its month', year: 'dated by its year' } as const;

/** What is dated too coarsely for a bar, marked as such. */
const Coarse = ({ coarse }: Timeline) =>
  coarse.length === 0 ? null : (
    <>
      <h3>Dated by a month or a year only</h3>
      <p>
        Reports that do not say on which days something arrived are in no month’s bar above. They count in
        full on the last day of their period, and so in “in all”.
      </p>
      <Table label="Coarsely dated deliveries" heads={coarseHeads}>
        {coarse.map((mark) => (
          <tr key={mark.period} data-period={mark.period} data-precision={mark.precision}>
            <td>
              {period(mark.period)} ({precisions[mark.precision]})
            </td>
            <td class="number">{tabular(mark.min)}</td>
            <td class="number">{tabular(mark.max)}</td>
            <td class="number">{mark.undisclosedReports === 0 ? '' : mark.undisclosedReports}</td>
          </tr>
        ))}
      </Table>
    </>
  );

/** What was delivered on a track month by month. */
export const TimelineSection = ({ asOf, timeline }: Shown) => (
  <section id="timeline">
    <h2>Month by month</h2>
    {timeline.delivered.length === 0 ? (
      <p>No delivery on this track has been reported.</p>
    ) : (
      <>
        <p>
          A month takes in full what lies wholly within it; of a report that reaches beyond the month, it may
          be anything up to the whole. “In all” is everything that counts by the end of the month, of every
          donor. What is promised stands in the month by which it is due, or else in that in which it was
          promised. Each month leads to the reports whose last day falls into it.
        </p>
        {timeline.reportedBy.length === 0 ? null : <p>On the reports of {timeline.reportedBy.join(', ')}.</p>}
        <Table label="Deliveries month by month" heads={headsOf(timeline.unit)}>
          {timeline.delivered.map((bar, at) => (
            <Month
              key={bar.month}
              bar={bar}
              promised={promisedFor(timeline, at)}
              reports={deliveriesInMonth(asOf, timeline.track, bar.month)}
            />
          ))}
        </Table>
      </>
    )}
    <Coarse {...timeline} />
    <p>
      <a href={timelineAddress(asOf, timeline.track)}>This timeline as JSON</a>
    </p>
  </section>
);
