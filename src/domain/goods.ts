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
  variant: Variant.default(notStated),
  source: Source.default(notStated),
  donor: Donor.optional(),
  quantity: Quantity,
  bound: Bound.default('exact'),
  effectiveOn: Period,
  value: Money.optional(),
  evidence: Evidence.default([]),
  note: text(2_000).optional(),
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
