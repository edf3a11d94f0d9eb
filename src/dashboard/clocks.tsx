import { type AsOf, knownAtOf } from './addresses.ts';
import { instant, period } from './dates.ts';

const Place = ({ index, position }: AsOf) =>
  index === null || position === null ? (
    <>nothing recorded yet</>
  ) : (
    <>
      event index {index}, position {position}
    </>
  );

/** Both clocks at which everything on the page stands. */
export const Clocks = (asOf: AsOf) => (
  <p class="clocks">
    What had happened by <time datetime={asOf.effectiveAt}>{period(asOf.effectiveAt)}</time>, as known at{' '}
    <time datetime={asOf.knownAt}>{instant(asOf.knownAt)}</time> (<Place {...asOf} />)
  </p>
);

type Moved = {
  readonly asOf: AsOf;
  readonly action: string;
  readonly year?: string | undefined;
  /** What else the page was asked for, which stays. */
  readonly kept?: Readonly<Record<string, string>>;
};

const Year = ({ year }: { readonly year: string }) => (
  <label>
    In the calendar year
    <input name="period" value={year} inputMode="numeric" pattern="[1-9][0-9]{3}" size={5} />
  </label>
);

/** Moves the clocks without a script: a plain form that asks for the same page at other moments. */
export const MoveClocks = ({ asOf, action, year, kept = {} }: Moved) => (
  <form action={action} method="get">
    {Object.entries(kept).map(([name, value]) => (
      <input key={name} type="hidden" name={name} value={value} />
    ))}
    <label>
      What had happened by
      <input type="date" name="effectiveAt" value={asOf.effectiveAt} />
    </label>
    <label>
      As known at
      <input name="knownAt" value={knownAtOf(asOf)} size={26} aria-describedby="known-at-forms" />
    </label>
    {year === undefined ? null : <Year year={year} />}
    <button type="submit">Show</button>
    <p class="soft" id="known-at-forms">
      Known at: a day (2026-03-01), an instant with its zone (2026-03-01T12:00:00Z), an event index (index:42)
      or a log position. <a href={action}>Set both clocks to now</a>
    </p>
  </form>
);
