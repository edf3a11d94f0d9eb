// @ts-nocheck
import { BodyId } from '../../domain/ids.ts';
import { TrackName } from '../../domain/tracks/index.ts';
import { type Columns, number, text } from '../csv.ts';
import { pageParameters } from '../cursor.ts';
import { duplicatesListed, type Proposal, pairKey } from '../duplicates-list.ts';
import { listed } from '../list.ts';
import { defineQuery } from '../query.ts';

type Side = Proposal['a'];

const rangeIn = ({ quantity }: Side) => (typeof quantity === 'object' ? quantity : undefined);

const exactIn = ({ quantity }: Side) => (typeof quantity === 'object' ? undefined : quantity);

const sideColumns = (side: 'a' | 'b'): Columns<Proposal> => ({
  [`${side}Body`]: text((pair: Proposal) => pair[side].body),
  [`${side}Reference`]: text((pair: Proposal) => pair[side].reference),
  [`${side}Revision`]: number((pair: Proposal) => pair[side].revision),
  [`${side}Quantity`]: number((pair: Proposal) => exactIn(pair[side])),
  [`${side}Min`]: number((pair: Proposal) => rangeIn(pair[side])?.min),
  [`${side}Max`]: number((pair: Proposal) => rangeIn(pair[side])?.max),
  [`${side}EffectiveOn`]: text((pair: Proposal) => pair[side].effectiveOn),
});

const columns: Columns<Proposal> = {
  track: text(({ track }) => track),
  ...sideColumns('a'),
  ...sideColumns('b'),
  because: text(({ because }) => because.join(';')),
  complete: text(({ complete }) => complete),
};

export const listDuplicates = defineQuery({
  path: '/v1/duplicates',
  summary: 'Pairs of reports that may speak of the same goods, for a coordinator to match or to part',
  list: true,
  params: {},
  query: { track: TrackName.optional(), body: BodyId.optional(), ...pageParameters(pairKey) },
  answer: (context, question) =>
    listed(question, {
      name: 'duplicates',
      complete: context.models.isComplete(question.query.track, question.clocks),
      columns,
      part: (page) => duplicatesListed(context, question.clocks, question.query, page),
    }),
});
