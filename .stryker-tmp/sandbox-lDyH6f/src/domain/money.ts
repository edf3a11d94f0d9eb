// @ts-nocheck
import { z } from 'zod';
import { choice } from './choice.ts';
import { Day } from './period.ts';
import { text } from './text.ts';

/** Whole cents of euro; no fraction of a cent exists here. */
export type Cents = bigint;

const euros = /^(0|[1-9]\d{0,14})\.\d{2}$/;

/** Whether a value is a decimal string with exactly two decimals, such as "1000000000.00". */
export const isEuros = (value: unknown): value is string => typeof value === 'string' && euros.test(value);

export const centsOf = (amount: string): Cents => BigInt(amount.replace('.', ''));

export const eurosOf = (cents: Cents): string => {
  const digits = (cents < 0n ? -cents : cents).toString().padStart(3, '0');
  return `${cents < 0n ? '-' : ''}${digits.slice(0, -2)}.${digits.slice(-2)}`;
};

const Amount = z
  .custom<string>((value) => isEuros(value) && centsOf(value) > 0n, {
    error: 'must be a string with exactly two decimals and above zero, such as "38400000.00"',
  })
  .meta({ type: 'string', pattern: euros.source, examples: ['38400000.00'] });

const Currency = z.string().regex(/^[A-Z]{3}$/, 'must be an ISO 4217 code of three capitals, such as "USD"');

const Euros = z.strictObject({ amount: Amount, currency: z.literal('EUR') });

const Foreign = z.strictObject({
  amount: Amount,
  currency: Currency,
  eur: Amount,
  rateOn: Day,
  rateSource: text(300),
});

const isInEuro = (raw: unknown): boolean =>
  typeof raw === 'object' && raw !== null && 'currency' in raw && raw.currency === 'EUR';

/**
 * What a delivery was worth: information, never part of a sum. Money in another currency carries its
 * value in EUR, the day of the rate and where the rate comes from: conversion is reported, never computed.
 */
export const Money = choice<z.infer<typeof Euros> | z.infer<typeof Foreign>>((raw) =>
  isInEuro(raw) ? Euros : Foreign,
).meta({ id: 'Money', oneOfSchemas: [Euros, Foreign] });
export type Money = z.infer<typeof Money>;

/** The value in euro: the amount itself, or what the report says it was converted to. */
export const euroValueOf = (money: Money): Cents => centsOf('eur' in money ? money.eur : money.amount);
