import type { DonorLine, Donors } from '../projections/donors.ts';
import { type AsOf, deliveriesOfDonor, donorsAddress } from './addresses.ts';
import { committedInWords } from './committed.tsx';
import { Table } from './table.tsx';
import { tabular } from './words.ts';

type Shown = { readonly asOf: AsOf; readonly track: string; readonly donors: Donors };

const heads = [
  'Given by',
  { number: 'Min' },
  { number: 'Max' },
  { number: 'Reports without a number' },
  'Promised, arrived or not',
  'Reported by',
];

type Named = { readonly name: string; readonly reports?: string };

const Line = ({ name, reports, line }: Named & { readonly line: DonorLine }) => (
  <tr data-donor={name} data-min={line.delivered.min} data-max={line.delivered.max}>
    <td>{reports === undefined ? name : <a href={reports}>{name}</a>}</td>
    <td class="number">{tabular(line.delivered.min)}</td>
    <td class="number">{tabular(line.delivered.max)}</td>
    <td class="number">{line.undisclosedReports === 0 ? '' : line.undisclosedReports}</td>
    <td>{committedInWords(line.committed, line.undisclosedCommitments, line.unit)}</td>
    <td>{line.bodies.join(', ')}</td>
  </tr>
);

const Lines = ({ lines, ...named }: Named & { readonly lines: readonly DonorLine[] }) => (
  <>
    {lines.map((line) => (
      <Line key={line.track} {...named} line={line} />
    ))}
  </>
);

/** Who gave what on one track, in every year together. */
export const DonorsSection = ({ asOf, track, donors: { donors, splitNotPublished, totals } }: Shown) => (
  <section id="donors">
    <h2>By donor</h2>
    <p>
      All years together. What several gave without a published split is nobody’s alone: it stands on a line
      of its own, and a total takes it up to its maximum where only some of its donors belong.
    </p>
    <Table
      label="Deliveries by donor"
      heads={heads}
      foot={
        <tfoot>
          <Lines name="The EU and its Member States" lines={totals.eu} />
          <Lines name="All others" lines={totals.others} />
        </tfoot>
      }
    >
      {donors.map(({ donor, tracks }) => (
        <Lines key={donor} name={donor} reports={deliveriesOfDonor(asOf, track, donor)} lines={tracks} />
      ))}
      {splitNotPublished.map((line) => (
        <Line key={line.donors.join()} name={`${line.donors.join(', ')}: split not published`} line={line} />
      ))}
    </Table>
    <p>
      <a href={donorsAddress(asOf, track)}>These lines as JSON</a>
    </p>
  </section>
);
