import type { MilestoneStatus } from '../domain/milestone/milestone.ts';
import type { Quantity } from '../domain/quantity.ts';
import {
  type AsOf,
  bodiesAnswerAddress,
  commitmentAddress,
  deliveriesOfBody,
  milestoneAddress,
  reportAddress,
  statementAddress,
} from './addresses.ts';
import { Clocks, MoveClocks } from './clocks.tsx';
import { instant, period } from './dates.ts';
import { documentOf } from './layout.tsx';
import { statusWords } from './milestone-words.ts';
import { Nav } from './nav.tsx';
import { Table } from './table.tsx';
import { Unread } from './unread.tsx';
import { numeral, reportedQuantity } from './words.ts';

/** A body and how fresh its account is. */
type Body = {
  readonly id: string;
  readonly name: string;
  readonly cadenceDays: number | null;
  readonly lastReportAt: string | null;
  readonly ageDays: number | null;
  readonly freshness: 'fresh' | 'late' | 'silent' | 'never' | null;
  readonly reports: number;
  readonly corrections: number;
  readonly withdrawals: number;
  readonly disputes: number;
  readonly lastReport: LastReport | null;
};

type Reported = { readonly reference: string; readonly status: string; readonly effectiveOn: string };

type LastReport =
  | (Reported & {
      readonly kind: 'delivery' | 'commitment' | 'statement';
      readonly track: string;
      readonly quantity: Quantity;
    })
  | (Reported & {
      readonly kind: 'milestone';
      readonly milestone: string;
      readonly step: MilestoneStatus;
    });

const freshnessWords = {
  fresh: 'fresh',
  late: 'late: longer ago than it usually reports',
  silent: 'silent: more than twice as long ago as it usually reports',
  never: 'has not reported yet',
} as const satisfies Record<NonNullable<Body['freshness']>, string>;

const days = (number: number): string => `${numeral(number)} ${number === 1 ? 'day' : 'days'}`;

const ago = (number: number): string => (number === 0 ? 'today' : `${days(number)} before`);

const LastHeard = ({ lastReportAt, ageDays }: Body) =>
  lastReportAt === null || ageDays === null ? (
    <>never</>
  ) : (
    <>
      <time datetime={lastReportAt}>{instant(lastReportAt)}</time>, {ago(ageDays)}
    </>
  );

const addresses = {
  delivery: reportAddress,
  commitment: commitmentAddress,
  statement: statementAddress,
} as const;

const lastAddress = (asOf: AsOf, body: string, last: LastReport): string =>
  last.kind === 'milestone'
    ? milestoneAddress(asOf, last.milestone)
    : addresses[last.kind](asOf, { body, reference: last.reference });

/** What the day of a figure is: when something happened, when it was promised, or up to when it was counted. */
const dayWords = { delivery: '', commitment: 'promised ', statement: 'as of ' } as const;

const lastWords = (last: LastReport): string => {
  const on = period(last.effectiveOn);
  if (last.kind === 'milestone') return `${statusWords[last.step]} on ${on}, of ${last.milestone}`;
  return `${reportedQuantity(last.quantity)} on ${last.track}, ${dayWords[last.kind]}${on}`;
};

const LastFigure = ({ asOf, body }: { readonly asOf: AsOf; readonly body: Body }) => {
  const { lastReport } = body;
  if (lastReport === null) return null;
  return (
    <>
      <a href={lastAddress(asOf, body.id, lastReport)}>{lastReport.reference}</a>: {lastWords(lastReport)}
      {lastReport.status === 'withdrawn' ? ' (withdrawn)' : ''}
    </>
  );
};

const Row = ({ asOf, body }: { readonly asOf: AsOf; readonly body: Body }) => (
  <tr data-body={body.id} data-freshness={body.freshness}>
    <td>
      <a href={deliveriesOfBody(asOf, body.id)}>{body.id}</a>
    </td>
    <td>{body.name}</td>
    <td>{body.freshness === null ? 'no cadence is known' : freshnessWords[body.freshness]}</td>
    <td>
      <LastHeard {...body} />
    </td>
    <td class="number">{body.cadenceDays === null ? '' : days(body.cadenceDays)}</td>
    <td>
      <LastFigure asOf={asOf} body={body} />
    </td>
    <td class="number">{numeral(body.reports)}</td>
    <td class="number">{numeral(body.corrections)}</td>
    <td class="number">{numeral(body.withdrawals)}</td>
    <td class="number">{numeral(body.disputes)}</td>
  </tr>
);

const heads = [
  'Body',
  'Name',
  'Account',
  'Last heard of',
  { number: 'Reports every' },
  'Last figure',
  { number: 'Reports' },
  { number: 'Corrections' },
  { number: 'Withdrawals' },
  { number: 'Disputes' },
];

type Shown = { readonly asOf: AsOf; readonly complete: boolean; readonly bodies: readonly Body[] };

/** The page of the reporting bodies: who has fallen silent, and with which figure. */
export const bodiesPage = ({ asOf, complete, bodies }: Shown): string =>
  documentOf(
    'porcupine: reporting bodies',
    <>
      <Nav asOf={asOf} />
      <h1>Reporting bodies</h1>
      <Clocks {...asOf} />
      <MoveClocks asOf={asOf} action="/bodies" />
      <Unread complete={complete} what="list" />
      <p>
        How long ago each body was last heard of, at the moment of knowledge above, beside how often it
        usually reports. A body that has fallen silent stays here, and its figures stay in the sums: silence
        takes nothing back. Names and intervals are those that are configured now.
      </p>
      <Table label="Reporting bodies" heads={heads}>
        {bodies.map((body) => (
          <Row key={body.id} asOf={asOf} body={body} />
        ))}
      </Table>
      <p>
        <a href={bodiesAnswerAddress(asOf)}>This list as JSON</a>
      </p>
    </>,
  );
