// @ts-nocheck
import { boundsQuoted } from '../dashboard/bounds.ts';
import { placeInPrint } from '../dashboard/goalpost.tsx';
import { kindOf } from '../dashboard/status.ts';
import { wordsIn } from '../dashboard/words.ts';
import { type Element, element, xmlOf } from '../dashboard/xml.ts';
import type { SupportTrack } from '../domain/track.ts';
import { tracks } from '../domain/tracks/index.ts';
import type { Progress } from '../projections/progress.ts';
import type { DatedFigures } from './dated-figures.ts';

/** What the code lists of IATI 2.03 call what is said here. */
const codes = {
  organisationOther: '90',
  organisationGovernment: '10',
  roleFunding: '1',
  statusImplementation: '2',
  dateActualStart: '2',
  sectorNotSpecified: '99810',
  resultOutput: '1',
  measureUnit: '1',
  vocabularyOwn: '99',
} as const;

/** An organisation that is registered with IATI puts its own identifier here before it publishes; see docs/moving.md. */
const reporter = 'porcupine';

/** The day from which the account counts. */
const firstDay = '2022-02-24';

const no = '0';
const yes = '1';

/** Texts stand in the activity's language, which is English. */
const words = wordsIn('en');

const narrative = (text: string): readonly Element[] => [element('narrative', {}, text)];

const valued = (name: string, value: string, comment: readonly string[] = []): Element =>
  element(
    name,
    { value },
    comment.length === 0 ? [] : [element('comment', {}, narrative(comment.join(' ')))],
  );

/** What one value cannot say. */
const commentOf = (figure: Progress): readonly string[] => {
  const { target, delivered, bounds, undisclosedReports, complete, period: days } = figure;
  const isOne = delivered.min === delivered.max;
  return [
    `${words.sum(delivered, target.unit, figure)}.`,
    ...(isOne
      ? []
      : [`The value is the lower end; the upper end is ${words.quantity(delivered.max, target.unit)}.`]),
    ...(undisclosedReports === 0 ? [] : [`${words.undisclosed(undisclosedReports)}.`]),
    ...(bounds.length === 0 ? [] : [`Some of what it is made of says ${boundsQuoted(words, bounds)}.`]),
    ...(complete ? [] : ['Incomplete: the log holds an event that could change it and could not be read.']),
    ...(days.to === null ? ['The period has no end: its end here is the day of the figure.'] : []),
  ];
};

/** A period must end: one that does not ends on the day of the figure. */
const endOf = ({ from, to }: Progress['period'], effectiveAt: string): string =>
  to ?? (effectiveAt < from ? from : effectiveAt);

const periodOf = (figure: Progress, effectiveAt: string): Element => {
  const { target, period: days, delivered } = figure;
  return element('period', {}, [
    element('period-start', { 'iso-date': days.from }),
    element('period-end', { 'iso-date': endOf(days, effectiveAt) }),
    ...(target.quantity === null ? [] : [valued('target', String(target.quantity))]),
    valued('actual', String(delivered.min), commentOf(figure)),
  ]);
};

const counted = ({ target }: Progress): string =>
  target.of === 'commitments' ? 'What was promised' : 'What was delivered';

/** One target in all of its periods; what it is called and asks for is that of the newest. */
type Periods = { readonly newest: Progress; readonly all: readonly Progress[] };

const indicatorOf = ({ newest, all }: Periods, effectiveAt: string): Element => {
  const { target } = newest;
  return element('indicator', { measure: codes.measureUnit, ascending: yes, 'aggregation-status': no }, [
    element('title', {}, narrative(`${counted(newest)}, in ${words.unitWords(target.unit)}`)),
    element('reference', { vocabulary: codes.vocabularyOwn, code: target.id }),
    ...all.map((figure) => periodOf(figure, effectiveAt)),
  ]);
};

/** Targets of one track count the same goods: no two of their figures may be added. */
const resultOf = (periods: Periods, effectiveAt: string): Element => {
  const { newest } = periods;
  return element('result', { type: codes.resultOutput, 'aggregation-status': no }, [
    element('title', {}, narrative(newest.target.title)),
    element(
      'description',
      {},
      narrative(`${words.say(kindOf(newest))}: ${placeInPrint(words, newest.target)}`),
    ),
    indicatorOf(periods, effectiveAt),
  ]);
};

/** The figures on a track by their targets; those of one target follow each other, the newest last. */
const periodsOn = (track: string, figures: readonly Progress[]): readonly Periods[] => {
  const found = new Map<string, readonly Progress[]>();
  for (const figure of figures.filter(({ target }) => target.track === track)) {
    found.set(figure.target.id, [...(found.get(figure.target.id) ?? []), figure]);
  }
  return [...found.values()].flatMap((all) => {
    const newest = all.at(-1);
    return newest === undefined ? [] : [{ newest, all }];
  });
};

const descriptionOf = ({ title }: SupportTrack, { effectiveAt, last }: DatedFigures): string =>
  [
    `Support for Ukraine, as bodies report it, held against the targets of the 2025 white paper on European defence readiness: ${title}.`,
    `What had happened by ${words.period(effectiveAt)}${last === undefined ? '' : `, as known with event ${last.index}`}.`,
    'IATI has one value where this account has an interval: an actual value is the lower end, so much at least, and its comment says what the upper end is.',
  ].join(' ');

const activityOf = (track: SupportTrack, dated: DatedFigures): Element =>
  element(
    'iati-activity',
    { 'xml:lang': 'en', 'default-currency': 'EUR', 'last-updated-datetime': dated.last?.knownAt },
    [
      element('iati-identifier', {}, `${reporter}-${track.id}`),
      element(
        'reporting-org',
        { ref: reporter, type: codes.organisationOther, 'secondary-reporter': yes },
        narrative('porcupine'),
      ),
      element('title', {}, narrative(track.title)),
      element('description', {}, narrative(descriptionOf(track, dated))),
      element(
        'participating-org',
        { type: codes.organisationGovernment, role: codes.roleFunding },
        narrative('The European Union, its Member States and other donors'),
      ),
      element('activity-status', { code: codes.statusImplementation }),
      element('activity-date', { type: codes.dateActualStart, 'iso-date': firstDay }),
      element('recipient-country', { code: 'UA' }),
      element('sector', { vocabulary: '1', code: codes.sectorNotSpecified }),
      ...periodsOn(track.id, dated.figures).map((periods) => resultOf(periods, dated.effectiveAt)),
    ],
  );

/**
 * The figures as results of IATI 2.03: an activity for each support track, with a result for each target that stands on
 * it.
 */
export const iatiOf = (dated: DatedFigures): string =>
  xmlOf(
    element(
      'iati-activities',
      { version: '2.03' },
      tracks.map((track) => activityOf(track, dated)),
    ),
  );
