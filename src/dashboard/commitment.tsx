import { promisedBy } from '../domain/commitment/commitment.ts';
import { reportName } from '../domain/ids.ts';
import { shownInterval } from '../domain/quantity.ts';
import { trackOf } from '../domain/tracks/index.ts';
import type { Fulfilment } from '../projections/pipeline.ts';
import type { CommitmentRow } from '../projections/rows.ts';
import {
  type AsOf,
  commitmentAnswerAddress,
  pipelineOnTrack,
  reportAddress,
  trackAddress,
} from './addresses.ts';
import { bounded } from './bounds.ts';
import { Clocks, MoveClocks } from './clocks.tsx';
import { instant, period } from './dates.ts';
import { EventLinks } from './event-links.tsx';
import { Pieces } from './evidence.tsx';
import { Fact } from './fact.tsx';
import { documentOf } from './layout.tsx';
import { Nav } from './nav.tsx';
import { Maybe, valueIn } from './report.tsx';
import { Unread } from './unread.tsx';
import { isNothing, quantities, reportedQuantity, unitWords } from './words.ts';

type Shown = {
  readonly asOf: AsOf;
  readonly complete: boolean;
  readonly row: CommitmentRow;
  readonly fulfilment: Fulfilment;
};

const donorsIn = (row: CommitmentRow): string => {
  const donors = promisedBy(row.commitment);
  return donors.length === 1 ? donors.join() : `jointly, without a published split: ${donors.join(', ')}`;
};

const Content = ({ asOf, row }: Shown) => {
  const { commitment } = row;
  return (
    <dl>
      <Fact name="Track">
        <a href={trackAddress(asOf, commitment.track)}>{commitment.track}</a>
      </Fact>
      <Fact name="Promised">
        {bounded(commitment.bound, reportedQuantity(commitment.quantity))} (
        {unitWords(trackOf(commitment.track).unit)})
      </Fact>
      <Fact name="Promised by">{donorsIn(row)}</Fact>
      <Maybe name="Due on" said={commitment.dueOn && period(commitment.dueOn)} />
      <Fact name="Variant">{commitment.variant}</Fact>
      <Fact name="Source of the goods">{commitment.source}</Fact>
      <Maybe name="Worth (in no sum)" said={valueIn(commitment)} />
      <Fact name="Evidence">
        <Pieces evidence={commitment.evidence} />
      </Fact>
      <Maybe name="Note" said={commitment.note} />
    </dl>
  );
};

/** The stages that it had reached by the day asked for. */
const reachedBy = ({ asOf, row }: Shown) => row.stages.filter(({ on }) => on <= asOf.effectiveAt);

const Stages = (shown: Shown) => (
  <section>
    <h2>Stages</h2>
    {reachedBy(shown).length === 0 ? <p>None by this day.</p> : null}
    <ul>
      {reachedBy(shown).map(({ stage, on }) => (
        <li key={stage}>
          {stage} since <time datetime={on}>{period(on)}</time>
        </li>
      ))}
    </ul>
  </section>
);

/** What is still to come, in words; a promise without a number is open until it is withdrawn. */
export const openInWords = ({ open, undisclosedDeliveries }: Fulfilment, unit: string): string => {
  if (open === undefined) return 'unknown: it was promised without a number';
  const shown = shownInterval(open, unit);
  if (isNothing(shown)) return 'nothing';
  const words = quantities(shown, unit);
  return undisclosedDeliveries === 0 ? words : `${words}; a delivery without a number may be all of it`;
};

const Arrived = ({ asOf, row, fulfilment }: Shown) => {
  const { unit } = trackOf(row.commitment.track);
  const { fulfilled, over, deliveries, overdue } = fulfilment;
  const beyond = over && shownInterval(over, unit);
  return (
    <section>
      <h2>What has come of it</h2>
      {overdue ? (
        <p class="status poor">
          <b>overdue</b>: the day by which it was due has passed
        </p>
      ) : null}
      <dl>
        <Fact name="Arrived">{quantities(shownInterval(fulfilled, unit), unit)}</Fact>
        <Fact name="Still open">{openInWords(fulfilment, unit)}</Fact>
        {beyond === undefined || isNothing(beyond) ? null : (
          <Fact name="Beyond what was promised">{quantities(beyond, unit)}</Fact>
        )}
      </dl>
      {deliveries.length === 0 ? <p>No delivery that counts names it.</p> : null}
      <ul>
        {deliveries.map((report) => (
          <li key={reportName(report)}>
            <a href={reportAddress(asOf, report)}>
              {report.body}/{report.reference}
            </a>
          </li>
        ))}
      </ul>
    </section>
  );
};

/** How it stands on the day asked for, in a word and in a sentence. */
const standingIn = (shown: Shown): readonly [word: string, sentence: string] => {
  if (shown.row.withdrawn) {
    return [
      'withdrawn',
      'Its body has withdrawn it: it is promised no more, and its reference stays closed.',
    ];
  }
  const stage = reachedBy(shown).at(-1)?.stage;
  return stage === undefined
    ? ['not yet promised', 'It was made after the day that is asked for.']
    : [stage, 'Promised, and in no sum of what was delivered.'];
};

const Standing = (shown: Shown) => {
  const { asOf, row } = shown;
  const [word, sentence] = standingIn(shown);
  return (
    <>
      <p class="sum">{word}</p>
      <p>{sentence}</p>
      <p class="soft">
        Revision {String(row.revision)}, recorded {instant(row.recordedAt)} with the event of index{' '}
        <EventLinks asOf={asOf} index={String(row.index)} />
      </p>
    </>
  );
};

/** The page of one commitment: what was promised, how firmly, and what has come of it. */
export const commitmentPage = (shown: Shown): string => {
  const { asOf, complete, row } = shown;
  const name = reportName(row);
  const address = commitmentAnswerAddress(asOf, row);
  const [path = ''] = address.split('?');
  return documentOf(
    `${name}: porcupine`,
    <>
      <Nav asOf={asOf} />
      <h1>Commitment {name}</h1>
      <Clocks {...asOf} />
      <MoveClocks asOf={asOf} action={path.replace('/v1', '')} />
      <Unread complete={complete} what="commitment" />
      <Standing {...shown} />
      <Content {...shown} />
      <Stages {...shown} />
      <Arrived {...shown} />
      <p>
        <a href={address}>This commitment as JSON</a>,{' '}
        <a href={address.replace('?', '/history?')}>its history as JSON</a>,{' '}
        <a href={pipelineOnTrack(asOf, row.commitment.track)}>all that is open on this track</a>
      </p>
    </>,
  );
};
