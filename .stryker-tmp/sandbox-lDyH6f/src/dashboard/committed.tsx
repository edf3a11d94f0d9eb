// @ts-nocheck
import { type Stage, stages } from '../domain/commitment/commitment.ts';
import type { Progress } from '../projections/progress.ts';
import { pipelineOnTrack } from './addresses.ts';
import type { MessageKey } from './catalogues/en.ts';
import { Fact } from './fact.tsx';
import { useView } from './view.tsx';
import { isNothing, type Words } from './words.ts';

type Committed = Progress['committed'];

/** How firmly something is promised, as it is said of a quantity. */
const inStage = {
  pledged: 'committed.pledged',
  allocated: 'committed.allocated',
  contracted: 'committed.contracted',
} as const satisfies Record<Stage, MessageKey>;

/** What is promised, by stage: 1,000 rounds pledged, 1 commitment without a number; nothing where nothing is. */
export const committedInWords = (
  words: Words,
  committed: Committed,
  undisclosed: number,
  unit: string,
): string => {
  const amounts = stages
    .filter((stage) => !isNothing(committed[stage]))
    .map((stage) => words.say(inStage[stage], { quantity: words.quantities(committed[stage], unit) }));
  const without = undisclosed === 0 ? [] : [words.say('committed.without-number', { count: undisclosed })];
  return words.list([...amounts, ...without]);
};

/** What is promised for a figure's period, beside what was delivered and never added to it. */
export const Promised = ({ figure }: { readonly figure: Progress }) => {
  const { view, words } = useView();
  const { target, committed, undisclosedCommitments } = figure;
  const said = committedInWords(words, committed, undisclosedCommitments, target.unit);
  return said === '' ? null : (
    <Fact name={words.say('committed.promised')}>
      {words.rich('committed.beside', {
        promised: <a href={pipelineOnTrack(view, target.track)}>{said}</a>,
      })}
    </Fact>
  );
};
