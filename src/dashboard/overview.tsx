import type { Progress } from '../projections/progress.ts';
import { type AsOf, deliveriesAddress, targetAddress, whyAddress } from './addresses.ts';
import { Clocks, MoveClocks } from './clocks.tsx';
import { Figure, Measure } from './figure.tsx';
import { placeInPrint } from './goalpost.tsx';
import { documentOf } from './layout.tsx';
import { Nav } from './nav.tsx';

const Target = ({ asOf, figure }: { readonly asOf: AsOf; readonly figure: Progress }) => {
  const { target } = figure;
  return (
    <article class="figure" id={target.id} data-complete={String(figure.complete)}>
      <div>
        <h2>
          <a href={targetAddress(asOf, figure)}>{target.title}</a>
        </h2>
        <Measure {...figure} />
        <p class="soft">{placeInPrint(target)}</p>
      </div>
      <div>
        <Figure asOf={asOf} figure={figure} />
        <p>
          <a href={whyAddress(asOf, figure)}>Why this number</a>: the reports behind it, what changed it, and
          its proof
        </p>
      </div>
    </article>
  );
};

const NoTarget = () => (
  <p>
    No target is adopted yet, so there is nothing to hold figures against. A planner adopts targets; those of
    the white paper are in the seeds.
  </p>
);

const Unread = () => (
  <p class="notice">
    <b>Some figures on this page are incomplete.</b> Each says so itself.
  </p>
);

const Contradicted = () => (
  <p class="notice" role="alert">
    <b>The log is not the one that was signed before.</b> Do not rely on these figures until it is known why:{' '}
    <a href="/audit">Audit</a>
  </p>
);

/** The page that shows every target’s figure. */
export const overviewPage = ({
  asOf,
  isContradicted,
  progress,
}: {
  readonly asOf: AsOf;
  /** Whether the log contradicts what was signed of it. */
  readonly isContradicted: boolean;
  readonly progress: readonly Progress[];
}): string =>
  documentOf(
    'porcupine: progress against the white paper',
    <>
      <Nav asOf={asOf} />
      <h1>Progress against the targets of the white paper</h1>
      {isContradicted ? <Contradicted /> : null}
      <Clocks {...asOf} />
      <MoveClocks asOf={asOf} action="/" />
      <p>
        <a href={deliveriesAddress(asOf)}>All delivery reports with their evidence</a>, also those that no
        target’s period takes in
      </p>
      {progress.every(({ complete }) => complete) ? null : <Unread />}
      {progress.length === 0 ? <NoTarget /> : null}
      {progress.map((figure) => (
        <Target key={figure.target.id} asOf={asOf} figure={figure} />
      ))}
    </>,
  );
