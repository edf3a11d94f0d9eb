// @ts-nocheck
import { line } from 'd3-shape';
import { sizeOf } from '../domain/quantity.ts';
import type { Course } from '../projections/course.ts';
import {
  Axes,
  across,
  Box,
  height,
  nextDay,
  type Plot,
  percentAt,
  plotOf,
  Rules,
  StepBand,
  StepLine,
} from './plot.tsx';
import { useWords } from './view.tsx';
import type { Numeral, Words } from './words.ts';

type Shown = { readonly course: Course };
type Drawn = Shown & { readonly plot: Plot };

/** The day at which the drawing ends: the period's end, or where it has none the last day that is known. */
const endOf = ({ period, course }: Course): string => period.to ?? course.at(-1)?.on ?? period.from;

/** What the drawing begins and ends at: a chart of one day is drawn as wide as a day. */
const plotFor = (course: Course): Plot => {
  const { period, projected, statements, goalposts } = course;
  const to = endOf(course);
  const highest: Numeral[] = [
    ...course.course.map(({ max }) => max),
    ...statements.map(({ total }) => total.max),
    ...goalposts.flatMap(({ quantity }) => quantity ?? []),
    ...(projected === null ? [] : [projected.max]),
  ];
  return plotOf({ from: period.from, to: to > period.from ? to : nextDay(to), highest });
};

/** The figure day by day; the figure of one day alone lasts for that day. */
const pointsIn = ({ course }: Course): Course['course'] => {
  const [only, ...more] = course;
  return only === undefined || more.length > 0 ? course : [only, { ...only, on: nextDay(only.on) }];
};

/** Where the pace leads; null where it leads nowhere, since the period is over or nothing is known of it. */
export const projectedIn = ({ course, projected }: Course): Course['projected'] => {
  const last = course.at(-1);
  return projected === null || last === undefined || projected.on <= last.on ? null : projected;
};

/** Where the pace of the last 90 days leads by the period's end, from as little to as much as it may. */
const Projection = ({ course, plot }: Drawn) => {
  const last = course.course.at(-1);
  const projected = projectedIn(course);
  if (projected === null || last === undefined) return null;
  const [from, to] = [plot.x(last.on), plot.x(projected.on)];
  const ends = [last.min, projected.min, projected.max, last.max].map(plot.y);
  const [a, b, c, d] = ends;
  return (
    <>
      <path class="ahead-band" d={`M${from} ${a}L${to} ${b}L${to} ${c}L${from} ${d}Z`} />
      <path class="ahead" d={`M${from} ${a}L${to} ${b}M${from} ${d}L${to} ${c}`} />
    </>
  );
};

/** What was to be expected day by day: from corner to corner, broken where nothing was. */
const Expected = ({ course: { expected }, plot }: Drawn) => {
  const path = line<Course['expected'][number]>()
    .defined(({ quantity }) => quantity !== null)
    .x(({ on }) => plot.x(on))
    .y(({ quantity }) => plot.y(quantity ?? 0));
  return <path class="expected" d={path([...expected]) ?? ''} />;
};

const within = (plot: Plot, day: string | null, otherwise: number): number =>
  day === null ? otherwise : Math.min(across, Math.max(0, plot.x(day)));

/** The numbers that the figure is held against, each for the days on which it judges: a moved goalpost is a step. */
const Goalposts = ({ course: { goalposts }, plot }: Drawn) => {
  const steps = goalposts.flatMap(({ from, to, quantity }) =>
    quantity === null ? [] : [`M${within(plot, from, 0)} ${plot.y(quantity)}H${within(plot, to, across)}`],
  );
  return steps.length === 0 ? null : <path class="goal" d={steps.join('')} />;
};

/** Where words at the right end of the narrowest chart begin, and how high they are in pixels. */
const wordsBegin = across * 0.7;
const wordsHigh = 20;

/** The number that holds at the end, in words over the end of its line, unless an official total lies there. */
const GoalName = ({ course: { goalposts, statements, unit }, plot }: Drawn) => {
  const words = useWords();
  const last = goalposts.at(-1)?.quantity ?? null;
  if (last === null) return null;
  const at = plot.y(last);
  const isTaken = statements.some(
    ({ asOf, total }) =>
      plot.x(asOf) > wordsBegin &&
      plot.y(total.max) - wordsHigh < at &&
      plot.y(total.min) + wordsHigh > at - wordsHigh,
  );
  if (isTaken) return null;
  const size = Number(sizeOf(last));
  return (
    <text class="haloed" x="100%" y={at - 8} text-anchor="end">
      {words.say('course.goal-level', { level: words.tick(unit === 'EUR' ? size / 100 : size, unit) })}
    </text>
  );
};

/** As many bars as may lie above each other; what overlaps further shares the highest lane. */
const lanes = 3;

type Bar = { readonly name: string; readonly from: number; readonly to: number };

/** Which lane each bar lies in: the lowest that is free over all its days. They come in the order in which they begin. */
const inLanes = (bars: readonly Bar[]): readonly (Bar & { readonly lane: number })[] => {
  const ends: number[] = [];
  return bars.map((bar) => {
    const free = ends.findIndex((end) => end <= bar.from);
    const lane = Math.min(lanes - 1, free === -1 ? ends.length : free);
    ends[lane] = Math.max(ends[lane] ?? 0, bar.to);
    return { ...bar, lane };
  });
};

/** What is dated by more than a day: a bar at the foot, as long as the days in which it may have happened. */
const Coarse = ({ course: { coarse }, plot }: Drawn) => {
  const bars = coarse.map(({ period }) => {
    const [from, to] = daysIn(period);
    const start = within(plot, from, 0);
    return { name: period, from: start, to: Math.max(start + 4, within(plot, to, across)) };
  });
  return (
    <>
      {inLanes(bars.toSorted((a, b) => a.from - b.from || a.to - b.to)).map(({ name, from, to, lane }) => (
        <rect key={name} class="coarse" x={from} y={height - 8 - 9 * lane} width={to - from} height="8" />
      ))}
    </>
  );
};

const lastDayOf = (month: string): string => {
  const [year, number] = month.split('-').map(Number);
  return new Date(Date.UTC(year ?? 0, number ?? 0, 0)).toISOString().slice(0, 10);
};

/** The first and last day of a period as it is written. */
const daysIn = (period: string): readonly [string, string] => {
  const [from = '', to = from] = period.split('/');
  if (from.length === 'YYYY'.length) return [`${from}-01-01`, `${to}-12-31`];
  return from.length === 'YYYY-MM'.length ? [`${from}-01`, lastDayOf(to)] : [from, to];
};

/** The official totals, each at its day: a filled mark for the one that speaks, hollow ones for those before it. */
const Statements = ({ course: { statements }, plot }: Drawn) => (
  <>
    {statements.map(({ body, reference, total, asOf, speaks }) => {
      const x = percentAt(plot.x(asOf));
      return (
        <g key={`${body}/${reference}`} class={speaks ? 'statement speaks' : 'statement'}>
          <line x1={x} x2={x} y1={plot.y(total.min)} y2={plot.y(total.max)} />
          <circle cx={x} cy={plot.y(total.max)} r="5" />
        </g>
      );
    })}
  </>
);

/** The chart in words, for those who do not see it; its numbers stand in the table beside it. */
const describedIn = (words: Words, { course, unit, period }: Course): string => {
  const last = course.at(-1);
  const from = words.period(period.from);
  return last === undefined
    ? words.say('course.described-empty', { from })
    : words.say('course.described', {
        from,
        to: words.period(last.on),
        sum: words.quantities(last, unit),
      });
};

/** How a figure came about over the days of its period, against what it is held against. */
export const CourseChart = ({ course }: Shown) => {
  const words = useWords();
  const plot = plotFor(course);
  const drawn = { course, plot };
  const points = pointsIn(course);
  return (
    <svg class="chart" role="img" aria-label={describedIn(words, course)} width="100%" height={height + 40}>
      <g transform="translate(0 16)">
        <Rules plot={plot} />
        <Box>
          <StepBand plot={plot} points={points} />
          <Projection {...drawn} />
          <Expected {...drawn} />
          <Goalposts {...drawn} />
          <Coarse {...drawn} />
          <StepLine plot={plot} points={points} />
        </Box>
        <Axes plot={plot} unit={course.unit} />
        <GoalName {...drawn} />
        <Statements {...drawn} />
      </g>
    </svg>
  );
};
