// @ts-nocheck
import { z } from 'zod';
import { Day } from './period.ts';
import { text } from './text.ts';

/** One line of the white paper's section 5, or of those it is linked with, and what the account shows it as. */
export const PaperItem = z.strictObject({
  id: z.string().regex(/^[A-Z]\d{2}[a-z]?$/, 'must be the id of an item, such as T03a'),
  section: text(300),
  /** What the paper does with it: sets a target, asks for an action, reports a baseline… */
  kind: text(300),
  /** The words of the Dutch text. */
  quote: text(2_000),
  english: text(2_000),
  shownAs: z.enum(['target', 'milestone', 'context']),
  /** The targets or milestones that show its state, the first of them its status; of context only its own name. */
  catalogueIds: z.array(text(100)).min(1),
  deadline: Day.nullable(),
  /** When, as the paper has it: a year, a deadline or the day of a baseline; null where it says nothing. */
  deadlineStated: text(300).nullable(),
  responsible: text(300),
  note: text(2_000).nullable(),
});
export type PaperItem = z.infer<typeof PaperItem>;
