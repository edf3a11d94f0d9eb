// @ts-nocheck
import { describe, expect, it } from 'vitest';
import {
  advanceFaults,
  Commitment,
  commitmentFaults,
  contentOf,
  countsOn,
  madeOn,
} from '../../src/domain/commitment/commitment.ts';
import { aCommitment, wireCommitment } from '../support/samples.ts';
import { shapeFaults } from './faults-of.ts';

const today = '2026-11-25';

/** Every fault of a commitment, of its shape and beyond, by its pointer. */
const faultsOf = (changes: object): readonly string[] => {
  const raw = { ...wireCommitment, ...changes };
  return [...shapeFaults(Commitment, raw), ...commitmentFaults(raw, today).map(({ pointer }) => pointer)];
};

const joint = (...donors: readonly unknown[]) => ({ donor: undefined, donors });

describe('a commitment', () => {
  it.each<readonly [string, object]>([
    ['as it stands in the contract', {}],
    ['without a day by which it is due', { dueOn: undefined }],
    ['due on the day on which it was made', { dueOn: '2025-03-20' }],
    ['due long after today', { dueOn: '2031-12-31' }],
    ['an interval', { quantity: { min: 10, max: 15 }, bound: 'at-least' }],
    ['without a number', { quantity: 'undisclosed' }],
    ['of several donors', joint('NL', 'DE', 'NO')],
    ['of euro', { track: 'era-loans', variant: 'eu-mfa', quantity: '100.00' }],
    ['dated by its month', { effectiveOn: '2025-03', dueOn: '2025-03-31' }],
  ])('is taken %s', (_what, changes) => {
    expect(faultsOf(changes)).toEqual([]);
  });

  it.each<readonly [object, readonly string[]]>([
    [{ stage: 'promised' }, ['/stage']],
    [{ stage: undefined }, ['/stage']],
    [{ dueOn: '2025-03-19' }, ['/dueOn']],
    // The month is over on the 31st, and until then nothing is due.
    [{ effectiveOn: '2025-03', dueOn: '2025-03-30' }, ['/dueOn']],
    [{ dueOn: '2025-12' }, ['/dueOn']],
    [{ effectiveOn: '2026-11-26', dueOn: undefined }, ['/effectiveOn']],
    [{ effectiveOn: '2026', dueOn: undefined }, ['/effectiveOn']],
    [{ commitment: { body: 'mod-nl', reference: 'C' } }, ['/commitment']],
    [joint({ donor: 'NL', quantity: 12_000 }, { donor: 'DE', quantity: 8_000 }), ['/donors/0', '/donors/1']],
    [joint('NL', 'NL'), ['/donors']],
    [{ donors: ['NL'] }, ['/donors']],
    [{ donor: undefined }, ['/donor']],
    [{ variant: 'eu-mfa' }, ['/variant']],
    [{ quantity: '12.00' }, ['/quantity']],
    [{ quantity: 'undisclosed', bound: 'about' }, ['/bound']],
    [
      { stage: 'x', quantity: -1, dueOn: '2025-01-01', donor: 'nl' },
      ['/donor', '/quantity', '/stage', '/dueOn'],
    ],
  ])('%o is refused with every fault in its place', (changes, pointers) => {
    expect(faultsOf(changes)).toEqual(pointers);
  });

  it('of the future is told apart, since only its meaning is wrong', () => {
    const [fault] = commitmentFaults(
      { ...wireCommitment, effectiveOn: '2026-11-26', dueOn: undefined },
      today,
    );
    expect(fault?.code).toBe('effective-in-the-future');
  });

  it('that is too large is told apart too', () => {
    const evidence = Array.from({ length: 10 }, () => ({
      title: '€'.repeat(300),
      url: `https://e.org/${'a'.repeat(980)}`,
    }));
    const [fault] = commitmentFaults({ ...wireCommitment, note: '€'.repeat(2_000), evidence }, today);
    expect(fault).toMatchObject({ pointer: '', code: 'report-too-large' });
  });

  it.each([
    [{}, { variant: '155mm', source: 'not-stated', bound: 'exact' }],
    [{ quantity: { min: 20_000, max: 20_000 } }, {}],
    [{ effectiveOn: '2025-03-20/2025-03-20' }, {}],
    [joint('NL'), {}],
    [joint('NL', 'DE'), joint('DE', 'NL')],
    [{ note: '  one ' }, { note: 'one' }],
  ])('%o and %o say the same', (a, b) => {
    expect(contentOf(aCommitment(a))).toBe(contentOf(aCommitment(b)));
  });

  it.each([{ stage: 'allocated' }, { dueOn: '2026-01-01' }, { dueOn: undefined }, { quantity: 1 }])(
    '%o says something else',
    (change) => {
      expect(contentOf(aCommitment(change))).not.toBe(contentOf(aCommitment()));
    },
  );

  it('parsed again stays as it is', () => {
    const commitment = aCommitment({ ...joint('NO', 'NL'), note: ' a\n', effectiveOn: '2025-03' });
    expect(Commitment.parse(commitment)).toEqual(commitment);
  });

  it('is made on the last day of its period, and counts on the day by which it is due', () => {
    const month = aCommitment({ effectiveOn: '2024-02', dueOn: undefined });
    expect([madeOn(month), countsOn(month)]).toEqual(['2024-02-29', '2024-02-29']);
    expect([madeOn(aCommitment()), countsOn(aCommitment())]).toEqual(['2025-03-20', '2025-12-31']);
  });
});

describe('an advance', () => {
  it('is not of a day after today', () => {
    expect(advanceFaults({ stage: 'allocated', on: '2026-11-25' }, today)).toEqual([]);
    expect(advanceFaults({ stage: 'allocated', on: '2026-11-26' }, today)).toMatchObject([
      { pointer: '/on', code: 'effective-in-the-future' },
    ]);
    // What is no day is refused as such.
    for (const raw of [{ on: '2027' }, {}, null, 'on']) expect(advanceFaults(raw, today)).toEqual([]);
  });
});
