import type { Contribution, LinesOf } from '../projections/contributions.ts';
import type { Progress } from '../projections/progress.ts';

/** Both clocks of a page: what had happened by a day, as known at a place in the log. */
export type AsOf = {
  readonly effectiveAt: string;
  readonly knownAt: string;
  readonly position: string | null;
  readonly index: string | null;
};

/** The moment of knowledge as an address names it: the event's index, which stays the same on every engine. */
export const knownAtOf = ({ index, knownAt }: AsOf): string => (index === null ? knownAt : `index:${index}`);

/** The calendar year that a figure is about; undefined for a cumulative target. */
export const yearOf = ({ target, period }: Progress): string | undefined =>
  target.period.kind === 'calendar-years' ? period.from.slice(0, 4) : undefined;

const clocksIn = ({ effectiveAt, knownAt, index }: AsOf): string =>
  `effectiveAt=${effectiveAt}&knownAt=${index === null ? encodeURIComponent(knownAt) : `index:${index}`}`;

const clocksAndYearIn = (asOf: AsOf, figure: Progress): string => {
  const year = yearOf(figure);
  return year === undefined ? clocksIn(asOf) : `${clocksIn(asOf)}&period=${year}`;
};

export const overviewAddress = (asOf: AsOf): string => `/?${clocksIn(asOf)}`;

export const targetAddress = (asOf: AsOf, figure: Progress): string =>
  `/targets/${figure.target.id}?${clocksAndYearIn(asOf, figure)}`;

/** Where a target's page says what its figure is made of, and how to check it. */
export const whyAddress = (asOf: AsOf, figure: Progress): string => `${targetAddress(asOf, figure)}#why`;

/** Where a target's page quotes the source of its number. */
export const sourceAddress = (asOf: AsOf, figure: Progress): string =>
  `${targetAddress(asOf, figure)}#source`;

/** Everything that proves a figure, at the very clocks at which it is shown. */
export const bundleAddress = (asOf: AsOf, figure: Progress): string =>
  `/v1/audit/bundle/${figure.target.id}?${clocksAndYearIn(asOf, figure)}`;

/** What is signed of the log. */
export const auditAddress = (asOf: AsOf): string => `/audit?${clocksIn(asOf)}`;

/** How to check one figure. */
export const checkAddress = (asOf: AsOf, figure: Progress): string =>
  `/audit?target=${figure.target.id}&${clocksAndYearIn(asOf, figure)}#check`;

/** One event: who, when, and what it says. */
export const eventAddress = (asOf: AsOf, index: string): string =>
  `/v1/events?from=${index}&to=${index}&${clocksIn(asOf)}`;

/** All events of the log up to the moment of knowledge. */
export const eventsAddress = (asOf: AsOf): string => `/v1/events?${clocksIn(asOf)}`;

/** The proof that an event is in the log. */
export const inclusionAddress = (index: string): string => `/v1/audit/inclusion/${index}`;

/** The receipt of the event with an id, with the proof that it is in the log. */
export const receiptAddress = (eventId: string): string => `/v1/audit/receipt/${eventId}`;

/** The goalpost itself, with every version it ever had. */
export const goalpostAddress = (asOf: AsOf, { target }: Progress): string =>
  `/v1/targets/${target.id}?${clocksIn(asOf)}`;

/** Each version for the days on which it judges, with the figure held against it then. */
export const goalpostsAddress = (asOf: AsOf, { target }: Progress): string =>
  `/v1/targets/${target.id}/goalposts?${clocksIn(asOf)}`;

/** The signed lines behind a figure, at the very clocks at which the figure is shown. */
export const contributionsAddress = (asOf: AsOf, figure: Progress): string =>
  `/v1/progress/${figure.target.id}/contributions?${clocksAndYearIn(asOf, figure)}`;

/** Every event that changed a figure up to the moment at which it is shown. */
export const restatementsAddress = (asOf: AsOf, figure: Progress): string => {
  const year = yearOf(figure);
  const period = year === undefined ? '' : `&period=${year}`;
  const { target } = figure;
  return `/v1/progress/${target.id}/restatements?from=2022-02-24&to=${knownAtOf(asOf)}&effectiveAt=${asOf.effectiveAt}${period}`;
};

/** The lines of a figure that one body reported. */
export const contributionsOfBody = (asOf: AsOf, figure: Progress, body: string): string =>
  `${contributionsAddress(asOf, figure)}&body=${body}`;

/** The lines of a sum beside the figure: its pace, all deliveries, or the gap to the official total. */
export const linesAddress = (asOf: AsOf, figure: Progress, of: Exclude<LinesOf, 'figure'>): string =>
  `${contributionsAddress(asOf, figure)}&of=${of}`;

export const deliveriesAddress = (asOf: AsOf): string => `/deliveries?${clocksIn(asOf)}`;

export const deliveriesOnTrack = (asOf: AsOf, track: string): string =>
  `/deliveries?track=${track}&${clocksIn(asOf)}`;

/** The reports on a track that fall into one month. */
export const deliveriesInMonth = (asOf: AsOf, track: string, month: string): string => {
  const [year, number] = month.split('-').map(Number);
  const last = new Date(Date.UTC(year ?? 0, number ?? 0, 0)).toISOString().slice(0, 10);
  return `/deliveries?track=${track}&from=${month}-01&to=${last}&${clocksIn(asOf)}`;
};

/** What one donor gave on a track, alone or with others. */
export const deliveriesOfDonor = (asOf: AsOf, track: string, donor: string): string =>
  `/deliveries?track=${track}&donor=${donor}&${clocksIn(asOf)}`;

export const deliveriesOfBody = (asOf: AsOf, body: string): string =>
  `/deliveries?body=${body}&${clocksIn(asOf)}`;

/** The reports of one body on a figure's track, where they are no part of the figure. */
export const deliveriesBeside = (asOf: AsOf, { target }: Progress, body: string): string =>
  `/deliveries?track=${target.track}&body=${body}&${clocksIn(asOf)}`;

type ReportName = Contribution['report'];

export const statementAddress = (asOf: AsOf, { body, reference }: ReportName): string =>
  `/v1/statements/${body}/${encodeURIComponent(reference)}?${clocksIn(asOf)}`;

/** One commitment for people to read, with what has come of it. */
export const commitmentAddress = (asOf: AsOf, { body, reference }: ReportName): string =>
  `/commitments/${body}/${encodeURIComponent(reference)}?${clocksIn(asOf)}`;

/** The same commitment and its history for programs. */
export const commitmentAnswerAddress = (asOf: AsOf, commitment: ReportName): string =>
  `/v1${commitmentAddress(asOf, commitment)}`;

/** What is promised and has not arrived. */
export const pipelineAddress = (asOf: AsOf): string => `/pipeline?${clocksIn(asOf)}`;

/** What is promised on a track; with a body, by that one alone. */
export const pipelineOnTrack = (asOf: AsOf, track: string, body?: string): string =>
  `/pipeline?track=${track}${body === undefined ? '' : `&body=${body}`}&${clocksIn(asOf)}`;

/** One report for people to read, with its history. */
export const reportAddress = (asOf: AsOf, { body, reference }: ReportName): string =>
  `/deliveries/${body}/${encodeURIComponent(reference)}?${clocksIn(asOf)}`;

/** The same report and its history for programs. */
export const reportAnswerAddress = (asOf: AsOf, report: ReportName): string =>
  `/v1${reportAddress(asOf, report)}`;

/** The groups of reports on a track that speak of the same goods, with every decision. */
export const arbitrationAddress = (asOf: AsOf, track: string): string =>
  `/v1/arbitrations/${track}?${clocksIn(asOf)}`;

export const trackAddress = (asOf: AsOf, track: string): string => `/tracks/${track}?${clocksIn(asOf)}`;

export const timelineAddress = (asOf: AsOf, track: string): string =>
  `/v1/timeline/${track}?${clocksIn(asOf)}`;

export const donorsAddress = (asOf: AsOf, track: string): string =>
  `/v1/donors?track=${track}&${clocksIn(asOf)}`;

export const statementsAddress = (asOf: AsOf, track: string): string =>
  `/v1/statements?track=${track}&${clocksIn(asOf)}`;

export const bodiesAddress = (asOf: AsOf): string => `/bodies?${clocksIn(asOf)}`;

export const bodiesAnswerAddress = (asOf: AsOf): string => `/v1${bodiesAddress(asOf)}`;

/** One target for people to read, in the period that contains the day. */
export const targetPageAddress = (asOf: AsOf, id: string): string => `/targets/${id}?${clocksIn(asOf)}`;

/** What its figure in that period is made of. */
export const whyOfTarget = (asOf: AsOf, id: string): string => `${targetPageAddress(asOf, id)}#why`;

export const paperAddress = (asOf: AsOf): string => `/paper?${clocksIn(asOf)}`;

export const paperAnswerAddress = (asOf: AsOf): string => `/v1${paperAddress(asOf)}`;

export const milestonesAddress = (asOf: AsOf): string => `/milestones?${clocksIn(asOf)}`;

/** One milestone in its place on the page of all of them. */
export const milestoneAddress = (asOf: AsOf, id: string): string => `${milestonesAddress(asOf)}#${id}`;

export const milestonesAnswerAddress = (asOf: AsOf): string => `/v1${milestonesAddress(asOf)}`;

/** Every event of one milestone for programs, withdrawn reports included. */
export const milestoneHistoryAddress = (asOf: AsOf, id: string): string =>
  `/v1/milestones/${id}/history?${clocksIn(asOf)}`;
