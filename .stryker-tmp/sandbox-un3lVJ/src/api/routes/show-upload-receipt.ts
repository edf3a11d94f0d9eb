// @ts-nocheck
import { z } from 'zod';
import { principalIn } from '../command.ts';
import { languageParameter } from '../frame.ts';
import { problemOf } from '../problem.ts';
import { defineRoute, ok, problem } from '../route.ts';
import type { Shown } from '../uploads.ts';

/** The lines that a file's receipt is over, which stand with what became of each line. */
const linesUnder = async ({ rows }: Shown): Promise<readonly string[]> => {
  const lines: string[] = [];
  for (let number = 1; number <= rows.pages; number += 1) {
    for (const { receipt } of await rows.page(number)) if (receipt !== undefined) lines.push(receipt);
  }
  return lines;
};

/** What a receipt is called on the disk of whoever downloads it: after the file, in letters that every system takes. */
const fileName = (name: string): string =>
  `${name.replace(/\.[^.]*$/, '').replace(/[^A-Za-z0-9_-]+/g, '-') || 'deliveries'}.receipt.json`;

export const showUploadReceipt = defineRoute({
  method: 'get',
  path: '/report/uploads/:id/receipt',
  summary: 'The signed receipt of a spreadsheet that was recorded, to be kept',
  access: { role: 'reporter' },
  page: true,
  request: z.object({ params: z.object({ id: z.string() }), query: z.strictObject(languageParameter) }),

  handle: async ({ uploads }, { params: { id } }, caller) => {
    const upload = uploads.find(principalIn(caller).body, id);
    if (upload === undefined) return problem(problemOf('upload-unknown'));
    const { name, shown } = upload;
    if (shown.note === null) {
      const detail = 'Nothing of this file was recorded yet: its receipt is here once it was confirmed.';
      return problem(problemOf('not-found', { detail }));
    }
    const receipt = { events: await linesUnder(shown), note: shown.note };
    return ok(receipt, { 'Content-Disposition': `attachment; filename="${fileName(name)}"` });
  },
});
