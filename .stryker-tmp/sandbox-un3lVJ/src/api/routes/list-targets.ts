// @ts-nocheck
import { targetStream } from '../../domain/ids.ts';
import { type Columns, number, text } from '../csv.ts';
import { pageOf, pageParameters } from '../cursor.ts';
import { listed } from '../list.ts';
import { defineQuery } from '../query.ts';
import { targetAnswer } from '../target-answer.ts';

/** The last target of a page: its id. */
const key = /^[a-z][a-z0-9-]*$/;

type Answered = ReturnType<typeof targetAnswer> & { readonly complete: boolean };

const filter = (among: string | readonly string[] | undefined): string | undefined =>
  typeof among === 'object' ? among.join(';') : among;

const columns: Columns<Answered> = {
  id: text(({ id }) => id),
  revision: number(({ revision }) => revision),
  retired: text(({ retired }) => retired),
  title: text(({ target }) => target?.title),
  kind: text(({ target }) => target?.kind),
  track: text(({ target }) => target?.track),
  variants: text(({ target }) => filter(target?.variants)),
  sources: text(({ target }) => filter(target?.sources)),
  donors: text(({ target }) => filter(target?.donors)),
  bodies: text(({ target }) => target?.bodies && JSON.stringify(target.bodies)),
  of: text(({ target }) => target?.of),
  basis: text(({ target }) => target?.basis),
  period: text(({ target }) => target && JSON.stringify(target.period)),
  quantity: number(({ target }) => target?.quantity),
  document: text(({ target }) => target?.source.document),
  section: text(({ target }) => target?.source.section),
  quote: text(({ target }) => target?.source.quote),
  english: text(({ target }) => target?.source.english),
  versions: text(({ versions }) => JSON.stringify(versions)),
  complete: text(({ complete }) => complete),
};

export const listTargets = defineQuery({
  path: '/v1/targets',
  summary: 'The goalposts with their history, retired ones included',
  list: true,
  params: {},
  query: pageParameters(key),
  answer: ({ models }, question) => {
    const { clocks } = question;
    const answers = models.targetsAt(clocks).map((row) => ({
      ...targetAnswer(row),
      complete: models.isStreamComplete(targetStream(row.id), clocks),
    }));
    return listed(question, {
      name: 'targets',
      complete: models.isKindComplete(targetStream(''), clocks),
      columns,
      part: (page) => pageOf(answers, ({ id }) => id, page),
    });
  },
});
