import { createHash, timingSafeEqual } from 'node:crypto';
import type { Bodies, Role } from '../store/bodies-file.ts';
import { roles } from '../store/bodies-file.ts';

/** Who asks: one coordinating body, through one of its keys, with what that key allows. */
export type Principal = {
  readonly body: string;
  readonly key: string;
  readonly roles: readonly Role[];
  readonly tracks: 'all' | readonly string[];
};

/** Finds who a credential belongs to; undefined when it is not known or was revoked. */
export type Identify = (credential: string) => Principal | undefined;

const digestOf = (credential: string): Buffer => createHash('sha256').update(credential).digest();

const nobody = Buffer.alloc(32);

/** A key's role, as long as its body may hold it: a role taken from the body is taken from all its keys. */
const heldRoles = (owner: Bodies['bodies'][number], role: Role): readonly Role[] =>
  owner.roles.includes(role) ? [role] : [];

/** API keys of the bodies file: compared by digest, in constant time. */
export const identifyByKey =
  (bodies: () => Bodies): Identify =>
  (credential) => {
    const [, keyId] = /^pcp_([A-Za-z0-9]+)_/.exec(credential) ?? [];
    const owner = bodies().bodies.find(({ keys }) => keys.some(({ id }) => id === keyId));
    const key = owner?.keys.find(({ id }) => id === keyId);
    const expected = key === undefined ? nobody : Buffer.from(key.sha256, 'hex');
    const matches = timingSafeEqual(digestOf(credential), expected);
    if (!matches || owner === undefined || key === undefined || key.revokedAt !== null) return undefined;
    return { body: owner.id, key: key.id, roles: heldRoles(owner, key.role), tracks: owner.tracks };
  };

/** The keys of development mode, `dev-<body>-<role>`: no secret, so they exist on loopback only. */
export const identifyInDevelopment =
  (bodies: () => Bodies): Identify =>
  (credential) => {
    const [, body, written] = /^dev-(.+)-([a-z]+)$/.exec(credential) ?? [];
    const role = roles.find((each) => each === written);
    const owner = bodies().bodies.find(({ id }) => id === body);
    if (owner === undefined || role === undefined) return undefined;
    return { body: owner.id, key: credential, roles: heldRoles(owner, role), tracks: owner.tracks };
  };

/** Reads `Authorization`: nobody in particular without the header, `unknown` with one that is not good. */
export const principalOf = (
  header: string | undefined,
  identify: Identify,
): Principal | 'unknown' | undefined => {
  if (header === undefined) return undefined;
  const [, credential] = /^Bearer +([^\s]+)$/i.exec(header) ?? [];
  return (credential === undefined ? undefined : identify(credential)) ?? 'unknown';
};
