// @ts-nocheck
import { createHash, randomBytes, timingSafeEqual } from 'node:crypto';
import type { Bodies, Role } from '../store/bodies-file.ts';
import { roles } from '../store/bodies-file.ts';

/** Who asks: one coordinating body, through one of its keys, with what that key allows. */
export type Principal = {
  readonly body: string;
  /** What the events name: the id of the key, never the key. */
  readonly key: string;
  readonly roles: readonly Role[];
  readonly tracks: 'all' | readonly string[];
};

/**
 * Who a credential belongs to: a principal; `unknown` where it is not good, or was revoked; `unavailable` where that
 * cannot be said at the moment, since whoever vouches for it does not answer.
 */
export type Identified = Principal | 'unknown' | 'unavailable';

/** Finds who a credential belongs to. */
export type Identify = (credential: string) => Identified | Promise<Identified>;

/** A key that is in force, with the secret that signs the sessions which were opened with it. */
export type KnownKey = { readonly principal: Principal; readonly secret: Uint8Array };

/** The keys that are in force now, by the key itself and by its id. */
export type Keys = {
  readonly byCredential: (credential: string) => KnownKey | undefined;
  readonly byId: (id: string) => KnownKey | undefined;
};

const digestOf = (credential: string): Buffer => createHash('sha256').update(credential).digest();

const nobody = Buffer.alloc(32);

type Owner = Bodies['bodies'][number];

/** A key's role, as long as its body may hold it: a role taken from the body is taken from all its keys. */
const heldRoles = (owner: Owner, role: Role): readonly Role[] => (owner.roles.includes(role) ? [role] : []);

const principalOf = (owner: Owner, key: string, held: readonly Role[]): Principal => ({
  body: owner.id,
  key,
  roles: held,
  tracks: owner.tracks,
});

/** The keys of the bodies file: compared by digest, in constant time. */
export const keysOfFile = (bodies: () => Bodies): Keys => {
  const byId = (id: string): KnownKey | undefined => {
    const owner = bodies().bodies.find(({ keys }) => keys.some((each) => each.id === id));
    const key = owner?.keys.find((each) => each.id === id);
    if (owner === undefined || key === undefined || key.revokedAt !== null) return undefined;
    return {
      principal: principalOf(owner, key.id, heldRoles(owner, key.role)),
      secret: Buffer.from(key.sha256, 'hex'),
    };
  };
  return {
    byId,
    byCredential: (credential) => {
      const [, id = ''] = /^pcp_([A-Za-z0-9]+)_/.exec(credential) ?? [];
      const known = byId(id);
      const isGood = timingSafeEqual(digestOf(credential), known?.secret ?? nobody);
      return isGood ? known : undefined;
    },
  };
};

/** The keys of development mode, `dev-<body>-<role>`: no secret, so they exist on loopback only. */
export const keysOfDevelopment = (bodies: () => Bodies): Keys => {
  // Sessions that are opened with them end with the process.
  const secret = randomBytes(32);
  const byId = (id: string): KnownKey | undefined => {
    const [, body, written] = /^dev-(.+)-([a-z]+)$/.exec(id) ?? [];
    const role = roles.find((each) => each === written);
    const owner = bodies().bodies.find((each) => each.id === body);
    if (owner === undefined || role === undefined) return undefined;
    return { principal: principalOf(owner, id, heldRoles(owner, role)), secret };
  };
  return { byId, byCredential: byId };
};

/** Identifies by keys, and by tokens of an identity provider where one is trusted. */
export const identifyBy =
  (keys: Keys, byToken: Identify = () => 'unknown'): Identify =>
  (credential) =>
    keys.byCredential(credential)?.principal ??
    (credential.split('.').length === 3 ? byToken(credential) : 'unknown');

/** The credential in `Authorization`: undefined without the header, empty with one that holds none. */
export const credentialIn = (header: string | undefined): string | undefined =>
  header === undefined ? undefined : (/^Bearer +([^\s]+)$/i.exec(header)?.[1] ?? '');

/** What may be said of a credential in a record: the id of a key, or what it looks like, and never the secret in it. */
export const namedInRecord = (credential: string): string => {
  const [, id] = /^pcp_([A-Za-z0-9]{1,40})_/.exec(credential) ?? [];
  if (id !== undefined) return id;
  return credential.split('.').length === 3 ? 'a token' : 'no key of this server';
};
