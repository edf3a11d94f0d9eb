import type { Config } from '../../config.ts';
import { type Finding, fault, good, look, reasonOf } from './finding.ts';

/** How long the server is given to answer, in milliseconds. */
const patience = 5_000;

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null;

const failing = (body: unknown): readonly string[] => {
  const checks = isObject(body) && isObject(body['checks']) ? body['checks'] : {};
  return Object.keys(checks).filter((name) => checks[name] !== true);
};

const hostOf = (host: string): string => {
  if (host === '0.0.0.0' || host === '::') return '127.0.0.1';
  return host.includes(':') ? `[${host}]` : host;
};

/** What the server at the configured address says of itself. */
export const serverFinding = async ({ host, port }: Config): Promise<Finding> => {
  const what = 'server';
  const address = `http://${hostOf(host)}:${port}/readyz`;
  try {
    const response = await fetch(address, { signal: AbortSignal.timeout(patience) });
    const body: unknown = await response.json();
    if (response.status === 200) return good(what, `${address} says that it is ready`);
    return fault(
      what,
      `${address} answers ${response.status}: ${failing(body).join(', ') || 'no reason given'}`,
      'see docs/problems.md, “not-ready”, and the server’s log',
    );
  } catch (error) {
    return look(
      what,
      `nothing that answers at ${address} (${reasonOf(error)})`,
      'start porcupine serve, or give doctor the PORT and HOST of the one that runs',
    );
  }
};
