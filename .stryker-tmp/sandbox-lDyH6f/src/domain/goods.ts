// @ts-nocheck
import { Donor } from './donor.ts';
import { Evidence } from './evidence.ts';
import { Money } from './money.ts';
import { Period } from './period.ts';
import { Bound, Quantity } from './quantity.ts';
import { Source } from './source.ts';
import { text } from './text.ts';
import { notStated } from './track.ts';
import { Variant } from './track-faults.ts';
import { TrackName } from './tracks/index.ts';

/** What is said of goods or money, whether they arrived or were promised; who gave it jointly is each report's own. */
export const goodsMembers = {
  track: TrackName,
  variant: Variant.default(notStated).describe(
    'Which kind of goods on the track, as GET /v1/tracks lists them.',
  ),
  source: Source.default(notStated).describe('Where the goods come from, as GET /v1/tracks lists it.'),
  donor: Donor.optional().describe(
    'Who gives it: a country by its two capital letters, or EU; else `donors`.',
  ),
  quantity: Quantity,
  bound: Bound.default('exact').describe('How the quantity relates to the truth.'),
  effectiveOn: Period,
  value: Money.optional().describe('What it is worth; in euro too where the currency is another.'),
  evidence: Evidence.default([]).describe('What proves it: documents by title, address and SHA-256.'),
  note: text(2_000)
    .optional()
    .describe('Anything else that readers should know; no personal and no classified data.'),
};

/** The most donors that one report may name. */
export const mostDonors = 60;

type Given<Item> = { readonly donor?: string | undefined; readonly donors?: readonly Item[] | undefined };

/** A list of one donor says the same as that donor; that his part is the whole is checked by the faults. */
export const withDonorAlone =
  <Item>(codeOf: (item: Item) => string) =>
  <Content extends Given<Item>>(content: Content): Content => {
    const { donors, ...rest } = content;
    const [only, ...others] = donors ?? [];
    return only === undefined || others.length > 0 || rest.donor !== undefined
      ? content
      : ({ ...rest, donor: codeOf(only) } as Content);
  };
