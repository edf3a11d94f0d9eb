// @ts-nocheck
import { promisedBy } from '../domain/commitment/commitment.ts';
import { reportName } from '../domain/ids.ts';
import { shownInterval } from '../domain/quantity.ts';
import { trackOf } from '../domain/tracks/index.ts';
import { stageAt } from '../projections/commitments.ts';
import type { Fulfilment } from '../projections/pipeline.ts';
import type { CommitmentRow } from '../projections/rows.ts';
import { accountPage } from './account-page.tsx';
import { commitmentAddress, pipelineAddress, trackAddress } from './addresses.ts';
import { pipelineAnswerAddress } from './answer-addresses.ts';
import { bounded } from './bounds.ts';
import { openInWords } from './commitment.tsx';
import {
  bodyOptions,
  donorOptions,
  type Field,
  Filtered,
  type Filters,
  ListForm,
  Onward,
  trackOptions,
} from './deliveries-form.tsx';
import { trackWords } from './goods-words.ts';
import { stageKeys } from './report-words.ts';
import { type Head, Table } from './table.tsx';
import { Term } from './term.tsx';
import { useView, type View } from './view.tsx';
import { type Words, wordsIn } from './words.ts';

const fields: readonly Field[] = [
  { name: 'track', label: 'goods.track', options: trackOptions },
  {
    name: 'state',
    label: 'pipeline.state',
    unasked: 'open',
    options: ({ say }) => [
      ['open', say('pipeline.open')],
      ['fulfilled', say('pipeline.fulfilled')],
      ['all', say('pipeline.all')],
    ],
  },
  {
    name: 'overdue',
    label: 'pipeline.due',
    options: ({ say }) => [
      ['true', say('pipeline.overdue-only')],
      ['false', say('pipeline.not-overdue')],
    ],
  },
  { name: 'body', label: 'deliveries.reported-by', options: bodyOptions },
  { name: 'donor', label: 'deliveries.donor', options: donorOptions },
];

type Followed = { readonly row: CommitmentRow; readonly fulfilment: Fulfilment };

const dueWords = (
  { say, period }: Words,
  { commitment: { dueOn } }: CommitmentRow,
  overdue: boolean,
): string => {
  if (dueOn === undefined) return say('pipeline.no-due');
  return overdue ? say('pipeline.overdue', { day: period(dueOn) }) : period(dueOn);
};

const stageWords = ({ say }: Words, row: CommitmentRow, day: string): string => {
  const stage = stageAt(row, day);
  return stage === undefined ? '' : say(stageKeys[stage]);
};

const Row = ({ row, fulfilment }: Followed) => {
  const { view, asOf, words } = useView();
  const { commitment } = row;
  const { unit } = trackOf(commitment.track);
  return (
    <tr data-overdue={String(fulfilment.overdue)}>
      <td>
        <a href={commitmentAddress(view, row)}>{reportName(row)}</a>
      </td>
      <td>
        <a href={trackAddress(view, commitment.track)}>{trackWords(words, commitment.track)}</a>
        <p>
          <Term english={commitment.variant} />
        </p>
      </td>
      <td>{words.donors(promisedBy(commitment))}</td>
      <td>{stageWords(words, row, asOf.effectiveAt)}</td>
      <td class="number">{bounded(words, commitment.bound, words.reportedQuantity(commitment.quantity))}</td>
      <td class="number">{words.quantities(shownInterval(fulfilment.fulfilled, unit), unit)}</td>
      <td class="number">{openInWords(words, fulfilment, unit)}</td>
      <td>{dueWords(words, row, fulfilment.overdue)}</td>
      <td class="said">{commitment.note}</td>
    </tr>
  );
};

const headsIn = ({ say }: Words): readonly Head[] => [
  say('pipeline.commitment'),
  say('deliveries.goods'),
  say('goods.promised-by'),
  say('pipeline.stage'),
  { number: say('goods.promised') },
  { number: say('commitment.arrived') },
  { number: say('commitment.open') },
  say('goods.due-on'),
  say('goods.note'),
];

type Listed = {
  readonly view: View;
  readonly filters: Filters;
  /** The ids of the bodies that have reported. */
  readonly bodies: readonly string[];
  readonly complete: boolean;
  readonly followed: readonly Followed[];
  /** Whether pages came before this one. */
  readonly continued: boolean;
  readonly next: string | null;
};

const Pipeline = ({ filters, bodies, followed, continued, next }: Listed) => {
  const { view, asOf, words } = useView();
  const { say } = words;
  const { limit, ...asked } = filters;
  return (
    <>
      <p>{say('pipeline.intro')}</p>
      <Filtered
        fields={fields}
        filters={filters}
        bodies={bodies}
        without={pipelineAddress(view, { limit })}
      />
      {followed.length === 0 ? <p>{say('pipeline.none')}</p> : null}
      <Table label={say('pipeline.list')} heads={headsIn(words)}>
        {followed.map((each) => (
          <Row key={reportName(each.row)} {...each} />
        ))}
      </Table>
      <Onward
        next={next}
        onward={say('pipeline.older')}
        first={continued ? pipelineAddress(view, filters) : undefined}
        csv={pipelineAnswerAddress(asOf, { ...asked, format: 'csv' })}
        json={pipelineAnswerAddress(asOf, asked)}
      />
    </>
  );
};

/** The page of what is promised and has not arrived. */
export const pipelinePage = (listed: Listed): string =>
  accountPage(listed.view, {
    heading: wordsIn(listed.view.language).say('pipeline.title'),
    complete: listed.complete,
    form: <ListForm fields={fields} filters={listed.filters} bodies={listed.bodies} />,
    children: <Pipeline {...listed} />,
  });
