// @ts-nocheck
import shared from '@eventstore/db-client/generated/shared_pb.js';
import streams from '@eventstore/db-client/generated/streams_pb.js';
import { type handleClientStreamingCall, type sendUnaryData, status } from '@grpc/grpc-js';
import { type AppendRequest, appending, expectedOf, type Outcome } from './appending.ts';
import type { Expected, Proposed } from './commit.ts';
import { nameOf, proposedOf } from './messages.ts';
import { refusal, refusedAtOnce } from './refusal.ts';
import type { ServerState } from './state.ts';

const { AppendResp } = streams;

const success = (revision: bigint, position: bigint): streams.AppendResp =>
  new AppendResp().setSuccess(
    new AppendResp.Success()
      .setCurrentRevision(String(revision))
      .setPosition(
        new AppendResp.Position().setCommitPosition(String(position)).setPreparePosition(String(position)),
      ),
  );

const setExpected = (wrong: streams.AppendResp.WrongExpectedVersion, expected: Expected): void => {
  if (expected === 'any') wrong.setExpectedAny(new shared.Empty());
  else if (expected === 'no_stream') wrong.setExpectedNoStream(new shared.Empty());
  else if (expected === 'stream_exists') wrong.setExpectedStreamExists(new shared.Empty());
  else wrong.setExpectedRevision(String(expected));
};

const wrongVersion = (current: bigint, expected: Expected): streams.AppendResp => {
  const wrong = new AppendResp.WrongExpectedVersion();
  if (current < 0n) wrong.setCurrentNoStream(new shared.Empty());
  else wrong.setCurrentRevision(String(current));
  setExpected(wrong, expected);
  return new AppendResp().setWrongExpectedVersion(wrong);
};

const tooBig = (most: number) =>
  refusal(status.INVALID_ARGUMENT, `Maximum Append Size of ${most} Exceeded.`, {
    exception: 'maximum-append-size-exceeded',
    'maximum-append-size': String(most),
  });

const reply = (
  callback: sendUnaryData<streams.AppendResp>,
  { expected }: AppendRequest,
  outcome: Outcome,
): void => {
  switch (outcome.outcome) {
    case 'written':
      callback(null, success(outcome.revision, outcome.position));
      return;
    case 'wrong':
      callback(null, wrongVersion(outcome.current, expected));
      return;
    case 'too-big':
      callback(tooBig(outcome.most));
      return;
    case 'failed':
      callback(outcome.refusal);
  }
};

/** Appends one batch of events, as a client does that passes credentials with each append. */
export const append =
  (state: ServerState): handleClientStreamingCall<streams.AppendReq, streams.AppendResp> =>
  (call, callback) => {
    state.tally.add('append');
    call.on('error', () => {});
    const refused = refusedAtOnce(state, call.metadata);
    if (refused !== undefined) return callback(refused);

    let options: streams.AppendReq.Options | undefined;
    const events: Proposed[] = [];
    call.on('data', (message: streams.AppendReq) => {
      if (message.hasOptions()) options = message.getOptions();
      else events.push(proposedOf(message.getProposedMessage()));
    });
    call.on('end', () => {
      // Who gave up in the middle may not have sent everything.
      if (call.cancelled) return callback(refusal(status.CANCELLED, 'Call canceled by the client'));
      if (options === undefined) return callback(refusal(status.INVALID_ARGUMENT, 'An append needs options'));
      const expected = expectedOf(options, options.getRevision());
      const request = { stream: nameOf(options.getStreamIdentifier()), expected, events };
      void appending(state, request).then((outcome) => reply(callback, request, outcome));
    });
  };
