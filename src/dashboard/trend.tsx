import { area, curveStepAfter, line } from 'd3-shape';
import type { Course } from '../projections/course.ts';
import { across, plotOf } from './plot.tsx';
import { useWords } from './view.tsx';
import { type Interval, isNothing } from './words.ts';

const height = 28;

type Point = { readonly on: string } & Interval;

/** The course of a figure in a glance: how it grew over the days of its period, without an axis to read numbers from. */
export const Trend = ({ course }: { readonly course: Course }) => {
  const words = useWords();
  const points: readonly Point[] = course.course;
  const [first, last] = [points.at(0), points.at(-1)];
  if (first === undefined || last === undefined || first.on === last.on || isNothing(last)) return null;
  const plot = plotOf({ from: first.on, to: last.on, highest: points.map(({ max }) => max) }, height);
  const band = area<Point>()
    .x(({ on }) => plot.x(on))
    .y0(({ min }) => plot.y(min))
    .y1(({ max }) => plot.y(max))
    .curve(curveStepAfter);
  const lower = line<Point>()
    .x(({ on }) => plot.x(on))
    .y(({ min }) => plot.y(min))
    .curve(curveStepAfter);
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
      <path class="possible" d={band([...points]) ?? ''} />
      <path class="course" d={lower([...points]) ?? ''} />
    </svg>
  );
};
