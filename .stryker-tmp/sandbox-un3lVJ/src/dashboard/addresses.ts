// @ts-nocheck
import type { Contribution } from '../projections/contributions.ts';
import type { Progress } from '../projections/progress.ts';
import type { Language } from './language.ts';
import type { AsOf, Frame, View } from './view.tsx';

type ReportName = Contribution['report'];

/** The moment of knowledge as an address names it: the event's index, which stays the same on every engine. */
export const knownAtOf = ({ index, knownAt }: AsOf): string => (index === null ? knownAt : `index:${index}`);

/** The calendar year that a figure is about; undefined for a cumulative target. */
export const yearOf = ({ target, period }: Progress): string | undefined =>
  target.period.kind === 'calendar-years' ? period.from.slice(0, 4) : undefined;

type Parameters = Readonly<Record<string, string | undefined>>;

const written = (path: string, parameters: Parameters): string => {
  const given = Object.entries(parameters).flatMap(([name, value]) =>
    value === undefined ? [] : [`${name}=${encodeURIComponent(value).replaceAll('%3A', ':')}`],
  );
  return given.length === 0 ? path : `${path}?${given.join('&')}`;
};

/** The clocks that the address of a page sets: the others stay at now on the page that it leads to. */
const setIn = ({ asOf, isSet, knownAt }: View): Parameters => ({
  effectiveAt: isSet.effectiveAt ? asOf.effectiveAt : undefined,
  knownAt: isSet.knownAt ? knownAt : undefined,
});

/** A page without clocks, in the language that the present one was asked for in. */
export const framedAddress = ({ chosen }: Frame, path: string, own: Parameters = {}): string =>
  written(path, { ...own, lang: chosen });

/**
 * A page of this server that somebody is led on to, in the language that the present one was asked for in. Only what follows
 * the path is written anew, so that no address becomes another's; answers for programs speak no language.
 */
export const onwardAddress = ({ chosen }: Frame, to: string): string => {
  if (chosen === undefined || to.startsWith('/v1/')) return to;
  const [, path, query = '', place = ''] = /^([^?#]*)(\?[^#]*)?(#.*)?$/.exec(to) ?? [];
  const asked = new URLSearchParams(query);
  asked.set('lang', chosen);
  return `${path}?${asked}${place}`;
};

/** A page of the account, with the clocks and in the language that the present one was asked for in. */
const paged = (view: View, path: string, own: Parameters = {}): string =>
  framedAddress(view, path, { ...own, ...setIn(view) });

/** The present page with other parameters; one that is undefined is left out. */
const hereWith = ({ here }: Frame, others: Parameters): string =>
  written(here.path, { ...here.query, ...others });

/** The present page as if some of what its address asks for were not asked. */
export const hereWithout = (frame: Frame, parameters: readonly string[]): string =>
  hereWith(frame, Object.fromEntries(parameters.map((name) => [name, undefined])));

/** The present page in another language. */
export const inLanguage = (frame: Frame, lang: Language): string => hereWith(frame, { lang });

/** The present page with both clocks set to the moment at which it is shown, so that it can be cited. */
export const citedAddress = (view: View): string =>
  hereWith(view, { ...view.cited, effectiveAt: view.asOf.effectiveAt, knownAt: view.knownAt });

/** The present page with both clocks at now. */
export const nowAddress = (frame: Frame): string =>
  hereWith(frame, { effectiveAt: undefined, knownAt: undefined, cursor: undefined });

/** Where people report. */
export const reportingAddress = (frame: Frame): string => framedAddress(frame, '/report');

/** The present page. */
export const hereAddress = (frame: Frame): string => hereWith(frame, {});

/** Where people sign in, and then go on to a page. */
export const sessionAddress = (frame: Frame, to?: string): string => framedAddress(frame, '/session', { to });

/** The overview as of now, from a page that has no clocks. */
export const homeAddress = (frame: Frame): string => framedAddress(frame, '/');

export const overviewAddress = (view: View): string => paged(view, '/');

/** The overview on one page to print. */
export const briefAddress = (view: View): string => paged(view, '/brief');

/** The same view of the account right after an event. */
export const rightAfter = (view: View, asOf: AsOf): View => ({
  ...view,
  asOf,
  isSet: { effectiveAt: true, knownAt: true },
  knownAt: knownAtOf(asOf),
});

/** The same view of the account on another day. */
export const onDay = (view: View, effectiveAt: string): View => ({
  ...view,
  asOf: { ...view.asOf, effectiveAt },
  isSet: { ...view.isSet, effectiveAt: true },
});

/** The account at set clocks, for addresses that stand outside of a page. */
export const pinned = (asOf: AsOf, language: Language, chosen: Language | undefined): View => ({
  language,
  chosen,
  here: { path: '/', query: {} },
  assets: { style: '', icon: '', scripts: [] },
  asOf,
  isSet: { effectiveAt: true, knownAt: true },
  knownAt: knownAtOf(asOf),
  isContradicted: false,
  today: asOf.effectiveAt,
  isBehind: false,
});

/** One target’s page in a calendar year, or in the period that contains the day. */
export const targetInYear = (view: View, id: string, period: string | undefined): string =>
  paged(view, `/targets/${id}`, { period });

/** One target’s page in the period that a figure is about. */
export const targetAddress = (view: View, figure: Progress): string =>
  paged(view, `/targets/${figure.target.id}`, { period: yearOf(figure) });

/** Where a target's page says what its figure is made of, and how to check it. */
export const whyAddress = (view: View, figure: Progress): string => `${targetAddress(view, figure)}#why`;

/** Where a target's page lists the lines that add up to its figure. */
export const reportsAddress = (view: View, figure: Progress): string =>
  view.here.path === `/targets/${figure.target.id}` ? '#reports' : `${targetAddress(view, figure)}#reports`;

/** Where a target's page quotes the source of its number. */
export const sourceAddress = (view: View, figure: Progress): string =>
  `${targetAddress(view, figure)}#source`;

/** One target for people to read, in the period that contains the day. */
export const targetPageAddress = (view: View, id: string): string => paged(view, `/targets/${id}`);

/** What its figure in that period is made of. */
export const whyOfTarget = (view: View, id: string): string => `${targetPageAddress(view, id)}#why`;

/** What is signed of the log. */
export const auditAddress = (view: View): string => paged(view, '/audit');

/** How to check one figure. */
export const checkAddress = (view: View, figure: Progress): string =>
  `${paged(view, '/audit', { target: figure.target.id, period: yearOf(figure) })}#check`;

/** The list of delivery reports, filtered. */
export const deliveriesAddress = (view: View, filters: Parameters = {}): string =>
  paged(view, '/deliveries', filters);

export const deliveriesOnTrack = (view: View, track: string): string => deliveriesAddress(view, { track });

/** The reports on a track that fall into one month. */
export const deliveriesInMonth = (view: View, track: string, month: string): string => {
  const [year, number] = month.split('-').map(Number);
  const to = new Date(Date.UTC(year ?? 0, number ?? 0, 0)).toISOString().slice(0, 10);
  return deliveriesAddress(view, { track, from: `${month}-01`, to });
};

/** What one donor gave on a track, alone or with others. */
export const deliveriesOfDonor = (view: View, track: string, donor: string): string =>
  deliveriesAddress(view, { track, donor });

export const deliveriesOfBody = (view: View, body: string): string => deliveriesAddress(view, { body });

/** The reports of one body on a figure's track, where they are no part of the figure. */
export const deliveriesBeside = (view: View, { target }: Progress, body: string): string =>
  deliveriesAddress(view, { track: target.track, body });

const named = (place: string, { body, reference }: ReportName): string =>
  `/${place}/${body}/${encodeURIComponent(reference)}`;

/** One commitment for people to read, with what has come of it. */
export const commitmentAddress = (view: View, commitment: ReportName): string =>
  paged(view, named('commitments', commitment));

/** What is promised and has not arrived, filtered. */
export const pipelineAddress = (view: View, filters: Parameters = {}): string =>
  paged(view, '/pipeline', filters);

/** What is promised on a track; with a body, by that one alone. */
export const pipelineOnTrack = (view: View, track: string, body?: string): string =>
  pipelineAddress(view, { track, body });

/** One report for people to read, with its history. */
export const reportAddress = (view: View, report: ReportName): string =>
  paged(view, named('deliveries', report));

export const trackAddress = (view: View, track: string): string => paged(view, `/tracks/${track}`);

export const bodiesAddress = (view: View): string => paged(view, '/bodies');

export const paperAddress = (view: View): string => paged(view, '/paper');

export const milestonesAddress = (view: View): string => paged(view, '/milestones');

/** One milestone in its place on the page of all of them. */
export const milestoneAddress = (view: View, id: string): string => `${milestonesAddress(view)}#${id}`;
