// @ts-nocheck
import { setTimeout as wait } from 'node:timers/promises';
import type streams from '@eventstore/db-client/generated/streams_pb.js';
import { type ServerWritableStream, status } from '@grpc/grpc-js';
import type { Ending } from './faults.ts';
import { type Refusal, refusal } from './refusal.ts';
import type { ServerState } from './state.ts';

export type ReadCall = ServerWritableStream<streams.ReadReq, streams.ReadResp>;

/** The way out to one reader, no faster than it reads. */
export type Outlet = {
  /** Resolves when there is room for more. */
  readonly write: (message: streams.ReadResp) => Promise<void>;
  /** Whether nobody reads any more. */
  readonly over: () => boolean;
  readonly fail: (why: Refusal) => void;
  readonly end: (how: Ending) => void;
};

const endings = {
  error: refusal(status.UNAVAILABLE, 'Connection dropped'),
  cancel: refusal(status.CANCELLED, 'Call canceled by the server'),
};

export const outletOf = ({ faults, tally, bell }: ServerState, call: ReadCall): Outlet => {
  let over = false;
  let proceed = () => {};
  const leave = (): void => {
    if (over) return;
    over = true;
    tally.add('open', -1);
    proceed();
    bell.ring();
  };
  tally.add('open');
  call.on('error', () => {});
  call.on('drain', () => proceed());
  call.on('cancelled', leave);
  const room = () =>
    new Promise<void>((resolve) => {
      proceed = resolve;
    });
  const fail = (why: Refusal): void => {
    if (!over) call.emit('error', why);
    leave();
  };
  return {
    write: async (message) => {
      const { writeDelayMs } = faults.now();
      if (writeDelayMs > 0) await wait(writeDelayMs);
      if (over) return;
      tally.add('written');
      if (!call.write(message)) await room();
    },
    over: () => over,
    fail,
    end: (how) => {
      if (how !== 'end') return fail(endings[how]);
      if (!over) call.end();
      leave();
    },
  };
};
