import { Source } from '../../domain/source.ts';
import { tracks } from '../../domain/tracks/index.ts';
import { defineQuery } from '../query.ts';
import { ok } from '../route.ts';

export const listTracks = defineQuery({
  path: '/v1/tracks',
  summary: 'What can be reported: the support tracks with their units, variants and sources',
  params: {},
  query: {},
  answer: ({ models }, { clocks: { asOf, position } }) =>
    ok({
      asOf,
      complete: models.isComplete(undefined, { position }),
      tracks: tracks.map((track) => ({ ...track, sources: Source.options })),
      next: null,
    }),
});
