// @ts-nocheck
import { accept, alreadySo, type Decider, type Decision, type Given, refuse } from '../decider.ts';
import type { Evidence } from '../evidence.ts';
import { sortedSet } from '../order.ts';
import {
  judgedAs,
  type LifeRefusal,
  lifeOf,
  type ReportState,
  standingAs,
  withdrawnAs,
} from '../report-life.ts';
import { contentOf, type Delivery } from './delivery.ts';
import { type DeliveryEvent, reported, type Standing } from './events.ts';

export type DeliveryCommand =
  | { readonly type: 'RecordDelivery'; readonly delivery: Delivery }
  | { readonly type: 'CorrectDelivery'; readonly delivery: Delivery; readonly reason: string }
  | { readonly type: 'WithdrawDelivery'; readonly reason: string }
  | {
      readonly type: 'VerifyDelivery';
      /** The body that confirms it, which is never the one that reported it. */
      readonly by: string;
      readonly note?: string | undefined;
      readonly evidence: Evidence;
    }
  | { readonly type: 'DisputeDelivery'; readonly by: string; readonly reason: string };

export type DeliveryState = ReportState<Standing>;

export type DeliveryRefusal =
  | LifeRefusal<'delivery', Standing>
  | { readonly code: 'revision-required' }
  | { readonly code: 'revision-stale' };

type DeliveryDecision = Decision<DeliveryEvent, DeliveryRefusal>;
type CommandOf<Type extends DeliveryCommand['type']> = Extract<DeliveryCommand, { type: Type }>;

const contentIn = ({ delivery }: Standing): string => contentOf(delivery);

const life = lifeOf('delivery', contentIn);

/**
 * What a second body's opinion on a report is, by what it says of it: no news where the report carries that opinion of
 * this body already. Whoever gives one names the revision that he has seen, and gives none on any other.
 */
const opining = (state: DeliveryState, isGiven: (standing: Standing) => boolean, given: Given) => {
  if (state.status === 'unknown') return { is: 'refused', code: 'delivery-unknown' } as const;
  if (state.status === 'withdrawn') return { is: 'refused', code: 'delivery-withdrawn' } as const;
  const was = state.standing;
  if (isGiven(was)) return { is: 'repeat' } as const;
  if (given.ifMatch === 'stale') return { is: 'refused', code: 'revision-stale' } as const;
  const sawRevision = given.saw;
  return sawRevision === undefined
    ? ({ is: 'refused', code: 'revision-required' } as const)
    : ({ is: 'news', was, sawRevision } as const);
};

const verify = (
  state: DeliveryState,
  { by, note, evidence }: CommandOf<'VerifyDelivery'>,
  given: Given,
): DeliveryDecision => {
  const opinion = opining(state, ({ verifiedBy }) => verifiedBy.includes(by), given);
  if (opinion.is === 'repeat') return alreadySo;
  if (opinion.is === 'refused') return refuse({ code: opinion.code });
  const { was, sawRevision } = opinion;
  const verifiedBy = sortedSet([...was.verifiedBy, by]);
  const now: Standing = { ...was, status: 'verified', verifiedBy, disputedBy: [] };
  return accept({ type: 'DeliveryVerified', data: { was, now, sawRevision, note, evidence } });
};

const dispute = (
  state: DeliveryState,
  { by, reason }: CommandOf<'DisputeDelivery'>,
  given: Given,
): DeliveryDecision => {
  const opinion = opining(state, ({ disputedBy }) => disputedBy.includes(by), given);
  if (opinion.is === 'repeat') return alreadySo;
  if (opinion.is === 'refused') return refuse({ code: opinion.code });
  const { was, sawRevision } = opinion;
  const disputedBy = sortedSet([...was.disputedBy, by]);
  const now: Standing = { ...was, status: 'disputed', verifiedBy: [], disputedBy };
  return accept({ type: 'DeliveryDisputed', data: { was, now, sawRevision, reason } });
};

export const deliveryDecider: Decider<DeliveryState, DeliveryCommand, DeliveryEvent, DeliveryRefusal> = {
  initial: { status: 'unknown' },

  decide: (state, command, given) => {
    switch (command.type) {
      case 'RecordDelivery':
        return life.tell(state, contentOf(command.delivery), {
          type: 'DeliveryRecorded',
          data: { delivery: command.delivery },
        });
      case 'CorrectDelivery':
        return life.correct(state, contentOf(command.delivery), given, (was) =>
          accept({
            type: 'DeliveryCorrected',
            data: { was, now: reported(command.delivery), reason: command.reason },
          }),
        );
      case 'WithdrawDelivery':
        return life.withdraw(state, (was) => ({
          type: 'DeliveryWithdrawn',
          data: { was, reason: command.reason },
        }));
      case 'VerifyDelivery':
        return verify(state, command, given);
      case 'DisputeDelivery':
        return dispute(state, command, given);
    }
  },

  // An event has happened, so evolve never refuses.
  evolve: (state, { type, data }) => {
    switch (type) {
      case 'DeliveryRecorded':
        return standingAs(state, reported(data.delivery), contentOf(data.delivery));
      case 'DeliveryCorrected':
        return standingAs(state, data.now, contentIn(data.now));
      case 'DeliveryWithdrawn':
        return withdrawnAs(state, data.was);
      case 'DeliveryVerified':
      case 'DeliveryDisputed':
        return judgedAs(state, data.now);
    }
  },
};
