import { once } from 'node:events';
import { connect } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';
import { expect, it, onTestFinished, vi } from 'vitest';
import { wireDelivery } from '../support/samples.ts';
import { settled, startTestServer, type TestServer } from '../support/server.ts';

vi.mock('../../src/api/limits.ts', async (original) => ({
  ...(await original<typeof import('../../src/api/limits.ts')>()),
  longestPause: 3_000,
  longestStall: 400,
  headers: { longest: 2_000, lookEvery: 100 },
}));

const open = async (server: TestServer) => {
  const { hostname, port } = new URL(server.address);
  const socket = connect(Number(port), hostname);
  onTestFinished(() => {
    socket.destroy();
  });
  socket.on('error', () => {});
  await once(socket, 'connect');
  return socket;
};

/** Sends a text a byte at a time until it is over or the other side has had enough of it; says what was answered. */
const sendSlowly = async (server: TestServer, begun: string, bit: string): Promise<string> => {
  const socket = await open(server);
  let said = '';
  socket.setEncoding('utf8').on('data', (more: string) => {
    said += more;
  });
  const ended = once(socket, 'close').then(() => true);
  socket.write(begun);
  for (let time = 0; time < 100; time += 1) {
    if (await Promise.race([ended, pause(100).then(() => false)])) return said;
    socket.write(bit);
  }
  throw new Error(`was listened to for ten seconds: ${said}`);
};

it('a sender whose headers never end is given up on, however regularly a piece of them comes', async () => {
  const server = await startTestServer();
  const said = await sendSlowly(server, 'GET /v1/tracks HTTP/1.1\r\nHost: a\r\n', 'X-A: b\r\n');
  expect(said).toContain('HTTP/1.1 408 ');
  expect(said).toContain('/problems/request-timeout');
  expect((await server.get('/v1/tracks')).status).toBe(200);
});

it.each([
  ['JSON', 'PUT /v1/deliveries/mod-nl/a', 'application/json'],
  ['a file', 'POST /v1/deliveries', 'application/x-ndjson'],
  ['a form', 'POST /report/uploads', 'multipart/form-data; boundary=x'],
])('a sender who begins %s and stops is given up on, and stores nothing', async (_what, line, type) => {
  const server = await startTestServer();
  const socket = await open(server);
  socket.write(
    [
      `${line} HTTP/1.1`,
      'Host: 127.0.0.1',
      'Authorization: Bearer dev-mod-nl-reporter',
      `Content-Type: ${type}`,
      'Content-Length: 1000',
      '',
      '{',
    ].join('\r\n'),
  );
  const [said] = await once(socket.setEncoding('utf8'), 'data');
  expect(said).toContain('HTTP/1.1 408 ');
  await once(socket, 'close');
  expect(await server.stored()).toBe(0);
});

it('a reader who takes nothing of a long answer is given up on', async () => {
  const server = await startTestServer();
  const note = 'n'.repeat(1_900);
  const lines = Array.from(
    { length: 8_000 },
    (_each, at) => `${JSON.stringify({ reference: `r-${at}`, ...wireDelivery, note })}\n`,
  );
  const sent = await server.send('/v1/deliveries', {
    method: 'POST',
    headers: { Authorization: 'Bearer dev-mod-nl-reporter', 'Content-Type': 'application/x-ndjson' },
    body: lines.join(''),
  });
  expect(sent.status).toBe(200);
  await settled(server);
  const socket = await open(server);
  socket.pause();
  socket.write('GET /v1/deliveries HTTP/1.1\r\nHost: 127.0.0.1\r\nAccept: text/csv\r\n\r\n');
  await pause(3_000);
  let read = 0;
  socket.on('data', (part: Buffer) => {
    read += part.length;
  });
  socket.resume();
  await once(socket, 'close');
  // What the system had taken on the way, and not the whole of it.
  expect(read).toBeGreaterThan(0);
  expect(read).toBeLessThan(lines.length * note.length);
}, 60_000);
