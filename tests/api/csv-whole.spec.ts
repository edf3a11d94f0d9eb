import { describe, expect, it } from 'vitest';
import { csvOf, recordsIn } from '../support/csv.ts';
import { documentedFetch } from '../support/documented.ts';
import { wireDelivery, wireTarget } from '../support/samples.ts';
import { settled, startTestServer, type TestServer } from '../support/server.ts';

const nl = 'mod-nl-reporter';

const recordMany = async (server: TestServer, count: number, note = 'one of many') => {
  const path = (at: number) => `/v1/deliveries/mod-nl/r-${at}`;
  for (let at = 0; at < count; at += 100) {
    const batch = Array.from({ length: Math.min(100, count - at) }, (_each, more) => at + more);
    await Promise.all(
      batch.map((each) => server.put(path(each), nl, { ...wireDelivery, quantity: each + 1, note })),
    );
  }
  await settled(server);
};

describe('a table of many lines', () => {
  it('is whole beyond any page, as every other table is, and holds every report once', async () => {
    const server = await startTestServer();
    await server.put('/v1/targets/rounds', 'eums-planner', wireTarget);
    await recordMany(server, 1_205);
    const records = recordsIn(await csvOf(server, '/v1/deliveries'));
    expect(records).toHaveLength(1_205);
    expect(new Set(records.map(({ reference }) => reference)).size).toBe(1_205);
    // 1 + 2 + … + 1,205 rounds.
    expect(records.reduce((sum, { quantity }) => sum + Number(quantity), 0)).toBe(726_615);
    const lines = recordsIn(await csvOf(server, '/v1/progress/rounds/contributions?period=2025'));
    expect(new Set(lines.map(({ reference }) => reference)).size).toBe(1_205);
    expect(lines.reduce((sum, { min }) => sum + Number(min), 0)).toBe(726_615);
    const restated = '/v1/progress/rounds/restatements?from=index:0&period=2025';
    const changes = recordsIn(await csvOf(server, restated));
    expect(changes.map(({ index }) => Number(index))).toEqual(records.map((_each, at) => at + 1));
    expect(changes.at(-1)).toMatchObject({ afterMin: '726615', afterQuantity: '2000000' });
    const events = recordsIn(await csvOf(server, '/v1/events'));
    expect(events.map(({ index }) => Number(index))).toEqual(
      Array.from({ length: 1_206 }, (_each, at) => at),
    );
  });

  it('is that of one moment, whatever is recorded while it is sent', async () => {
    const server = await startTestServer();
    await recordMany(server, 300);
    const table = csvOf(server, '/v1/deliveries');
    const more = Array.from({ length: 50 }, (_each, at) =>
      server.put(`/v1/deliveries/mod-de/m-${at}`, 'mod-de-reporter', wireDelivery),
    );
    const csv = await table;
    await Promise.all(more);
    const index = csv.headers.get('Log-Index');
    expect(recordsIn(csv)).toHaveLength(Number(index) + 1);
  });

  it('is that of its clocks, however slowly it is read and whatever is stored meanwhile', async () => {
    const server = await startTestServer();
    // Seven megabytes: far more than lies between the two ends of a connection.
    await recordMany(server, 1_205, '€'.repeat(2_000));
    const response = await documentedFetch(`${server.address}/v1/deliveries`, {
      headers: { Accept: 'text/csv' },
    });
    const reader = response.body?.pipeThrough(new TextDecoderStream()).getReader();
    let text = (await reader?.read())?.value ?? '';
    // The oldest reports stand at the end of the table, which is not written yet.
    for (const reference of ['r-0', 'r-1', 'r-2']) {
      const delivery = { ...wireDelivery, quantity: 7 };
      const path = `/v1/deliveries/mod-nl/${reference}/corrections`;
      expect((await server.post(path, nl, { delivery, reason: 'recount' })).status).toBe(201);
    }
    await server.put('/v1/deliveries/mod-de/new', 'mod-de-reporter', wireDelivery);
    await settled(server);
    for (let part = await reader?.read(); part?.done === false; part = await reader?.read()) {
      text += part.value;
    }
    const records = recordsIn({ text });
    expect(response.headers.get('Log-Index')).toBe('1204');
    expect(records).toHaveLength(1_205);
    expect(new Set(records.map(({ reference }) => reference)).size).toBe(1_205);
    const then = await csvOf(server, '/v1/deliveries?knownAt=index:1204');
    expect(text === then.text).toBe(true);
    expect(recordsIn(await csvOf(server, '/v1/deliveries'))).toHaveLength(1_206);
  });
});
