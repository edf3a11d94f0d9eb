// @ts-nocheck
import { describe, expect, it } from 'vitest';
import { wireDelivery, wireMilestone, wireTarget } from '../support/samples.ts';
import { settled, startTestServer, type TestServer } from '../support/server.ts';
import { envelopeIn, smuggle } from '../support/smuggle.ts';

const a = '/v1/deliveries/mod-nl/a';
const nl = 'mod-nl-reporter';

const account = async (server: TestServer) => {
  await server.put('/v1/targets/rounds', 'eums-planner', wireTarget);
  await server.put('/v1/targets/loans', 'eums-planner', {
    ...wireTarget,
    track: 'era-loans',
    quantity: '18100000000.00',
  });
  await server.put(a, nl, wireDelivery);
};

type Figure = { readonly target: { readonly id: string }; readonly complete: boolean };

const completeness = async (server: TestServer, query = '') => {
  const { body } = await server.get(`/v1/progress?${query}`);
  const each = body.progress.map(({ target, complete }: Figure) => [target.id, complete]);
  return { all: body.complete, ...Object.fromEntries(each) };
};

describe('an event that cannot be read', () => {
  it('marks the figures of its stream’s tracks incomplete from then on, and no others', async () => {
    const server = await startTestServer();
    await account(server);
    await smuggle(server, 'delivery-mod-nl/a', 1, '{"type":"Unknown.v9"}');
    await settled(server);
    expect(await completeness(server)).toEqual({ all: false, rounds: false, loans: true });
    expect(await completeness(server, 'knownAt=index:2')).toEqual({ all: true, rounds: true, loans: true });
  });

  it('stops nothing but its own stream: others go on, and its report takes no commands', async () => {
    const server = await startTestServer();
    await account(server);
    await smuggle(server, 'delivery-mod-nl/a', 1, 'not even JSON');
    const correction = { delivery: { ...wireDelivery, quantity: 1 }, reason: 'recount' };
    const held = await server.post(`${a}/corrections`, nl, correction);
    expect(held.body).toMatchObject({ status: 503, type: '/problems/stream-held' });
    expect(held.headers.get('Retry-After')).toBe('1');

    expect((await server.put('/v1/deliveries/mod-nl/b', nl, wireDelivery)).status).toBe(201);
    await settled(server);
    const { body } = await server.get('/v1/progress/rounds?period=2025');
    expect(body).toMatchObject({ delivered: { min: 24_000, max: 24_000 }, complete: false });
    expect((await server.get('/readyz')).body).toMatchObject({ status: 'ready', heldStreams: 1 });
    const history = await server.get(`${a}/history`);
    expect(history.body.events).toMatchObject([
      { type: 'DeliveryRecorded.v1', revision: '0' },
      { type: null, revision: '1', index: '3', unreadable: true },
    ]);
  });

  it('in a stream of which nothing can be read could touch every figure', async () => {
    const server = await startTestServer();
    await account(server);
    await smuggle(server, 'consignment-edip', 0, '{"type":"ConsignmentSent.v7"}');
    await settled(server);
    expect(await completeness(server)).toEqual({ all: false, rounds: false, loans: false });
    const { body } = await server.get('/v1/deliveries');
    expect(body).toMatchObject({ complete: false, deliveries: [{ reference: 'a' }] });
  });

  it('in the stream of a milestone touches no figure, whatever it says; it is held, and its milestone says so', async () => {
    const server = await startTestServer();
    await account(server);
    await server.put('/v1/milestones/whole', 'eums-planner', wireMilestone);
    await smuggle(server, 'milestone-edip-adopted', 0, '{"type":"MilestoneAdopted.v7"}');
    await smuggle(server, 'milestone-edip-adopted', 1, 'not even JSON');
    await settled(server);
    expect(await completeness(server)).toEqual({ all: true, rounds: true, loans: true });
    for (const path of ['/v1/deliveries', '/v1/donors', '/v1/statements', '/v1/targets']) {
      expect((await server.get(path)).body.complete, path).toBe(true);
    }
    // Who was heard of, what happened, and what the paper's items have come to may all be told otherwise by it.
    for (const path of ['/v1/bodies', '/v1/events', '/v1/milestones', '/v1/paper']) {
      expect((await server.get(path)).body.complete, path).toBe(false);
    }
    const { body } = await server.get('/v1/milestones');
    expect(body.milestones).toMatchObject([{ id: 'whole', complete: true }]);
    const items: readonly { id: string; complete: boolean }[] = (await server.get('/v1/paper')).body.items;
    expect(items.filter(({ complete }) => !complete).map(({ id }) => id)).toEqual(['T13', 'A01']);
    expect((await server.get('/paper')).text).toContain('This page may be incomplete.');
    expect((await server.get('/milestones')).text).toContain('This page may be incomplete.');
    expect((await server.get('/v1/milestones/edip-adopted')).body).toMatchObject({
      status: 503,
      type: '/problems/stream-held',
    });
    const report = await server.put('/v1/milestones/edip-adopted/reports/a', 'eums-coordinator', {
      status: 'achieved',
      on: '2025-12-08',
    });
    expect(report.body).toMatchObject({ status: 503, type: '/problems/stream-held' });
    expect((await server.get('/v1/milestones?knownAt=index:3')).body.complete).toBe(true);
  });

  it('leaves figures complete where there are none and only a milestone is held', async () => {
    const server = await startTestServer();
    await smuggle(server, 'milestone-edip-adopted', 0, 'not even JSON');
    await settled(server);
    expect((await server.get('/v1/progress')).body).toMatchObject({ complete: true, progress: [] });
    expect((await server.get('/readyz')).body).toMatchObject({ heldStreams: 1 });
  });

  it('leaves no list of figures complete that has none because of it', async () => {
    const server = await startTestServer();
    await smuggle(server, 'target-rounds', 0, '{"type":"TargetAdopted.v9"}');
    await settled(server);
    expect((await server.get('/v1/progress')).body).toMatchObject({ complete: false, progress: [] });
  });

  it('as the first of its stream is not taken for nothing: what stands there is held, not unknown', async () => {
    const server = await startTestServer();
    await account(server);
    await smuggle(server, 'delivery-mod-nl/later', 0, '{"type":"DeliveryRecorded.v9"}');
    await smuggle(server, 'target-later', 0, '{"type":"TargetAdopted.v9"}');
    await settled(server);
    for (const path of ['/v1/deliveries/mod-nl/later', '/v1/targets/later', '/v1/progress/later']) {
      const { body, headers } = await server.get(path);
      expect(body, path).toMatchObject({ status: 503, type: '/problems/stream-held' });
      expect(headers.get('Retry-After')).toBe('1');
      expect((await server.get(`${path}?knownAt=index:2`)).status, path).toBe(404);
    }
    expect((await server.get('/v1/deliveries/mod-nl/later/history')).body.events).toMatchObject([
      { revision: '0', unreadable: true },
    ]);
  });

  it('of one target leaves another complete whose id only begins alike', async () => {
    const server = await startTestServer();
    await server.put('/v1/targets/rounds', 'eums-planner', wireTarget);
    await server.put('/v1/targets/rounds-2', 'eums-planner', wireTarget);
    await smuggle(server, 'target-rounds-2', 1, '{"type":"TargetRevised.v9"}');
    await settled(server);
    expect((await server.get('/v1/targets/rounds')).body.complete).toBe(true);
    expect((await server.get('/v1/targets/rounds-2')).body.complete).toBe(false);
  });

  it('outside the account, in an audit stream, is none of the figures’ business and has no index', async () => {
    const server = await startTestServer();
    await account(server);
    await smuggle(server, 'audit-checkpoints', 0, 'a signed note');
    await server.put('/v1/deliveries/mod-nl/b', nl, wireDelivery);
    await settled(server);
    expect(await completeness(server)).toEqual({ all: true, rounds: true, loans: true });
    const { body } = await server.get('/v1/deliveries/mod-nl/b');
    expect(body).toMatchObject({ position: await server.positionOf(4), index: '3' });
  });

  it('is marked in the history also where its envelope can be read, and leaves lists that it cannot touch complete', async () => {
    const server = await startTestServer();
    await account(server);
    const envelope = await envelopeIn(server, 'delivery-mod-nl/a');
    const later = { ...envelope, revision: 1, type: 'DeliveryBlessed.v1' };
    await smuggle(server, 'delivery-mod-nl/a', 1, JSON.stringify(later));
    await settled(server);
    const { body } = await server.get(`${a}/history`);
    expect(body.events[0]).not.toHaveProperty('unreadable');
    expect(body.events[1]).toMatchObject({ type: 'DeliveryBlessed.v1', unreadable: true });
    expect((await server.get('/v1/targets')).body.complete).toBe(true);
    expect((await server.get('/v1/tracks')).body.complete).toBe(true);
    expect((await server.get('/v1/deliveries')).body.complete).toBe(false);
    expect((await server.get('/deliveries')).text).toContain('This page may be incomplete.');
  });

  it('stays held for a server that starts later, also with its rows made anew', async () => {
    const server = await startTestServer();
    await account(server);
    await smuggle(server, 'delivery-mod-nl/a', 1, '{}');
    await settled(server);
    await server.stop();
    const again = await startTestServer({ folder: server.folder });
    await settled(again);
    expect(await completeness(again)).toEqual({ all: false, rounds: false, loans: true });
    again.context.models.clear();
    await again.stop();
    const afresh = await startTestServer({ folder: server.folder });
    await settled(afresh);
    expect(await completeness(afresh)).toEqual({ all: false, rounds: false, loans: true });
  });
});
