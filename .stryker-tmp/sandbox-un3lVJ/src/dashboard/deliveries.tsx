// @ts-nocheck
import { donorsOf } from '../domain/delivery/delivery.ts';
import { reportName } from '../domain/ids.ts';
import { type ReportSort, reportOrders, type Sorting } from '../projections/report-order.ts';
import type { CountedReport } from '../projections/rows.ts';
import { accountPage } from './account-page.tsx';
import { deliveriesAddress, reportAddress, trackAddress } from './addresses.ts';
import { deliveriesAnswerAddress } from './answer-addresses.ts';
import {
  bodyOptions,
  donorOptions,
  type Field,
  Filtered,
  type Filters,
  ListForm,
  Onward,
  statusOptions,
  trackOptions,
} from './deliveries-form.tsx';
import { Pieces } from './evidence.tsx';
import { goodsWords, trackWords } from './goods-words.ts';
import { reportStatusKeys } from './report-words.ts';
import { type Head, Table } from './table.tsx';
import { Term } from './term.tsx';
import { useView, type View } from './view.tsx';
import { type Words, wordsIn } from './words.ts';

const fields: readonly Field[] = [
  { name: 'track', label: 'goods.track', options: trackOptions },
  { name: 'status', label: 'deliveries.status', options: statusOptions },
  {
    name: 'evidence',
    label: 'goods.evidence',
    options: ({ say }) => [['none', say('deliveries.no-evidence')]],
  },
  { name: 'body', label: 'deliveries.reported-by', options: bodyOptions },
  { name: 'donor', label: 'deliveries.donor', options: donorOptions },
  { name: 'from', label: 'deliveries.from', type: 'date' },
  { name: 'to', label: 'deliveries.to', type: 'date' },
  { name: 'q', label: 'deliveries.words', size: 22 },
];

/** The status of a report, and that another of the same goods counts in its place. */
const statusWords = ({ say }: Words, { status, counted }: CountedReport): string => {
  const said = say(reportStatusKeys[status]);
  return counted || status === 'withdrawn' ? said : say('deliveries.not-counted', { status: said });
};

const Row = ({ row }: { readonly row: CountedReport }) => {
  const { view, words } = useView();
  const { delivery, recordedAt } = row;
  return (
    <tr>
      <td>
        <a href={reportAddress(view, row)}>{reportName(row)}</a>
      </td>
      <td>
        <a href={trackAddress(view, delivery.track)}>{trackWords(words, delivery.track)}</a>
        <p>
          <Term english={delivery.variant} />
        </p>
      </td>
      <td>{words.donors(donorsOf(delivery))}</td>
      <td class="number">{goodsWords(words, delivery)}</td>
      <td>{words.period(delivery.effectiveOn)}</td>
      <td>{statusWords(words, row)}</td>
      <td class="said">
        <Pieces evidence={delivery.evidence} />
        {delivery.note === undefined ? null : <p>{delivery.note}</p>}
      </td>
      <td>
        <time datetime={recordedAt}>{words.instant(recordedAt)}</time>
      </td>
    </tr>
  );
};

type Listed = {
  readonly view: View;
  readonly filters: Filters;
  /** The ids of the bodies that have reported. */
  readonly bodies: readonly string[];
  readonly sorting: Sorting;
  readonly complete: boolean;
  readonly rows: readonly CountedReport[];
  /** Whether pages came before this one. */
  readonly continued: boolean;
  readonly next: string | null;
};

const reversed = { asc: 'desc', desc: 'asc' } as const;

const ariaOrders = { asc: 'ascending', desc: 'descending' } as const;

/** The head of a column by which the list can be sorted: it leads to that order, or from it to the reverse. */
const sortHead = ({ view, filters, sorting }: Listed, sort: ReportSort, name: string): Head => {
  const isSorted = sorting.sort === sort;
  const order = isSorted ? reversed[sorting.order] : reportOrders[sort];
  return {
    name,
    href: deliveriesAddress(view, { ...filters, sort, order }),
    order: isSorted ? ariaOrders[sorting.order] : undefined,
  };
};

const headsOf = ({ say }: Words, listed: Listed): readonly Head[] => [
  sortHead(listed, 'reference', say('deliveries.report')),
  say('deliveries.goods'),
  say('goods.donors'),
  { number: say('goods.quantity') },
  sortHead(listed, 'happened', say('goods.happened')),
  say('deliveries.status'),
  say('deliveries.evidence'),
  sortHead(listed, 'recorded', say('deliveries.changed')),
];

/** How many reports the page shows, and whether that is all of them. */
const countWords = ({ say }: Words, { rows, continued, next }: Listed): string => {
  const count = rows.length;
  if (next !== null) return say('deliveries.more', { count });
  if (continued) return say('deliveries.last', { count });
  return count === 0 ? say('deliveries.none') : say('deliveries.all', { count });
};

/** The next page holds older reports where the newest come first; in other orders, just more of them. */
const onwardKey = ({ sort, order }: Sorting) =>
  order === 'desc' && sort !== 'reference' ? 'deliveries.older' : 'deliveries.next';

const Deliveries = (listed: Listed) => {
  const { view, asOf, words } = useView();
  const { filters, bodies, sorting, rows, next, continued } = listed;
  const { limit, ...kept } = filters;
  return (
    <>
      <Filtered
        fields={fields}
        filters={filters}
        bodies={bodies}
        without={deliveriesAddress(view, { limit, ...sorting })}
      />
      <p data-count={rows.length}>{countWords(words, listed)}</p>
      <Table label={words.say('deliveries.title')} heads={headsOf(words, listed)}>
        {rows.map((row) => (
          <Row key={reportName(row)} row={row} />
        ))}
      </Table>
      <Onward
        next={next}
        onward={words.say(onwardKey(sorting))}
        first={continued ? deliveriesAddress(view, { ...filters, ...sorting }) : undefined}
        csv={deliveriesAnswerAddress(asOf, { ...kept, ...sorting, format: 'csv' })}
        json={deliveriesAnswerAddress(asOf, { ...kept, ...sorting })}
      />
    </>
  );
};

/** The page that lists delivery reports with their evidence, in the order that is asked for. */
export const deliveriesPage = (listed: Listed): string =>
  accountPage(listed.view, {
    heading: wordsIn(listed.view.language).say('deliveries.title'),
    complete: listed.complete,
    form: <ListForm fields={fields} filters={listed.filters} bodies={listed.bodies} />,
    children: <Deliveries {...listed} />,
  });
