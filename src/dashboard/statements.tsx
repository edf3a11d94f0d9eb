import { reportName } from '../domain/ids.ts';
import type { StatementRow } from '../projections/rows.ts';
import { type AsOf, statementAddress, statementsAddress } from './addresses.ts';
import { bounded } from './bounds.ts';
import { period } from './dates.ts';
import { Pieces } from './evidence.tsx';
import { Table } from './table.tsx';
import { reportedQuantity } from './words.ts';

type Shown = { readonly asOf: AsOf; readonly track: string; readonly statements: readonly StatementRow[] };

const heads = [
  'Statement',
  { number: 'Total' },
  'Counted from',
  'As of',
  'Says',
  'Given by',
  'Variants',
  'Who said it',
  'Evidence',
  'Note',
];

const donorsIn = ({ statement: { donors } }: StatementRow): string => {
  if (donors === 'eu') return 'the EU and its Member States';
  return donors === 'all' ? 'all donors' : donors.join(', ');
};

const Row = ({ asOf, row }: { readonly asOf: AsOf; readonly row: StatementRow }) => {
  const { statement } = row;
  return (
    <tr>
      <td>
        <a href={statementAddress(asOf, row)}>
          {row.body}/{row.reference}
        </a>
      </td>
      <td class="number">{bounded(statement.bound, reportedQuantity(statement.total))}</td>
      <td>{period(statement.countedSince)}</td>
      <td>{period(statement.asOf)}</td>
      <td>{statement.status}</td>
      <td>{donorsIn(row)}</td>
      <td>{statement.variants?.join(', ') ?? 'all'}</td>
      <td>{statement.authority}</td>
      <td>
        <Pieces evidence={statement.evidence} />
      </td>
      <td class="said">{statement.note}</td>
    </tr>
  );
};

/** The official totals on a track, the latest first: levels that somebody stated, and no sums of reports. */
export const StatementsSection = ({ asOf, track, statements }: Shown) => (
  <section id="statements">
    <h2>Official totals</h2>
    {statements.length === 0 ? (
      <p>Nobody’s total is recorded on this track.</p>
    ) : (
      <>
        <p>
          Each is a level that somebody stated at a day. They are never added, to each other or to deliveries.
        </p>
        <Table label="Official totals" heads={heads}>
          {statements.map((row) => (
            <Row key={reportName(row)} asOf={asOf} row={row} />
          ))}
        </Table>
      </>
    )}
    <p>
      <a href={statementsAddress(asOf, track)}>These statements as JSON, withdrawn ones included</a>
    </p>
  </section>
);
