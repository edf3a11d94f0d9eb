import { describe, expect, it } from 'vitest';
import { Donor, DonorFilter, donorsNamedBy, donorsWithin, euDonors } from '../../src/domain/donor.ts';

const letters = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ'];
const everyPair = letters.flatMap((first) => letters.map((second) => `${first}${second}`));
const accepted = everyPair.filter((code) => Donor.safeParse(code).success);

/** The Member States since 2020, by the names of their countries, to be compared with the codes. */
const memberStates = {
  ...{ Austria: 'AT', Belgium: 'BE', Bulgaria: 'BG', Croatia: 'HR', Cyprus: 'CY', Czechia: 'CZ' },
  ...{ Denmark: 'DK', Estonia: 'EE', Finland: 'FI', France: 'FR', Germany: 'DE', Greece: 'GR' },
  ...{ Hungary: 'HU', Ireland: 'IE', Italy: 'IT', Latvia: 'LV', Lithuania: 'LT', Luxembourg: 'LU' },
  ...{ Malta: 'MT', Netherlands: 'NL', Poland: 'PL', Portugal: 'PT', Romania: 'RO', Slovakia: 'SK' },
  ...{ Slovenia: 'SI', Spain: 'ES', Sweden: 'SE' },
};

describe('a donor', () => {
  it('is one of the 249 countries of ISO 3166-1, or EU', () => {
    expect(accepted).toHaveLength(249 + 1);
    expect(accepted).toContain('EU');
  });

  it.each(['UA', 'GB', 'US', 'NO', 'CH', 'CA', 'JP', 'KR', 'AU', 'TR', 'IS', 'AX', 'BQ', 'CW', 'SS', 'SX'])(
    'may be %s',
    (code) => {
      expect(accepted).toContain(code);
    },
  );

  it.each([
    ['the code that the Union’s own style uses for Greece', 'EL'],
    ['the reserved code of the United Kingdom', 'UK'],
    ['a code in use outside the standard', 'XK'],
    ['a withdrawn code', 'AN'],
    ['a withdrawn code', 'CS'],
    ['a withdrawn code', 'SU'],
    ['a withdrawn code', 'YU'],
    ['a reserved code', 'UN'],
    ['small letters', 'nl'],
    ['mixed letters', 'Nl'],
    ['three letters', 'NLD'],
    ['blanks', ' NL'],
    ['a name', 'Netherlands'],
    ['nothing', ''],
    ['a number', 528],
    ['null', null],
  ])('is never %s: %j', (_what, code) => {
    expect(Donor.safeParse(code).success).toBe(false);
  });

  it('that is refused is named in the refusal', () => {
    expect(Donor.safeParse('UK').error?.issues).toMatchObject([{ message: expect.stringContaining('"UK"') }]);
  });
});

describe('the European Union', () => {
  it('is EU and its 27 Member States, and nobody else', () => {
    const expected = ['EU', ...Object.values(memberStates)];
    expect(expected).toHaveLength(28);
    expect(euDonors).toEqual(new Set(expected));
  });

  it('consists of donors', () => {
    expect([...euDonors].filter((code) => !accepted.includes(code))).toEqual([]);
  });
});

describe('the donors that a target counts', () => {
  it.each<readonly [unknown, unknown]>([
    ['eu', 'eu'],
    ['all', 'all'],
    [['NL'], ['NL']],
    [
      ['NL', 'DE', 'NL', 'EU'],
      ['DE', 'EU', 'NL'],
    ],
  ])('%j are %j: a set, in the order of its codes', (written, normal) => {
    expect(DonorFilter.parse(written)).toEqual(normal);
  });

  it.each<readonly [string, unknown]>([
    ['a single code', 'NL'],
    ['the Union in capitals', 'EU'],
    ['nobody', []],
    ['a code that does not exist', ['NL', 'XX']],
    ['the word for the Union in a list', ['eu']],
    ['null', null],
  ])('are never %s', (_what, written) => {
    expect(DonorFilter.safeParse(written).success).toBe(false);
  });

  it.each<readonly [DonorFilter, readonly string[], 'all' | 'some' | 'none']>([
    ['all', ['US'], 'all'],
    ['all', ['US', 'NL'], 'all'],
    ['eu', ['NL'], 'all'],
    ['eu', ['EU'], 'all'],
    ['eu', ['NL', 'EU', 'DE'], 'all'],
    ['eu', ['NL', 'GB'], 'some'],
    ['eu', ['GB', 'US'], 'none'],
    ['eu', ['UA'], 'none'],
    [['DE', 'NL'], ['NL'], 'all'],
    [['DE', 'NL'], ['NL', 'DE'], 'all'],
    [['DE', 'NL'], ['NL', 'CZ'], 'some'],
    [['DE', 'NL'], ['CZ', 'NO'], 'none'],
    [['EU'], ['NL'], 'none'],
  ])('%j contain of %j: %s', (filter, donors, contained) => {
    expect(donorsWithin(filter, donors)).toBe(contained);
  });
});

describe('the donors that a filter names', () => {
  it('are all, which names itself', () => {
    expect(donorsNamedBy('all')).toEqual(['all']);
  });

  it('are, of eu, the institutions and the 27 Member States, in the order of their codes', () => {
    const named = ['EU', ...Object.values(memberStates)].toSorted((a, b) => (a < b ? -1 : 1));
    expect(donorsNamedBy('eu')).toEqual(named);
  });

  it('are those of a list, in the order of their codes and each once', () => {
    expect(donorsNamedBy(['NO', 'DE', 'NO', 'CZ'])).toEqual(['CZ', 'DE', 'NO']);
  });
});
