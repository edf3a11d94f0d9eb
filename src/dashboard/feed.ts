import { type ReportId, reportName } from '../domain/ids.ts';
import { dayOf } from '../domain/period.ts';
import { shownInterval } from '../domain/quantity.ts';
import type { Restated, RestatingEvent } from '../projections/restating.ts';
import { isSameFigure, type Said, type Spoken } from '../projections/said.ts';
import { type AsOf, commitmentAddress, knownAtOf, reportAddress, targetPageAddress } from './addresses.ts';
import * as words from './words.ts';
import { type Element, element, xmlOf } from './xml.ts';

/** An event that took back or changed what was said before, with every figure that it restated. */
export type Restatement = {
  /** The event's id, a UUID. */
  readonly id: string;
  readonly type: RestatingEvent;
  readonly recordedAt: string;
  /** The body that caused it. */
  readonly by: string;
  readonly reason: string | null;
  /** The reports that it is about; none where it is about the target itself. */
  readonly reports: readonly ReportId[];
  /** Both clocks right after it. */
  readonly asOf: AsOf;
  /** At least one. */
  readonly figures: readonly [Restated, ...Restated[]];
};

/** What a feed is made from; `server` and `self` are whole addresses. */
export type Feed = {
  readonly server: string;
  readonly self: string;
  /** Whose restatements they are, where they are those of one target. */
  readonly target: string | undefined;
  readonly asOf: AsOf;
  readonly complete: boolean;
  /** The newest first. */
  readonly restatements: readonly Restatement[];
};

const reportsWords = (reports: readonly ReportId[]): string => reports.map(reportName).join(' and ');

/** What happened, as the beginning of a sentence about the reports. */
const deeds: Readonly<Record<RestatingEvent, (reports: string) => string>> = {
  DeliveryCorrected: (report) => `The report ${report} was corrected`,
  DeliveryWithdrawn: (report) => `The report ${report} was withdrawn`,
  ClaimsMatched: (reports) => `The reports ${reports} were decided to be of the same goods`,
  ClaimsParted: (reports) => `The reports ${reports} were decided not to be of the same goods`,
  CommitmentCorrected: (commitment) => `The commitment ${commitment} was corrected`,
  CommitmentWithdrawn: (commitment) => `The commitment ${commitment} was withdrawn`,
  StatementCorrected: (statement) => `The statement ${statement} was corrected`,
  StatementWithdrawn: (statement) => `The statement ${statement} was withdrawn`,
  TargetRevised: () => 'The target was revised',
  TargetRetired: () => 'The target was retired',
};

const yearOf = ({ goal }: Restated): string | undefined =>
  goal.target.period.kind === 'calendar-years' ? dayOf(goal.from).slice(0, 4) : undefined;

/** Which figure it is: a target's title, and its year where it is held year by year. */
const nameOf = (restated: Restated): string => {
  const year = yearOf(restated);
  const { title } = restated.goal.target;
  return year === undefined ? title : `${title}, ${year}`;
};

const none = 'no figure';

const withoutNumber = (reports: number): string =>
  `${words.numeral(reports)} ${reports === 1 ? 'report' : 'reports'} without a number`;

const sumWords = (said: Said): string => {
  if (said === undefined) return none;
  const { unit, undisclosedReports } = said;
  const sum = words.quantities(shownInterval(said, unit), unit);
  return undisclosedReports === 0 ? sum : `${sum} and ${withoutNumber(undisclosedReports)}`;
};

const askedWords = ({ quantity, unit }: Spoken): string =>
  quantity === null ? 'no number' : words.quantity(quantity, unit);

/** What the figure is held against, where that changed. */
const askedAnew = ({ before, after }: Restated): readonly string[] =>
  before === undefined || after === undefined || before.quantity === after.quantity
    ? []
    : [`held against ${askedWords(before)} → ${askedWords(after)}`];

/** 41,000 rounds → 40,400 rounds; and what it is held against, where that changed. */
const moveWords = (restated: Restated): string => {
  const { before, after } = restated;
  const asked = askedAnew(restated);
  const isSum =
    before === undefined ||
    after === undefined ||
    !isSameFigure(before, { ...after, quantity: before.quantity });
  return [...(isSum ? [`${sumWords(before)} → ${sumWords(after)}`] : []), ...asked].join('; ');
};

const titleOf = ({ figures: [first, ...more] }: Restatement): string => {
  const others =
    more.length === 0 ? '' : ` (and ${more.length} more ${more.length === 1 ? 'figure' : 'figures'})`;
  return `${nameOf(first)}: ${moveWords(first)}${others}`;
};

const summaryOf = ({ type, reports, by, reason, figures }: Restatement): string =>
  [
    `${deeds[type](reportsWords(reports))} by ${by}.`,
    ...(reason === null ? [] : [`Reason: ${reason}`]),
    ...figures.map((each) => `${nameOf(each)} (${each.goal.id}): ${moveWords(each)}.`),
  ].join('\n');

const targetPage = (asOf: AsOf, restated: Restated): string => {
  const year = yearOf(restated);
  return `${targetPageAddress(asOf, restated.goal.id)}${year === undefined ? '' : `&period=${year}`}`;
};

const html = { type: 'text/html' };

/** Where the event can be looked at, right after it: its report, or the first figure that it restated. */
const alternateOf = ({ type, asOf, reports: [report], figures: [first] }: Restatement) => {
  if (type === 'TargetRetired')
    return {
      href: `/v1/targets/${first.goal.id}?knownAt=${knownAtOf(asOf)}&effectiveAt=${asOf.effectiveAt}`,
      type: 'application/json',
    };
  if (report !== undefined && type.startsWith('Delivery'))
    return { href: reportAddress(asOf, report), ...html };
  if (report !== undefined && type.startsWith('Commitment'))
    return { href: commitmentAddress(asOf, report), ...html };
  return { href: targetPage(asOf, first), ...html };
};

/** The pages of the figures that are there after it. */
const relatedOf = ({ asOf, figures }: Restatement) =>
  figures
    .filter(({ after }) => after !== undefined)
    .map((each) => ({ href: targetPage(asOf, each), title: nameOf(each), ...html }));

const entryOf = (server: string, restatement: Restatement): Element => {
  const { id, type, recordedAt, by } = restatement;
  const link = (rel: string, { href, ...rest }: { readonly href: string }): Element =>
    element('link', { rel, href: `${server}${href}`, ...rest });
  return element('entry', {}, [
    element('id', {}, `urn:uuid:${id}`),
    element('title', {}, titleOf(restatement)),
    element('updated', {}, recordedAt),
    element('author', {}, [element('name', {}, by)]),
    element('category', { term: type }),
    link('alternate', alternateOf(restatement)),
    ...relatedOf(restatement).map((related) => link('related', related)),
    element('summary', {}, summaryOf(restatement)),
  ]);
};

const subtitleOf = ({ asOf, complete }: Feed): string =>
  [
    'What the account had said of a figure and was changed afterwards: corrections, withdrawals, decisions on reports of the same goods, and changed targets. A new report is no restatement.',
    `As of ${asOf.effectiveAt}.`,
    ...(complete ? [] : ['Incomplete: the log holds an event that could not be read.']),
  ].join(' ');

/** When it last changed: with its newest entry, or, while it has none, the moment of knowledge. */
const updatedOf = ({ restatements, asOf }: Feed): string =>
  restatements.reduce<string | undefined>(
    (latest, { recordedAt }) => (latest === undefined || recordedAt > latest ? recordedAt : latest),
    undefined,
  ) ?? asOf.knownAt;

/** An Atom feed (RFC 4287) of restatements; entries bear their events' ids, so that no reader is told of one twice. */
export const feedOf = (feed: Feed): string => {
  const { server, self, target, restatements } = feed;
  const whose = target === undefined ? '' : `${target}: `;
  return xmlOf(
    element('feed', { xmlns: 'http://www.w3.org/2005/Atom', 'xml:lang': 'en' }, [
      element('id', {}, self),
      element('title', {}, `${whose}restatements of figures (porcupine)`),
      element('subtitle', {}, subtitleOf(feed)),
      element('updated', {}, updatedOf(feed)),
      element('link', { rel: 'self', href: self, type: 'application/atom+xml' }),
      element('link', { rel: 'alternate', href: `${server}/`, type: 'text/html' }),
      element('generator', {}, 'porcupine'),
      ...restatements.map((each) => entryOf(server, each)),
    ]),
  );
};
