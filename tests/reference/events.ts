// Events as the cases write them: what stands here is the ordinary one, and a case says how its own differs.
import type { Accepted, WireDelivery, WireStatement, WireTarget } from './wire.ts';

const recordedAt = '2026-11-25T10:00:00.000Z';
export const eurTracks = ['era-loans'];

const rounds: WireTarget = {
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
  ...rounds,
  kind: 'envelope',
  track: 'era-loans',
  period: { kind: 'cumulative', since: '2025-01-01' },
  quantity: '18100000000.00',
};

export const adopted = (target: Partial<WireTarget> = {}, id = 'rounds'): Accepted => ({
  kind: 'adopt',
  id,
  target: { ...rounds, ...target },
  recordedAt,
});

export const revised = (target: Partial<WireTarget>, appliesFrom?: string): Accepted => ({
  kind: 'revise',
  id: 'rounds',
  target: { ...rounds, ...target },
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
export const withdrawn = (reference: string): Accepted => ({
  kind: 'withdraw',
  report: `mod-nl/${reference}`,
  body: 'mod-nl',
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
