// @ts-nocheck
// Events as the cases write them: what stands here is the ordinary one, and a case says how its own differs.
import type {
  Accepted,
  Stage,
  WireCommitment,
  WireDelivery,
  WireStatement,
  WireStep,
  WireTarget,
} from './wire.ts';

const recordedAt = '2026-11-25T10:00:00.000Z';
export const eurTracks = ['era-loans'];

const roundsAYear: WireTarget = {
  title: 'Rounds a year',
  kind: 'quantified',
  track: 'artillery-ammunition',
  donors: 'all',
  basis: 'deliveries',
  period: { kind: 'calendar-years', from: '2025' },
  quantity: 2_000_000,
  source: { document: 'd', section: 's', quote: 'q', english: 'e' },
};

export const loans: WireTarget = {
  ...roundsAYear,
  kind: 'envelope',
  track: 'era-loans',
  period: { kind: 'cumulative', since: '2025-01-01' },
  quantity: '18100000000.00',
};

export const adopted = (target: Partial<WireTarget> = {}, id = 'rounds'): Accepted => ({
  kind: 'adopt',
  id,
  target: { ...roundsAYear, ...target },
  recordedAt,
});

export const revised = (target: Partial<WireTarget>, appliesFrom?: string): Accepted => ({
  kind: 'revise',
  id: 'rounds',
  target: { ...roundsAYear, ...target },
  ...(appliesFrom === undefined ? {} : { appliesFrom }),
  recordedAt,
});

export const retired = (id: string): Accepted => ({ kind: 'retire', id, recordedAt });

export type ByOne = WireDelivery & { readonly donor: string };
type Jointly = WireDelivery & { readonly donors: readonly unknown[] };

export const delivery = (quantity: WireDelivery['quantity'], effectiveOn: string): ByOne => ({
  track: 'artillery-ammunition',
  donor: 'NL',
  quantity,
  effectiveOn,
});

export const joint = (donors: Jointly['donors'], quantity: WireDelivery['quantity']): Jointly => ({
  track: 'artillery-ammunition',
  donors,
  quantity,
  effectiveOn: '2025-05-05',
});

const reportIn =
  (kind: 'record' | 'correct') =>
  (reference: string, delivered: WireDelivery, body = 'mod-nl'): Accepted => ({
    kind,
    report: `${body}/${reference}`,
    body,
    delivery: delivered,
    recordedAt,
  });

export const recorded = reportIn('record');
export const corrected = reportIn('correct');
export const withdrawn = (reference: string, body = 'mod-nl'): Accepted => ({
  kind: 'withdraw',
  report: `${body}/${reference}`,
  body,
  recordedAt,
});

/** By `body`, of a report of somebody else. */
const judgedIn =
  (kind: 'verify' | 'dispute') =>
  (report: string, body = 'eda'): Accepted => ({ kind, report, body, recordedAt });

export const verified = judgedIn('verify');
export const disputed = judgedIn('dispute');

const rounds = 'artillery-ammunition';

/** That the first counts, and the second is another claim to the same goods. */
export const matched = (counted: string, claim: string, track = rounds): Accepted => ({
  kind: 'match',
  track,
  counted,
  claim,
  reason: `${counted} rather than ${claim}`,
  body: 'eums',
  recordedAt,
});

export const parted = (a: string, b: string, track = rounds): Accepted => ({
  kind: 'part',
  track,
  a,
  b,
  reason: `${a} is not ${b}`,
  body: 'eums',
  recordedAt,
});

export const commitment = (
  quantity: WireDelivery['quantity'],
  effectiveOn: string,
  rest: Partial<Pick<WireCommitment, 'stage' | 'dueOn' | 'track' | 'variant' | 'source'>> = {},
): WireCommitment & { readonly donor: string } => ({
  track: rounds,
  donor: 'NL',
  quantity,
  effectiveOn,
  stage: 'pledged',
  ...rest,
});

const promisedIn =
  (kind: 'commit' | 'recommit') =>
  (reference: string, promised: WireCommitment, body = 'mod-nl'): Accepted => ({
    kind,
    report: `${body}/${reference}`,
    body,
    commitment: promised,
    recordedAt,
  });

export const committed = promisedIn('commit');
export const recommitted = promisedIn('recommit');
export const advanced = (reference: string, stage: Stage, on: string, body = 'mod-nl'): Accepted => ({
  kind: 'advance',
  report: `${body}/${reference}`,
  body,
  stage,
  on,
  recordedAt,
});
export const uncommitted = (reference: string, body = 'mod-nl'): Accepted => ({
  kind: 'uncommit',
  report: `${body}/${reference}`,
  body,
  recordedAt,
});

const milestoneIn =
  (kind: 'plan' | 'replan') =>
  (deadline?: string, id = 'edip'): Accepted => ({
    kind,
    id,
    milestone: { title: 'Adopt EDIP', section: '5', ...(deadline && { deadline }) },
    recordedAt,
  });

export const planned = milestoneIn('plan');
export const replanned = milestoneIn('replan');

const stepIn =
  (kind: 'step' | 'restep') =>
  (reference: string, status: WireStep['status'], on: string, body = 'eums', id = 'edip'): Accepted => ({
    kind,
    id,
    report: `${body}/${reference}`,
    body,
    step: { status, on },
    recordedAt,
  });

export const stepped = stepIn('step');
export const restepped = stepIn('restep');
export const unstepped = (reference: string, body = 'eums', id = 'edip'): Accepted => ({
  kind: 'unstep',
  id,
  report: `${body}/${reference}`,
  body,
  recordedAt,
});

export const statement = (
  total: WireStatement['total'],
  asOf: string,
  rest: Partial<WireStatement> = {},
): WireStatement => ({
  track: 'artillery-ammunition',
  donors: 'all',
  total,
  countedSince: '2025-01-01',
  asOf,
  status: 'delivered',
  authority: 'EUMS',
  ...rest,
});

const statementIn =
  (kind: 'state' | 'restate') =>
  (reference: string, said: WireStatement, body = 'eums'): Accepted => ({
    kind,
    report: `${body}/${reference}`,
    body,
    statement: said,
    recordedAt,
  });

export const stated = statementIn('state');
export const restated = statementIn('restate');
export const unstated = (reference: string, body = 'eums'): Accepted => ({
  kind: 'unstate',
  report: `${body}/${reference}`,
  body,
  recordedAt,
});

export const both = <Amount>(amount: Amount) => ({ min: amount, max: amount });
