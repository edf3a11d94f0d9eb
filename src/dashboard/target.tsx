import type { Contribution } from '../projections/contributions.ts';
import type { Goalpost } from '../projections/goalposts.ts';
import type { Progress } from '../projections/progress.ts';
import { type AsOf, whyAddress, yearOf } from './addresses.ts';
import { Clocks, MoveClocks } from './clocks.tsx';
import { Contributions } from './contributions.tsx';
import { Figure, Measure } from './figure.tsx';
import { Source, WhatCounts } from './goalpost.tsx';
import { Goalposts } from './goalposts.tsx';
import { documentOf } from './layout.tsx';
import { Nav } from './nav.tsx';
import { Why } from './why.tsx';

/** The page of one target: its figure, its goalpost, and the lines that add up to the figure. */
export const targetPage = ({
  asOf,
  figure,
  contributions,
  more,
  goalposts,
}: {
  readonly asOf: AsOf;
  readonly figure: Progress;
  readonly contributions: readonly Contribution[];
  readonly more: boolean;
  readonly goalposts: readonly Goalpost[];
}): string => {
  const { target } = figure;
  return documentOf(
    `${target.title}: porcupine`,
    <>
      <Nav asOf={asOf} />
      <h1>{target.title}</h1>
      <Measure {...figure} />
      <Clocks {...asOf} />
      <MoveClocks asOf={asOf} action={`/targets/${target.id}`} year={yearOf(figure)} />
      <article class="figure alone" data-complete={String(figure.complete)}>
        <Figure asOf={asOf} figure={figure} />
        <p>
          <a href={whyAddress(asOf, figure)}>Why this number</a>
        </p>
      </article>
      <Source {...figure} />
      <WhatCounts asOf={asOf} figure={figure} />
      <Goalposts asOf={asOf} figure={figure} goalposts={goalposts} />
      <Why asOf={asOf} figure={figure} lines={contributions.length} more={more} />
      <Contributions asOf={asOf} figure={figure} contributions={contributions} more={more} />
    </>,
  );
};
