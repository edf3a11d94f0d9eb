// @ts-nocheck
import { z } from 'zod';
import { sortedSet } from './order.ts';

/** The 27 Member States (ISO 3166-1 alpha-2), as of the white paper. */
const memberStates = [
  ...['AT', 'BE', 'BG', 'CY', 'CZ', 'DE', 'DK', 'EE', 'ES', 'FI', 'FR', 'GR', 'HR', 'HU'],
  ...['IE', 'IT', 'LT', 'LU', 'LV', 'MT', 'NL', 'PL', 'PT', 'RO', 'SE', 'SI', 'SK'],
] as const;

/** What the paper's “EU and its Member States” can deliver; `EU` is the Union's own institutions and funds. */
export const euDonors: ReadonlySet<string> = new Set(['EU', ...memberStates]);

const countries =
  'AD AE AF AG AI AL AM AO AQ AR AS AT AU AW AX AZ BA BB BD BE BF BG BH BI BJ BL BM BN BO BQ BR BS BT BV BW BY ' +
  'BZ CA CC CD CF CG CH CI CK CL CM CN CO CR CU CV CW CX CY CZ DE DJ DK DM DO DZ EC EE EG EH ER ES ET FI FJ FK ' +
  'FM FO FR GA GB GD GE GF GG GH GI GL GM GN GP GQ GR GS GT GU GW GY HK HM HN HR HT HU ID IE IL IM IN IO IQ IR ' +
  'IS IT JE JM JO JP KE KG KH KI KM KN KP KR KW KY KZ LA LB LC LI LK LR LS LT LU LV LY MA MC MD ME MF MG MH MK ' +
  'ML MM MN MO MP MQ MR MS MT MU MV MW MX MY MZ NA NC NE NF NG NI NL NO NP NR NU NZ OM PA PE PF PG PH PK PL PM ' +
  'PN PR PS PT PW PY QA RE RO RS RU RW SA SB SC SD SE SG SH SI SJ SK SL SM SN SO SR SS ST SV SX SY SZ TC TD TF ' +
  'TG TH TJ TK TL TM TN TO TR TT TV TW TZ UA UG UM US UY UZ VA VC VE VG VI VN VU WF WS YE YT ZA ZM ZW';

/** Every code that a donor may have. */
export const knownDonors: readonly string[] = ['EU', ...countries.split(' ')];

const known: ReadonlySet<string> = new Set(knownDonors);

/** Who gives: an ISO 3166-1 alpha-2 code in capitals, or `EU`. */
export const Donor = z
  .string({ error: 'must be a donor code such as "NL" or "EU"' })
  .refine((code) => known.has(code), {
    error: ({ input }) =>
      `${JSON.stringify(input)} is neither an ISO 3166-1 alpha-2 code in capitals nor "EU"`,
  });

/** Whose deliveries a target counts. */
export const DonorFilter = z.union(
  [z.literal('eu'), z.literal('all'), z.array(Donor).min(1).max(60).overwrite(sortedSet)],
  { error: 'must be "eu", "all" or a list of donor codes' },
);
export type DonorFilter = z.infer<typeof DonorFilter>;

/** Every donor that a filter names, written out and sorted, so that two filters can be compared; `all` names itself. */
export const donorsNamedBy = (filter: DonorFilter): readonly string[] => {
  if (filter === 'all') return ['all'];
  return sortedSet(filter === 'eu' ? [...euDonors] : filter);
};

/** How many of the donors the filter contains; an entry of several donors has no published split. */
export const donorsWithin = (filter: DonorFilter, donors: readonly string[]): 'all' | 'some' | 'none' => {
  if (filter === 'all') return 'all';
  const contains = filter === 'eu' ? euDonors : new Set(filter);
  const inside = donors.filter((code) => contains.has(code)).length;
  if (inside === 0) return 'none';
  return inside === donors.length ? 'all' : 'some';
};
