// @ts-nocheck
import { z } from 'zod';
import { ReportId } from '../../domain/ids.ts';
import { Statement, statementFaults } from '../../domain/statement/statement.ts';
import { Reason } from '../../domain/text.ts';
import { runCommand } from '../command.ts';
import { faultsWithin, memberOf, refusalOfTrack } from '../report.ts';
import { defineRoute, problem } from '../route.ts';
import { onStatement } from '../statement-answer.ts';

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
      ...onStatement(context, id),
      command: { type: 'CorrectStatement', ...body },
      body,
    });
  },
});
