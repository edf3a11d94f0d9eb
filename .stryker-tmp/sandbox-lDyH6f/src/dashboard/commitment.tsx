// @ts-nocheck
import { promisedBy } from '../domain/commitment/commitment.ts';
import { reportName } from '../domain/ids.ts';
import { shownInterval } from '../domain/quantity.ts';
import { trackOf } from '../domain/tracks/index.ts';
import type { Fulfilment } from '../projections/pipeline.ts';
import type { CommitmentRow } from '../projections/rows.ts';
import { accountPage } from './account-page.tsx';
import { pipelineOnTrack, reportAddress, trackAddress } from './addresses.ts';
import { commitmentAnswerAddress } from './answer-addresses.ts';
import type { MessageKey } from './catalogues/en.ts';
import { EventLinks } from './event-links.tsx';
import { Pieces } from './evidence.tsx';
import { Fact, Maybe } from './fact.tsx';
import { countedInWords, togetherWords, trackWords, valueWords } from './goods-words.ts';
import { stageKeys } from './report-words.ts';
import { Term } from './term.tsx';
import { useView, type View } from './view.tsx';
import { isNothing, type Words, wordsIn } from './words.ts';

type Promised = { readonly row: CommitmentRow };

type Shown = Promised & { readonly fulfilment: Fulfilment };

const Content = ({ row }: Promised) => {
  const { view, words } = useView();
  const { say, period } = words;
  const { commitment } = row;
  return (
    <dl>
      <Fact name={say('goods.track')}>
        <a href={trackAddress(view, commitment.track)}>{trackWords(words, commitment.track)}</a>
      </Fact>
      <Fact name={say('goods.promised')}>{countedInWords(words, commitment)}</Fact>
      <Fact name={say('goods.promised-by')}>{togetherWords(words, promisedBy(commitment))}</Fact>
      <Maybe name={say('goods.due-on')} said={commitment.dueOn && period(commitment.dueOn)} />
      <Fact name={say('goods.variant')}>
        <Term english={commitment.variant} />
      </Fact>
      <Fact name={say('goods.source')}>
        <Term english={commitment.source} />
      </Fact>
      <Maybe name={say('goods.worth')} said={valueWords(words, commitment)} />
      <Fact name={say('goods.evidence')}>
        <Pieces evidence={commitment.evidence} />
      </Fact>
      <Maybe name={say('goods.note')} said={commitment.note} />
    </dl>
  );
};

/** The stages that it had reached by a day. */
const reachedBy = ({ stages }: CommitmentRow, day: string) => stages.filter(({ on }) => on <= day);

const Stages = ({ row }: Promised) => {
  const { asOf, words } = useView();
  const { say, rich, period } = words;
  const reached = reachedBy(row, asOf.effectiveAt);
  return (
    <section>
      <h2>{say('commitment.stages')}</h2>
      {reached.length === 0 ? <p>{say('commitment.no-stage')}</p> : null}
      <ul>
        {reached.map(({ stage, on }) => (
          <li key={stage}>
            {rich('commitment.since', {
              stage: say(stageKeys[stage]),
              day: <time datetime={on}>{period(on)}</time>,
            })}
          </li>
        ))}
      </ul>
    </section>
  );
};

/** What is still to come, in words; a promise without a number is open until it is withdrawn. */
export const openInWords = (
  words: Words,
  { open, undisclosedDeliveries }: Fulfilment,
  unit: string,
): string => {
  if (open === undefined) return words.say('commitment.open-unknown');
  const shown = shownInterval(open, unit);
  if (isNothing(shown)) return words.say('commitment.open-nothing');
  const quantity = words.quantities(shown, unit);
  return undisclosedDeliveries === 0 ? quantity : words.say('commitment.open-at-most', { quantity });
};

const Overdue = () => {
  const { words } = useView();
  return (
    <p class="status poor" data-overdue="true">
      {words.rich('commitment.overdue', { b: (said) => <b>{said}</b> })}
    </p>
  );
};

const Arrived = ({ row, fulfilment }: Shown) => {
  const { view, words } = useView();
  const { say, quantities } = words;
  const { unit } = trackOf(row.commitment.track);
  const { fulfilled, over, deliveries, overdue } = fulfilment;
  const beyond = over && shownInterval(over, unit);
  return (
    <section>
      <h2>{say('commitment.outcome')}</h2>
      {overdue ? <Overdue /> : null}
      <dl>
        <Fact name={say('commitment.arrived')}>{quantities(shownInterval(fulfilled, unit), unit)}</Fact>
        <Fact name={say('commitment.open')}>{openInWords(words, fulfilment, unit)}</Fact>
        {beyond === undefined || isNothing(beyond) ? null : (
          <Fact name={say('commitment.beyond')}>{quantities(beyond, unit)}</Fact>
        )}
      </dl>
      {deliveries.length === 0 ? <p>{say('commitment.no-delivery')}</p> : null}
      <ul>
        {deliveries.map((report) => (
          <li key={reportName(report)}>
            <a href={reportAddress(view, report)}>{reportName(report)}</a>
          </li>
        ))}
      </ul>
    </section>
  );
};

type Standing = { readonly said: MessageKey; readonly meaning: MessageKey };

/** How it stands on a day, in a word and in a sentence. */
const standingOn = (row: CommitmentRow, day: string): Standing => {
  if (row.withdrawn) return { said: 'commitment.withdrawn', meaning: 'commitment.withdrawn.meaning' };
  const stage = reachedBy(row, day).at(-1)?.stage;
  return stage === undefined
    ? { said: 'commitment.not-yet', meaning: 'commitment.not-yet.meaning' }
    : { said: stageKeys[stage], meaning: 'commitment.stands.meaning' };
};

const Standing = ({ row }: Promised) => {
  const { asOf, words } = useView();
  const { said, meaning } = standingOn(row, asOf.effectiveAt);
  return (
    <>
      <p class="sum">{words.say(said)}</p>
      <p>{words.say(meaning)}</p>
      <p class="soft">
        {words.rich('commitment.revision', {
          revision: String(row.revision),
          at: words.instant(row.recordedAt),
          event: <EventLinks index={String(row.index)} />,
        })}
      </p>
    </>
  );
};

const Answers = ({ row }: Promised) => {
  const { view, asOf, words } = useView();
  const address = commitmentAnswerAddress(asOf, row);
  return (
    <p>
      {words.rich('commitment.answers', {
        commitment: (said) => <a href={address}>{said}</a>,
        history: (said) => <a href={address.replace('?', '/history?')}>{said}</a>,
        all: (said) => <a href={pipelineOnTrack(view, row.commitment.track)}>{said}</a>,
      })}
    </p>
  );
};

/** The page of one commitment: what was promised, how firmly, and what has come of it. */
export const commitmentPage = ({
  view,
  complete,
  row,
  fulfilment,
}: Shown & { readonly view: View; readonly complete: boolean }): string =>
  accountPage(view, {
    heading: wordsIn(view.language).say('commitment.title', { commitment: reportName(row) }),
    complete,
    children: (
      <>
        <Standing row={row} />
        <Content row={row} />
        <Stages row={row} />
        <Arrived row={row} fulfilment={fulfilment} />
        <Answers row={row} />
      </>
    ),
  });
