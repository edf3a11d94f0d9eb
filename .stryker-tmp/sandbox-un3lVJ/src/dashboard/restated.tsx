// @ts-nocheck
import type { Progress } from '../projections/progress.ts';
import { rightAfter, targetInYear } from './addresses.ts';
import { feedAddress, restatementsAddress } from './answer-addresses.ts';
import { EventLinks } from './event-links.tsx';
import { deedWords, figureName, moveWords, type Restatement, yearRestated } from './restatement-words.ts';
import { type Head, Table } from './table.tsx';
import { useView } from './view.tsx';
import type { Words } from './words.ts';

type Listed = {
  readonly restatements: readonly Restatement[];
  /** Whether there were no others before these. */
  readonly isAll: boolean;
};

const headsIn = ({ say }: Words): readonly Head[] => [
  say('restated.when'),
  say('restated.what'),
  say('restated.before-after'),
  say('restated.why'),
  { number: say('event.index') },
];

const Line = ({ restatement }: { readonly restatement: Restatement }) => {
  const { view, words } = useView();
  const { id, recordedAt, reason, asOf, figures } = restatement;
  return (
    <tr>
      <td>
        <time datetime={recordedAt}>{words.instant(recordedAt)}</time>
      </td>
      <td class="said">{deedWords(words, restatement)}</td>
      <td class="said">
        {figures.map((each) => (
          <p key={`${each.goal.id} ${each.goal.from}`}>
            <a href={targetInYear(rightAfter(view, asOf), each.goal.id, yearRestated(each))}>
              {figureName(words, each)}
            </a>
            : {moveWords(words, each)}
          </p>
        ))}
      </td>
      <td>{reason}</td>
      <td class="number">
        <EventLinks index={asOf.index ?? ''} id={id} />
      </td>
    </tr>
  );
};

/** What had been said and was changed afterwards, the newest first, each line leading to what was said right after it. */
const RestatementsTable = ({ restatements, isAll }: Listed) => {
  const { words } = useView();
  return restatements.length === 0 ? (
    <p>{words.say(isAll ? 'restated.none' : 'restated.none-lately')}</p>
  ) : (
    <Table label={words.say('restated.title')} heads={headsIn(words)}>
      {restatements.map((restatement) => (
        <Line key={restatement.id} restatement={restatement} />
      ))}
    </Table>
  );
};

/** What had been said of one figure and was changed afterwards. */
export const Restatements = ({ figure, restatements, isAll }: Listed & { readonly figure: Progress }) => {
  const { view, asOf, words } = useView();
  return (
    <section id="restatements">
      <h2>{words.say('restated.title')}</h2>
      <p>{words.say('restated.intro')}</p>
      <RestatementsTable restatements={restatements} isAll={isAll} />
      {restatements.length > 0 && !isAll ? <p class="soft">{words.say('restated.latest')}</p> : null}
      <p>
        <a href={restatementsAddress(asOf, figure)}>{words.say('contributions.restatements-json')}</a>;{' '}
        <a href={feedAddress(view.chosen, figure.target.id)}>{words.say('restated.feed')}</a>
      </p>
    </section>
  );
};
