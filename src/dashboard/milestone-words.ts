import type { MilestoneStatus } from '../domain/milestone/milestone.ts';
import { dayNumber } from '../domain/period.ts';
import type { MilestoneProgress } from '../projections/milestone-status.ts';
import { period } from './dates.ts';
import { numeral } from './words.ts';

/** How a milestone's status is said. */
export const statusWords = {
  'not-started': 'not started',
  announced: 'announced',
  proposed: 'proposed',
  agreed: 'agreed',
  'in-force': 'in force',
  achieved: 'achieved',
  abandoned: 'abandoned',
} as const satisfies Record<MilestoneStatus, string>;

/** How far a milestone has come, with the deadline that it is judged by. */
type Judged = MilestoneProgress & { readonly deadline: string | null };

/** Where nobody has reported anything, nothing can be said of the step itself. */
const progressWords = ({ status, since }: Judged): string => {
  if (since === null) return 'nothing reported yet';
  return `${statusWords[status]} ${status === 'in-force' ? 'since' : 'on'} ${period(since)}`;
};

const days = (count: number): string => `${numeral(count)} ${count === 1 ? 'day' : 'days'}`;

const deadlineWords = ({ deadline, deadlineMet, since, reachedOn }: Judged): string => {
  if (deadline === null) return '';
  const itsDeadline = `its deadline of ${period(deadline)}`;
  if (reachedOn === null)
    return deadlineMet === null ? `, due by ${period(deadline)}` : `; ${itsDeadline} was missed`;
  const reached = since === reachedOn ? '' : `, reached on ${period(reachedOn)}`;
  const late = dayNumber(reachedOn) - dayNumber(deadline);
  return late > 0 ? `${reached}, ${days(late)} after ${itsDeadline}` : `${reached}, within ${itsDeadline}`;
};

/** A milestone in words: achieved on 8 December 2025, 171 days after its deadline of 20 June 2025. */
export const milestoneWords = (judged: Judged): string => `${progressWords(judged)}${deadlineWords(judged)}`;

/** Whether the words are good news; colour only repeats them. */
export const milestoneTone = ({ status, deadlineMet, reachedOn }: Judged): 'good' | 'poor' | 'plain' => {
  if (deadlineMet === false) return 'poor';
  return reachedOn === null || status === 'abandoned' ? 'plain' : 'good';
};
