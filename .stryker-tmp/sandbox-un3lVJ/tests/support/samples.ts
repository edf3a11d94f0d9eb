// @ts-nocheck
import { Commitment } from '../../src/domain/commitment/commitment.ts';
import { Delivery } from '../../src/domain/delivery/delivery.ts';
import { Milestone, MilestoneReport } from '../../src/domain/milestone/milestone.ts';
import { Statement } from '../../src/domain/statement/statement.ts';
import { Target } from '../../src/domain/target/target.ts';

/** A delivery as a body would send it. */
export const wireDelivery = {
  track: 'artillery-ammunition',
  variant: '155mm',
  source: 'joint-procurement',
  donor: 'NL',
  quantity: 12_000,
  effectiveOn: '2025-03-14',
  evidence: [{ title: 'Handover note 42', url: 'https://example.org/42' }],
} as const;

export const aDelivery = (changes: object = {}): Delivery => Delivery.parse({ ...wireDelivery, ...changes });

/** A promise as a body would send it. */
export const wireCommitment = {
  track: 'artillery-ammunition',
  variant: '155mm',
  donor: 'NL',
  quantity: 20_000,
  effectiveOn: '2025-03-20',
  stage: 'pledged',
  dueOn: '2025-12-31',
  evidence: [{ title: 'Letter to parliament', url: 'https://example.org/letter' }],
} as const;

export const aCommitment = (changes: object = {}): Commitment =>
  Commitment.parse({ ...wireCommitment, ...changes });

/** The paper's round target as a planner would send it. */
export const wireTarget = {
  title: 'Two million rounds a year',
  kind: 'quantified',
  track: 'artillery-ammunition',
  donors: 'eu',
  basis: 'deliveries',
  period: { kind: 'calendar-years', from: '2025' },
  quantity: 2_000_000,
  source: {
    document: 'JOIN(2025) 120 final',
    section: '5',
    quote: 'minimumdoelstelling van 2 miljoen',
    english: 'minimum objective of 2 million',
  },
} as const;

export const aTarget = (changes: object = {}): Target => Target.parse({ ...wireTarget, ...changes });

/** What the Council said of the training mission, as a body would record it. */
export const wireStatement = {
  track: 'eumam-training',
  donors: 'eu',
  total: 63_000,
  countedSince: '2022-10-17',
  asOf: '2024-11-08',
  status: 'delivered',
  authority: 'Council of the European Union',
  evidence: [{ title: 'Council extends the mandate', url: 'https://example.org/eumam' }],
} as const;

export const aStatement = (changes: object = {}): Statement =>
  Statement.parse({ ...wireStatement, ...changes });

/** The step that the paper wanted before the summer, as a planner would send it. */
export const wireMilestone = {
  title: 'EDIP adopted',
  section: '9',
  quote: 'vóór de zomer vast te stellen',
  english: 'adopt EDIP before the summer',
  deadline: '2025-06-20',
} as const;

export const aMilestone = (changes: object = {}): Milestone =>
  Milestone.parse({ ...wireMilestone, ...changes });

/** What a body would report of it. */
export const wireMilestoneReport = {
  status: 'achieved',
  on: '2025-12-08',
  note: 'Adopted by the Council',
  evidence: [{ title: 'Council adopts EDIP', url: 'https://example.org/edip' }],
} as const;

export const aMilestoneReport = (changes: object = {}): MilestoneReport =>
  MilestoneReport.parse({ ...wireMilestoneReport, ...changes });
