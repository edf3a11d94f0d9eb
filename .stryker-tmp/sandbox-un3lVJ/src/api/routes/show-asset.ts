// @ts-nocheck
import { z } from 'zod';
import { problemOf } from '../problem.ts';
import { defineRoute, problem } from '../route.ts';

export const showAsset = defineRoute({
  method: 'get',
  path: '/assets/:name',
  summary: 'A file that the pages load: their stylesheet, their icon, and the scripts that keep them at now',
  access: 'anyone',
  request: z.object({ params: z.object({ name: z.string().max(100) }), query: z.strictObject({}) }),
  handle: ({ assets }, { params: { name } }) => {
    const asset = assets.byName.get(name);
    if (asset === undefined) return problem(problemOf('not-found'));
    return {
      status: 200,
      body: asset.content,
      contentType: asset.contentType,
      headers: { 'Cache-Control': 'public, max-age=31536000, immutable' },
    };
  },
});
