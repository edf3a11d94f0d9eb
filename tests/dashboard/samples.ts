import type { AsOf } from '../../src/dashboard/view.tsx';
import type { Contribution } from '../../src/projections/contributions.ts';
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
export const aLine = (members: Partial<Contribution> = {}): Contribution => ({
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
  ...members,
});
