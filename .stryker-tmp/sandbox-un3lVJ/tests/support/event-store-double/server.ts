// @ts-nocheck
import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { GossipService, type IGossipServer } from '@eventstore/db-client/generated/gossip_grpc_pb.js';
import gossip from '@eventstore/db-client/generated/gossip_pb.js';
import {
  type IServerFeaturesServer,
  ServerFeaturesService,
} from '@eventstore/db-client/generated/serverfeatures_grpc_pb.js';
import features from '@eventstore/db-client/generated/serverfeatures_pb.js';
import { type IStreamsServer, StreamsService } from '@eventstore/db-client/generated/streams_grpc_pb.js';
import { Server, ServerCredentials, status } from '@grpc/grpc-js';
import { createBell } from '../../../src/store/bell.ts';
import { append } from './append.ts';
import { batchAppend } from './batch-append.ts';
import { createFaults, type FaultChange } from './faults.ts';
import { uuid } from './messages.ts';
import { read } from './read.ts';
import { refusal } from './refusal.ts';
import type { Member, ServerOptions, ServerState, Tls } from './state.ts';
import { createTally, type Stats } from './stats.ts';
import { createStore, isSystem, type Store } from './store.ts';

/** One server with a log of its own. */
export type DoubleServer = {
  readonly port: number;
  readonly store: Store;
  readonly stats: () => Stats;
  readonly set: (change: FaultChange) => void;
  /** Stores an event that did not come over the wire. */
  readonly smuggle: (event: Smuggled) => { readonly revision: string; readonly position: string };
  /** Drops the tail of the log as a backup does that was put back; nobody stays subscribed over that. */
  readonly truncate: (after: number) => void;
  /** Ends everything at once. */
  readonly close: () => void;
};

/** An event as raw text, whatever it says. */
export type Smuggled = {
  readonly stream: string;
  readonly type: string;
  readonly data: string;
  readonly id?: string;
  readonly contentType?: string;
  readonly metadata?: string;
  /** The revision that the stream is expected to have; without it, any. */
  readonly expected?: number;
};

const streamsService = (state: ServerState): IStreamsServer => ({
  append: append(state),
  batchAppend: batchAppend(state),
  read: read(state),
  delete: (_call, callback) => callback(refusal(status.UNIMPLEMENTED, 'the double deletes nothing')),
  tombstone: (_call, callback) => callback(refusal(status.UNIMPLEMENTED, 'the double deletes nothing')),
});

const streamsName = 'event_store.client.streams.streams';

const supported = (method: string, ...more: readonly string[]): features.SupportedMethod =>
  new features.SupportedMethod()
    .setServiceName(streamsName)
    .setMethodName(method)
    .setFeaturesList([...more]);

const featuresService = ({ options, tally }: ServerState): IServerFeaturesServer => ({
  getSupportedMethods: (_call, callback) => {
    tally.add('features');
    const methods = [supported('read', 'position', 'events'), supported('append')];
    const batch = options.batchAppend === false ? [] : [supported('batchappend', 'deadline_duration')];
    const answer = new features.SupportedMethods().setEventStoreServerVersion('24.10.0');
    callback(null, answer.setMethodsList([...methods, ...batch]));
  },
});

const states = {
  leader: gossip.MemberInfo.VNodeState.LEADER,
  follower: gossip.MemberInfo.VNodeState.FOLLOWER,
} as const;

const memberInfo = ({ host, port, state, alive }: Member): gossip.MemberInfo =>
  new gossip.MemberInfo()
    .setInstanceId(uuid(randomUUID()))
    .setTimeStamp(String(BigInt(Date.now()) * 10_000n))
    .setState(states[state])
    .setIsAlive(alive)
    .setHttpEndPoint(new gossip.EndPoint().setAddress(host).setPort(port));

const gossipService = ({ options, tally }: ServerState, port: () => number): IGossipServer => ({
  read: (_call, callback) => {
    tally.add('gossip');
    const alone: readonly Member[] = [{ host: '127.0.0.1', port: port(), state: 'leader', alive: true }];
    callback(null, new gossip.ClusterInfo().setMembersList((options.members ?? alone).map(memberInfo)));
  },
});

const serverCredentials = (tls: Tls | undefined): ServerCredentials =>
  tls === undefined
    ? ServerCredentials.createInsecure()
    : ServerCredentials.createSsl(null, [
        { cert_chain: readFileSync(tls.cert), private_key: readFileSync(tls.key) },
      ]);

const bound = (server: Server, { port = 0, tls }: ServerOptions): Promise<number> =>
  new Promise((resolve, reject) => {
    server.bindAsync(`127.0.0.1:${port}`, serverCredentials(tls), (error, actual) => {
      if (error === null) resolve(actual);
      else reject(error);
    });
  });

const stateOf = (options: ServerOptions): ServerState => ({
  options,
  store: createStore(options),
  faults: createFaults(options.faults),
  tally: createTally(),
  bell: createBell(),
  subscriptions: new Set(),
});

const changing =
  ({ faults, bell, subscriptions }: ServerState) =>
  ({ dropSubscriptions, ...change }: FaultChange): void => {
    faults.set(change);
    if (dropSubscriptions !== undefined) for (const end of [...subscriptions]) end(dropSubscriptions);
    bell.ring();
  };

const smuggling =
  ({ store, bell }: ServerState): DoubleServer['smuggle'] =>
  ({ stream, type, data, id = randomUUID(), contentType = 'application/json', metadata = '', expected }) => {
    const event = { id, type, contentType, data: Buffer.from(data), metadata: Buffer.from(metadata) };
    const written = store.append(stream, expected === undefined ? 'any' : BigInt(expected), [event]);
    if (written.outcome === 'wrong') throw new Error(`${stream} is at revision ${written.current}`);
    bell.ring();
    return { revision: String(written.revision), position: String(written.position) };
  };

/** What a client may send and the server still looks at, as the server has it. */
const greatestMessage = 17 * 1024 * 1024;

/** Starts a server on loopback. */
export const startServer = async (options: ServerOptions): Promise<DoubleServer> => {
  const state = stateOf(options);
  const server = new Server({ 'grpc.max_receive_message_length': greatestMessage });
  let port = 0;
  server.addService(StreamsService, streamsService(state));
  server.addService(ServerFeaturesService, featuresService(state));
  server.addService(
    GossipService,
    gossipService(state, () => port),
  );
  port = await bound(server, options);
  const set = changing(state);
  return {
    port,
    store: state.store,
    stats: state.tally.now,
    set,
    smuggle: smuggling(state),
    truncate: (after) => {
      state.store.truncate(after);
      set({ dropSubscriptions: 'error' });
    },
    close: () => {
      server.forceShutdown();
      state.store.close();
    },
  };
};

/** What the log of a server holds that is not the server's own. */
export const ownEvents = ({ store }: DoubleServer): readonly Kept[] =>
  store
    .log()
    .filter((record) => !isSystem(record))
    .map(({ stream, revision, position, id, type, data }) => ({
      stream,
      revision: String(revision),
      position: String(position),
      id,
      type,
      data: Buffer.from(data).toString('utf8'),
    }));

/** An event as the log holds it, its data as text. */
export type Kept = {
  readonly stream: string;
  readonly revision: string;
  readonly position: string;
  readonly id: string;
  readonly type: string;
  readonly data: string;
};
