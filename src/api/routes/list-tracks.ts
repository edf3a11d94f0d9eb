import { Source } from '../../domain/source.ts';
import { tracks } from '../../domain/tracks/index.ts';
import { defineQuery } from '../query.ts';
import { ok } from '../route.ts';

export const listTracks = defineQuery({
  path: '/v1/tracks',
  summary: 'What can be reported: the support tracks with their units, variants and sources',
  params: {},
  query: {},
  answer: (_context, { clocks: { asOf } }) =>
    ok({
      asOf,
      // The tracks are the product's own: nothing in the log could change them.
      complete: true,
      tracks: tracks.map((track) => ({ ...track, sources: Source.options })),
      next: null,
    }),
});
