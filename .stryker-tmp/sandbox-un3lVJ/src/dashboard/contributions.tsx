// @ts-nocheck
import type { Evidence } from '../domain/evidence.ts';
import type { Contribution } from '../projections/contributions.ts';
import type { Progress } from '../projections/progress.ts';
import { commitmentAddress, reportAddress } from './addresses.ts';
import {
  contributionsAddress,
  contributionsCsvAddress,
  restatementsAddress,
  statementAddress,
} from './answer-addresses.ts';
import { boundWord } from './bounds.ts';
import type { MessageKey } from './catalogues/en.ts';
import { EventLinks } from './event-links.tsx';
import { Pieces } from './evidence.tsx';
import { reportStatusKeys } from './report-words.ts';
import { type Head, Table } from './table.tsx';
import { useView, type View } from './view.tsx';
import type { Words } from './words.ts';

/** A line of a figure with what its report rested on when the line was written. */
export type Proven = Contribution & { readonly evidence: Evidence };

type Listed = {
  readonly figure: Progress;
  readonly contributions: readonly Proven[];
  readonly more: boolean;
};

const weights = {
  full: 'contributions.full',
  'upper-bound-only': 'contributions.upper-bound-only',
} as const satisfies Record<Contribution['weight'], MessageKey>;

const statusKeys: Readonly<Record<string, MessageKey>> = {
  ...reportStatusKeys,
  pledged: 'stage.pledged',
  allocated: 'stage.allocated',
  contracted: 'stage.contracted',
  delivered: 'statement-status.delivered',
  committed: 'statement-status.committed',
};

const addresses = {
  delivery: reportAddress,
  commitment: commitmentAddress,
  statement: (view: View, report: Contribution['report']) => statementAddress(view.asOf, report),
} as const satisfies Record<Contribution['kind'], (view: View, report: Contribution['report']) => string>;

/** A report without a number has no place in a column of numbers; a nought would be one in disguise. */
const Numbers = ({ undisclosed, min, max }: Contribution) => {
  const { words } = useView();
  if (undisclosed === 0) {
    return (
      <>
        <td class="number">{words.signed(min)}</td>
        <td class="number">{words.signed(max)}</td>
      </>
    );
  }
  return (
    <td class="number" colSpan={2}>
      {words.say(undisclosed < 0 ? 'contributions.taken-back' : 'quantity.none')}
    </td>
  );
};

const statusIn = ({ say }: Words, status: string): string => {
  const key = statusKeys[status];
  return key === undefined ? status : say(key);
};

/** Who gave it; an official total may be of all. */
const givenByIn = ({ say, donors }: Words, { donor }: Proven): string => {
  if (donor === 'eu') return say('donors.eu');
  return donor === 'all' ? say('donors.all') : donors(donor.split(';'));
};

/** Of which kinds it is; an official total may be of several, or of all. */
const variantsIn = ({ say, term, list }: Words, { kind, variant }: Proven): string =>
  kind === 'statement' && variant === 'all' ? say('list.all') : list(variant.split(';').map(term));

const Line = ({ line }: { readonly line: Proven }) => {
  const { view, words } = useView();
  const { say, period, term } = words;
  return (
    <tr data-min={line.min} data-max={line.max} data-undisclosed={line.undisclosed}>
      <td>
        <a href={addresses[line.kind](view, line.report)}>
          {line.report.body}/{line.report.reference}
        </a>
        {line.kind === 'statement' ? ` ${say('contributions.official')}` : ''}
        {line.evidence.length === 0 ? null : <Pieces evidence={line.evidence} />}
      </td>
      <td>{period(line.effectiveOn)}</td>
      <td>{givenByIn(words, line)}</td>
      <td>{variantsIn(words, line)}</td>
      <td>{term(line.source)}</td>
      <td>{statusIn(words, line.status)}</td>
      <td>{boundWord(words, line.bound)}</td>
      <Numbers {...line} />
      <td>{say(line.undisclosed === 0 ? weights[line.weight] : 'contributions.open-upwards')}</td>
      <td class="number">
        <EventLinks index={line.index} />
      </td>
    </tr>
  );
};

const headsIn = ({ say, unitWords }: Words, { unit }: Progress['target']): readonly Head[] => [
  say('contributions.report'),
  say('list.happened'),
  say('list.donor'),
  say('list.variant'),
  say('list.source'),
  say('list.status'),
  say('contributions.said-as'),
  { number: say('list.min-in', { unit: unitWords(unit) }) },
  { number: say('list.max') },
  say('contributions.weight'),
  { number: say('event.index') },
];

const Total = ({ delivered }: Progress) => {
  const { words } = useView();
  return (
    <tfoot>
      <tr data-min={delivered.min} data-max={delivered.max}>
        <th scope="row" colSpan={7}>
          {words.say('contributions.total')}
        </th>
        <td class="number">{words.tabular(delivered.min)}</td>
        <td class="number">{words.tabular(delivered.max)}</td>
        <td colSpan={2} />
      </tr>
    </tfoot>
  );
};

/** The signed lines of the ledger that add up to a figure. */
export const Contributions = ({ figure, contributions, more }: Listed) => {
  const { asOf, words } = useView();
  const { say } = words;
  return (
    <section id="reports">
      <h2>{say('contributions.title')}</h2>
      <p>{say(contributions.length === 0 ? 'contributions.none' : 'contributions.intro')}</p>
      <Table
        label={say('contributions.label')}
        heads={headsIn(words, figure.target)}
        foot={<Total {...figure} />}
      >
        {contributions.map((line) => (
          <Line key={`${line.kind} ${line.position}.${line.part}`} line={line} />
        ))}
      </Table>
      <p>
        {more ? `${say('contributions.first', { count: contributions.length })} ` : ''}
        <a href={contributionsAddress(asOf, figure)} type="application/json">
          {say('contributions.json')}
        </a>
        {' · '}
        <a href={contributionsCsvAddress(asOf, figure)} type="text/csv" download>
          {say('contributions.csv')}
        </a>
      </p>
      <p>
        <a href={restatementsAddress(asOf, figure)}>{say('contributions.restatements-json')}</a>
      </p>
    </section>
  );
};
