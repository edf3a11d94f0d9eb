// @ts-nocheck
import type { Logger } from 'pino';
import type { Checkpointing } from '../audit/checkpointing.ts';
import type { PublicKey, SigningKey } from '../audit/keys.ts';
import type { Rereading } from '../audit/rereading.ts';
import type { PaperItem } from '../domain/paper-item.ts';
import type { Follower } from '../projections/follow.ts';
import type { Bodies } from '../store/bodies-file.ts';
import type { EventLog } from '../store/event-log.ts';
import type { Execute } from '../store/execute.ts';
import type { ReadModels } from '../store/read-models/read-models.ts';
import type { Spool } from '../store/spool.ts';
import type { Assets } from './assets.ts';
import type { Identify, Keys } from './identity.ts';
import type { LiveStream } from './live-stream.ts';
import type { Metrics } from './metrics.ts';
import type { OpenApi } from './open-api.ts';
import type { Turns } from './turns.ts';
import type { Uploads } from './uploads.ts';

/** What the server signs, with what, and whose cosignatures it takes. */
type AuditSide = Checkpointing & {
  /** What compares the log itself with the tree, beside everything else. */
  readonly rereading: Rereading;
  readonly key: SigningKey;
  /** The keys with which the log was signed before. */
  readonly former: readonly PublicKey[];
  /** The witnesses that are configured now. */
  readonly witnesses: () => readonly PublicKey[];
};

/** Everything that the routes may use; built once in cli/server.ts and handed in. */
export type Context = {
  readonly now: () => Date;
  readonly log: EventLog;
  readonly models: ReadModels;
  readonly follower: Follower;
  readonly execute: Execute;
  /** Where files are received that are too large to be held. */
  readonly spool: Spool;
  /** Whose large files are checked and recorded now, and whose wait. */
  readonly turns: Turns;
  /** The description of the interface. */
  readonly document: () => OpenApi;
  /** Files that people had checked and may confirm. */
  readonly uploads: Uploads;
  readonly identify: Identify;
  /** The keys that are in force, with which sessions are opened. */
  readonly keys: Keys;
  /** Whether the keys are those of development, which are no secret. */
  readonly developmentKeys: boolean;
  /** Whose word is taken for where a request comes from, as Express reads it; nobody's where it is false. */
  readonly trustProxy: false | number | readonly string[];
  /** How many requests a minute each principal may send, or each address where nobody is known. */
  readonly rateLimit: number | 'off';
  /** The bodies that are configured now. */
  readonly bodies: () => Bodies['bodies'];
  readonly readAccess: 'public' | 'restricted';
  readonly logger: Logger;
  /** The files that pages load. */
  readonly assets: Assets;
  /** What each problem means, by its code; from docs/problems.md. */
  readonly problemTexts: ReadonlyMap<string, string>;
  /** The items of the white paper, in its order; from seeds/paper.json. */
  readonly paper: readonly PaperItem[];
  /** What is signed of the log, and with which key. */
  readonly audit: AuditSide;
  readonly live: LiveStream;
  readonly metrics: Metrics;
  /** Aborts once the process is asked to end: what would go on for ever ends then. */
  readonly ending: AbortSignal;
  /** False once the process is asked to end. */
  readonly accepting: () => boolean;
};
