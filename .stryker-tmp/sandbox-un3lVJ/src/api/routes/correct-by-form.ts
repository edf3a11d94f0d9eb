// @ts-nocheck
import { z } from 'zod';
import { Reference } from '../../domain/ids.ts';
import { brusselsDay } from '../../domain/period.ts';
import { Reason } from '../../domain/text.ts';
import { columnIn, deliveryIn } from '../../ingest/cells.ts';
import { checkLine } from '../../ingest/checked-line.ts';
import { afterChange } from '../after-change.ts';
import { cellsIn, deliveryFields, faultyForm, Revision, unlessOvertaken } from '../change-form.ts';
import { principalIn, runCommand } from '../command.ts';
import { languageParameter } from '../frame.ts';
import { problemOf } from '../problem.ts';
import { commitmentsOf } from '../report.ts';
import { onDelivery } from '../report-answer.ts';
import { defineRoute, problem } from '../route.ts';

export const correctByForm = defineRoute({
  method: 'post',
  path: '/report/deliveries/:reference/corrections',
  summary: 'Correct a delivery from the page for reporting',
  access: { role: 'reporter' },
  page: true,
  forms: true,
  request: z.object({
    params: z.object({ reference: Reference }),
    query: z.strictObject(languageParameter),
    body: z.strictObject({ ...deliveryFields, revision: Revision, reason: z.string().optional() }),
  }),

  handle: async (context, { params: { reference }, body: form }, caller) => {
    const sender = principalIn(caller);
    const id = { body: sender.body, reference };
    const row = context.models.reportAt(id, context.models.checkpoint());
    if (row === undefined) return problem(problemOf('delivery-unknown'));
    const cells = cellsIn(form);
    const line = { line: 1, reference, ...deliveryIn(cells), columnOf: columnIn(cells) };
    const checked = await checkLine(sender, line, brusselsDay(context.now().getTime()), context.log);
    const reason = Reason.safeParse(form.reason ?? '');
    if ('errors' in checked || !reason.success) {
      const wrong = 'errors' in checked ? checked.errors : [];
      const faults = wrong.map(({ column, pointer, detail }) => ({ field: column ?? pointer, detail }));
      const unsaid = reason.success ? [] : [{ field: 'reason', said: 'change.no-reason' } as const];
      return faultyForm(caller.frame, row, form, [...faults, ...unsaid]);
    }
    const { delivery } = checked;
    const body = { delivery, reason: reason.data };
    const seen = { ...caller, ifMatch: [form.revision] };
    const reply = await runCommand(context, seen, {
      ...onDelivery(context, id),
      command: { type: 'CorrectDelivery', ...body },
      body,
      restsOn: commitmentsOf(delivery),
    });
    return unlessOvertaken(context, caller.frame, row, form, afterChange(caller.frame, reply));
  },
});
