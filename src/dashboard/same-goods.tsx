import { type ReportId, reportName } from '../domain/ids.ts';
import type { countsAsOf } from '../projections/counts-as.ts';
import type { MatchRow, ReportRow } from '../projections/rows.ts';
import { type AsOf, arbitrationAddress, reportAddress } from './addresses.ts';
import { instant, period } from './dates.ts';
import { Table } from './table.tsx';
import { reportedQuantity } from './words.ts';

type CountsAs = ReturnType<typeof countsAsOf>;

/** How a report counts, the reports of its group, and the matches that make that up; both empty where it is in none. */
export type Goods = {
  readonly countsAs: CountsAs;
  readonly claims: readonly Claim[];
  readonly matches: readonly MatchRow[];
};

type Shown = Goods & { readonly asOf: AsOf; readonly row: ReportRow };

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
export const SameGoods = ({ asOf, row, countsAs, claims, matches }: Shown) =>
  countsAs.group.length === 0 ? null : (
    <section>
      <h2>The same goods</h2>
      <p>
        {whichCounts(countsAs)} {countsAs.group.some((each) => each.counted) ? decision(countsAs) : ''}
      </p>
      <Table label="The reports of these goods" heads={['Report', 'Says', 'Happened', 'Stands as']}>
        {claims.map((claim) => (
          <Claim key={reportName(claim.id)} asOf={asOf} claim={claim} own={row} />
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
