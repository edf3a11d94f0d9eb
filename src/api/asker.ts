import type { Context } from './context.ts';
import { credentialIn, type Identified, namedInRecord, type Principal } from './identity.ts';
import { type Problem, problemOf } from './problem.ts';
import { isSameOrigin, principalOfSession, type Whence } from './session.ts';

/** Who asks, and by what he is known: `none` brought neither a credential nor a session that is good. */
export type Asker = {
  readonly identified: Identified | undefined;
  readonly by: 'credential' | 'session' | 'none';
  /** What a record may call him. */
  readonly named: string;
};

type Headers = (name: string) => string | undefined;

/** A request that a proxy handed on came from elsewhere, and development keys are for this machine alone. */
const isForwarded = (header: Headers): boolean =>
  header('X-Forwarded-For') !== undefined || header('Forwarded') !== undefined;

/** Finds who asks: by the credential where there is one, else by the session. */
export const askerOf = async (
  { identify, keys, now, developmentKeys }: Context,
  header: Headers,
): Promise<Asker> => {
  const credential = credentialIn(header('Authorization'));
  const isFromElsewhere = developmentKeys && isForwarded(header);
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
