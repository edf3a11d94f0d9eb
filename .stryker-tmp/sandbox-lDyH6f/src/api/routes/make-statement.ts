// @ts-nocheck
import { z } from 'zod';
import { ReportId } from '../../domain/ids.ts';
import { Statement, statementFaults } from '../../domain/statement/statement.ts';
import { runCommand } from '../command.ts';
import { refusalOfTrack } from '../report.ts';
import { defineRoute, problem } from '../route.ts';
import { onStatement } from '../statement-answer.ts';

export const makeStatement = defineRoute({
  method: 'put',
  path: '/v1/statements/:body/:reference',
  summary: 'State an official cumulative figure under the reporting body’s own reference',
  access: { role: 'reporter', of: 'own' },
  request: z.object({ params: ReportId, query: z.strictObject({}), body: Statement }),
  faults: ({ body }, today) => statementFaults(body, today),

  handle: (context, { params: id, body: statement }, caller) => {
    const refusal = refusalOfTrack(caller, statement.track);
    if (refusal !== undefined) return problem(refusal);
    return runCommand(context, caller, {
      ...onStatement(context, id),
      command: { type: 'MakeStatement', statement },
      body: statement,
    });
  },
});
