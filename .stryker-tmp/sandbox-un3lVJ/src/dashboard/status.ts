// @ts-nocheck
import type { Progress } from '../projections/progress.ts';
import type { MessageKey } from './catalogues/en.ts';

/** How a status is said, what it means, and whether it is good news; colour only repeats the words. */
type Verdict = {
  readonly said: MessageKey;
  readonly meaning: MessageKey;
  readonly tone: 'good' | 'poor' | 'plain';
};

const verdicts = {
  'no-number': { said: 'status.no-number', meaning: 'status.no-number.meaning', tone: 'plain' },
  'not-due': { said: 'status.not-due', meaning: 'status.not-due.meaning', tone: 'plain' },
  met: { said: 'status.met', meaning: 'status.met.meaning', tone: 'good' },
  open: { said: 'status.open', meaning: 'status.open.meaning', tone: 'plain' },
  missed: { said: 'status.missed', meaning: 'status.missed.meaning', tone: 'poor' },
  undecided: { said: 'status.undecided', meaning: 'status.undecided.meaning', tone: 'plain' },
  'on-track': { said: 'status.on-track', meaning: 'status.on-track.meaning', tone: 'good' },
  behind: { said: 'status.behind', meaning: 'status.behind.meaning', tone: 'poor' },
} as const satisfies Record<Progress['status'], Verdict>;

export const verdictOf = ({ status }: Pick<Progress, 'status'>): Verdict => verdicts[status];

const kinds = {
  quantified: 'kind.quantified',
  'reference-level': 'kind.reference-level',
  envelope: 'kind.envelope',
  priority: 'kind.priority',
} as const satisfies Record<Progress['target']['kind'], MessageKey>;

/** What the number of a target is called. */
export const kindOf = ({ target }: Pick<Progress, 'target'>): MessageKey => kinds[target.kind];
