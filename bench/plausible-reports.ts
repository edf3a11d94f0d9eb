import { Delivery } from '../src/domain/delivery/delivery.ts';
import { deliveries } from '../src/domain/delivery/stored-events.ts';
import { deliveryStream, type ReportId, statementStream } from '../src/domain/ids.ts';
import { Source } from '../src/domain/source.ts';
import { Statement } from '../src/domain/statement/statement.ts';
import { statements } from '../src/domain/statement/stored-events.ts';
import { type TrackId, trackOf } from '../src/domain/tracks/index.ts';
import { askOf, type Execute, type Outcome } from '../src/store/execute.ts';
import type { Random } from './random.ts';

type Reporter = {
  readonly body: string;
  readonly donors: readonly [string, ...string[]];
  readonly tracks: readonly [TrackId, ...TrackId[]];
};

const goods = [
  'artillery-ammunition',
  'artillery-ammunition',
  'artillery-ammunition',
  'drones',
  'drones',
  'air-defence-interceptors',
  'air-defence-systems',
  'missiles',
  'maintenance-and-spares',
  'industry-funding',
] as const;

/** Ministries that report their own country, and offices that report for several donors. */
const reporters: readonly [Reporter, ...Reporter[]] = [
  { body: 'mod-de', donors: ['DE'], tracks: goods },
  { body: 'mod-nl', donors: ['NL'], tracks: goods },
  { body: 'mod-fr', donors: ['FR'], tracks: goods },
  { body: 'mod-pl', donors: ['PL'], tracks: goods },
  { body: 'mod-cz', donors: ['CZ'], tracks: goods },
  { body: 'mod-ee', donors: ['EE'], tracks: goods },
  { body: 'eums', donors: ['SE', 'DK', 'FI', 'IT', 'ES', 'LT', 'LV', 'RO', 'BE'], tracks: goods },
  { body: 'nsatu', donors: ['GB', 'NO', 'US', 'CA'], tracks: goods },
  { body: 'eumam-hq', donors: ['DE', 'PL', 'FR', 'ES', 'IT'], tracks: ['eumam-training', 'units-equipped'] },
  { body: 'ec-ecfin', donors: ['EU'], tracks: ['era-loans', 'ukraine-facility'] },
];

const aDay = 86_400_000;
const dayOf = (time: number): string => new Date(time).toISOString().slice(0, 10);

const written = (unit: string, number: number): number | string =>
  unit === 'EUR' ? `${number * 1_000}.50` : number;

const most = 20_000;

/** Mostly a number; now and then a range, or nothing that may be said. */
const quantityIn = (random: Random, unit: string): unknown => {
  if (random.onceIn(25)) return 'undisclosed';
  const least = 1 + random.below(most);
  if (!random.onceIn(12)) return written(unit, least);
  return { min: written(unit, least), max: written(unit, least + 1 + random.below(most)) };
};

const evidenceOf = (reference: string) => [
  { title: `Handover note ${reference}`, url: `https://records.example.org/handover/${reference}` },
];

const aDelivery = (random: Random, { donors, tracks }: Reporter, reference: string, at: number): Delivery => {
  const track = random.oneOf(tracks);
  const { variants, unit } = trackOf(track);
  return Delivery.parse({
    track,
    variant: variants[random.below(variants.length)],
    source: Source.options[random.below(Source.options.length)],
    donor: random.oneOf(donors),
    quantity: quantityIn(random, unit),
    effectiveOn: dayOf(at - random.below(60) * aDay),
    evidence: evidenceOf(reference),
  });
};

const aStatement = (random: Random, { tracks }: Reporter, at: number): Statement => {
  const track = random.oneOf(tracks);
  return Statement.parse({
    track,
    donors: 'eu',
    total: written(trackOf(track).unit, 1 + random.below(most)),
    countedSince: '2022-02-24',
    asOf: dayOf(at),
    status: 'delivered',
    authority: 'Council of the European Union',
    evidence: [{ title: `Press release of ${dayOf(at)}`, url: 'https://records.example.org/press' }],
  });
};

/** A report that stands and may be corrected or withdrawn later. */
type Told = { readonly reporter: Reporter; readonly id: ReportId };

/** One command, to be carried out at its moment. */
export type Sending = (execute: Execute) => Promise<Outcome<unknown>>;

const asked = (body: string, number: number) => ({
  by: { body, key: `dev-${body}-reporter` },
  // As long as the random ones of the interface.
  correlationId: `00000000-0000-4000-8000-${String(number).padStart(12, '0')}`,
  idempotencyKey: null,
  ifMatch: null,
});

const recording = ({ id, reporter }: Told, delivery: Delivery, number: number): Sending => {
  const path = `/v1/deliveries/${id.body}/${id.reference}`;
  const command = { type: 'RecordDelivery', delivery } as const;
  const request = { ...asked(reporter.body, number), method: 'PUT', path, body: delivery };
  return (execute) => execute(deliveries, askOf({ ...request, command, stream: deliveryStream(id) }));
};

const correcting = ({ id, reporter }: Told, delivery: Delivery, number: number): Sending => {
  const path = `/v1/deliveries/${id.body}/${id.reference}/corrections`;
  const body = { delivery, reason: 'recount at the depot' };
  const command = { type: 'CorrectDelivery', ...body } as const;
  const request = { ...asked(reporter.body, number), method: 'POST', path, body };
  return (execute) => execute(deliveries, askOf({ ...request, command, stream: deliveryStream(id) }));
};

const withdrawing = ({ id, reporter }: Told, number: number): Sending => {
  const path = `/v1/deliveries/${id.body}/${id.reference}/withdrawal`;
  const body = { reason: 'reported by another body too' };
  const command = { type: 'WithdrawDelivery', ...body } as const;
  const request = { ...asked(reporter.body, number), method: 'POST', path, body };
  return (execute) => execute(deliveries, askOf({ ...request, command, stream: deliveryStream(id) }));
};

const stating = ({ id, reporter }: Told, statement: Statement, number: number): Sending => {
  const path = `/v1/statements/${id.body}/${id.reference}`;
  const command = { type: 'MakeStatement', statement } as const;
  const request = { ...asked(reporter.body, number), method: 'PUT', path, body: statement };
  return (execute) => execute(statements, askOf({ ...request, command, stream: statementStream(id) }));
};

/**
 * What bodies send, one command after another: of a hundred, ninety-two new deliveries, five corrections, one
 * withdrawal and two statements. Commands between two calls of `settled` go to different streams.
 */
export const plausibleReports = (random: Random) => {
  const standing: Told[] = [];
  let fresh: Told[] = [];

  /** One that stands, which nobody else gets before the next call of `settled`. */
  const taken = (): Told | undefined => {
    const at = random.below(standing.length);
    const told = standing[at];
    const last = standing.pop();
    if (last !== undefined && at < standing.length) standing[at] = last;
    return told;
  };

  const again = (number: number, at: number): Sending | undefined => {
    const kind = random.below(100);
    const told = kind < 6 ? taken() : undefined;
    if (told === undefined) return undefined;
    if (kind === 5) return withdrawing(told, number);
    fresh.push(told);
    return correcting(told, aDelivery(random, told.reporter, told.id.reference, at), number);
  };

  const anew = (number: number, at: number): Sending => {
    const reporter = random.oneOf(reporters);
    const told = { reporter, id: { body: reporter.body, reference: `H-${number}` } };
    if (random.onceIn(47)) return stating(told, aStatement(random, reporter, at), number);
    fresh.push(told);
    return recording(told, aDelivery(random, reporter, told.id.reference, at), number);
  };

  return {
    /** The command of that number at a moment, in milliseconds. */
    next: (number: number, at: number): Sending => again(number, at) ?? anew(number, at),
    settled: (): void => {
      standing.push(...fresh);
      fresh = [];
    },
  };
};
