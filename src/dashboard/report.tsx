import { donorsOf } from '../domain/delivery/delivery.ts';
import { reportName } from '../domain/ids.ts';
import { isDay } from '../domain/period.ts';
import { Quantity } from '../domain/quantity.ts';
import type { Deed, MemberChange } from '../projections/report-history.ts';
import type { CountedReport, ReportRow } from '../projections/rows.ts';
import {
  type AsOf,
  commitmentAddress,
  deliveriesOfBody,
  reportAnswerAddress,
  trackAddress,
} from './addresses.ts';
import { bounded } from './bounds.ts';
import { Clocks, MoveClocks } from './clocks.tsx';
import { instant, period } from './dates.ts';
import { EventLinks } from './event-links.tsx';
import { Pieces } from './evidence.tsx';
import { Fact } from './fact.tsx';
import { documentOf } from './layout.tsx';
import { Nav } from './nav.tsx';
import { type Goods, SameGoods } from './same-goods.tsx';
import { Table } from './table.tsx';
import { Unread } from './unread.tsx';
import { reportedQuantity, unitWords } from './words.ts';

type Delivery = ReportRow['delivery'];

/** One event of a report's history; what cannot be read is there, and says so. */
type HistoryLine = {
  readonly index: string | null;
  readonly id: string | null;
  readonly recordedAt: string | null;
  readonly by: { readonly body: string; readonly key: string } | null;
  readonly deed: Deed | undefined;
};

type Shown = {
  readonly asOf: AsOf;
  readonly complete: boolean;
  readonly unit: string;
  readonly row: CountedReport;
  readonly sameGoods: Goods;
  readonly history: readonly HistoryLine[];
  readonly more: boolean;
};

const partsIn = ({ donors = [] }: Delivery): string =>
  donors
    .map((each) => (typeof each === 'string' ? each : `${each.donor} (${reportedQuantity(each.quantity)})`))
    .join(', ');

const donorsIn = (delivery: Delivery): string => {
  if (delivery.donor !== undefined) return delivery.donor;
  const isSplit = delivery.donors?.some((each) => typeof each === 'object') === true;
  return isSplit
    ? `jointly: ${partsIn(delivery)}`
    : `jointly, without a published split: ${donorsOf(delivery).join(', ')}`;
};

/** What it was worth, in words. */
export const valueIn = ({ value }: Pick<Delivery, 'value'>): string | undefined => {
  if (value === undefined) return undefined;
  const amount = `${value.currency} ${value.amount}`;
  return 'eur' in value
    ? `${amount}, which the report puts at EUR ${value.eur} by the rate of ${period(value.rateOn)} (${value.rateSource})`
    : amount;
};

/** A fact where there is one. */
export const Maybe = ({ name, said }: { readonly name: string; readonly said: string | undefined }) =>
  said === undefined ? null : <Fact name={name}>{said}</Fact>;

type Named = { readonly asOf: AsOf; readonly commitment: Delivery['commitment'] };

const Fulfils = ({ asOf, commitment }: Named) =>
  commitment === undefined ? null : (
    <Fact name="Fulfils the commitment">
      <a href={commitmentAddress(asOf, commitment)}>
        {commitment.body}/{commitment.reference}
      </a>
    </Fact>
  );

const Content = ({ asOf, unit, row }: Shown) => {
  const { delivery } = row;
  return (
    <dl>
      <Fact name="Track">
        <a href={trackAddress(asOf, delivery.track)}>{delivery.track}</a>
      </Fact>
      <Fact name="Quantity">
        {bounded(delivery.bound, reportedQuantity(delivery.quantity))} ({unitWords(unit)})
      </Fact>
      <Fact name="Happened">
        {period(delivery.effectiveOn)}
        {isDay(delivery.effectiveOn) ? '' : ', which counts on its last day'}
      </Fact>
      <Fact name="Given by">{donorsIn(delivery)}</Fact>
      <Fact name="Variant">{delivery.variant}</Fact>
      <Fact name="Source of the goods">{delivery.source}</Fact>
      <Fulfils asOf={asOf} commitment={delivery.commitment} />
      <Maybe name="Worth (in no sum)" said={valueIn(delivery)} />
      <Fact name="Evidence">
        <Pieces evidence={delivery.evidence} />
      </Fact>
      <Maybe name="Note" said={delivery.note} />
    </dl>
  );
};

const standings = {
  reported: 'It stands as its body reported it; no second body has confirmed or disputed it.',
  verified: 'Confirmed, as it stands, by',
  disputed: 'Disputed, as it stands, by',
  withdrawn: 'Its body has withdrawn it: it counts in no figure, and its reference stays closed.',
} as const satisfies Record<ReportRow['status'], string>;

/** The bodies behind a second opinion; a report that nobody judged has none. */
const judges = ({ status, verifiedBy, disputedBy }: ReportRow): string => {
  if (status !== 'verified' && status !== 'disputed') return '';
  return ` ${(status === 'verified' ? verifiedBy : disputedBy).join(', ')}.`;
};

const Standing = (row: CountedReport) => {
  const { status, revision, index, recordedAt } = row;
  return (
    <>
      <p class="sum">{status}</p>
      <p>
        {standings[status]}
        {judges(row)}
      </p>
      <p class="soft">
        Revision {String(revision)}, as of event index {String(index)}, recorded {instant(recordedAt)}
      </p>
    </>
  );
};

const inWords = (value: unknown): string => {
  if (value === undefined) return 'nothing';
  return typeof value === 'object' ? JSON.stringify(value) : String(value);
};

const changeInWords = ({ member, was, now }: MemberChange): string => {
  if (member !== 'quantity') return `${inWords(was)} → ${inWords(now)}`;
  return [was, now].map((each) => reportedQuantity(Quantity.parse(each))).join(' → ');
};

const Changes = ({ changes }: { readonly changes: readonly MemberChange[] }) => (
  <>
    {changes.map((change) => (
      <p key={change.member}>
        {change.member}: {changeInWords(change)}
      </p>
    ))}
  </>
);

const Line = ({ asOf, line }: { readonly asOf: AsOf; readonly line: HistoryLine }) => {
  const { index, id, recordedAt, by, deed } = line;
  return (
    <tr>
      <td>{deed === undefined ? 'cannot be read by this version of the program' : deed.what}</td>
      <td>{recordedAt === null ? 'unknown' : <time datetime={recordedAt}>{instant(recordedAt)}</time>}</td>
      <td>{by === null ? 'unknown' : `${by.body}, key ${by.key}`}</td>
      <td>{deed?.reason}</td>
      <td>
        <Changes changes={deed?.changes ?? []} />
      </td>
      <td class="number">{index === null ? null : <EventLinks asOf={asOf} index={index} id={id} />}</td>
    </tr>
  );
};

const heads = ['What', 'When', 'Who', 'Why', 'What changed', { number: 'Event index' }];

const History = ({ asOf, history, more }: Shown) => (
  <section>
    <h2>History</h2>
    <Table label="The history of the report" heads={heads}>
      {history.map((line) => (
        <Line key={line.index} asOf={asOf} line={line} />
      ))}
    </Table>
    {more ? <p>These are the first {history.length} events.</p> : null}
    <p class="soft">
      Each event leads by its index to what it says, to the server’s signed receipt for it, and to the proof
      that it is in the log that was signed.
    </p>
  </section>
);

/** The page of one delivery report: what it says, how it stands, and everything that happened to it. */
export const reportPage = (shown: Shown): string => {
  const { asOf, complete, row } = shown;
  const name = reportName(row);
  const address = reportAnswerAddress(asOf, row);
  const [path = ''] = address.split('?');
  return documentOf(
    `${name}: porcupine`,
    <>
      <Nav asOf={asOf} />
      <h1>Delivery report {name}</h1>
      <Clocks {...asOf} />
      <MoveClocks asOf={asOf} action={path.replace('/v1', '')} />
      <Unread complete={complete} what="report" />
      <Standing {...row} />
      <Content {...shown} />
      <SameGoods asOf={shown.asOf} row={shown.row} {...shown.sameGoods} />
      <History {...shown} />
      <p>
        <a href={address}>This report as JSON</a>,{' '}
        <a href={address.replace('?', '/history?')}>its history as JSON</a>,{' '}
        <a href={deliveriesOfBody(asOf, row.body)}>all reports of {row.body}</a>
      </p>
    </>,
  );
};
