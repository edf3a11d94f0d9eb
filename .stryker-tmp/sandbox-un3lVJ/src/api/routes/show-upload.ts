// @ts-nocheck
import { z } from 'zod';
import { dryRunPage } from '../../dashboard/reporting/dry-run.tsx';
import { principalIn } from '../command.ts';
import { languageParameter } from '../frame.ts';
import { problemOf } from '../problem.ts';
import { defineRoute, page, problem } from '../route.ts';

const PageNumber = z
  .string()
  .regex(/^[1-9]\d{0,4}$/, 'must be the number of a page')
  .transform(Number);

export const showUpload = defineRoute({
  method: 'get',
  path: '/report/uploads/:id',
  summary: 'The page that shows what becomes of each line of a spreadsheet',
  access: { role: 'reporter' },
  page: true,
  request: z.object({
    params: z.object({ id: z.string() }),
    query: z.strictObject({ ...languageParameter, page: PageNumber.default(1) }),
  }),

  handle: async ({ uploads }, { params: { id }, query: { page: number } }, caller) => {
    const upload = uploads.find(principalIn(caller).body, id);
    if (upload === undefined) return problem(problemOf('upload-unknown'));
    const { name, shown } = upload;
    const { state, rows, note, ...counts } = shown;
    const { pages } = rows;
    return page(
      dryRunPage(caller.frame, {
        id,
        name,
        state,
        counts,
        note,
        rows: await rows.page(number),
        page: number,
        pages,
      }),
    );
  },
});
