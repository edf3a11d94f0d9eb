// @ts-nocheck
import type { Evidence } from '../evidence.ts';
import type { Delivery } from './delivery.ts';

/** What a report says and its status, after its latest event. */
export type Standing = {
  readonly delivery: Delivery;
  readonly status: 'reported' | 'verified' | 'disputed';
  readonly verifiedBy: readonly string[];
  readonly disputedBy: readonly string[];
};

/** A report nobody has verified or disputed, as it is after being recorded or corrected. */
export const reported = (delivery: Delivery): Standing => ({
  delivery,
  status: 'reported',
  verifiedBy: [],
  disputedBy: [],
});

/** What a second body did: `sawRevision` is the revision of the report that it had before it. */
type SecondOpinion = { readonly was: Standing; readonly now: Standing; readonly sawRevision: number };

export type DeliveryEvent =
  | { readonly type: 'DeliveryRecorded'; readonly data: { readonly delivery: Delivery } }
  | {
      readonly type: 'DeliveryCorrected';
      readonly data: { readonly was: Standing; readonly now: Standing; readonly reason: string };
    }
  | {
      readonly type: 'DeliveryWithdrawn';
      readonly data: { readonly was: Standing; readonly reason: string };
    }
  | {
      readonly type: 'DeliveryVerified';
      readonly data: SecondOpinion & {
        readonly note?: string | undefined;
        readonly evidence: Evidence;
      };
    }
  | { readonly type: 'DeliveryDisputed'; readonly data: SecondOpinion & { readonly reason: string } };
