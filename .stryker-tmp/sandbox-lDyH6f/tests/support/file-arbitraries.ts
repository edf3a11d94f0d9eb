// @ts-nocheck
import fc from 'fast-check';
import { anything, hostile, mutated } from './arbitraries.ts';
import { wireDelivery } from './samples.ts';

/** A body that is taken as a file: what it says it is, further headers that belong to it, and its text. */
export type FileContent = {
  readonly type: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body: string;
};

const written = (value: unknown): string =>
  typeof value === 'string' ? value : String(JSON.stringify(value));

/** Few, so that files meet what stands and each other. */
const reference = fc.constantFrom('H-1', 'a', 'b', 'c', 'H-2025-042');

const delivery = fc
  .tuple(reference, fc.integer({ min: 1, max: 3 }))
  .map(([name, quantity]) => ({ reference: name, ...wireDelivery, quantity }));

/** Lines of deliveries that are right, wrong, and no lines at all. */
const ndjson: fc.Arbitrary<FileContent> = fc
  .array(fc.oneof(delivery, delivery.chain(mutated), anything), { maxLength: 6 })
  .map((all) => ({ type: 'application/x-ndjson', body: all.map(written).join('\n') }));

const cells: ReadonlyMap<string, fc.Arbitrary<string>> = new Map(
  Object.entries({
    reference,
    track: fc.constantFrom('artillery-ammunition', 'drones', 'era-loans'),
    variant: fc.constantFrom('', '155mm', 'not-stated'),
    donor: fc.constantFrom('NL', 'DE', ''),
    parts: fc.constantFrom('', '', 'DE=1;NL=2', 'CZ;CA', '='),
    quantity: fc.constantFrom('1', '2', 'undisclosed', '1.234', '1,5', '1000.00', '99999999999999999999'),
    effectiveOn: fc.constantFrom('2025-03-14', '2025-03', '14.03.2025', '45730', '2025-02-30'),
    valueAmount: fc.constantFrom('', '', '12.50', '1.234,50'),
    valueCurrency: fc.constantFrom('', '', 'EUR', 'USD'),
    evidence: fc.constantFrom('', '', '[]', '{', '[{"title":"t","url":"javascript:1"}]'),
    note: fc.constantFrom('', 'two\nlines', 'a "b" c', "'=1+1", '=1+1', '5" shell'),
  }),
);

const names = [...cells.keys()];

const rowOf = (columns: readonly string[]): fc.Arbitrary<readonly string[]> =>
  fc.tuple(
    ...columns.map((name) =>
      fc.oneof({ weight: 20, arbitrary: cells.get(name) ?? hostile }, { weight: 1, arbitrary: hostile }),
    ),
  );

/** A cell as a spreadsheet writes it, or as somebody who knows nothing of quotes. */
const cellText = (cell: string, separator: string, isCareful: boolean): string =>
  isCareful && (cell.includes(separator) || /["\r\n]/.test(cell)) ? `"${cell.replaceAll('"', '""')}"` : cell;

const table: fc.Arbitrary<string> = fc
  .record({
    columns: fc.oneof(
      { weight: 6, arbitrary: fc.constant(names) },
      { weight: 1, arbitrary: fc.shuffledSubarray(names) },
      { weight: 1, arbitrary: fc.array(fc.oneof(fc.constantFrom(...names), hostile), { maxLength: 6 }) },
    ),
    separator: fc.constantFrom(',', ';', '\t'),
    end: fc.constantFrom('\n', '\r\n', '\r'),
    before: fc.constantFrom('', '', '', '\uFEFF', 'sep=;\n'),
    isCareful: fc.oneof(
      { weight: 6, arbitrary: fc.constant(true) },
      { weight: 1, arbitrary: fc.constant(false) },
    ),
  })
  .chain(({ columns, ...how }) =>
    fc.array(rowOf(columns), { maxLength: 4 }).map((rows) => {
      const { separator, end, before, isCareful } = how;
      const line = (row: readonly string[]) =>
        row.map((cell) => cellText(cell, separator, isCareful)).join(separator);
      return `${before}${[columns, ...rows].map(line).join(end)}${end}`;
    }),
  );

const csv: fc.Arbitrary<FileContent> = table.map((body) => ({ type: 'text/csv', body }));

const event = fc.record({
  specversion: fc.constant('1.0'),
  id: reference,
  source: fc.constantFrom('/depot/a', '/depot/b'),
  type: fc.constantFrom('delivery.reported', 'delivery.withdrawn'),
  time: fc.constantFrom('2025-03-14T10:00:00Z', 'yesterday'),
  data: delivery,
});

const anyEvent = fc.oneof(
  { weight: 3, arbitrary: event },
  { weight: 1, arbitrary: event.chain(mutated) },
  anything,
);

const events: fc.Arbitrary<FileContent> = fc.oneof(
  anyEvent.map((body) => ({ type: 'application/cloudevents+json', body: written(body) })),
  fc
    .array(anyEvent, { maxLength: 4 })
    .map((all) => ({ type: 'application/cloudevents-batch+json', body: `[${all.map(written).join()}]` })),
  event.map(({ data, ...attributes }) => ({
    type: 'application/json',
    headers: Object.fromEntries(Object.entries(attributes).map(([name, value]) => [`ce-${name}`, value])),
    body: JSON.stringify(data),
  })),
);

/** Every kind of file that deliveries may come in. */
export const deliveryFile: fc.Arbitrary<FileContent> = fc.oneof(ndjson, csv, events);

const part = (text: string, field = 'file'): string =>
  `--x\r\nContent-Disposition: form-data; name="${field}"; filename="a.csv"\r\nContent-Type: text/csv\r\n\r\n${text}\r\n`;

/** A form that holds a table: as a browser sends it, with more than one part, or broken off. */
export const uploadedForm: fc.Arbitrary<FileContent> = fc
  .tuple(table, fc.constantFrom('whole', 'whole', 'whole', 'twice', 'strange', 'cut'), fc.nat(1_000))
  .map(([text, how, at]) => {
    const more = how === 'twice' ? part(text) : how === 'strange' ? part(text, 'other') : '';
    const whole = `${part(text)}${more}--x--\r\n`;
    return { type: 'multipart/form-data; boundary=x', body: how === 'cut' ? whole.slice(0, at) : whole };
  });
