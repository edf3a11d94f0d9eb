// @ts-nocheck
import { readFileSync } from 'node:fs';
import { packaged } from './server.ts';

/** A command of the seeds: the address that it is put to, and what it says. */
export type SeededFact = {
  readonly id: string;
  readonly put: string;
  readonly kind: 'deliveries' | 'commitments' | 'statements' | 'milestones';
  readonly body: Readonly<Record<string, unknown>>;
};

const address = /^\/v1\/(deliveries|commitments|statements)\/public-record\/([A-Z]{2}\d\d[a-z]?)$/;

/** A report on a milestone has no body in its address. */
const onMilestone = /^\/v1\/(milestones)\/[a-z-]+\/reports\/(MS\d\d)$/;

const isKind = (kind: string | undefined): kind is SeededFact['kind'] =>
  kind === 'deliveries' || kind === 'commitments' || kind === 'statements' || kind === 'milestones';

/** The commands of `seeds/reported-facts.ndjson`; throws on an address that is none of the public record's. */
export const seededFacts: readonly SeededFact[] = readFileSync(
  packaged('seeds/reported-facts.ndjson'),
  'utf8',
)
  .trim()
  .split('\n')
  .map((line) => {
    const { put, body }: { put: string; body: SeededFact['body'] } = JSON.parse(line);
    const [, kind, id = ''] = address.exec(put) ?? onMilestone.exec(put) ?? [];
    if (!isKind(kind)) throw new Error(`${put} is no address of a fact`);
    return { id, put, kind, body };
  });

/** One section of the account in `seeds/README.md`: how many facts it says it has, and those of its table. */
export type Section = { readonly stated: number; readonly ids: readonly string[] };

const readme = readFileSync(packaged('seeds/README.md'), 'utf8');

/** The sections of `seeds/README.md` that account for facts, by their titles. */
export const accountedFor: ReadonlyMap<string, Section> = new Map(
  readme
    .split(/^## /m)
    .map((section) => ({ heading: /^(.+) \((\d+)\)\n/.exec(section), section }))
    .filter(({ heading }) => heading !== null)
    .map(({ heading, section }) => [
      heading?.[1] ?? '',
      {
        stated: Number(heading?.[2]),
        ids: [...section.matchAll(/^\| ([A-Z]{2}\d\d[a-z]?) +\|/gm)].map(([, id = '']) => id),
      },
    ]),
);

/** The numbers of the table that sums the account up, the last of them for all facts together. */
export const summary: readonly number[] = [...readme.matchAll(/^\| [a-z: ]+ \| (\d+) +\|$/gm)].map(
  ([, count]) => Number(count),
);

/** A row of the collection of public facts. */
export type Fact = Readonly<Record<string, string>>;

const scale: Readonly<Record<string, number>> = { 'bn EUR': 9, 'm EUR': 6 };

const amount = ({ quantity = '', unit = '' }: Fact): number | string => {
  const decimals = scale[unit];
  if (decimals === undefined) return Number(quantity);
  const [whole = '', fraction = ''] = quantity.split('.');
  return `${BigInt(`${whole}${fraction.padEnd(decimals, '0')}`)}.00`;
};

/** Where the words of a row hold two figures for one thing, which its cell for the quantity cannot. */
const intervals: Readonly<Record<string, object>> = {
  AD03: { min: 1, max: 2 },
  CZ08: { min: 1_800_000, max: 2_000_000 },
  DK02: { min: '597000000.00', max: '600000000.00' },
};

/** LN01: 60 of the 90 bn are for military support, which is all that a track counts. */
const parts: Readonly<Record<string, string>> = { LN01: '60000000000.00' };

/** How much a row says: its quantity in whole units, or euro. */
export const quantityOf = ({ id = '', ...fact }: Fact): unknown => intervals[id] ?? parts[id] ?? amount(fact);

/**
 * CZ08: “estimate” and “nearly”. AD06: the sentence goes on with systems that its quantity leaves out. AM09: the number
 * is written in words.
 */
const boundsOfMore: Readonly<Record<string, string>> = {
  CZ08: 'about',
  AD06: 'at-least',
  AM09: 'at-least',
};

const boundOfWord: Readonly<Record<string, string>> = {
  'more than': 'at-least',
  over: 'at-least',
  almost: 'at-most',
  about: 'about',
};

/** What the word before the number says of it; undefined where there is none. */
export const boundOf = ({ id = '', what = '', quantity = '' }: Fact): string | undefined => {
  const number = Number(quantity).toLocaleString('en');
  const [, word = ''] =
    new RegExp(`(more than|over|almost|about) (?:EUR )?${number}\\b`, 'i').exec(what) ?? [];
  return boundsOfMore[id] ?? boundOfWord[word.toLowerCase()];
};

const lastOfMonth = (month: string): string => {
  const [year, number] = month.split('-').map(Number);
  const leap = year !== undefined && year % 4 === 0 ? 29 : 28;
  const days = [31, leap, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];
  return `${month}-${days[(number ?? 0) - 1]}`;
};

/** The last day that a row's date takes in. */
export const lastDayOf = ({ date = '', date_precision: precision }: Fact): string => {
  if (precision === 'month') return lastOfMonth(date);
  return precision === 'year' ? `${date}-12-31` : date;
};

/** The day since which a row counts: what its scope says, and else when the support it counts began. CZ01: the initiative began in 2024. */
export const sinceOf = ({ id, scope = '', topic }: Fact): string => {
  if (id === 'CZ01') return '2024-01-01';
  const [, year = '', month = '01'] = /(\d{4})(?:-(\d\d))?$/.exec(scope) ?? [];
  if (year !== '') return `${year}-${month}-01`;
  return topic === 'training' ? '2022-10-17' : '2022-02-24';
};

/** Where a row was read; the white paper has no address. */
export const evidenceOf = ({
  source_url: url = '',
  source_title: title = '',
  who_reported: who = '',
}: Fact) =>
  url.startsWith('http')
    ? { title: `${title} (reported by: ${who})`, url }
    : { title: `${url}, ${title} (reported by: ${who})` };
