// @ts-nocheck
import { z } from 'zod';
import { Commitment, commitmentFaults } from '../../domain/commitment/commitment.ts';
import { ReportId } from '../../domain/ids.ts';
import { Reason } from '../../domain/text.ts';
import { runCommand } from '../command.ts';
import { onCommitment } from '../commitment-answer.ts';
import { faultsWithin, memberOf, refusalOfTrack } from '../report.ts';
import { defineRoute, problem } from '../route.ts';

export const correctCommitment = defineRoute({
  method: 'post',
  path: '/v1/commitments/:body/:reference/corrections',
  summary: 'Correct what was promised; what stood stays on the account, and so do the stages reached since',
  access: { role: 'reporter', of: 'own' },
  request: z.object({
    params: ReportId,
    query: z.strictObject({}),
    body: z.strictObject({ commitment: Commitment, reason: Reason }),
  }),
  faults: ({ body }, today) =>
    faultsWithin('commitment', commitmentFaults(memberOf(body, 'commitment'), today)),

  handle: (context, { params: id, body }, caller) => {
    const refusal = refusalOfTrack(caller, body.commitment.track);
    if (refusal !== undefined) return problem(refusal);
    return runCommand(context, caller, {
      ...onCommitment(context, id),
      command: { type: 'CorrectCommitment', ...body },
      body,
    });
  },
});
