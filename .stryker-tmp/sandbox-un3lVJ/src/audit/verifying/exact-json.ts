// @ts-nocheck
import { inPointer } from '../../domain/fault.ts';
import { type ParsedBody, parseStrictJson } from '../../domain/strict-json.ts';

/** Deeper than anything that is written, and shallow enough to walk through. */
const deepest = 500;

/** An exponent of more digits is of no number that anybody writes, and takes long to read. */
const numeralParts = /^(-?)0*(\d*)(?:\.(\d+))?(?:[eE]([+-]?\d{1,20}))?$/;

/** A number by its sign, its digits without zeros at the ends, and the power of ten; undefined of what is none. */
const amountOf = (numeral: string): string | undefined => {
  const parts = numeralParts.exec(numeral);
  if (parts === null) return undefined;
  const [, sign = '', whole = '', fraction = '', exponent = '0'] = parts;
  const digits = `${whole}${fraction}`;
  let [first, end] = [0, digits.length];
  while (digits[first] === '0') first += 1;
  while (end > first && digits[end - 1] === '0') end -= 1;
  if (end === first) return '0';
  const power = BigInt(exponent) - BigInt(fraction.length) + BigInt(digits.length - end);
  return `${sign}${digits.slice(first, end)}e${power}`;
};

/** Whether a number is, once it was read, still the number that was written. */
const staysTheSame = (numeral: string): boolean => {
  const amount = amountOf(numeral);
  return amount !== undefined && amount === amountOf(String(Number(numeral)));
};

/** Where a member is called `__proto__`: reading by a schema loses it without a word. */
const lostMember = (value: unknown, pointer: string, unread: string): string | undefined => {
  if (typeof value !== 'object' || value === null || pointer === unread) return undefined;
  for (const [name, member] of Object.entries(value)) {
    const own = `${pointer}/${inPointer(name)}`;
    const lost = name === '__proto__' ? own : lostMember(member, own, unread);
    if (lost !== undefined) return lost;
  }
  return undefined;
};

const hasMark = ([a, b, c]: Uint8Array): boolean => a === 0xef && b === 0xbb && c === 0xbf;

const only = (pointer: string, detail: string): ParsedBody => ({ faults: [{ pointer, detail }] });

const withoutLost = ({ value, faults }: ParsedBody, unread: string): ParsedBody => {
  const lost = lostMember(value, '', unread);
  return lost === undefined ? { value, faults } : only(lost, 'is no member of anything that is known here');
};

const isIn = (pointer: string, unread: string): boolean => `${pointer}/`.startsWith(`${unread}/`);

/**
 * Parses what others wrote and sign for, so that it says to every reader what it says to this one: UTF-8 without a mark
 * before it, no name twice, and every number as it is written. The member `unread`, a JSON pointer, is not looked into.
 */
export const parseExactJson = (bytes: Uint8Array, unread = '/'): ParsedBody => {
  if (hasMark(bytes)) return only('', 'is not JSON: a byte-order mark stands before it');
  const numeralFault = (numeral: string, pointer: () => string): string | undefined =>
    staysTheSame(numeral) || isIn(pointer(), unread)
      ? undefined
      : `${shortened(numeral)} is read as ${Number(numeral)}, which is another number`;
  return withoutLost(parseStrictJson(bytes, { deepest, numeralFault }), unread);
};

const longestShown = 40;

const shortened = (numeral: string): string =>
  numeral.length > longestShown ? `${numeral.slice(0, longestShown)}…` : numeral;
