import { promisedBy } from '../domain/commitment/commitment.ts';
import { reportName } from '../domain/ids.ts';
import { shownInterval } from '../domain/quantity.ts';
import { trackOf } from '../domain/tracks/index.ts';
import { stageAt } from '../projections/commitments.ts';
import type { Fulfilment } from '../projections/pipeline.ts';
import type { CommitmentRow } from '../projections/rows.ts';
import { type AsOf, commitmentAddress, trackAddress } from './addresses.ts';
import { bounded } from './bounds.ts';
import { Clocks } from './clocks.tsx';
import { openInWords } from './commitment.tsx';
import { period } from './dates.ts';
import { Choice, type Filters, trackOptions, WhenAsked } from './deliveries-form.tsx';
import { documentOf } from './layout.tsx';
import { Nav } from './nav.tsx';
import { Table } from './table.tsx';
import { Unread } from './unread.tsx';
import { quantities, reportedQuantity } from './words.ts';

type Followed = { readonly row: CommitmentRow; readonly fulfilment: Fulfilment };

const dueInWords = ({ commitment: { dueOn } }: CommitmentRow, overdue: boolean): string => {
  if (dueOn === undefined) return 'not set';
  return overdue ? `${period(dueOn)}: overdue` : period(dueOn);
};

const Row = ({ asOf, followed }: { readonly asOf: AsOf; readonly followed: Followed }) => {
  const { row, fulfilment } = followed;
  const { commitment } = row;
  const { unit } = trackOf(commitment.track);
  return (
    <tr data-overdue={String(fulfilment.overdue)}>
      <td>
        <a href={commitmentAddress(asOf, row)}>
          {row.body}/{row.reference}
        </a>
      </td>
      <td>
        <a href={trackAddress(asOf, commitment.track)}>{commitment.track}</a>
      </td>
      <td>{commitment.variant}</td>
      <td>{promisedBy(commitment).join(', ')}</td>
      <td>{stageAt(row, asOf.effectiveAt)}</td>
      <td class="number">{bounded(commitment.bound, reportedQuantity(commitment.quantity))}</td>
      <td class="number">{quantities(shownInterval(fulfilment.fulfilled, unit), unit)}</td>
      <td class="number">{openInWords(fulfilment, unit)}</td>
      <td>{dueInWords(row, fulfilment.overdue)}</td>
      <td class="said">{commitment.note}</td>
    </tr>
  );
};

const heads = [
  'Commitment',
  'Track',
  'Variant',
  'Promised by',
  'Stage',
  { number: 'Promised' },
  { number: 'Arrived' },
  { number: 'Still open' },
  'Due on',
  'Note',
];

const stateOptions = [
  ['open', 'open'],
  ['fulfilled', 'fulfilled'],
  ['all', 'open or fulfilled'],
] as const;

const overdueOptions = [
  ['true', 'overdue only'],
  ['false', 'not overdue'],
] as const;

const Form = ({ asOf, filters }: { readonly asOf: AsOf; readonly filters: Filters }) => (
  <form action="/pipeline" method="get">
    <Choice name="track" label="Track" value={filters['track']} options={trackOptions} />
    <Choice name="state" label="State" value={filters['state'] ?? 'open'} options={stateOptions} />
    <Choice name="overdue" label="Due" value={filters['overdue']} options={overdueOptions} />
    <label>
      Reported by
      <input name="body" value={filters['body'] ?? ''} size={16} />
    </label>
    <label>
      Donor (NL, EU, …)
      <input name="donor" value={filters['donor'] ?? ''} size={6} />
    </label>
    <WhenAsked asOf={asOf} action="/pipeline" />
  </form>
);

type Listed = {
  readonly asOf: AsOf;
  readonly filters: Filters;
  readonly complete: boolean;
  readonly followed: readonly Followed[];
  readonly next: string | null;
};

/** The page of what is promised and has not arrived. */
export const pipelinePage = ({ asOf, filters, complete, followed, next }: Listed): string =>
  documentOf(
    'porcupine: promised, not arrived',
    <>
      <Nav asOf={asOf} />
      <h1>Promised, not arrived</h1>
      <Clocks {...asOf} />
      <Form asOf={asOf} filters={filters} />
      <Unread complete={complete} what="list" />
      <p>
        What was promised and is in no sum of what was delivered. Only a delivery report that names a
        commitment fulfils it; what arrived without such a name may belong to it all the same.
      </p>
      {followed.length === 0 ? <p>No commitment fits.</p> : null}
      <Table label="Commitments" heads={heads}>
        {followed.map((each) => (
          <Row key={reportName(each.row)} asOf={asOf} followed={each} />
        ))}
      </Table>
      {next === null ? null : (
        <p>
          <a href={next}>Older commitments</a>
        </p>
      )}
    </>,
  );
