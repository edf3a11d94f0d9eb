// @ts-nocheck
import type { Breakdown } from '../projections/breakdown.ts';
import type { Course } from '../projections/course.ts';
import type { Goalpost } from '../projections/goalposts.ts';
import type { Progress } from '../projections/progress.ts';
import { accountPage } from './account-page.tsx';
import { targetInYear, whyAddress, yearOf } from './addresses.ts';
import { type Heard, LastReport } from './age.tsx';
import { Breakdowns } from './breakdown.tsx';
import { Contributions, type Proven } from './contributions.tsx';
import { CourseSection } from './course.tsx';
import { Figure, Measure } from './figure.tsx';
import { Source, WhatCounts } from './goalpost.tsx';
import { Goalposts } from './goalposts.tsx';
import { type Followed, Promises } from './promises.tsx';
import { Restatements } from './restated.tsx';
import type { Restatement } from './restatement-words.ts';
import { useView, type View } from './view.tsx';
import { Why } from './why.tsx';
import { wordsIn } from './words.ts';

/** What the page of one target shows. */
export type TargetShown = {
  readonly figure: Progress;
  /** The calendar years in which the target was held or is; none where it is cumulative. */
  readonly years: readonly string[];
  /** When the figure last changed. */
  readonly newest: Heard;
  readonly course: Course;
  readonly breakdowns: readonly Breakdown[];
  /** The commitments on the target's track that are open, the most recently changed first. */
  readonly followed: readonly Followed[];
  /** Whether there may be more of them. */
  readonly moreFollowed: boolean;
  readonly restatements: readonly Restatement[];
  /** Whether these are all that there ever were. */
  readonly isAllRestated: boolean;
  readonly contributions: readonly Proven[];
  /** Whether there are more lines than these. */
  readonly more: boolean;
  readonly goalposts: readonly Goalpost[];
};

/** The most years that are offered, the latest. */
const mostYears = 12;

/** The same target in the other years in which it was held: each has a verdict of its own. */
const Years = ({ figure, years }: Pick<TargetShown, 'figure' | 'years'>) => {
  const { view, words } = useView();
  return years.length < 2 ? null : (
    <nav class="choices" aria-label={words.say('target.years')}>
      <ul>
        {years.slice(-mostYears).map((year) => (
          <li key={year}>
            <a
              href={targetInYear(view, figure.target.id, year)}
              aria-current={year === yearOf(figure) ? 'page' : undefined}
            >
              {year}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
};

const Content = (shown: TargetShown) => {
  const { view, words } = useView();
  const { figure, contributions, more } = shown;
  return (
    <>
      <article class="figure alone" data-complete={String(figure.complete)}>
        <Figure figure={figure} />
        <LastReport newest={shown.newest} />
        <p>
          <a href={whyAddress(view, figure)}>{words.say('why.title')}</a>
        </p>
      </article>
      <CourseSection figure={figure} course={shown.course} />
      <Breakdowns figure={figure} breakdowns={shown.breakdowns} />
      <Promises figure={figure} followed={shown.followed} more={shown.moreFollowed} />
      <Source {...figure} />
      <WhatCounts figure={figure} />
      <Goalposts figure={figure} goalposts={shown.goalposts} />
      <Restatements figure={figure} restatements={shown.restatements} isAll={shown.isAllRestated} />
      <Why figure={figure} lines={contributions.length} more={more} />
      <Contributions figure={figure} contributions={contributions} more={more} />
    </>
  );
};

/** The page of one target: its figure, how that came about, its goalpost, and the lines that add up to the figure. */
export const targetPage = ({ view, ...shown }: TargetShown & { readonly view: View }): string => {
  const { figure } = shown;
  return accountPage(view, {
    heading: wordsIn(view.language).term(figure.target.title),
    intro: (
      <>
        <Measure {...figure} />
        <Years {...shown} />
      </>
    ),
    complete: figure.complete,
    year: yearOf(figure),
    children: <Content {...shown} />,
  });
};
