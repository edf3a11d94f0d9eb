import { resolve } from 'node:path';
import { z } from 'zod';

const isLoopback = (host: string): boolean =>
  host === 'localhost' || host === '::1' || /^127(\.\d{1,3}){3}$/.test(host);

const port = z
  .string()
  .regex(/^\d{1,5}$/, 'must be a port number')
  .transform(Number)
  .refine((number) => number <= 65_535, 'must be at most 65535');

const Environment = z.object({
  PORT: port.default(3000),
  HOST: z.string().min(1).default('127.0.0.1'),
  DATA_DIR: z.string().min(1).default('data'),
  EVENT_LOG: z.enum(['sqlite:', 'memory:'], { error: 'must be sqlite: or memory:' }).default('sqlite:'),
  BODIES_FILE: z.string().min(1).optional(),
  READ_ACCESS: z.enum(['public', 'restricted'], { error: 'must be public or restricted' }).optional(),
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
  readonly eventLog: 'sqlite:' | 'memory:';
  readonly bodiesFile: string | undefined;
  /** Without a bodies file: development keys are accepted, and only loopback is served. */
  readonly development: boolean;
  readonly readAccess: 'public' | 'restricted';
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

/** Reads the configuration from environment variables. Throws BadConfiguration. */
export const readConfig = (environment: Readonly<Record<string, string | undefined>>): Config => {
  const given = Object.fromEntries(Object.entries(environment).filter(([, value]) => value !== ''));
  const parsed = Environment.safeParse(given);
  const host = given['HOST'] ?? '127.0.0.1';
  const development = given['BODIES_FILE'] === undefined;
  const faults = [
    // Ignored in silence, these would leave a server open that its operator believes to be closed.
    ...['OIDC_ISSUER', 'OIDC_AUDIENCE']
      .filter((name) => given[name] !== undefined)
      .map((name) => `${name} is not supported yet: use BODIES_FILE`),
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
    logLevel: data.LOG_LEVEL,
  };
};
