// @ts-nocheck
import type { Context } from './context.ts';
import { credentialIn, type Identified, namedInRecord, type Principal } from './identity.ts';
import { isLoopbackAddress, isLoopbackHost } from './loopback.ts';
import { type Problem, problemOf } from './problem.ts';
import { isSameOrigin, principalOfSession, type Whence } from './session.ts';

/** Who asks, and by what he is known: `none` brought neither a credential nor a session that is good. */
export type Asker = {
  readonly identified: Identified | undefined;
  readonly by: 'credential' | 'session' | 'none';
  /** What a record may call him. */
  readonly named: string;
};

/** A request as far as it says who asks: its headers, and the address it comes from. */
type Asking = {
  readonly header: (name: string) => string | undefined;
  readonly address: string;
};

/**
 * Whether the keys of this server may be used in a request. Those of development are no secret: they are for requests from
 * this machine, sent to it by a name that is its own, so that no page of another site can have a browser send one.
 */
export const mayUseKeys = (
  { developmentKeys }: Pick<Context, 'developmentKeys'>,
  { header, address }: Asking,
): boolean =>
  !developmentKeys || (isLoopbackAddress(address) && isLoopbackHost(header('Host') ?? 'localhost'));

/** Finds who asks: by the credential where there is one, else by the session. */
export const askerOf = async (context: Context, asking: Asking): Promise<Asker> => {
  const { identify, keys, now } = context;
  const { header } = asking;
  const credential = credentialIn(header('Authorization'));
  const isFromElsewhere = !mayUseKeys(context, asking);
  if (credential !== undefined) {
    const identified = isFromElsewhere ? 'unknown' : await identify(credential);
    const named = typeof identified === 'string' ? namedInRecord(credential) : identified.key;
    return { identified, by: 'credential', named };
  }
  const principal = isFromElsewhere ? undefined : principalOfSession(header('Cookie'), keys, now());
  return principal === undefined
    ? { identified: undefined, by: 'none', named: 'nobody' }
    : { identified: principal, by: 'session', named: principal.key };
};

/** The principal of a request that may be answered. */
export const principalAmong = ({ identified }: Asker): Principal | undefined =>
  typeof identified === 'object' ? identified : undefined;

const changesNothing: ReadonlySet<string> = new Set(['GET', 'HEAD']);

/** Why nothing may be changed by the session that a browser sent along; undefined where it may. */
export const refusalOfSession = ({ by }: Asker, method: string, whence: Whence): Problem | undefined =>
  by !== 'session' || changesNothing.has(method) || isSameOrigin(whence)
    ? undefined
    : problemOf('cross-site');
