// @ts-nocheck
import type { ComponentChildren } from 'preact';
import type { Course } from '../projections/course.ts';
import type { Progress } from '../projections/progress.ts';
import { courseAddress } from './answer-addresses.ts';
import { boundWord } from './bounds.ts';
import type { MessageKey } from './catalogues/en.ts';
import { CourseChart, projectedIn } from './course-chart.tsx';
import { daysHeld } from './goalposts.tsx';
import { Table } from './table.tsx';
import { useView, useWords } from './view.tsx';
import type { Interval, Words } from './words.ts';

type Shown = { readonly figure: Progress; readonly course: Course };

/** A small piece of what is drawn, beside what it means. */
const Sample = ({ name, children }: { readonly name: MessageKey; readonly children: ComponentChildren }) => {
  const { say } = useWords();
  return (
    <li>
      <svg aria-hidden="true" width="28" height="12">
        {children}
      </svg>{' '}
      {say(name)}
    </li>
  );
};

/** What is drawn in this chart, and nothing else. */
const Legend = ({ course }: { readonly course: Course }) => {
  const isInterval = course.course.some(({ min, max }) => min !== max);
  return (
    <ul class="legend">
      <Sample name={isInterval ? 'course.legend-lower' : 'course.legend-figure'}>
        <path class="course" d="M0 6H28" />
      </Sample>
      {isInterval ? (
        <Sample name="course.legend-band">
          <rect class="possible" width="28" height="12" />
        </Sample>
      ) : null}
      {course.goalposts.some(({ quantity }) => quantity !== null) ? (
        <Sample name="course.legend-goal">
          <path class="goal" d="M0 6H28" />
        </Sample>
      ) : null}
      {course.expected.length === 0 ? null : (
        <Sample name="course.legend-expected">
          <path class="expected" d="M0 10L28 2" />
        </Sample>
      )}
      {projectedIn(course) === null ? null : (
        <Sample name="course.legend-projected">
          <path class="ahead" d="M0 10L28 2" />
        </Sample>
      )}
      {course.statements.length === 0 ? null : (
        <Sample name="course.legend-statement">
          <g class="statement speaks">
            <circle cx="14" cy="6" r="5" />
          </g>
        </Sample>
      )}
      {course.coarse.length === 0 ? null : (
        <Sample name="course.legend-coarse">
          <rect class="coarse" y="2" width="28" height="8" />
        </Sample>
      )}
    </ul>
  );
};

/** More lines than this are for a file, not for a page. */
const mostPoints = 400;

type Line = {
  readonly what: string;
  readonly when: string;
  readonly amount: Interval | null;
  /** The word for how the number relates to the truth, where it is not exact. */
  readonly bound?: string;
  /** How many reports without a number could add to it, where that is counted. */
  readonly undisclosed?: number;
};

const both = <Value,>(value: Value | null) => (value === null ? null : { min: value, max: value });

/** Everything beside the figure that is drawn. */
const besideIn = (words: Words, course: Course): readonly Line[] => {
  const { say, period } = words;
  const projected = projectedIn(course);
  return [
    ...course.coarse.map((mark) => ({
      what: say('course.coarse'),
      when: period(mark.period),
      amount: mark,
      undisclosed: mark.undisclosedReports,
    })),
    ...course.expected.map(({ on, quantity }) => ({
      what: say('course.expected'),
      when: period(on),
      amount: both(quantity),
    })),
    ...(projected === null
      ? []
      : [{ what: say('course.projected'), when: period(projected.on), amount: projected }]),
    ...course.statements.map(({ total, asOf, authority, bound }) => ({
      what: say('course.statement', { authority }),
      when: period(asOf),
      amount: total,
      bound: boundWord(words, bound),
    })),
    ...course.goalposts.map((post) => ({
      what: say('course.goal'),
      when: daysHeld(words, post),
      amount: both(post.quantity),
    })),
  ];
};

/** All that is drawn, as lines of one table: of the steps of the figure as many of the last as a page holds. */
const linesIn = (words: Words, course: Course): readonly Line[] => [
  ...course.course.slice(-mostPoints).map((point) => ({
    what: words.say('course.figure'),
    when: words.period(point.on),
    amount: point,
    undisclosed: point.undisclosedReports,
  })),
  ...besideIn(words, course),
];

const Row = ({ what, when, amount, bound, undisclosed }: Line) => {
  const { say, tabular } = useWords();
  return (
    <tr>
      <td>{what}</td>
      <td>{when}</td>
      <td>{bound}</td>
      <td class="number">{amount === null ? say('quantity.none') : tabular(amount.min)}</td>
      <td class="number">{amount === null ? '' : tabular(amount.max)}</td>
      <td class="number">{undisclosed}</td>
    </tr>
  );
};

const Numbers = ({ figure, course }: Shown) => {
  const { asOf, words } = useView();
  const { say, unitWords } = words;
  const steps = course.course.length;
  const heads = [
    say('course.what'),
    say('course.when'),
    say('course.bound'),
    { number: say('list.min-in', { unit: unitWords(course.unit) }) },
    { number: say('list.max') },
    { number: say('list.without-number') },
  ];
  return (
    <details>
      <summary>{say('chart.as-table')}</summary>
      {steps > mostPoints ? <p>{say('course.last-steps', { shown: mostPoints, all: steps })}</p> : null}
      <Table label={say('course.label')} heads={heads}>
        {linesIn(words, course).map((line) => (
          <Row key={`${line.what} ${line.when}`} {...line} />
        ))}
      </Table>
      <p>
        {words.rich('course.files', {
          json: (said) => <a href={courseAddress(asOf, figure)}>{said}</a>,
          csv: (said) => <a href={`${courseAddress(asOf, figure)}&format=csv`}>{said}</a>,
        })}
      </p>
    </details>
  );
};

/** How the figure came about: the chart, what is drawn in it, and its numbers in a table. */
export const CourseSection = ({ figure, course }: Shown) => {
  const { say } = useWords();
  return (
    <section id="course">
      <h2>{say('course.title')}</h2>
      <figure>
        <figcaption>{say('course.caption')}</figcaption>
        {course.course.length === 0 ? <p>{say('course.empty')}</p> : <CourseChart course={course} />}
        <Legend course={course} />
      </figure>
      <Numbers figure={figure} course={course} />
    </section>
  );
};
