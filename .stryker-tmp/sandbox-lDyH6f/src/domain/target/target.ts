// @ts-nocheck
import { z } from 'zod';
import { DonorFilter } from '../donor.ts';
import { canonical } from '../envelope.ts';
import { type Fault, tooLarge } from '../fault.ts';
import { BodyId } from '../ids.ts';
import { sortedSet } from '../order.ts';
import { Day } from '../period.ts';
import { fitsUnit, TargetQuantity } from '../quantity.ts';
import { Source } from '../source.ts';
import { text } from '../text.ts';
import { mostItems, type Raw, Variant, variantsFaults } from '../track-faults.ts';
import { findTrack, TrackName } from '../tracks/index.ts';

const isYear = (value: unknown): boolean => /^[1-9]\d{3}(-01-01)?$/.test(String(value));
const isLastYear = (value: unknown): boolean => /^[1-9]\d{3}(-12-31)?$/.test(String(value));

const explainYear = 'must be a calendar year, such as "2025"';

/** A calendar year in its normal form "2025"; also read from a number or from the day it begins or ends on. */
const yearFrom = (accepts: (value: unknown) => boolean) =>
  z
    .custom<string | number>((value) => ['string', 'number'].includes(typeof value) && accepts(value), {
      error: explainYear,
    })
    .transform((value) => String(value).slice(0, 4))
    .meta({ type: ['string', 'integer'], examples: ['2025'] });

/** When a target is held: in every calendar year from one on, or cumulatively since a day. */
const TargetPeriod = z.discriminatedUnion(
  'kind',
  [
    z.strictObject({
      kind: z.literal('calendar-years'),
      from: yearFrom(isYear),
      until: yearFrom(isLastYear).optional(),
    }),
    z.strictObject({ kind: z.literal('cumulative'), since: Day, until: Day.optional() }),
  ],
  {
    error:
      'must be {"kind": "calendar-years", "from", "until"?} or {"kind": "cumulative", "since", "until"?}',
  },
);
export type TargetPeriod = z.infer<typeof TargetPeriod>;

const bodyList = z.array(BodyId).min(1).max(200).overwrite(sortedSet);

/** Whose reports count: those bodies alone, or all but those. */
const BodyFilter = z.union([z.strictObject({ only: bodyList }), z.strictObject({ except: bodyList })], {
  error: 'must be {"only": [body ids]} or {"except": [body ids]}',
});
type BodyFilter = z.infer<typeof BodyFilter>;

export const admitsBody = (filter: BodyFilter | undefined, body: string): boolean => {
  if (filter === undefined) return true;
  return 'only' in filter ? filter.only.includes(body) : !filter.except.includes(body);
};

const sorted = <Item extends z.ZodType<string>>(item: Item) =>
  z.array(item).min(1).max(mostItems).overwrite(sortedSet);

/** What a figure is held against, in its normal form: lists sorted and without repeats, years as "2025". */
export const Target = z.strictObject({
  title: text(300),
  kind: z.enum(['quantified', 'reference-level', 'envelope', 'priority']),
  track: TrackName,
  variants: sorted(Variant).optional(),
  sources: sorted(Source).optional(),
  donors: DonorFilter,
  bodies: BodyFilter.optional(),
  /** What is counted: what was delivered, unless it says what was promised. */
  of: z
    .enum(['deliveries', 'commitments'])
    .optional()
    .overwrite((of) => (of === 'deliveries' ? undefined : of)),
  basis: z.enum(['deliveries', 'statements']),
  period: TargetPeriod,
  quantity: TargetQuantity.nullable(),
  source: z.strictObject({
    document: text(300),
    section: text(300),
    quote: text(2_000).optional(),
    /** The quote's language as a BCP 47 tag, such as `nl`. */
    quoteLanguage: z
      .string()
      .regex(/^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/, 'must be a language tag such as "nl"')
      .optional(),
    english: text(2_000).optional(),
  }),
});
export type Target = z.infer<typeof Target>;

export const contentOf = (target: Target): string => canonical(target);

/** The first day of the period, from which a version applies when it does not say otherwise. */
export const startOf = (period: TargetPeriod): string =>
  period.kind === 'cumulative' ? period.since : `${period.from}-01-01`;

const quantityFaults = (raw: Raw): readonly Fault[] => {
  const track = findTrack(raw['track']);
  const quantity = TargetQuantity.safeParse(raw['quantity']);
  if (track === undefined || !quantity.success || fitsUnit(quantity.data, track.unit)) return [];
  return [{ pointer: '/quantity', detail: `${track.id} is counted in ${track.unit}; write the quantity so` }];
};

const periodFaults = (raw: Raw): readonly Fault[] => {
  const { data: period } = TargetPeriod.safeParse(raw['period']);
  const until = period?.until;
  const first = period?.kind === 'cumulative' ? period.since : period?.from;
  if (until === undefined || first === undefined || first <= until) return [];
  return [{ pointer: '/period/until', detail: `${until} lies before the period begins (${first})` }];
};

/** The size of a target is that of its content: why and from when on it is held is no part of that. */
const sizeFaults = ({ reason: _reason, appliesFrom: _appliesFrom, ...content }: Raw): readonly Fault[] => {
  const { data } = Target.safeParse(content);
  return data === undefined ? [] : tooLarge(data);
};

/** What is wrong with a target beyond the shape of its members. */
export const targetFaults = (raw: unknown): readonly Fault[] => {
  if (typeof raw !== 'object' || raw === null) return [];
  const members: Raw = { ...raw };
  return [
    ...variantsFaults(members),
    ...quantityFaults(members),
    ...periodFaults(members),
    ...sizeFaults(members),
  ];
};
