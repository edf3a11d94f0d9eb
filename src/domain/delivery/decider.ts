import { accept, alreadySo, type Decider, type Decision, type Given, refuse } from '../decider.ts';
import {
  correcting,
  type ReportState,
  standingAs,
  telling,
  withdrawing,
  withdrawnAs,
} from '../report-life.ts';
import { contentOf, type Delivery } from './delivery.ts';
import { type DeliveryEvent, reported, type Standing } from './events.ts';

export type DeliveryCommand =
  | { readonly type: 'RecordDelivery'; readonly delivery: Delivery }
  | { readonly type: 'CorrectDelivery'; readonly delivery: Delivery; readonly reason: string }
  | { readonly type: 'WithdrawDelivery'; readonly reason: string };

export type DeliveryState = ReportState<Standing>;

export type DeliveryRefusal =
  | { readonly code: 'delivery-unknown' }
  | { readonly code: 'delivery-contradicted'; readonly stands: Standing }
  | { readonly code: 'delivery-withdrawn' }
  | { readonly code: 'superseded' };

type DeliveryDecision = Decision<DeliveryEvent, DeliveryRefusal>;
type CommandOf<Type extends DeliveryCommand['type']> = Extract<DeliveryCommand, { type: Type }>;

const contentIn = ({ delivery }: Standing): string => contentOf(delivery);

const record = (state: DeliveryState, { delivery }: CommandOf<'RecordDelivery'>): DeliveryDecision => {
  const told = telling(state, contentOf(delivery));
  switch (told.is) {
    case 'news':
      return accept({ type: 'DeliveryRecorded', data: { delivery } });
    case 'repeat':
      return alreadySo;
    case 'contradicted':
      return refuse({ code: 'delivery-contradicted', stands: told.stands });
    case 'withdrawn':
      return refuse({ code: 'delivery-withdrawn' });
  }
};

const correct = (
  state: DeliveryState,
  { delivery, reason }: CommandOf<'CorrectDelivery'>,
  { ifMatch }: Given,
): DeliveryDecision => {
  const correction = correcting(state, contentOf(delivery), contentIn, ifMatch);
  switch (correction.is) {
    case 'news':
      return accept({
        type: 'DeliveryCorrected',
        data: { was: correction.was, now: reported(delivery), reason },
      });
    case 'repeat':
      return alreadySo;
    case 'superseded':
      return refuse({ code: 'superseded' });
    case 'unknown':
      return refuse({ code: 'delivery-unknown' });
    case 'withdrawn':
      return refuse({ code: 'delivery-withdrawn' });
  }
};

const withdraw = (state: DeliveryState, { reason }: CommandOf<'WithdrawDelivery'>): DeliveryDecision => {
  const withdrawal = withdrawing(state);
  switch (withdrawal.is) {
    case 'news':
      return accept({ type: 'DeliveryWithdrawn', data: { was: withdrawal.was, reason } });
    case 'repeat':
      return alreadySo;
    case 'unknown':
      return refuse({ code: 'delivery-unknown' });
  }
};

export const deliveryDecider: Decider<DeliveryState, DeliveryCommand, DeliveryEvent, DeliveryRefusal> = {
  initial: { status: 'unknown' },

  decide: (state, command, given) => {
    switch (command.type) {
      case 'RecordDelivery':
        return record(state, command);
      case 'CorrectDelivery':
        return correct(state, command, given);
      case 'WithdrawDelivery':
        return withdraw(state, command);
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
    }
  },
};
