import { donorsOf } from '../domain/delivery/delivery.ts';
import { reportName } from '../domain/ids.ts';
import { trackOf } from '../domain/tracks/index.ts';
import type { CountedReport, ReportRow } from '../projections/rows.ts';
import { type AsOf, reportAddress, trackAddress } from './addresses.ts';
import { bounded } from './bounds.ts';
import { Clocks } from './clocks.tsx';
import { period } from './dates.ts';
import { DeliveriesForm, type Filters } from './deliveries-form.tsx';
import { Pieces } from './evidence.tsx';
import { documentOf } from './layout.tsx';
import { Nav } from './nav.tsx';
import { Table } from './table.tsx';
import { Unread } from './unread.tsx';
import { reportedQuantity, unitWords } from './words.ts';

/** Euro carry their sign already, and what has no number has no unit. */
const unitOf = ({ track, quantity }: ReportRow['delivery']): string => {
  const { unit } = trackOf(track);
  return quantity === 'undisclosed' || unit === 'EUR' ? '' : unitWords(unit);
};

const Row = ({ asOf, row }: { readonly asOf: AsOf; readonly row: CountedReport }) => {
  const { delivery, status } = row;
  return (
    <tr>
      <td>
        <a href={reportAddress(asOf, row)}>
          {row.body}/{row.reference}
        </a>
      </td>
      <td>
        <a href={trackAddress(asOf, delivery.track)}>{delivery.track}</a>
      </td>
      <td>{delivery.variant}</td>
      <td>{donorsOf(delivery).join(', ')}</td>
      <td class="number">
        {bounded(delivery.bound, reportedQuantity(delivery.quantity))} {unitOf(delivery)}
      </td>
      <td>{period(delivery.effectiveOn)}</td>
      <td>
        {status}
        {row.counted || status === 'withdrawn' ? '' : ', not counted: another report of the same goods is'}
      </td>
      <td>
        <Pieces evidence={delivery.evidence} />
      </td>
      <td class="said">{delivery.note}</td>
    </tr>
  );
};

const heads = ['Report', 'Track', 'Variant', 'Donors', 'Quantity', 'Happened', 'Status', 'Evidence', 'Note'];

type Listed = {
  readonly asOf: AsOf;
  readonly filters: Filters;
  readonly complete: boolean;
  readonly rows: readonly CountedReport[];
  readonly next: string | null;
};

/** The page that lists delivery reports with their evidence, the most recently changed first. */
export const deliveriesPage = ({ asOf, filters, complete, rows, next }: Listed): string =>
  documentOf(
    'porcupine: delivery reports',
    <>
      <Nav asOf={asOf} />
      <h1>Delivery reports</h1>
      <Clocks {...asOf} />
      <DeliveriesForm asOf={asOf} filters={filters} />
      <Unread complete={complete} what="list" />
      {rows.length === 0 ? <p>No report fits.</p> : null}
      <Table label="Delivery reports" heads={heads}>
        {rows.map((row) => (
          <Row key={reportName(row)} asOf={asOf} row={row} />
        ))}
      </Table>
      {next === null ? null : (
        <p>
          <a href={next}>Older reports</a>
        </p>
      )}
    </>,
  );
