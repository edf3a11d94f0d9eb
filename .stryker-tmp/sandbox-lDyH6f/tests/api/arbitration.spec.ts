// @ts-nocheck
import { setTimeout as pause } from 'node:timers/promises';
import { describe, expect, it, vi } from 'vitest';
import { wireDelivery, wireTarget } from '../support/samples.ts';
import { settled, startTestServer, type TestServer } from '../support/server.ts';
import { smuggle } from '../support/smuggle.ts';

type Id = { readonly body: string; readonly reference: string };

const nl: Id = { body: 'mod-nl', reference: 'H-1' };
const eums: Id = { body: 'eums', reference: 'N-9' };
const said: Id = { body: 'public-record', reference: 'P-3' };
const nl2: Id = { body: 'mod-nl', reference: 'H-2' };

const track = '/v1/arbitrations/artillery-ammunition';

const report = (server: TestServer, { body, reference }: Id, quantity: number, more: object = {}) =>
  server.put(`/v1/deliveries/${body}/${reference}`, `${body}-reporter`, {
    ...wireDelivery,
    quantity,
    ...more,
  });

const withdraw = (server: TestServer, { body, reference }: Id) =>
  server.post(`/v1/deliveries/${body}/${reference}/withdrawal`, `${body}-reporter`, { reason: 'never came' });

const correct = (server: TestServer, { body, reference }: Id, delivery: object) =>
  server.post(`/v1/deliveries/${body}/${reference}/corrections`, `${body}-reporter`, {
    delivery,
    reason: 'otherwise',
  });

const match = (server: TestServer, counted: Id, claim: Id, headers = {}, on = track) =>
  server.post(`${on}/matches`, 'eums-coordinator', { counted, claim, reason: 'one train' }, headers);

const part = (server: TestServer, a: Id, b: Id, headers = {}, on = track) =>
  server.post(`${on}/partings`, 'eums-coordinator', { a, b, reason: 'two trains' }, headers);

const idOf = ({ body, reference }: Id) => ({ body, reference });

/** 100 by the ministry, 90 by the clearing house, 80 said in public: all of the same goods, and 7 others. */
const begun = async (): Promise<TestServer> => {
  const server = await startTestServer();
  await server.put('/v1/targets/rounds', 'eums-planner', wireTarget);
  const without = { ...wireTarget, bodies: { except: ['mod-nl'] } };
  await server.put('/v1/targets/without-nl', 'eums-planner', without);
  await report(server, nl, 100);
  await report(server, eums, 90);
  await report(server, said, 80);
  await report(server, nl2, 7);
  return server;
};

const delivered = async (server: TestServer, target = 'rounds', query = '') => {
  await settled(server);
  const { body } = await server.get(`/v1/progress/${target}?period=2025${query}`);
  return body.delivered.max;
};

const countsAs = async (server: TestServer, { body, reference }: Id, query = '') => {
  await settled(server);
  return (await server.get(`/v1/deliveries/${body}/${reference}${query}`)).body.countsAs;
};

describe('reports of the same goods', () => {
  it('count once, with every claim still there and who decided why', async () => {
    const server = await begun();
    expect(await delivered(server)).toBe(277);
    const answer = await match(server, nl, eums);
    expect(answer.status).toBe(201);
    expect(answer.headers.get('ETag')).toBe('"0"');
    expect(answer.body).toEqual({
      counted: true,
      group: [
        { ...eums, counted: false },
        { ...nl, counted: true },
      ],
      decidedBy: { body: 'eums', index: '6', reason: 'one train' },
      receipt: expect.any(Object),
    });
    expect(await delivered(server)).toBe(187);
    await match(server, nl, said);
    expect(await delivered(server)).toBe(107);
    expect((await countsAs(server, said)).counted).toBe(false);
    expect((await countsAs(server, nl2)).group).toEqual([]);
    const { body } = await server.get('/v1/deliveries');
    expect(body.deliveries).toHaveLength(4);
    expect(await delivered(server, 'rounds', '&knownAt=index:5')).toBe(277);
  });

  it('count by the next of them once the one that counts is withdrawn, with the same event', async () => {
    const server = await begun();
    await match(server, nl, eums);
    await match(server, nl, said);
    const { headers } = await withdraw(server, nl);
    // Among the others no match says which counts: the one recorded first does.
    expect(await delivered(server)).toBe(97);
    expect(await delivered(server, 'rounds', `&knownAt=${headers.get('Log-Position')}`)).toBe(97);
    expect(await countsAs(server, eums)).toMatchObject({ counted: true, decidedBy: null });
    await withdraw(server, eums);
    expect(await delivered(server)).toBe(87);
    await withdraw(server, said);
    expect(await delivered(server)).toBe(7);
  });

  it('count by the latest match whose report stands', async () => {
    const server = await begun();
    await match(server, nl, eums);
    await match(server, eums, said);
    expect(await delivered(server)).toBe(97);
    await match(server, said, nl);
    expect(await delivered(server)).toBe(87);
    await withdraw(server, said);
    expect(await delivered(server)).toBe(97);
    await withdraw(server, eums);
    expect(await delivered(server)).toBe(107);
  });

  it('count for a target that leaves out the body of the counted one by the next that it admits', async () => {
    const server = await begun();
    expect(await delivered(server, 'without-nl')).toBe(170);
    await match(server, nl, eums);
    await match(server, nl, said);
    expect(await delivered(server, 'without-nl')).toBe(90);
    const { body } = await server.get('/v1/progress/without-nl/contributions?period=2025');
    expect(body.sum).toEqual({ min: 90, max: 90 });
    const sum = body.contributions.reduce((total: number, { max }: { max: number }) => total + max, 0);
    expect(sum).toBe(90);
    await match(server, said, eums);
    expect(await delivered(server, 'without-nl')).toBe(80);
    expect(await delivered(server)).toBe(87);
  });

  it('of which one was corrected onto another track count there, and by the others here', async () => {
    const server = await begun();
    await match(server, nl, eums);
    await match(server, nl, said);
    await server.put('/v1/targets/drones', 'eums-planner', { ...wireTarget, track: 'drones' });
    await correct(server, nl, { ...wireDelivery, track: 'drones', variant: 'naval', quantity: 60 });
    expect(await delivered(server)).toBe(97);
    expect(await delivered(server, 'drones')).toBe(60);
    expect(await countsAs(server, nl)).toEqual({ counted: true, group: [], decidedBy: null });
    // It still holds the group together, and counts again as decided when it comes back.
    expect((await countsAs(server, said)).group).toHaveLength(3);
    await correct(server, nl, { ...wireDelivery, quantity: 101 });
    expect(await delivered(server)).toBe(108);
    expect(await delivered(server, 'drones')).toBe(0);
  });

  it('parted count both again', async () => {
    const server = await begun();
    await match(server, nl, eums);
    const answer = await part(server, eums, nl);
    expect([answer.status, answer.body.a.countsAs.counted, answer.body.b.countsAs.counted]).toEqual([
      201,
      true,
      true,
    ]);
    expect(await delivered(server)).toBe(277);
    expect(await countsAs(server, nl)).toEqual({ counted: true, group: [], decidedBy: null });
  });

  it('verified and disputed are so by the one that counts', async () => {
    const server = await begun();
    await match(server, nl, eums);
    await server.post('/v1/deliveries/eums/N-9/verification', 'eda-verifier', {}, { 'If-Match': '"0"' });
    await settled(server);
    const verified = async () => (await server.get('/v1/progress/rounds?period=2025')).body.verified.max;
    expect(await verified()).toBe(0);
    await match(server, eums, nl);
    await settled(server);
    expect(await verified()).toBe(90);
  });

  it('without a number mark the figure once', async () => {
    const server = await begun();
    await report(server, { body: 'mod-nl', reference: 'U' }, 0, { quantity: 'undisclosed' });
    await report(server, { body: 'eums', reference: 'U' }, 0, { quantity: 'undisclosed' });
    await match(server, { body: 'mod-nl', reference: 'U' }, { body: 'eums', reference: 'U' });
    await settled(server);
    const marks = async (target: string) =>
      (await server.get(`/v1/progress/${target}?period=2025`)).body.undisclosedReports;
    expect([await marks('rounds'), await marks('without-nl')]).toEqual([1, 1]);
  });

  it('are listed by their group, with the decisions and a revision to decide on', async () => {
    const server = await begun();
    expect((await server.get(track)).body).toMatchObject({ groups: [], revision: null });
    await match(server, nl, eums);
    await match(server, nl, said);
    await settled(server);
    const { body, headers } = await server.get(track);
    expect(headers.get('ETag')).toBe('"1"');
    expect(body.groups).toHaveLength(1);
    expect(body.groups[0].group.map(idOf)).toEqual([eums, nl, said]);
    expect(body.groups[0].matches.map(({ claim }: { claim: Id }) => claim)).toEqual([eums, said]);
    const history = await server.get(`${track}/history`);
    expect(history.body.events.map(({ type }: { type: string }) => type)).toEqual([
      'ClaimsMatched.v1',
      'ClaimsMatched.v1',
    ]);
  });

  it('show on the page of each which counts and who decided', async () => {
    const server = await begun();
    await match(server, nl, eums);
    await settled(server);
    const { text } = await server.get('/deliveries/eums/N-9', { Accept: 'text/html' });
    expect(text).toContain('Another report of these goods counts.');
    expect(text).toContain('Decided by eums with event index 6: one train');
    expect(text).toContain('"/deliveries/mod-nl/H-1"');
    const list = await server.get('/deliveries', { Accept: 'text/html' });
    expect(list.text.match(/not counted: another report of the same goods is/g)).toHaveLength(1);
  });
});

describe('an arbitration', () => {
  it('of two coordinators who match both ways at the same time ends in one group that counts once', async () => {
    const server = await begun();
    const answers = await Promise.all(
      Array.from({ length: 20 }, (_each, at) =>
        at % 2 === 0 ? match(server, nl, eums) : match(server, eums, nl),
      ),
    );
    expect(answers.every(({ status }) => status < 300 || status === 409)).toBe(true);
    const figure = await delivered(server);
    expect([187, 177]).toContain(figure);
    const [one, other] = [await countsAs(server, nl), await countsAs(server, eums)];
    expect(one.group).toEqual(other.group);
    expect(one.group.filter(({ counted }: { counted: boolean }) => counted)).toHaveLength(1);
    const { body } = await server.get(`${track}/history`);
    const last = body.events.at(-1).data;
    expect(one.counted).toBe(idOf(last.counted).body === nl.body);
  });

  it('is for coordinators', async () => {
    const server = await begun();
    const body = { counted: nl, claim: eums, reason: 'one train' };
    const answer = await server.post(`${track}/matches`, 'eums-reporter', body);
    expect([answer.status, answer.body.requiredRole]).toEqual([403, 'coordinator']);
  });

  it('sent again, also after one of the two was withdrawn, is no news', async () => {
    const server = await begun();
    await match(server, nl, eums);
    await withdraw(server, eums);
    expect((await match(server, nl, eums)).status).toBe(200);
    expect(await server.stored()).toBe(8);
  });

  it('needs reports that stand in the track of the address, and says why one does not', async () => {
    const server = await begun();
    await withdraw(server, eums);
    const gone = await match(server, nl, eums);
    expect([gone.status, gone.body.type, gone.body.absent]).toEqual([
      404,
      '/problems/delivery-unknown',
      [{ ...eums, why: 'was withdrawn' }],
    ]);
    const never = { body: 'eda', reference: 'X' };
    const unknown = await match(server, never, nl, {}, '/v1/arbitrations/drones');
    expect(unknown.body.absent).toEqual([
      { ...never, why: 'is not recorded' },
      { ...nl, why: 'stands on artillery-ammunition' },
    ]);
    expect((await part(server, never, nl)).status).toBe(404);
    expect((await match(server, nl, nl)).body.type).toBe('/problems/same-report');
    const elsewhere = await match(server, nl, said, {}, '/v1/arbitrations/tanks');
    expect(elsewhere.status).toBe(400);
  });

  it('that was overtaken is decided afresh only by someone who says so', async () => {
    const server = await begun();
    await match(server, nl, eums);
    await match(server, eums, nl);
    // The same request of the same body is recognised, whatever came since.
    expect((await match(server, nl, eums)).status).toBe(200);
    const again = { counted: nl, claim: eums, reason: 'as first decided' };
    const late = await server.post(`${track}/matches`, 'eums-coordinator', again);
    expect([late.status, late.body.type, late.body.revision]).toEqual([409, '/problems/superseded', '1']);
    const stale = await server.post(`${track}/matches`, 'eums-coordinator', again, { 'If-Match': '"0"' });
    expect(stale.status).toBe(409);
    const seen = await server.post(`${track}/matches`, 'eums-coordinator', again, { 'If-Match': '"1"' });
    expect([seen.status, seen.body.counted]).toEqual([201, true]);
  });

  it('cannot part what others connect, and names those', async () => {
    const server = await begun();
    await match(server, nl, eums);
    await match(server, eums, said);
    await match(server, said, nl);
    const refused = await part(server, nl, eums);
    expect([refused.status, refused.body.type]).toEqual([409, '/problems/connected-through-others']);
    expect(refused.body.through).toEqual([
      { counted: eums, claim: said },
      { counted: said, claim: nl },
    ]);
    // Every match of a circle is connected through the others: whoever has seen the circle may open it.
    const opened = await part(server, nl, eums, { 'If-Match': '"2"' });
    expect([opened.status, opened.body.a.countsAs.group.length]).toEqual([201, 3]);
    expect((await part(server, eums, said)).status).toBe(201);
    expect((await countsAs(server, eums)).group).toEqual([]);
    expect(await delivered(server)).toBe(177);
  });
});

describe('an arbitration that rests on other streams', () => {
  it('says in a restatement which reports it was about', async () => {
    const server = await begun();
    await match(server, nl, eums);
    await settled(server);
    const { body } = await server.get('/v1/progress/rounds/restatements?period=2025&from=index:5');
    expect(body.changes).toMatchObject([
      { type: 'ClaimsMatched.v1', report: null, claims: [nl, eums], min: -90 },
    ]);
  });

  it('of a report that cannot be read is refused for now, and lists say of each element that it is incomplete', async () => {
    const server = await begun();
    await match(server, nl, said);
    await report(server, { body: 'mod-nl', reference: 'H-3' }, 7);
    await smuggle(server, 'delivery-mod-nl/H-1', 1, '{"type":"Unknown.v9"}');
    await report(server, { body: 'mod-nl', reference: 'last' }, 1);
    await settled(server);
    const refused = await match(server, nl, eums);
    expect([refused.status, refused.body.type]).toEqual([503, '/problems/stream-held']);
    const { body } = await server.get('/v1/duplicates');
    const groups = (await server.get(track)).body.groups;
    const { deliveries } = (await server.get('/v1/deliveries')).body;
    expect([body.duplicates[0].complete, groups[0].complete, deliveries[0].complete]).toEqual([
      false,
      false,
      false,
    ]);
  });

  it('parts under the address of a track only what stands there or was matched there', async () => {
    const server = await begun();
    await match(server, nl, eums);
    const elsewhere = await part(server, nl, eums, {}, '/v1/arbitrations/drones');
    expect([elsewhere.status, elsewhere.body.type]).toEqual([404, '/problems/delivery-unknown']);
    await withdraw(server, nl);
    expect((await part(server, nl, eums)).status).toBe(201);
  });

  it('that another of its group has overruled can be decided afresh', async () => {
    const server = await begun();
    await match(server, nl, eums);
    await match(server, said, eums);
    expect(await delivered(server)).toBe(87);
    const again = { counted: nl, claim: eums, reason: 'the ministry after all' };
    const blind = await server.post(`${track}/matches`, 'eums-coordinator', again);
    expect([blind.status, blind.body.type]).toEqual([409, '/problems/superseded']);
    const seen = await server.post(`${track}/matches`, 'eums-coordinator', again, { 'If-Match': '"1"' });
    expect([seen.status, seen.body.counted]).toEqual([201, true]);
    expect(await delivered(server)).toBe(107);
  });

  it('made again after its counted report left the track is no repeat, whatever that counts as elsewhere', async () => {
    const server = await begun();
    await match(server, nl, eums);
    await correct(server, nl, { ...wireDelivery, track: 'drones', variant: 'naval' });
    const again = await match(server, nl, eums, { 'Idempotency-Key': '"anew"' });
    expect([again.status, again.body.type]).toEqual([404, '/problems/delivery-unknown']);
  });

  it('in which nothing stands any more says that nothing counts', async () => {
    const server = await begun();
    await match(server, nl, eums);
    await withdraw(server, nl);
    await withdraw(server, eums);
    await settled(server);
    const { text } = await server.get('/deliveries/mod-nl/H-1', { Accept: 'text/html' });
    expect(text).toContain('None of them counts');
    expect(text).not.toContain('Another report of these goods counts');
  });
});

describe('the same decision of several coordinators at the same moment', () => {
  const several = ['eums', 'eda', 'eums', 'eda', 'eums', 'eda'];

  /** What each of them is told who sends a decision, all at once and each with a reason of his own. */
  const atOnce = async (
    server: TestServer,
    path: string,
    body: object,
    headersOf: (at: number) => object,
  ) => {
    // Whatever a command is decided on is looked up by all before any of them is stored.
    const { filled } = server.context.follower;
    let asked = 0;
    vi.spyOn(server.context.follower, 'filled').mockImplementation(async (most) => {
      asked += 1;
      while (asked < several.length) await pause(1);
      return filled(most);
    });
    const answers = await Promise.all(
      several.map((by, at) =>
        server.post(
          `${track}/${path}`,
          `${by}-coordinator`,
          { ...body, reason: `of ${at}` },
          { ...headersOf(at) },
        ),
      ),
    );
    return answers.map(({ status }) => status).toSorted();
  };

  const decidedOnce = [200, 200, 200, 200, 200, 201];
  const withKey = (at: number) => ({ 'Idempotency-Key': `"of-${at}"` });

  it.each([
    ['plainly', () => ({})],
    ['each under a key of its own', withKey],
  ])('is stored once, and is so already for all others: a match, %s', async (_how, headersOf) => {
    const server = await begun();
    expect(await atOnce(server, 'matches', { counted: nl, claim: eums }, headersOf)).toEqual(decidedOnce);
    expect(await server.stored()).toBe(7);
  });

  it('is stored once, and is so already for all others: a match that was overruled before', async () => {
    const server = await begun();
    await match(server, nl, eums);
    await match(server, said, eums);
    expect(await atOnce(server, 'matches', { counted: nl, claim: eums }, withKey)).toEqual(decidedOnce);
    expect(await server.stored()).toBe(9);
  });

  it('is stored once, and is so already for all others: a parting of two that were parted before', async () => {
    const server = await begun();
    await part(server, nl, eums);
    await correct(server, nl, { ...wireDelivery, quantity: 101 });
    expect(await atOnce(server, 'partings', { a: nl, b: eums }, withKey)).toEqual(decidedOnce);
    expect(await server.stored()).toBe(9);
  });
});

describe('proposals of duplicates', () => {
  const pairs = async (server: TestServer, query = '') => {
    await settled(server);
    const { body } = await server.get(`/v1/duplicates${query}`);
    return body.duplicates.map(
      ({ a, b }: { a: Id; b: Id }) => `${a.body}/${a.reference} ${b.body}/${b.reference}`,
    );
  };

  /** Quantities that overlap: 100 and 95 to 110, one of them said in public. */
  const alike = async (): Promise<TestServer> => {
    const server = await startTestServer();
    await report(server, nl, 100);
    await report(server, eums, 0, { quantity: { min: 95, max: 110 }, effectiveOn: '2025-03-28' });
    await report(server, said, 100, { effectiveOn: '2025-03' });
    return server;
  };

  it('are pairs of one track and one donor whose quantities overlap, the public record first', async () => {
    const server = await alike();
    expect(await pairs(server)).toEqual([
      'public-record/P-3 eums/N-9',
      'public-record/P-3 mod-nl/H-1',
      'eums/N-9 mod-nl/H-1',
    ]);
    const { body } = await server.get('/v1/duplicates?limit=1');
    expect(body.duplicates[0].because).toEqual([
      'both report artillery-ammunition from NL',
      'the quantities overlap: 100 and 95 to 110',
      'the periods meet',
    ]);
    expect(await pairs(server, '?body=mod-nl')).toHaveLength(2);
    expect(await pairs(server, '?track=drones')).toEqual([]);
  });

  it.each([
    ['more than 14 days apart', { quantity: 100, effectiveOn: '2025-03-29' }],
    ['of another donor', { donor: 'BE' }],
    ['of another track', { track: 'missiles', variant: 'other' }],
    ['of a quantity that does not overlap', { quantity: 99 }],
    ['without a number', { quantity: 'undisclosed' }],
  ])('are none of reports %s', async (_what, more) => {
    const server = await startTestServer();
    await report(server, nl, 100);
    await report(server, eums, 100, more);
    expect(await pairs(server)).toEqual([]);
  });

  it('take donors as sets, split or not', async () => {
    const server = await startTestServer();
    const { donor: _one, ...joint } = { ...wireDelivery, quantity: 100 };
    const parts = [
      { donor: 'NL', quantity: 60 },
      { donor: 'DE', quantity: 40 },
    ];
    await server.put('/v1/deliveries/mod-nl/J', 'mod-nl-reporter', { ...joint, donors: parts });
    await server.put('/v1/deliveries/eums/J', 'eums-reporter', { ...joint, donors: ['NL', 'DE'] });
    expect(await pairs(server)).toEqual(['eums/J mod-nl/J']);
  });

  it('end with a match, also through others, and with a withdrawal', async () => {
    const server = await alike();
    await match(server, nl, eums);
    await match(server, nl, said);
    expect(await pairs(server)).toEqual([]);
    const other = await alike();
    await withdraw(other, nl);
    expect(await pairs(other)).toEqual(['public-record/P-3 eums/N-9']);
  });

  it('end with a parting until one of the two is corrected, and only a new parting ends them again', async () => {
    const server = await alike();
    await part(server, nl, eums);
    await part(server, said, eums);
    expect(await pairs(server)).toEqual(['public-record/P-3 mod-nl/H-1']);
    await server.post('/v1/deliveries/mod-nl/H-1/verification', 'eda-verifier', {}, { 'If-Match': '"0"' });
    expect(await pairs(server)).toHaveLength(1);
    await correct(server, nl, { ...wireDelivery, quantity: 101 });
    expect(await pairs(server)).toEqual(['eums/N-9 mod-nl/H-1']);
    const body = { a: nl, b: eums, reason: 'still two trains' };
    const refused = await server.post(`${track}/partings`, 'eums-coordinator', body);
    expect([refused.status, refused.body.type]).toEqual([409, '/problems/superseded']);
    const again = await server.post(`${track}/partings`, 'eums-coordinator', body, { 'If-Match': '"1"' });
    expect(again.status).toBe(201);
    expect(await pairs(server)).toEqual([]);
    expect(await pairs(server, '?knownAt=index:2')).toHaveLength(3);
  });

  it('lose no pair where one body’s id begins another’s', async () => {
    const server = await startTestServer();
    for (const body of ['mod', 'mod-nl']) {
      for (const reference of ['1', '2']) await report(server, { body, reference }, 100);
    }
    await settled(server);
    const found: string[] = [];
    let cursor = '';
    do {
      const { body } = await server.get(`/v1/duplicates?limit=1${cursor}`);
      found.push(
        ...body.duplicates.map(
          ({ a, b }: { a: Id; b: Id }) => `${a.body}/${a.reference} ${b.body}/${b.reference}`,
        ),
      );
      cursor = body.next === null ? '' : `&cursor=${body.next}`;
    } while (cursor !== '');
    expect(found).toEqual(await pairs(server));
    expect(found).toHaveLength(6);
  });

  it('come in pages that neither lose nor repeat a pair', async () => {
    const server = await startTestServer();
    for (let at = 0; at < 6; at += 1) await report(server, { body: 'mod-nl', reference: `R-${at}` }, 100);
    await report(server, said, 100);
    expect(await pairs(server)).toHaveLength(21);
    const found: string[] = [];
    let cursor = '';
    do {
      const { body } = await server.get(`/v1/duplicates?limit=4${cursor}`);
      found.push(...body.duplicates.map(({ a, b }: { a: Id; b: Id }) => `${a.reference} ${b.reference}`));
      cursor = body.next === null ? '' : `&cursor=${body.next}`;
    } while (cursor !== '');
    expect(new Set(found).size).toBe(21);
    expect(found).toHaveLength(21);
  });
});
