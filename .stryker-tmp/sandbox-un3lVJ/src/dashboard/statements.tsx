// @ts-nocheck
import { reportName } from '../domain/ids.ts';
import type { StatementRow } from '../projections/rows.ts';
import { statementAddress, statementsAddress } from './answer-addresses.ts';
import { bounded } from './bounds.ts';
import type { MessageKey } from './catalogues/en.ts';
import { Pieces } from './evidence.tsx';
import { donorWords } from './goalpost.tsx';
import { type Head, Table } from './table.tsx';
import { useView } from './view.tsx';
import type { Words } from './words.ts';

type Shown = { readonly track: string; readonly statements: readonly StatementRow[] };

const headsIn = ({ say }: Words): readonly Head[] => [
  say('statements.statement'),
  { number: say('statements.total') },
  say('statements.counted-from'),
  say('statements.as-of'),
  say('statements.says'),
  say('goalpost.given-by'),
  say('goalpost.variants'),
  say('statements.authority'),
  say('list.evidence'),
  say('list.note'),
];

const statusKeys = {
  delivered: 'statement-status.delivered',
  committed: 'statement-status.committed',
} as const satisfies Record<StatementRow['statement']['status'], MessageKey>;

const Row = ({ row }: { readonly row: StatementRow }) => {
  const { asOf, words } = useView();
  const { statement } = row;
  return (
    <tr>
      <td>
        <a href={statementAddress(asOf, row)}>
          {row.body}/{row.reference}
        </a>
      </td>
      <td class="number">{bounded(words, statement.bound, words.reportedQuantity(statement.total))}</td>
      <td>{words.period(statement.countedSince)}</td>
      <td>{words.period(statement.asOf)}</td>
      <td>{words.say(statusKeys[statement.status])}</td>
      <td>{donorWords(words, statement)}</td>
      <td>
        {statement.variants === undefined
          ? words.say('list.all')
          : words.list(statement.variants.map(words.term))}
      </td>
      <td>{statement.authority}</td>
      <td>
        <Pieces evidence={statement.evidence} />
      </td>
      <td class="said">{statement.note}</td>
    </tr>
  );
};

/** The official totals on a track, the latest first: levels that somebody stated, and no sums of reports. */
export const StatementsSection = ({ track, statements }: Shown) => {
  const { asOf, words } = useView();
  const { say } = words;
  return (
    <section id="statements">
      <h2>{say('statements.title')}</h2>
      {statements.length === 0 ? (
        <p>{say('statements.none')}</p>
      ) : (
        <>
          <p>{say('statements.intro')}</p>
          <Table label={say('statements.title')} heads={headsIn(words)}>
            {statements.map((row) => (
              <Row key={reportName(row)} row={row} />
            ))}
          </Table>
        </>
      )}
      <p>
        <a href={statementsAddress(asOf, track)}>{say('statements.json')}</a>
      </p>
    </section>
  );
};
