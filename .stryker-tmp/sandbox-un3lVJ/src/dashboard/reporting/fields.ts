// @ts-nocheck
import type { z } from 'zod';
import { Bound } from '../../domain/quantity.ts';
import { Source } from '../../domain/source.ts';
import { tracks } from '../../domain/tracks/index.ts';
import type { MessageKey } from '../catalogues/en.ts';
import type { Words } from '../words.ts';

type Options = readonly (readonly [value: string, words: string])[];

/** One field of the form that says what a delivery is; its name is the column's name in a spreadsheet. */
export type Field = {
  readonly name: string;
  readonly label: MessageKey;
  readonly hint?: MessageKey;
  readonly options?: (words: Words) => Options;
  readonly long?: true;
};

const boundKeys = {
  exact: 'field.bound.exact',
  'at-least': 'field.bound.at-least',
  'at-most': 'field.bound.at-most',
  about: 'field.bound.about',
} as const satisfies Record<z.infer<typeof Bound>, MessageKey>;

const trackOptions = ({ term }: Words): Options => tracks.map(({ id, title }) => [id, term(title)]);
const sourceOptions = ({ term }: Words): Options => Source.options.map((each) => [each, term(each)]);
const boundOptions = ({ say }: Words): Options => Bound.options.map((each) => [each, say(boundKeys[each])]);

/** The fields of a delivery, by the columns of a spreadsheet and in their order, so that both are read by the same rules. */
export const fields: readonly Field[] = [
  { name: 'track', label: 'field.track', options: trackOptions },
  { name: 'variant', label: 'field.variant', hint: 'field.variant.hint' },
  { name: 'source', label: 'field.source', options: sourceOptions },
  { name: 'donor', label: 'field.donor', hint: 'field.donor.hint' },
  { name: 'parts', label: 'field.parts', hint: 'field.parts.hint' },
  { name: 'quantity', label: 'field.quantity', hint: 'field.quantity.hint' },
  { name: 'min', label: 'field.min', hint: 'field.min.hint' },
  { name: 'max', label: 'field.max' },
  { name: 'bound', label: 'field.bound', options: boundOptions },
  { name: 'effectiveOn', label: 'field.effective-on', hint: 'field.effective-on.hint' },
  { name: 'commitmentBody', label: 'field.commitment-body' },
  { name: 'commitmentReference', label: 'field.commitment-reference' },
  { name: 'valueAmount', label: 'field.value-amount', hint: 'field.value-amount.hint' },
  { name: 'valueCurrency', label: 'field.value-currency', hint: 'field.value-currency.hint' },
  { name: 'valueEur', label: 'field.value-eur' },
  { name: 'rateOn', label: 'field.rate-on' },
  { name: 'rateSource', label: 'field.rate-source' },
  { name: 'evidenceTitle', label: 'field.evidence-title' },
  { name: 'evidenceUrl', label: 'field.evidence-url' },
  { name: 'evidenceSha256', label: 'field.evidence-sha256' },
  { name: 'evidence', label: 'field.evidence', long: true },
  { name: 'note', label: 'field.note', long: true },
];
