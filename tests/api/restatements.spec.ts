import { describe, expect, it } from 'vitest';
import { statement } from '../support/lists.ts';
import { wireDelivery, wireTarget } from '../support/samples.ts';
import { settled, startTestServer, type TestServer } from '../support/server.ts';

const nl = 'mod-nl-reporter';
const path = '/v1/deliveries/mod-nl';
const year = { ...wireDelivery, effectiveOn: '2026-03-14' };

const restated = async (server: TestServer, query: string, target = 'rounds') =>
  (await server.get(`/v1/progress/${target}/restatements?${query}`)).body;

/** Index 0 adopts, 1 records 100, 2 corrects it to 80 to 120, 3 withdraws it, 4 records one without a number. */
const account = async (server: TestServer) => {
  await server.put('/v1/targets/rounds', 'eums-planner', wireTarget);
  await server.put(`${path}/a`, nl, { ...year, quantity: 100 });
  await server.post(`${path}/a/corrections`, nl, {
    delivery: { ...year, quantity: { min: 80, max: 120 } },
    reason: 'two counts',
  });
  await server.post(`${path}/a/withdrawal`, nl, { reason: 'never arrived' });
  await server.put(`${path}/b`, nl, { ...year, quantity: 'undisclosed' });
  await server.put(`${path}/gb`, nl, { ...year, donor: 'GB' });
  await settled(server);
};

describe('the restatements of a figure', () => {
  it('name every event that made a difference, with who, why, and what was said before and after', async () => {
    const server = await startTestServer();
    await account(server);
    const body = await restated(server, 'from=index:1');
    expect(body.from.figure.delivered).toEqual({ min: 100, max: 100 });
    expect(body.to.figure.delivered).toEqual({ min: 0, max: 0 });
    expect(body.difference).toEqual({ min: -100, max: -100, undisclosedReports: 1 });
    expect(body.changes).toMatchObject([
      {
        index: '2',
        type: 'DeliveryCorrected.v1',
        report: { body: 'mod-nl', reference: 'a' },
        by: { body: 'mod-nl' },
        reason: 'two counts',
        before: { min: 100, max: 100 },
        after: { min: 80, max: 120 },
        min: -20,
        max: 20,
      },
      { index: '3', type: 'DeliveryWithdrawn.v1', reason: 'never arrived', min: -80, max: -120 },
      { index: '4', type: 'DeliveryRecorded.v1', reason: null, min: 0, max: 0, undisclosedReports: 1 },
    ]);
    expect(body.changes).toHaveLength(3);
  });

  it('begin with nothing before the target is adopted, and end with nothing once it is retired', async () => {
    const server = await startTestServer();
    await server.put(`${path}/early`, nl, { ...year, quantity: 7 });
    await account(server);
    await server.put(
      '/v1/targets/rounds',
      'eums-planner',
      { ...wireTarget, quantity: 500, reason: 'lowered' },
      { 'If-Match': '"0"' },
    );
    await server.post('/v1/targets/rounds/retirement', 'eums-planner', { reason: 'done' });
    await settled(server);
    const body = await restated(server, 'from=index:0');
    expect([body.from.figure, body.to.figure]).toEqual([null, null]);
    expect(body.difference).toMatchObject({ min: 0, max: 0 });
    expect(body.changes[0]).toMatchObject({
      type: 'TargetAdopted.v1',
      before: null,
      after: { min: 7 },
      min: 7,
    });
    expect(body.changes.at(-2)).toMatchObject({
      type: 'TargetRevised.v1',
      reason: 'lowered',
      report: null,
      before: { quantity: 2_000_000 },
      after: { quantity: 500 },
      min: 0,
    });
    expect(body.changes.at(-1)).toMatchObject({ type: 'TargetRetired.v1', after: null, min: -7 });
  });

  it('show what a statement changed on a figure that rests on statements', async () => {
    const server = await startTestServer();
    const stated = { ...wireTarget, basis: 'statements' };
    await server.put('/v1/targets/rounds', 'eums-planner', stated);
    await server.put(`${path}/a`, nl, { ...year, quantity: 100 });
    await server.put(`${path}/b`, nl, { ...year, effectiveOn: '2026-08-01', quantity: 5 });
    await server.put('/v1/statements/eums/s', 'eums-reporter', statement);
    await settled(server);
    const { changes, difference } = await restated(server, 'from=index:0');
    // 100, then 5 more; then 500,000 as of 30 June, which covers the 100, and the 5 after it: 500,005 − 105.
    expect(changes.map(({ type, min }: { type: string; min: number }) => [type, min])).toEqual([
      ['DeliveryRecorded.v1', 100],
      ['DeliveryRecorded.v1', 5],
      ['StatementMade.v1', 499_900],
    ]);
    expect(difference).toMatchObject({ min: 500_005, max: 500_005 });
  });

  it('name a statement that speaks beside a figure that rests on deliveries, although no number of it moves', async () => {
    const server = await startTestServer();
    await server.put('/v1/targets/rounds', 'eums-planner', wireTarget);
    await server.put('/v1/statements/eums/s', 'eums-reporter', statement);
    await server.put('/v1/statements/eums/other', 'eums-reporter', { ...statement, donors: ['CZ'] });
    await settled(server);
    const { changes } = await restated(server, 'from=index:0');
    expect(changes).toMatchObject([
      {
        index: '1',
        type: 'StatementMade.v1',
        report: { body: 'eums', reference: 's' },
        before: { statement: null },
        after: { statement: { body: 'eums', reference: 's', index: '1' } },
        min: 0,
        max: 0,
      },
    ]);
    expect(changes).toHaveLength(1);
  });

  it('are all there when there are many, also of a figure that most of them do not touch', async () => {
    const server = await startTestServer();
    await server.put('/v1/targets/rounds', 'eums-planner', wireTarget);
    for (let at = 0; at < 1_300; at += 100) {
      const batch = Array.from({ length: 100 }, (_each, more) => at + more);
      const sent = (each: number) =>
        each % 2 === 0 ? { ...year, quantity: 1 } : { ...year, donor: 'GB', quantity: 'undisclosed' };
      await Promise.all(batch.map((each) => server.put(`${path}/r-${each}`, nl, sent(each))));
    }
    await settled(server);
    const { changes, difference, next } = await restated(server, 'from=index:0&limit=1000');
    expect(next).toBeNull();
    expect(changes).toHaveLength(650);
    expect(difference).toEqual({ min: 650, max: 650, undisclosedReports: 0 });
  });

  it('come in pages that are the whole list', async () => {
    const server = await startTestServer();
    await account(server);
    const whole = await restated(server, 'from=index:0');
    const found: unknown[] = [];
    let cursor = '';
    do {
      const body = await restated(server, `from=index:0&limit=1${cursor}`);
      found.push(...body.changes);
      cursor = body.next === null ? '' : `&cursor=${body.next}`;
    } while (cursor !== '');
    expect(found).toEqual(whole.changes);
  });

  it('are refused without two moments in order', async () => {
    const server = await startTestServer();
    await account(server);
    const faulty = async (query: string) => (await restated(server, query)).errors?.[0].parameter;
    expect(await faulty('')).toBe('from');
    expect(await faulty('from=index:4&to=index:3')).toBe('from');
    expect(await faulty('from=index:1&to=index:99')).toBe('to');
    expect(await faulty('from=index:99')).toBe('from');
    expect(await faulty('from=index:1&to=index:2&knownAt=index:2')).toBe('knownAt');
    expect(await faulty('from=yesterday')).toBe('from');
    expect((await restated(server, 'from=index:1', 'nothing')).status).toBe(404);
  });
});
