// @ts-nocheck
import { randomUUID } from 'node:crypto';
import type streams from '@eventstore/db-client/generated/streams_pb.js';
import { type handleServerStreamingCall, status } from '@grpc/grpc-js';
import {
  caughtUpMessage,
  checkpointMessage,
  confirmationMessage,
  eventMessage,
  notFoundMessage,
} from './messages.ts';
import { type Outlet, outletOf, type ReadCall } from './outlet.ts';
import { refusal, refusedAtOnce } from './refusal.ts';
import { checkpointEvery, matchOf, type Start, startOf } from './selection.ts';
import type { ServerState } from './state.ts';

type Options = streams.ReadReq.Options;
type Begun = Exclude<Start, string | { readonly unknown: string }>;

const isBackwards = (options: Options): boolean => options.getReadDirection() === 1;

/** Sends what there is now, and ends. */
const send = async (
  state: ServerState,
  options: Options,
  outlet: Outlet,
  { list, index }: Begun,
): Promise<void> => {
  const matches = matchOf(options);
  const positioned = options.hasAll() || state.options.noPositions !== true;
  const step = isBackwards(options) ? -1 : 1;
  let left = BigInt(options.getCount());
  for (let at = index; left > 0n && !outlet.over(); at += step) {
    const record = list()[at];
    if (record === undefined) break;
    if (!matches(record)) continue;
    await outlet.write(eventMessage(record, positioned));
    left -= 1n;
  }
  outlet.end('end');
};

/** Sends one record if it is wanted, and says after every so many records how far it has come. */
const considering = (state: ServerState, options: Options, outlet: Outlet) => {
  const matches = matchOf(options);
  const every = checkpointEvery(options);
  const positioned = options.hasAll() || state.options.noPositions !== true;
  let considered = 0;
  return async (record: Parameters<typeof checkpointMessage>[0]): Promise<void> => {
    if (matches(record)) await outlet.write(eventMessage(record, positioned));
    considered += 1;
    if (considered < every) return;
    considered = 0;
    await outlet.write(checkpointMessage(record));
  };
};

/** Sends what there is and what comes, until either side ends it. */
const follow = async (
  state: ServerState,
  options: Options,
  outlet: Outlet,
  { list, index }: Begun,
): Promise<void> => {
  const consider = considering(state, options, outlet);
  let [at, caughtUp] = [index, state.options.caughtUp === false];
  const idle = async (): Promise<void> => {
    if (caughtUp || state.faults.now().muteSubscriptions) return state.bell.heard();
    caughtUp = true;
    await outlet.write(caughtUpMessage());
  };
  await outlet.write(confirmationMessage(randomUUID()));
  while (!outlet.over()) {
    const record = state.faults.now().muteSubscriptions ? undefined : list()[at];
    if (record === undefined) {
      await idle();
      continue;
    }
    at += 1;
    await consider(record);
  }
};

const subscribe = async (
  state: ServerState,
  options: Options,
  outlet: Outlet,
  begun: Begun,
): Promise<void> => {
  state.subscriptions.add(outlet.end);
  state.tally.add('openSubscriptions');
  try {
    await follow(state, options, outlet, begun);
  } finally {
    state.subscriptions.delete(outlet.end);
    state.tally.add('openSubscriptions', -1);
  }
};

const invalidPosition = (subscribing: boolean) =>
  subscribing
    ? refusal(status.INVALID_ARGUMENT, 'Trying to read from an invalid position.')
    : refusal(status.UNKNOWN, 'Unexpected ReadAllResult: InvalidPosition');

const answer = async (state: ServerState, options: Options, outlet: Outlet): Promise<void> => {
  const subscribing = options.hasSubscription();
  const start = startOf(state.store, options, { backwards: isBackwards(options), subscribing });
  if (start === 'invalid position') return outlet.fail(invalidPosition(subscribing));
  if ('unknown' in start) {
    await outlet.write(notFoundMessage(start.unknown));
    return outlet.end('end');
  }
  return (subscribing ? subscribe : send)(state, options, outlet, start);
};

const serve = async (state: ServerState, call: ReadCall): Promise<void> => {
  const options = call.request.getOptions();
  state.tally.add(options?.hasSubscription() ? 'subscriptions' : 'reads');
  const outlet = outletOf(state, call);
  const refused =
    options === undefined
      ? refusal(status.INVALID_ARGUMENT, 'A read needs options')
      : refusedAtOnce(state, call.metadata);
  if (refused !== undefined || options === undefined) return outlet.fail(refused ?? {});
  try {
    await answer(state, options, outlet);
  } catch (error) {
    outlet.fail(refusal(status.UNKNOWN, `the double failed: ${String(error)}`));
  }
};

/** Reads a stream or the log, once or as a subscription. */
export const read =
  (state: ServerState): handleServerStreamingCall<streams.ReadReq, streams.ReadResp> =>
  (call) => {
    void serve(state, call);
  };
