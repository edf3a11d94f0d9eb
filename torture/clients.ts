import { type Random, randomFrom } from '../bench/random.ts';
import { type Client, fileOf, type Sender, type Task, taskOf } from './tasks.ts';

/** The track on which everything is reported, and the target whose figure is the sum of it. */
const track = 'artillery-ammunition';
export const target = 'artillery-rounds-per-year';
export const period = '2025';

const days = ['2025-01-20', '2025-03-14', '2025-06-01/2025-06-10', '2025-08', '2025-11-30'] as const;

const goods = (random: Random, quantity: number) => ({
  track,
  variant: random.oneOf(['155mm', '152mm', 'not-stated']),
  source: random.oneOf(['stock', 'joint-procurement']),
  donor: random.oneOf(['NL', 'DE', 'FR', 'EU']),
  quantity,
  effectiveOn: random.oneOf(days),
  evidence: [{ title: 'Handover note 42', url: 'https://example.org/42' }],
});

const quantityIn = (random: Random): number => 1 + random.below(20_000);

const addressOf = (body: string, reference: string): string => `/v1/deliveries/${body}/${reference}`;
const streamOf = (body: string, reference: string): string => `delivery-${body}/${reference}`;

/** A report as its client left it. */
type Own = {
  readonly reference: string;
  readonly status: 'reported' | 'verified' | 'disputed';
  readonly quantity: number;
  readonly revision: number;
};

type Step = 'correct' | 'verify' | 'dispute' | 'withdraw';

/** What can be done to a report so that it brings an event, by its status; corrections come most often. */
const steps: Readonly<Record<Own['status'], readonly [Step, ...Step[]]>> = {
  reported: ['correct', 'correct', 'verify', 'dispute', 'withdraw'],
  verified: ['correct', 'correct', 'dispute', 'withdraw'],
  disputed: ['correct', 'correct', 'verify', 'withdraw'],
};

const verifier: Sender = { body: 'eda', role: 'verifier' };

/** How many reports a client has in mind at a time. */
const inMind = 12;

/** Reports deliveries, corrects and withdraws them, and has others verify and dispute them; nobody else touches them. */
export const createReporter = (name: string, body: string, seed: number): Client => {
  const random = randomFrom(seed);
  const counted = new Map<string, number>();
  const reporter: Sender = { body, role: 'reporter' };
  const own: Own[] = [];
  let tasks = 0;

  const record = (): Task => {
    const reference = `${name}-${tasks}`;
    const quantity = quantityIn(random);
    own.push({ reference, status: 'reported', quantity, revision: 0 });
    if (own.length > inMind) own.shift();
    counted.set(streamOf(body, reference), quantity);
    return taskOf({
      key: `${name}-${tasks}`,
      stream: streamOf(body, reference),
      by: reporter,
      method: 'PUT',
      path: addressOf(body, reference),
      body: goods(random, quantity),
    });
  };

  /** What each step sends, and what it leaves of the report. */
  const taken: Readonly<Record<Step, (report: Own) => { sent: object; by: Sender; left: Own | undefined }>> =
    {
      correct: (report) => {
        const quantity = report.quantity + 1 + random.below(50);
        const sent = { delivery: goods(random, quantity), reason: `recount ${tasks}` };
        return { sent, by: reporter, left: { ...report, status: 'reported', quantity } };
      },
      verify: (report) => ({
        sent: { note: `seen ${tasks}` },
        by: verifier,
        left: { ...report, status: 'verified' },
      }),
      dispute: (report) => ({
        sent: { reason: `not seen ${tasks}` },
        by: verifier,
        left: { ...report, status: 'disputed' },
      }),
      withdraw: () => ({ sent: { reason: `never happened ${tasks}` }, by: reporter, left: undefined }),
    };

  const places = {
    correct: 'corrections',
    verify: 'verification',
    dispute: 'dispute',
    withdraw: 'withdrawal',
  };

  const goOn = (report: Own, at: number): Task => {
    const step = random.oneOf(steps[report.status]);
    const { sent, by, left } = taken[step](report);
    const stream = streamOf(body, report.reference);
    counted.set(stream, left?.quantity ?? 0);
    own.splice(at, 1, ...(left === undefined ? [] : [{ ...left, revision: report.revision + 1 }]));
    return taskOf({
      key: `${name}-${tasks}`,
      stream,
      by,
      method: 'POST',
      path: `${addressOf(body, report.reference)}/${places[step]}`,
      body: sent,
      seen: report.revision,
    });
  };

  return {
    name,
    counted,
    pause: () => 0,
    next: () => {
      tasks += 1;
      const at = random.below(own.length + 4);
      const report = own[at];
      return report === undefined ? record() : goOn(report, at);
    },
  };
};

/** Records the same goods from two sides, decides which report counts, and now and then undoes that. */
export const createArbiter = (name: string, seed: number): Client => {
  const random = randomFrom(seed);
  const counted = new Map<string, number>();
  const sides = ['mod-nl', 'mod-de'] as const;
  const coordinator: Sender = { body: 'eums', role: 'coordinator' };
  let planned: (() => Task)[] = [];
  let tasks = 0;

  const record = (body: string, reference: string, quantity: number) => (): Task => {
    counted.set(streamOf(body, reference), quantity);
    return taskOf({
      key: `${name}-${tasks}`,
      stream: streamOf(body, reference),
      by: { body, role: 'reporter' },
      method: 'PUT',
      path: addressOf(body, reference),
      body: goods(random, quantity),
    });
  };

  const decide = (place: 'matches' | 'partings', body: object, what: string) => (): Task =>
    taskOf(
      {
        key: `${name}-${tasks}`,
        stream: `arbitration-${track}`,
        by: coordinator,
        method: 'POST',
        path: `/v1/arbitrations/${track}/${place}`,
        body: { ...body, reason: `${what} ${tasks}` },
      },
      'arbitration',
    );

  const plan = (): (() => Task)[] => {
    const reference = `${name}-${tasks}`;
    const quantities = sides.map(() => quantityIn(random));
    const [a, b] = sides.map((body) => ({ body, reference }));
    const claimed = streamOf(sides[1], reference);
    const match = decide('matches', { counted: a, claim: b }, 'the same goods');
    const part = decide('partings', { a, b }, 'different goods');
    const records = sides.map((body, at) => record(body, reference, quantities[at] ?? 1));
    const matched = (): Task => {
      counted.set(claimed, 0);
      return match();
    };
    const parted = (): Task => {
      counted.set(claimed, quantities[1] ?? 1);
      return part();
    };
    return [...records, matched, ...(random.onceIn(2) ? [parted] : [])];
  };

  return {
    name,
    counted,
    pause: () => 0,
    next: () => {
      tasks += 1;
      if (planned.length === 0) planned = plan();
      const [first, ...rest] = planned;
      planned = rest;
      if (first === undefined) throw new Error('a plan holds something');
      return first();
    },
  };
};

/** Sends files of new reports, from a handful of lines to more than are stored in one group. */
export const createFileSender = (name: string, seed: number): Client => {
  const random = randomFrom(seed);
  const counted = new Map<string, number>();
  let files = 0;
  return {
    name,
    counted,
    pause: () => random.below(400),
    next: () => {
      files += 1;
      const size = random.onceIn(8) ? 600 + random.below(300) : 1 + random.below(80);
      const lines = Array.from({ length: size }, (_, line) => ({
        reference: `${name}-${files}-${line}`,
        ...goods(random, quantityIn(random)),
      }));
      for (const { reference, quantity } of lines) counted.set(streamOf('mod-nl', reference), quantity);
      return fileOf({ body: 'mod-nl', role: 'reporter' }, lines);
    },
  };
};
