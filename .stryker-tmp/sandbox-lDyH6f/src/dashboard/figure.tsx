// @ts-nocheck
import type { Progress } from '../projections/progress.ts';
import { reportsAddress } from './addresses.ts';
import { boundsQuoted } from './bounds.ts';
import { BulletChart } from './bullet-chart.tsx';
import { Facts } from './facts.tsx';
import { verdictOf } from './status.ts';
import { verifiedOf } from './verified.ts';
import { useView, useWords } from './view.tsx';
import { isNothing } from './words.ts';

type Shown = { readonly figure: Progress };

/** A figure in words, as the one number of its target: what a live page watches, and what leads to its lines. */
export const Amount = ({ figure }: Shown) => {
  const { view, words } = useView();
  const { target, delivered } = figure;
  return (
    <a
      href={reportsAddress(view, figure)}
      data-figure={target.id}
      data-title={words.term(target.title)}
      data-target={target.id}
      data-min={delivered.min}
      data-max={delivered.max}
    >
      {words.sum(delivered, target.unit, figure)}
    </a>
  );
};

export const Sum = ({ figure }: Shown) => (
  <p class="sum">
    <Amount figure={figure} />
  </p>
);

export const Undisclosed = ({ figure }: Shown) => {
  const { view, words } = useView();
  return figure.undisclosedReports === 0 ? null : (
    <p>
      <a href={reportsAddress(view, figure)} data-undisclosed={figure.undisclosedReports}>
        {words.undisclosed(figure.undisclosedReports)}
      </a>
    </p>
  );
};

/** A sum of “at least” is no exact sum, whatever its digits look like. */
export const Bounds = ({ bounds }: Progress) => {
  const words = useWords();
  return bounds.length === 0 ? null : (
    <p>{words.say('figure.bounds', { bounds: boundsQuoted(words, bounds) })}</p>
  );
};

export const Incomplete = ({ complete }: Progress) => {
  const { rich } = useWords();
  return complete ? null : <p class="notice">{rich('figure.incomplete', { b: (said) => <b>{said}</b> })}</p>;
};

/** How the figure stands, in a word; with what that means where there is room for it. */
export const Status = ({ figure, brief = false }: Shown & { readonly brief?: boolean }) => {
  const { say, rich } = useWords();
  const { said, meaning, tone } = verdictOf(figure);
  const status = <b>{say(said)}</b>;
  return (
    <p class={`status ${tone}`}>
      {brief ? status : rich('figure.status', { status, meaning: say(meaning) })}
    </p>
  );
};

const Legend = (figure: Progress) => {
  const { target, delivered } = figure;
  const verified = verifiedOf(figure);
  const { say } = useWords();
  if (target.quantity === null) return null;
  const isInterval = delivered.min !== delivered.max;
  return (
    <>
      {isInterval ? <p class="soft">{say('figure.legend')}</p> : null}
      {verified === undefined || isNothing(verified) ? null : (
        <p class="soft">{say('figure.legend-verified')}</p>
      )}
    </>
  );
};

/** What is counted, and in which days. */
export const Measure = (figure: Progress) => {
  const { say, unitWords, periodName } = useWords();
  return (
    <p class="soft">
      {say('figure.measure', { unit: unitWords(figure.target.unit), period: periodName(figure) })}
    </p>
  );
};

/** A target's figure with its uncertainty, its status, and the pace; every sum links to the lines it is made of. */
export const Figure = ({ figure }: Shown) => (
  <div>
    <Sum figure={figure} />
    <Undisclosed figure={figure} />
    <Bounds {...figure} />
    <Incomplete {...figure} />
    <BulletChart {...figure} />
    <Legend {...figure} />
    <Status figure={figure} />
    <Facts figure={figure} />
  </div>
);
