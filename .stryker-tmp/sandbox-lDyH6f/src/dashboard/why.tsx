// @ts-nocheck
import type { ComponentChildren } from 'preact';
import type { Progress } from '../projections/progress.ts';
import { checkAddress } from './addresses.ts';
import {
  bundleAddress,
  contributionsAddress,
  eventsAddress,
  goalpostAddress,
  restatementsAddress,
} from './answer-addresses.ts';
import type { MessageKey } from './catalogues/en.ts';
import { useView } from './view.tsx';
import type { Words } from './words.ts';

type Shown = { readonly figure: Progress };

const Part = ({ name, children }: { readonly name: MessageKey; readonly children: ComponentChildren }) => {
  const { words } = useView();
  return (
    <li>
      <p>
        <b>{words.say(name)}</b>: {children}
      </p>
    </li>
  );
};

const entriesIn = ({ say, numeral }: Words, lines: number, more: boolean): string => {
  if (lines === 0) return say('why.no-entry');
  const said = { count: lines, number: numeral(lines) };
  return say(more ? 'why.more-entries' : 'why.entries', said);
};

const Entries = ({ figure, lines, more }: Shown & { readonly lines: number; readonly more: boolean }) => {
  const { asOf, words } = useView();
  return (
    <Part name="why.entries-name">
      {words.rich('why.entries-at', {
        entries: entriesIn(words, lines, more),
        table: (said) => <a href="#reports">{said}</a>,
        json: (said) => <a href={contributionsAddress(asOf, figure)}>{said}</a>,
      })}
    </Part>
  );
};

const Events = () => {
  const { asOf, words } = useView();
  return (
    <Part name="why.events-name">
      {words.rich('why.events', { a: (said) => <a href={eventsAddress(asOf)}>{said}</a> })}
    </Part>
  );
};

const Restatements = ({ figure }: Shown) => {
  const { asOf, words } = useView();
  return (
    <Part name="why.restatements-name">
      {words.rich('why.restatements', {
        a: (said) => <a href={restatementsAddress(asOf, figure)}>{said}</a>,
      })}
    </Part>
  );
};

/** Nothing is proven of a log without events. */
const Bundle = ({ figure }: Shown) => {
  const { view, asOf, words } = useView();
  return (
    <Part name="why.bundle-name">
      {asOf.index === null
        ? words.say('why.no-bundle')
        : words.rich('why.bundle', {
            a: (said) => <a href={bundleAddress(asOf, figure)}>{said}</a>,
            check: (said) => <a href={checkAddress(view, figure)}>{said}</a>,
          })}
    </Part>
  );
};

const Beside = ({ figure }: Shown) => {
  const { asOf, words } = useView();
  return (
    <p class="soft">
      {words.rich('why.beside', { a: (said) => <a href={goalpostAddress(asOf, figure)}>{said}</a> })}
    </p>
  );
};

/** What one figure is made of and how it can be checked, in one place that every other showing of it leads to. */
export const Why = ({ figure, lines, more }: Parameters<typeof Entries>[0]) => {
  const { words } = useView();
  const { delivered, target } = figure;
  return (
    <section id="why">
      <h2>{words.say('why.title')}</h2>
      <p>
        {words.rich('why.intro', {
          b: (said) => <b>{said}</b>,
          sum: words.sum(delivered, target.unit, figure),
        })}
      </p>
      <ul>
        <Entries figure={figure} lines={lines} more={more} />
        <Events />
        <Restatements figure={figure} />
        <Bundle figure={figure} />
      </ul>
      <Beside figure={figure} />
    </section>
  );
};
