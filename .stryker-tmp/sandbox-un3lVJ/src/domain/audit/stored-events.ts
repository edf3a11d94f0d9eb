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
import { z } from 'zod';
import { type Readers, readWith, type StoredEvent } from '../stored-event.ts';

/** A root as text: the base64 of 32 bytes. */
const Root = z.string().regex(stryMutAct_9fa48("225") ? /^[^A-Za-z0-9+/]{43}=$/ : stryMutAct_9fa48("224") ? /^[A-Za-z0-9+/]=$/ : stryMutAct_9fa48("223") ? /^[A-Za-z0-9+/]{43}=/ : stryMutAct_9fa48("222") ? /[A-Za-z0-9+/]{43}=$/ : (stryCov_9fa48("222", "223", "224", "225"), /^[A-Za-z0-9+/]{43}=$/));
const Signed = z.strictObject(stryMutAct_9fa48("226") ? {} : (stryCov_9fa48("226"), {
  note: z.string()
}));
const Cosigned = z.strictObject(stryMutAct_9fa48("227") ? {} : (stryCov_9fa48("227"), {
  size: z.string().regex(stryMutAct_9fa48("232") ? /^(0|[1-9]\D{0,14})$/ : stryMutAct_9fa48("231") ? /^(0|[1-9]\d)$/ : stryMutAct_9fa48("230") ? /^(0|[^1-9]\d{0,14})$/ : stryMutAct_9fa48("229") ? /^(0|[1-9]\d{0,14})/ : stryMutAct_9fa48("228") ? /(0|[1-9]\d{0,14})$/ : (stryCov_9fa48("228", "229", "230", "231", "232"), /^(0|[1-9]\d{0,14})$/)),
  root: Root,
  witness: stryMutAct_9fa48("233") ? z.string().max(1) : (stryCov_9fa48("233"), z.string().min(1)),
  /** The witness's line under the checkpoint, without its newline. */
  cosignature: stryMutAct_9fa48("234") ? z.string().endsWith('— ') : (stryCov_9fa48("234"), z.string().startsWith(stryMutAct_9fa48("235") ? "" : (stryCov_9fa48("235"), '— ')))
}));

/**
 * What stands in audit streams: outside the ledger, the index and the tree. `note` is a signed checkpoint, whole; a
 * cosignature is a witness's line under the checkpoint with that size and root.
 */
export type AuditEvent = {
  readonly type: 'CheckpointSigned';
  readonly data: z.infer<typeof Signed>;
} | {
  readonly type: 'CheckpointCosigned';
  readonly data: z.infer<typeof Cosigned>;
};

/** One reader for every name that was ever written. Lines are added here and never removed. */
export const auditReaders = {
  'CheckpointSigned.v1': data => ({
    type: 'CheckpointSigned',
    data: Signed.parse(data)
  }),
  'CheckpointCosigned.v1': data => ({
    type: 'CheckpointCosigned',
    data: Cosigned.parse(data)
  })
} as const satisfies Readers<AuditEvent>;
const nameOf = {
  CheckpointSigned: 'CheckpointSigned.v1',
  CheckpointCosigned: 'CheckpointCosigned.v1'
} as const satisfies Record<AuditEvent['type'], keyof typeof auditReaders>;
export const encodeAudit = stryMutAct_9fa48("236") ? () => undefined : (stryCov_9fa48("236"), (() => {
  const encodeAudit = ({
    type,
    data
  }: AuditEvent): StoredEvent => stryMutAct_9fa48("237") ? {} : (stryCov_9fa48("237"), {
    type: nameOf[type],
    data
  });
  return encodeAudit;
})());
export const readAudit = readWith<AuditEvent>(auditReaders);

/** The stream of all checkpoints. */
export const checkpointStream = stryMutAct_9fa48("238") ? "" : (stryCov_9fa48("238"), 'audit-checkpoints');

/** The stream of what witnesses say of the checkpoint with so many leaves. */
export const cosignatureStream = stryMutAct_9fa48("239") ? () => undefined : (stryCov_9fa48("239"), (() => {
  const cosignatureStream = (size: string): string => stryMutAct_9fa48("240") ? `` : (stryCov_9fa48("240"), `audit-cosignatures-${size}`);
  return cosignatureStream;
})());