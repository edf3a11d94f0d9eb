import { scaleLinear } from 'd3-scale';
import { chart } from './svg.ts';

/** What the server held at some moment of the load. */
export type Sample = { readonly seconds: number; readonly megabytes: number };

const [width, height, left, right, top, bottom] = [900, 320, 80, 20, 20, 40];

const styles = {
  light: 'polyline{fill:none;stroke:#2a6f97;stroke-width:2}line{stroke:#ddd}',
  dark: 'polyline{stroke:#61a5c2}line{stroke:#444}',
};

/** The memory of the server over the time of the load. */
export const memoryChart = (samples: readonly Sample[]): string => {
  const x = scaleLinear([0, Math.max(1, ...samples.map(({ seconds }) => seconds))], [left, width - right]);
  const y = scaleLinear(
    [0, Math.max(1, ...samples.map(({ megabytes }) => megabytes))],
    [height - bottom, top],
  ).nice();
  const across = y
    .ticks(5)
    .map(
      (each) =>
        `<line x1="${left}" x2="${width - right}" y1="${y(each)}" y2="${y(each)}"/>` +
        `<text x="${left - 8}" y="${y(each) + 4}" text-anchor="end">${each} MB</text>`,
    );
  const under = x
    .ticks(8)
    .map((each) => `<text x="${x(each)}" y="${height - bottom + 20}" text-anchor="middle">${each} s</text>`);
  const points = samples.map(({ seconds, megabytes }) => `${x(seconds)},${y(megabytes)}`).join(' ');
  const title = 'Resident memory of the server under a mixed load';
  return chart({ width, height, title, styles }, [...across, ...under, `<polyline points="${points}"/>`]);
};
