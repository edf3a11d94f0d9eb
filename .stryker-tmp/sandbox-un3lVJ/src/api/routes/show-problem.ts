// @ts-nocheck
import { z } from 'zod';
import { problemOf } from '../problem.ts';
import { defineRoute, problem } from '../route.ts';

export const showProblem = defineRoute({
  method: 'get',
  path: '/problems/:code',
  summary: 'What a problem means and what to do about it',
  access: 'anyone',
  request: z.object({ params: z.object({ code: z.string() }), query: z.strictObject({}) }),
  handle: ({ problemTexts }, { params: { code } }) => {
    const text = problemTexts.get(code);
    if (text === undefined) return problem(problemOf('not-found'));
    return { status: 200, contentType: 'text/markdown; charset=utf-8', body: `# ${code}\n\n${text}\n` };
  },
});
