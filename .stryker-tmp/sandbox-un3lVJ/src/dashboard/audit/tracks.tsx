// @ts-nocheck
import type { ComponentChildren } from 'preact';
import type { Progress } from '../../projections/progress.ts';
import { targetAddress, trackAddress } from '../addresses.ts';
import { bundleAddress } from '../answer-addresses.ts';
import { type Head, Table } from '../table.tsx';
import { useView } from '../view.tsx';
import type { Words } from '../words.ts';
import type { Checkpoint, TrackLine } from './checkpoint.tsx';

/** A target’s figure, with its bundle where there is an event to prove it by. */
const Bundle = ({ figure }: { readonly figure: Progress }) => {
  const { view, asOf, words } = useView();
  const title = words.term(figure.target.title);
  const address = bundleAddress(asOf, figure);
  const called = words.say('audit.bundle-of', { title });
  const parts = { title, period: words.periodName(figure) };
  const target = (said: ComponentChildren) => <a href={targetAddress(view, figure)}>{said}</a>;
  return (
    <p>
      {asOf.index === null
        ? words.rich('audit.figure', { ...parts, target })
        : words.rich('audit.figure-with-bundle', {
            ...parts,
            target,
            bundle: (said) => (
              <a href={address} aria-label={called}>
                {said}
              </a>
            ),
          })}
    </p>
  );
};

const TrackName = ({ line: { track, title } }: { readonly line: TrackLine }) => {
  const { view, words } = useView();
  if (track === '*') return words.say('audit.no-track');
  return title === undefined ? track : <a href={trackAddress(view, track)}>{words.term(title)}</a>;
};

const Row = ({ line, progress }: { readonly line: TrackLine; readonly progress: readonly Progress[] }) => {
  const { words } = useView();
  return (
    <tr data-track={line.track}>
      <td>
        <TrackName line={line} />
      </td>
      <td class="said">
        {progress
          .filter(({ target }) => target.track === line.track)
          .map((figure) => (
            <Bundle key={figure.target.id} figure={figure} />
          ))}
      </td>
      <td class="number">{words.numeral(line.size)}</td>
      <td>
        <code>{line.root}</code>
      </td>
    </tr>
  );
};

const headsIn = ({ say }: Words): readonly Head[] => [
  say('audit.track'),
  say('audit.targets'),
  { number: say('audit.track-events') },
  say('audit.track-root'),
];

type Shown = {
  readonly checkpoint: Checkpoint;
  /** Every target’s figure, whose bundles are led to. */
  readonly progress: readonly Progress[];
};

/** What the checkpoint says of each track, and what can be proven under it. */
export const TrackSection = ({ checkpoint, progress }: Shown) => {
  const { words } = useView();
  const { say } = words;
  return (
    <section id="tracks">
      <h2>{say('audit.tracks')}</h2>
      <p>{say('audit.tracks.meaning')}</p>
      <Table label={say('audit.tracks.table')} heads={headsIn(words)}>
        {checkpoint.tracks.map((line) => (
          <Row key={line.track} line={line} progress={progress} />
        ))}
      </Table>
    </section>
  );
};
