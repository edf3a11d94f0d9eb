import type { Progress } from '../projections/progress.ts';
import { type AsOf, contributionsAddress } from './addresses.ts';
import { boundWords } from './bounds.ts';
import { BulletChart } from './bullet-chart.tsx';
import { periodName } from './dates.ts';
import { Facts } from './facts.tsx';
import { verdictOf } from './status.ts';
import * as words from './words.ts';

type Shown = { readonly asOf: AsOf; readonly figure: Progress };

const Delivered = ({ asOf, figure }: Shown) => {
  const { target, delivered } = figure;
  return (
    <p class="sum">
      <a
        href={contributionsAddress(asOf, figure)}
        data-target={target.id}
        data-min={delivered.min}
        data-max={delivered.max}
      >
        {words.sum(delivered, target.unit, figure)}
      </a>
    </p>
  );
};

const Undisclosed = ({ asOf, figure }: Shown) =>
  figure.undisclosedReports === 0 ? null : (
    <p>
      <a href={contributionsAddress(asOf, figure)} data-undisclosed={figure.undisclosedReports}>
        {words.undisclosed(figure.undisclosedReports)}
      </a>
    </p>
  );

/** A sum of “at least” is no exact sum, whatever its digits look like. */
const Bounds = ({ bounds }: Progress) =>
  bounds.length === 0 ? null : (
    <p>
      Not all of it is exact: some of what it is made of says{' '}
      {bounds.map((bound) => `“${boundWords[bound]}”`).join(' or ')}.
    </p>
  );

const Incomplete = ({ complete }: Progress) =>
  complete ? null : (
    <p class="notice">
      <b>Incomplete.</b> An event that could change this figure is in the log but cannot be read by this
      version of the program.
    </p>
  );

const Status = (figure: Progress) => {
  const { words: status, meaning, tone } = verdictOf(figure);
  return (
    <p class={`status ${tone}`}>
      <b>{status}</b>: {meaning}
    </p>
  );
};

const Legend = ({ target, delivered }: Progress) =>
  target.quantity === null || delivered.min === delivered.max ? null : (
    <p class="soft">Solid: the lower end of the figure. Faint: up to its upper end.</p>
  );

/** What is counted, and in which days. */
export const Measure = (figure: Progress) => (
  <p class="soft">
    Counted in {words.unitWords(figure.target.unit)}, {periodName(figure)}
  </p>
);

/** A target's figure with its uncertainty, its status, and the pace; every sum links to the lines it is made of. */
export const Figure = ({ asOf, figure }: Shown) => (
  <div>
    <Delivered asOf={asOf} figure={figure} />
    <Undisclosed asOf={asOf} figure={figure} />
    <Bounds {...figure} />
    <Incomplete {...figure} />
    <BulletChart {...figure} />
    <Legend {...figure} />
    <Status {...figure} />
    <Facts asOf={asOf} figure={figure} />
  </div>
);
