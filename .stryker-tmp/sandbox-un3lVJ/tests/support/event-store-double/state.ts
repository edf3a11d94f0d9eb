// @ts-nocheck
import type { Bell } from '../../../src/store/bell.ts';
import type { Ending, FaultState, Faults } from './faults.ts';
import type { Tally } from './stats.ts';
import type { Store, StoreOptions } from './store.ts';

type Credentials = { readonly username: string; readonly password: string };

/** Files with the certificate and the key of a server. */
export type Tls = { readonly cert: string; readonly key: string };

export type Member = {
  readonly host: string;
  readonly port: number;
  readonly state: 'leader' | 'follower';
  readonly alive: boolean;
};

export type ServerOptions = StoreOptions & {
  /** The port on loopback; without it, a free one. */
  readonly port?: number;
  readonly tls?: Tls;
  /** Who may call; without it, anybody. */
  readonly credentials?: Credentials;
  /** Whether subscriptions are told when they have caught up; as servers since 23.10 do. */
  readonly caughtUp?: boolean;
  /** Whether reads of streams say no positions, as servers before 22.10 do. */
  readonly noPositions?: boolean;
  /** Whether the server offers the batch stream for appends. */
  readonly batchAppend?: boolean;
  /** The cluster as gossip tells it; without it, this server alone as its leader. */
  readonly members?: readonly Member[];
  /** What goes wrong from the start on. */
  readonly faults?: Partial<Faults>;
};

/** What the calls of one server share. */
export type ServerState = {
  readonly options: ServerOptions;
  readonly store: Store;
  readonly faults: FaultState;
  readonly tally: Tally;
  /** Rung when a subscription has reason to look again. */
  readonly bell: Bell;
  /** How to end each open subscription. */
  readonly subscriptions: Set<(how: Ending) => void>;
};
