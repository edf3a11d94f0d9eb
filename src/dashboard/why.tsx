import type { ComponentChildren } from 'preact';
import type { Progress } from '../projections/progress.ts';
import {
  type AsOf,
  bundleAddress,
  checkAddress,
  contributionsAddress,
  eventsAddress,
  goalpostAddress,
  restatementsAddress,
} from './addresses.ts';
import * as words from './words.ts';

type Shown = { readonly asOf: AsOf; readonly figure: Progress };

const Part = ({ name, children }: { readonly name: string; readonly children: ComponentChildren }) => (
  <li>
    <p>
      <b>{name}</b>: {children}
    </p>
  </li>
);

const entries = (lines: number, more: boolean): string => {
  if (lines === 0) return 'no entry counts towards it';
  const number = `${more ? 'more than ' : ''}${words.numeral(lines)}`;
  return `${number} ${lines === 1 ? 'entry adds' : 'entries add'} up to it`;
};

const Entries = ({
  asOf,
  figure,
  lines,
  more,
}: Shown & { readonly lines: number; readonly more: boolean }) => (
  <Part name="Entries">
    {entries(lines, more)}: <a href="#reports">the table below</a>, and{' '}
    <a href={contributionsAddress(asOf, figure)}>as JSON</a>
  </Part>
);

const Events = ({ asOf }: { readonly asOf: AsOf }) => (
  <Part name="Events">
    each entry comes from one event; the table names it by its index, with the report that it belongs to and
    the proof that it is in the log. <a href={eventsAddress(asOf)}>All events of the log up to here (JSON)</a>
  </Part>
);

const Restatements = ({ asOf, figure }: Shown) => (
  <Part name="Restatements">
    <a href={restatementsAddress(asOf, figure)}>every event that changed this figure (JSON)</a>: what was said
    before and after it, who wrote it, when and why
  </Part>
);

/** Nothing is proven of a log without events. */
const Bundle = ({ asOf, figure }: Shown) => (
  <Part name="Bundle">
    {asOf.index === null ? (
      'there is none before the first event is recorded'
    ) : (
      <>
        <a href={bundleAddress(asOf, figure)}>this figure at these clocks, with all that proves it (JSON)</a>.
        It proves that the figure and its target follow from all events of the track in the log that was
        signed, with none changed, left out or added; it does not prove that what was reported is true, or
        that everybody is shown the same log.{' '}
        <a href={checkAddress(asOf, figure)}>Check it in four commands</a>
      </>
    )}
  </Part>
);

const Beside = ({ asOf, figure }: Shown) => (
  <p class="soft">
    The numbers beside the figure follow from it and from{' '}
    <a href={goalpostAddress(asOf, figure)}>the version of the target that judges (JSON)</a>: the share is the
    figure divided by the target’s number; what is expected by now is that number times the part of the period
    that has passed; the pace is what the entries of the last 90 days add up to, divided by the days.
  </p>
);

/** What one figure is made of and how it can be checked, in one place that every other showing of it leads to. */
export const Why = ({ asOf, figure, lines, more }: Parameters<typeof Entries>[0]) => (
  <section id="why">
    <h2>Why this number</h2>
    <p>
      <b>{words.sum(figure.delivered, figure.target.unit, figure)}</b>: no such number is stored anywhere. It
      is worked out from the events each time, and at the same two clocks it is always the same.
    </p>
    <ul>
      <Entries asOf={asOf} figure={figure} lines={lines} more={more} />
      <Events asOf={asOf} />
      <Restatements asOf={asOf} figure={figure} />
      <Bundle asOf={asOf} figure={figure} />
    </ul>
    <Beside asOf={asOf} figure={figure} />
  </section>
);
