// @ts-nocheck
import { z } from 'zod';
import { Reference } from '../../domain/ids.ts';
import { Reason } from '../../domain/text.ts';
import { afterChange } from '../after-change.ts';
import { Revision } from '../change-form.ts';
import { principalIn, runCommand } from '../command.ts';
import { languageParameter } from '../frame.ts';
import { onDelivery } from '../report-answer.ts';
import { defineRoute } from '../route.ts';

export const withdrawByForm = defineRoute({
  method: 'post',
  path: '/report/deliveries/:reference/withdrawal',
  summary: 'Withdraw a delivery from the page for reporting',
  access: { role: 'reporter' },
  page: true,
  forms: true,
  request: z.object({
    params: z.object({ reference: Reference }),
    query: z.strictObject(languageParameter),
    body: z.strictObject({ revision: Revision, reason: Reason }),
  }),

  handle: async (context, { params: { reference }, body: { revision, reason } }, caller) => {
    const id = { body: principalIn(caller).body, reference };
    const reply = await runCommand(
      context,
      { ...caller, ifMatch: [revision] },
      {
        ...onDelivery(context, id),
        command: { type: 'WithdrawDelivery', reason },
        body: { reason },
      },
    );
    return afterChange(caller.frame, reply);
  },
});
