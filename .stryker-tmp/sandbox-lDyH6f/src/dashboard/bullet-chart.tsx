// @ts-nocheck
import { scaleLinear } from 'd3-scale';
import { sizeOf } from '../domain/quantity.ts';
import type { Progress } from '../projections/progress.ts';
import { kindOf } from './status.ts';
import { verifiedOf } from './verified.ts';
import { useWords } from './view.tsx';
import { type Interval, isNothing, type Numeral, type Words } from './words.ts';

/** A number's place on a drawn scale. What is drawn is near enough; what is said is exact. */
const drawn = (numeral: Numeral): number => Number(sizeOf(numeral));

/** Places numbers on a line that ends a little after the longest, in percent of its length. */
const scaleTo = (longest: Numeral) => {
  const scale = scaleLinear([0, drawn(longest) * 1.04 + 1], [0, 100]);
  return (numeral: Numeral): number => Math.round(scale(drawn(numeral)) * 100) / 100;
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

/** A mark with its label: beside it, or on narrow screens, where that has no room, at the nearer edge of the chart. */
const Mark = ({ name, place, from, to, label, labelAt }: Drawn) => (
  <g>
    <line class={name} x1={`${place}%`} x2={`${place}%`} y1={from} y2={to} />
    <text class="beside" x={`${place}%`} y={labelAt} text-anchor={anchorAt(place)}>
      {label}
    </text>
    <text
      class="at-edge"
      x={place < 50 ? '0' : '100%'}
      y={labelAt}
      text-anchor={place < 50 ? 'start' : 'end'}
    >
      {label}
    </text>
  </g>
);

type Placed = { readonly placeOf: (numeral: Numeral) => number };

/** What a second body has confirmed, inside the bar of what was reported. */
const Verified = ({ verified, placeOf }: Placed & { readonly verified: Interval | undefined }) =>
  verified === undefined || isNothing(verified) ? null : (
    <>
      <rect class="verified-possible" y="27" width={`${placeOf(verified.max)}%`} height="6" />
      <rect class="verified" y="27" width={`${placeOf(verified.min)}%`} height="6" />
    </>
  );

const goalWords = (words: Words, figure: Progress, quantity: Numeral): string =>
  words.say('bullet.goal', {
    kind: words.say(kindOf(figure)).toLocaleLowerCase(words.language),
    quantity: words.quantity(quantity, figure.target.unit),
  });

/** The chart in words, for those who do not see it. */
const describedIn = (words: Words, figure: Progress, goal: string): string => {
  const { target, delivered, expectedByNow } = figure;
  const verified = verifiedOf(figure);
  return [
    words.say('bullet.reported', { quantity: words.quantities(delivered, target.unit) }),
    ...(verified === undefined || isNothing(verified)
      ? []
      : [words.say('bullet.verified', { quantity: words.quantities(verified, target.unit) })]),
    ...(expectedByNow === null
      ? []
      : [words.say('bullet.expected', { quantity: words.numeral(expectedByNow) })]),
    goal,
  ].join('; ');
};

/** Where the numbers of a figure lie on its line, which ends a little after the longest of them. */
const placesOf = ({ delivered }: Progress, quantity: Numeral): ((numeral: Numeral) => number) =>
  scaleTo(sizeOf(quantity) <= sizeOf(delivered.max) ? delivered.max : quantity);

/** The same in one line without words, for where they stand beside it. */
export const BulletLine = (figure: Progress) => {
  const { target, delivered, expectedByNow } = figure;
  if (target.quantity === null) return null;
  const placeOf = placesOf(figure, target.quantity);
  const mark = (name: string, numeral: Numeral) => (
    <line class={name} x1={`${placeOf(numeral)}%`} x2={`${placeOf(numeral)}%`} y1="0" y2="14" />
  );
  return (
    <svg class="bullet" aria-hidden="true" width="100%" height="14">
      <rect class="scale" y="2" width="100%" height="10" />
      <rect class="possible" y="2" width={`${placeOf(delivered.max)}%`} height="10" />
      <rect class="certain" y="2" width={`${placeOf(delivered.min)}%`} height="10" />
      {expectedByNow === null ? null : mark('expected', expectedByNow)}
      {mark('goal', target.quantity)}
    </svg>
  );
};

/** The figure against its number: a dark bar for what is sure, a light one for what is possible, and marks to compare. */
export const BulletChart = (figure: Progress) => {
  const words = useWords();
  const { target, delivered, expectedByNow } = figure;
  if (target.quantity === null) return null;
  const { quantity } = target;
  const placeOf = placesOf(figure, quantity);
  const goal = goalWords(words, figure, quantity);
  return (
    <svg
      class="bullet"
      role="img"
      aria-label={describedIn(words, figure, goal)}
      width="100%"
      height={expectedByNow === null ? 48 : 64}
    >
      <g transform={expectedByNow === null ? 'translate(0 -16)' : undefined}>
        <rect class="scale" y="22" width="100%" height="16" />
        <rect class="possible" y="22" width={`${placeOf(delivered.max)}%`} height="16" />
        <rect class="certain" y="22" width={`${placeOf(delivered.min)}%`} height="16" />
        <Verified verified={verifiedOf(figure)} placeOf={placeOf} />
        {expectedByNow === null ? null : (
          <Mark
            name="expected"
            place={placeOf(expectedByNow)}
            from={18}
            to={42}
            label={words.say('bullet.expected', { quantity: words.numeral(expectedByNow) })}
            labelAt={12}
          />
        )}
        <Mark name="goal" place={placeOf(quantity)} from={18} to={46} label={goal} labelAt={60} />
      </g>
    </svg>
  );
};
