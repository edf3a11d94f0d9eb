// @ts-nocheck
import type { Progress } from '../projections/progress.ts';
import { ageWords, type Heard } from './age.tsx';
import { boundedSum } from './bounds.ts';
import { BulletLine } from './bullet-chart.tsx';
import { verdictOf } from './status.ts';
import { useView } from './view.tsx';

type Shown = { readonly figure: Progress; readonly newest: Heard };

/** One target on one line: how far, how sure, how it stands, and how old that is. */
const Line = ({ figure, newest }: Shown) => {
  const { asOf, words } = useView();
  const { target, share } = figure;
  const { said, tone } = verdictOf(figure);
  return (
    <li>
      <span>
        <a href={`#${target.id}`}>{words.term(target.title)}</a> <small>{words.periodName(figure)}</small>
      </span>
      <span>
        <b>{boundedSum(words, figure)}</b>
        <BulletLine {...figure} />
      </span>
      <span class={`status ${tone}`}>
        <b>{words.say(said)}</b>
        {share === null ? null : ` ${words.share(share, figure)}`}{' '}
        <small>{words.say('glance.age', { age: ageWords(words, newest, asOf.knownAt) })}</small>
      </span>
    </li>
  );
};

/** All targets with a number on the first screen, each leading to what is said of it below. */
export const AtAGlance = ({ glances }: { readonly glances: readonly Shown[] }) => (
  <ul class="glance">
    {glances.map((glance) => (
      <Line key={glance.figure.target.id} {...glance} />
    ))}
  </ul>
);
