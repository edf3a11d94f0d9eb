// @ts-nocheck
import { Metadata, type StatusObject, status } from '@grpc/grpc-js';
import type { ServerState } from './state.ts';

export type Refusal = Partial<StatusObject>;

/** How a call fails: code, details, and what the metadata says of the exception. */
export const refusal = (
  code: status,
  details: string,
  told: Readonly<Record<string, string>> = {},
): Refusal => {
  const metadata = new Metadata();
  for (const [name, value] of Object.entries(told)) metadata.set(name, value);
  return { code, details, metadata };
};

const headerOf = (metadata: Metadata, name: string): string | null => {
  const [value] = metadata.get(name);
  return value === undefined ? null : String(value);
};

const unauthenticated = ({ options: { credentials } }: ServerState, said: string | null) => {
  if (credentials === undefined) return undefined;
  const wanted = Buffer.from(`${credentials.username}:${credentials.password}`).toString('base64');
  if (said === `Basic ${wanted}`) return undefined;
  return refusal(status.UNAUTHENTICATED, 'Bad HTTP authorization header');
};

const denied = ({ faults }: ServerState) =>
  faults.now().accessDenied
    ? refusal(status.PERMISSION_DENIED, 'Access Denied', { exception: 'access-denied' })
    : undefined;

const notLeading = ({ faults }: ServerState, required: boolean) => {
  const { notLeader, noLeader } = faults.now();
  if (!required) return undefined;
  if (noLeader) return refusal(status.UNKNOWN, 'No leader info available in response');
  if (notLeader === null) return undefined;
  return refusal(status.NOT_FOUND, 'Leader info available', {
    exception: 'not-leader',
    'leader-endpoint-host': notLeader.host,
    'leader-endpoint-port': String(notLeader.port),
  });
};

/** Why a call on streams may not be served, if it may not; what it said of itself is counted. */
export const refusedAtOnce = (state: ServerState, metadata: Metadata): Refusal | undefined => {
  const authorization = headerOf(metadata, 'authorization');
  const required = headerOf(metadata, 'requires-leader')?.toLowerCase() === 'true';
  state.tally.authorized(authorization);
  state.tally.add(required ? 'requiresLeader' : 'requiresNoLeader');
  return unauthenticated(state, authorization) ?? denied(state) ?? notLeading(state, required);
};
