// @ts-nocheck
import type { Trait } from '../projections/breakdown.ts';
import type { Contribution, LinesOf } from '../projections/contributions.ts';
import type { Progress } from '../projections/progress.ts';
import { knownAtOf, yearOf } from './addresses.ts';
import type { Language } from './language.ts';
import type { AsOf } from './view.tsx';

// Answers for programs are always asked for at the very clocks at which the page stands, so that they are what it shows.

const clocksIn = ({ effectiveAt, knownAt, index }: AsOf): string =>
  `effectiveAt=${effectiveAt}&knownAt=${index === null ? encodeURIComponent(knownAt) : `index:${index}`}`;

const clocksAndYearIn = (asOf: AsOf, figure: Progress): string => {
  const year = yearOf(figure);
  return year === undefined ? clocksIn(asOf) : `${clocksIn(asOf)}&period=${year}`;
};

type ReportName = Contribution['report'];

/** What is asked of a list, by the names of its parameters. */
type Asked = Readonly<Record<string, string | undefined>>;

const named = ({ body, reference }: ReportName): string => `${body}/${encodeURIComponent(reference)}`;

/** Everything that proves a figure, at the very clocks at which it is shown. */
export const bundleAddress = (asOf: AsOf, figure: Progress): string =>
  `/v1/audit/bundle/${figure.target.id}?${clocksAndYearIn(asOf, figure)}`;

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

/** The same lines as a table, all of them. */
export const contributionsCsvAddress = (asOf: AsOf, figure: Progress): string =>
  `${contributionsAddress(asOf, figure)}&format=csv`;

/** The figure on each day of its period, with all that its chart shows. */
export const courseAddress = (asOf: AsOf, figure: Progress): string =>
  `/v1/progress/${figure.target.id}/course?${clocksAndYearIn(asOf, figure)}`;

/** The figure taken apart by one trait. */
export const breakdownAddress = (asOf: AsOf, figure: Progress, by: Trait): string =>
  `/v1/progress/${figure.target.id}/breakdown?by=${by}&${clocksAndYearIn(asOf, figure)}`;

/** The lines of a figure that make up one part of a breakdown. */
export const contributionsOfPart = (asOf: AsOf, figure: Progress, by: Trait, key: string): string =>
  `${contributionsAddress(asOf, figure)}&${by}=${encodeURIComponent(key)}`;

/** The feed of restatements, of all figures or of one target's. */
export const feedAddress = (lang: Language | undefined, target?: string): string => {
  const asked = new URLSearchParams({
    ...(target === undefined ? {} : { target }),
    ...(lang === undefined ? {} : { lang }),
  });
  return asked.size === 0 ? '/feed.atom' : `/feed.atom?${asked}`;
};

/** What the account says otherwise than at an earlier moment of knowledge. */
export const changesAddress = (asOf: AsOf, since: string): string =>
  `/v1/changes?since=${encodeURIComponent(since).replaceAll('%3A', ':')}&${clocksIn(asOf)}`;

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

export const statementAddress = (asOf: AsOf, statement: ReportName): string =>
  `/v1/statements/${named(statement)}?${clocksIn(asOf)}`;

/** The same commitment and its history for programs. */
export const commitmentAnswerAddress = (asOf: AsOf, commitment: ReportName): string =>
  `/v1/commitments/${named(commitment)}?${clocksIn(asOf)}`;

/** The same report and its history for programs. */
export const reportAnswerAddress = (asOf: AsOf, report: ReportName): string =>
  `/v1/deliveries/${named(report)}?${clocksIn(asOf)}`;

/** A list in an answer, with filters, an order and a form; what is undefined is left out. */
const filtered = (path: string, asOf: AsOf, asked: Asked): string => {
  const given = Object.entries(asked).flatMap(([name, value]) =>
    value === undefined ? [] : [`${name}=${encodeURIComponent(value)}&`],
  );
  return `${path}?${given.join('')}${clocksIn(asOf)}`;
};

/** The same list of delivery reports for programs. */
export const deliveriesAnswerAddress = (asOf: AsOf, asked: Asked): string =>
  filtered('/v1/deliveries', asOf, asked);

/** The same list of what is promised and has not arrived for programs. */
export const pipelineAnswerAddress = (asOf: AsOf, asked: Asked): string =>
  filtered('/v1/pipeline', asOf, asked);

/** The groups of reports on a track that speak of the same goods, with every decision. */
export const arbitrationAddress = (asOf: AsOf, track: string): string =>
  `/v1/arbitrations/${track}?${clocksIn(asOf)}`;

export const timelineAddress = (asOf: AsOf, track: string): string =>
  `/v1/timeline/${track}?${clocksIn(asOf)}`;

export const donorsAddress = (asOf: AsOf, track: string): string =>
  `/v1/donors?track=${track}&${clocksIn(asOf)}`;

export const statementsAddress = (asOf: AsOf, track: string): string =>
  `/v1/statements?track=${track}&${clocksIn(asOf)}`;

export const bodiesAnswerAddress = ({ effectiveAt, knownAt }: AsOf): string =>
  // How long ago a body was heard of is told by the instant, and not by the last event before it.
  `/v1/bodies?effectiveAt=${effectiveAt}&knownAt=${encodeURIComponent(knownAt).replaceAll('%3A', ':')}`;

export const paperAnswerAddress = (asOf: AsOf): string => `/v1/paper?${clocksIn(asOf)}`;

export const milestonesAnswerAddress = (asOf: AsOf): string => `/v1/milestones?${clocksIn(asOf)}`;

/** Every event of one milestone for programs, withdrawn reports included. */
export const milestoneHistoryAddress = (asOf: AsOf, id: string): string =>
  `/v1/milestones/${id}/history?${clocksIn(asOf)}`;
