// @ts-nocheck
import { z } from 'zod';
import { choice } from '../choice.ts';
import { Donor } from '../donor.ts';
import { canonical } from '../envelope.ts';
import type { Fault } from '../fault.ts';
import { goodsMembers, mostDonors, withDonorAlone } from '../goods.ts';
import { goodsFaults } from '../goods-faults.ts';
import { byCodeUnits } from '../order.ts';
import { Day, dayOf, daysOf, Period } from '../period.ts';
import { isRaw, type Raw } from '../track-faults.ts';

/** How firm a promise is, the least firm first; a commitment moves forward only, and may skip a stage. */
export const stages = ['pledged', 'allocated', 'contracted'] as const;

export const Stage = z.enum(stages, { error: 'must be "pledged", "allocated" or "contracted"' });
export type Stage = z.infer<typeof Stage>;

const NoPart = z.custom<string>(() => false, {
  error: 'must be a donor code alone: a commitment’s donors carry no parts; make one commitment of each part',
});

/** One donor set: codes alone, in their order. */
const DonorSet = z
  .array(choice<string>((raw) => (isRaw(raw) ? NoPart : Donor)).meta({ oneOfSchemas: [Donor] }))
  .min(1, 'name the donors')
  .max(mostDonors, `at most ${mostDonors} donors`)
  .overwrite((donors) => donors.toSorted(byCodeUnits));

const Members = z.strictObject({
  ...goodsMembers,
  donors: DonorSet.optional(),
  /** The stage in which it was made. */
  stage: Stage,
  /** The day by which it is promised, if one is. */
  dueOn: Day.optional(),
});

/**
 * Something promised, in its normal form, which is that of a delivery. It was made on the last day of `effectiveOn`.
 * Parsing it again changes nothing; what no single member can show is checked by `commitmentFaults`.
 */
export const Commitment = Members.overwrite(withDonorAlone<string>((code) => code)).meta({
  id: 'Commitment',
});
export type Commitment = z.infer<typeof Commitment>;

/** Two commitments are the same content when their canonical bytes are equal. */
export const contentOf = (commitment: Commitment): string => canonical(commitment);

/** Who promised it, together where they are several. */
export const promisedBy = ({ donor, donors = [] }: Commitment): readonly string[] =>
  donor === undefined ? donors : [donor];

/** The day from which it stands in its first stage. */
export const madeOn = ({ effectiveOn }: Pick<Commitment, 'effectiveOn'>): string =>
  dayOf(daysOf(effectiveOn).last);

/** The day on whose month and year it counts: that by which it is due, or else that on which it was made. */
export const countsOn = (commitment: Commitment): string => commitment.dueOn ?? madeOn(commitment);

const dueFaults = ({ effectiveOn, dueOn }: Raw): readonly Fault[] => {
  const due = Day.safeParse(dueOn).data;
  const made = Period.safeParse(effectiveOn).data;
  if (due === undefined || made === undefined || due >= madeOn({ effectiveOn: made })) return [];
  const detail = `${due} lies before the commitment was made (${madeOn({ effectiveOn: made })})`;
  return [{ pointer: '/dueOn', detail }];
};

/** Everything that is wrong with a commitment beyond the shape of its members; `today` is the calendar day in Brussels. */
export const commitmentFaults = (raw: unknown, today: string): readonly Fault[] =>
  isRaw(raw) ? [...goodsFaults(raw, today, Commitment), ...dueFaults(raw)] : [];

/** What is wrong with the day of an advance, beyond its shape; `today` is the calendar day in Brussels. */
export const advanceFaults = (raw: unknown, today: string): readonly Fault[] => {
  const on = isRaw(raw) ? Day.safeParse(raw['on']).data : undefined;
  if (on === undefined || on <= today) return [];
  const detail = `is after today (${today} in Brussels): report the stage once it is reached`;
  return [{ pointer: '/on', detail, code: 'effective-in-the-future' }];
};
