// @ts-nocheck
import type { Course } from '../projections/course.ts';
import type { Progress } from '../projections/progress.ts';
import { accountPage } from './account-page.tsx';
import {
  bodiesAddress,
  briefAddress,
  deliveriesAddress,
  reportsAddress,
  targetAddress,
  whyAddress,
} from './addresses.ts';
import { ageWords, type Heard } from './age.tsx';
import { AtAGlance } from './at-a-glance.tsx';
import { BulletChart } from './bullet-chart.tsx';
import { ChangesSection, type ChangesShown } from './changes.tsx';
import { Fact } from './fact.tsx';
import { Beside, ReportedBy } from './facts.tsx';
import { Amount, Bounds, Incomplete, Measure, Status, Sum, Undisclosed } from './figure.tsx';
import { byNumber, FiguresTable } from './figures-table.tsx';
import { placeInPrint } from './goalpost.tsx';
import { reportersWords } from './reporters.ts';
import { Gap, Total } from './statement.tsx';
import { type Step, Strip } from './strip.tsx';
import { Trend } from './trend.tsx';
import { verifiedOf } from './verified.ts';
import { useView, type View } from './view.tsx';
import { isNothing, wordsIn } from './words.ts';

/** A target's figure with what the overview says beside it. */
export type Glance = {
  readonly figure: Progress;
  readonly newest: Heard;
  /** How it came about, where the target sets no number to hold it against. */
  readonly course: Course | undefined;
};

/** What the overview shows. */
export type OverviewShown = ChangesShown & {
  /** Whether nothing that could change what the page shows is in the log unread. */
  readonly complete: boolean;
  readonly glances: readonly Glance[];
  readonly steps: readonly Step[];
  /** How many bodies there are, and how many of them were not heard of for longer than is usual. */
  readonly bodies: { readonly all: number; readonly quiet: number };
};

const Verified = ({ figure }: { readonly figure: Progress }) => {
  const { view, words } = useView();
  const verified = verifiedOf(figure);
  const { target } = figure;
  return verified === undefined ? null : (
    <Fact name={words.say('facts.verified')}>
      <a href={reportsAddress(view, figure)}>
        {isNothing(verified) ? words.say('overview.none-verified') : words.quantities(verified, target.unit)}
      </a>
    </Fact>
  );
};

/** How fast it has to go from now on, beside how fast it goes. */
const Pace = ({ figure }: { readonly figure: Progress }) => {
  const { view, words } = useView();
  const { pacePerDay, requiredPerDay, target } = figure;
  return (
    <Fact name={words.say('overview.pace')}>
      <a href={whyAddress(view, figure)}>
        {requiredPerDay === null
          ? words.say('overview.pace-now', { pace: words.perDay(pacePerDay, target.unit) })
          : words.say('overview.pace-required', {
              required: words.perDay(requiredPerDay, target.unit),
              pace: words.perDay(pacePerDay, target.unit),
            })}
      </a>
    </Fact>
  );
};

const Official = ({ figure }: { readonly figure: Progress }) => {
  const { words } = useView();
  const { statement } = figure;
  if (statement === null) return null;
  return (
    <Fact name={words.say('statement.official')}>
      {words.rich('overview.official', {
        total: <Total figure={figure} />,
        authority: statement.authority,
        day: words.period(statement.asOf),
      })}
      {figure.statementGap === null ? null : (
        <>
          {'; '}
          {words.say('overview.gap')}: <Gap figure={figure} />
        </>
      )}
    </Fact>
  );
};

const Age = ({ newest }: { readonly newest: Heard }) => {
  const { asOf, words } = useView();
  return <Fact name={words.say('overview.last-report')}>{ageWords(words, newest, asOf.knownAt)}</Fact>;
};

const Share = ({ figure }: { readonly figure: Progress }) => {
  const { view, words } = useView();
  return figure.share === null ? null : (
    <Fact name={words.say('facts.share')}>
      <a href={reportsAddress(view, figure)}>{words.share(figure.share, figure)}</a>
    </Fact>
  );
};

/** A priority in a glance: how many, how they grew, how fast and how old; there is nothing to hold them against. */
const Priority = ({ figure, newest, course }: Glance) => {
  const { view, asOf, words } = useView();
  const { target } = figure;
  return (
    <article class="priority" id={target.id} data-complete={String(figure.complete)}>
      <h3>
        <a href={targetAddress(view, figure)}>{words.term(target.title)}</a>
      </h3>
      <div>
        <p>
          <Amount figure={figure} />
        </p>
        <Undisclosed figure={figure} />
        <Incomplete {...figure} />
        <p class="soft">
          {words.say('overview.priority', {
            period: words.periodName(figure),
            pace: words.perDay(figure.pacePerDay, target.unit),
            age: ageWords(words, newest, asOf.knownAt),
          })}
          {reportersWords(words, figure).map((said) => `; ${said}`)}
        </p>
      </div>
      <div>{course === undefined ? null : <Trend course={course} />}</div>
    </article>
  );
};

/** One target in a glance: how far, how sure, how fast, how old, and what an official said. */
const Target = ({ figure, newest }: Glance) => {
  const { view, words } = useView();
  const { target } = figure;
  return (
    <article class="figure" id={target.id} data-complete={String(figure.complete)}>
      <div>
        <h3>
          <a href={targetAddress(view, figure)}>{words.term(target.title)}</a>
        </h3>
        <Measure {...figure} />
        <p class="soft">{placeInPrint(words, target)}</p>
      </div>
      <div>
        <Sum figure={figure} />
        <Undisclosed figure={figure} />
        <Bounds {...figure} />
        <Incomplete {...figure} />
        <BulletChart {...figure} />
        <Status figure={figure} brief />
        <dl>
          <Share figure={figure} />
          <Pace figure={figure} />
          <Verified figure={figure} />
          <Age newest={newest} />
          <Official figure={figure} />
          <ReportedBy figure={figure} />
          <Beside figure={figure} />
        </dl>
        <p>{words.rich('overview.why', { a: (said) => <a href={whyAddress(view, figure)}>{said}</a> })}</p>
      </div>
    </article>
  );
};

const Targets = ({ glances }: { readonly glances: readonly Glance[] }) => (
  <>
    {glances.map((glance) => (
      <Target key={glance.figure.target.id} {...glance} />
    ))}
  </>
);

const Missing = ({ bodies }: Pick<OverviewShown, 'bodies'>) => {
  const { view, words } = useView();
  return (
    <p>
      {words.rich('overview.quiet', {
        quiet: bodies.quiet,
        all: bodies.all,
        a: (said) => <a href={bodiesAddress(view)}>{said}</a>,
      })}
    </p>
  );
};

const Content = (shown: OverviewShown) => {
  const { view, words } = useView();
  const { glances } = shown;
  const { numbered, priorities } = byNumber(glances);
  return (
    <>
      {numbered.length === 0 ? null : <AtAGlance glances={numbered} />}
      <p>
        {words.rich('overview.ways', {
          deliveries: (said) => <a href={deliveriesAddress(view)}>{said}</a>,
          brief: (said) => <a href={briefAddress(view)}>{said}</a>,
        })}
      </p>
      <Missing bodies={shown.bodies} />
      {glances.length === 0 ? <p>{words.say('overview.no-target')}</p> : null}
      {numbered.length === 0 ? null : (
        <section id="targets">
          <h2>{words.say('overview.numbered')}</h2>
          <p class="soft">{words.say('overview.legend')}</p>
          <Targets glances={numbered} />
          <FiguresTable label={words.say('overview.numbered')} glances={numbered} />
        </section>
      )}
      {priorities.length === 0 ? null : (
        <section id="priorities">
          <h2>{words.say('overview.priorities')}</h2>
          <p>{words.say('overview.priorities-intro')}</p>
          {priorities.map((glance) => (
            <Priority key={glance.figure.target.id} {...glance} />
          ))}
          <FiguresTable label={words.say('overview.priorities')} glances={priorities} />
        </section>
      )}
      <Strip steps={shown.steps} />
      <ChangesSection since={shown.since} asked={shown.asked} changes={shown.changes} />
    </>
  );
};

/** The page that shows in one glance how far every target has come, how sure that is, how old, how fast, and what is missing. */
export const overviewPage = ({ view, ...shown }: OverviewShown & { readonly view: View }): string =>
  accountPage(view, {
    heading: wordsIn(view.language).say('overview.title'),
    complete: shown.complete,
    children: <Content {...shown} />,
  });
