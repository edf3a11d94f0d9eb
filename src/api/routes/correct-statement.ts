import { z } from 'zod';
import { ReportId, statementStream } from '../../domain/ids.ts';
import { Statement, statementFaults } from '../../domain/statement/statement.ts';
import { statements } from '../../domain/statement/stored-events.ts';
import { Reason } from '../../domain/text.ts';
import { runCommand } from '../command.ts';
import { faultsWithin, memberOf, refusalOfTrack, statementPath } from '../report.ts';
import { defineRoute, problem } from '../route.ts';
import { statementAfterCommand } from '../statement-answer.ts';

export const correctStatement = defineRoute({
  method: 'post',
  path: '/v1/statements/:body/:reference/corrections',
  summary: 'Correct a statement; what stood stays on the account',
  access: { role: 'reporter', of: 'own' },
  request: z.object({
    params: ReportId,
    query: z.strictObject({}),
    body: z.strictObject({ statement: Statement, reason: Reason }),
  }),
  faults: ({ body }, today) => faultsWithin('statement', statementFaults(memberOf(body, 'statement'), today)),

  handle: (context, { params: id, body }, caller) => {
    const refusal = refusalOfTrack(caller, body.statement.track);
    if (refusal !== undefined) return problem(refusal);
    return runCommand(context, caller, {
      stream: statementStream(id),
      aggregate: statements,
      command: { type: 'CorrectStatement', ...body },
      body,
      location: statementPath(id),
      resource: (events) => statementAfterCommand(context, id, events),
    });
  },
});
