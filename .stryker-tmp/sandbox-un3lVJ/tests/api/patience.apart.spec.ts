// @ts-nocheck
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it, vi } from 'vitest';
import { documentedFetch } from '../support/documented.ts';
import { startTestServer } from '../support/server.ts';

vi.mock('../../src/api/limits.ts', async (original) => ({
  ...(await original<typeof import('../../src/api/limits.ts')>()),
  longestPause: 300,
}));

const ndjson = { Authorization: 'Bearer dev-mod-nl-reporter', 'Content-Type': 'application/x-ndjson' };

it('a sender who pauses within a body is told so; whoever has sent all of it is waited for, however long his answer takes', async () => {
  const server = await startTestServer();
  const pausing = new ReadableStream({
    start: (controller) => controller.enqueue(new TextEncoder().encode('{"reference":')),
  });
  const paused = await documentedFetch(`${server.address}/v1/deliveries`, {
    method: 'POST',
    headers: ndjson,
    body: pausing,
    duplex: 'half',
  } as RequestInit);
  expect(paused.status).toBe(408);
  // What came of his file is let go, with the place that it had among the files.
  await expect.poll(() => readdirSync(join(server.folder, 'spool'))).toEqual([]);
  const line = '{"reference":"x","track":"none"}\n';
  const begun = performance.now();
  const long = await server.send('/v1/deliveries', {
    method: 'POST',
    headers: ndjson,
    body: line.repeat(30_000),
  });
  expect(performance.now() - begun).toBeGreaterThan(300);
  expect(long.status).toBe(422);
  expect(await server.stored()).toBe(0);
});
