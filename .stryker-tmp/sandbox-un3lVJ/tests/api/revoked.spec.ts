// @ts-nocheck
import { describe, expect, it, vi } from 'vitest';
import { eventsIn, manyLines } from '../support/bulk.ts';
import { documentedFetch } from '../support/documented.ts';
import { bearer, startKeyedServer } from '../support/keyed-server.ts';
import { expectSignedOver } from '../support/receipts.ts';
import { wireDelivery } from '../support/samples.ts';

const ndjson = { 'Content-Type': 'application/x-ndjson' };

/** A body of which the first bytes are sent at once, and the rest when it is let go. */
const heldBody = (text: string) => {
  let release = (): void => {};
  const body = new ReadableStream<Uint8Array>({
    start: (controller) => {
      controller.enqueue(new TextEncoder().encode(text.slice(0, 10)));
      release = () => {
        controller.enqueue(new TextEncoder().encode(text.slice(10)));
        controller.close();
      };
    },
  });
  return { body, release: () => release() };
};

describe('a key that is revoked', () => {
  it.each([
    ['PUT', '/v1/deliveries/mod-nl/late', 'application/json', JSON.stringify(wireDelivery)],
    ['POST', '/v1/deliveries', 'application/x-ndjson', manyLines(3).join('\n')],
  ])('while its body is still on the way stores nothing: %s %s', async (method, path, type, text) => {
    const server = await startKeyedServer();
    const key = server.keyOf('mod-nl', 'reporter');
    const { body, release } = heldBody(text);
    const answer = documentedFetch(`${server.address}${path}`, {
      method,
      headers: { ...bearer(key.key), 'Content-Type': type },
      body,
      duplex: 'half',
    } as RequestInit);
    server.revoke(key);
    await vi.waitUntil(async () => (await server.get('/v1/tracks', bearer(key.key))).status === 401, 5_000);
    release();
    expect((await answer).status).toBe(401);
    expect(await eventsIn(server)).toBe(0);
  });

  it('while its file is being recorded records no more of it, says how much was, and signs a receipt for that', async () => {
    const server = await startKeyedServer();
    const key = server.keyOf('mod-nl', 'reporter');
    const sent = server.send('/v1/deliveries', {
      method: 'POST',
      headers: { ...bearer(key.key), ...ndjson },
      // Several seconds of work, by lines that are all small.
      body: manyLines(20_000).join('\n'),
    });
    await vi.waitUntil(async () => (await eventsIn(server)) > 0, { timeout: 90_000, interval: 20 });
    server.revoke(key);
    const { status, body } = await sent;
    expect([status, body.type]).toEqual([401, '/problems/unauthenticated']);
    expect(body.recorded).toBeGreaterThan(0);
    expect(body.recorded).toBeLessThan(20_000);
    expect(await eventsIn(server)).toBe(body.recorded);
    expect(body.detail).toContain(`${body.recorded} deliveries of the file were recorded`);
    expectSignedOver(server, body.receipt);
    expect(body.receipt.events).toHaveLength(body.recorded);
  });

  it('reads the live stream no more', async () => {
    const server = await startKeyedServer();
    const key = server.keyOf('mod-nl', 'reporter');
    const stream = await documentedFetch(`${server.address}/v1/stream`, { headers: bearer(key.key) });
    expect(stream.status).toBe(200);
    const reader = stream.body?.getReader();
    const over = (async () => {
      for (;;) {
        const part = await reader?.read();
        if (part === undefined || part.done) return 'ended';
      }
    })().catch(() => 'broken off');
    server.revoke(key);
    expect(await over).toBe('broken off');
  });
});
