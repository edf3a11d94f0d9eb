// @ts-nocheck
import { type DomainEvent, nameOfStored } from '../domain/events.ts';

/** What each event is counted as: the kind of thing that it is about, and what was done. */
const deeds = {
  DeliveryRecorded: ['deliveries', 'recorded'],
  DeliveryCorrected: ['deliveries', 'corrected'],
  DeliveryWithdrawn: ['deliveries', 'withdrawn'],
  DeliveryVerified: ['deliveries', 'verified'],
  DeliveryDisputed: ['deliveries', 'disputed'],
  StatementMade: ['statements', 'made'],
  StatementCorrected: ['statements', 'corrected'],
  StatementWithdrawn: ['statements', 'withdrawn'],
  CommitmentMade: ['commitments', 'made'],
  CommitmentAdvanced: ['commitments', 'advanced'],
  CommitmentCorrected: ['commitments', 'corrected'],
  CommitmentWithdrawn: ['commitments', 'withdrawn'],
  ClaimsMatched: ['arbitrations', 'matched'],
  ClaimsParted: ['arbitrations', 'parted'],
  MilestoneAdopted: ['milestones', 'adopted'],
  MilestoneRevised: ['milestones', 'revised'],
  MilestoneReported: ['milestones', 'reported'],
  MilestoneReportCorrected: ['milestones', 'corrected'],
  MilestoneReportWithdrawn: ['milestones', 'withdrawn'],
  TargetAdopted: ['targets', 'adopted'],
  TargetRevised: ['targets', 'revised'],
  TargetRetired: ['targets', 'retired'],
} as const satisfies Readonly<Record<DomainEvent['type'], readonly [kind: string, deed: string]>>;

type Deed = (typeof deeds)[keyof typeof deeds];

/** How many events there were, by what they are about and what was done. */
export type EventCounts = {
  readonly [Kind in Deed[0]]: { readonly [Of in Extract<Deed, readonly [Kind, string]>[1]]: number };
};

/** Counts events by what they are about, from how many there are of each name, whatever the version of the name. */
export const eventCounts = (stored: ReadonlyMap<string, number>): EventCounts => {
  const counts: Record<string, Record<string, number>> = {};
  const numbers = new Map<string, number>();
  for (const [type, number] of stored) {
    const name = nameOfStored(type);
    numbers.set(name, (numbers.get(name) ?? 0) + number);
  }
  for (const [name, [kind, deed]] of Object.entries(deeds)) {
    counts[kind] = { ...counts[kind], [deed]: numbers.get(name) ?? 0 };
  }
  return counts as EventCounts;
};
