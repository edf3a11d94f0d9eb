import { Source } from '../../domain/source.ts';
import { tracks } from '../../domain/tracks/index.ts';
import { pageOf, pageParameters } from '../cursor.ts';
import { defineQuery } from '../query.ts';
import { ok } from '../route.ts';

/** The last track of a page: its id. */
const key = /^[a-z][a-z0-9-]*$/;

export const listTracks = defineQuery({
  path: '/v1/tracks',
  summary: 'What can be reported: the support tracks with their units, variants and sources',
  params: {},
  query: pageParameters(key),
  answer: (_context, { clocks, page }) => {
    const { items, next } = pageOf(tracks, ({ id }) => id, page);
    return ok({
      asOf: clocks.asOf,
      // The tracks are the product's own: nothing in the log could change them.
      complete: true,
      tracks: items.map((track) => ({ ...track, sources: Source.options })),
      next,
    });
  },
});
