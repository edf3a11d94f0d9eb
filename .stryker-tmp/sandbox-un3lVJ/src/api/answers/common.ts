// @ts-nocheck
import { z } from 'zod';

/** One thing that an operation answers: under which status, as what, and with what shape. */
export type Answer = {
  readonly status: number;
  readonly description: string;
  /** JSON where nothing is said. */
  readonly mediaType?: string;
  /** The shape of an answer in JSON; other answers are texts. */
  readonly shape?: z.ZodType;
  /** Headers beside those that every answer has; a question mark follows one that may be absent. */
  readonly headers?: readonly string[];
};

/** What an operation is about. */
type Tag =
  | 'Progress'
  | 'Deliveries'
  | 'Commitments'
  | 'Statements'
  | 'Arbitration'
  | 'Targets'
  | 'Milestones'
  | 'Events'
  | 'Audit'
  | 'Sessions'
  | 'Operation'
  | 'Pages';

/** What an operation answers, and with which statuses it may refuse beside those that every operation may. */
export type Answers = {
  readonly tag: Tag;
  readonly answers: readonly Answer[];
  readonly refusals?: readonly number[];
  /** Whether it takes `If-Match` and `Idempotency-Key`. */
  readonly command?: true;
};

/** A whole number of units, or euro as a text with two decimals; below zero in a difference. */
export const Numeral = z
  .union([z.int(), z.string().regex(/^-?\d+\.\d{2}$/)])
  .meta({ id: 'Numeral', description: 'Whole units, or euro as a text with two decimals.' });

export const Range = z.strictObject({ min: Numeral, max: Numeral }).meta({
  id: 'Interval',
  description: 'The least and the most that a figure may be; alike where it is exact.',
});

/** An amount a day, to two decimals. */
export const Rate = z.strictObject({
  min: z.union([z.number(), z.string()]),
  max: z.union([z.number(), z.string()]),
});

export const Instant = z.iso.datetime().meta({ examples: ['2026-11-25T10:00:00.000Z'] });

/** A place in the log, or a revision, as a decimal text. */
export const Decimal = z.string().regex(/^\d+$/);

/** A SHA-256 in base64. */
export const Hash = z.string().regex(/^[A-Za-z0-9+/]{43}=$/);

export const AsOf = z
  .strictObject({
    effectiveAt: z.string().meta({ format: 'date' }),
    knownAt: Instant,
    position: Decimal.nullable(),
    index: Decimal.nullable(),
  })
  .meta({
    id: 'AsOf',
    description:
      'Both clocks: what had happened by a day, as the log had learnt it by a moment. Ask again with these and the answer is the same.',
  });

export const complete = z.boolean().meta({
  description:
    'False where the log holds something that this version cannot read and that could touch the answer.',
});

export const Id = z.strictObject({ body: z.string(), reference: z.string() }).meta({ id: 'ReportId' });

export const text = z.string().nullable();

/** What a query answers about one thing. */
export const one = (tag: Tag, shape: z.ZodRawShape, headers: readonly string[] = []): Answers => ({
  tag,
  answers: [
    {
      status: 200,
      description: 'As of both clocks.',
      shape: z.strictObject({ asOf: AsOf, complete, ...shape }),
      headers,
    },
  ],
  refusals: [404],
});

const listOf = (name: string, item: z.ZodType, beside: z.ZodRawShape) => ({
  asOf: AsOf,
  complete,
  ...beside,
  [name]: z.array(item),
});

/** What a list answers: a page of it in JSON, the whole of it as CSV. */
export const list = (
  tag: Tag,
  name: string,
  item: z.ZodType,
  { beside = {}, divided = true, headers = [] as readonly string[] } = {},
): Answers => ({
  tag,
  answers: [
    {
      status: 200,
      description: 'A page of the list; `next` is the cursor of the page after it, or null.',
      shape: z.strictObject({
        ...listOf(name, item, beside),
        ...(divided ? { next: z.string().nullable() } : {}),
      }),
      headers: ['Vary', ...headers],
    },
    {
      status: 200,
      description: 'The whole list as a table.',
      mediaType: 'text/csv',
      headers: ['Content-Disposition?', 'Link?', 'Vary'],
    },
  ],
  refusals: [404],
});

/** The signed word that an event was accepted. */
export const Receipt = z
  .strictObject({ eventId: z.uuid(), leafHash: Hash, time: Instant, note: z.string() })
  .meta({ id: 'Receipt', description: 'Keep it: with it you can show that your report was dropped.' });

/** What a command answers: the resource as it stands afterwards, and the receipt. */
export const command = (tag: Tag, resource: z.ZodObject): Answers =>
  commandWith(tag, resource.extend({ receipt: Receipt }));

const commandWith = (tag: Tag, shape: z.ZodType): Answers => ({
  tag,
  command: true,
  answers: [
    {
      status: 201,
      description: 'Stored; the resource as it stands now.',
      shape,
      headers: ['ETag', 'Log-Position', 'Location?'],
    },
    {
      status: 200,
      description: 'It was so already, and nothing was stored; the resource as it stands now.',
      shape,
      headers: ['ETag', 'Log-Position'],
    },
  ],
  refusals: [404, 409, 412, 422, 428, 507],
});

/** A page for people. */
export const htmlPage = (refusals: readonly number[] = [404]): Answers => ({
  tag: 'Pages',
  answers: [{ status: 200, description: 'A page.', mediaType: 'text/html' }],
  refusals,
});

/** A form on a page, after which another page is shown. */
export const form = (refusals: readonly number[] = []): Answers => ({
  tag: 'Pages',
  answers: [
    { status: 303, description: 'Go on to the page in Location.', headers: ['Location', 'Set-Cookie?'] },
  ],
  refusals,
});
