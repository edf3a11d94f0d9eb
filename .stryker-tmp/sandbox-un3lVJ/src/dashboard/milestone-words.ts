// @ts-nocheck
import type { MilestoneStatus } from '../domain/milestone/milestone.ts';
import { dayNumber } from '../domain/period.ts';
import type { MilestoneProgress } from '../projections/milestone-status.ts';
import type { MessageKey } from './catalogues/en.ts';
import type { Words } from './words.ts';

/** How a milestone's status is said. */
export const statusKeys = {
  'not-started': 'step.not-started',
  announced: 'step.announced',
  proposed: 'step.proposed',
  agreed: 'step.agreed',
  'in-force': 'step.in-force',
  achieved: 'step.achieved',
  abandoned: 'step.abandoned',
} as const satisfies Record<MilestoneStatus, MessageKey>;

/** How far a milestone has come, with the deadline that it is judged by. */
type Judged = MilestoneProgress & { readonly deadline: string | null };

/** Where nobody has reported anything, nothing can be said of the step itself. */
const progressWords = ({ say, period }: Words, { status, since }: Judged): string => {
  if (since === null) return say('step.nothing-reported');
  const said = { status: say(statusKeys[status]), day: period(since) };
  return status === 'in-force' ? say('step.since', said) : say('step.on', said);
};

const deadlineWords = ({ say, period }: Words, judged: Judged): string => {
  const { deadline, deadlineMet, since, reachedOn } = judged;
  if (deadline === null) return '';
  const day = period(deadline);
  if (reachedOn === null)
    return deadlineMet === null ? say('step.due', { day }) : say('step.deadline-missed', { day });
  const reached = since === reachedOn ? '' : say('step.reached', { day: period(reachedOn) });
  const late = dayNumber(reachedOn) - dayNumber(deadline);
  return `${reached}${late > 0 ? say('step.late', { days: late, day }) : say('step.in-time', { day })}`;
};

/** A milestone in words: achieved on 8 December 2025, 171 days after its deadline of 20 June 2025. */
export const milestoneWords = (words: Words, judged: Judged): string =>
  `${progressWords(words, judged)}${deadlineWords(words, judged)}`;

/** Whether the words are good news; colour only repeats them. */
export const milestoneTone = ({ status, deadlineMet, reachedOn }: Judged): 'good' | 'poor' | 'plain' => {
  if (deadlineMet === false) return 'poor';
  return reachedOn === null || status === 'abandoned' ? 'plain' : 'good';
};
