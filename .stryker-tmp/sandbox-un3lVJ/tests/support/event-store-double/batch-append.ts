// @ts-nocheck
import shared from '@eventstore/db-client/generated/shared_pb.js';
import statuses from '@eventstore/db-client/generated/status_pb.js';
import streams from '@eventstore/db-client/generated/streams_pb.js';
import type { handleBidiStreamingCall, ServerDuplexStream } from '@grpc/grpc-js';
import any from 'google-protobuf/google/protobuf/any_pb.js';
import empty from 'google-protobuf/google/protobuf/empty_pb.js';
import { type AppendRequest, appending, expectedOf, type Outcome } from './appending.ts';
import type { Expected, Proposed } from './commit.ts';
import { identifierOf, nameOf, proposedOf, uuid, uuidOf } from './messages.ts';
import { refusedAtOnce } from './refusal.ts';
import type { ServerState } from './state.ts';

const { BatchAppendResp } = streams;

type Call = ServerDuplexStream<streams.BatchAppendReq, streams.BatchAppendResp>;
type Unfinished = { readonly options: streams.BatchAppendReq.Options; readonly events: Proposed[] };

const success = (revision: bigint, position: bigint) =>
  new BatchAppendResp.Success()
    .setCurrentRevision(String(revision))
    .setPosition(
      new shared.AllStreamPosition().setCommitPosition(String(position)).setPreparePosition(String(position)),
    );

const error = (code: 3 | 6, type: string, details: { readonly serializeBinary: () => Uint8Array }) => {
  const packed = new any.Any();
  packed.pack(details.serializeBinary(), `event_store.client.${type}`);
  return new statuses.Status().setCode(code).setMessage(type).setDetails(packed);
};

const setExpected = (wrong: shared.WrongExpectedVersion, expected: Expected): void => {
  if (expected === 'any') wrong.setExpectedAny(new empty.Empty());
  else if (expected === 'no_stream') wrong.setExpectedNoStream(new empty.Empty());
  else if (expected === 'stream_exists') wrong.setExpectedStreamExists(new empty.Empty());
  else wrong.setExpectedStreamPosition(String(expected));
};

const wrongVersion = (current: bigint, expected: Expected) => {
  const wrong = new shared.WrongExpectedVersion();
  if (current < 0n) wrong.setCurrentNoStream(new empty.Empty());
  else wrong.setCurrentStreamRevision(String(current));
  setExpected(wrong, expected);
  return error(6, 'WrongExpectedVersion', wrong);
};

const tooBig = (most: number) =>
  error(3, 'MaximumAppendSizeExceeded', new shared.MaximumAppendSizeExceeded().setMaxappendsize(most));

const reply = (call: Call, id: string, { stream, expected }: AppendRequest, outcome: Outcome): void => {
  const response = new BatchAppendResp().setCorrelationId(uuid(id)).setStreamIdentifier(identifierOf(stream));
  switch (outcome.outcome) {
    case 'written':
      call.write(response.setSuccess(success(outcome.revision, outcome.position)));
      return;
    case 'wrong':
      call.write(response.setError(wrongVersion(outcome.current, expected)));
      return;
    case 'too-big':
      call.write(response.setError(tooBig(outcome.most)));
      return;
    case 'failed':
      call.emit('error', outcome.refusal);
  }
};

const finish = async (
  state: ServerState,
  call: Call,
  id: string,
  { options, events }: Unfinished,
): Promise<void> => {
  const expected = expectedOf(options, options.getStreamPosition());
  const request = { stream: nameOf(options.getStreamIdentifier()), expected, events };
  const outcome = await appending(state, request);
  if (!call.cancelled) reply(call, id, request, outcome);
};

/** The shared stream of many appends, which a client prefers that passes no credentials. */
export const batchAppend =
  (state: ServerState): handleBidiStreamingCall<streams.BatchAppendReq, streams.BatchAppendResp> =>
  (call) => {
    state.tally.add('batchAppendStreams');
    call.on('error', () => {});
    const refused = refusedAtOnce(state, call.metadata);
    if (refused !== undefined) {
      call.emit('error', refused);
      return;
    }
    const unfinished = new Map<string, Unfinished>();
    const taken = (id: string, options = new streams.BatchAppendReq.Options()): Unfinished => {
      const begun = unfinished.get(id) ?? { options, events: [] };
      if (!unfinished.has(id)) state.tally.add('batchAppend');
      unfinished.set(id, begun);
      return begun;
    };
    call.on('data', (message: streams.BatchAppendReq) => {
      const id = uuidOf(message.getCorrelationId());
      const begun = taken(id, message.getOptions());
      begun.events.push(...message.getProposedMessagesList().map(proposedOf));
      if (!message.getIsFinal()) return;
      unfinished.delete(id);
      void finish(state, call, id, begun);
    });
    call.on('end', () => call.end());
  };
