import { scaleLog } from 'd3-scale';
import type { Grown } from './growing.ts';
import { linesOf } from './growth-table.ts';
import { count, distinct } from './rows.ts';
import { chart, escaped } from './svg.ts';

const [width, left, right, top, plot] = [980, 60, 420, 20, 460];

/** How far apart the names of two lines are at least. */
const apart = 17;

const colours = ['#2a6f97', '#b3541e', '#3a7d44', '#7b4ea3', '#9a7b00', '#c2385a', '#4f6d7a', '#6b4f3a'];
const dashes = ['', '6 3', '2 3'];

const styles = {
  light: 'polyline{fill:none;stroke-width:2}.grid{stroke:#ddd}.even{stroke:#222}',
  dark: '.grid{stroke:#444}.even{stroke:#eee}',
};

const lookOf = (place: number): string =>
  `stroke="${colours[place % colours.length]}" stroke-dasharray="${dashes[Math.floor(place / colours.length) % dashes.length]}"`;

type Ended = { readonly end: number };

/** Where names stand beside the ends of their lines without covering one another, from the top down. */
const spread = <Line extends Ended>(lines: readonly Line[]): readonly (Line & { readonly y: number })[] => {
  let below = Number.NEGATIVE_INFINITY;
  const placed = lines
    .toSorted((a, b) => a.end - b.end)
    .map((line) => {
      below = Math.max(line.end, below + apart);
      return { ...line, y: below };
    });
  // Those that would stand below the chart move up together.
  const over = Math.max(0, below - (top + plot));
  return placed.map((line, place) => ({
    ...line,
    y: Math.max(line.y - over, top + place * apart),
  }));
};

/** What a unit of each work costs at each size, as a multiple of its cost at the smallest; both axes are logarithmic. */
export const growthChart = (all: readonly Grown[]): string => {
  const lines = linesOf(all).filter(({ costs }) => costs.length > 1);
  const sizes = distinct(all.map(({ at }) => at)).toSorted((a, b) => a - b);
  const times = lines.flatMap(({ costs }) => costs.map((cost) => cost.times));
  const [least, most] = [Math.min(0.5, ...times), Math.max(2, ...times)];
  const x = scaleLog([sizes[0] ?? 1, sizes.at(-1) ?? 10], [left, width - right]);
  const y = scaleLog([least, most], [top + plot, top]);
  const across = [0.1, 0.2, 0.5, 1, 2, 5, 10, 20, 50, 100, 200, 500, 1_000]
    .filter((each) => each >= least && each <= most)
    .map(
      (each) =>
        `<line class="${each === 1 ? 'even' : 'grid'}" x1="${left}" x2="${width - right}" y1="${y(each)}" y2="${y(each)}"/>` +
        `<text x="${left - 8}" y="${y(each) + 4}" text-anchor="end">${each}×</text>`,
    );
  const under = sizes.map(
    (size) => `<text x="${x(size)}" y="${top + plot + 22}" text-anchor="middle">${count(size)}</text>`,
  );
  const drawn = lines.map(({ costs }, place) => {
    const points = costs.map((cost) => `${x(cost.at)},${y(cost.times)}`).join(' ');
    return `<polyline points="${points}" ${lookOf(place)}/>`;
  });
  const ends = lines.map(({ name, costs }, place) => {
    const last = costs.at(-1);
    return {
      place,
      at: x(last?.at ?? 1),
      end: y(last?.times ?? 1),
      text: `${(last?.times ?? 1).toFixed(2)}× ${name}`,
    };
  });
  const names = spread(ends).map(
    ({ place, at, end, y: beside, text }) =>
      `<polyline points="${at},${end} ${width - right + 20},${beside} ${width - right + 40},${beside}" ${lookOf(place)} stroke-opacity="0.5"/>` +
      `<text x="${width - right + 46}" y="${beside + 4}">${escaped(text)}</text>`,
  );
  const title = 'What a unit of work costs at so many events, as a multiple of its cost at the fewest';
  return chart({ width, height: top + plot + 40, title, styles }, [...across, ...under, ...drawn, ...names]);
};
