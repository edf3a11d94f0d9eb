import type { Delivery } from '../domain/delivery/delivery.ts';
import type { Quantity } from '../domain/quantity.ts';
import { type Columns, number, text } from './csv.ts';
import type { reportAnswer } from './report-answer.ts';

type Answered = ReturnType<typeof reportAnswer>;

/** A quantity in one cell: 12000, 10..15 or undisclosed. */
export const inOneCell = (quantity: Quantity): string =>
  typeof quantity === 'object' ? `${quantity.min}..${quantity.max}` : String(quantity);

/** DE=100;NL=50, or CZ;CA;NO where no split is published. */
const partsOf = ({ donors = [] }: Delivery): string =>
  donors
    .map((each) => (typeof each === 'string' ? each : `${each.donor}=${inOneCell(each.quantity)}`))
    .join(';');

const rangeOf = ({ quantity }: Delivery) => (typeof quantity === 'object' ? quantity : undefined);

const foreignOf = ({ value }: Delivery) => (value !== undefined && 'eur' in value ? value : undefined);

const onlyPiece = ({ evidence }: Delivery) => (evidence.length === 1 ? evidence[0] : undefined);

const content: Columns<Delivery> = {
  track: text(({ track }) => track),
  variant: text(({ variant }) => variant),
  source: text(({ source }) => source),
  donor: text(({ donor }) => donor),
  parts: text(partsOf),
  quantity: number(({ quantity }) => (typeof quantity === 'object' ? undefined : quantity)),
  min: number((delivery) => rangeOf(delivery)?.min),
  max: number((delivery) => rangeOf(delivery)?.max),
  bound: text(({ bound }) => bound),
  effectiveOn: text(({ effectiveOn }) => effectiveOn),
  commitmentBody: text(({ commitment }) => commitment?.body),
  commitmentReference: text(({ commitment }) => commitment?.reference),
  valueAmount: number(({ value }) => value?.amount),
  valueCurrency: text(({ value }) => value?.currency),
  valueEur: number((delivery) => foreignOf(delivery)?.eur),
  rateOn: text((delivery) => foreignOf(delivery)?.rateOn),
  rateSource: text((delivery) => foreignOf(delivery)?.rateSource),
  evidenceTitle: text((delivery) => onlyPiece(delivery)?.title),
  evidenceUrl: text((delivery) => onlyPiece(delivery)?.url),
  evidenceSha256: text((delivery) => onlyPiece(delivery)?.sha256),
  evidence: text(({ evidence }) => (evidence.length > 1 ? JSON.stringify(evidence) : undefined)),
  note: text(({ note }) => note),
};

const inReport = Object.fromEntries(
  Object.entries(content).map(([name, cell]) => [name, ({ delivery }: Answered) => cell(delivery)]),
);

/** Delivery reports as a table: what was sent, then what became of it, which only the server can say. */
export const deliveryColumns: Columns<Answered> = {
  reference: text(({ reference }) => reference),
  ...inReport,
  body: text(({ body }) => body),
  revision: number(({ revision }) => revision),
  status: text(({ status }) => status),
  counted: text(({ countsAs }) => countsAs?.counted),
  recordedAt: text(({ recordedAt }) => recordedAt),
  index: number(({ index }) => index),
};
