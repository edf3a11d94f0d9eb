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
import { choice } from '../choice.ts';
import { Donor } from '../donor.ts';
import { canonical } from '../envelope.ts';
import { goodsMembers, mostDonors, withDonorAlone } from '../goods.ts';
import { ReportId } from '../ids.ts';
import { byCodeUnits } from '../order.ts';
import { Quantity } from '../quantity.ts';
const Part = z.strictObject(stryMutAct_9fa48("653") ? {} : (stryCov_9fa48("653"), {
  donor: Donor,
  quantity: Quantity
}));
type Part = z.infer<typeof Part>;

/** A donor, or a donor with a part. */
const DonorOrPart = choice<Part | string>(stryMutAct_9fa48("654") ? () => undefined : (stryCov_9fa48("654"), raw => (stryMutAct_9fa48("657") ? typeof raw === 'object' || raw !== null : stryMutAct_9fa48("656") ? false : stryMutAct_9fa48("655") ? true : (stryCov_9fa48("655", "656", "657"), (stryMutAct_9fa48("659") ? typeof raw !== 'object' : stryMutAct_9fa48("658") ? true : (stryCov_9fa48("658", "659"), typeof raw === (stryMutAct_9fa48("660") ? "" : (stryCov_9fa48("660"), 'object')))) && (stryMutAct_9fa48("662") ? raw === null : stryMutAct_9fa48("661") ? true : (stryCov_9fa48("661", "662"), raw !== null)))) ? Part : Donor)).meta(stryMutAct_9fa48("663") ? {} : (stryCov_9fa48("663"), {
  oneOfSchemas: stryMutAct_9fa48("664") ? [] : (stryCov_9fa48("664"), [Donor, Part])
}));
const codeOf = stryMutAct_9fa48("665") ? () => undefined : (stryCov_9fa48("665"), (() => {
  const codeOf = (donor: Part | string): string => (stryMutAct_9fa48("668") ? typeof donor !== 'string' : stryMutAct_9fa48("667") ? false : stryMutAct_9fa48("666") ? true : (stryCov_9fa48("666", "667", "668"), typeof donor === (stryMutAct_9fa48("669") ? "" : (stryCov_9fa48("669"), 'string')))) ? donor : donor.donor;
  return codeOf;
})());

/** Several donors: each with its part, or codes alone where no split is published; in the order of the codes. */
export const Donors = stryMutAct_9fa48("671") ? z.array(DonorOrPart).max(1, 'name the donors').max(mostDonors, `at most ${mostDonors} donors`).overwrite(donors => donors.toSorted((a, b) => byCodeUnits(codeOf(a), codeOf(b)))) : stryMutAct_9fa48("670") ? z.array(DonorOrPart).min(1, 'name the donors').min(mostDonors, `at most ${mostDonors} donors`).overwrite(donors => donors.toSorted((a, b) => byCodeUnits(codeOf(a), codeOf(b)))) : (stryCov_9fa48("670", "671"), z.array(DonorOrPart).min(1, stryMutAct_9fa48("672") ? "" : (stryCov_9fa48("672"), 'name the donors')).max(mostDonors, stryMutAct_9fa48("673") ? `` : (stryCov_9fa48("673"), `at most ${mostDonors} donors`)).overwrite(stryMutAct_9fa48("674") ? () => undefined : (stryCov_9fa48("674"), donors => donors.toSorted(stryMutAct_9fa48("675") ? () => undefined : (stryCov_9fa48("675"), (a, b) => byCodeUnits(codeOf(a), codeOf(b)))))));
const Members = z.strictObject(stryMutAct_9fa48("676") ? {} : (stryCov_9fa48("676"), {
  ...goodsMembers,
  donors: Donors.optional().describe(stryMutAct_9fa48("677") ? "" : (stryCov_9fa48("677"), 'Several who gave it together: each with its part, or codes alone where no split is published.')),
  commitment: ReportId.optional().describe(stryMutAct_9fa48("678") ? "" : (stryCov_9fa48("678"), 'The promise that it fulfils.'))
}));

/**
 * Something that arrived, was disbursed or was completed, in its normal form: texts trimmed and in NFC,
 * defaults written out, `{n, n}` as n, a one-day interval as the day, donors sorted, one alone as `donor`.
 * Parsing it again changes nothing. What no single member can show is checked by `deliveryFaults`.
 */
export const Delivery = Members.overwrite(withDonorAlone(codeOf)).meta(stryMutAct_9fa48("679") ? {} : (stryCov_9fa48("679"), {
  id: stryMutAct_9fa48("680") ? "" : (stryCov_9fa48("680"), 'Delivery')
}));
export type Delivery = z.infer<typeof Delivery>;

/** Two deliveries are the same content when their contents are equal; in normal form that is equality of bytes. */
export const contentOf = stryMutAct_9fa48("681") ? () => undefined : (stryCov_9fa48("681"), (() => {
  const contentOf = (delivery: Delivery): string => canonical(delivery);
  return contentOf;
})());

/** The donors of a delivery with their parts: one line per part, or one line for all where no split is known. */
export const sharesOf = (delivery: Delivery): readonly {
  readonly donors: readonly string[];
  readonly quantity: Quantity;
}[] => {
  if (stryMutAct_9fa48("682")) {
    {}
  } else {
    stryCov_9fa48("682");
    const {
      donor,
      donors = stryMutAct_9fa48("683") ? ["Stryker was here"] : (stryCov_9fa48("683"), []),
      quantity
    } = delivery;
    if (stryMutAct_9fa48("686") ? donor === undefined : stryMutAct_9fa48("685") ? false : stryMutAct_9fa48("684") ? true : (stryCov_9fa48("684", "685", "686"), donor !== undefined)) return stryMutAct_9fa48("687") ? [] : (stryCov_9fa48("687"), [stryMutAct_9fa48("688") ? {} : (stryCov_9fa48("688"), {
      donors: stryMutAct_9fa48("689") ? [] : (stryCov_9fa48("689"), [donor]),
      quantity
    })]);
    const parts = stryMutAct_9fa48("690") ? donors : (stryCov_9fa48("690"), donors.filter(stryMutAct_9fa48("691") ? () => undefined : (stryCov_9fa48("691"), each => stryMutAct_9fa48("694") ? typeof each !== 'object' : stryMutAct_9fa48("693") ? false : stryMutAct_9fa48("692") ? true : (stryCov_9fa48("692", "693", "694"), typeof each === (stryMutAct_9fa48("695") ? "" : (stryCov_9fa48("695"), 'object'))))));
    if (stryMutAct_9fa48("699") ? parts.length <= 0 : stryMutAct_9fa48("698") ? parts.length >= 0 : stryMutAct_9fa48("697") ? false : stryMutAct_9fa48("696") ? true : (stryCov_9fa48("696", "697", "698", "699"), parts.length > 0)) return parts.map(stryMutAct_9fa48("700") ? () => undefined : (stryCov_9fa48("700"), part => stryMutAct_9fa48("701") ? {} : (stryCov_9fa48("701"), {
      donors: stryMutAct_9fa48("702") ? [] : (stryCov_9fa48("702"), [part.donor]),
      quantity: part.quantity
    })));
    return stryMutAct_9fa48("703") ? [] : (stryCov_9fa48("703"), [stryMutAct_9fa48("704") ? {} : (stryCov_9fa48("704"), {
      donors: donors.map(codeOf),
      quantity
    })]);
  }
};
export const donorsOf = stryMutAct_9fa48("705") ? () => undefined : (stryCov_9fa48("705"), (() => {
  const donorsOf = (delivery: Delivery): readonly string[] => sharesOf(delivery).flatMap(stryMutAct_9fa48("706") ? () => undefined : (stryCov_9fa48("706"), ({
    donors
  }) => donors));
  return donorsOf;
})());