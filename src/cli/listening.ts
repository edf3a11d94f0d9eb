import { createServer, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { BadConfiguration, type Config } from '../config.ts';

/** A server that listens; closing lets requests under way finish. */
export type Listening = { readonly address: string; readonly close: () => Promise<void> };

/** How long requests under way may take once the server is asked to end, in milliseconds. */
const longestFarewell = 8_000;

/** How often connections that have become idle are closed then, in milliseconds. */
const lookForIdle = 50;

const addressOf = ({ address, family, port }: AddressInfo): string =>
  `http://${family === 'IPv6' ? `[${address}]` : address}:${port}`;

const reasons: Readonly<Record<string, string>> = {
  EADDRINUSE: 'something else listens there already; set PORT to another number',
  EACCES: 'this user may not listen there; set PORT to a number above 1023',
  EADDRNOTAVAIL: 'this machine has no such address; set HOST to one that it has',
};

const explained = (error: NodeJS.ErrnoException, { host, port }: Config): Error => {
  const reason = reasons[error.code ?? ''];
  return reason === undefined
    ? error
    : new BadConfiguration(`cannot listen on ${host}, port ${port}: ${reason}`, { cause: error });
};

/** Stops listening, lets every request under way finish, and waits for none that a connection may still bring. */
const closing = (server: Server): Promise<void> =>
  new Promise((resolve) => {
    const impatient = setTimeout(() => server.closeAllConnections(), longestFarewell);
    const idle = setInterval(() => server.closeIdleConnections(), lookForIdle);
    server.close(() => {
      clearTimeout(impatient);
      clearInterval(idle);
      resolve();
    });
    server.closeIdleConnections();
  });

/** Listens where the configuration says. Throws BadConfiguration when that place cannot be had. */
export const listen = async (config: Config, answer: RequestListener): Promise<Listening> => {
  const server = createServer((request, response) => {
    // A connection that is kept alive would bring one request after another and never let the server end.
    if (!server.listening) response.setHeader('Connection', 'close');
    answer(request, response);
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', (error) => reject(explained(error, config)));
    server.listen(config.port, config.host, resolve);
  });
  const place = server.address();
  if (place === null || typeof place === 'string') throw new Error('the server listens on no port');
  return {
    address: addressOf(place),
    close: () => closing(server),
  };
};
