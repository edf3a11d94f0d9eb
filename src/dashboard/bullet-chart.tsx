import { sizeOf } from '../domain/quantity.ts';
import type { Progress } from '../projections/progress.ts';
import { kindWords } from './status.ts';
import { numeral, quantities, quantity as quantityWords } from './words.ts';

type Numeral = Progress['delivered']['min'];

/** Places numbers on a line that ends a little after this one, in percent of its length. */
const scaleTo = (longest: Numeral) => {
  const end = (sizeOf(longest) * 104n) / 100n + 1n;
  return (numeral: Numeral): number => Number((sizeOf(numeral) * 10_000n) / end) / 100;
};

/** A label beside a mark, on the side where there is room for it. */
const anchorAt = (place: number): 'start' | 'middle' | 'end' => {
  if (place < 30) return 'start';
  return place > 70 ? 'end' : 'middle';
};

type Drawn = {
  readonly name: string;
  readonly place: number;
  readonly from: number;
  readonly to: number;
  readonly label: string;
  readonly labelAt: number;
};

const Mark = ({ name, place, from, to, label, labelAt }: Drawn) => (
  <g>
    <line class={name} x1={`${place}%`} x2={`${place}%`} y1={from} y2={to} />
    <text x={`${place}%`} y={labelAt} text-anchor={anchorAt(place)}>
      {label}
    </text>
  </g>
);

const Expected = ({ place, number }: { readonly place: number; readonly number: Numeral }) => (
  <Mark
    name="expected"
    place={place}
    from={18}
    to={42}
    label={`expected by now: ${numeral(number)}`}
    labelAt={12}
  />
);

const Goal = ({ place, label }: { readonly place: number; readonly label: string }) => (
  <Mark name="goal" place={place} from={18} to={46} label={label} labelAt={60} />
);

const labelOf = ({ target, delivered, expectedByNow }: Progress, goal: string): string => {
  const reported = `Reported: ${quantities(delivered, target.unit)}`;
  const expected = expectedByNow === null ? '' : `; expected by now: ${numeral(expectedByNow)}`;
  return `${reported}${expected}; ${goal}`;
};

/** The figure against its number: a dark bar for what is sure, a light one for what is possible. */
export const BulletChart = (figure: Progress) => {
  const { target, delivered, expectedByNow } = figure;
  if (target.quantity === null) return null;
  const { quantity } = target;
  const isReached = sizeOf(quantity) <= sizeOf(delivered.max);
  const placeOf = scaleTo(isReached ? delivered.max : quantity);
  const goal = `${kindWords(figure).toLowerCase()}: ${quantityWords(quantity, target.unit)}`;
  return (
    <svg class="bullet" role="img" aria-label={labelOf(figure, goal)} width="100%" height="64">
      <rect class="scale" y="22" width="100%" height="16" />
      <rect class="possible" y="22" width={`${placeOf(delivered.max)}%`} height="16" />
      <rect class="certain" y="22" width={`${placeOf(delivered.min)}%`} height="16" />
      {expectedByNow === null ? null : <Expected place={placeOf(expectedByNow)} number={expectedByNow} />}
      <Goal place={placeOf(quantity)} label={goal} />
    </svg>
  );
};
