// @ts-nocheck
import { type Fault, inPointer } from './fault.ts';

/** As much of a member's name as a fault shows, and as many faults of one text as are told. */
const longestName = 100;
const mostFaults = 1_000;

/** No report needs to go deeper; what does is refused before anything walks through it. */
const deepest = 20;

const tokens = /"(?:[^"\\]|\\.)*"|[{}[\],:]|-?\d[\d.eE+-]*|[a-z]+/g;

/** An object or array that is being read: where it is, the names it had, and the member or item that is next. */
type Level = { readonly pointer: string; readonly names: Set<string> | undefined; next: string };

// Counted from the end: a pattern would try every run of zeros before it.
const trailingZeros = (digits: string): number => {
  let zeros = 0;
  while (zeros < digits.length && digits.at(-1 - zeros) === '0') zeros += 1;
  return zeros;
};

/** Whether a fraction is so fine that a double holds a whole number in its place. */
const isRounded = (numeral: string): boolean => {
  const [, whole = '0', fraction = '', exponent = '0'] =
    /^-?(\d+)(?:\.(\d+))?(?:[eE]([+-]?\d+))?$/.exec(numeral) ?? [];
  const digits = `${whole}${fraction}`;
  const decimals = fraction.length - Number(exponent);
  const zeros = trailingZeros(digits);
  return zeros < digits.length && zeros < decimals && Number.isInteger(Number(numeral));
};

/** How strictly a text is read. */
type Strictness = {
  /** How many levels deep it may be nested. */
  readonly deepest: number;
  /** What is wrong with a number, as it is written and by where it stands; undefined where it can be taken. */
  readonly numeralFault: (numeral: string, pointer: () => string) => string | undefined;
};

/** As what somebody reports is read. */
const asReported: Strictness = {
  deepest,
  numeralFault: (numeral) => (isRounded(numeral) ? `${numeral} is not a whole number` : undefined),
};

type Quiet = { readonly faults: readonly Fault[]; readonly isTooDeep: boolean };

/**
 * What JSON.parse takes without a word: names given twice in one object, fractions lost in rounding, and
 * nesting without end. Expects a text that JSON.parse accepted.
 */
const quietFaults = (json: string, { deepest: most, numeralFault }: Strictness): Quiet => {
  const faults: Fault[] = [];
  const levels: Level[] = [];
  let text: string | undefined;

  const here = (): string => {
    const level = levels.at(-1);
    return level === undefined ? '' : `${level.pointer}/${level.next}`;
  };

  const name = (): void => {
    const level = levels.at(-1);
    const member: string = JSON.parse(text ?? '""');
    if (level === undefined) return;
    level.next = inPointer(member.slice(0, longestName));
    if (level.names?.has(member) === true)
      faults.push({ pointer: here(), detail: 'is given more than once' });
    level.names?.add(member);
  };

  const nextItem = (): void => {
    const level = levels.at(-1);
    if (level !== undefined && level.names === undefined) level.next = String(Number(level.next) + 1);
  };

  const meaning: Readonly<Record<string, () => void>> = {
    '{': () => levels.push({ pointer: here(), names: new Set(), next: '' }),
    '[': () => levels.push({ pointer: here(), names: undefined, next: '0' }),
    '}': () => levels.pop(),
    ']': () => levels.pop(),
    ':': name,
    ',': nextItem,
  };

  const number = (token: string): void => {
    const detail = /^-?\d/.test(token) ? numeralFault(token, here) : undefined;
    if (detail !== undefined) faults.push({ pointer: here(), detail });
  };

  for (const [token] of json.matchAll(tokens)) {
    if (faults.length >= mostFaults) return { faults, isTooDeep: false };
    meaning[token]?.();
    if (levels.length > most) {
      const detail = `is nested more than ${most} levels deep`;
      return { faults: [{ pointer: '', detail }], isTooDeep: true };
    }
    if (token.startsWith('"')) text = token;
    number(token);
  }
  return { faults, isTooDeep: false };
};

const utf8 = new TextDecoder('utf-8', { fatal: true });

/** A body as parsed, with what is wrong with its text; without a value where none can be used. */
export type ParsedBody = { readonly value?: unknown; readonly faults: readonly Fault[] };

/** Parses a JSON body strictly: UTF-8, no name twice, no number that changes by being read. */
export const parseStrictJson = (bytes: Uint8Array, strictness = asReported): ParsedBody => {
  try {
    const json = utf8.decode(bytes);
    const value: unknown = JSON.parse(json);
    const { faults, isTooDeep } = quietFaults(json, strictness);
    // What is nested without end has no value: nothing that comes after may walk through it.
    return isTooDeep ? { faults } : { value, faults };
  } catch (error) {
    const what = error instanceof SyntaxError ? error.message : 'the bytes are not UTF-8';
    return { faults: [{ pointer: '', detail: `is not JSON: ${what}` }] };
  }
};
