// @ts-nocheck
import type { Delivery } from '../domain/delivery/delivery.ts';
import type { Quantity } from '../domain/quantity.ts';
import { type Columns, number, text } from './csv.ts';
import type { reportAnswer } from './report-answer.ts';

type Answered = ReturnType<typeof reportAnswer>;

/** A quantity in one cell: 12000, 10..15 or undisclosed. */
export const inOneCell = (quantity: Quantity): string =>
  typeof quantity === 'object' ? `${quantity.min}..${quantity.max}` : String(quantity);

/** What a report says of goods that arrived or were promised. */
type Goods = Omit<Delivery, 'commitment'>;

/** DE=100;NL=50, or CZ;CA;NO where no split is published. */
const partsOf = ({ donors = [] }: Goods): string =>
  donors
    .map((each) => (typeof each === 'string' ? each : `${each.donor}=${inOneCell(each.quantity)}`))
    .join(';');

const rangeOf = ({ quantity }: Goods) => (typeof quantity === 'object' ? quantity : undefined);

const foreignOf = ({ value }: Goods) => (value !== undefined && 'eur' in value ? value : undefined);

const onlyPiece = ({ evidence }: Goods) => (evidence.length === 1 ? evidence[0] : undefined);

const beforeFulfilment: Columns<Goods> = {
  track: text(({ track }) => track),
  variant: text(({ variant }) => variant),
  source: text(({ source }) => source),
  donor: text(({ donor }) => donor),
  parts: text(partsOf),
  quantity: number(({ quantity }) => (typeof quantity === 'object' ? undefined : quantity)),
  min: number((goods) => rangeOf(goods)?.min),
  max: number((goods) => rangeOf(goods)?.max),
  bound: text(({ bound }) => bound),
  effectiveOn: text(({ effectiveOn }) => effectiveOn),
};

const afterFulfilment: Columns<Goods> = {
  valueAmount: number(({ value }) => value?.amount),
  valueCurrency: text(({ value }) => value?.currency),
  valueEur: number((goods) => foreignOf(goods)?.eur),
  rateOn: text((goods) => foreignOf(goods)?.rateOn),
  rateSource: text((goods) => foreignOf(goods)?.rateSource),
  evidenceTitle: text((goods) => onlyPiece(goods)?.title),
  evidenceUrl: text((goods) => onlyPiece(goods)?.url),
  evidenceSha256: text((goods) => onlyPiece(goods)?.sha256),
  evidence: text(({ evidence }) => (evidence.length > 1 ? JSON.stringify(evidence) : undefined)),
  note: text(({ note }) => note),
};

/** The columns of what stands within something that is answered. */
const columnsWithin = <Content, Line>(
  columns: Columns<Content>,
  contentOf: (line: Line) => Content,
): Columns<Line> =>
  Object.fromEntries(
    Object.entries(columns).map(([name, cell]) => [name, (line: Line) => cell(contentOf(line))]),
  );

/** The columns of what a report says of goods. */
export const goodsColumns = <Line>(contentOf: (line: Line) => Goods): Columns<Line> =>
  columnsWithin({ ...beforeFulfilment, ...afterFulfilment }, contentOf);

const content: Columns<Delivery> = {
  ...beforeFulfilment,
  commitmentBody: text(({ commitment }) => commitment?.body),
  commitmentReference: text(({ commitment }) => commitment?.reference),
  ...afterFulfilment,
};

/** Delivery reports as a table: what was sent, then what became of it, which only the server can say. */
export const deliveryColumns: Columns<Answered> = {
  reference: text(({ reference }) => reference),
  ...columnsWithin(content, ({ delivery }: Answered) => delivery),
  body: text(({ body }) => body),
  revision: number(({ revision }) => revision),
  status: text(({ status }) => status),
  counted: text(({ countsAs }) => countsAs?.counted),
  recordedAt: text(({ recordedAt }) => recordedAt),
  index: number(({ index }) => index),
};
