import type { Progress } from '../projections/progress.ts';

/** How a status is said, what it means, and whether it is good news; colour only repeats the words. */
type Verdict = {
  readonly words: string;
  readonly meaning: string;
  readonly tone: 'good' | 'poor' | 'plain';
};

const verdicts = {
  'no-number': {
    words: 'no number to be held against',
    meaning: 'The source sets no number, so a percentage would be invented.',
    tone: 'plain',
  },
  'not-due': { words: 'not due yet', meaning: 'The period has not begun.', tone: 'plain' },
  met: { words: 'met', meaning: 'Even the lower end of the figure reaches the number.', tone: 'good' },
  open: {
    words: 'open',
    meaning: 'The lower end of the figure does not reach the number yet, and the period has no end.',
    tone: 'plain',
  },
  missed: {
    words: 'missed',
    meaning: 'The period is over, and even the upper end of the figure is below the number.',
    tone: 'poor',
  },
  undecided: {
    words: 'undecided',
    meaning: 'The period is over, and the reports do not settle whether the number was reached.',
    tone: 'plain',
  },
  'on-track': {
    words: 'on track',
    meaning:
      'The lower end of the figure is where a steady pace would be by now, or the pace of the last 90 days leads to the number.',
    tone: 'good',
  },
  behind: {
    words: 'behind',
    meaning:
      'The lower end of the figure is below where a steady pace would be by now, and the pace of the last 90 days does not lead to the number.',
    tone: 'poor',
  },
} as const satisfies Record<Progress['status'], Verdict>;

export const verdictOf = ({ status }: Pick<Progress, 'status'>): Verdict => verdicts[status];

const kinds = {
  quantified: 'Target',
  'reference-level': 'Reference level',
  envelope: 'Envelope',
  priority: 'Priority',
} as const satisfies Record<Progress['target']['kind'], string>;

/** What the number of a target is called. */
export const kindWords = ({ target }: Progress): string => kinds[target.kind];
