import { z } from 'zod';
import { advanceFaults, Stage } from '../../domain/commitment/commitment.ts';
import { commitments } from '../../domain/commitment/stored-events.ts';
import { commitmentStream, ReportId } from '../../domain/ids.ts';
import { Day } from '../../domain/period.ts';
import { runCommand } from '../command.ts';
import { commitmentAfterCommand } from '../commitment-answer.ts';
import { commitmentPath } from '../report.ts';
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
      stream: commitmentStream(id),
      aggregate: commitments,
      command: { type: 'AdvanceCommitment', ...body },
      body,
      location: commitmentPath(id),
      resource: (events) => commitmentAfterCommand(context, id, events),
    }),
});
