import { donorsOf } from '../../domain/delivery/delivery.ts';
import { trackOf } from '../../domain/tracks/index.ts';
import type { CountedReport } from '../../projections/rows.ts';
import { type AsOf, reportAddress } from '../addresses.ts';
import { bounded } from '../bounds.ts';
import { instant, period } from '../dates.ts';
import { Choice } from '../deliveries-form.tsx';
import { type Head, Table } from '../table.tsx';
import { reportedQuantity, unitWords } from '../words.ts';

/** A dispute of a report: who does not agree with it, and why. */
export type Objection = { readonly body: string; readonly reason: string; readonly recordedAt: string };

/** One of the body's own reports, with what others object to it as it stands. */
type MyReport = { readonly row: CountedReport; readonly objections: readonly Objection[] };

/** What is listed of a body's own reports. */
export type MyReports = {
  readonly asOf: AsOf;
  readonly reports: readonly MyReport[];
  readonly status: string | undefined;
  readonly next: string | null;
};

const Objections = ({ objections }: Pick<MyReport, 'objections'>) => (
  <>
    {objections.map(({ body, reason, recordedAt }) => (
      <p key={body}>
        Disputed by {body} on {instant(recordedAt)}: {reason}
      </p>
    ))}
  </>
);

const quantityIn = ({ delivery }: CountedReport): string => {
  const { unit } = trackOf(delivery.track);
  const said = bounded(delivery.bound, reportedQuantity(delivery.quantity));
  return delivery.quantity === 'undisclosed' || unit === 'EUR' ? said : `${said} ${unitWords(unit)}`;
};

/** Where a report is corrected or withdrawn. */
export const changeAddress = (reference: string): string =>
  `/report/deliveries/${encodeURIComponent(reference)}`;

const statusOf = ({ status, verifiedBy, correctedAt, counted }: CountedReport): string => {
  const by = status === 'verified' ? ` by ${verifiedBy.join(', ')}` : '';
  const corrected = correctedAt === null ? '' : ', corrected since it was recorded';
  const beside =
    counted || status === 'withdrawn' ? '' : ', not counted: another report of the same goods is';
  return `${status}${by}${corrected}${beside}`;
};

const Line = ({ asOf, report: { row, objections } }: { readonly asOf: AsOf; readonly report: MyReport }) => (
  <tr>
    <td>
      <a href={reportAddress(asOf, row)}>{row.reference}</a>
    </td>
    <td>{row.delivery.track}</td>
    <td>{donorsOf(row.delivery).join(', ')}</td>
    <td class="number">{quantityIn(row)}</td>
    <td>{period(row.delivery.effectiveOn)}</td>
    <td class="said">
      <p>{statusOf(row)}</p>
      <Objections objections={objections} />
    </td>
    <td>{instant(row.recordedAt)}</td>
    <td>
      {row.status === 'withdrawn' ? null : (
        <a href={changeAddress(row.reference)}>
          Correct or withdraw<span class="unseen"> {row.reference}</span>
        </a>
      )}
    </td>
  </tr>
);

const heads: readonly Head[] = [
  'Reference',
  'Track',
  'Donors',
  { number: 'Quantity' },
  'Happened',
  'Status',
  'Last change',
  'Change it',
];

const statuses = ['reported', 'verified', 'disputed', 'withdrawn'].map((each) => [each, each] as const);

/** The body's own reports, the most recently changed first, with what became of them. */
export const MyReportsSection = ({ asOf, reports, status, next }: MyReports) => (
  <section>
    <h2>My reports</h2>
    <form action="/report" method="get">
      <Choice name="status" label="Status" value={status} options={statuses} />
      <button type="submit">Show</button>
    </form>
    {reports.length === 0 ? <p>No report fits.</p> : null}
    <Table label="My reports" heads={heads}>
      {reports.map((report) => (
        <Line key={report.row.reference} asOf={asOf} report={report} />
      ))}
    </Table>
    {next === null ? null : (
      <p>
        <a href={next}>Older reports</a>
      </p>
    )}
  </section>
);
