import { offerFile } from './bulk-files.ts';
import { overConnections, type Pace } from './clients.ts';
import { randomFrom } from './random.ts';
import { get, offer, type Times } from './requests.ts';
import type { Tally } from './tally.ts';

/** Where a mixed load is sent, on a log of how many events, and how its answers are counted. */
type Soaked = { readonly address: string; readonly events: number; readonly tally: Tally };

const pages = [
  '/',
  '/brief',
  '/targets/artillery-rounds-per-year',
  '/targets/drones',
  '/tracks/artillery-ammunition',
  '/deliveries',
  '/bodies',
  '/paper',
  '/audit',
];

const random = randomFrom(11);

/** Who asks for what, over how many connections, and one how many milliseconds after the other. */
const readersOf = (events: number) =>
  [
    { kind: 'GET /v1/progress', connections: 4, every: 100, path: () => '/v1/progress' },
    {
      kind: 'GET /v1/progress, as known then',
      ...{ connections: 2, every: 250 },
      path: () => `/v1/progress?knownAt=index:${random.below(events)}`,
    },
    {
      kind: 'GET /v1/timeline',
      ...{ connections: 1, every: 500 },
      path: () => '/v1/timeline/artillery-ammunition',
    },
    {
      kind: 'GET contributions',
      ...{ connections: 1, every: 500 },
      path: () => '/v1/progress/artillery-rounds-per-year/contributions',
    },
    { kind: 'GET /v1/deliveries', connections: 1, every: 500, path: () => '/v1/deliveries' },
    {
      kind: 'inclusion proof',
      ...{ connections: 1, every: 250 },
      path: () => `/v1/audit/inclusion/${random.below(events)}`,
    },
    {
      kind: 'page',
      ...{ connections: 2, every: 500 },
      path: (turn: number) => pages[turn % pages.length] ?? '/',
    },
  ] as const;

/** Fifty reports a second. */
const reporters = { connections: 10, every: 20 } as const;

const files = { connections: 1, every: 5_000 } as const;
const linesInFile = 100;
const bodyOfFiles = 'mod-de';

/** A report of which the server said that it has it, as the end of its address. */
type Acknowledged = string;

/** The mixed load of one span; says how long reports took, and which the server said that it has. */
export const soak = async (
  { address, events, tally }: Soaked,
  { milliseconds, prefix }: Pick<Pace, 'milliseconds'> & { readonly prefix: string },
): Promise<{ readonly reports: Times; readonly acknowledged: readonly Acknowledged[] }> => {
  const acknowledged: Acknowledged[] = [];
  const reporting = overConnections({ ...reporters, milliseconds }, async (connection, turn) => {
    const reference = `${prefix}-${connection}-${turn}`;
    const answer = await tally.counted('report', offer(address, reference, 1 + random.below(20_000)));
    if (answer?.status === 201) acknowledged.push(`mod-nl/${reference}`);
  });
  const sending = overConnections({ ...files, milliseconds }, async (_connection, turn) => {
    const named = `${prefix}-F${turn}`;
    const answer = await tally.counted('bulk file', offerFile(address, bodyOfFiles, linesInFile, named));
    if (answer?.status !== 200) return;
    for (let at = 0; at < linesInFile; at += 1) acknowledged.push(`${bodyOfFiles}/${named}-${at}`);
  });
  const reading = readersOf(events).map(({ kind, path, ...pace }) =>
    overConnections({ ...pace, milliseconds }, (_connection, turn) =>
      tally.counted(kind, get(address, path(turn))),
    ),
  );
  const [{ median, p99, requests }] = await Promise.all([reporting, sending, ...reading]);
  return { reports: { median, p99, requests }, acknowledged };
};

/** How many look for what was acknowledged at once. */
const lookers = 8;

/** Of the reports that the server said it has, those that it does not. */
export const lostOf = async (
  { address, tally }: Soaked,
  acknowledged: readonly Acknowledged[],
): Promise<readonly Acknowledged[]> => {
  const lost: Acknowledged[] = [];
  const left = acknowledged.values();
  const look = async (): Promise<void> => {
    // They share what is left.
    for (const report of left) {
      const answer = await tally.counted('look for a report', get(address, `/v1/deliveries/${report}`));
      // Whether it is there nobody knows then: that is no report lost.
      if (answer === undefined) throw new Error(`nobody answered whether ${report} is there`);
      if (answer.status !== 200) lost.push(report);
    }
  };
  await Promise.all(Array.from({ length: lookers }, look));
  return lost;
};
