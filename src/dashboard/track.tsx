import type { SupportTrack } from '../domain/track.ts';
import type { Donors } from '../projections/donors.ts';
import type { Progress } from '../projections/progress.ts';
import type { StatementRow } from '../projections/rows.ts';
import type { Timeline } from '../projections/timeline.ts';
import {
  type AsOf,
  deliveriesOnTrack,
  pipelineOnTrack,
  targetAddress,
  trackAddress,
  whyAddress,
} from './addresses.ts';
import { Clocks, MoveClocks } from './clocks.tsx';
import { periodName } from './dates.ts';
import { DonorsSection } from './donors.tsx';
import { documentOf } from './layout.tsx';
import { Nav } from './nav.tsx';
import { notExactWords, reportersWords } from './reporters.ts';
import { StatementsSection } from './statements.tsx';
import { verdictOf } from './status.ts';
import { TimelineSection } from './timeline.tsx';
import { Unread } from './unread.tsx';
import { sum, unitWords } from './words.ts';

type Shown = {
  readonly asOf: AsOf;
  readonly complete: boolean;
  readonly track: SupportTrack;
  readonly others: readonly SupportTrack[];
  readonly progress: readonly Progress[];
  readonly timeline: Timeline;
  readonly donors: Donors;
  readonly statements: readonly StatementRow[];
};

const Targets = ({ asOf, progress }: Shown) => (
  <section>
    <h2>Held against</h2>
    {progress.length === 0 ? <p>No target is held on this track.</p> : null}
    <ul>
      {progress.map((figure) => (
        <li key={figure.target.id}>
          <a href={targetAddress(asOf, figure)}>{figure.target.title}</a>, {periodName(figure)}:{' '}
          <a href={whyAddress(asOf, figure)}>{sum(figure.delivered, figure.target.unit, figure)}</a>;{' '}
          {[verdictOf(figure).words, ...notExactWords(figure), ...reportersWords(figure)].join('; ')}
        </li>
      ))}
    </ul>
  </section>
);

const Others = ({ asOf, others }: Shown) => (
  <section>
    <h2>Other tracks</h2>
    <ul>
      {others.map(({ id, title }) => (
        <li key={id}>
          <a href={trackAddress(asOf, id)}>{title}</a>
        </li>
      ))}
    </ul>
  </section>
);

/** The page of one support track: its targets, its months, its donors, and what was officially said of it. */
export const trackPage = (shown: Shown): string => {
  const { asOf, complete, track, timeline, donors, statements } = shown;
  return documentOf(
    `${track.title}: porcupine`,
    <>
      <Nav asOf={asOf} />
      <h1>{track.title}</h1>
      <p class="soft">
        Counted in {unitWords(track.unit)}; variants: {track.variants.join(', ')}
      </p>
      <Clocks {...asOf} />
      <MoveClocks asOf={asOf} action={`/tracks/${track.id}`} />
      <Unread complete={complete} what="page" />
      <Targets {...shown} />
      <TimelineSection asOf={asOf} timeline={timeline} />
      <DonorsSection asOf={asOf} track={track.id} donors={donors} />
      <StatementsSection asOf={asOf} track={track.id} statements={statements} />
      <p>
        <a href={deliveriesOnTrack(asOf, track.id)}>All delivery reports on this track</a>;{' '}
        <a href={pipelineOnTrack(asOf, track.id)}>what is promised on it and has not arrived</a>
      </p>
      <Others {...shown} />
    </>,
  );
};
