import { z } from 'zod';
import { Commitment, commitmentFaults } from '../../domain/commitment/commitment.ts';
import { commitments } from '../../domain/commitment/stored-events.ts';
import { commitmentStream, ReportId } from '../../domain/ids.ts';
import { runCommand } from '../command.ts';
import { commitmentAfterCommand } from '../commitment-answer.ts';
import { commitmentPath, refusalOfTrack } from '../report.ts';
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
      stream: commitmentStream(id),
      aggregate: commitments,
      command: { type: 'MakeCommitment', commitment },
      body: commitment,
      location: commitmentPath(id),
      resource: (events) => commitmentAfterCommand(context, id, events),
    });
  },
});
