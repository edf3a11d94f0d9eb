import type { Progress } from '../projections/progress.ts';
import { type AsOf, pipelineOnTrack } from './addresses.ts';
import { Fact } from './fact.tsx';
import * as words from './words.ts';

type Committed = Progress['committed'];

const stageWords = {
  pledged: 'pledged',
  allocated: 'allocated',
  contracted: 'contracted',
} as const satisfies Record<keyof Committed, string>;

/** The stages in which anything is promised: 1,000 rounds pledged, 500 rounds contracted. */
const inWords = (committed: Committed, unit: string): string => {
  const stages = Object.entries(stageWords)
    .map(([stage, said]) => ({ said, amount: committed[stage as keyof Committed] }))
    .filter(({ amount }) => !words.isNothing(amount));
  return stages.map(({ said, amount }) => `${words.quantities(amount, unit)} ${said}`).join(', ');
};

const withoutNumber = (count: number): string =>
  `${words.numeral(count)} ${count === 1 ? 'commitment' : 'commitments'} without a number`;

/** What is promised for a figure's period, beside what was delivered and never added to it. */
export const Promised = ({ asOf, figure }: { readonly asOf: AsOf; readonly figure: Progress }) => {
  const { target, committed, undisclosedCommitments } = figure;
  const amounts = inWords(committed, target.unit);
  const unknown = undisclosedCommitments === 0 ? '' : withoutNumber(undisclosedCommitments);
  if (amounts === '' && unknown === '') return null;
  return (
    <Fact name="Promised">
      <a href={pipelineOnTrack(asOf, target.track)}>
        {[amounts, unknown].filter((said) => said !== '').join(', ')}
      </a>
      : in no sum of what was delivered; what has arrived of it is not taken off here
    </Fact>
  );
};
