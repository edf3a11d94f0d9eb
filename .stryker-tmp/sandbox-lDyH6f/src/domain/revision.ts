// @ts-nocheck
import { type Given, isMeantAnew } from './decider.ts';

/**
 * What revising something that stands to another content is. Back to one that was replaced is meant only by someone who
 * says so; and whoever moves what others are held against names the revision that he has seen, and says why.
 */
export const revising = (
  contents: readonly string[],
  content: string,
  reason: string | undefined,
  given: Given,
) => {
  if (contents.includes(content) && !isMeantAnew(given)) {
    return { is: 'refused', code: 'superseded' } as const;
  }
  if (given.ifMatch === 'absent') return { is: 'refused', code: 'revision-required' } as const;
  return reason === undefined
    ? ({ is: 'refused', code: 'reason-required' } as const)
    : ({ is: 'news', reason } as const);
};
