import { Fragment } from 'preact';
import type { Progress } from '../projections/progress.ts';
import {
  type AsOf,
  contributionsAddress,
  contributionsOfBody,
  deliveriesBeside,
  linesAddress,
  pipelineOnTrack,
  sourceAddress,
  whyAddress,
} from './addresses.ts';
import { committedInWords, Promised } from './committed.tsx';
import { Fact } from './fact.tsx';
import { StatedAndReported } from './statement.tsx';
import { kindWords } from './status.ts';
import * as words from './words.ts';

type Shown = { readonly asOf: AsOf; readonly figure: Progress };

const PublicRecord = ({ asOf, figure }: Shown) => {
  const { target, ofWhichPublicRecord } = figure;
  return (
    <Fact name="On public statements alone">
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
const ReportedBy = ({ asOf, figure }: Shown) =>
  figure.reportedBy.length === 0 ? null : (
    <Fact name="On the reports of">
      {figure.reportedBy.map((body, at) => (
        <Fragment key={body}>
          {at === 0 ? '' : ', '}
          <a href={contributionsOfBody(asOf, figure, body)}>{body}</a>
        </Fragment>
      ))}
    </Fact>
  );

const besideInWords = (
  { delivered, undisclosedReports }: Progress['beside'][number],
  { target: { unit } }: Progress,
): string => {
  const sum = words.quantities(delivered, unit);
  return undisclosedReports === 0 ? sum : `${sum}, and ${words.undisclosed(undisclosedReports)}`;
};

/** What one body that the target leaves out reports of the same goods, and what it says is promised. */
const BesideBy = ({ asOf, figure, by }: Shown & { readonly by: Progress['beside'][number] }) => {
  const { target } = figure;
  const promised = committedInWords(by.committed, by.undisclosedCommitments, target.unit);
  const hasArrived = !words.isNothing(by.delivered) || by.undisclosedReports > 0;
  return (
    <Fact name={`Beside it, and not in it: ${by.body}`}>
      {hasArrived ? <a href={deliveriesBeside(asOf, figure, by.body)}>{besideInWords(by, figure)}</a> : null}
      {hasArrived && promised !== '' ? '; ' : ''}
      {promised === '' ? null : (
        <>
          promised: <a href={pipelineOnTrack(asOf, target.track, by.body)}>{promised}</a>
        </>
      )}
    </Fact>
  );
};

/** What bodies that the target leaves out report of the same goods. */
const Beside = ({ asOf, figure }: Shown) => (
  <>
    {figure.beside.map((each) => (
      <BesideBy key={each.body} asOf={asOf} figure={figure} by={each} />
    ))}
  </>
);

/** What a second body says of the figure; without a second body there is nothing to say. */
const SecondOpinions = ({ asOf, figure }: Shown) => {
  const { target, verified, disputed } = figure;
  const lines = contributionsAddress(asOf, figure);
  return (
    <>
      {words.isNothing(verified) ? null : (
        <Fact name="Verified by a second body">
          <a href={lines}>{words.quantities(verified, target.unit)}</a>
        </Fact>
      )}
      {words.isNothing(disputed) ? null : (
        <Fact name="Disputed by a second body">
          <a href={lines}>{words.quantities(disputed, target.unit)}</a>
        </Fact>
      )}
    </>
  );
};

const AgainstItsNumber = ({ asOf, figure }: Shown) => {
  const lines = contributionsAddress(asOf, figure);
  const { target, share, expectedByNow, requiredPerDay } = figure;
  if (target.quantity === null) return null;
  return (
    <>
      <Fact name={kindWords(figure)}>
        <a href={sourceAddress(asOf, figure)}>{words.quantity(target.quantity, target.unit)}</a>
      </Fact>
      {share === null ? null : (
        <Fact name="Share reached">
          <a href={lines}>{words.share(share, figure)}</a>
        </Fact>
      )}
      {expectedByNow === null ? null : (
        <Fact name="Expected by now">
          <a href={whyAddress(asOf, figure)}>{words.quantity(expectedByNow, target.unit)}</a>
        </Fact>
      )}
      {requiredPerDay === null ? null : (
        <Fact name="Required from now on">
          <a href={lines}>{words.perDay(requiredPerDay, target.unit)}</a>
        </Fact>
      )}
    </>
  );
};

/** Where the pace leads; a period that is over leads nowhere. */
const Projected = ({ asOf, figure }: Shown) => {
  const { target, period, projected } = figure;
  if (projected === null || period.to === null || period.to <= asOf.effectiveAt) return null;
  return (
    <Fact name="At this pace, by the end">
      <a href={linesAddress(asOf, figure, 'pace')}>{words.quantities(projected, target.unit)}</a>
    </Fact>
  );
};

const Pace = ({ asOf, figure }: Shown) => (
  <>
    <Fact name="Pace, last 90 days">
      <a href={linesAddress(asOf, figure, 'pace')}>{words.perDay(figure.pacePerDay, figure.target.unit)}</a>
    </Fact>
    <Projected asOf={asOf} figure={figure} />
  </>
);

/** What is known beside the figure: its number, the pace, and what it rests on. */
export const Facts = ({ asOf, figure }: Shown) => (
  <dl>
    <AgainstItsNumber asOf={asOf} figure={figure} />
    <Pace asOf={asOf} figure={figure} />
    <StatedAndReported asOf={asOf} figure={figure} />
    <ReportedBy asOf={asOf} figure={figure} />
    <PublicRecord asOf={asOf} figure={figure} />
    <Beside asOf={asOf} figure={figure} />
    <SecondOpinions asOf={asOf} figure={figure} />
    <Promised asOf={asOf} figure={figure} />
  </dl>
);
