// @ts-nocheck
import { reportName } from '../domain/ids.ts';
import { isDay } from '../domain/period.ts';
import type { CountedReport } from '../projections/rows.ts';
import { accountPage } from './account-page.tsx';
import { commitmentAddress, deliveriesOfBody, trackAddress } from './addresses.ts';
import { reportAnswerAddress } from './answer-addresses.ts';
import { Pieces } from './evidence.tsx';
import { Fact, Maybe } from './fact.tsx';
import { countedInWords, donorsWords, trackWords, valueWords } from './goods-words.ts';
import { History, type HistoryLine } from './report-history.tsx';
import { reportStatusKeys } from './report-words.ts';
import { type Goods, SameGoods } from './same-goods.tsx';
import { Term } from './term.tsx';
import { useView, type View } from './view.tsx';
import { type Words, wordsIn } from './words.ts';

type Shown = {
  readonly view: View;
  readonly complete: boolean;
  readonly row: CountedReport;
  readonly sameGoods: Goods;
  readonly history: readonly HistoryLine[];
  readonly more: boolean;
};

type Reported = Pick<Shown, 'row'>;

const Fulfils = ({ row }: Reported) => {
  const { view, words } = useView();
  const { commitment } = row.delivery;
  return commitment === undefined ? null : (
    <Fact name={words.say('delivery.fulfils')}>
      <a href={commitmentAddress(view, commitment)}>{reportName(commitment)}</a>
    </Fact>
  );
};

const Content = ({ row }: Reported) => {
  const { view, words } = useView();
  const { say, period } = words;
  const { delivery } = row;
  const happened = period(delivery.effectiveOn);
  return (
    <dl>
      <Fact name={say('goods.track')}>
        <a href={trackAddress(view, delivery.track)}>{trackWords(words, delivery.track)}</a>
      </Fact>
      <Fact name={say('goods.quantity')}>{countedInWords(words, delivery)}</Fact>
      <Fact name={say('goods.happened')}>
        {isDay(delivery.effectiveOn) ? happened : say('goods.last-day', { period: happened })}
      </Fact>
      <Fact name={say('delivery.given-by')}>{donorsWords(words, delivery)}</Fact>
      <Fact name={say('goods.variant')}>
        <Term english={delivery.variant} />
      </Fact>
      <Fact name={say('goods.source')}>
        <Term english={delivery.source} />
      </Fact>
      <Fulfils row={row} />
      <Maybe name={say('goods.worth')} said={valueWords(words, delivery)} />
      <Fact name={say('goods.evidence')}>
        <Pieces evidence={delivery.evidence} />
      </Fact>
      <Maybe name={say('goods.note')} said={delivery.note} />
    </dl>
  );
};

/** How a report stands, and which bodies are behind a second opinion of it. */
const standingWords = ({ say, list }: Words, { status, verifiedBy, disputedBy }: Shown['row']): string => {
  switch (status) {
    case 'reported':
      return say('delivery.reported');
    case 'verified':
      return say('delivery.verified', { bodies: list(verifiedBy) });
    case 'disputed':
      return say('delivery.disputed', { bodies: list(disputedBy) });
    case 'withdrawn':
      return say('delivery.withdrawn');
  }
};

const Standing = ({ row }: Reported) => {
  const { words } = useView();
  const { say, instant } = words;
  const { status, revision, index, recordedAt } = row;
  return (
    <>
      <p class="sum" data-status={status}>
        {say(reportStatusKeys[status])}
      </p>
      <p>{standingWords(words, row)}</p>
      <p class="soft">
        {say('delivery.revision', {
          revision: String(revision),
          index: String(index),
          at: instant(recordedAt),
        })}
      </p>
    </>
  );
};

const Answers = ({ row }: Reported) => {
  const { view, asOf, words } = useView();
  const address = reportAnswerAddress(asOf, row);
  return (
    <p>
      {words.rich('delivery.answers', {
        body: row.body,
        report: (said) => <a href={address}>{said}</a>,
        history: (said) => <a href={address.replace('?', '/history?')}>{said}</a>,
        all: (said) => <a href={deliveriesOfBody(view, row.body)}>{said}</a>,
      })}
    </p>
  );
};

/** The page of one delivery report: what it says, how it stands, and everything that happened to it. */
export const reportPage = ({ view, complete, row, sameGoods, history, more }: Shown): string =>
  accountPage(view, {
    heading: wordsIn(view.language).say('delivery.title', { report: reportName(row) }),
    complete,
    children: (
      <>
        <Standing row={row} />
        <Content row={row} />
        <SameGoods row={row} {...sameGoods} />
        <History history={history} more={more} />
        <Answers row={row} />
      </>
    ),
  });
