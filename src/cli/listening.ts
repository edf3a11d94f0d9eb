import { randomUUID } from 'node:crypto';
import { createServer, type RequestListener, type Server, STATUS_CODES } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Duplex } from 'node:stream';
import { type ProblemCode, problemOf } from '../api/problem.ts';
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

const codes: Readonly<Record<string, ProblemCode>> = {
  HPE_HEADER_OVERFLOW: 'header-too-large',
  ERR_HTTP_REQUEST_TIMEOUT: 'request-timeout',
};

/** What is no HTTP at all is refused in the same form as everything else. */
const refuse = (error: NodeJS.ErrnoException, socket: Duplex): void => {
  if (!socket.writable) return;
  const problem = problemOf(codes[error.code ?? ''] ?? 'request-invalid', {
    errors: [{ parameter: 'request', detail: 'is not readable as HTTP' }],
  });
  const body = JSON.stringify(problem);
  const head = [
    `HTTP/1.1 ${problem.status} ${STATUS_CODES[problem.status]}`,
    'Content-Type: application/problem+json; charset=utf-8',
    `Content-Length: ${Buffer.byteLength(body)}`,
    `X-Request-Id: ${randomUUID()}`,
    'Connection: close',
  ];
  socket.end(`${head.join('\r\n')}\r\n\r\n${body}`);
};

/** Listens where the configuration says. Throws BadConfiguration when that place cannot be had. */
export const listen = async (config: Config, answer: RequestListener): Promise<Listening> => {
  const respond: RequestListener = (request, response) => {
    // A connection that is kept alive would bring one request after another and never let the server end.
    if (!server.listening) response.setHeader('Connection', 'close');
    answer(request, response);
  };
  const server = createServer({ requireHostHeader: false }, respond);
  // An expectation that is not known changes nothing of what is asked.
  server.on('checkExpectation', respond);
  server.on('clientError', refuse);
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
