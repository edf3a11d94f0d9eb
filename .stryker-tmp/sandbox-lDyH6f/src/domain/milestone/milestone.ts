// @ts-nocheck
import { z } from 'zod';
import { canonical } from '../envelope.ts';
import { Evidence } from '../evidence.ts';
import { type Fault, tooLarge } from '../fault.ts';
import { Day } from '../period.ts';
import { text } from '../text.ts';
import { isRaw } from '../track-faults.ts';

/** A member that may be left out; `null`, which is how an answer shows that it is not there, means the same. */
const optional = <Output>(shape: z.ZodType<Output>) =>
  shape
    .nullable()
    .transform((value) => value ?? undefined)
    .optional();

/**
 * A yes-or-no step that a document asks for, in its normal form: its place in the document, the words, and, where one
 * is stated, the last day on which it is in time. With these lengths it always fits an event.
 */
export const Milestone = z.strictObject({
  title: text(300),
  section: text(300),
  quote: optional(text(2_000)),
  english: optional(text(2_000)),
  deadline: optional(Day),
});
export type Milestone = z.infer<typeof Milestone>;

/** Two milestones are the same content when their canonical bytes are equal. */
export const contentOf = (milestone: Milestone): string => canonical(milestone);

/** How far a step has come, as a body reports it. */
const MilestoneStatus = z.enum(
  ['not-started', 'announced', 'proposed', 'agreed', 'in-force', 'achieved', 'abandoned'],
  {
    error: 'must be "not-started", "announced", "proposed", "agreed", "in-force", "achieved" or "abandoned"',
  },
);
export type MilestoneStatus = z.infer<typeof MilestoneStatus>;

/** What a body reports of a milestone, in its normal form: the status that it had from a day on. */
export const MilestoneReport = z.strictObject({
  status: MilestoneStatus,
  on: Day,
  note: text(2_000).optional(),
  evidence: Evidence.default([]),
});
export type MilestoneReport = z.infer<typeof MilestoneReport>;

export const reportContentOf = (report: MilestoneReport): string => canonical(report);

const dayFaults = (on: unknown, today: string): readonly Fault[] => {
  const { data: day } = Day.safeParse(on);
  if (day === undefined || day <= today) return [];
  const detail = `is after today (${today} in Brussels): report it once the day has come`;
  return [{ pointer: '/on', detail, code: 'effective-in-the-future' }];
};

/** What is wrong with a milestone report beyond the shape of its members; `today` is the calendar day in Brussels. */
export const milestoneReportFaults = (raw: unknown, today: string): readonly Fault[] => {
  if (!isRaw(raw)) return [];
  const { data } = MilestoneReport.safeParse(raw);
  return [...dayFaults(raw['on'], today), ...(data === undefined ? [] : tooLarge(data))];
};
