// @ts-nocheck
import { resolve } from 'node:path';
import { z } from 'zod';
import { type EventStoreScheme, eventStoreFaults } from './store/eventstore-address.ts';

const isLoopback = (host: string): boolean =>
  host === 'localhost' || host === '::1' || /^127(\.\d{1,3}){3}$/.test(host);

const port = z
  .string()
  .regex(/^\d{1,5}$/, 'must be a port number')
  .transform(Number)
  .refine((number) => number <= 65_535, 'must be at most 65535');

/** Nobody; so many proxies; or the proxies at these addresses. */
const TrustProxy = z
  .string()
  .regex(
    /^(\d{1,2}|(loopback|linklocal|uniquelocal|[0-9a-fA-F.:]+(\/\d{1,3})?)(,\s*(loopback|linklocal|uniquelocal|[0-9a-fA-F.:]+(\/\d{1,3})?))*)$/,
    'must be how many proxies stand before this server, or their addresses: loopback, 10.0.0.0/8',
  )
  .transform((value) => (/^\d+$/.test(value) ? Number(value) : value.split(/,\s*/)));

const perMinute = z
  .string()
  .regex(/^([1-9]\d{0,7}|off)$/, 'must be a number of requests a minute, or off')
  .transform((value) => (value === 'off' ? value : Number(value)));

/** An issuer is asked for its keys: over TLS, or on this machine alone. */
const isIssuer = (value: string): boolean =>
  URL.canParse(value) &&
  new URL(value).search === '' &&
  (new URL(value).protocol === 'https:' ||
    (new URL(value).protocol === 'http:' && isLoopback(new URL(value).hostname.replace(/^\[|\]$/g, ''))));

/** Which log there is: in the data folder, in memory, or on an event store at an address. */
export type EventLogName = 'sqlite:' | 'memory:' | `${EventStoreScheme}${string}`;

const isEventStore = (value: string): value is `${EventStoreScheme}${string}` =>
  /^esdb(\+discover)?:/.test(value);

const isEventLogName = (value: unknown): value is EventLogName =>
  value === 'sqlite:' ||
  value === 'memory:' ||
  (typeof value === 'string' && isEventStore(value) && eventStoreFaults(value).length === 0);

/** The address may hold a password: what is wrong with it is said without repeating it. */
const EventLogName = z.custom<EventLogName>(isEventLogName, {
  error: ({ input }) =>
    typeof input === 'string' && isEventStore(input)
      ? eventStoreFaults(input).join('; ')
      : 'must be sqlite:, memory:, or the address of an event store: esdb://user:password@host:2113',
});

const Environment = z.object({
  PORT: port.default(3000),
  HOST: z.string().min(1).default('127.0.0.1'),
  DATA_DIR: z.string().min(1).default('data'),
  EVENT_LOG: EventLogName.default('sqlite:'),
  BODIES_FILE: z.string().min(1).optional(),
  READ_ACCESS: z.enum(['public', 'restricted'], { error: 'must be public or restricted' }).optional(),
  OIDC_ISSUER: z.string().refine(isIssuer, 'must be the https: address of an OpenID provider').optional(),
  OIDC_AUDIENCE: z.string().min(1).optional(),
  TRUST_PROXY: TrustProxy.optional(),
  RATE_LIMIT: perMinute.optional(),
  CHECKPOINT_KEY_FILE: z.string().min(1).optional(),
  CHECKPOINT_EVERY: z
    .string()
    .regex(/^([1-9]\d{0,4}|asked)$/, 'must be a number of seconds, or asked')
    .default('10')
    .transform((value) => (value === 'asked' ? value : Number(value))),
  LOG_LEVEL: z
    .enum(['trace', 'debug', 'info', 'warn', 'error', 'fatal', 'silent'], {
      error: 'must be trace, debug, info, warn, error, fatal or silent',
    })
    .default('info'),
});

/** Everything that can be configured, read once at the start. */
export type Config = {
  readonly port: number;
  readonly host: string;
  /** Absolute path of the folder that holds the log and the read models. */
  readonly dataFolder: string;
  readonly eventLog: EventLogName;
  readonly bodiesFile: string | undefined;
  /** Without a bodies file: development keys are accepted, and only loopback is served. */
  readonly development: boolean;
  readonly readAccess: 'public' | 'restricted';
  /** The OpenID provider whose tokens are taken besides keys, and whom they must be meant for. */
  readonly oidc: { readonly issuer: string; readonly audience: string } | undefined;
  readonly trustProxy: false | number | readonly string[];
  /** Requests a minute for each principal. */
  readonly rateLimit: number | 'off';
  /** The file with the key that signs checkpoints; in the data folder where it is undefined. */
  readonly checkpointKeyFile: string | undefined;
  /** How many seconds lie between two checkpoints that nobody asks for; none are signed unasked where it is `asked`. */
  readonly checkpointEvery: number | 'asked';
  readonly logLevel: z.infer<typeof Environment>['LOG_LEVEL'];
};

/** Thrown for a configuration that cannot be used; the message names every fault. */
export class BadConfiguration extends Error {
  override readonly name = 'BadConfiguration';
}

const listed = (faults: readonly string[]): BadConfiguration =>
  new BadConfiguration(
    `the configuration cannot be used:\n${faults.map((fault) => `  ${fault}`).join('\n')}`,
  );

/** A provider says who somebody is; which bodies there are, and what each may do, only the bodies file says. */
const oidcFaults = (given: Readonly<Record<string, string | undefined>>): readonly string[] => {
  const names = ['OIDC_ISSUER', 'OIDC_AUDIENCE'];
  if (names.every((name) => given[name] === undefined)) return [];
  return [...names, 'BODIES_FILE']
    .filter((name) => given[name] === undefined)
    .map((name) => `${name} is needed: OIDC_ISSUER, OIDC_AUDIENCE and BODIES_FILE go together`);
};

/** The requests a minute that each principal may send where nothing is said: in development as many as a load test sends. */
const defaultRate = (development: boolean): number => (development ? 1_000_000 : 6_000);

const providerIn = ({
  OIDC_ISSUER: issuer,
  OIDC_AUDIENCE: audience,
}: z.infer<typeof Environment>): Config['oidc'] =>
  issuer === undefined || audience === undefined ? undefined : { issuer, audience };

/** Reads the configuration from environment variables. Throws BadConfiguration. */
export const readConfig = (environment: Readonly<Record<string, string | undefined>>): Config => {
  const given = Object.fromEntries(Object.entries(environment).filter(([, value]) => value !== ''));
  const parsed = Environment.safeParse(given);
  const host = given['HOST'] ?? '127.0.0.1';
  const development = given['BODIES_FILE'] === undefined;
  const faults = [
    ...oidcFaults(given),
    ...(parsed.error?.issues ?? []).map(({ path, message }) => `${path.join('.')} ${message}`),
    ...(development && !isLoopback(host)
      ? [`HOST is ${host}: without BODIES_FILE only loopback is served, since development keys are no secret`]
      : []),
  ];
  if (!parsed.success || faults.length > 0) throw listed(faults);
  const { data } = parsed;
  return {
    port: data.PORT,
    host: data.HOST,
    dataFolder: resolve(data.DATA_DIR),
    eventLog: data.EVENT_LOG,
    bodiesFile: data.BODIES_FILE,
    development,
    readAccess: data.READ_ACCESS ?? (development ? 'public' : 'restricted'),
    oidc: providerIn(data),
    trustProxy: data.TRUST_PROXY ?? false,
    rateLimit: data.RATE_LIMIT ?? defaultRate(development),
    checkpointKeyFile: data.CHECKPOINT_KEY_FILE,
    checkpointEvery: data.CHECKPOINT_EVERY,
    logLevel: data.LOG_LEVEL,
  };
};
