// @ts-nocheck
import { z } from 'zod';
import { Target } from '../../domain/target/target.ts';
import { AsOf, complete, Decimal, Id, Instant, Numeral, Range, Rate, text } from './common.ts';

const committed = z.strictObject({ pledged: Range, allocated: Range, contracted: Range });

const bounds = z.array(z.enum(['at-least', 'at-most', 'about']));

const status = z.enum(['no-number', 'not-due', 'met', 'open', 'missed', 'undecided', 'on-track', 'behind']);

const period = z.strictObject({ from: z.string(), to: z.string().nullable() });

const beside = z.array(
  z.strictObject({
    body: z.string(),
    delivered: Range,
    undisclosedReports: z.int(),
    committed,
    undisclosedCommitments: z.int(),
  }),
);

const share = z.strictObject({ min: z.number(), max: z.number() }).nullable();

const spoken = {
  body: z.string(),
  reference: z.string(),
  total: Range,
  bound: z.string(),
  countedSince: z.string(),
  asOf: z.string(),
  authority: z.string(),
  index: Decimal,
};

const statement = z.strictObject(spoken).nullable();

export const figureMembers = {
  target: z.strictObject({ id: z.string(), ...Target.shape, unit: z.string(), revision: Decimal }),
  period,
  complete,
  delivered: Range,
  verified: Range,
  disputed: Range,
  committed,
  undisclosedCommitments: z.int(),
  ofWhichPublicRecord: Range,
  undisclosedReports: z.int(),
  upperBoundKnown: z.boolean(),
  reportedBy: z.array(z.string()),
  beside,
  bounds,
  reportedDeliveries: Range,
  undisclosedDeliveries: z.int(),
  statement,
  statementGap: Range.nullable(),
  share,
  expectedByNow: Numeral.nullable(),
  paceWindow: Range,
  pacePerDay: Rate,
  requiredPerDay: Rate.nullable(),
  projected: Range.nullable(),
  status,
};

export const Figure = z.strictObject(figureMembers).meta({
  id: 'Figure',
  description: 'How far a target has come, with its uncertainty and the pace still needed.',
});

export const Contribution = z
  .strictObject({
    kind: z.enum(['delivery', 'statement', 'commitment']),
    report: Id,
    status: z.string(),
    position: Decimal,
    index: Decimal,
    part: z.int(),
    donor: z.string(),
    variant: z.string(),
    source: z.string(),
    bound: z.string(),
    effectiveOn: z.string(),
    lastDay: z.string(),
    weight: z.enum(['full', 'upper-bound-only']),
    undisclosed: z.int(),
    min: Numeral,
    max: Numeral,
  })
  .meta({ id: 'Contribution', description: 'One signed line; all lines add up to the sum.' });

export const courseMembers = {
  target: z.string(),
  unit: z.string(),
  period,
  course: z
    .array(z.strictObject({ on: z.string(), min: Numeral, max: Numeral, undisclosedReports: z.int() }))
    .meta({
      description:
        'The figure as it is shown on a day, until the next: the first day of the period, each on which it changed, the last asked for.',
    }),
  coarse: z.array(
    z.strictObject({
      period: z.string(),
      precision: z.enum(['month', 'year', 'interval']),
      min: Numeral,
      max: Numeral,
      undisclosedReports: z.int(),
    }),
  ),
  expected: z.array(z.strictObject({ on: z.string(), quantity: Numeral.nullable() })),
  projected: z.strictObject({ on: z.string(), min: Numeral, max: Numeral }).nullable(),
  statements: z.array(z.strictObject({ ...spoken, speaks: z.boolean() })),
  goalposts: z.array(
    z.strictObject({
      from: text,
      to: text,
      quantity: Numeral.nullable(),
      unit: z.string(),
      revision: Decimal,
      reason: text,
      index: Decimal,
    }),
  ),
};

export const BreakdownPart = z
  .strictObject({
    key: text.meta({ description: 'Null for the statement of a level.' }),
    min: Numeral,
    max: Numeral,
    undisclosedReports: z.int(),
    reports: z.int(),
  })
  .meta({ id: 'BreakdownPart', description: 'A part of a figure; all parts add up to the sum.' });

export const besideParts = {
  target: z.string(),
  by: z.enum(['donor', 'variant', 'source', 'body']),
  unit: z.string(),
  sum: Range,
};

const Said = z
  .strictObject({
    min: Numeral,
    max: Numeral,
    undisclosedReports: z.int(),
    quantity: Numeral.nullable(),
    unit: z.string(),
    statement: z.strictObject({ body: z.string(), reference: z.string(), index: Decimal }).nullable(),
  })
  .nullable();

const difference = { min: Numeral, max: Numeral, undisclosedReports: z.int() };

export const Change = z
  .strictObject({
    index: Decimal.nullable(),
    position: Decimal,
    type: text,
    stream: z.string(),
    report: Id.nullable(),
    claims: z.array(Id),
    recordedAt: Instant.nullable(),
    by: z.strictObject({ body: z.string(), key: z.string() }).nullable(),
    reason: text,
    before: Said,
    after: Said,
    ...difference,
  })
  .meta({ id: 'Change' });

const Saying = z.strictObject({ asOf: AsOf, figure: Figure.nullable() });

export const restatement = { from: Saying, to: Saying, difference: z.strictObject(difference) };

const FigureThen = z
  .strictObject({
    min: Numeral,
    max: Numeral,
    undisclosedReports: z.int(),
    quantity: Numeral.nullable(),
    status,
  })
  .nullable();

const count = z.int().nullable().meta({ description: 'Null where too many events lie in between.' });

export const FigureChange = z
  .strictObject({
    target: z.strictObject({ id: z.string(), title: z.string(), unit: z.string(), track: z.string() }),
    period,
    before: FigureThen,
    after: FigureThen,
    difference: z.strictObject(difference),
    events: count,
    restated: count,
  })
  .meta({ id: 'FigureChange', description: 'A figure that reads otherwise than at the earlier moment.' });

const counts = (...deeds: readonly string[]) =>
  z.strictObject(Object.fromEntries(deeds.map((deed) => [deed, z.int()])));

export const besideChanges = {
  since: AsOf,
  unchanged: z.array(z.string()),
  milestones: z.array(z.strictObject({ id: z.string(), title: text, before: text, after: z.string() })),
  events: z.strictObject({
    deliveries: counts('recorded', 'corrected', 'withdrawn', 'verified', 'disputed'),
    statements: counts('made', 'corrected', 'withdrawn'),
    commitments: counts('made', 'advanced', 'corrected', 'withdrawn'),
    arbitrations: counts('matched', 'parted'),
    milestones: counts('adopted', 'revised', 'reported', 'corrected', 'withdrawn'),
    targets: counts('adopted', 'revised', 'retired'),
  }),
};

const heldAgainst = {
  period: period.nullable(),
  delivered: Range.nullable(),
  undisclosedReports: z.int().nullable(),
  upperBoundKnown: z.boolean().nullable(),
  share,
  status: status.nullable(),
  unit: text,
  complete,
};

export const GoalpostAnswer = z
  .strictObject({
    from: text,
    to: text,
    revision: Decimal,
    quantity: Numeral.nullable(),
    reason: text,
    recordedAt: Instant,
    index: Decimal,
    ...heldAgainst,
    earlierYears: z.array(z.strictObject(heldAgainst)),
  })
  .meta({ id: 'Goalpost' });

const bar = { month: z.string(), min: Numeral, max: Numeral, cumulativeMin: Numeral, cumulativeMax: Numeral };

const Promised = z.array(z.strictObject({ ...bar, undisclosedCommitments: z.int() }));

export const timelineMembers = {
  track: z.string(),
  unit: z.string(),
  by: z.literal('month'),
  delivered: z.array(z.strictObject({ ...bar, undisclosedReports: z.int() })),
  committed: z.strictObject({ pledged: Promised, allocated: Promised, contracted: Promised }),
  coarse: z.array(
    z.strictObject({
      period: z.string(),
      precision: z.string(),
      min: Numeral,
      max: Numeral,
      undisclosedReports: z.int(),
    }),
  ),
  reportedBy: z.array(z.string()),
};

const donorLine = {
  track: z.string(),
  unit: z.string(),
  delivered: Range,
  committed,
  undisclosedReports: z.int(),
  undisclosedCommitments: z.int(),
  bodies: z.array(z.string()),
  complete,
};

const DonorLine = z.strictObject(donorLine).meta({ id: 'DonorLine' });

export const DonorAnswer = z.strictObject({
  donor: z.string(),
  eu: z.boolean(),
  tracks: z.array(DonorLine),
});

export const besideDonors = {
  splitNotPublished: z.array(z.strictObject({ donors: z.array(z.string()), ...donorLine })),
  totals: z.strictObject({ eu: z.array(DonorLine), others: z.array(DonorLine) }),
};

const step = { since: text, deadline: text, deadlineMet: z.boolean().nullable(), reachedOn: text };

const ShownFigure = z.strictObject({
  id: z.string(),
  title: z.string(),
  kind: z.string(),
  status,
  delivered: Range,
  share,
  statement,
  quantity: Numeral.nullable(),
  unit: z.string(),
  period,
  undisclosedReports: z.int(),
  upperBoundKnown: z.boolean(),
  bounds,
  reportedBy: z.array(z.string()),
  ofWhichPublicRecord: Range,
  beside,
  complete,
});

const ShownStep = z.strictObject({
  id: z.string(),
  title: text,
  kind: z.literal('milestone'),
  status: z.string(),
  ...step,
  complete,
});

const NotShown = z.strictObject({
  id: z.string(),
  title: z.null(),
  kind: z.null(),
  status: z.enum(['retired', 'not-adopted']),
  complete,
});

const shown = z.array(z.union([ShownFigure, ShownStep, NotShown]));

export const paperState = z
  .union([
    z.strictObject({ status: z.string(), ...step, shown }),
    z.strictObject({ status: z.string(), shown }),
  ])
  .nullable();
