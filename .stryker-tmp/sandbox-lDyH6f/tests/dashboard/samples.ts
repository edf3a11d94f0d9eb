// @ts-nocheck
import type { Proven } from '../../src/dashboard/contributions.tsx';
import type { overviewPage } from '../../src/dashboard/overview.tsx';
import type { targetPage } from '../../src/dashboard/target.tsx';
import type { AsOf, View } from '../../src/dashboard/view.tsx';
import type { Changes } from '../../src/projections/changes.ts';
import type { Progress } from '../../src/projections/progress.ts';

export const asOf: AsOf = {
  effectiveAt: '2026-11-25',
  knownAt: '2026-11-25T17:41:09.120Z',
  position: '1043',
  index: '1039',
};

const both = <Numeral>(numeral: Numeral) => ({ min: numeral, max: numeral });

const rounds: Progress = {
  target: {
    id: 'artillery-rounds-per-year',
    title: 'Large-calibre artillery ammunition delivered per year',
    kind: 'quantified',
    track: 'artillery-ammunition',
    donors: 'eu',
    bodies: { except: ['kiel-institute'] },
    basis: 'deliveries',
    period: { kind: 'calendar-years', from: '2025' },
    quantity: 2_000_000,
    source: {
      document: 'JOIN(2025) 120 final, White Paper for European Defence – Readiness 2030, 19.3.2025',
      section: '5a bullet 1',
      quoteLanguage: 'nl',
      quote:
        'levering van artilleriemunitie van een groot kaliber, met een minimumdoelstelling van 2 miljoen stuks munitie per jaar',
      english: 'Delivery of large-calibre artillery ammunition, minimum objective 2 million rounds per year',
    },
    unit: 'round',
    revision: '0',
  },
  period: { from: '2026-01-01', to: '2026-12-31' },
  complete: true,
  delivered: both(41_000),
  verified: both(0),
  disputed: both(0),
  committed: { pledged: both(0), allocated: both(0), contracted: both(0) },
  undisclosedCommitments: 0,
  ofWhichPublicRecord: both(0),
  undisclosedReports: 0,
  undisclosedDeliveries: 0,
  upperBoundKnown: true,
  reportedBy: ['mod-nl'],
  beside: [],
  bounds: [],
  paceWindow: both(0),
  reportedDeliveries: both(41_000),
  statement: null,
  statementGap: null,
  share: both(0.0205),
  expectedByNow: 1_802_739,
  pacePerDay: { min: 344.44, max: 455.56 },
  requiredPerDay: both(54_416.67),
  projected: { min: 53_400, max: 57_400 },
  status: 'behind',
};

/** A figure of rounds in 2026; whatever is given replaces the member of that name. */
export const aFigure = (members: Partial<Progress> = {}): Progress => ({ ...rounds, ...members });

/** The target of the figure, with the members given in place of its own. */
export const aTarget = (members: Partial<Progress['target']> = {}): Progress['target'] => ({
  ...rounds.target,
  ...members,
});

/** A figure in euro, larger than what a float can count in cents. */
export const inEuro = aFigure({
  target: aTarget({
    id: 'era-loans-eu',
    title: 'EU share of the G7’s ERA loans disbursed to Ukraine',
    kind: 'envelope',
    track: 'era-loans',
    variants: ['eu-mfa'],
    period: { kind: 'cumulative', since: '2025-01-01' },
    quantity: '99999999999999.99',
    unit: 'EUR',
  }),
  period: { from: '2025-01-01', to: null },
  delivered: { min: '90071992547409.93', max: '90071992547410.00' },
  ofWhichPublicRecord: both('90071992547409.93'),
  verified: both('0.00'),
  disputed: both('0.00'),
  share: { min: 0.900719, max: 0.900719 },
  expectedByNow: null,
  pacePerDay: both('11111111.11'),
  requiredPerDay: null,
  projected: null,
  status: 'open',
});

/** A line of 12,000 rounds; whatever is given replaces the member of that name. */
export const aLine = (members: Partial<Proven> = {}): Proven => ({
  kind: 'delivery',
  report: { body: 'mod-nl', reference: 'NL-2026-014' },
  status: 'reported',
  position: '17',
  index: '17',
  part: 0,
  donor: 'NL',
  variant: '155mm',
  source: 'stock',
  bound: 'exact',
  effectiveOn: '2026-10-03',
  lastDay: '2026-10-03',
  weight: 'full',
  undisclosed: 0,
  min: 12_000,
  max: 12_000,
  evidence: [],
  ...members,
});

/** A page in English at both clocks above, which its address sets. */
export const view: View = {
  language: 'en',
  chosen: undefined,
  here: { path: '/', query: { effectiveAt: asOf.effectiveAt, knownAt: 'index:1039' } },
  assets: { style: '/assets/style.css', icon: '/assets/icon.svg', scripts: ['/assets/live.js'] },
  asOf,
  isSet: { effectiveAt: true, knownAt: true },
  knownAt: 'index:1039',
  isContradicted: false,
  today: '2026-11-25',
  isBehind: false,
};

/** The same page at now: its address sets no clock. */
export const viewOfNow: View = {
  ...view,
  here: { path: '/', query: {} },
  isSet: { effectiveAt: false, knownAt: false },
  knownAt: asOf.knownAt,
};

const noEvents: Changes['events'] = {
  deliveries: { recorded: 0, corrected: 0, withdrawn: 0, verified: 0, disputed: 0 },
  statements: { made: 0, corrected: 0, withdrawn: 0 },
  commitments: { made: 0, advanced: 0, corrected: 0, withdrawn: 0 },
  arbitrations: { matched: 0, parted: 0 },
  milestones: { adopted: 0, revised: 0, reported: 0, corrected: 0, withdrawn: 0 },
  targets: { adopted: 0, revised: 0, retired: 0 },
};

/** An overview of some figures, with nothing else on it; whatever is given replaces the member of that name. */
export const anOverview = (
  progress: readonly Progress[],
  members: Partial<Parameters<typeof overviewPage>[0]> = {},
): Parameters<typeof overviewPage>[0] => ({
  view,
  complete: progress.every(({ complete }) => complete),
  glances: progress.map((figure) => ({ figure, newest: null, course: undefined })),
  steps: [],
  bodies: { all: 0, quiet: 0 },
  since: { ...asOf, knownAt: '2026-11-18T17:41:09.120Z', position: '900', index: '896' },
  asked: undefined,
  changes: { changes: [], unchanged: [], milestones: [], events: noEvents },
  ...members,
});

/** The page of a figure with one line; whatever is given replaces the member of that name. */
export const aTargetPage = (
  members: Partial<Parameters<typeof targetPage>[0]> = {},
): Parameters<typeof targetPage>[0] => {
  const figure = members.figure ?? aFigure();
  return {
    view,
    figure,
    years: figure.target.period.kind === 'cumulative' ? [] : ['2025', '2026'],
    newest: null,
    course: {
      target: figure.target.id,
      unit: figure.target.unit,
      complete: true,
      period: figure.period,
      course: [{ on: figure.period.from, ...figure.delivered, undisclosedReports: 0 }],
      coarse: [],
      expected: [],
      projected: null,
      statements: [],
      goalposts: [],
    },
    breakdowns: [],
    followed: [],
    moreFollowed: false,
    restatements: [],
    isAllRestated: true,
    contributions: [aLine()],
    more: false,
    goalposts: [],
    ...members,
  };
};
