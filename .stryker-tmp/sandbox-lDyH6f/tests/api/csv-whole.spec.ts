// @ts-nocheck
import { describe, expect, it } from 'vitest';
import type { Envelope } from '../../src/domain/envelope.ts';
import { adopted, recorded } from '../store/envelopes.ts';
import { csvOf, recordsIn } from '../support/csv.ts';
import { documentedFetch } from '../support/documented.ts';
import { startServerOn } from '../support/lived-server.ts';
import { wireDelivery } from '../support/samples.ts';
import { settled } from '../support/server.ts';

const nl = 'mod-nl-reporter';

/** So many reports, with 1, 2, 3 … rounds. */
const many = (count: number, note = 'one of many'): readonly Envelope[] =>
  Array.from({ length: count }, (_each, at) => recorded(`r-${at}`, { quantity: at + 1, note }));

describe('a table of many lines', () => {
  it('is whole beyond any page, as every other table is, and holds every report once', async () => {
    const server = await startServerOn([adopted('rounds'), ...many(1_205)]);
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
    // A clock that stood still would put all of this into one moment, which is not over while something comes.
    const server = await startServerOn(many(300), { clock: { now: () => new Date(), set: () => {} } });
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
    // Seven megabytes: far more than lies between the two ends of a connection.
    const server = await startServerOn(many(1_205, '€'.repeat(2_000)));
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
