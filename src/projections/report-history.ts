import type { Delivery } from '../domain/delivery/delivery.ts';
import type { DeliveryEvent } from '../domain/delivery/events.ts';

/** A member of a report that an event changed, as it was and as it is; undefined where it was not there. */
export type MemberChange = { readonly member: string; readonly was: unknown; readonly now: unknown };

/** What an event did to a report. */
export type Deed = {
  readonly what: 'recorded' | 'corrected' | 'withdrawn' | 'verified' | 'disputed';
  readonly reason: string | null;
  readonly changes: readonly MemberChange[];
};

const same = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b);

/** The members in which two contents differ. Both are in normal form, so that what differs differs in meaning. */
const changesBetween = (was: Delivery, now: Delivery): readonly MemberChange[] => {
  const before = new Map<string, unknown>(Object.entries(was));
  const after = new Map<string, unknown>(Object.entries(now));
  return [...new Set([...before.keys(), ...after.keys()])]
    .filter((member) => !same(before.get(member), after.get(member)))
    .map((member) => ({ member, was: before.get(member), now: after.get(member) }));
};

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
