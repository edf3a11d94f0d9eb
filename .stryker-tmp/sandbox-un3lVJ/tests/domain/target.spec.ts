// @ts-nocheck
import { describe, expect, it } from 'vitest';
import { admitsBody, contentOf, startOf, Target, targetFaults } from '../../src/domain/target/target.ts';
import { aTarget, wireTarget } from '../support/samples.ts';
import { shapeFaults } from './faults-of.ts';

const shape = (changes: object) => shapeFaults(Target, { ...wireTarget, ...changes });
const meaning = (changes: object) =>
  targetFaults({ ...wireTarget, ...changes }).map(({ pointer }) => pointer);
const years = (more: object) => ({ period: { kind: 'calendar-years', ...more } });
const cumulative = (more: object) => ({ period: { kind: 'cumulative', ...more } });

describe('a target with nothing wrong', () => {
  it.each<readonly [string, object]>([
    ['the sample', {}],
    ['a number that is not set', { quantity: null }],
    ['nothing to reach', { quantity: 0 }],
    ['an envelope of euro', { track: 'era-loans', quantity: '18100000000.00', kind: 'envelope' }],
    ['years with an end', years({ from: '2025', until: '2030' })],
    ['one year', years({ from: '2025', until: '2025' })],
    ['a period without end', cumulative({ since: '2022-11-15' })],
    ['a period of one day', cumulative({ since: '2025-03-14', until: '2025-03-14' })],
    ['variants and sources', { variants: ['155mm', 'not-stated'], sources: ['stock', 'not-stated'] }],
    ['its own bodies', { bodies: { only: ['eda'] } }],
    ['all but one body', { bodies: { except: ['kiel-institute'] } }],
    ['listed donors', { donors: ['DE', 'EU'] }],
    ['statements as its basis', { basis: 'statements' }],
  ])('has no fault: %s', (_what, changes) => {
    expect(shape(changes)).toEqual([]);
    expect(meaning(changes)).toEqual([]);
  });

  it.each(['quantified', 'reference-level', 'envelope', 'priority'])('may be of kind %s', (kind) => {
    expect(shape({ kind })).toEqual([]);
  });
});

describe('the shape of a target', () => {
  it.each<readonly [string, object, readonly string[]]>([
    ['no title', { title: ' ' }, ['/title']],
    ['a long title', { title: 'x'.repeat(301) }, ['/title']],
    ['another kind', { kind: 'goal' }, ['/kind']],
    ['no track', { track: 'catapults' }, ['/track']],
    ['no donors', { donors: [] }, ['/donors']],
    ['the Union in capitals', { donors: 'EU' }, ['/donors']],
    ['a donor that does not exist', { donors: ['DE', 'XX'] }, ['/donors/1']],
    ['no variants', { variants: [] }, ['/variants']],
    ['a source that does not exist', { sources: ['stock', 'gift'] }, ['/sources/1']],
    ['bodies in two manners', { bodies: { only: ['eda'], except: ['eums'] } }, ['/bodies']],
    ['no bodies', { bodies: { only: [] } }, ['/bodies/only']],
    ['another basis', { basis: 'forecasts' }, ['/basis']],
    ['an interval', { quantity: { min: 1, max: 2 } }, ['/quantity']],
    ['a number with separators', { quantity: '2,000,000' }, ['/quantity']],
    ['less than nothing', { quantity: -1 }, ['/quantity']],
    ['half a round', { quantity: 0.5 }, ['/quantity']],
    ['no quantity at all', { quantity: undefined }, ['/quantity']],
    ['no source', { source: undefined }, ['/source']],
    ['a source without section', { source: { document: 'JOIN(2025) 120 final' } }, ['/source/section']],
    ['its own id, which the address gives', { id: 'rounds' }, ['/id']],
    ['several at once', { kind: 'goal', basis: 'x', colour: 1 }, ['/basis', '/colour', '/kind']],
  ])('is refused at its own place: %s', (_what, changes, pointers) => {
    expect(shape(changes)).toEqual(pointers);
  });

  it.each<readonly [string, object, readonly string[]]>([
    ['a year that begins in June', years({ from: '2025-06-01' }), ['/period/from']],
    ['a year of two digits', years({ from: '25' }), ['/period/from']],
    ['half a year', years({ from: 2025.5 }), ['/period/from']],
    ['no first year', years({}), ['/period/from']],
    ['a last year that ends in June', years({ from: '2025', until: '2030-06-30' }), ['/period/until']],
    ['a day that does not exist', cumulative({ since: '2025-02-29' }), ['/period/since']],
    ['a month', cumulative({ since: '2025-02' }), ['/period/since']],
    ['a member of the other kind', cumulative({ since: '2025-01-01', from: '2025' }), ['/period/from']],
  ])('has its period refused at its own place: %s', (_what, changes, pointers) => {
    expect(shape(changes)).toEqual(pointers);
  });

  it('refuses a period of another kind', () => {
    expect(
      Target.safeParse({ ...wireTarget, ...years({ kind: 'fiscal-years', from: '2025' }) }).success,
    ).toBe(false);
  });
});

describe('the meaning of a target', () => {
  it.each<readonly [string, object, readonly string[]]>([
    ['a variant of another track', { variants: ['155mm', 'eu-mfa', '9mm'] }, ['/variants/1', '/variants/2']],
    ['euro for rounds', { quantity: '2000000.00' }, ['/quantity']],
    ['a number for euro', { track: 'era-loans', quantity: 18_100_000_000 }, ['/quantity']],
    ['years that end before they begin', years({ from: '2025', until: '2024' }), ['/period/until']],
    [
      'days that end before they begin',
      cumulative({ since: '2025-03-14', until: '2025-03-13' }),
      ['/period/until'],
    ],
    [
      'all of it at once',
      { variants: ['9mm'], quantity: '1.00', ...years({ from: '2025', until: '2024' }) },
      ['/variants/0', '/quantity', '/period/until'],
    ],
  ])('is refused at its own place: %s', (_what, changes, pointers) => {
    expect(shape(changes)).toEqual([]);
    expect(meaning(changes)).toEqual(pointers);
  });

  it.each<readonly [string, unknown]>([
    ['null', null],
    ['a text', 'x'],
    ['a list', []],
    ['members of every wrong type', { track: 1, variants: [null], quantity: [], period: 'x' }],
    ['half of a surrogate pair', { title: '\uD800' }],
    ['half of a surrogate pair as a name', { '\uDE00': 1 }],
  ])('is never asked of what is no target: %s', (_what, raw) => {
    expect(targetFaults(raw)).toEqual([]);
  });
});

describe('the normal form of a target', () => {
  it.each<readonly [string, object, object]>([
    ['variants are a set', { variants: ['155mm', '105mm', '155mm'] }, { variants: ['105mm', '155mm'] }],
    ['sources are a set', { sources: ['stock', 'joint-venture'] }, { sources: ['joint-venture', 'stock'] }],
    ['donors are a set', { donors: ['NL', 'DE', 'NL'] }, { donors: ['DE', 'NL'] }],
    [
      'bodies are a set',
      { bodies: { only: ['eums', 'eda', 'eums'] } },
      { bodies: { only: ['eda', 'eums'] } },
    ],
    ['texts are trimmed and composed', { title: ' Cafe\u0301 ' }, { title: 'Caf\u00E9' }],
  ])('is one: %s', (_what, one, another) => {
    expect(contentOf(aTarget(one))).toBe(contentOf(aTarget(another)));
  });

  it.each<readonly [string, object]>([
    ['title', { title: 'another' }],
    ['kind', { kind: 'priority' }],
    ['track', { track: 'drones' }],
    ['variants', { variants: ['155mm'] }],
    ['sources', { sources: ['stock'] }],
    ['donors', { donors: 'all' }],
    ['bodies', { bodies: { except: ['kiel-institute'] } }],
    ['basis', { basis: 'statements' }],
    ['period', years({ from: '2026' })],
    ['end of the period', years({ from: '2025', until: '2030' })],
    ['quantity', { quantity: 2_000_001 }],
    ['quantity that is not set', { quantity: null }],
    ['source', { source: { ...wireTarget.source, section: '6' } }],
  ])('differs with another %s', (_what, change) => {
    expect(contentOf(aTarget(change))).not.toBe(contentOf(aTarget()));
  });

  it('is not changed by parsing it again', () => {
    const once = aTarget({ variants: ['155mm', '105mm'], donors: ['NL', 'DE'], ...years({ from: '2025' }) });
    expect(Target.parse(once)).toEqual(once);
  });
});

describe('what a target says', () => {
  it('begins on the first day of its period', () => {
    expect(startOf(aTarget(years({ from: '2025' })).period)).toBe('2025-01-01');
    expect(startOf(aTarget(cumulative({ since: '2022-11-15' })).period)).toBe('2022-11-15');
  });

  it.each<readonly [string, Target['bodies'], string, boolean]>([
    ['everybody', undefined, 'eda', true],
    ['a listed body', { only: ['eda'] }, 'eda', true],
    ['only listed bodies', { only: ['eda'] }, 'eums', false],
    ['no excepted body', { except: ['eda'] }, 'eda', false],
    ['all bodies that are not excepted', { except: ['eda'] }, 'eums', true],
  ])('admits %s', (_what, filter, body, admitted) => {
    expect(admitsBody(filter, body)).toBe(admitted);
  });
});
