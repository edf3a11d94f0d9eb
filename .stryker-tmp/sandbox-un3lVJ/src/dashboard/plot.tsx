// @ts-nocheck
import { scaleLinear, scaleUtc } from 'd3-scale';
import { area, curveStepAfter, line } from 'd3-shape';
import type { ComponentChildren } from 'preact';
import { sizeOf } from '../domain/quantity.ts';
import { useWords } from './view.tsx';
import type { Interval, Numeral } from './words.ts';

/**
 * What charts over time are drawn on. Lines and areas are drawn in a box that is stretched to the width there is;
 * words and marks are placed in percent of it, so that they keep their size on every screen.
 */
export type Plot = {
  /** From a day to units of the box, 0 to `across`. */
  readonly x: (day: string) => number;
  /** From a number to pixels from the top of the box. */
  readonly y: (numeral: Numeral) => number;
  /** The days and the levels that are marked, each where it lies. */
  readonly days: readonly { readonly day: Date; readonly at: number }[];
  readonly levels: readonly { readonly level: number; readonly at: number }[];
};

/** The width of the box in its own units, and its height in pixels. */
export const across = 1_000;
export const height = 240;

/** The day after another. */
export const nextDay = (day: string): string =>
  new Date(Date.parse(`${day}T00:00:00Z`) + 86_400_000).toISOString().slice(0, 10);

const instantOf = (day: string): Date => new Date(`${day}T00:00:00Z`);

/** Where a number is drawn: near enough for the eye. What is said of it is exact. */
const drawn = (numeral: Numeral): number => {
  const amount = Number(sizeOf(numeral));
  return String(numeral).startsWith('-') ? -amount : amount;
};

type Extent = { readonly from: string; readonly to: string; readonly highest: readonly Numeral[] };

/** A plot from a day to another and from nothing to the highest of some numbers. */
export const plotOf = ({ from, to, highest }: Extent, high = height): Plot => {
  const days = scaleUtc([instantOf(from), instantOf(to)], [0, across]);
  const top = Math.max(1, ...highest.map(drawn));
  const levels = scaleLinear([0, top], [high, 0]).nice(4);
  const rounded = (place: number): number => Math.round(place * 10) / 10;
  return {
    x: (day) => rounded(days(instantOf(day))),
    y: (numeral) => rounded(levels(drawn(numeral))),
    days: days.ticks(5).map((day) => ({ day, at: rounded(days(day)) })),
    // There is no half of a thing that is counted.
    levels: levels
      .ticks(4)
      .filter(Number.isInteger)
      .map((level) => ({ level, at: rounded(levels(level)) })),
  };
};

/** A place across the box in percent, as words and marks are placed by. */
export const percentAt = (place: number): string => `${Math.round(place) / (across / 100)}%`;

const anchorAt = (place: number): 'start' | 'middle' | 'end' => {
  if (place < across * 0.06) return 'start';
  return place > across * 0.94 ? 'end' : 'middle';
};

/** On narrow screens every other label along an axis gives way, so that they do not run into each other. */
export const labelClass = (index: number): string | undefined => (index % 2 === 0 ? undefined : 'gives-way');

type Ruled = { readonly plot: Plot; readonly unit: string };

/** The lines of the levels, which lie below everything that is drawn. */
export const Rules = ({ plot }: Pick<Ruled, 'plot'>) => (
  <g>
    {plot.levels.map(({ level, at }) => (
      <line key={level} class="rule" x1="0" x2="100%" y1={at} y2={at} />
    ))}
  </g>
);

/**
 * The names of the levels and days that the eye measures by, over what is drawn, so that no line strikes them through.
 * Euro are drawn by their cents, and said in euro; the chart says in words what they say.
 */
export const Axes = ({ plot, unit }: Ruled) => {
  const words = useWords();
  const levelOf = (level: number): string => words.tick(unit === 'EUR' ? level / 100 : level, unit);
  return (
    <g>
      {plot.levels.map(({ level, at }) => (
        <text key={level} class="haloed" x="0" y={at - 4}>
          {levelOf(level)}
        </text>
      ))}
      {plot.days.map(({ day, at }, index) => (
        <text
          key={day.getTime()}
          class={labelClass(index)}
          x={percentAt(at)}
          y={height + 18}
          text-anchor={anchorAt(at)}
        >
          {words.monthTick(day)}
        </text>
      ))}
    </g>
  );
};

/** The stretched box in which lines and areas are drawn. */
export const Box = ({
  height: high = height,
  children,
}: {
  readonly height?: number;
  readonly children: ComponentChildren;
}) => (
  <svg
    aria-hidden="true"
    x="0"
    y="0"
    width="100%"
    height={high}
    viewBox={`0 0 ${across} ${high}`}
    preserveAspectRatio="none"
  >
    {children}
  </svg>
);

type Point = { readonly on: string } & Interval;

type Stepped = { readonly plot: Plot; readonly points: readonly Point[] };

/** What is possible of a figure day by day. */
export const StepBand = ({ plot, points }: Stepped) => {
  const band = area<Point>(
    ({ on }) => plot.x(on),
    ({ min }) => plot.y(min),
    ({ max }) => plot.y(max),
  ).curve(curveStepAfter);
  return <path class="possible" d={band(points) ?? ''} />;
};

/** What is sure of a figure day by day. */
export const StepLine = ({ plot, points }: Stepped) => {
  const lower = line<Point>(
    ({ on }) => plot.x(on),
    ({ min }) => plot.y(min),
  ).curve(curveStepAfter);
  return <path class="course" d={lower(points) ?? ''} />;
};
