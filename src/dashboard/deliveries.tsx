import { donorsOf } from '../domain/delivery/delivery.ts';
import type { ReportRow } from '../projections/rows.ts';
import { type AsOf, reportAddress } from './addresses.ts';
import { boundWords } from './bounds.ts';
import { Clocks } from './clocks.tsx';
import { period } from './dates.ts';
import { documentOf } from './layout.tsx';
import { reportedQuantity } from './words.ts';

type Evidence = ReportRow['delivery']['evidence'];

const Pieces = ({ evidence }: { readonly evidence: Evidence }) => (
  <>
    {evidence.length === 0 ? 'none' : null}
    {evidence.map(({ title, url }) => (
      <p key={`${title}${url}`}>
        {url === undefined ? (
          title
        ) : (
          <a href={url} rel="noreferrer">
            {title}
          </a>
        )}
      </p>
    ))}
  </>
);

const Row = ({ asOf, row }: { readonly asOf: AsOf; readonly row: ReportRow }) => {
  const { delivery, status } = row;
  return (
    <tr>
      <td>
        <a href={reportAddress(asOf, row)}>
          {row.body}/{row.reference}
        </a>
      </td>
      <td>{delivery.track}</td>
      <td>{delivery.variant}</td>
      <td>{donorsOf(delivery).join(', ')}</td>
      <td class="number">
        {boundWords[delivery.bound]} {reportedQuantity(delivery.quantity)}
      </td>
      <td>{period(delivery.effectiveOn)}</td>
      <td>{status}</td>
      <td>
        <Pieces evidence={delivery.evidence} />
      </td>
      <td>{delivery.note}</td>
    </tr>
  );
};

const heads = ['Report', 'Track', 'Variant', 'Donors', 'Quantity', 'Happened', 'Status', 'Evidence', 'Note'];

type Listed = {
  readonly asOf: AsOf;
  readonly complete: boolean;
  readonly rows: readonly ReportRow[];
  readonly next: string | null;
};

/** The page that lists delivery reports with their evidence, the most recently changed first. */
export const deliveriesPage = ({ asOf, complete, rows, next }: Listed): string =>
  documentOf(
    'porcupine: delivery reports',
    <>
      <p>
        <a href="/">All targets</a>
      </p>
      <h1>Delivery reports</h1>
      <Clocks {...asOf} />
      {complete ? null : (
        <p class="notice">
          <b>This list may be incomplete.</b> The log holds an event that this version of the program cannot
          read.
        </p>
      )}
      {rows.length === 0 ? <p>No report fits.</p> : null}
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable with the keyboard */}
      <section class="lines" tabIndex={0} aria-label="Delivery reports">
        <table>
          <thead>
            <tr>
              {heads.map((head) => (
                <th key={head} scope="col">
                  {head}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <Row key={`${row.body}/${row.reference}`} asOf={asOf} row={row} />
            ))}
          </tbody>
        </table>
      </section>
      {next === null ? null : (
        <p>
          <a href={next}>Older reports</a>
        </p>
      )}
    </>,
  );
