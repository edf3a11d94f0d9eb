// @ts-nocheck
import { createHash } from 'node:crypto';
import {
  createRemoteJWKSet,
  errors,
  type JWTPayload,
  type JWTVerifyGetKey,
  type JWTVerifyOptions,
  jwtVerify,
} from 'jose';
import { z } from 'zod';
import { type Bodies, type Role, roles } from '../store/bodies-file.ts';
import type { Identified, Identify } from './identity.ts';

/** Whose tokens are trusted, and for whom they must be meant. */
export type Provider = { readonly issuer: string; readonly audience: string };

/** Signatures by keys that are published: what needs a shared secret, or none, is refused. */
const algorithms = ['RS256', 'RS384', 'RS512', 'PS256', 'PS384', 'PS512', 'ES256', 'ES384', 'ES512', 'EdDSA'];

/** How far the provider's clock may be from ours, in seconds. */
const mostSkew = 30;

/** How long the provider may take to answer, and how long he is left alone once he did not, in milliseconds. */
const longestWait = 5_000;
const restAfterFailure = 5_000;

/** How long the published keys serve before they are fetched anew, and the least between two fetches, in milliseconds. */
const keysServe = 10 * 60_000;
const betweenFetches = 10_000;

/** The claims that name who acts: a body of the bodies file, and the roles that the provider grants. */
const Claims = z.object({
  sub: z.string().min(1),
  porcupine_body: z.string(),
  porcupine_roles: z.array(z.string()),
});

const Discovery = z.object({ issuer: z.string(), jwks_uri: z.url({ protocol: /^https?$/ }) });

/** A provider that does not answer, or not as a provider does. */
class ProviderSilent extends Error {
  override readonly name = 'ProviderSilent';
}

/** Whether the token itself was judged; everything else says that the provider could not be asked. */
const isJudged = (error: unknown): boolean =>
  error instanceof errors.JOSEError &&
  !(error instanceof errors.JWKSTimeout) &&
  !(error instanceof errors.JWKSInvalid) &&
  error.code !== 'ERR_JOSE_GENERIC';

/** Published keys that are not fetched again for a moment once that failed; those that are known serve meanwhile. */
const restrained = (published: ReturnType<typeof createRemoteJWKSet>, now: () => Date): JWTVerifyGetKey => {
  let failedAt = Number.NEGATIVE_INFINITY;
  const isKnown = (id: string | undefined): boolean =>
    published.fresh && (id === undefined || published.jwks()?.keys.some(({ kid }) => kid === id) === true);
  return async (header, token) => {
    if (now().getTime() - failedAt < restAfterFailure && !isKnown(header.kid))
      throw new ProviderSilent('the keys could not be fetched a moment ago');
    try {
      return await published(header, token);
    } catch (error) {
      if (!isJudged(error)) failedAt = now().getTime();
      throw error;
    }
  };
};

const discover = async (issuer: string, now: () => Date): Promise<JWTVerifyGetKey> => {
  const address = `${issuer.replace(/\/$/, '')}/.well-known/openid-configuration`;
  try {
    const answer = await fetch(address, { signal: AbortSignal.timeout(longestWait), redirect: 'error' });
    const { issuer: named, jwks_uri: keys } = Discovery.parse(await answer.json());
    const isSafe = keys.startsWith('https:') || issuer.startsWith('http:');
    if (!answer.ok || named !== issuer || !isSafe)
      throw new ProviderSilent(`${address} is not that of ${issuer}`);
    const published = createRemoteJWKSet(new URL(keys), {
      timeoutDuration: longestWait,
      cacheMaxAge: keysServe,
      cooldownDuration: betweenFetches,
    });
    return restrained(published, now);
  } catch (cause) {
    throw new ProviderSilent(`${address} cannot be read`, { cause });
  }
};

/** The published keys of a provider, found once; a failure is remembered for a moment, so that nobody waits behind it. */
const keysOf = (issuer: string, now: () => Date): (() => Promise<JWTVerifyGetKey>) => {
  let found: Promise<JWTVerifyGetKey> | undefined;
  let failedAt = Number.NEGATIVE_INFINITY;
  return () => {
    if (now().getTime() - failedAt < restAfterFailure) throw new ProviderSilent(`${issuer} did not answer`);
    found ??= discover(issuer, now).catch((error: unknown) => {
      found = undefined;
      failedAt = now().getTime();
      throw error;
    });
    return found;
  };
};

/** The subject as events name it; what would not fit there is named by its digest. */
const keyOf = (subject: string): string =>
  /^[\x21-\x7e]{1,150}$/.test(subject)
    ? `oidc:${subject}`
    : `oidc:sha256:${createHash('sha256').update(subject).digest('hex')}`;

const principalIn = (payload: JWTPayload, { bodies }: Bodies): Identified => {
  const claims = Claims.safeParse(payload);
  const owner = bodies.find(({ id }) => id === claims.data?.porcupine_body);
  if (!claims.success || owner === undefined) return 'unknown';
  const granted = (role: Role): boolean =>
    owner.roles.includes(role) && claims.data.porcupine_roles.includes(role);
  return {
    body: owner.id,
    key: keyOf(claims.data.sub),
    roles: roles.filter(granted),
    tracks: owner.tracks,
  };
};

type Keys = errors.JWKSMultipleMatchingKeys;

const verifiedByOneOf = async (token: string, keys: Keys, options: JWTVerifyOptions) => {
  for await (const key of keys) {
    try {
      return await jwtVerify(token, key, options);
    } catch (error) {
      if (!(error instanceof errors.JWSSignatureVerificationFailed)) throw error;
    }
  }
  throw new errors.JWSSignatureVerificationFailed();
};

/** Verifies a token; one that names no key, by each of those that may have signed it. */
const verifiedBy = (token: string, key: JWTVerifyGetKey, options: JWTVerifyOptions) =>
  jwtVerify(token, key, options).catch((error: unknown) => {
    if (error instanceof errors.JWKSMultipleMatchingKeys) return verifiedByOneOf(token, error, options);
    throw error;
  });

/**
 * Identifies by tokens (JWT) of one OpenID provider: signed with a key that it publishes, issued by it, meant for the
 * audience, in force by our clock within half a minute, and naming a body of the bodies file. `onTrouble` is given why the
 * provider could not be asked.
 */
export const identifyByToken = (
  { issuer, audience }: Provider,
  bodies: () => Bodies,
  now: () => Date,
  onTrouble: (error: unknown) => void,
): Identify => {
  const keys = keysOf(issuer, now);
  const verified = async (token: string): Promise<JWTPayload> => {
    const key = await keys();
    const currentDate = now();
    const { payload } = await verifiedBy(token, key, {
      issuer,
      audience,
      algorithms,
      clockTolerance: mostSkew,
      requiredClaims: ['exp', 'sub'],
      currentDate,
    });
    const latest = currentDate.getTime() / 1_000 + mostSkew;
    if (payload.iat !== undefined && payload.iat > latest)
      throw new errors.JWTClaimValidationFailed('issued later than now', payload, 'iat', 'check_failed');
    return payload;
  };
  return async (token) => {
    try {
      return principalIn(await verified(token), bodies());
    } catch (error) {
      if (isJudged(error)) return 'unknown';
      onTrouble(error);
      return 'unavailable';
    }
  };
};
