import { donorsOf } from '../domain/delivery/delivery.ts';
import type { ReportId } from '../domain/ids.ts';
import { isDay } from '../domain/period.ts';
import { Quantity } from '../domain/quantity.ts';
import type { countsAsOf } from '../projections/counts-as.ts';
import type { Deed, MemberChange } from '../projections/report-history.ts';
import type { CountedReport, MatchRow, ReportRow } from '../projections/rows.ts';
import {
  type AsOf,
  arbitrationAddress,
  commitmentAddress,
  deliveriesOfBody,
  reportAddress,
  reportAnswerAddress,
  trackAddress,
} from './addresses.ts';
import { boundWords } from './bounds.ts';
import { Clocks, MoveClocks } from './clocks.tsx';
import { instant, period } from './dates.ts';
import { Pieces } from './evidence.tsx';
import { Fact } from './fact.tsx';
import { documentOf } from './layout.tsx';
import { Nav } from './nav.tsx';
import { Table } from './table.tsx';
import { Unread } from './unread.tsx';
import { reportedQuantity, unitWords } from './words.ts';

type Delivery = ReportRow['delivery'];

/** One event of a report's history; what cannot be read is there, and says so. */
type HistoryLine = {
  readonly index: string | null;
  readonly recordedAt: string | null;
  readonly by: { readonly body: string; readonly key: string } | null;
  readonly deed: Deed | undefined;
};

type Shown = {
  readonly asOf: AsOf;
  readonly complete: boolean;
  readonly unit: string;
  readonly row: CountedReport;
  readonly countsAs: ReturnType<typeof countsAsOf>;
  /** The reports of its group, and the matches that make it up; both empty where it is in none. */
  readonly claims: readonly Claim[];
  readonly matches: readonly MatchRow[];
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
        {boundWords[delivery.bound]} {reportedQuantity(delivery.quantity)} ({unitWords(unit)})
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

type CountsAs = Shown['countsAs'];

/** Which of the group counts: this one, another, or, where nothing of it stands, none. */
const whichCounts = ({ counted, group }: CountsAs): string => {
  if (counted) return 'This report counts, and the others do not.';
  return group.some((each) => each.counted)
    ? 'Another report of these goods counts.'
    : 'None of them counts: all were withdrawn, or corrected onto another track.';
};

const decision = ({ decidedBy }: CountsAs): string =>
  decidedBy === null
    ? 'No decision names one that stands, so the one that was recorded first counts.'
    : `Decided by ${decidedBy.body} with event index ${decidedBy.index}: ${decidedBy.reason}`;

/** Another report of the same goods, as it stands; undefined where it cannot be read. */
type Claim = { readonly id: ReportId; readonly counted: boolean; readonly row: ReportRow | undefined };

const claimStatus = ({ counted, row }: Claim, track: string): string => {
  if (row === undefined) return 'not readable';
  if (row.status === 'withdrawn') return 'withdrawn';
  if (row.delivery.track !== track) return `corrected onto ${row.delivery.track}`;
  return `${row.status}${counted ? ', and counts' : ', not counted'}`;
};

const Claim = ({
  asOf,
  claim,
  own,
}: {
  readonly asOf: AsOf;
  readonly claim: Claim;
  readonly own: ReportRow;
}) => {
  const { id, row } = claim;
  const isOwn = id.body === own.body && id.reference === own.reference;
  return (
    <tr>
      <td>
        <a href={reportAddress(asOf, id)}>
          {id.body}/{id.reference}
        </a>
        {isOwn ? ' (this report)' : ''}
      </td>
      <td>{row === undefined ? '' : reportedQuantity(row.delivery.quantity)}</td>
      <td>{row === undefined ? '' : period(row.delivery.effectiveOn)}</td>
      <td>{claimStatus(claim, own.delivery.track)}</td>
    </tr>
  );
};

const decisionHeads = ['Counts', 'And not', 'Decided by', 'When', 'Why', { number: 'Event index' }];

const Decision = ({ counted, claim, body, recordedAt, reason, index }: MatchRow) => (
  <tr>
    <td>
      {counted.body}/{counted.reference}
    </td>
    <td>
      {claim.body}/{claim.reference}
    </td>
    <td>{body}</td>
    <td>
      <time datetime={recordedAt}>{instant(recordedAt)}</time>
    </td>
    <td>{reason}</td>
    <td class="number">{String(index)}</td>
  </tr>
);

/** The others that speak of the same goods, and which of all counts; nothing where there are none. */
const SameGoods = ({ asOf, row, countsAs, claims, matches }: Shown) =>
  countsAs.group.length === 0 ? null : (
    <section>
      <h2>The same goods</h2>
      <p>
        {whichCounts(countsAs)} {countsAs.group.some((each) => each.counted) ? decision(countsAs) : ''}
      </p>
      <Table label="The reports of these goods" heads={['Report', 'Says', 'Happened', 'Stands as']}>
        {claims.map((claim) => (
          <Claim key={`${claim.id.body}/${claim.id.reference}`} asOf={asOf} claim={claim} own={row} />
        ))}
      </Table>
      <h3>Who decided</h3>
      <Table label="The decisions that these are the same goods" heads={decisionHeads}>
        {matches.map((match) => (
          <Decision key={String(match.index)} {...match} />
        ))}
      </Table>
      <p>
        <a href={arbitrationAddress(asOf, row.delivery.track)}>All decisions on this track as JSON</a>
      </p>
      <p class="soft">
        Where a target leaves out the body whose report counts, the next of these counts for that target.
      </p>
    </section>
  );

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

const Line = ({ index, recordedAt, by, deed }: HistoryLine) => (
  <tr>
    <td>{deed === undefined ? 'cannot be read by this version of the program' : deed.what}</td>
    <td>{recordedAt === null ? 'unknown' : <time datetime={recordedAt}>{instant(recordedAt)}</time>}</td>
    <td>{by === null ? 'unknown' : `${by.body}, key ${by.key}`}</td>
    <td>{deed?.reason}</td>
    <td>
      <Changes changes={deed?.changes ?? []} />
    </td>
    <td class="number">{index}</td>
  </tr>
);

const heads = ['What', 'When', 'Who', 'Why', 'What changed', { number: 'Event index' }];

const History = ({ history, more }: Shown) => (
  <section>
    <h2>History</h2>
    <Table label="The history of the report" heads={heads}>
      {history.map((line) => (
        <Line key={line.index} {...line} />
      ))}
    </Table>
    {more ? <p>These are the first {history.length} events.</p> : null}
  </section>
);

/** The page of one delivery report: what it says, how it stands, and everything that happened to it. */
export const reportPage = (shown: Shown): string => {
  const { asOf, complete, row } = shown;
  const name = `${row.body}/${row.reference}`;
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
      <SameGoods {...shown} />
      <History {...shown} />
      <p>
        <a href={address}>This report as JSON</a>,{' '}
        <a href={address.replace('?', '/history?')}>its history as JSON</a>,{' '}
        <a href={deliveriesOfBody(asOf, row.body)}>all reports of {row.body}</a>
      </p>
    </>,
  );
};
