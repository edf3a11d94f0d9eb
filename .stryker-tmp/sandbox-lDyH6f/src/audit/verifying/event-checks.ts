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
import { type Envelope, eventId, readEnvelope } from '../../domain/envelope.ts';
import { checkEvent } from '../../moving/checked-event.ts';

/** An event that is exactly what its bytes say, or why it is not. */
type Checked = {
  readonly envelope: Envelope;
} | {
  readonly fault: string;
};

/**
 * Reads an event of which nothing is believed: the canonical bytes of an envelope, whose id is the UUIDv5 of its stream,
 * revision and command.
 */
export const checkedEnvelope = (bytes: Uint8Array): Checked => {
  if (stryMutAct_9fa48("1959")) {
    {}
  } else {
    stryCov_9fa48("1959");
    const checked = checkEvent(bytes);
    if (stryMutAct_9fa48("1961") ? false : stryMutAct_9fa48("1960") ? true : (stryCov_9fa48("1960", "1961"), (stryMutAct_9fa48("1962") ? "" : (stryCov_9fa48("1962"), 'fault')) in checked)) return checked;
    const {
      stream,
      revision,
      commandId,
      id
    } = checked.envelope;
    const own = eventId(stream, revision, commandId);
    if (stryMutAct_9fa48("1965") ? id !== own : stryMutAct_9fa48("1964") ? false : stryMutAct_9fa48("1963") ? true : (stryCov_9fa48("1963", "1964", "1965"), id === own)) return checked;
    return stryMutAct_9fa48("1966") ? {} : (stryCov_9fa48("1966"), {
      fault: stryMutAct_9fa48("1967") ? `` : (stryCov_9fa48("1967"), `has the id ${id}, and its stream, revision and command make ${own}`)
    });
  }
};

/** Whether bytes are the envelope of an event, however they are written. */
export const isEnvelope = (bytes: Uint8Array): boolean => {
  if (stryMutAct_9fa48("1968")) {
    {}
  } else {
    stryCov_9fa48("1968");
    try {
      if (stryMutAct_9fa48("1969")) {
        {}
      } else {
        stryCov_9fa48("1969");
        readEnvelope(bytes);
        return stryMutAct_9fa48("1970") ? false : (stryCov_9fa48("1970"), true);
      }
    } catch {
      if (stryMutAct_9fa48("1971")) {
        {}
      } else {
        stryCov_9fa48("1971");
        return stryMutAct_9fa48("1972") ? true : (stryCov_9fa48("1972"), false);
      }
    }
  }
};
const Place = z.object(stryMutAct_9fa48("1973") ? {} : (stryCov_9fa48("1973"), {
  stream: stryMutAct_9fa48("1974") ? z.string().max(1) : (stryCov_9fa48("1974"), z.string().min(1)),
  revision: stryMutAct_9fa48("1975") ? z.int().max(0).optional().catch(undefined) : (stryCov_9fa48("1975"), z.int().min(0).optional().catch(undefined))
}));

/** Where bytes that are no envelope say that they stand: another version of the product may have written them. */
export const statedPlace = (bytes: Uint8Array): Partial<z.infer<typeof Place>> => {
  if (stryMutAct_9fa48("1976")) {
    {}
  } else {
    stryCov_9fa48("1976");
    try {
      if (stryMutAct_9fa48("1977")) {
        {}
      } else {
        stryCov_9fa48("1977");
        return stryMutAct_9fa48("1978") ? Place.safeParse(JSON.parse(Buffer.from(bytes).toString('utf8'))).data && {} : (stryCov_9fa48("1978"), Place.safeParse(JSON.parse(Buffer.from(bytes).toString(stryMutAct_9fa48("1979") ? "" : (stryCov_9fa48("1979"), 'utf8')))).data ?? {});
      }
    } catch {
      if (stryMutAct_9fa48("1980")) {
        {}
      } else {
        stryCov_9fa48("1980");
        return {};
      }
    }
  }
};