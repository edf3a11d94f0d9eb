// @ts-nocheck
import { Source } from '../../domain/source.ts';
import { tracks } from '../../domain/tracks/index.ts';
import { type Columns, text } from '../csv.ts';
import { pageOf, pageParameters } from '../cursor.ts';
import { listed } from '../list.ts';
import { defineQuery } from '../query.ts';

/** The last track of a page: its id. */
const key = /^[a-z][a-z0-9-]*$/;

const answers = tracks.map((track) => ({ ...track, sources: Source.options }));

const columns: Columns<(typeof answers)[number]> = {
  id: text(({ id }) => id),
  title: text(({ title }) => title),
  unit: text(({ unit }) => unit),
  variants: text(({ variants }) => variants.join(';')),
  sources: text(({ sources }) => sources.join(';')),
};

export const listTracks = defineQuery({
  path: '/v1/tracks',
  summary: 'What can be reported: the support tracks with their units, variants and sources',
  list: true,
  params: {},
  query: pageParameters(key),
  answer: (_context, question) =>
    listed(question, {
      name: 'tracks',
      // The tracks are the product's own: nothing in the log could change them.
      complete: true,
      columns,
      part: (page) => pageOf(answers, ({ id }) => id, page),
    }),
});
