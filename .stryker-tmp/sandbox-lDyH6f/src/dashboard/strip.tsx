// @ts-nocheck
import type { MilestoneProgress } from '../projections/milestone-status.ts';
import { milestoneAddress, milestonesAddress } from './addresses.ts';
import { milestoneTone, milestoneWords } from './milestone-words.ts';
import { useView } from './view.tsx';

/** A step of the paper and how far it has come. */
export type Step = MilestoneProgress & {
  readonly id: string;
  readonly title: string | null;
  readonly deadline: string | null;
};

/** How far a step has come, as a shape: empty, half, full, or crossed out; the words beside it say the same. */
const Shape = ({ step }: { readonly step: Step }) => {
  const { reachedOn, deadlineMet, since, status } = step;
  const isReached = reachedOn !== null && status !== 'abandoned';
  return (
    <svg aria-hidden="true" width="14" height="14">
      <rect class="step" x="1" y="1" width="12" height="12" />
      {isReached ? <rect class="step-done" x="1" y="1" width="12" height="12" /> : null}
      {!isReached && since !== null ? <rect class="step-done" x="1" y="7" width="12" height="6" /> : null}
      {deadlineMet === false && !isReached ? <path class="step" d="M1 1L13 13M13 1L1 13" /> : null}
    </svg>
  );
};

/** The steps with a deadline first, in the order of these; those without one after them. */
const inOrder = (a: Step, b: Step): number =>
  (a.deadline ?? '9999').localeCompare(b.deadline ?? '9999') || a.id.localeCompare(b.id);

/** All steps of the paper side by side, in the order of their deadlines. */
export const Strip = ({ steps }: { readonly steps: readonly Step[] }) => {
  const { view, words } = useView();
  return (
    <section id="milestones">
      <h2>
        <a href={milestonesAddress(view)}>{words.say('nav.milestones')}</a>
      </h2>
      <p>{words.say(steps.length === 0 ? 'strip.none' : 'strip.intro')}</p>
      <ol class="strip">
        {steps.toSorted(inOrder).map((step) => (
          <li key={step.id} class={milestoneTone(step)} data-milestone={step.id} data-status={step.status}>
            <Shape step={step} />
            <a href={milestoneAddress(view, step.id)}>{words.term(step.title ?? step.id)}</a>
            <b>{milestoneWords(words, step)}</b>
          </li>
        ))}
      </ol>
    </section>
  );
};
