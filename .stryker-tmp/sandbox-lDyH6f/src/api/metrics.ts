// @ts-nocheck
import { Counter, Gauge, Histogram, Registry } from 'prom-client';
import type { Checkpointing } from '../audit/checkpointing.ts';
import type { Follower } from '../projections/follow.ts';
import { type Lagging, lagKnown } from './lag.ts';

/** What the process tells Prometheus about itself. */
export type Metrics = {
  readonly contentType: string;
  readonly text: () => Promise<string>;
  readonly eventAppended: () => void;
  /** That a request was denied, by the code of the problem. */
  readonly requestDenied: (reason: string) => void;
  readonly requestAnswered: (
    request: { readonly method: string; readonly route: string; readonly status: number },
    seconds: number,
  ) => void;
};

/** The most unread events that are counted; more read as that many. */
const mostCounted = 10_000;

/** Request durations in seconds: from a figure at hand to a command that waits for its turn. */
const buckets = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10];

type Ground = Lagging & {
  readonly follower: Pick<Follower, 'status'>;
  readonly checkpointing: Pick<Checkpointing, 'contradicted'>;
};

const gaugeOf =
  (registers: Registry[]) =>
  (name: string, help: string, read: () => number | Promise<number>): Gauge =>
    new Gauge({
      name,
      help,
      registers,
      async collect() {
        this.set(await read());
      },
    });

/** Metrics of one server, in a registry of their own. Gauges are read when they are asked for. */
export const createMetrics = (ground: Ground): Metrics => {
  const registry = new Registry();
  const registers = [registry];
  const gauge = gaugeOf(registers);
  const appended = new Counter({
    name: 'porcupine_events_appended_total',
    help: 'Events that commands over HTTP have stored since this process began',
    registers,
  });
  const denied = new Counter({
    name: 'porcupine_denied_total',
    help: 'Requests that were denied since this process began, by the code of the problem',
    labelNames: ['reason'],
    registers,
  });
  const durations = new Histogram({
    name: 'porcupine_http_request_duration_seconds',
    help: 'How long requests took to be answered, live streams left out',
    labelNames: ['method', 'route', 'status'],
    buckets,
    registers,
  });
  let looking: ReturnType<typeof lagKnown> | undefined;
  /** One look serves both gauges of a scrape; where the log does not answer, neither is known. */
  const lag = (): ReturnType<typeof lagKnown> => {
    looking ??= lagKnown(ground, mostCounted).finally(() => {
      looking = undefined;
    });
    return looking;
  };
  gauge(
    'porcupine_projection_lag_events',
    `Events in the log that the read side has not read yet, counted up to ${mostCounted}`,
    async () => (await lag())?.events ?? Number.NaN,
  );
  gauge(
    'porcupine_projection_lag_seconds',
    'For how long the log has held the first event that the read side has not read yet',
    async () => ((await lag())?.milliseconds ?? Number.NaN) / 1_000,
  );
  gauge(
    'porcupine_projection_heartbeat_age_seconds',
    'For how long the read side has not heard of the log',
    () => ground.follower.status().heartbeatAge / 1_000,
  );
  gauge(
    'porcupine_held_events',
    'Events that wait until they, or an earlier one of their stream, can be read',
    () => ground.models.heldEvents(),
  );
  gauge('porcupine_checkpoint_size', 'Events under the newest checkpoint that was signed', () =>
    Number(ground.models.lastCheckpoint()?.size ?? 0n),
  );
  gauge(
    'porcupine_checkpoint_contradicted',
    '1 while nothing is signed since the log is not what was signed of it before',
    () => (ground.checkpointing.contradicted() ? 1 : 0),
  );
  return {
    contentType: registry.contentType,
    text: () => registry.metrics(),
    eventAppended: () => appended.inc(),
    requestDenied: (reason) => denied.inc({ reason }),
    requestAnswered: ({ method, route, status }, seconds) =>
      durations.observe({ method, route, status: String(status) }, seconds),
  };
};
