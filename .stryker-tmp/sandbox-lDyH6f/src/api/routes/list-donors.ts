// @ts-nocheck
import { BodyId } from '../../domain/ids.ts';
import { TrackName, tracks } from '../../domain/tracks/index.ts';
import { type DonorLine, type Donors, donorsOf, groundOfDonors } from '../../projections/donors.ts';
import { type Columns, interval, number, text } from '../csv.ts';
import { pageOf, pageParameters } from '../cursor.ts';
import { listed } from '../list.ts';
import { defineQuery } from '../query.ts';

/** The last of a page: in JSON a donor by its code, in a table one of the numbered lines. */
const key = /^([A-Z]{2}|\d{1,6})$/;

/** A line of the table; the lines of a total are no donor's. */
type Line = DonorLine & {
  readonly kind: 'donor' | 'split-not-published' | 'total';
  readonly donor: string;
  readonly eu: boolean | undefined;
};

const columns: Columns<Line> = {
  kind: text(({ kind }) => kind),
  donor: text(({ donor }) => donor),
  eu: text(({ eu }) => eu),
  track: text(({ track }) => track),
  unit: text(({ unit }) => unit),
  ...interval('delivered', ({ delivered }) => delivered),
  ...interval('pledged', ({ committed }) => committed.pledged),
  ...interval('allocated', ({ committed }) => committed.allocated),
  ...interval('contracted', ({ committed }) => committed.contracted),
  undisclosedReports: number(({ undisclosedReports }) => undisclosedReports),
  undisclosedCommitments: number(({ undisclosedCommitments }) => undisclosedCommitments),
  bodies: text(({ bodies }) => bodies.join(';')),
  complete: text(({ complete }) => complete),
};

const linesOf = ({ donors, splitNotPublished, totals }: Donors): readonly Line[] => [
  ...donors.flatMap(({ donor, eu, tracks: lines }) =>
    lines.map((line) => ({ ...line, kind: 'donor' as const, donor, eu })),
  ),
  ...splitNotPublished.map(({ donors: several, ...line }) => ({
    ...line,
    kind: 'split-not-published' as const,
    donor: several.join(';'),
    eu: undefined,
  })),
  ...totals.eu.map((line) => ({ ...line, kind: 'total' as const, donor: 'eu', eu: true })),
  ...totals.others.map((line) => ({ ...line, kind: 'total' as const, donor: 'others', eu: false })),
];

export const listDonors = defineQuery({
  path: '/v1/donors',
  summary: 'Who gave and promised what on each track, joint reports without a published split apart',
  list: true,
  params: {},
  query: { track: TrackName.optional(), body: BodyId.optional(), ...pageParameters(key) },
  answer: ({ models }, question) => {
    const { clocks, query } = question;
    const { track, body } = query;
    const asked = tracks.filter(({ id }) => track === undefined || id === track);
    const grounds = asked.map((each) => groundOfDonors(models, each, clocks, { upTo: clocks.day, by: body }));
    const { donors, ...beside } = donorsOf(grounds);
    const complete = models.isComplete(track, clocks);
    if (question.as === 'csv') {
      const lines = linesOf({ donors, ...beside }).map((line, at) => ({ ...line, number: String(at) }));
      return listed(question, {
        name: 'donors',
        complete,
        columns,
        part: (page) => pageOf(lines, ({ number: place }) => place, page),
      });
    }
    return listed(question, {
      name: 'donors',
      complete,
      members: beside,
      columns: {},
      part: (page) => pageOf(donors, ({ donor }) => donor, page),
    });
  },
});
