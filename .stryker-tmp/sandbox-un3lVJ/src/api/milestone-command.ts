// @ts-nocheck
import { milestoneStream, type ReportId } from '../domain/ids.ts';
import type { MilestoneCommand } from '../domain/milestone/decider.ts';
import { milestones } from '../domain/milestone/stored-events.ts';
import { runCommand } from './command.ts';
import type { Context } from './context.ts';
import { milestoneAfterCommand } from './milestone-answer.ts';
import { milestonePath } from './report.ts';
import type { Caller, Reply } from './route.ts';

/** The milestone and the report that an address names, and the request's body in normal form. */
type Addressed = { readonly id: string; readonly reference: string; readonly sent: unknown };

/** Runs a command on the acting body's own report on a milestone. No address names a body: nobody can act for another. */
export const runMilestoneCommand = (
  context: Context,
  caller: Caller,
  { id, reference, sent }: Addressed,
  commandOn: (report: ReportId) => MilestoneCommand,
): Promise<Reply> => {
  if (caller.principal === undefined) throw new Error('a command came without a principal');
  const { body } = caller.principal;
  return runCommand(context, caller, {
    stream: milestoneStream(id),
    aggregate: milestones,
    command: commandOn({ body, reference }),
    body: sent,
    location: milestonePath(id),
    resource: (events) => milestoneAfterCommand(context, id, events),
  });
};
