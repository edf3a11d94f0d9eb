import { area, curveStepAfter, line } from 'd3-shape';
import type { Course } from '../projections/course.ts';
import { Axes, across, Box, height, type Plot, percentAt, plotOf } from './plot.tsx';
import { useWords } from './view.tsx';
import type { Interval, Numeral, Words } from './words.ts';

type Shown = { readonly course: Course };
type Drawn = Shown & { readonly plot: Plot };
type Point = { readonly on: string } & Interval;

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

const nextDay = (day: string): string =>
  new Date(Date.parse(`${day}T00:00:00Z`) + 86_400_000).toISOString().slice(0, 10);

/** The figure day by day: a line for what is sure, and over it the band of what is possible. */
const Figure = ({ course: { course }, plot }: Drawn) => {
  const band = area<Point>()
    .x(({ on }) => plot.x(on))
    .y0(({ min }) => plot.y(min))
    .y1(({ max }) => plot.y(max))
    .curve(curveStepAfter);
  const lower = line<Point>()
    .x(({ on }) => plot.x(on))
    .y(({ min }) => plot.y(min))
    .curve(curveStepAfter);
  return (
    <>
      <path class="possible" d={band([...course]) ?? ''} />
      <path class="course" d={lower([...course]) ?? ''} />
    </>
  );
};

/** Where the pace of the last 90 days leads by the period's end, from as little to as much as it may. */
const Projection = ({ course: { course, projected }, plot }: Drawn) => {
  const last = course.at(-1);
  if (projected === null || last === undefined || projected.on <= last.on) return null;
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

/** What is dated by more than a day: a bar below the line, as long as the days in which it may have happened. */
const Coarse = ({ course: { coarse }, plot }: Drawn) => (
  <>
    {coarse.map(({ period }) => {
      const [from, to] = daysIn(period);
      const [start, end] = [within(plot, from, 0), within(plot, to, across)];
      return (
        <rect
          key={period}
          class="coarse"
          x={start}
          y={height - 8}
          width={Math.max(4, end - start)}
          height="8"
        />
      );
    })}
  </>
);

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
    {statements.map(({ body, reference, total, asOf, speaks }) => (
      <circle
        key={`${body}/${reference}`}
        class={speaks ? 'statement speaks' : 'statement'}
        cx={percentAt(plot.x(asOf))}
        cy={plot.y(total.max)}
        r="5"
      />
    ))}
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
  return (
    <svg class="chart" role="img" aria-label={describedIn(words, course)} width="100%" height={height + 40}>
      <g transform="translate(0 16)">
        <Axes plot={plot} unit={course.unit} />
        <Box>
          <Figure {...drawn} />
          <Projection {...drawn} />
          <Expected {...drawn} />
          <Goalposts {...drawn} />
          <Coarse {...drawn} />
        </Box>
        <Statements {...drawn} />
      </g>
    </svg>
  );
};
