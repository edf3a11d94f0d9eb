// @ts-nocheck
import type { Delivery } from '../domain/delivery/delivery.ts';
import type { DeliveryEvent } from '../domain/delivery/events.ts';

/** A member of a report that an event changed, with the whole report as it was and as it is. */
export type MemberChange = {
  readonly member: keyof Delivery;
  readonly was: Delivery;
  readonly now: Delivery;
};

/** What an event did to a report. */
export type Deed = {
  readonly what: 'recorded' | 'corrected' | 'withdrawn' | 'verified' | 'disputed';
  readonly reason: string | null;
  readonly changes: readonly MemberChange[];
};

const same = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b);

/** Every member that a report may have, in the order in which changes are told. */
const members: Readonly<Record<keyof Delivery, true>> = {
  track: true,
  variant: true,
  source: true,
  donor: true,
  donors: true,
  quantity: true,
  bound: true,
  effectiveOn: true,
  value: true,
  evidence: true,
  note: true,
  commitment: true,
};

const memberNames = Object.keys(members) as readonly (keyof Delivery)[];

/** The members in which two contents differ. Both are in normal form, so that what differs differs in meaning. */
const changesBetween = (was: Delivery, now: Delivery): readonly MemberChange[] =>
  memberNames.filter((member) => !same(was[member], now[member])).map((member) => ({ member, was, now }));

export const deedOf = ({ type, data }: DeliveryEvent): Deed => {
  switch (type) {
    case 'DeliveryRecorded':
      return { what: 'recorded', reason: null, changes: [] };
    case 'DeliveryCorrected':
      return {
        what: 'corrected',
        reason: data.reason,
        changes: changesBetween(data.was.delivery, data.now.delivery),
      };
    case 'DeliveryWithdrawn':
      return { what: 'withdrawn', reason: data.reason, changes: [] };
    case 'DeliveryVerified':
      return { what: 'verified', reason: data.note ?? null, changes: [] };
    case 'DeliveryDisputed':
      return { what: 'disputed', reason: data.reason, changes: [] };
  }
};
