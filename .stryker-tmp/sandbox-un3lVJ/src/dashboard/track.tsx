// @ts-nocheck
import type { SupportTrack } from '../domain/track.ts';
import type { Donors } from '../projections/donors.ts';
import type { Progress } from '../projections/progress.ts';
import type { StatementRow } from '../projections/rows.ts';
import type { Timeline } from '../projections/timeline.ts';
import { accountPage } from './account-page.tsx';
import { deliveriesOnTrack, pipelineOnTrack, targetAddress, trackAddress, whyAddress } from './addresses.ts';
import { DonorsSection } from './donors.tsx';
import { notExactWords, reportersWords } from './reporters.ts';
import { StatementsSection } from './statements.tsx';
import { verdictOf } from './status.ts';
import { TimelineSection } from './timeline.tsx';
import { useView, type View } from './view.tsx';
import { type Words, wordsIn } from './words.ts';

type Shown = {
  readonly complete: boolean;
  readonly track: SupportTrack;
  readonly others: readonly SupportTrack[];
  readonly progress: readonly Progress[];
  readonly timeline: Timeline;
  readonly donors: Donors;
  readonly statements: readonly StatementRow[];
};

const Held = ({ figure }: { readonly figure: Progress }) => {
  const { view, words } = useView();
  const { target, delivered } = figure;
  const said = [
    words.say(verdictOf(figure).said),
    ...notExactWords(words, figure),
    ...reportersWords(words, figure),
  ];
  return (
    <li>
      {words.rich('track.held', {
        target: <a href={targetAddress(view, figure)}>{words.term(target.title)}</a>,
        period: words.periodName(figure),
        sum: (
          <a href={whyAddress(view, figure)} data-figure={target.id} data-title={words.term(target.title)}>
            {words.sum(delivered, target.unit, figure)}
          </a>
        ),
        said: said.join('; '),
      })}
    </li>
  );
};

const Targets = ({ progress }: Pick<Shown, 'progress'>) => {
  const { words } = useView();
  return (
    <section>
      <h2>{words.say('track.held-against')}</h2>
      {progress.length === 0 ? <p>{words.say('track.no-target')}</p> : null}
      <ul>
        {progress.map((figure) => (
          <Held key={figure.target.id} figure={figure} />
        ))}
      </ul>
    </section>
  );
};

const Others = ({ others }: Pick<Shown, 'others'>) => {
  const { view, words } = useView();
  return (
    <section>
      <h2>{words.say('track.others')}</h2>
      <ul>
        {others.map(({ id, title }) => (
          <li key={id}>
            <a href={trackAddress(view, id)}>{words.term(title)}</a>
          </li>
        ))}
      </ul>
    </section>
  );
};

const Content = (shown: Shown) => {
  const { view, words } = useView();
  const { track, timeline, donors, statements } = shown;
  return (
    <>
      <Targets {...shown} />
      <TimelineSection timeline={timeline} />
      <DonorsSection track={track.id} donors={donors} />
      <StatementsSection track={track.id} statements={statements} />
      <p>
        <a href={deliveriesOnTrack(view, track.id)}>{words.say('track.deliveries')}</a>;{' '}
        <a href={pipelineOnTrack(view, track.id)}>{words.say('track.pipeline')}</a>
      </p>
      <Others {...shown} />
    </>
  );
};

const measureIn = ({ say, list, term, unitWords }: Words, { unit, variants }: SupportTrack): string =>
  say('track.measure', { unit: unitWords(unit), variants: list(variants.map(term)) });

/** The page of one support track: its targets, its months, its donors, and what was officially said of it. */
export const trackPage = ({ view, ...shown }: Shown & { readonly view: View }): string => {
  const words = wordsIn(view.language);
  return accountPage(view, {
    heading: words.term(shown.track.title),
    intro: <p class="soft">{measureIn(words, shown.track)}</p>,
    complete: shown.complete,
    children: <Content {...shown} />,
  });
};
