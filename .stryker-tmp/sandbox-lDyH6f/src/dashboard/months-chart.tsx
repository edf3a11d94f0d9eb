// @ts-nocheck
import { max } from 'd3-array';
import { scaleBand, scaleLinear } from 'd3-scale';
import { sizeOf } from '../domain/quantity.ts';
import type { Timeline } from '../projections/timeline.ts';
import { across, Box, labelClass, percentAt } from './plot.tsx';
import { useWords } from './view.tsx';
import type { Numeral } from './words.ts';

const height = 120;

const drawn = (numeral: Numeral): number => Number(sizeOf(numeral));

/** Every how many months one is named, so that their names do not run into each other. */
const every = (months: number): number => Math.max(1, Math.ceil(months / 6));

/** What was delivered month by month: dark for what certainly falls into a month, light for what may. */
export const MonthsChart = ({ timeline: { delivered, unit } }: { readonly timeline: Timeline }) => {
  const words = useWords();
  const months = delivered.map(({ month }) => month);
  const bands = scaleBand(months, [0, across]).paddingInner(0.2);
  const top = max(delivered, ({ max: most }) => drawn(most)) ?? 0;
  const levels = scaleLinear([0, Math.max(1, top)], [height, 0]);
  const bar = (name: string, month: string, numeral: Numeral) => (
    <rect
      class={name}
      x={bands(month) ?? 0}
      width={bands.bandwidth()}
      y={levels(drawn(numeral))}
      height={height - levels(drawn(numeral))}
    />
  );
  const label = words.say('months.described', {
    from: words.period(months.at(0) ?? ''),
    to: words.period(months.at(-1) ?? ''),
    most: words.tick(unit === 'EUR' ? top / 100 : top, unit),
  });
  return (
    <figure>
      <svg class="chart" role="img" aria-label={label} width="100%" height={height + 40}>
        <g transform="translate(0 16)">
          <text x="0" y="-4">
            {words.tick(unit === 'EUR' ? top / 100 : top, unit)}
          </text>
          <Box height={height}>
            {delivered.map(({ month, min, max: most }) => (
              <g key={month}>
                {bar('possible', month, most)}
                {bar('certain', month, min)}
              </g>
            ))}
          </Box>
          <line class="rule" x1="0" x2="100%" y1={height} y2={height} />
          <g>
            {months
              .filter((_month, at) => at % every(months.length) === 0)
              .map((month, index) => (
                <text key={month} class={labelClass(index)} x={percentAt(bands(month) ?? 0)} y={height + 18}>
                  {words.monthTick(new Date(month))}
                </text>
              ))}
          </g>
        </g>
      </svg>
    </figure>
  );
};
