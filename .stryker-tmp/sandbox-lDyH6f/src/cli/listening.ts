// @ts-nocheck
import { randomUUID } from 'node:crypto';
import {
  createServer,
  type IncomingMessage,
  type RequestListener,
  type Server,
  STATUS_CODES,
} from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Duplex } from 'node:stream';
import { type Problem, problemOf } from '../api/problem.ts';
import type { ProblemCode } from '../api/problem-kinds.ts';
import { BadConfiguration, type Config } from '../config.ts';

/** A server that listens; closing lets requests under way finish. */
export type Listening = { readonly address: string; readonly close: () => Promise<void> };

/** How long requests under way may take once the server is asked to end, in milliseconds. */
const longestFarewell = 8_000;

/** How long a request may take to arrive, in milliseconds: a large file over a slow line takes long. */
const longestRequest = 30 * 60_000;

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

const unreadable = (code: ProblemCode, detail: string): Problem =>
  problemOf(code, { errors: [{ parameter: 'request', detail }] });

const headersOf = (body: string) => ({
  'Content-Type': 'application/problem+json; charset=utf-8',
  'Content-Length': String(Buffer.byteLength(body)),
  'X-Request-Id': randomUUID(),
  Connection: 'close',
});

/** What is no HTTP at all is refused in the same form as everything else. */
const refuseBytes = (error: NodeJS.ErrnoException, socket: Duplex): void => {
  if (!socket.writable) return;
  const problem = unreadable(codes[error.code ?? ''] ?? 'request-invalid', 'is not readable as HTTP');
  const body = JSON.stringify(problem);
  const head = [
    `HTTP/1.1 ${problem.status} ${STATUS_CODES[problem.status]}`,
    ...Object.entries(headersOf(body)).map(([name, value]) => `${name}: ${value}`),
  ];
  socket.end(`${head.join('\r\n')}\r\n\r\n${body}`);
};

const isHostHeader = (name: string, at: number): boolean => at % 2 === 0 && name.toLowerCase() === 'host';

/** What keeps a request from being one by HTTP's own rules (RFC 9112), although it could be taken apart. */
const misruled = ({ httpVersion, url = '', rawHeaders }: IncomingMessage): string | undefined => {
  const hosts = rawHeaders.filter(isHostHeader).length;
  if (hosts > 1 || (hosts === 0 && httpVersion !== '1.0')) return 'needs one Host header';
  return url.startsWith('/') || url === '*' || URL.canParse(url) ? undefined : 'has an address that is none';
};

/** Listens where the configuration says. Throws BadConfiguration when that place cannot be had. */
export const listen = async (config: Config, answer: RequestListener): Promise<Listening> => {
  const respond: RequestListener = (request, response) => {
    const rule = misruled(request);
    if (rule !== undefined) {
      const body = JSON.stringify(unreadable('request-invalid', rule));
      response.writeHead(400, headersOf(body)).end(body);
      return;
    }
    // A connection that is kept alive would bring one request after another and never let the server end.
    if (!server.listening) response.setHeader('Connection', 'close');
    answer(request, response);
  };
  // A request without Host is refused here rather than by the library, which would answer in a form of its own.
  const server = createServer({ requireHostHeader: false, requestTimeout: longestRequest }, respond);
  // An expectation that is not known changes nothing of what is asked.
  server.on('checkExpectation', respond);
  server.on('clientError', refuseBytes);
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
