// @ts-nocheck
function stryNS_9fa48() {
  var g = typeof globalThis === 'object' && globalThis && globalThis.Math === Math && globalThis || new Function("return this")();
  var ns = g.__stryker__ || (g.__stryker__ = {});
  if (ns.activeMutant === undefined && g.process && g.process.env && g.process.env.__STRYKER_ACTIVE_MUTANT__) {
    ns.activeMutant = g.process.env.__STRYKER_ACTIVE_MUTANT__;
  }
  function retrieveNS() {
    return ns;
  }
  stryNS_9fa48 = retrieveNS;
  return retrieveNS();
}
stryNS_9fa48();
function stryCov_9fa48() {
  var ns = stryNS_9fa48();
  var cov = ns.mutantCoverage || (ns.mutantCoverage = {
    static: {},
    perTest: {}
  });
  function cover() {
    var c = cov.static;
    if (ns.currentTestId) {
      c = cov.perTest[ns.currentTestId] = cov.perTest[ns.currentTestId] || {};
    }
    var a = arguments;
    for (var i = 0; i < a.length; i++) {
      c[a[i]] = (c[a[i]] || 0) + 1;
    }
  }
  stryCov_9fa48 = cover;
  cover.apply(null, arguments);
}
function stryMutAct_9fa48(id) {
  var ns = stryNS_9fa48();
  function isActive(id) {
    if (ns.activeMutant === id) {
      if (ns.hitCount !== void 0 && ++ns.hitCount > ns.hitLimit) {
        throw new Error('Stryker: Hit count limit reached (' + ns.hitCount + ')');
      }
      return true;
    }
    return false;
  }
  stryMutAct_9fa48 = isActive;
  return isActive(id);
}
import { createHash, hash } from 'node:crypto';
import { z } from 'zod';
import { BodyId } from './ids.ts';
import { byCodeUnits } from './order.ts';

/**
 * The unit that is stored, hashed and exported: one event with who caused it, when the log learnt of it
 * and what makes repeats recognisable. `revision` is the event's 0-based number in its stream.
 */
export const Envelope = z.strictObject(stryMutAct_9fa48("809") ? {} : (stryCov_9fa48("809"), {
  v: z.literal(1),
  id: z.uuid(),
  stream: stryMutAct_9fa48("810") ? z.string().max(1) : (stryCov_9fa48("810"), z.string().min(1)),
  revision: stryMutAct_9fa48("811") ? z.int().max(0) : (stryCov_9fa48("811"), z.int().min(0)),
  type: stryMutAct_9fa48("812") ? z.string().max(1) : (stryCov_9fa48("812"), z.string().min(1)),
  recordedAt: z.iso.datetime(stryMutAct_9fa48("813") ? {} : (stryCov_9fa48("813"), {
    precision: 3
  })),
  by: z.strictObject(stryMutAct_9fa48("814") ? {} : (stryCov_9fa48("814"), {
    body: BodyId,
    key: stryMutAct_9fa48("816") ? z.string().max(1).max(200) : stryMutAct_9fa48("815") ? z.string().min(1).min(200) : (stryCov_9fa48("815", "816"), z.string().min(1).max(200))
  })),
  commandId: z.hash(stryMutAct_9fa48("817") ? "" : (stryCov_9fa48("817"), 'sha256')),
  correlationId: stryMutAct_9fa48("819") ? z.string().max(1).max(200) : stryMutAct_9fa48("818") ? z.string().min(1).min(200) : (stryCov_9fa48("818", "819"), z.string().min(1).max(200)),
  request: z.hash(stryMutAct_9fa48("820") ? "" : (stryCov_9fa48("820"), 'sha256')),
  data: z.unknown()
}));
export type Envelope = z.infer<typeof Envelope>;

/** Stored bytes as a text; they are not copied before. */
export const textOf = stryMutAct_9fa48("821") ? () => undefined : (stryCov_9fa48("821"), (() => {
  const textOf = ({
    buffer,
    byteOffset,
    byteLength
  }: Uint8Array): string => Buffer.from(buffer, byteOffset, byteLength).toString(stryMutAct_9fa48("822") ? "" : (stryCov_9fa48("822"), 'utf8'));
  return textOf;
})());

/** Reads stored bytes. Throws on bytes that are no envelope. */
export const readEnvelope = stryMutAct_9fa48("823") ? () => undefined : (stryCov_9fa48("823"), (() => {
  const readEnvelope = (bytes: Uint8Array): Envelope => Envelope.parse(JSON.parse(textOf(bytes)));
  return readEnvelope;
})());

/** The most bytes that one envelope may have. */
export const mostEnvelopeBytes = 60_000;
const canonicalMembers = (value: object): string => {
  if (stryMutAct_9fa48("824")) {
    {}
  } else {
    stryCov_9fa48("824");
    let members = stryMutAct_9fa48("825") ? "Stryker was here!" : (stryCov_9fa48("825"), '');
    // RFC 8785 sorts names by UTF-16 code units, which is what comparing strings does.
    for (const name of Object.keys(value).toSorted(byCodeUnits)) {
      if (stryMutAct_9fa48("826")) {
        {}
      } else {
        stryCov_9fa48("826");
        const member: unknown = Reflect.get(value, name);
        if (stryMutAct_9fa48("829") ? member !== undefined : stryMutAct_9fa48("828") ? false : stryMutAct_9fa48("827") ? true : (stryCov_9fa48("827", "828", "829"), member === undefined)) continue;
        members += stryMutAct_9fa48("830") ? `` : (stryCov_9fa48("830"), `${(stryMutAct_9fa48("833") ? members !== '' : stryMutAct_9fa48("832") ? false : stryMutAct_9fa48("831") ? true : (stryCov_9fa48("831", "832", "833"), members === (stryMutAct_9fa48("834") ? "Stryker was here!" : (stryCov_9fa48("834"), '')))) ? stryMutAct_9fa48("835") ? "Stryker was here!" : (stryCov_9fa48("835"), '') : stryMutAct_9fa48("836") ? "" : (stryCov_9fa48("836"), ',')}${canonical(name)}:${canonical(member)}`);
      }
    }
    return members;
  }
};
const hasJsonForm = (value: unknown): boolean => {
  if (stryMutAct_9fa48("837")) {
    {}
  } else {
    stryCov_9fa48("837");
    if (stryMutAct_9fa48("840") ? typeof value !== 'string' : stryMutAct_9fa48("839") ? false : stryMutAct_9fa48("838") ? true : (stryCov_9fa48("838", "839", "840"), typeof value === (stryMutAct_9fa48("841") ? "" : (stryCov_9fa48("841"), 'string')))) return value.isWellFormed();
    return stryMutAct_9fa48("844") ? (value === null || typeof value === 'boolean') && Number.isFinite(value) : stryMutAct_9fa48("843") ? false : stryMutAct_9fa48("842") ? true : (stryCov_9fa48("842", "843", "844"), (stryMutAct_9fa48("846") ? value === null && typeof value === 'boolean' : stryMutAct_9fa48("845") ? false : (stryCov_9fa48("845", "846"), (stryMutAct_9fa48("848") ? value !== null : stryMutAct_9fa48("847") ? false : (stryCov_9fa48("847", "848"), value === null)) || (stryMutAct_9fa48("850") ? typeof value !== 'boolean' : stryMutAct_9fa48("849") ? false : (stryCov_9fa48("849", "850"), typeof value === (stryMutAct_9fa48("851") ? "" : (stryCov_9fa48("851"), 'boolean')))))) || Number.isFinite(value));
  }
};

/**
 * Canonical JSON (RFC 8785): names sorted, no white space, numbers and strings as ECMAScript writes them.
 * Members that are undefined are left out. Throws on what JSON cannot hold.
 */
export const canonical = (value: unknown): string => {
  if (stryMutAct_9fa48("852")) {
    {}
  } else {
    stryCov_9fa48("852");
    if (stryMutAct_9fa48("854") ? false : stryMutAct_9fa48("853") ? true : (stryCov_9fa48("853", "854"), Array.isArray(value))) return stryMutAct_9fa48("855") ? `` : (stryCov_9fa48("855"), `[${value.map(canonical).join(stryMutAct_9fa48("856") ? "" : (stryCov_9fa48("856"), ','))}]`);
    if (stryMutAct_9fa48("859") ? typeof value === 'object' || value !== null : stryMutAct_9fa48("858") ? false : stryMutAct_9fa48("857") ? true : (stryCov_9fa48("857", "858", "859"), (stryMutAct_9fa48("861") ? typeof value !== 'object' : stryMutAct_9fa48("860") ? true : (stryCov_9fa48("860", "861"), typeof value === (stryMutAct_9fa48("862") ? "" : (stryCov_9fa48("862"), 'object')))) && (stryMutAct_9fa48("864") ? value === null : stryMutAct_9fa48("863") ? true : (stryCov_9fa48("863", "864"), value !== null)))) return stryMutAct_9fa48("865") ? `` : (stryCov_9fa48("865"), `{${canonicalMembers(value)}}`);
    if (stryMutAct_9fa48("868") ? false : stryMutAct_9fa48("867") ? true : stryMutAct_9fa48("866") ? hasJsonForm(value) : (stryCov_9fa48("866", "867", "868"), !hasJsonForm(value))) throw new Error(stryMutAct_9fa48("869") ? `` : (stryCov_9fa48("869"), `${String(value)} has no JSON form`));
    return JSON.stringify(value);
  }
};
export const canonicalBytes = stryMutAct_9fa48("870") ? () => undefined : (stryCov_9fa48("870"), (() => {
  const canonicalBytes = (value: unknown): Buffer => Buffer.from(canonical(value), stryMutAct_9fa48("871") ? "" : (stryCov_9fa48("871"), 'utf8'));
  return canonicalBytes;
})());
const bytesKnown = new WeakMap<Envelope, Buffer>();

/** The bytes of an envelope as they are stored and hashed; worked out once, since each is measured, stored and answered. */
export const envelopeBytes = (envelope: Envelope): Buffer => {
  if (stryMutAct_9fa48("872")) {
    {}
  } else {
    stryCov_9fa48("872");
    const bytes = stryMutAct_9fa48("873") ? bytesKnown.get(envelope) && canonicalBytes(envelope) : (stryCov_9fa48("873"), bytesKnown.get(envelope) ?? canonicalBytes(envelope));
    bytesKnown.set(envelope, bytes);
    return bytes;
  }
};
const sha256 = stryMutAct_9fa48("874") ? () => undefined : (stryCov_9fa48("874"), (() => {
  const sha256 = (value: unknown): string => hash(stryMutAct_9fa48("875") ? "" : (stryCov_9fa48("875"), 'sha256'), canonical(value));
  return sha256;
})());

/** What was asked, whoever asks: the same method, path, normalised body and `If-Match` give the same digest. */
export const requestDigest = stryMutAct_9fa48("876") ? () => undefined : (stryCov_9fa48("876"), (() => {
  const requestDigest = (asked: {
    readonly method: string;
    readonly path: string;
    readonly body: unknown;
    readonly ifMatch: string | null;
  }): string => sha256(stryMutAct_9fa48("877") ? [] : (stryCov_9fa48("877"), [asked.method, asked.path, asked.body, asked.ifMatch]));
  return requestDigest;
})());

/** Names a command so that its repeats are recognised: by the caller's own key, or by what was asked. */
export const commandIdOf = stryMutAct_9fa48("878") ? () => undefined : (stryCov_9fa48("878"), (() => {
  const commandIdOf = (actingBody: string, idempotencyKey: string | undefined, request: string): string => sha256(stryMutAct_9fa48("879") ? [] : (stryCov_9fa48("879"), [actingBody, stryMutAct_9fa48("880") ? idempotencyKey && request : (stryCov_9fa48("880"), idempotencyKey ?? request)]));
  return commandIdOf;
})());

// The product's own UUID namespace; changing it would change the id of every event to come.
const namespace = Buffer.from(stryMutAct_9fa48("881") ? "" : (stryCov_9fa48("881"), '6f0c6a3c9d1b5e0f8a4b2d7c1e3f5a69'), stryMutAct_9fa48("882") ? "" : (stryCov_9fa48("882"), 'hex'));

/** The event's id: UUIDv5 (RFC 9562) of its place and its command, so that a retried append has the same id. */
export const eventId = (stream: string, revision: number, commandId: string): string => {
  if (stryMutAct_9fa48("883")) {
    {}
  } else {
    stryCov_9fa48("883");
    const id = createHash(stryMutAct_9fa48("884") ? "" : (stryCov_9fa48("884"), 'sha1')).update(namespace).update(canonical(stryMutAct_9fa48("885") ? [] : (stryCov_9fa48("885"), [stream, revision, commandId]))).digest().subarray(0, 16);
    id.writeUInt8(id.readUInt8(6) & 0x0f | 0x50, 6);
    id.writeUInt8(id.readUInt8(8) & 0x3f | 0x80, 8);
    return id.toString(stryMutAct_9fa48("886") ? "" : (stryCov_9fa48("886"), 'hex')).replace(stryMutAct_9fa48("893") ? /^(.{8})(.{4})(.{4})(.{4})(.)$/ : stryMutAct_9fa48("892") ? /^(.{8})(.{4})(.{4})(.)(.{12})$/ : stryMutAct_9fa48("891") ? /^(.{8})(.{4})(.)(.{4})(.{12})$/ : stryMutAct_9fa48("890") ? /^(.{8})(.)(.{4})(.{4})(.{12})$/ : stryMutAct_9fa48("889") ? /^(.)(.{4})(.{4})(.{4})(.{12})$/ : stryMutAct_9fa48("888") ? /^(.{8})(.{4})(.{4})(.{4})(.{12})/ : stryMutAct_9fa48("887") ? /(.{8})(.{4})(.{4})(.{4})(.{12})$/ : (stryCov_9fa48("887", "888", "889", "890", "891", "892", "893"), /^(.{8})(.{4})(.{4})(.{4})(.{12})$/), stryMutAct_9fa48("894") ? "" : (stryCov_9fa48("894"), '$1-$2-$3-$4-$5'));
  }
};