// @ts-nocheck
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { element, xmlOf } from '../../src/dashboard/xml.ts';
import { readXml } from '../support/xml.ts';

/** What XML 1.0 may hold, as its section 2.2 lists it. */
const isAllowed = (code: number): boolean =>
  code === 0x9 ||
  code === 0xa ||
  code === 0xd ||
  (code >= 0x20 && code <= 0xd7ff) ||
  (code >= 0xe000 && code <= 0xfffd) ||
  (code >= 0x10000 && code <= 0x10ffff);

/** A text as XML can hold it. */
const speakable = (text: string): string =>
  Array.from(text, (character) => (isAllowed(character.codePointAt(0) ?? 0) ? character : '\ufffd')).join('');

const texts = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.string({
    unit: fc.constantFrom('<', '>', '&', '"', "'", ']', '\r', '\n', '\t', '\u0000', '\ufffe', ' '),
  }),
  fc.string({ unit: fc.integer({ min: 0, max: 0xffff }).map((code) => String.fromCharCode(code)) }),
  fc.constantFrom(']]>', '<![CDATA[', '<!--', '--', '&amp;', '&#0;', '\u0085\u2028', '\ud800', '🦔'),
);

it('any text is read as it was, in an element and in an attribute; what XML cannot hold is marked', () => {
  fc.assert(
    fc.property(texts, (text) => {
      const read = readXml(xmlOf(element('a', { b: text }, [element('c', {}, text)])));
      expect(read.attributes['b']).toBe(speakable(text));
      expect(read.children[0]?.text).toBe(speakable(text));
    }),
    { numRuns: 2_000 },
  );
});

it('a document is written like this', () => {
  const root = element('a', { x: '1 < 2', none: undefined }, [
    element('empty'),
    element('b', {}, [element('c', {}, 'says "&" ]]>')]),
  ]);
  expect(xmlOf(root)).toBe(`<?xml version="1.0" encoding="UTF-8"?>
<a x="1 &lt; 2">
  <empty/>
  <b>
    <c>says "&amp;" ]]&gt;</c>
  </b>
</a>
`);
});
