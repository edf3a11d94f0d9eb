// @ts-nocheck
import type { DonorLine, Donors } from '../projections/donors.ts';
import { deliveriesOfDonor } from './addresses.ts';
import { donorsAddress } from './answer-addresses.ts';
import { committedInWords } from './committed.tsx';
import { type Head, Table } from './table.tsx';
import { useView } from './view.tsx';
import type { Words } from './words.ts';

type Shown = { readonly track: string; readonly donors: Donors };

const headsIn = ({ say }: Words): readonly Head[] => [
  say('goalpost.given-by'),
  { number: say('list.min') },
  { number: say('list.max') },
  { number: say('list.without-number') },
  say('donors.promised'),
  say('goalpost.reported-by'),
];

type Named = { readonly name: string; readonly code?: string; readonly reports?: string };

const Line = ({ name, code, reports, line }: Named & { readonly line: DonorLine }) => {
  const { words } = useView();
  return (
    <tr data-donor={code} data-min={line.delivered.min} data-max={line.delivered.max}>
      <td>{reports === undefined ? name : <a href={reports}>{name}</a>}</td>
      <td class="number">{words.tabular(line.delivered.min)}</td>
      <td class="number">{words.tabular(line.delivered.max)}</td>
      <td class="number">{line.undisclosedReports === 0 ? '' : words.numeral(line.undisclosedReports)}</td>
      <td>{committedInWords(words, line.committed, line.undisclosedCommitments, line.unit)}</td>
      <td>{words.list(line.bodies)}</td>
    </tr>
  );
};

const Lines = ({ lines, ...named }: Named & { readonly lines: readonly DonorLine[] }) => (
  <>
    {lines.map((line) => (
      <Line key={line.track} {...named} line={line} />
    ))}
  </>
);

/** Who gave what on one track, in every year together. */
export const DonorsSection = ({ track, donors: { donors, splitNotPublished, totals } }: Shown) => {
  const { view, asOf, words } = useView();
  const { say } = words;
  return (
    <section id="donors">
      <h2>{say('donors.title')}</h2>
      <p>{say('donors.intro')}</p>
      <Table
        label={say('donors.label')}
        heads={headsIn(words)}
        foot={
          <tfoot>
            <Lines name={say('donors.total-eu')} lines={totals.eu} />
            <Lines name={say('donors.total-others')} lines={totals.others} />
          </tfoot>
        }
      >
        {donors
          .toSorted((a, b) => words.inOrder(words.donor(a.donor), words.donor(b.donor)))
          .map(({ donor, tracks }) => (
            <Lines
              key={donor}
              name={words.donor(donor)}
              code={donor}
              reports={deliveriesOfDonor(view, track, donor)}
              lines={tracks}
            />
          ))}
        {splitNotPublished.map((line) => (
          <Line
            key={line.donors.join()}
            code={line.donors.join(';')}
            name={say('donors.not-split', { donors: words.donors(line.donors) })}
            line={line}
          />
        ))}
      </Table>
      <p>
        <a href={donorsAddress(asOf, track)}>{say('lines.json')}</a>
      </p>
    </section>
  );
};
