// @ts-nocheck
import { z } from 'zod';
import { changeReportPage } from '../../dashboard/reporting/change-report.tsx';
import { Reference } from '../../domain/ids.ts';
import { fieldsOf } from '../change-form.ts';
import { principalIn } from '../command.ts';
import { languageParameter } from '../frame.ts';
import { problemOf } from '../problem.ts';
import { defineRoute, page, problem } from '../route.ts';

export const showChangeForm = defineRoute({
  method: 'get',
  path: '/report/deliveries/:reference',
  summary: 'The page on which a body corrects or withdraws one of its deliveries',
  access: { role: 'reporter' },
  page: true,
  request: z.object({ params: z.object({ reference: Reference }), query: z.strictObject(languageParameter) }),

  handle: (context, { params: { reference } }, caller) => {
    const { body } = principalIn(caller);
    const row = context.models.reportAt({ body, reference }, context.models.checkpoint());
    if (row === undefined) return problem(problemOf('delivery-unknown'));
    return page(changeReportPage({ frame: caller.frame, row, filled: fieldsOf(context, row), faults: [] }));
  },
});
