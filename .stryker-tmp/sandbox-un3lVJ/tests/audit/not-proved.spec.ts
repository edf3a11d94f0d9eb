// @ts-nocheck
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { describe, expect, it, vi } from 'vitest';
import { scratchFolder } from '../support/folder.ts';
import { wireDelivery } from '../support/samples.ts';
import { settled, startTestServer, type TestServer } from '../support/server.ts';

const nl = 'mod-nl-reporter';
const path = '/v1/deliveries/mod-nl';

const report = async (server: TestServer, reference: string): Promise<string> => {
  const { status, body } = await server.put(`${path}/${reference}`, nl, wireDelivery);
  expect(status).toBe(201);
  await settled(server);
  return body.receipt.eventId;
};

/** Does something to the log past the server. */
const past = (folder: string, sql: string): void => {
  const db = new Database(join(folder, 'log.db'));
  db.exec(sql);
  db.close();
};

describe('while nothing can be signed', () => {
  it('nothing is proved that the newest checkpoint does not cover, and everything again afterwards', async () => {
    const server = await startTestServer();
    await server.put('/v1/targets/rounds', 'eums-planner', {
      title: 'Rounds',
      kind: 'quantified',
      track: 'artillery-ammunition',
      donors: 'all',
      basis: 'deliveries',
      period: { kind: 'calendar-years', from: '2025' },
      quantity: 100,
      source: { document: 'paper', section: '5', quote: 'rounds' },
    });
    await report(server, 'a');
    expect((await server.get('/v1/audit/checkpoint')).text.split('\n')[1]).toBe('2');
    past(
      server.folder,
      `CREATE TRIGGER unsigned BEFORE INSERT ON events WHEN NEW.stream = 'audit-checkpoints'
       BEGIN SELECT RAISE(FAIL, 'signing is prevented'); END`,
    );
    const eventId = await report(server, 'b');
    const questions = [
      `/v1/audit/receipt/${eventId}`,
      '/v1/audit/inclusion/2',
      '/v1/audit/bundle/rounds?period=2025',
    ];
    for (const question of questions) {
      const { status, body } = await server.get(question);
      expect([question, status, body.type]).toEqual([question, 503, '/problems/checkpoint-unavailable']);
    }
    expect((await server.get('/v1/audit/inclusion/1')).status).toBe(200);
    past(server.folder, 'DROP TRIGGER unsigned');
    for (const question of questions) expect((await server.get(question)).status, question).toBe(200);
  });
});

describe('an event that was changed in the log behind a server that has read it', () => {
  const changed = async () => {
    const folder = scratchFolder();
    const server = await startTestServer({ folder });
    const eventId = await report(server, 'a');
    const other = await report(server, 'b');
    await server.get('/v1/audit/checkpoint');
    await server.stop();
    past(
      folder,
      `UPDATE events SET envelope = CAST(replace(CAST(envelope AS TEXT), '12000', '12001') AS BLOB)
       WHERE stream = 'delivery-mod-nl/a'`,
    );
    // The rows that were filled before are kept.
    return { server: await startTestServer({ folder }), eventId, other };
  };

  it('is found by the server, which then signs nothing more, says so, and goes on once it is as it was', async () => {
    const { server } = await changed();
    await settled(server);
    const { audit } = server.context;
    await vi.waitFor(() => expect(audit.rereading.found()).toContain('the event with the index 0'), 10_000);
    await report(server, 'c');
    const refused = await server.get('/v1/audit/checkpoint');
    expect([refused.status, refused.body.type]).toEqual([503, '/problems/checkpoint-unavailable']);
    expect(refused.body.detail).toContain('the event with the index 0 is not the one that was read before');
    const page = (await server.get('/audit')).text;
    expect(page).toContain('data-contradicted="true"');
    expect(page).toContain('<b>It failed</b>');
    expect(page).not.toContain('No checkpoint is signed yet');
    expect((await server.get('/')).text).toContain('The log is not the one that was signed before.');
    await server.stop();
    past(
      server.folder,
      `UPDATE events SET envelope = CAST(replace(CAST(envelope AS TEXT), '12001', '12000') AS BLOB)
       WHERE stream = 'delivery-mod-nl/a'`,
    );
    const again = await startTestServer({ folder: server.folder });
    await vi.waitFor(() => expect(again.context.audit.rereading.last()?.size).toBe(3), 10_000);
    expect((await again.get('/v1/audit/checkpoint')).text.split('\n')[1]).toBe('3');
    expect((await again.get('/audit')).text).toContain('it read 3 events from its log again');
    expect((await again.get('/')).text).not.toContain('role="alert"');
  });

  it('gets no receipt, which would be signed over what nobody has reported', async () => {
    const { server, eventId, other } = await changed();
    await settled(server);
    const asked = await server.get(`/v1/audit/receipt/${eventId}`);
    expect([asked.status, asked.body.type]).toEqual([503, '/problems/engine-unavailable']);
    // Once it is known, nothing of the log is vouched for.
    const next = await server.get(`/v1/audit/receipt/${other}`);
    expect([next.status, next.body.type]).toEqual([503, '/problems/checkpoint-unavailable']);
  });

  it('is neither shown nor decided upon where somebody comes before the server has read its log again', async () => {
    const server = await startTestServer();
    await report(server, 'a');
    await vi.waitFor(() => expect(server.context.audit.rereading.last()?.size).toBe(1), 10_000);
    past(
      server.folder,
      `UPDATE events SET envelope = CAST(replace(CAST(envelope AS TEXT), '12000', '12001') AS BLOB)
       WHERE stream = 'delivery-mod-nl/a'`,
    );
    expect((await server.get(`${path}/a/history`)).status).toBe(503);
    const verified = await server.post(`${path}/a/verification`, 'eums-verifier', {}, { 'If-Match': '"0"' });
    expect([verified.status, verified.body.type]).toEqual([503, '/problems/engine-unavailable']);
    expect(await server.stored()).toBe(1);
    expect((await server.get('/v1/audit/checkpoint')).status).toBe(503);
    expect((await server.get('/')).text).toContain('The log is not the one that was signed before.');
  });

  it('is not what a command that is sent again is answered with', async () => {
    const { server } = await changed();
    await settled(server);
    const as = { ...wireDelivery, quantity: 12_001 };
    for (const body of [wireDelivery, as]) {
      const again = await server.put(`${path}/a`, nl, body);
      expect(again.status).toBe(503);
      expect(again.text).not.toContain('leafHash');
    }
    expect((await server.put(`${path}/b`, nl, wireDelivery)).status).toBe(200);
  });
});
