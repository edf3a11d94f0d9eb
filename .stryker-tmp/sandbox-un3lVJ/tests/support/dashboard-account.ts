// @ts-nocheck
import { recordFacts } from '../../src/cli/reported-facts.ts';
import { adoptPaper } from '../../src/cli/seeding.ts';
import { wholeAccount } from './lists.ts';
import { eventsOf, startServerOn } from './lived-server.ts';
import { wireCommitment, wireDelivery, wireStatement } from './samples.ts';
import { type Answer, clockAt, packaged, settled, type TestClock, type TestServer } from './server.ts';

const nl = 'mod-nl-reporter';
const de = 'mod-de-reporter';
const rounds = '/v1/targets/artillery-rounds-per-year';

const expectStored = (path: string, { status, text }: Answer): void => {
  if (status !== 201) throw new Error(`${path} was answered ${status}: ${text}`);
};

const put = async (server: TestServer, path: string, as: string, body: unknown, headers = {}) =>
  expectStored(path, await server.put(path, as, body, headers));

/** Posts about what stands in its first revision. */
const post = async (server: TestServer, path: string, as: string, body: unknown) =>
  expectStored(path, await server.post(path, as, body, { 'If-Match': '"0"' }));

/** What arrived in the year month by month, most of it dated to the day, some to a month or a quarter, some to a range. */
const shipments = async (server: TestServer): Promise<void> => {
  const months = [
    ['2026-01-20', 90_000],
    ['2026-02-11', { min: 60_000, max: 110_000 }],
    ['2026-03', 140_000],
    ['2026-04-30', 75_000],
    ['2026-05-02', { min: 120_000, max: 180_000 }],
    ['2026-06', { min: 50_000, max: 95_000 }],
    ['2026-07-01/2026-09-30', 210_000],
    ['2026-08-19', 64_500],
    ['2026-10-03', { min: 88_000, max: 101_000 }],
  ] as const;
  for (const [at, [effectiveOn, quantity]] of months.entries()) {
    const delivery = {
      ...wireDelivery,
      donor: at % 2 === 0 ? 'DE' : 'NL',
      quantity,
      effectiveOn,
      note: 'Unloaded at the border and counted there by the receiving unit, crate by crate.',
    };
    await put(server, `/v1/deliveries/mod-de/convoy-2026-${at + 1}`, de, delivery);
  }
};

/** What was promised: kept in part, late, and still to come. */
const promises = async (server: TestServer): Promise<void> => {
  const promise = { ...wireCommitment, effectiveOn: '2026-02-01', donor: 'NL' };
  await put(server, '/v1/commitments/mod-nl/late', nl, { ...promise, dueOn: '2026-06-30' });
  await put(server, '/v1/commitments/mod-nl/later', nl, {
    ...promise,
    stage: 'allocated',
    dueOn: '2027-03-31',
  });
  await put(server, '/v1/deliveries/mod-nl/kept-in-part', nl, {
    ...wireDelivery,
    effectiveOn: '2026-06-10',
    quantity: 8_000,
    commitment: { body: 'mod-nl', reference: 'late' },
  });
};

const officials = async (server: TestServer): Promise<void> => {
  const said = { ...wireStatement, track: 'artillery-ammunition', countedSince: '2026-01-01' };
  await put(server, '/v1/statements/eums/spring', 'eums-reporter', {
    ...said,
    total: 480_000,
    asOf: '2026-04-30',
  });
  await put(server, '/v1/statements/eums/autumn', 'eums-reporter', {
    ...said,
    total: 1_050_000,
    asOf: '2026-09-30',
  });
};

const moveGoalposts = async (server: TestServer): Promise<void> => {
  const { body } = await server.get('/v1/targets/artillery-rounds-per-year');
  const { target } = body;
  const reason = 'The ministers raised it at their meeting in June.';
  const raised = { ...target, quantity: 2_200_000, appliesFrom: '2026-07-01', reason };
  await put(server, rounds, 'eums-planner', raised, { 'If-Match': '"0"' });
};

const secondThoughts = async (server: TestServer): Promise<void> => {
  await post(server, '/v1/deliveries/mod-de/convoy-2026-1/corrections', de, {
    delivery: { ...wireDelivery, donor: 'DE', quantity: 84_000, effectiveOn: '2026-01-20' },
    reason: 'A pallet was counted twice.',
  });
  await post(server, '/v1/deliveries/mod-de/convoy-2026-4/verification', 'eda-verifier', {
    note: 'Seen on the spot.',
  });
  await post(server, '/v1/deliveries/mod-de/convoy-2026-8/dispute', 'eda-verifier', {
    reason: 'The receiving unit counted half of it.',
  });
};

/** The instant at which the account stands when it is lived. */
const dashboardNow = '2026-11-25T10:00:00.000Z';

/**
 * A life that leaves something to see on every page: the paper's targets and milestones and the public record, each kind of
 * report, joint deliveries, claims of the same goods, promises kept in part and late, official totals, goalposts that
 * moved, and figures that were restated.
 */
const life =
  (clock: TestClock) =>
  async (server: TestServer): Promise<void> => {
    const { log, execute, now } = server.context;
    await adoptPaper(execute, packaged('seeds/paper.json'));
    await recordFacts({ log, execute, now }, packaged('seeds/reported-facts.ndjson'));
    await wholeAccount(server);
    clock.set('2026-11-05T09:00:00.000Z');
    await shipments(server);
    await promises(server);
    await officials(server);
    await moveGoalposts(server);
    clock.set('2026-11-22T15:30:00.000Z');
    await secondThoughts(server);
    await settled(server);
    clock.set(dashboardNow);
  };

let lived: ReturnType<typeof eventsOf> | undefined;

/** A server on an account that shows something on every page; it is lived once for all tests of a process. */
export const startDashboardServer = async (
  settings: Parameters<typeof startServerOn>[1] = {},
): Promise<TestServer> => {
  const clock = clockAt('2026-10-02T08:00:00.000Z');
  lived ??= eventsOf(life(clock), { clock });
  return startServerOn(await lived, { clock: clockAt(dashboardNow), ...settings });
};
