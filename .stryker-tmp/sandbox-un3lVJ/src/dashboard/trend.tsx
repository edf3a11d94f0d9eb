// @ts-nocheck
import type { Course } from '../projections/course.ts';
import { across, plotOf, StepBand, StepLine } from './plot.tsx';
import { useWords } from './view.tsx';
import { isNothing } from './words.ts';

const height = 28;

/** The course of a figure in a glance: how it grew over the days of its period, without an axis to read numbers from. */
export const Trend = ({ course }: { readonly course: Course }) => {
  const words = useWords();
  const points = course.course;
  const [first, last] = [points.at(0), points.at(-1)];
  if (first === undefined || last === undefined || first.on === last.on || isNothing(last)) return null;
  const plot = plotOf({ from: first.on, to: last.on, highest: points.map(({ max }) => max) }, height);
  const label = words.say('trend.described', {
    from: words.period(first.on),
    to: words.period(last.on),
    before: words.quantities(first, course.unit),
    after: words.quantities(last, course.unit),
  });
  return (
    <svg
      class="trend"
      role="img"
      aria-label={label}
      width="100%"
      height={height}
      viewBox={`0 0 ${across} ${height}`}
      preserveAspectRatio="none"
    >
      <StepBand plot={plot} points={points} />
      <StepLine plot={plot} points={points} />
    </svg>
  );
};
