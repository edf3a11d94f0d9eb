import type { Contribution } from '../projections/contributions.ts';
import type { Progress } from '../projections/progress.ts';
import {
  type AsOf,
  commitmentAddress,
  contributionsAddress,
  reportAddress,
  restatementsAddress,
  statementAddress,
} from './addresses.ts';
import { boundWords } from './bounds.ts';
import { period } from './dates.ts';
import { EventLinks } from './event-links.tsx';
import { type Head, Table } from './table.tsx';
import { signed, tabular, unitWords } from './words.ts';

type Listed = {
  readonly asOf: AsOf;
  readonly figure: Progress;
  readonly contributions: readonly Contribution[];
  readonly more: boolean;
};

const weights = {
  full: 'counts in full',
  'upper-bound-only': 'counts only towards the upper bound',
} as const satisfies Record<Contribution['weight'], string>;

const addresses = {
  delivery: reportAddress,
  commitment: commitmentAddress,
  statement: statementAddress,
} as const;

/** A report without a number has no place in a column of numbers; a nought would be one in disguise. */
const Numbers = ({ undisclosed, min, max }: Contribution) => {
  if (undisclosed === 0) {
    return (
      <>
        <td class="number">{signed(min)}</td>
        <td class="number">{signed(max)}</td>
      </>
    );
  }
  return (
    <td class="number" colSpan={2}>
      {undisclosed < 0 ? 'no number, taken back' : 'no number'}
    </td>
  );
};

const Line = ({ asOf, line }: { readonly asOf: AsOf; readonly line: Contribution }) => (
  <tr data-min={line.min} data-max={line.max} data-undisclosed={line.undisclosed}>
    <td>
      <a href={addresses[line.kind](asOf, line.report)}>
        {line.report.body}/{line.report.reference}
      </a>
      {line.kind === 'statement' ? ' (official total)' : ''}
    </td>
    <td>{period(line.effectiveOn)}</td>
    <td>{line.donor.replaceAll(';', ', ')}</td>
    <td>{line.variant}</td>
    <td>{line.source}</td>
    <td>{line.status}</td>
    <td>{boundWords[line.bound]}</td>
    <Numbers {...line} />
    <td>{line.undisclosed === 0 ? weights[line.weight] : 'leaves the upper bound open'}</td>
    <td class="number">
      <EventLinks asOf={asOf} index={line.index} />
    </td>
  </tr>
);

const headsOf = ({ unit }: Progress['target']): readonly Head[] => [
  'Report',
  'Happened',
  'Donor',
  'Variant',
  'Source',
  'Status',
  'Said as',
  { number: `Min, ${unitWords(unit)}` },
  { number: 'Max' },
  'Weight',
  { number: 'Event index' },
];

const Total = ({ delivered }: Progress) => (
  <tfoot>
    <tr data-min={delivered.min} data-max={delivered.max}>
      <th scope="row" colSpan={7}>
        The figure: the sum of all lines
      </th>
      <td class="number">{tabular(delivered.min)}</td>
      <td class="number">{tabular(delivered.max)}</td>
      <td colSpan={2} />
    </tr>
  </tfoot>
);

/** The signed lines of the ledger that add up to a figure. */
export const Contributions = ({ asOf, figure, contributions, more }: Listed) => (
  <section id="reports">
    <h2>The reports behind the figure</h2>
    {contributions.length === 0 ? (
      <p>No report counts towards this figure.</p>
    ) : (
      <p>
        Each line is what one event added. A line with a minus takes back what counted before a correction, a
        withdrawal, a second opinion, or a decision that another report of the same goods counts. An official
        total stands for all deliveries up to its day; only what came after it is added.
      </p>
    )}
    <Table label="The lines of the figure" heads={headsOf(figure.target)} foot={<Total {...figure} />}>
      {contributions.map((line) => (
        <Line key={`${line.kind} ${line.position}.${line.part}`} asOf={asOf} line={line} />
      ))}
    </Table>
    <p>
      {more ? `These are the first ${contributions.length} lines; the sum is that of all. ` : ''}
      <a href={contributionsAddress(asOf, figure)}>All lines as JSON</a>;{' '}
      <a href={restatementsAddress(asOf, figure)}>
        every event that changed this figure, with who, when and why, as JSON
      </a>
    </p>
  </section>
);
