// @ts-nocheck
import type { Changes } from '../projections/changes.ts';
import { knownAtOf, targetPageAddress } from './addresses.ts';
import { changesAddress, feedAddress } from './answer-addresses.ts';
import { momentPattern } from './clocks.tsx';
import { statusKeys } from './milestone-words.ts';
import { verdictOf } from './status.ts';
import { type Head, Table } from './table.tsx';
import { type AsOf, useFrame, useView } from './view.tsx';
import type { Words } from './words.ts';

/** What reads otherwise than at an earlier moment of knowledge, and that moment. */
export type ChangesShown = {
  readonly since: AsOf;
  /** How the address names the earlier moment; undefined where it does not. */
  readonly asked: string | undefined;
  readonly changes: Changes;
};

type FigureChange = Changes['changes'][number];
type Then = FigureChange['before'];

const thenIn = ({ say, quantities }: Words, then: Then, unit: string): string =>
  then === null ? say('restated.no-figure') : quantities(then, unit);

/** By how much each end moved: a difference of ends is no interval, and may well fall where the other rises. */
const differenceIn = ({ say, signed }: Words, { min, max }: FigureChange['difference']): string =>
  min === max ? signed(min) : say('changes.ends', { min: signed(min), max: signed(max) });

const statusIn = ({ say }: Words, then: Then): string => (then === null ? '' : say(verdictOf(then).said));

const headsIn = ({ say }: Words): readonly Head[] => [
  say('changes.target'),
  { number: say('changes.before') },
  { number: say('changes.now') },
  { number: say('changes.difference') },
  say('list.status'),
  { number: say('changes.restated') },
];

const Row = ({ change }: { readonly change: FigureChange }) => {
  const { view, words } = useView();
  const { target, before, after, difference, restated } = change;
  const [was, is] = [statusIn(words, before), statusIn(words, after)];
  return (
    <tr data-changed-target={target.id}>
      <th scope="row">
        {after === null ? (
          words.term(target.title)
        ) : (
          <a href={targetPageAddress(view, target.id)}>{words.term(target.title)}</a>
        )}
      </th>
      <td class="number">{thenIn(words, before, target.unit)}</td>
      <td class="number">{thenIn(words, after, target.unit)}</td>
      <td class="number">{differenceIn(words, difference)}</td>
      <td>
        {was === is || was === '' || is === '' ? is : words.say('restated.move', { before: was, after: is })}
      </td>
      <td class="number">{restated === null ? words.say('changes.many') : words.numeral(restated)}</td>
    </tr>
  );
};

/** What was stored since, by what it was. */
const eventsIn = (
  { say }: Words,
  { deliveries, statements, commitments, arbitrations }: Changes['events'],
): string => {
  const sum = (counts: Readonly<Record<string, number>>): number =>
    Object.values(counts).reduce((all, each) => all + each, 0);
  return say('changes.events', {
    recorded: deliveries.recorded,
    corrected: deliveries.corrected,
    withdrawn: deliveries.withdrawn,
    verified: deliveries.verified,
    disputed: deliveries.disputed,
    statements: sum(statements),
    commitments: sum(commitments),
    arbitrations: sum(arbitrations),
  });
};

const Milestones = ({ milestones }: Pick<Changes, 'milestones'>) => {
  const { words } = useView();
  const { say, term } = words;
  const statusOf = (status: string | null): string => {
    const key = Object.entries(statusKeys).find(([name]) => name === status)?.[1];
    return key === undefined ? say('changes.not-adopted') : say(key);
  };
  const adopted = milestones.filter(({ before }) => before === null);
  const moved = milestones.filter(({ before }) => before !== null);
  return milestones.length === 0 ? null : (
    <ul>
      {adopted.length === 0 ? null : <li>{say('changes.adopted', { count: adopted.length })}</li>}
      {moved.map(({ id, title, before, after }) => (
        <li key={id}>
          {say('changes.milestone', {
            title: term(title ?? id),
            before: statusOf(before),
            after: statusOf(after),
          })}
        </li>
      ))}
    </ul>
  );
};

/** Asks since when; the clocks of the page stay as they are. */
const Since = ({ asked }: Pick<ChangesShown, 'asked'>) => {
  const { here } = useFrame();
  const { words } = useView();
  const kept = Object.entries(here.query).filter(([name]) => name !== 'since');
  return (
    <form action={`${here.path}#changes`} method="get">
      {kept.map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <label>
        {words.say('changes.since')}
        <input
          name="since"
          value={asked ?? ''}
          size={26}
          pattern={momentPattern}
          title={words.say('changes.forms')}
          aria-describedby="since-forms"
        />
      </label>
      <button type="submit">{words.say('clocks.show')}</button>
      <p class="soft" id="since-forms">
        {words.say('changes.forms')}
      </p>
    </form>
  );
};

/** What the account says otherwise now than at a chosen earlier moment, figure by figure. */
export const ChangesSection = ({ since, asked, changes }: ChangesShown) => {
  const { view, asOf, words } = useView();
  const { say } = words;
  return (
    <section id="changes">
      <h2>{say('changes.title', { since: words.instant(since.knownAt) })}</h2>
      <Since asked={asked} />
      <p>{eventsIn(words, changes.events)}</p>
      {changes.changes.length === 0 ? (
        <p>{say('changes.none')}</p>
      ) : (
        <Table label={say('changes.label')} heads={headsIn(words)}>
          {changes.changes.map((change) => (
            <Row key={change.target.id} change={change} />
          ))}
        </Table>
      )}
      <Milestones milestones={changes.milestones} />
      <p>
        <a href={changesAddress(asOf, knownAtOf(since))}>{say('changes.json')}</a>;{' '}
        <a href={feedAddress(view.chosen)}>{say('restated.feed')}</a>
      </p>
    </section>
  );
};
