// @ts-nocheck
import { Fragment } from 'preact';
import type { Progress } from '../projections/progress.ts';
import { deliveriesBeside, pipelineOnTrack, reportsAddress, sourceAddress, whyAddress } from './addresses.ts';
import { contributionsOfBody, linesAddress } from './answer-addresses.ts';
import { committedInWords, Promised } from './committed.tsx';
import { Fact } from './fact.tsx';
import { StatedAndReported } from './statement.tsx';
import { kindOf } from './status.ts';
import { verifiedOf } from './verified.ts';
import { useView } from './view.tsx';
import { isNothing, type Words } from './words.ts';

type Shown = { readonly figure: Progress };

const PublicRecord = ({ figure }: Shown) => {
  const { asOf, words } = useView();
  const { target, ofWhichPublicRecord } = figure;
  return (
    <Fact name={words.say('facts.public-record')}>
      <a
        href={contributionsOfBody(asOf, figure, 'public-record')}
        data-public-min={ofWhichPublicRecord.min}
        data-public-max={ofWhichPublicRecord.max}
      >
        {words.quantities(ofWhichPublicRecord, target.unit)}
      </a>
    </Fact>
  );
};

/** Whose reports make up the figure, each with its own part. */
export const ReportedBy = ({ figure }: Shown) => {
  const { asOf, words } = useView();
  return figure.reportedBy.length === 0 ? null : (
    <Fact name={words.say('facts.reported-by')}>
      {figure.reportedBy.map((body, at) => (
        <Fragment key={body}>
          {at === 0 ? '' : ', '}
          <a href={contributionsOfBody(asOf, figure, body)}>{body}</a>
        </Fragment>
      ))}
    </Fact>
  );
};

const besideInWords = (
  words: Words,
  { delivered, undisclosedReports }: Progress['beside'][number],
  { target: { unit } }: Progress,
): string => {
  const sum = words.quantities(delivered, unit);
  return undisclosedReports === 0
    ? sum
    : words.say('facts.beside-undisclosed', { sum, undisclosed: words.undisclosed(undisclosedReports) });
};

/** What one body that the target leaves out reports of the same goods, and what it says is promised. */
const BesideBy = ({ figure, by }: Shown & { readonly by: Progress['beside'][number] }) => {
  const { view, words } = useView();
  const { target } = figure;
  const promised = committedInWords(words, by.committed, by.undisclosedCommitments, target.unit);
  const hasArrived = !isNothing(by.delivered) || by.undisclosedReports > 0;
  return (
    <Fact name={words.say('facts.beside', { body: by.body })}>
      {hasArrived ? (
        <a href={deliveriesBeside(view, figure, by.body)}>{besideInWords(words, by, figure)}</a>
      ) : null}
      {hasArrived && promised !== '' ? '; ' : ''}
      {promised === ''
        ? null
        : words.rich('facts.beside-promised', {
            promised: <a href={pipelineOnTrack(view, target.track, by.body)}>{promised}</a>,
          })}
    </Fact>
  );
};

/** What bodies that the target leaves out report of the same goods. */
export const Beside = ({ figure }: Shown) => (
  <>
    {figure.beside.map((each) => (
      <BesideBy key={each.body} figure={figure} by={each} />
    ))}
  </>
);

/** What a second body says of the figure; without a second body there is nothing to say. */
const SecondOpinions = ({ figure }: Shown) => {
  const { view, words } = useView();
  const { target, disputed } = figure;
  const verified = verifiedOf(figure);
  const lines = reportsAddress(view, figure);
  // Nobody verifies or disputes a promise.
  return verified === undefined ? null : (
    <>
      {isNothing(verified) ? null : (
        <Fact name={words.say('facts.verified')}>
          <a href={lines}>{words.quantities(verified, target.unit)}</a>
        </Fact>
      )}
      {isNothing(disputed) ? null : (
        <Fact name={words.say('facts.disputed')}>
          <a href={lines}>{words.quantities(disputed, target.unit)}</a>
        </Fact>
      )}
    </>
  );
};

const AgainstItsNumber = ({ figure }: Shown) => {
  const { view, words } = useView();
  const lines = reportsAddress(view, figure);
  const { target, share, expectedByNow, requiredPerDay } = figure;
  if (target.quantity === null) return null;
  return (
    <>
      <Fact name={words.say(kindOf(figure))}>
        <a href={sourceAddress(view, figure)}>{words.quantity(target.quantity, target.unit)}</a>
      </Fact>
      {share === null ? null : (
        <Fact name={words.say('facts.share')}>
          <a href={lines}>{words.share(share, figure)}</a>
        </Fact>
      )}
      {expectedByNow === null ? null : (
        <Fact name={words.say('facts.expected')}>
          <a href={whyAddress(view, figure)}>{words.quantity(expectedByNow, target.unit)}</a>
        </Fact>
      )}
      {requiredPerDay === null ? null : (
        <Fact name={words.say('facts.required')}>
          <a href={lines}>{words.perDay(requiredPerDay, target.unit)}</a>
        </Fact>
      )}
    </>
  );
};

/** Where the pace leads; a period that is over leads nowhere. */
const Projected = ({ figure }: Shown) => {
  const { asOf, words } = useView();
  const { target, period, projected } = figure;
  if (projected === null || period.to === null || period.to <= asOf.effectiveAt) return null;
  return (
    <Fact name={words.say('facts.projected')}>
      <a href={linesAddress(asOf, figure, 'pace')}>{words.quantities(projected, target.unit)}</a>
    </Fact>
  );
};

const Pace = ({ figure }: Shown) => {
  const { asOf, words } = useView();
  return (
    <>
      <Fact name={words.say('facts.pace')}>
        <a href={linesAddress(asOf, figure, 'pace')}>{words.perDay(figure.pacePerDay, figure.target.unit)}</a>
      </Fact>
      <Projected figure={figure} />
    </>
  );
};

/** What is known beside the figure: its number, the pace, and what it rests on. */
export const Facts = ({ figure }: Shown) => (
  <dl>
    <AgainstItsNumber figure={figure} />
    <Pace figure={figure} />
    <StatedAndReported figure={figure} />
    <ReportedBy figure={figure} />
    <PublicRecord figure={figure} />
    <Beside figure={figure} />
    <SecondOpinions figure={figure} />
    <Promised figure={figure} />
  </dl>
);
