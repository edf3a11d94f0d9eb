import { stages } from '../domain/commitment/commitment.ts';
import type { Progress } from '../projections/progress.ts';
import { type AsOf, pipelineOnTrack } from './addresses.ts';
import { Fact } from './fact.tsx';
import * as words from './words.ts';

type Committed = Progress['committed'];

const withoutNumber = (count: number): string =>
  `${words.numeral(count)} ${count === 1 ? 'commitment' : 'commitments'} without a number`;

/** What is promised, by stage: 1,000 rounds pledged, 1 commitment without a number; nothing where nothing is. */
export const committedInWords = (committed: Committed, undisclosed: number, unit: string): string => {
  const amounts = stages
    .filter((stage) => !words.isNothing(committed[stage]))
    .map((stage) => `${words.quantities(committed[stage], unit)} ${stage}`);
  return [...amounts, ...(undisclosed === 0 ? [] : [withoutNumber(undisclosed)])].join(', ');
};

/** What is promised for a figure's period, beside what was delivered and never added to it. */
export const Promised = ({ asOf, figure }: { readonly asOf: AsOf; readonly figure: Progress }) => {
  const { target, committed, undisclosedCommitments } = figure;
  const said = committedInWords(committed, undisclosedCommitments, target.unit);
  return said === '' ? null : (
    <Fact name="Promised">
      <a href={pipelineOnTrack(asOf, target.track)}>{said}</a>: in no sum of what was delivered; what has
      arrived of it is not taken off here
    </Fact>
  );
};
