// @ts-nocheck
import { z } from 'zod';
import { ReportId } from '../../domain/ids.ts';
import { Reason } from '../../domain/text.ts';
import { runCommand } from '../command.ts';
import { defineRoute } from '../route.ts';
import { onStatement } from '../statement-answer.ts';

export const withdrawStatement = defineRoute({
  method: 'post',
  path: '/v1/statements/:body/:reference/withdrawal',
  summary: 'Withdraw a statement; it speaks for nothing any more and its reference is closed',
  access: { role: 'reporter', of: 'own' },
  request: z.object({
    params: ReportId,
    query: z.strictObject({}),
    body: z.strictObject({ reason: Reason }),
  }),

  handle: (context, { params: id, body }, caller) =>
    runCommand(context, caller, {
      ...onStatement(context, id),
      command: { type: 'WithdrawStatement', ...body },
      body,
    }),
});
