// @ts-nocheck
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { deliveryFaults } from '../../src/domain/delivery/delivery-faults.ts';
import { type ParsedBody, parseStrictJson } from '../../src/domain/strict-json.ts';

const parse = (json: string): ParsedBody => parseStrictJson(Buffer.from(json, 'utf8'));
const pointersOf = ({ faults }: ParsedBody): readonly string[] => faults.map(({ pointer }) => pointer);

describe('a JSON body', () => {
  it('is read as JSON.parse reads it, without any fault, whatever it says', () => {
    fc.assert(
      fc.property(fc.jsonValue({ maxDepth: 6 }), (value) => {
        const json = JSON.stringify(value);
        const { value: read, faults } = parse(json);
        expect(faults).toEqual([]);
        expect(JSON.stringify(read)).toBe(json);
      }),
      { numRuns: 500 },
    );
  });

  it('is read the same with white space between its tokens', () => {
    fc.assert(
      fc.property(fc.jsonValue({ maxDepth: 4 }), (value) => {
        const { value: read, faults } = parse(JSON.stringify(value, null, ' \t\n'));
        expect(faults).toEqual([]);
        expect(JSON.stringify(read)).toBe(JSON.stringify(value));
      }),
    );
  });

  it.each([
    ['nothing', ''],
    ['white space', ' \n'],
    ['half an object', '{"a":1'],
    ['half a text', '{"a":"b'],
    ['something after it', '{} {}'],
    ['something after it', '{}x'],
    ['a comma after the last member', '{"a":1,}'],
    ['a comma after the last item', '[1,]'],
    ['a name without quotes', '{a:1}'],
    ['single quotes', "{'a':1}"],
    ['a comment', '{"a":1 /* b */}'],
    ['a leading zero', '012'],
    ['a plus sign', '+1'],
    ['a number without end', '1.'],
    ['not a number', 'NaN'],
    ['infinity', 'Infinity'],
    ['a control character in a text', '"a\nb"'],
    ['a form', 'a=1&b=2'],
    ['a no-break space', '\u00A0{}'],
    ['a zero byte', '{}\u0000'],
  ])('is refused as a whole where it is none: %s', (_what, json) => {
    const body = parse(json);
    expect(pointersOf(body)).toEqual(['']);
    expect(body).not.toHaveProperty('value');
  });

  it.each([
    ['a lone continuation', [0x22, 0x80, 0x22]],
    ['a truncated character', [0x22, 0xe2, 0x82, 0x22]],
    ['an overlong slash', [0x22, 0xc0, 0xaf, 0x22]],
    ['half of a surrogate pair', [0x22, 0xed, 0xa0, 0x80, 0x22]],
    ['Latin-1', [0x22, 0xe9, 0x22]],
    ['UTF-16', [0xff, 0xfe, 0x7b, 0x00, 0x7d, 0x00]],
  ])('is refused where its bytes are not UTF-8: %s', (_what, bytes) => {
    const body = parseStrictJson(Uint8Array.from(bytes));
    expect(body.faults).toEqual([{ pointer: '', detail: expect.stringContaining('not UTF-8') }]);
    expect(body).not.toHaveProperty('value');
  });

  it('may begin with one byte-order mark, which says nothing (RFC 8259), and holds none elsewhere', () => {
    expect(parse('\uFEFF{"a":1}')).toEqual({ value: { a: 1 }, faults: [] });
    expect(pointersOf(parse('\uFEFF\uFEFF{"a":1}'))).toEqual(['']);
    expect(pointersOf(parse('{"a":\uFEFF1}'))).toEqual(['']);
    expect(parse('{"\uFEFFa":1}')).toEqual({ value: { '\uFEFFa': 1 }, faults: [] });
  });
});

describe('a member name that is given twice', () => {
  it.each([
    ['at the top', '{"a":1,"b":2,"a":1}', ['/a']],
    ['three times', '{"a":1,"a":2,"a":3}', ['/a', '/a']],
    ['below', '{"a":{"b":{"c":1,"c":2}}}', ['/a/b/c']],
    ['in a list', '{"a":[{"b":1},{"b":1,"b":2}]}', ['/a/1/b']],
    ['in a list of lists', '[[],[[0,{"a":1,"a":2}]]]', ['/1/0/1/a']],
    ['around another object', '{"a":{"x":1},"b":[1,{"y":2}],"a":3}', ['/a']],
    ['twice in two places', '{"a":1,"b":{"c":1,"c":2},"a":2}', ['/b/c', '/a']],
    ['with a slash and a tilde', '{"a/b~c":1,"a/b~c":2}', ['/a~1b~0c']],
    ['with a tilde that looks escaped', '{"~1":1,"~1":2}', ['/~01']],
    ['without any letter', '{"":1,"":2}', ['/']],
    ['once with an escape', '{"quantity":1,"\\u0071uantity":2}', ['/quantity']],
    ['once with an escaped slash', '{"a/b":1,"a\\/b":2}', ['/a~1b']],
    ['once as a pair of escaped surrogates', '{"\u{1F600}":1,"\\ud83d\\ude00":2}', ['/\u{1F600}']],
    ['with quotes and backslashes', '{"a\\"\\\\":1,"a\\"\\\\":2}', ['/a"\\']],
    ['that every object inherits', '{"__proto__":1,"__proto__":2}', ['/__proto__']],
    ['that looks like syntax', '{"{}[],:":1,"{}[],:":2}', ['/{}[],:']],
  ])('is refused at its own place: %s', (_where, json, pointers) => {
    expect(pointersOf(parse(json))).toEqual(pointers);
  });

  it.each([
    ['in two objects', '{"a":{"c":1},"b":{"c":2}}'],
    ['in two items', '[{"a":1},{"a":1}]'],
    ['at two depths', '{"a":{"a":{"a":1}}}'],
    ['as a value', '{"a":"b","b":"a","c":"a"}'],
    ['inside a text', '{"a":"{\\"a\\":1,\\"a\\":2}"}'],
    ['in another case', '{"a":1,"A":2}'],
    ['in another normal form', '{"\u00e9":1,"e\u0301":2}'],
    ['that every object inherits', '{"constructor":1,"toString":2,"hasOwnProperty":3,"__proto__":4}'],
  ])('is no fault where it is not the same member: %s', (_where, json) => {
    expect(parse(json).faults).toEqual([]);
  });

  it('that every object inherits is a member like others and changes no object', () => {
    const { value, faults } = parse('{"__proto__":{"quantity":5}}');
    expect(faults).toEqual([]);
    expect(Object.keys(Object(value))).toEqual(['__proto__']);
    expect(Object(value).quantity).toBeUndefined();
  });
});

describe('a number', () => {
  it.each([
    ['12000.0', 12_000],
    ['12000.000', 12_000],
    ['1e3', 1_000],
    ['1E+3', 1_000],
    ['1.2e4', 12_000],
    ['12000000e-3', 12_000],
    ['120.00e2', 12_000],
    ['0.0', 0],
    ['0e5', 0],
    ['0.5', 0.5],
    ['1.005', 1.005],
    ['10000000000', 10_000_000_000],
  ])('is taken by its value: %s', (json, value) => {
    expect(parse(`{"a":${json}}`)).toEqual({ value: { a: value }, faults: [] });
  });

  it.each([
    '12000.0000000000000001',
    '11999.99999999999999999',
    '-12000.0000000000000001',
    '0.99999999999999999999',
    '1.0000000000000000000000001e3',
    '120000000000000000000001e-19',
    '1e-400',
    '9007199254740992.5',
  ])('that only rounding would make whole is refused: %s', (json) => {
    expect(pointersOf(parse(`{"a":[0,${json}]}`))).toEqual(['/a/1']);
  });

  it('inside a text is a text', () => {
    expect(parse('{"a":"12000.0000000000000001"}').faults).toEqual([]);
  });

  it('is judged in a time that grows with its length', () => {
    const started = performance.now();
    expect(pointersOf(parse(`{"a":1.${'0'.repeat(100_000)}1}`))).toEqual(['/a']);
    expect(performance.now() - started).toBeLessThan(1_000);
  });
});

describe('a body that is nested without end', () => {
  const bombs: readonly (readonly [string, string])[] = [
    ['of lists', '['.repeat(100_000) + ']'.repeat(100_000)],
    ['of objects', `${'{"a":'.repeat(100_000)}1${'}'.repeat(100_000)}`],
    ['in a member of a report', `{"note":${'['.repeat(100_000)}${']'.repeat(100_000)}}`],
  ];

  it.each(bombs)('is refused as a whole and overflows nothing: %s', (_what, json) => {
    expect(pointersOf(parse(json))).toEqual(['']);
  });

  it('is refused too where its end is missing', () => {
    expect(pointersOf(parse('['.repeat(100_000)))).toEqual(['']);
  });

  it.each(bombs)('is walked through by nothing that comes after: %s', (_what, json) => {
    const { value = {} } = parse(json);
    expect(() => deliveryFaults(value, '2025-06-30')).not.toThrow();
  });

  it.each([
    ['as deep as a report ever is', '{"evidence":[{"title":"a"}]}'],
    ['as deep as is allowed', '['.repeat(20) + ']'.repeat(20)],
    ['wide but flat', `[${'[],'.repeat(10_000)}[]]`],
  ])('is not one that is %s', (_what, json) => {
    expect(parse(json).faults).toEqual([]);
  });
});

it('what is wrong with a text is told in less than the text, however it is made', () => {
  const name = '~'.repeat(100_000);
  const twice = `"a":1,`.repeat(1_010);
  const { faults } = parseStrictJson(Buffer.from(`{"${name}":{${twice}"b":1}}`));
  expect(faults.length).toBeLessThan(1_002);
  expect(JSON.stringify(faults).length).toBeLessThan(400_000);
});
