import { Source } from '../../domain/source.ts';
import { tracks } from '../../domain/tracks/index.ts';

type Options = readonly (readonly [value: string, words: string])[];

/** One field of the form that says what a delivery is; its name is the column's name in a spreadsheet. */
export type Field = {
  readonly name: string;
  readonly label: string;
  readonly hint?: string;
  readonly options?: Options;
  readonly long?: true;
};

const same = (words: readonly string[]): Options => words.map((word) => [word, word]);

/** The fields of a delivery, by the columns of a spreadsheet and in their order, so that both are read by the same rules. */
export const fields: readonly Field[] = [
  { name: 'track', label: 'Track', options: tracks.map(({ id, title }) => [id, title]) },
  { name: 'variant', label: 'Variant', hint: 'as /v1/tracks lists them; empty where it is not known' },
  { name: 'source', label: 'Source of the goods', options: same(Source.options) },
  { name: 'donor', label: 'Donor', hint: 'NL, DE, EU, …' },
  { name: 'parts', label: 'Several donors', hint: 'DE=100;NL=50, or CZ;CA;NO without a published split' },
  { name: 'quantity', label: 'Quantity', hint: 'digits alone, such as 12000, or undisclosed' },
  { name: 'min', label: 'or at least', hint: 'with the next field, instead of a quantity' },
  { name: 'max', label: 'and at most' },
  { name: 'bound', label: 'How exact', options: same(['exact', 'at-least', 'at-most', 'about']) },
  { name: 'effectiveOn', label: 'Happened on', hint: '2025-03-14, 2025-03, 2025 or 2025-03-01/2025-03-14' },
  { name: 'commitmentBody', label: 'Fulfils the commitment of the body' },
  { name: 'commitmentReference', label: 'under the reference' },
  { name: 'valueAmount', label: 'Worth', hint: '38400000.00' },
  { name: 'valueCurrency', label: 'in the currency', hint: 'EUR, USD, …' },
  { name: 'valueEur', label: 'which is in euro' },
  { name: 'rateOn', label: 'by the rate of the day' },
  { name: 'rateSource', label: 'published by' },
  { name: 'evidenceTitle', label: 'Evidence' },
  { name: 'evidenceUrl', label: 'at the address' },
  { name: 'evidenceSha256', label: 'with the SHA-256' },
  { name: 'evidence', label: 'Several pieces of evidence, as JSON', long: true },
  { name: 'note', label: 'Note', long: true },
];
