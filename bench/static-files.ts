import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Answer } from './answers.ts';

/** Headers without which a browser would take the bytes for something else, or keep them otherwise. */
const meant = ['content-type', 'content-encoding', 'cache-control', 'content-security-policy'];

const headersOf = ({ headers, bytes }: Answer) => ({
  ...Object.fromEntries(Object.entries(headers).filter(([name]) => meant.includes(name))),
  'Content-Length': bytes.length,
});

/** Serves the very bytes of answers from memory, by Node's own server and nothing else: no page can be faster than that. */
export const serveStatic = async (answers: ReadonlyMap<string, Answer>) => {
  const server = createServer(({ url = '' }, response) => {
    const answer = answers.get(url);
    if (answer === undefined) response.writeHead(204).end();
    else response.writeHead(200, headersOf(answer)).end(answer.bytes);
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  return {
    address: `http://127.0.0.1:${port}`,
    stop: async (): Promise<void> => {
      server.close();
      server.closeAllConnections();
      await once(server, 'close');
    },
  };
};
