// @ts-nocheck
import { z } from 'zod';
import { Commitment } from '../../domain/commitment/commitment.ts';
import { Delivery } from '../../domain/delivery/delivery.ts';
import { Quantity } from '../../domain/quantity.ts';
import { Statement } from '../../domain/statement/statement.ts';
import { complete, Decimal, Id, Instant, Range, text } from './common.ts';

const DecidedBy = z.strictObject({ body: z.string(), index: Decimal, reason: z.string() }).nullable();

const Group = z.array(z.strictObject({ body: z.string(), reference: z.string(), counted: z.boolean() }));

export const CountsAs = z
  .strictObject({ counted: z.boolean().nullable(), group: Group, decidedBy: DecidedBy })
  .meta({ id: 'CountsAs', description: 'How a report counts beside others of the same goods.' });

const placed = {
  recordedAt: Instant,
  position: Decimal,
  index: Decimal.nullable().meta({ description: 'Null until the read side has passed the event.' }),
};

export const deliveryMembers = {
  body: z.string(),
  reference: z.string(),
  revision: Decimal,
  status: z.enum(['reported', 'verified', 'disputed', 'withdrawn']),
  verifiedBy: z.array(z.string()),
  disputedBy: z.array(z.string()),
  countsAs: CountsAs.nullable(),
  delivery: Delivery,
  ...placed,
};

export const DeliveryReport = z.strictObject(deliveryMembers).meta({ id: 'DeliveryReport' });

const Stages = z.array(
  z.strictObject({ stage: z.enum(['pledged', 'allocated', 'contracted']), on: z.string() }),
);

export const commitmentMembers = {
  body: z.string(),
  reference: z.string(),
  revision: Decimal,
  status: z.enum(['standing', 'withdrawn']),
  complete,
  stage: z.enum(['pledged', 'allocated', 'contracted']).nullable(),
  stages: Stages,
  fulfilled: Range,
  undisclosedDeliveries: z.int(),
  open: Range.nullable(),
  over: Range.nullable(),
  overdue: z.boolean(),
  commitment: Commitment,
  ...placed,
};

export const CommitmentReport = z.strictObject(commitmentMembers).meta({ id: 'CommitmentReport' });

export const statementMembers = {
  body: z.string(),
  reference: z.string(),
  revision: Decimal,
  status: z.enum(['standing', 'withdrawn']),
  statement: Statement,
  speaksFor: z.array(z.string()),
  ...placed,
};

export const StatementReport = z.strictObject(statementMembers).meta({ id: 'StatementReport' });

/** An event; of one that cannot be read by this version, that it is there. */
export const EventAnswer = z
  .strictObject({
    stream: z.string(),
    revision: Decimal,
    position: Decimal,
    index: Decimal.nullable(),
    id: z.uuid().nullable(),
    type: text,
    recordedAt: Instant.nullable(),
    by: z.strictObject({ body: z.string(), key: z.string() }).nullable(),
    data: z.unknown(),
    unreadable: z.literal(true).optional(),
  })
  .meta({ id: 'Event' });

const Side = z.strictObject({
  body: z.string(),
  reference: z.string(),
  revision: Decimal,
  quantity: Quantity,
  effectiveOn: z.string(),
});

export const Duplicate = z
  .strictObject({ a: Side, b: Side, track: z.string(), because: z.array(z.string()), complete })
  .meta({ id: 'Duplicate' });

const Match = z.strictObject({
  counted: Id,
  claim: Id,
  body: z.string(),
  index: Decimal,
  recordedAt: Instant,
  reason: z.string(),
});

export const GroupAnswer = z
  .strictObject({ group: Group, decidedBy: DecidedBy, matches: z.array(Match), complete })
  .meta({ id: 'Group' });

const CountedNow = z.strictObject({ body: z.string(), reference: z.string(), countsAs: CountsAs });

/** How two reports count after they were parted. */
export const Parted = z.strictObject({ a: CountedNow, b: CountedNow });

const LineError = z.strictObject({
  pointer: z.string(),
  column: z.string().nullable(),
  detail: z.string(),
});

const LineProblem = z
  .strictObject({
    line: z.int(),
    reference: z.string().nullable(),
    errors: z.array(LineError),
    code: z.string().optional(),
    revision: Decimal.optional(),
    stands: z.unknown().optional(),
  })
  .meta({ id: 'LineProblem' });

/** The signed word that the lines of a file were accepted. */
export const FileReceipt = z.strictObject({ events: z.array(z.string()), note: z.string() }).meta({
  id: 'FileReceipt',
  description:
    'Keep it: one signature for all events of a file, each in a line: the line of the file, the id of the event, its hash.',
});

export const Taken = z
  .strictObject({
    lines: z.int(),
    recorded: z.int(),
    repeated: z.int(),
    contradicted: z.int(),
    problems: z.array(LineProblem),
    unlisted: z.int(),
    dryRun: z.boolean(),
    receipt: FileReceipt.nullable().meta({ description: 'Null for a dry run.' }),
  })
  .meta({ id: 'FileTaken', description: 'What became of the lines of a file.' });
