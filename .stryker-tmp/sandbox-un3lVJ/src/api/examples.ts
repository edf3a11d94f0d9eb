// @ts-nocheck
import { tracks } from '../domain/tracks/index.ts';
import type { named } from './routes.ts';

/** Any track will do. */
const [track] = tracks;
const [variant] = track.variants;

/** A request that works, as the document shows it; `before` names the requests without which it would not. */
export type Example = {
  readonly params?: Readonly<Record<string, string>>;
  readonly query?: Readonly<Record<string, string>>;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: unknown;
  /** The media type of a body that is no JSON. */
  readonly mediaType?: string;
  /** A development key that may send it. */
  readonly as?: string;
  readonly before?: readonly (keyof typeof named)[];
};

const delivery = {
  track: track.id,
  variant,
  source: 'joint-procurement',
  donor: 'NL',
  quantity: 12_000,
  effectiveOn: '2025-03-14',
  evidence: [{ title: 'Handover note 42', url: 'https://example.org/42' }],
};

const commitment = {
  track: track.id,
  variant,
  donor: 'NL',
  quantity: { min: 900, max: 1_100 },
  bound: 'about',
  effectiveOn: '2025-02',
  stage: 'pledged',
  dueOn: '2025-12-31',
};

const statement = {
  track: track.id,
  donors: 'eu',
  total: 75_000,
  bound: 'about',
  countedSince: '2022-11-15',
  asOf: '2025-03-01',
  status: 'delivered',
  authority: 'European External Action Service',
  evidence: [{ title: 'Press release', url: 'https://example.org/75000' }],
};

const step = {
  status: 'proposed',
  on: '2025-03-19',
  evidence: [{ title: 'Proposal', url: 'https://example.org/proposal' }],
};

const target = {
  title: 'An example: so many a year',
  kind: 'quantified',
  track: track.id,
  variants: [variant],
  donors: 'eu',
  basis: 'deliveries',
  period: { kind: 'calendar-years', from: '2025' },
  quantity: 5_000,
  source: { document: 'An example', section: '1', english: 'five thousand a year' },
};

const milestone = {
  title: 'An office is opened',
  section: '1',
  english: 'An office shall be opened.',
  deadline: '2025-12-31',
};

const mine = { body: 'mod-nl', reference: 'H-2025-042' };
const theirs = { body: 'mod-de', reference: 'D-7' };
const promise = { body: 'mod-nl', reference: 'C-17' };
const said = { body: 'eeas', reference: 'S-1' };
const reporter = 'dev-mod-nl-reporter';

/** The requests of the document: every operation that takes a body has one, and a test sends each. */
export const examples: Readonly<Partial<Record<keyof typeof named, Example>>> = {
  recordDelivery: { params: mine, as: reporter, body: delivery },
  recordDeliveries: {
    as: reporter,
    query: { dryRun: 'false' },
    mediaType: 'text/csv',
    body: `reference,track,donor,quantity,effectiveOn\r\nH-2025-043,${track.id},NL,40,2025-04-10\r\n`,
  },
  correctDelivery: {
    params: mine,
    as: reporter,
    body: { delivery: { ...delivery, quantity: 11_400 }, reason: 'recount at the depot' },
    before: ['recordDelivery'],
  },
  verifyDelivery: {
    params: mine,
    as: 'dev-eda-verifier',
    headers: { 'If-Match': '"1"' },
    body: { note: 'receipt seen', evidence: [{ title: 'Receipt 42' }] },
    before: ['correctDelivery'],
  },
  disputeDelivery: {
    params: mine,
    as: 'dev-eda-verifier',
    headers: { 'If-Match': '"2"' },
    body: { reason: 'only 11,000 arrived' },
    before: ['verifyDelivery'],
  },
  withdrawDelivery: {
    params: mine,
    as: reporter,
    body: { reason: 'reported by mistake' },
    before: ['disputeDelivery'],
  },
  makeCommitment: { params: promise, as: reporter, body: commitment },
  advanceCommitment: {
    params: promise,
    as: reporter,
    body: { stage: 'contracted', on: '2025-05-20' },
    before: ['makeCommitment'],
  },
  correctCommitment: {
    params: promise,
    as: reporter,
    body: {
      commitment: { ...commitment, quantity: 1_000, bound: 'exact' },
      reason: 'the contract says 1,000',
    },
    before: ['advanceCommitment'],
  },
  withdrawCommitment: {
    params: promise,
    as: reporter,
    body: { reason: 'the contract was cancelled' },
    before: ['correctCommitment'],
  },
  matchClaims: {
    params: { track: track.id },
    as: 'dev-eums-coordinator',
    body: {
      counted: { body: 'mod-nl', reference: 'H-1' },
      claim: theirs,
      reason: 'one consignment, seen from both ends',
    },
  },
  partClaims: {
    params: { track: track.id },
    as: 'dev-eums-coordinator',
    body: { a: { body: 'mod-nl', reference: 'H-1' }, b: theirs, reason: 'two lorries after all' },
    before: ['matchClaims'],
  },
  makeStatement: { params: said, as: 'dev-eeas-reporter', body: statement },
  correctStatement: {
    params: said,
    as: 'dev-eeas-reporter',
    body: { statement: { ...statement, total: 75_500 }, reason: 'the final figure' },
    before: ['makeStatement'],
  },
  withdrawStatement: {
    params: said,
    as: 'dev-eeas-reporter',
    body: { reason: 'said of another mission' },
    before: ['correctStatement'],
  },
  setTarget: { params: { id: 'example-drones' }, as: 'dev-eums-planner', body: target },
  retireTarget: {
    params: { id: 'example-drones' },
    as: 'dev-eums-planner',
    body: { reason: 'replaced by another' },
    before: ['setTarget'],
  },
  setMilestone: { params: { id: 'example-office' }, as: 'dev-eums-planner', body: milestone },
  reportMilestone: {
    params: { id: 'example-office', reference: 'M-1' },
    as: 'dev-eums-coordinator',
    body: step,
    before: ['setMilestone'],
  },
  correctMilestoneReport: {
    params: { id: 'example-office', reference: 'M-1' },
    as: 'dev-eums-coordinator',
    body: { report: { ...step, status: 'agreed' }, reason: 'it was agreed already' },
    before: ['reportMilestone'],
  },
  withdrawMilestoneReport: {
    params: { id: 'example-office', reference: 'M-1' },
    as: 'dev-eums-coordinator',
    body: { reason: 'another office was meant' },
    before: ['correctMilestoneReport'],
  },
  openSession: { body: { key: 'dev-mod-nl-reporter' } },
  showDelivery: { params: { body: 'mod-nl', reference: 'H-1' } },
  showDeliveryHistory: { params: { body: 'mod-nl', reference: 'H-1' } },
  showCommitment: { params: { body: 'mod-nl', reference: 'P-1' } },
  showCommitmentHistory: { params: { body: 'mod-nl', reference: 'P-1' } },
  showStatement: { params: { body: 'public-record', reference: 'AM02' } },
  showStatementHistory: { params: { body: 'public-record', reference: 'AM02' } },
  listGroups: { params: { track: track.id } },
  showArbitrationHistory: { params: { track: track.id } },
  showTarget: { params: { id: 'artillery-rounds-per-year' } },
  listGoalposts: { params: { id: 'artillery-rounds-per-year' } },
  showMilestone: { params: { id: 'air-defence-initiative' } },
  showMilestoneHistory: { params: { id: 'air-defence-initiative' } },
  showProgress: { params: { target: 'artillery-rounds-per-year' }, query: { period: '2025' } },
  showCourse: { params: { target: 'artillery-rounds-per-year' }, query: { period: '2025' } },
  showBreakdown: { params: { target: 'artillery-rounds-per-year' }, query: { by: 'donor', period: '2025' } },
  listContributions: { params: { target: 'artillery-rounds-per-year' }, query: { period: '2025' } },
  listRestatements: {
    params: { target: 'artillery-rounds-per-year' },
    query: { from: 'index:0', period: '2025' },
  },
  showTimeline: { params: { track: track.id }, query: { from: '2025-01-01', by: 'month' } },
  listDeliveries: { query: { track: track.id, limit: '10' } },
  listPipeline: { query: { state: 'open' } },
  showInclusion: { params: { index: '0' } },
  showConsistency: { query: { from: '1', to: '2' } },
  // The adoption of a seeded target: its id follows from its place and its command.
  showReceipt: { params: { eventId: 'ae5434e9-4b58-5e04-bc86-e0e086f79bf5' } },
  showBundle: { params: { target: 'artillery-rounds-per-year' }, query: { period: '2025' } },
  showLog: { as: 'dev-eca-auditor', query: { limit: '10' } },
  takeCosignature: {
    body: {
      checkpoint:
        'porcupine.local\n1\nTh2d0wXd+oyV9O3VGoBEgJcGZ1v0zBYG0PCmFJmZxEg=\n\n— porcupine.local …\n— witness.example …\n',
    },
  },
  showProblem: { params: { code: 'delivery-contradicted' } },
  showTrackPage: { params: { track: track.id } },
  showTargetPage: { params: { target: 'artillery-rounds-per-year' } },
  showReportPage: { params: { body: 'mod-nl', reference: 'H-1' } },
  showCommitmentPage: { params: { body: 'mod-nl', reference: 'P-1' } },
};
