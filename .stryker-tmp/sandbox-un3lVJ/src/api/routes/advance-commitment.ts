// @ts-nocheck
import { z } from 'zod';
import { advanceFaults, Stage } from '../../domain/commitment/commitment.ts';
import { ReportId } from '../../domain/ids.ts';
import { Day } from '../../domain/period.ts';
import { runCommand } from '../command.ts';
import { onCommitment } from '../commitment-answer.ts';
import { defineRoute } from '../route.ts';

export const advanceCommitment = defineRoute({
  method: 'post',
  path: '/v1/commitments/:body/:reference/advances',
  summary: 'Report that a commitment has reached a further stage',
  access: { role: 'reporter', of: 'own' },
  request: z.object({
    params: ReportId,
    query: z.strictObject({}),
    body: z.strictObject({ stage: Stage, on: Day }),
  }),
  faults: ({ body }, today) => advanceFaults(body, today),

  handle: (context, { params: id, body }, caller) =>
    runCommand(context, caller, {
      ...onCommitment(context, id),
      command: { type: 'AdvanceCommitment', ...body },
      body,
    }),
});
