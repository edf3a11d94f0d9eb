import type { ComponentChildren } from 'preact';
import type { Course } from '../projections/course.ts';
import type { Progress } from '../projections/progress.ts';
import { courseAddress } from './answer-addresses.ts';
import { bounded } from './bounds.ts';
import type { MessageKey } from './catalogues/en.ts';
import { CourseChart } from './course-chart.tsx';
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
      {course.projected === null ? null : (
        <Sample name="course.legend-projected">
          <path class="ahead" d="M0 10L28 2" />
        </Sample>
      )}
      {course.statements.length === 0 ? null : (
        <Sample name="course.legend-statement">
          <circle class="statement speaks" cx="14" cy="6" r="5" />
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

type Line = { readonly what: string; readonly when: string; readonly amount: Interval | null };

/** The figure as it stood at the end of each month and at the end of what is known. */
const monthly = ({ course }: Course): Course['course'] =>
  course.filter(({ on }, at) => course[at + 1]?.on.slice(0, 7) !== on.slice(0, 7));

const both = <Value,>(value: Value | null) => (value === null ? null : { min: value, max: value });

/** All that is drawn, as lines of one table. */
const linesIn = (words: Words, course: Course): readonly Line[] => {
  const { say, period } = words;
  return [
    ...monthly(course).map((point) => ({
      what: say('course.figure'),
      when: period(point.on),
      amount: point,
    })),
    ...course.coarse.map((mark) => ({ what: say('course.coarse'), when: period(mark.period), amount: mark })),
    ...course.expected.map(({ on, quantity }) => ({
      what: say('course.expected'),
      when: period(on),
      amount: both(quantity),
    })),
    ...(course.projected === null
      ? []
      : [{ what: say('course.projected'), when: period(course.projected.on), amount: course.projected }]),
    ...course.statements.map(({ total, asOf, authority, bound }) => ({
      what: bounded(words, bound, say('course.statement', { authority })),
      when: period(asOf),
      amount: total,
    })),
    ...course.goalposts.map(({ from, quantity }) => ({
      what: say('course.goal'),
      when: from === null ? say('goalposts.all-days') : say('goalposts.from', { from: period(from) }),
      amount: both(quantity),
    })),
  ];
};

const Numbers = ({ figure, course }: Shown) => {
  const { asOf, words } = useView();
  const { say, tabular, unitWords } = words;
  const heads = [
    say('course.what'),
    say('course.when'),
    { number: say('list.min-in', { unit: unitWords(course.unit) }) },
    { number: say('list.max') },
  ];
  return (
    <details>
      <summary>{say('chart.as-table')}</summary>
      <Table label={say('course.label')} heads={heads}>
        {linesIn(words, course).map(({ what, when, amount }) => (
          <tr key={`${what} ${when}`}>
            <td>{what}</td>
            <td>{when}</td>
            <td class="number">{amount === null ? say('quantity.none') : tabular(amount.min)}</td>
            <td class="number">{amount === null ? '' : tabular(amount.max)}</td>
          </tr>
        ))}
      </Table>
      <p>
        <a href={courseAddress(asOf, figure)}>{say('course.json')}</a>
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
