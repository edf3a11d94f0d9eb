// @ts-nocheck
import { z } from 'zod';
import { uploadAddress } from '../../dashboard/reporting/addresses.ts';
import { showBulk } from '../checked-upload.ts';
import { principalIn } from '../command.ts';
import type { FileType } from '../file-types.ts';
import { languageParameter } from '../frame.ts';
import { type Chosen, fileIn } from '../multipart.ts';
import type { Received } from '../receiving.ts';
import { defineRoute, problem } from '../route.ts';

/** What a chosen file is: browsers know few types, so its name speaks where they do not. */
const typeOf = ({ name, mediaType }: Chosen): FileType =>
  /json/i.test(mediaType) || /\.(ndjson|jsonl)$/i.test(name) ? 'application/x-ndjson' : 'text/csv';

export const uploadFile = defineRoute({
  method: 'post',
  path: '/report/uploads',
  summary: 'Have a spreadsheet checked from the page for reporting; nothing is stored before it is confirmed',
  access: { role: 'reporter' },
  page: true,
  files: ['multipart/form-data'],
  request: z.object({
    params: z.object({}),
    query: z.strictObject(languageParameter),
    body: z.custom<Received>(),
  }),

  handle: async (context, { body: form }, caller) => {
    const found = await fileIn(context.spool, form);
    if ('refusal' in found) return problem(found.refusal);
    const { chosen } = found;
    const type = typeOf(chosen);
    const checked = await showBulk(context, caller, { file: chosen.file, type, dryRun: true });
    if ('refusal' in checked) {
      chosen.file.discard();
      return checked.refusal;
    }
    const { body } = principalIn(caller);
    const upload = { body, name: chosen.name.slice(0, 200), type, file: chosen.file, shown: checked.shown };
    const { id } = context.uploads.keep(upload);
    return { status: 303, headers: { Location: uploadAddress(caller.frame, id) } };
  },
});
