import { z } from 'zod';
import { choice } from '../choice.ts';
import { Donor } from '../donor.ts';
import { canonical } from '../envelope.ts';
import { Evidence } from '../evidence.ts';
import { ReportId } from '../ids.ts';
import { Money } from '../money.ts';
import { byCodeUnits } from '../order.ts';
import { Period } from '../period.ts';
import { Bound, Quantity } from '../quantity.ts';
import { Source } from '../source.ts';
import { text } from '../text.ts';
import { notStated } from '../track.ts';
import { Variant } from '../track-faults.ts';
import { TrackName } from '../tracks/index.ts';

const Part = z.strictObject({ donor: Donor, quantity: Quantity });
type Part = z.infer<typeof Part>;

/** A donor, or a donor with a part. */
const DonorOrPart = choice<Part | string>((raw) => (typeof raw === 'object' && raw !== null ? Part : Donor));

const codeOf = (donor: Part | string): string => (typeof donor === 'string' ? donor : donor.donor);

/** Several donors: each with its part, or codes alone where no split is published; in the order of the codes. */
export const Donors = z
  .array(DonorOrPart)
  .min(1, 'name the donors')
  .max(60, 'at most 60 donors')
  .overwrite((donors) => donors.toSorted((a, b) => byCodeUnits(codeOf(a), codeOf(b))));

const Members = z.strictObject({
  track: TrackName,
  variant: Variant.default(notStated),
  source: Source.default(notStated),
  donor: Donor.optional(),
  donors: Donors.optional(),
  quantity: Quantity,
  bound: Bound.default('exact'),
  effectiveOn: Period,
  commitment: ReportId.optional(),
  value: Money.optional(),
  evidence: Evidence.default([]),
  note: text(2_000).optional(),
});

/** A list of one donor says the same as that donor; that his part is the whole is checked by the faults. */
const withDonorAlone = (delivery: z.infer<typeof Members>): z.infer<typeof Members> => {
  const { donors, ...rest } = delivery;
  const [only, ...others] = donors ?? [];
  return only === undefined || others.length > 0 || rest.donor !== undefined
    ? delivery
    : { ...rest, donor: codeOf(only) };
};

/**
 * Something that arrived, was disbursed or was completed, in its normal form: texts trimmed and in NFC,
 * defaults written out, `{n, n}` as n, a one-day interval as the day, donors sorted, one alone as `donor`.
 * Parsing it again changes nothing. What no single member can show is checked by `deliveryFaults`.
 */
export const Delivery = Members.overwrite(withDonorAlone);
export type Delivery = z.infer<typeof Delivery>;

/** Two deliveries are the same content when their contents are equal; in normal form that is equality of bytes. */
export const contentOf = (delivery: Delivery): string => canonical(delivery);

/** The donors of a delivery with their parts: one line per part, or one line for all where no split is known. */
export const sharesOf = (
  delivery: Delivery,
): readonly { readonly donors: readonly string[]; readonly quantity: Quantity }[] => {
  const { donor, donors = [], quantity } = delivery;
  if (donor !== undefined) return [{ donors: [donor], quantity }];
  const parts = donors.filter((each) => typeof each === 'object');
  if (parts.length > 0) return parts.map((part) => ({ donors: [part.donor], quantity: part.quantity }));
  return [{ donors: donors.map(codeOf), quantity }];
};

export const donorsOf = (delivery: Delivery): readonly string[] =>
  sharesOf(delivery).flatMap(({ donors }) => donors);
