// @ts-nocheck
import { z } from 'zod';
import { Commitment, commitmentFaults } from '../../domain/commitment/commitment.ts';
import { ReportId } from '../../domain/ids.ts';
import { runCommand } from '../command.ts';
import { onCommitment } from '../commitment-answer.ts';
import { refusalOfTrack } from '../report.ts';
import { defineRoute, problem } from '../route.ts';

export const makeCommitment = defineRoute({
  method: 'put',
  path: '/v1/commitments/:body/:reference',
  summary: 'Record something promised under the reporting body’s own reference',
  access: { role: 'reporter', of: 'own' },
  request: z.object({ params: ReportId, query: z.strictObject({}), body: Commitment }),
  faults: ({ body }, today) => commitmentFaults(body, today),

  handle: (context, { params: id, body: commitment }, caller) => {
    const refusal = refusalOfTrack(caller, commitment.track);
    if (refusal !== undefined) return problem(refusal);
    return runCommand(context, caller, {
      ...onCommitment(context, id),
      command: { type: 'MakeCommitment', commitment },
      body: commitment,
    });
  },
});
