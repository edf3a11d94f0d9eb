// @ts-nocheck
import { describe, expect, it } from 'vitest';
import { Delivery } from '../../src/domain/delivery/delivery.ts';
import { aDelivery, wireDelivery } from '../support/samples.ts';
import { shapeFaults } from './faults-of.ts';

const shape = (changes: object) => shapeFaults(Delivery, { ...wireDelivery, ...changes });
const noteAs = (note: string) => aDelivery({ note }).note;

describe('a text', () => {
  it.each([
    ['a zero byte', 'a\u0000b'],
    ['a bell', 'a\u0007b'],
    ['an escape', 'a\u001Bb'],
    ['a delete', 'a\u007Fb'],
    ['a control of the second block', 'a\u0085b'],
    ['a lone carriage return', 'a\rb'],
    ['a carriage return before the one of a line end', 'a\r\r\nb'],
    ['a vertical tab', 'a\u000Bb'],
    ['a form feed at the end', 'a\f'],
    ['a vertical tab at the beginning', '\u000Ba'],
    ['a carriage return at the end', 'a\r'],
    ['line ends of Windows', 'one\r\ntwo'],
    ['a lone high surrogate', 'a\uD83D'],
    ['a lone low surrogate', '\uDE00a'],
    ['surrogates in the wrong order', '\uDE00\uD83D'],
    ['nothing', ''],
    ['blanks alone', ' \t\n '],
    ['characters without width alone', '\u200B\u200C\u200D\u2060\uFEFF'],
    ['blanks and characters without width alone', ' \u200B \uFEFF\n'],
    ['2,001 characters', 'x'.repeat(2_001)],
    ['no text', 5],
    ['null', null],
  ])('is refused: %s', (_what, note) => {
    expect(shape({ note })).toEqual(['/note']);
  });

  it.each([
    ['newline and tab', 'one\n\ttwo', 'one\n\ttwo'],
    ['no blanks at its edges', '  one  two ', 'one  two'],
    ['the composed form', 'Cafe\u0301', 'Caf\u00E9'],
    ['the compatibility characters as they are', '\uFB01rst ²', '\uFB01rst ²'],
    ['a pair of surrogates', 'a \u{1F600} b', 'a \u{1F600} b'],
    ['joiners inside a word', 'a\u200Db', 'a\u200Db'],
    ['a formula as text', '=HYPERLINK("x")', '=HYPERLINK("x")'],
  ])('keeps %s', (_what, written, kept) => {
    expect(noteAs(written)).toBe(kept);
  });

  it.each([
    ['plain', 'x'.repeat(2_000)],
    ['with blanks around it', ` ${'x'.repeat(2_000)} `],
    ['decomposed', 'e\u0301'.repeat(2_000)],
    ['outside the basic plane', '\u{1F600}'.repeat(2_000)],
  ])('may have 2,000 characters, counted in its normal form: %s', (_what, note) => {
    expect(shape({ note })).toEqual([]);
  });

  it('is read in a time that grows with its length, whatever it consists of', () => {
    const started = performance.now();
    expect(shape({ note: `a${' '.repeat(100_000)}a` })).toEqual(['/note']);
    expect(performance.now() - started).toBeLessThan(1_000);
  });
});

describe('a piece of evidence', () => {
  const url = (address: unknown) => shape({ evidence: [{ title: 'Note', url: address }] });
  const sha256 = (hash: unknown) => shape({ evidence: [{ title: 'Note', sha256: hash }] });

  it.each([
    ['another scheme', 'ftp://example.org/42'],
    ['a script', 'javascript:alert(1)'],
    ['a script in capitals', 'JavaScript:alert(1)'],
    ['inline content', 'data:text/html,x'],
    ['a file', 'file:///etc/passwd'],
    ['no scheme', 'example.org/42'],
    ['no scheme but slashes', '//example.org/42'],
    ['no host', 'https://'],
    ['a path', '/42'],
    ['a user name', 'https://user@example.org/42'],
    ['a user name and a password', 'https://user:secret@example.org/42'],
    ['a password alone', 'https://:secret@example.org/42'],
    ['a blank', 'https://example.org/4 2'],
    ['blanks around it', ' https://example.org/42 '],
    ['a newline', 'https://example.org/4\n2'],
    ['a control character', 'https://example.org/\u0007'],
    ['a zero byte at the end', 'https://example.org/42\u0000'],
    ['half of a surrogate pair', 'https://example.org/\uD83D'],
    ['1,001 characters', 'https://example.org/'.padEnd(1_001, 'x')],
    ['a number', 42],
    ['null', null],
  ])('has its address refused: %s', (_what, address) => {
    expect(url(address)).toEqual(['/evidence/0/url']);
  });

  it.each([
    'https://example.org/42',
    'http://example.org',
    'HTTPS://example.org/42?a=b&c=%20#d',
    'https://user.example.org/a@b',
    'https://пример.example/42',
    'https://example.org/'.padEnd(1_000, 'x'),
  ])('may be at %s', (address) => {
    expect(url(address)).toEqual([]);
  });

  it.each([
    ['63 digits', 'a'.repeat(63)],
    ['65 digits', 'a'.repeat(65)],
    ['capitals', 'A'.repeat(64)],
    ['a letter that is no digit', 'g'.repeat(64)],
    ['a newline at the end', `${'a'.repeat(64)}\n`],
    ['nothing', ''],
  ])('has its SHA-256 refused: %s', (_what, hash) => {
    expect(sha256(hash)).toEqual(['/evidence/0/sha256']);
  });

  it('has its fault named by its place in the list', () => {
    const evidence = [{ title: 'Note' }, { title: 'x'.repeat(301), url: 'ftp://example.org' }, {}];
    expect(shape({ evidence })).toEqual(['/evidence/1/title', '/evidence/1/url', '/evidence/2/title']);
  });

  it.each([
    [10, []],
    [11, ['/evidence']],
  ])('may be one of ten: %i', (count, pointers) => {
    expect(shape({ evidence: Array.from({ length: count }, () => ({ title: 'Note' })) })).toEqual(pointers);
  });
});
