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
import { createHash } from 'node:crypto';
import { type Envelope, envelopeBytes } from '../domain/envelope.ts';
import { leafHash } from '../domain/merkle.ts';
import type { SigningKey } from './keys.ts';
import { signNote } from './note.ts';

/** The server's signed word that it has accepted an event: with it, whoever sent it can show that it was dropped. */
export type Receipt = {
  readonly eventId: string;
  /** The base64 of the event's leaf hash. */
  readonly leafHash: string;
  readonly time: string;
  /** The signed note that says these three. */
  readonly note: string;
};

/** What a receipt says, as it is signed. */
const receiptText = stryMutAct_9fa48("1088") ? () => undefined : (stryCov_9fa48("1088"), (() => {
  const receiptText = (origin: string, {
    eventId,
    leafHash: leaf,
    time
  }: Omit<Receipt, 'note'>): string => stryMutAct_9fa48("1089") ? `` : (stryCov_9fa48("1089"), `${origin}/receipt\n${eventId}\n${leaf}\n${time}\n`);
  return receiptText;
})());

/** The receipt of an event: the same each time it is asked for. */
export const receiptOf = (key: SigningKey, envelope: Envelope): Receipt => {
  if (stryMutAct_9fa48("1090")) {
    {}
  } else {
    stryCov_9fa48("1090");
    const leaf = leafHash(envelopeBytes(envelope)).toString(stryMutAct_9fa48("1091") ? "" : (stryCov_9fa48("1091"), 'base64'));
    const says = stryMutAct_9fa48("1092") ? {} : (stryCov_9fa48("1092"), {
      eventId: envelope.id,
      leafHash: leaf,
      time: envelope.recordedAt
    });
    return stryMutAct_9fa48("1093") ? {} : (stryCov_9fa48("1093"), {
      ...says,
      note: signNote(receiptText(key.name, says), key)
    });
  }
};

/** The receipt of a file: one signature for all its events, of which each stands in a line. */
export type FileReceipt = {
  /** Of each event: the line of the file, the id, and the leaf hash in base64. */
  readonly events: readonly string[];
  readonly note: string;
};

/** The receipt of a file, whose events are given as the lines of the receipt. */
export const fileReceiptOf = (key: SigningKey, events: readonly string[], now: Date): FileReceipt => {
  if (stryMutAct_9fa48("1094")) {
    {}
  } else {
    stryCov_9fa48("1094");
    const digest = createHash(stryMutAct_9fa48("1095") ? "" : (stryCov_9fa48("1095"), 'sha256'));
    for (const line of events) digest.update(stryMutAct_9fa48("1096") ? `` : (stryCov_9fa48("1096"), `${line}\n`));
    const text = stryMutAct_9fa48("1097") ? `` : (stryCov_9fa48("1097"), `${key.name}/receipts\n${events.length}\n${digest.digest(stryMutAct_9fa48("1098") ? "" : (stryCov_9fa48("1098"), 'base64'))}\n${now.toISOString()}\n`);
    return stryMutAct_9fa48("1099") ? {} : (stryCov_9fa48("1099"), {
      events,
      note: signNote(text, key)
    });
  }
};