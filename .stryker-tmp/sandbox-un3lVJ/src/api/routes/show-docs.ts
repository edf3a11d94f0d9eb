// @ts-nocheck
import { z } from 'zod';
import { docsPage } from '../../dashboard/docs.tsx';
import { languageParameter } from '../frame.ts';
import { defineRoute, page } from '../route.ts';

export const showDocs = defineRoute({
  method: 'get',
  path: '/docs',
  summary: 'The description of this interface for people',
  access: 'anyone',
  page: true,
  request: z.object({ params: z.object({}), query: z.strictObject(languageParameter) }),
  handle: ({ document }, _request, { frame }) => page(docsPage(frame, document())),
});
