// @ts-nocheck
import { createServer, type RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';
import { expect, it, onTestFinished } from 'vitest';
import { asking, Unanswered } from '../../src/cli/asking.ts';

const listening = async (listener: RequestListener): Promise<string> => {
  const server = createServer(listener);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
};

const patience = { longestWait: 300, mostBytes: 1_000 };

it('a server is asked with the credential, and sent what is to be sent as JSON', async () => {
  const address = await listening((request, response) => {
    const { method, url, headers } = request;
    request.pipe(response.writeHead(200, { 'X-Seen': 'yes' }), { end: false });
    request.on('end', () =>
      response.end(`${method} ${url} ${headers.authorization} ${headers['content-type']}`),
    );
  });
  const ask = asking(address, 'Bearer abc', patience);
  expect(await ask('/a')).toBe('GET /a Bearer abc undefined');
  expect(await ask('/b', { c: 1 })).toBe('{"c":1}POST /b Bearer abc application/json');
});

it.each<[string, RequestListener, string]>([
  ['never begins to answer', () => {}, 'not within 0.3 seconds'],
  ['never ends its answer', (_, response) => response.write('some'), 'not within 0.3 seconds'],
  ['answers without end', (_, response) => response.end('x'.repeat(1_001)), 'more than 1000 bytes'],
  ['is in trouble', (_, response) => response.writeHead(503).end('later'), 'answers 503: later'],
  ['hangs up', (request) => request.socket.destroy(), 'does not answer'],
])('a server that %s has given no answer', async (_, listener, why) => {
  const asked = asking(await listening(listener), undefined, patience)('/a');
  await expect(asked).rejects.toThrow(Unanswered);
  await expect(asked).rejects.toThrow(why);
});

it('a server that is not there has given no answer', async () => {
  await expect(asking('http://127.0.0.1:9', undefined, patience)('/a')).rejects.toThrow(Unanswered);
});
