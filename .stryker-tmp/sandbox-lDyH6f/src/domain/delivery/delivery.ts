// @ts-nocheck
import { z } from 'zod';
import { choice } from '../choice.ts';
import { Donor } from '../donor.ts';
import { canonical } from '../envelope.ts';
import { goodsMembers, mostDonors, withDonorAlone } from '../goods.ts';
import { ReportId } from '../ids.ts';
import { byCodeUnits } from '../order.ts';
import { Quantity } from '../quantity.ts';

const Part = z.strictObject({ donor: Donor, quantity: Quantity });
type Part = z.infer<typeof Part>;

/** A donor, or a donor with a part. */
const DonorOrPart = choice<Part | string>((raw) =>
  typeof raw === 'object' && raw !== null ? Part : Donor,
).meta({ oneOfSchemas: [Donor, Part] });

const codeOf = (donor: Part | string): string => (typeof donor === 'string' ? donor : donor.donor);

/** Several donors: each with its part, or codes alone where no split is published; in the order of the codes. */
export const Donors = z
  .array(DonorOrPart)
  .min(1, 'name the donors')
  .max(mostDonors, `at most ${mostDonors} donors`)
  .overwrite((donors) => donors.toSorted((a, b) => byCodeUnits(codeOf(a), codeOf(b))));

const Members = z.strictObject({
  ...goodsMembers,
  donors: Donors.optional().describe(
    'Several who gave it together: each with its part, or codes alone where no split is published.',
  ),
  commitment: ReportId.optional().describe('The promise that it fulfils.'),
});

/**
 * Something that arrived, was disbursed or was completed, in its normal form: texts trimmed and in NFC,
 * defaults written out, `{n, n}` as n, a one-day interval as the day, donors sorted, one alone as `donor`.
 * Parsing it again changes nothing. What no single member can show is checked by `deliveryFaults`.
 */
export const Delivery = Members.overwrite(withDonorAlone(codeOf)).meta({ id: 'Delivery' });
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
