import { scaleLinear } from 'd3-scale';
import { fallsShort, type Result } from './row.ts';
import { chart, escaped } from './svg.ts';

const [width, rowHeight, labels, most] = [900, 26, 470, 3];

const styles = {
  light: 'rect{fill:#2a6f97}.short{fill:#b3541e}line{stroke:#222}',
  dark: 'rect{fill:#61a5c2}.short{fill:#e59866}line{stroke:#eee}',
};

/** Bars of ratio by what it should at least be: what reaches the line is as good as it should be. */
export const chartOf = (results: readonly Result[]): string => {
  const x = scaleLinear([0, most], [labels, width - 70]).clamp(true);
  const bars = results.flatMap((result) => {
    const { name, ratio, atLeast } = result;
    return ratio === null || atLeast === null
      ? []
      : [{ name, part: ratio / atLeast, short: fallsShort(result) }];
  });
  const drawn = bars.map(({ name, part, short }, at) => {
    const y = 10 + at * rowHeight;
    return [
      `<text x="${labels - 8}" y="${y + 15}" text-anchor="end">${escaped(name)}</text>`,
      `<rect x="${x(0)}" y="${y + 3}" width="${x(part) - x(0)}" height="16"${short ? ' class="short"' : ''}/>`,
      `<text x="${x(part) + 6}" y="${y + 15}">${part.toFixed(2)}</text>`,
    ].join('');
  });
  const height = 20 + bars.length * rowHeight;
  return chart({ width, height, title: 'Each ratio as a multiple of what it should at least be', styles }, [
    ...drawn,
    `<line x1="${x(1)}" x2="${x(1)}" y1="6" y2="${height - 6}" stroke-dasharray="3 3"/>`,
  ]);
};
