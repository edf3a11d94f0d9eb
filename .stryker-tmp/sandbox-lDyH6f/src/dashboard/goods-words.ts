// @ts-nocheck
import { type Delivery, donorsOf } from '../domain/delivery/delivery.ts';
import type { Quantity } from '../domain/quantity.ts';
import { trackOf } from '../domain/tracks/index.ts';
import { bounded } from './bounds.ts';
import type { Words } from './words.ts';

/** What a report says of goods, whether they arrived or were promised. */
type Goods = Pick<Delivery, 'track' | 'quantity' | 'bound' | 'value'>;

/** A track by its title. */
export const trackWords = ({ term }: Words, track: Delivery['track']): string => term(trackOf(track).title);

const withUnit = (words: Words, quantity: Quantity, unit: string): string => {
  if (quantity === 'undisclosed') return words.reportedQuantity(quantity);
  return words.quantities(typeof quantity === 'object' ? quantity : { min: quantity, max: quantity }, unit);
};

/** How much it was, as it was reported, with its unit: about 80,000 people; no number. */
export const goodsWords = (words: Words, { track, quantity, bound }: Goods): string =>
  bounded(words, bound, withUnit(words, quantity, trackOf(track).unit));

/** The same with the unit behind it, also where there is no number: 41,000 (rounds); no number (rounds). */
export const countedInWords = (words: Words, { track, quantity, bound }: Goods): string =>
  words.say('goods.counted-in', {
    quantity: bounded(words, bound, words.reportedQuantity(quantity)),
    unit: words.unitWords(trackOf(track).unit),
  });

/** What it was worth; undefined where the report does not say it. */
export const valueWords = ({ say, period }: Words, { value }: Pick<Goods, 'value'>): string | undefined => {
  if (value === undefined) return undefined;
  const amount = say('goods.amount', { currency: value.currency, amount: value.amount });
  if (!('eur' in value)) return amount;
  const euro = say('goods.amount', { currency: 'EUR', amount: value.eur });
  return say('goods.amount-in-euro', { amount, euro, day: period(value.rateOn), source: value.rateSource });
};

/** Several donors, each with its part where a split is published; undefined where one gave it alone. */
export const partsWords = (words: Words, { donors }: Delivery): string | undefined =>
  donors &&
  words.list(
    donors.map((each) =>
      typeof each === 'string'
        ? words.donor(each)
        : words.say('goods.part', {
            donor: words.donor(each.donor),
            quantity: words.reportedQuantity(each.quantity),
          }),
    ),
  );

/** Several who promised or gave it together without a published split; or the one who did so alone. */
export const togetherWords = ({ say, donors }: Words, codes: readonly string[]): string =>
  codes.length === 1 ? donors(codes) : say('goods.jointly-unsplit', { donors: donors(codes) });

/** Who gave it. */
export const donorsWords = (words: Words, delivery: Delivery): string => {
  const isSplit = delivery.donors?.some((each) => typeof each === 'object') === true;
  return isSplit
    ? words.say('goods.jointly', { parts: partsWords(words, delivery) ?? '' })
    : togetherWords(words, donorsOf(delivery));
};
