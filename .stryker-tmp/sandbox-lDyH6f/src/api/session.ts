// @ts-nocheck
import { createHmac, timingSafeEqual } from 'node:crypto';
import type { Keys, KnownKey, Principal } from './identity.ts';
import { isLoopbackHost } from './loopback.ts';

/** How long a session lasts, in seconds. */
const lasts = 12 * 60 * 60;

const cookieName = 'porcupine_session';

const signatureOf = (secret: Uint8Array, content: string): Buffer =>
  createHmac('sha256', secret).update(content).digest();

const attributesFor = (host: string): string =>
  `HttpOnly; SameSite=Strict; Path=/${isLoopbackHost(host) ? '' : '; Secure'}`;

/** The cookie of a session that is opened with a key: its id, when it ends, and a signature under the key's stored hash. */
export const sessionCookie = ({ principal, secret }: KnownKey, host: string, now: Date): string => {
  const content = `${principal.key}.${Math.floor(now.getTime() / 1_000) + lasts}`;
  const signed = `${content}.${signatureOf(secret, content).toString('base64url')}`;
  return `${cookieName}=${signed}; Max-Age=${lasts}; ${attributesFor(host)}`;
};

/** The cookie that takes the place of a session's, and is gone at once. */
export const endedCookie = (host: string): string => `${cookieName}=; Max-Age=0; ${attributesFor(host)}`;

/** All that go by the name of the session: another page of the host may have set one of its own beside ours. */
const sessionsIn = (header: string | undefined): readonly string[] =>
  (header ?? '')
    .split(';')
    .map((each) => each.trim().split('='))
    .flatMap(([name, value]) => (name === cookieName && value !== undefined ? [value] : []));

const principalOf = (session: string, keys: Keys, now: Date): Principal | undefined => {
  const [, id, expiry, signature] = /^([^.]+)\.(\d{1,12})\.([A-Za-z0-9_-]{43})$/.exec(session) ?? [];
  const known = id === undefined ? undefined : keys.byId(id);
  if (known === undefined || signature === undefined) return undefined;
  const isOurs = timingSafeEqual(
    Buffer.from(signature, 'base64url'),
    signatureOf(known.secret, `${id}.${expiry}`),
  );
  return isOurs && Number(expiry) * 1_000 > now.getTime() ? known.principal : undefined;
};

/** Who a session in `Cookie` belongs to; nobody where it has ended, was forged, or its key is no more in force. */
export const principalOfSession = (
  header: string | undefined,
  keys: Keys,
  now: Date,
): Principal | undefined => {
  // So many that a browser sends them, and not so many that reading them is work.
  const candidates = sessionsIn(header).slice(0, 8);
  return candidates.map((each) => principalOf(each, keys, now)).find((each) => each !== undefined);
};

/** What a browser says of where a request comes from. */
export type Whence = {
  readonly site: string | undefined;
  readonly origin: string | undefined;
  readonly host: string;
  /** Whether the keys of this server may be used from there. */
  readonly mayUseKeys: boolean;
};

const isOwnOrigin = (origin: string, host: string): boolean =>
  URL.canParse(origin) && new URL(origin).host === host.toLowerCase();

/** Whether a browser says that a request comes from a page of this very server. */
export const isSameOrigin = ({ site, origin, host }: Whence): boolean =>
  site === 'same-origin' && origin !== undefined && isOwnOrigin(origin, host);

/** Whether a browser says that a request comes from elsewhere; a program says neither. */
export const isCrossSite = ({ site, origin, host }: Whence): boolean =>
  (site !== undefined && site !== 'same-origin') || (origin !== undefined && !isOwnOrigin(origin, host));
