// @ts-nocheck
import { z } from 'zod';
import { ReportId } from '../../domain/ids.ts';
import { Reason } from '../../domain/text.ts';
import { runCommand } from '../command.ts';
import { onCommitment } from '../commitment-answer.ts';
import { defineRoute } from '../route.ts';

export const withdrawCommitment = defineRoute({
  method: 'post',
  path: '/v1/commitments/:body/:reference/withdrawal',
  summary: 'Withdraw a commitment; it is promised no more and its reference is closed',
  access: { role: 'reporter', of: 'own' },
  request: z.object({
    params: ReportId,
    query: z.strictObject({}),
    body: z.strictObject({ reason: Reason }),
  }),

  handle: (context, { params: id, body }, caller) =>
    runCommand(context, caller, {
      ...onCommitment(context, id),
      command: { type: 'WithdrawCommitment', ...body },
      body,
    }),
});
