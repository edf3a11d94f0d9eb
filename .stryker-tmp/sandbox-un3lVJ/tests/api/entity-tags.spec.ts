// @ts-nocheck
import { describe, expect, it } from 'vitest';
import { entityTag, parseIdempotencyKey, parseIfMatch } from '../../src/api/entity-tags.ts';

describe('If-Match', () => {
  it('that is absent asks for nothing', () => {
    expect(parseIfMatch(undefined)).toBeNull();
  });

  it.each<readonly [string, readonly string[] | '*']>([
    ['"3"', ['3']],
    [' "3" ', ['3']],
    ['"3", "4"', ['3', '4']],
    ['"3","4" , "5"', ['3', '4', '5']],
    ['""', ['']],
    ['"a,b"', ['a,b']],
    ['"aW/","b"', ['aW/', 'b']],
    ['*', '*'],
    [' * ', '*'],
  ])('%j names %j', (header, tags) => {
    expect(parseIfMatch(header)).toEqual(tags);
  });

  it.each<readonly [string, readonly string[]]>([
    ['W/"3"', []],
    ['W/"3", "4"', ['4']],
    ['"3", W/"4"', ['3']],
  ])('%j names %j only: a weak tag never matches', (header, tags) => {
    expect(parseIfMatch(header)).toEqual(tags);
  });

  it.each([
    '',
    ' ',
    '3',
    '"3',
    '3"',
    '"3" "4"',
    '"3";"4"',
    '"3", 4',
    '"3", *',
    '*, "3"',
    '**',
    '"*" *',
    'w/"3"',
    'W/3',
    'W/ "3"',
    "'3'",
    '"a"b"',
    '"a b"',
    '"3"\u0000',
    '"\u0007"',
    '“3”',
  ])('%j is refused, never guessed', (header) => {
    expect(parseIfMatch(header)).toBeUndefined();
  });

  it('with "*" in quotes names a tag, not any revision', () => {
    expect(parseIfMatch('"*"')).toEqual(['*']);
  });

  it('with very many tags is read in a time that grows with its length', () => {
    const started = performance.now();
    expect(parseIfMatch(Array.from({ length: 2_000 }, () => '"3"').join(' , '))).toHaveLength(2_000);
    expect(parseIfMatch(`${'"3" , '.repeat(2_000)}x`)).toBeUndefined();
    expect(parseIfMatch(`"3"${' '.repeat(16_000)}x`)).toBeUndefined();
    expect(performance.now() - started).toBeLessThan(1_000);
  });
});

describe('an entity tag', () => {
  it.each([
    [0n, '"0"'],
    [17n, '"17"'],
  ])('of revision %s is strong and matches itself', (revision, tag) => {
    expect(entityTag(revision)).toBe(tag);
    expect(parseIfMatch(tag)).toEqual([String(revision)]);
  });
});

describe('Idempotency-Key', () => {
  it('that is absent is no key', () => {
    expect(parseIdempotencyKey(undefined)).toBeNull();
  });

  it.each([
    ['"k"', 'k'],
    [' "8e03978e-40d5-43dd-bc93-6894a57f9324" ', '8e03978e-40d5-43dd-bc93-6894a57f9324'],
    ['"a key of several words"', 'a key of several words'],
    [`"${'k'.repeat(200)}"`, 'k'.repeat(200)],
  ])('%j is read without its quotes', (header, key) => {
    expect(parseIdempotencyKey(header)).toBe(key);
  });

  it.each([
    '',
    'k',
    '"k',
    'k"',
    "'k'",
    '""',
    '"a"b"',
    '"a", "b"',
    '"a\\"b"',
    '"a\nb"',
    '"é"',
    '“k”',
    '"k";p=1',
    `"${'k'.repeat(201)}"`,
  ])('%j is refused: a key is a text in double quotes', (header) => {
    expect(parseIdempotencyKey(header)).toBeUndefined();
  });
});
