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
import type { Fault } from '../fault.ts';
import { goodsMembers, mostDonors, withDonorAlone } from '../goods.ts';
import { goodsFaults } from '../goods-faults.ts';
import { byCodeUnits } from '../order.ts';
import { Day, dayOf, daysOf, Period } from '../period.ts';
import { isRaw, type Raw } from '../track-faults.ts';

/** How firm a promise is, the least firm first; a commitment moves forward only, and may skip a stage. */
export const stages = ['pledged', 'allocated', 'contracted'] as const;
export const Stage = z.enum(stages, stryMutAct_9fa48("258") ? {} : (stryCov_9fa48("258"), {
  error: stryMutAct_9fa48("259") ? "" : (stryCov_9fa48("259"), 'must be "pledged", "allocated" or "contracted"')
}));
export type Stage = z.infer<typeof Stage>;
const NoPart = z.custom<string>(stryMutAct_9fa48("260") ? () => undefined : (stryCov_9fa48("260"), () => stryMutAct_9fa48("261") ? true : (stryCov_9fa48("261"), false)), stryMutAct_9fa48("262") ? {} : (stryCov_9fa48("262"), {
  error: stryMutAct_9fa48("263") ? "" : (stryCov_9fa48("263"), 'must be a donor code alone: a commitment’s donors carry no parts; make one commitment of each part')
}));

/** One donor set: codes alone, in their order. */
const DonorSet = stryMutAct_9fa48("265") ? z.array(choice<string>(raw => isRaw(raw) ? NoPart : Donor).meta({
  oneOfSchemas: [Donor]
})).max(1, 'name the donors').max(mostDonors, `at most ${mostDonors} donors`).overwrite(donors => donors.toSorted(byCodeUnits)) : stryMutAct_9fa48("264") ? z.array(choice<string>(raw => isRaw(raw) ? NoPart : Donor).meta({
  oneOfSchemas: [Donor]
})).min(1, 'name the donors').min(mostDonors, `at most ${mostDonors} donors`).overwrite(donors => donors.toSorted(byCodeUnits)) : (stryCov_9fa48("264", "265"), z.array(choice<string>(stryMutAct_9fa48("266") ? () => undefined : (stryCov_9fa48("266"), raw => isRaw(raw) ? NoPart : Donor)).meta(stryMutAct_9fa48("267") ? {} : (stryCov_9fa48("267"), {
  oneOfSchemas: stryMutAct_9fa48("268") ? [] : (stryCov_9fa48("268"), [Donor])
}))).min(1, stryMutAct_9fa48("269") ? "" : (stryCov_9fa48("269"), 'name the donors')).max(mostDonors, stryMutAct_9fa48("270") ? `` : (stryCov_9fa48("270"), `at most ${mostDonors} donors`)).overwrite(stryMutAct_9fa48("271") ? () => undefined : (stryCov_9fa48("271"), donors => donors.toSorted(byCodeUnits))));
const Members = z.strictObject(stryMutAct_9fa48("272") ? {} : (stryCov_9fa48("272"), {
  ...goodsMembers,
  donors: DonorSet.optional(),
  /** The stage in which it was made. */
  stage: Stage,
  /** The day by which it is promised, if one is. */
  dueOn: Day.optional()
}));

/**
 * Something promised, in its normal form, which is that of a delivery. It was made on the last day of `effectiveOn`.
 * Parsing it again changes nothing; what no single member can show is checked by `commitmentFaults`.
 */
export const Commitment = Members.overwrite(withDonorAlone<string>(stryMutAct_9fa48("273") ? () => undefined : (stryCov_9fa48("273"), code => code))).meta(stryMutAct_9fa48("274") ? {} : (stryCov_9fa48("274"), {
  id: stryMutAct_9fa48("275") ? "" : (stryCov_9fa48("275"), 'Commitment')
}));
export type Commitment = z.infer<typeof Commitment>;

/** Two commitments are the same content when their canonical bytes are equal. */
export const contentOf = stryMutAct_9fa48("276") ? () => undefined : (stryCov_9fa48("276"), (() => {
  const contentOf = (commitment: Commitment): string => canonical(commitment);
  return contentOf;
})());

/** Who promised it, together where they are several. */
export const promisedBy = stryMutAct_9fa48("277") ? () => undefined : (stryCov_9fa48("277"), (() => {
  const promisedBy = ({
    donor,
    donors = stryMutAct_9fa48("278") ? ["Stryker was here"] : (stryCov_9fa48("278"), [])
  }: Commitment): readonly string[] => (stryMutAct_9fa48("281") ? donor !== undefined : stryMutAct_9fa48("280") ? false : stryMutAct_9fa48("279") ? true : (stryCov_9fa48("279", "280", "281"), donor === undefined)) ? donors : stryMutAct_9fa48("282") ? [] : (stryCov_9fa48("282"), [donor]);
  return promisedBy;
})());

/** The day from which it stands in its first stage. */
export const madeOn = stryMutAct_9fa48("283") ? () => undefined : (stryCov_9fa48("283"), (() => {
  const madeOn = ({
    effectiveOn
  }: Pick<Commitment, 'effectiveOn'>): string => dayOf(daysOf(effectiveOn).last);
  return madeOn;
})());

/** The day on whose month and year it counts: that by which it is due, or else that on which it was made. */
export const countsOn = stryMutAct_9fa48("284") ? () => undefined : (stryCov_9fa48("284"), (() => {
  const countsOn = (commitment: Commitment): string => stryMutAct_9fa48("285") ? commitment.dueOn && madeOn(commitment) : (stryCov_9fa48("285"), commitment.dueOn ?? madeOn(commitment));
  return countsOn;
})());
const dueFaults = ({
  effectiveOn,
  dueOn
}: Raw): readonly Fault[] => {
  if (stryMutAct_9fa48("286")) {
    {}
  } else {
    stryCov_9fa48("286");
    const due = Day.safeParse(dueOn).data;
    const made = Period.safeParse(effectiveOn).data;
    if (stryMutAct_9fa48("289") ? (due === undefined || made === undefined) && due >= madeOn({
      effectiveOn: made
    }) : stryMutAct_9fa48("288") ? false : stryMutAct_9fa48("287") ? true : (stryCov_9fa48("287", "288", "289"), (stryMutAct_9fa48("291") ? due === undefined && made === undefined : stryMutAct_9fa48("290") ? false : (stryCov_9fa48("290", "291"), (stryMutAct_9fa48("293") ? due !== undefined : stryMutAct_9fa48("292") ? false : (stryCov_9fa48("292", "293"), due === undefined)) || (stryMutAct_9fa48("295") ? made !== undefined : stryMutAct_9fa48("294") ? false : (stryCov_9fa48("294", "295"), made === undefined)))) || (stryMutAct_9fa48("298") ? due < madeOn({
      effectiveOn: made
    }) : stryMutAct_9fa48("297") ? due > madeOn({
      effectiveOn: made
    }) : stryMutAct_9fa48("296") ? false : (stryCov_9fa48("296", "297", "298"), due >= madeOn(stryMutAct_9fa48("299") ? {} : (stryCov_9fa48("299"), {
      effectiveOn: made
    })))))) return stryMutAct_9fa48("300") ? ["Stryker was here"] : (stryCov_9fa48("300"), []);
    const detail = stryMutAct_9fa48("301") ? `` : (stryCov_9fa48("301"), `${due} lies before the commitment was made (${madeOn(stryMutAct_9fa48("302") ? {} : (stryCov_9fa48("302"), {
      effectiveOn: made
    }))})`);
    return stryMutAct_9fa48("303") ? [] : (stryCov_9fa48("303"), [stryMutAct_9fa48("304") ? {} : (stryCov_9fa48("304"), {
      pointer: stryMutAct_9fa48("305") ? "" : (stryCov_9fa48("305"), '/dueOn'),
      detail
    })]);
  }
};

/** Everything that is wrong with a commitment beyond the shape of its members; `today` is the calendar day in Brussels. */
export const commitmentFaults = stryMutAct_9fa48("306") ? () => undefined : (stryCov_9fa48("306"), (() => {
  const commitmentFaults = (raw: unknown, today: string): readonly Fault[] => isRaw(raw) ? stryMutAct_9fa48("307") ? [] : (stryCov_9fa48("307"), [...goodsFaults(raw, today, Commitment), ...dueFaults(raw)]) : stryMutAct_9fa48("308") ? ["Stryker was here"] : (stryCov_9fa48("308"), []);
  return commitmentFaults;
})());

/** What is wrong with the day of an advance, beyond its shape; `today` is the calendar day in Brussels. */
export const advanceFaults = (raw: unknown, today: string): readonly Fault[] => {
  if (stryMutAct_9fa48("309")) {
    {}
  } else {
    stryCov_9fa48("309");
    const on = isRaw(raw) ? Day.safeParse(raw[stryMutAct_9fa48("310") ? "" : (stryCov_9fa48("310"), 'on')]).data : undefined;
    if (stryMutAct_9fa48("313") ? on === undefined && on <= today : stryMutAct_9fa48("312") ? false : stryMutAct_9fa48("311") ? true : (stryCov_9fa48("311", "312", "313"), (stryMutAct_9fa48("315") ? on !== undefined : stryMutAct_9fa48("314") ? false : (stryCov_9fa48("314", "315"), on === undefined)) || (stryMutAct_9fa48("318") ? on > today : stryMutAct_9fa48("317") ? on < today : stryMutAct_9fa48("316") ? false : (stryCov_9fa48("316", "317", "318"), on <= today)))) return stryMutAct_9fa48("319") ? ["Stryker was here"] : (stryCov_9fa48("319"), []);
    const detail = stryMutAct_9fa48("320") ? `` : (stryCov_9fa48("320"), `is after today (${today} in Brussels): report the stage once it is reached`);
    return stryMutAct_9fa48("321") ? [] : (stryCov_9fa48("321"), [stryMutAct_9fa48("322") ? {} : (stryCov_9fa48("322"), {
      pointer: stryMutAct_9fa48("323") ? "" : (stryCov_9fa48("323"), '/on'),
      detail,
      code: stryMutAct_9fa48("324") ? "" : (stryCov_9fa48("324"), 'effective-in-the-future')
    })]);
  }
};