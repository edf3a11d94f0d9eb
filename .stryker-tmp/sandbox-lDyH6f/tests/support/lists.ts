// @ts-nocheck
import {
  wireCommitment,
  wireDelivery,
  wireMilestone,
  wireMilestoneReport,
  wireStatement,
  wireTarget,
} from './samples.ts';
import { settled, type TestServer } from './server.ts';

/** Every list that the product answers, with the member that holds it in JSON. A new list belongs here. */
export const lists: readonly (readonly [path: string, name: string])[] = [
  ['/v1/progress', 'progress'],
  ['/v1/progress/rounds/contributions', 'contributions'],
  ['/v1/progress/rounds/course', 'course'],
  ['/v1/progress/rounds/breakdown?by=donor', 'parts'],
  ['/v1/progress/rounds/restatements?from=index:0', 'changes'],
  ['/v1/changes?since=index:0', 'changes'],
  ['/v1/targets', 'targets'],
  ['/v1/targets/rounds/goalposts', 'goalposts'],
  ['/v1/tracks', 'tracks'],
  ['/v1/deliveries', 'deliveries'],
  ['/v1/deliveries/mod-nl/a/history', 'events'],
  ['/v1/duplicates', 'duplicates'],
  ['/v1/arbitrations/artillery-ammunition', 'groups'],
  ['/v1/arbitrations/artillery-ammunition/history', 'events'],
  ['/v1/commitments', 'commitments'],
  ['/v1/commitments/mod-nl/a/history', 'events'],
  ['/v1/pipeline', 'pipeline'],
  ['/v1/statements', 'statements'],
  ['/v1/statements/eums/s/history', 'events'],
  ['/v1/milestones', 'milestones'],
  ['/v1/milestones/edip-adopted/history', 'events'],
  ['/v1/paper', 'items'],
  ['/v1/events', 'events'],
  ['/v1/timeline/artillery-ammunition', 'delivered'],
  ['/v1/donors', 'donors'],
  ['/v1/bodies', 'bodies'],
];

const nl = 'mod-nl-reporter';
const eums = 'eums-reporter';
/** Steps of the paper: what is asked, and a report on it. */
const step = '/v1/milestones/edip-adopted';

export const statement = {
  ...wireStatement,
  track: 'artillery-ammunition',
  total: 500_000,
  countedSince: '2026-01-01',
  asOf: '2026-06-30',
};

/** An account with each kind of report, and each kind of joint delivery. */
export const livedAccount = async (server: TestServer): Promise<void> => {
  const path = '/v1/deliveries/mod-nl';
  const year = { ...wireDelivery, effectiveOn: '2026-03-14' };
  await server.put('/v1/targets/rounds', 'eums-planner', wireTarget);
  await server.put(`${path}/a`, nl, year);
  await server.put(`${path}/b`, nl, { ...year, effectiveOn: '2026-03', quantity: { min: 10, max: 20 } });
  await server.post(`${path}/a/corrections`, nl, {
    delivery: { ...year, quantity: 9_000 },
    reason: 'recount',
  });
  const { donor: _alone, ...joint } = year;
  const parts = [
    { donor: 'NL', quantity: 60 },
    { donor: 'DE', quantity: 40 },
  ];
  await server.put(`${path}/c`, nl, { ...joint, quantity: 100, donors: parts });
  await server.put(`${path}/d`, nl, { ...joint, quantity: 50, donors: ['CZ', 'CA', 'NO'] });
  await server.put(`${path}/e`, nl, { ...year, quantity: 'undisclosed' });
  await server.put(`${path}/f`, nl, year);
  await server.post(`${path}/f/withdrawal`, nl, { reason: 'never arrived' });
  await server.put('/v1/statements/eums/s', eums, statement);
  await server.post('/v1/statements/eums/s/corrections', eums, {
    statement: { ...statement, total: 510_000 },
    reason: 'read out wrongly',
  });
  await settled(server);
};

/** Promises on a track of their own: one that moved on, one that several made, one that was withdrawn. */
const promise = async (server: TestServer): Promise<void> => {
  const path = '/v1/commitments/mod-nl';
  const missiles = {
    ...wireCommitment,
    track: 'missiles',
    variant: 'other',
    quantity: 100,
    dueOn: '2026-04-30',
  };
  const { donor: _alone, ...joint } = missiles;
  await server.put(`${path}/a`, nl, { ...missiles, effectiveOn: '2026-03-01' });
  await server.post(`${path}/a/advances`, nl, { stage: 'contracted', on: '2026-03-10' });
  const several = { ...joint, donors: ['NL', 'DE'], quantity: { min: 5, max: 8 } };
  await server.put(`${path}/b`, nl, { ...several, effectiveOn: '2026-02', stage: 'allocated' });
  await server.put(`${path}/c`, nl, { ...missiles, effectiveOn: '2026-03-02' });
  await server.post(`${path}/c/withdrawal`, nl, { reason: 'never promised' });
};

const arbitrate = (server: TestServer, how: 'matches' | 'partings', body: object) =>
  server.post(`/v1/arbitrations/artillery-ammunition/${how}`, 'eums-coordinator', body);

/** Two groups of the same goods, a pair that is parted, pairs that are proposed, and second opinions. */
const claims = async (server: TestServer): Promise<void> => {
  const goods = { ...wireDelivery, donor: 'BE', effectiveOn: '2026-04-02', quantity: 300 };
  const id = (body: string, reference: string) => ({ body, reference });
  await server.put('/v1/deliveries/eums/near', eums, { ...goods, quantity: { min: 290, max: 320 } });
  for (const reference of ['g1', 'g2', 'g3', 'g4']) {
    await server.put(`/v1/deliveries/mod-nl/${reference}`, nl, goods);
    await server.put(`/v1/deliveries/eums/${reference}`, eums, { ...goods, quantity: 310 });
  }
  for (const reference of ['g1', 'g2']) {
    const [counted, claim] = [id('mod-nl', reference), id('eums', reference)];
    await arbitrate(server, 'matches', { counted, claim, reason: 'one train' });
  }
  await arbitrate(server, 'partings', { a: id('mod-nl', 'g3'), b: id('eums', 'near'), reason: 'two trains' });
  const seen = { 'If-Match': '"0"' };
  await server.post('/v1/deliveries/mod-nl/g1/verification', 'eda-verifier', { note: 'counted' }, seen);
  await server.post('/v1/deliveries/mod-nl/g3/dispute', 'eda-verifier', { reason: 'half of it' }, seen);
};

/** The same with claims that people judged and matched, steps of the paper and promises: every list has something to show. */
export const wholeAccount = async (server: TestServer): Promise<void> => {
  await livedAccount(server);
  await server.put('/v1/milestones/safe-adopted', 'eums-planner', { title: 'SAFE adopted', section: '9' });
  await server.put(step, 'eums-planner', wireMilestone);
  await server.put(`${step}/reports/m`, 'eums-coordinator', wireMilestoneReport);
  await server.post(`${step}/reports/m/corrections`, 'eums-coordinator', {
    report: { ...wireMilestoneReport, on: '2026-01-08' },
    reason: 'another day',
  });
  await claims(server);
  await promise(server);
  await settled(server);
};

/** Further events of every kind, none of which may show in what was known before. */
export const liveOn = async (server: TestServer): Promise<void> => {
  const path = '/v1/deliveries/mod-nl';
  const changed = { ...wireDelivery, quantity: 77, effectiveOn: '2026-02-01', donor: 'DE' };
  for (const reference of ['a', 'b', 'c', 'd', 'e']) {
    await server.post(`${path}/${reference}/corrections`, nl, { delivery: changed, reason: 'other goods' });
    await server.post(`${path}/${reference}/withdrawal`, nl, { reason: 'none at all' });
  }
  for (let at = 0; at < 14; at += 1) {
    await server.put(`/v1/deliveries/mod-de/n-${at}`, 'mod-de-reporter', { ...changed, effectiveOn: '2024' });
  }
  const id = (body: string, reference: string) => ({ body, reference });
  await arbitrate(server, 'matches', { counted: id('eums', 'g2'), claim: id('mod-nl', 'g1'), reason: 'one' });
  await arbitrate(server, 'partings', { a: id('mod-nl', 'g1'), b: id('eums', 'g1'), reason: 'two' });
  await server.post(`${path}/g2/withdrawal`, nl, { reason: 'none at all' });
  await server.post(`${path}/g4/dispute`, 'eda-verifier', { reason: 'none' }, { 'If-Match': '"0"' });
  await server.put('/v1/statements/eums/later', eums, { ...statement, asOf: '2026-07-31' });
  await server.post('/v1/statements/eums/s/withdrawal', eums, { reason: 'never said' });
  await server.put(
    '/v1/targets/rounds',
    'eums-planner',
    { ...wireTarget, quantity: 1, donors: 'all', reason: 'moved' },
    { 'If-Match': '*' },
  );
  await server.put('/v1/targets/other', 'eums-planner', wireTarget);
  await server.post('/v1/targets/rounds/retirement', 'eums-planner', { reason: 'done' });
  await server.post('/v1/targets/other/retirement', 'eums-planner', { reason: 'done' });
  const revised = { ...wireMilestone, deadline: '2026-06-20', reason: 'moved' };
  await server.put(step, 'eums-planner', revised, { 'If-Match': '*' });
  await server.put(`${step}/reports/n`, 'eums-coordinator', { status: 'abandoned', on: '2026-01-09' });
  await server.post(`${step}/reports/m/withdrawal`, 'eums-coordinator', { reason: 'never adopted' });
  await settled(server);
};

/** A list in JSON that is asked for in pages of a size, each by the cursor of the one before. */
export const inPages = async (
  server: TestServer,
  [path, name]: readonly [path: string, name: string],
  limit: number,
): Promise<readonly unknown[]> => {
  const found: unknown[] = [];
  let cursor = '';
  do {
    const { body } = await server.get(`${path}${path.includes('?') ? '&' : '?'}limit=${limit}${cursor}`);
    found.push(...body[name]);
    cursor = body.next === null ? '' : `&cursor=${body.next}`;
  } while (cursor !== '');
  return found;
};
