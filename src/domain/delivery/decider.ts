import { accept, alreadySo, type Decider, type Decision, type Given, refuse } from '../decider.ts';
import { contentOf, type Delivery } from './delivery.ts';
import { type DeliveryEvent, reported, type Standing } from './events.ts';

export type DeliveryCommand =
  | { readonly type: 'RecordDelivery'; readonly delivery: Delivery }
  | { readonly type: 'CorrectDelivery'; readonly delivery: Delivery; readonly reason: string }
  | { readonly type: 'WithdrawDelivery'; readonly reason: string };

/** `contents` are all contents that the report ever had: whoever repeats one of them tells no news. */
export type DeliveryState =
  | { readonly status: 'unknown' }
  | { readonly status: 'standing'; readonly standing: Standing; readonly contents: readonly string[] }
  | { readonly status: 'withdrawn'; readonly last: Standing; readonly contents: readonly string[] };

export type DeliveryRefusal =
  | { readonly code: 'delivery-unknown' }
  | { readonly code: 'delivery-contradicted'; readonly stands: Standing }
  | { readonly code: 'delivery-withdrawn' }
  | { readonly code: 'superseded' };

type DeliveryDecision = Decision<DeliveryEvent, DeliveryRefusal>;
type CommandOf<Type extends DeliveryCommand['type']> = Extract<DeliveryCommand, { type: Type }>;

const record = (state: DeliveryState, { delivery }: CommandOf<'RecordDelivery'>): DeliveryDecision => {
  switch (state.status) {
    case 'unknown':
      return accept({ type: 'DeliveryRecorded', data: { delivery } });
    case 'standing':
      // A retried report is no news, also after corrections; a new content under the same reference contradicts.
      return state.contents.includes(contentOf(delivery))
        ? alreadySo
        : refuse({ code: 'delivery-contradicted', stands: state.standing });
    case 'withdrawn':
      return state.contents.includes(contentOf(delivery))
        ? alreadySo
        : refuse({ code: 'delivery-withdrawn' });
  }
};

const correct = (
  state: DeliveryState,
  { delivery, reason }: CommandOf<'CorrectDelivery'>,
  { ifMatch }: Given,
): DeliveryDecision => {
  switch (state.status) {
    case 'unknown':
      return refuse({ code: 'delivery-unknown' });
    case 'standing': {
      const content = contentOf(delivery);
      if (content === contentOf(state.standing.delivery)) return alreadySo;
      // Back to a figure that was replaced: meant only by someone who has seen what stands now.
      if (ifMatch === 'absent' && state.contents.includes(content)) return refuse({ code: 'superseded' });
      return accept({
        type: 'DeliveryCorrected',
        data: { was: state.standing, now: reported(delivery), reason },
      });
    }
    case 'withdrawn':
      return refuse({ code: 'delivery-withdrawn' });
  }
};

const withdraw = (state: DeliveryState, { reason }: CommandOf<'WithdrawDelivery'>): DeliveryDecision => {
  switch (state.status) {
    case 'unknown':
      return refuse({ code: 'delivery-unknown' });
    case 'standing':
      return accept({ type: 'DeliveryWithdrawn', data: { was: state.standing, reason } });
    case 'withdrawn':
      return alreadySo;
  }
};

const contentsOf = (state: DeliveryState): readonly string[] =>
  state.status === 'unknown' ? [] : state.contents;

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

  // An event has happened, so evolve never refuses; of the state it replaces it keeps the contents alone.
  evolve: (state, { type, data }) => {
    const contents = contentsOf(state);
    switch (type) {
      case 'DeliveryRecorded':
        return {
          status: 'standing',
          standing: reported(data.delivery),
          contents: [...contents, contentOf(data.delivery)],
        };
      case 'DeliveryCorrected':
        return {
          status: 'standing',
          standing: data.now,
          contents: [...contents, contentOf(data.now.delivery)],
        };
      case 'DeliveryWithdrawn':
        return { status: 'withdrawn', last: data.was, contents };
    }
  },
};
