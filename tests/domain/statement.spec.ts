import { describe, expect, it } from 'vitest';
import { contentOf, Statement, statementFaults } from '../../src/domain/statement/statement.ts';
import { aStatement, wireStatement } from '../support/samples.ts';

const today = '2026-11-25';

/** Every fault of a statement, by its pointer: of its shape and beyond. */
const faultsOf = (changes: object): readonly string[] => {
  const raw = { ...wireStatement, ...changes };
  const parsed = Statement.safeParse(raw);
  const shape = parsed.success ? [] : parsed.error.issues.map(({ path }) => `/${path.join('/')}`);
  return [...shape, ...statementFaults(raw, today).map(({ pointer }) => pointer)];
};

describe('a statement', () => {
  it('is taken as it stands in the contract', () => {
    expect(faultsOf({})).toEqual([]);
    expect(
      faultsOf({ bound: 'at-least', note: 'so far', variants: ['basic'], donors: ['DE', 'EU'] }),
    ).toEqual([]);
    expect(faultsOf({ total: { min: 70_000, max: 73_000 }, status: 'committed', donors: 'all' })).toEqual([]);
    expect(faultsOf({ track: 'era-loans', total: '18100000000.00' })).toEqual([]);
  });

  it.each([
    [{ total: 'undisclosed' }, ['/total']],
    [{ total: 0 }, ['/total']],
    [{ total: '63000.00' }, ['/total']],
    [{ track: 'era-loans' }, ['/total']],
    [{ variants: ['155mm'] }, ['/variants/0']],
    [{ variants: [] }, ['/variants']],
    [{ donors: 'NL' }, ['/donors']],
    [{ asOf: '2022-10-16' }, ['/asOf']],
    [{ asOf: '2026-11-26' }, ['/asOf']],
    [{ asOf: '2024-11' }, ['/asOf']],
    [{ status: 'trained' }, ['/status']],
    [{ authority: ' ' }, ['/authority']],
    [{ track: 'tanks', total: -1, asOf: '2027-01-01' }, ['/track', '/total', '/asOf']],
  ])('%o is refused with every fault in its place', (changes, pointers) => {
    expect(faultsOf(changes)).toEqual(pointers);
  });

  it('may be as of today, and as of the day on which its count begins', () => {
    expect(faultsOf({ asOf: today })).toEqual([]);
    expect(faultsOf({ asOf: '2022-10-17' })).toEqual([]);
  });

  it('as of a day after today is told apart, since only its meaning is wrong', () => {
    const [fault] = statementFaults({ ...wireStatement, asOf: '2026-11-26' }, today);
    expect(fault?.code).toBe('effective-in-the-future');
  });

  it.each([
    [{ bound: 'exact' }, {}],
    [{ total: { min: 63_000, max: 63_000 } }, {}],
    [{ variants: ['basic', 'collective', 'basic'] }, { variants: ['collective', 'basic'] }],
    [{ donors: ['NL', 'DE'] }, { donors: ['DE', 'NL', 'DE'] }],
    [{ authority: '  Council of the European Union ' }, {}],
  ])('%o and %o say the same', (a, b) => {
    expect(contentOf(aStatement(a))).toBe(contentOf(aStatement(b)));
  });

  it('parsed again stays as it is', () => {
    const statement = aStatement({ variants: ['collective', 'basic'], donors: ['NL', 'DE'], note: ' a\n' });
    expect(Statement.parse(statement)).toEqual(statement);
  });
});
