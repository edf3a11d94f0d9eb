// @ts-nocheck
import { z } from 'zod';
import { uploadAddress } from '../../dashboard/reporting/addresses.ts';
import { showBulk } from '../checked-upload.ts';
import { principalIn } from '../command.ts';
import { languageParameter } from '../frame.ts';
import { problemOf } from '../problem.ts';
import { defineRoute, problem, type Reply } from '../route.ts';

export const confirmUpload = defineRoute({
  method: 'post',
  path: '/report/uploads/:id/confirmation',
  summary: 'Record the deliveries of a spreadsheet that was checked',
  access: { role: 'reporter' },
  page: true,
  forms: true,
  request: z.object({
    params: z.object({ id: z.string() }),
    query: z.strictObject(languageParameter),
    body: z.strictObject({}),
  }),

  handle: async (context, { params: { id } }, caller) => {
    const upload = context.uploads.find(principalIn(caller).body, id);
    if (upload === undefined) return problem(problemOf('upload-unknown'));
    const { file, type } = upload;
    const there = { status: 303, headers: { Location: uploadAddress(caller.frame, id) } };
    // Pressed a second time, it shows what the first time did, also while that is still under way.
    if (upload.shown.state === 'recorded') return there;
    let refusal: Reply | undefined;
    await context.uploads.together(id, async () => {
      const recorded = await showBulk(context, caller, { file, type, dryRun: false });
      if ('refusal' in recorded) refusal = recorded.refusal;
      else context.uploads.show(upload, recorded.shown);
    });
    return refusal ?? there;
  },
});
