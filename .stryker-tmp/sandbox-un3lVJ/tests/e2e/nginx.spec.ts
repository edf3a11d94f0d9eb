// @ts-nocheck
import { spawn, spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import {
  type ClientRequest,
  createServer,
  type IncomingMessage,
  type RequestListener,
  type RequestOptions,
  request,
} from 'node:http';
import { connect } from 'node:net';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { describe, expect, it, onTestFinished } from 'vitest';
import { problemKinds } from '../../src/api/problem-kinds.ts';
import { scratchFolder } from '../support/folder.ts';
import { packaged } from '../support/server.ts';

const program = process.env['NGINX'] ?? 'nginx';
const hasNginx = spawnSync(program, ['-v'], { stdio: 'ignore' }).status === 0;
const many = 14;
if (!hasNginx) {
  process.stderr.write(`SKIPPED ${many} tests: deploy/nginx.conf (no nginx here; NGINX may name one)\n`);
}

type Node = { readonly port: number; readonly stop: () => Promise<void> };

/** What stands in for an API node: it answers as the test says. */
const startNode = async (answer: RequestListener, port = 0): Promise<Node> => {
  const server = createServer(answer);
  await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve));
  const stop = (): Promise<void> =>
    new Promise((resolve) => {
      server.close(() => resolve());
      server.closeAllConnections();
    });
  onTestFinished(stop);
  const place = server.address();
  return { port: typeof place === 'object' && place !== null ? place.port : 0, stop };
};

const freePort = async (): Promise<number> => {
  const { port, stop } = await startNode(() => {});
  await stop();
  return port;
};

/** The file as it is, but for the places: ports of this machine, a folder of the test, and names that no DNS is asked for. */
const configured = (
  ports: { readonly own: number; readonly alive: number },
  nodes: readonly Node[],
): string =>
  readFileSync(packaged('deploy/nginx.conf'), 'utf8')
    .replaceAll('/tmp/', `${scratchFolder()}/`)
    .replace('listen 8080', `listen 127.0.0.1:${ports.own}`)
    .replace('listen 127.0.0.1:8081', `listen 127.0.0.1:${ports.alive}`)
    .replace(/^ *resolver .*$/m, '')
    .replaceAll(/cluster-api-(\d):3000 resolve/g, (_, at) => `127.0.0.1:${nodes[Number(at) - 1]?.port}`);

type Answer = {
  readonly status: number;
  readonly headers: IncomingMessage['headers'];
  readonly text: string;
};

const answerTo = (asking: ClientRequest): Promise<Answer> =>
  new Promise((resolve, reject) => {
    asking.once('error', reject);
    asking.once('response', (response) => {
      let text = '';
      response.setEncoding('utf8').on('data', (more: string) => {
        text += more;
      });
      response.once('error', reject);
      response.once('end', () =>
        resolve({ status: response.statusCode ?? 0, headers: response.headers, text }),
      );
    });
  });

/** What is answered to these bytes, whatever they are. */
const rawAnswer = (port: number, bytes: string): Promise<Answer> =>
  new Promise((resolve, reject) => {
    const socket = connect(port, '127.0.0.1', () => socket.write(bytes));
    let said = '';
    socket.setEncoding('utf8').on('data', (more: string) => {
      said += more;
    });
    socket.once('error', reject);
    socket.once('close', () => {
      const [head = '', text = ''] = said.split('\r\n\r\n');
      const [first = '', ...lines] = head.split('\r\n');
      const headers = Object.fromEntries(
        lines.map((line) => {
          const [name = '', value = ''] = line.split(': ');
          return [name.toLowerCase(), value];
        }),
      );
      resolve({ status: Number(first.split(' ')[1]), headers, text });
    });
  });

type Proxy = {
  readonly port: number;
  readonly ask: (path: string, options?: RequestOptions, body?: string) => Promise<Answer>;
  /** Begins a request and leaves its body to the test. */
  readonly begin: (path: string, options?: RequestOptions) => ClientRequest;
};

/** A real nginx with the file of the repository in front of two nodes. */
const startProxy = async (...nodes: readonly [Node, Node]): Promise<Proxy> => {
  const own = await freePort();
  const file = join(scratchFolder(), 'nginx.conf');
  writeFileSync(file, configured({ own, alive: await freePort() }, nodes));
  // Who is root here stays so: the folders of the test are nobody else's.
  const child = spawn(program, ['-e', 'stderr', '-c', file, '-g', 'daemon off; user root;']);
  let said = '';
  child.stderr.setEncoding('utf8').on('data', (more: string) => {
    said += more;
  });
  const ended = new Promise<void>((resolve) => child.once('close', () => resolve()));
  onTestFinished(async () => {
    child.kill('SIGTERM');
    await ended;
  });
  const begin: Proxy['begin'] = (path, options = {}) =>
    request({ host: '127.0.0.1', port: own, path, agent: false, ...options });
  const ask: Proxy['ask'] = (path, options, body) => {
    const asking = begin(path, options);
    asking.end(body);
    return answerTo(asking);
  };
  for (let attempt = 0; attempt < 100; attempt += 1) {
    const answer = await ask('/metrics').catch(() => undefined);
    if (answer !== undefined) return { port: own, ask, begin };
    await pause(50);
  }
  throw new Error(`nginx did not start:\n${said}`);
};

const naming =
  (name: string): RequestListener =>
  (_request, response) =>
    response.end(name);

/** A credential of a person whose node is the one of that name. */
const sessionAt = async ({ ask }: Proxy, name: string): Promise<string> => {
  for (let at = 0; at < 100; at += 1) {
    const session = `porcupine_session=person-${at}`;
    if ((await ask('/', { headers: { Cookie: session } })).text === name) return session;
  }
  throw new Error(`nobody is with ${name}`);
};

describe.skipIf(!hasNginx)('nginx with deploy/nginx.conf', () => {
  it('passes Server-Sent Events on as they come', async () => {
    let next = (): void => {};
    const streaming: RequestListener = (_request, response) => {
      response.writeHead(200, { 'Content-Type': 'text/event-stream' });
      const left = ['first', 'second', 'third', 'fourth'];
      next = () => {
        const message = left.shift();
        if (message === undefined) response.end();
        else response.write(`data: ${message}\n\n`);
      };
      next();
    };
    const proxy = await startProxy(await startNode(streaming), await startNode(streaming));
    const asking = proxy.begin('/v1/stream');
    asking.end();
    const heard = await new Promise<readonly string[]>((resolve, reject) => {
      asking.once('error', reject);
      // Each is written only once the one before is here.
      asking.once('response', (response) => {
        const messages: string[] = [];
        response.setEncoding('utf8').on('data', (message: string) => {
          messages.push(message);
          next();
        });
        response.once('end', () => resolve(messages));
      });
    });
    expect(heard.map((message) => message.trim())).toEqual([
      'data: first',
      'data: second',
      'data: third',
      'data: fourth',
    ]);
  });

  it('says where a request comes from, whatever its sender says', async () => {
    const echoing: RequestListener = (asked, response) => response.end(JSON.stringify(asked.rawHeaders));
    const { ask } = await startProxy(await startNode(echoing), await startNode(echoing));
    const { text } = await ask('/', {
      headers: {
        Host: 'porcupine.example:8443',
        'X-Forwarded-For': '203.0.113.9',
        'X-Forwarded-Host': 'elsewhere.example',
        'X-Forwarded-Proto': 'https',
        'X-Forwarded-Port': '443',
        'X-Real-IP': '203.0.113.9',
        Forwarded: 'for=203.0.113.9',
      },
    });
    expect(text).not.toMatch(/203\.0\.113\.9|elsewhere/);
    const headers: readonly string[] = JSON.parse(text);
    const pairs = headers.flatMap((name, at) =>
      at % 2 === 0 ? [[name.toLowerCase(), headers[at + 1]]] : [],
    );
    expect(pairs).toEqual(
      expect.arrayContaining([
        ['host', 'porcupine.example:8443'],
        ['x-forwarded-for', '127.0.0.1'],
        ['x-forwarded-proto', 'http'],
        ['x-forwarded-host', 'porcupine.example:8443'],
      ]),
    );
    const names = pairs.map(([name]) => name);
    expect(names).toHaveLength(new Set(names).size);
    for (const name of ['forwarded', 'x-real-ip', 'x-forwarded-port']) expect(names).not.toContain(name);
  });

  it('keeps a session with one node, and takes it to the other when that is gone', async () => {
    const [one, two] = [await startNode(naming('one')), await startNode(naming('two'))];
    const proxy = await startProxy(one, two);
    const session = { headers: { Cookie: await sessionAt(proxy, 'one') } };
    expect(await sessionAt(proxy, 'two')).toMatch(/person/);
    for (let time = 0; time < 10; time += 1) expect((await proxy.ask('/', session)).text).toBe('one');
    await one.stop();
    for (const method of ['GET', 'PUT', 'POST']) {
      const moved = await proxy.ask('/', { ...session, method }, method === 'GET' ? undefined : '{}');
      expect([method, moved.status, moved.text]).toEqual([method, 200, 'two']);
    }
  });

  it('asks the other node where the first breaks off, but never sends a POST twice', async () => {
    const got: (string | undefined)[] = [];
    const breaking: RequestListener = (asked) => {
      got.push(asked.method);
      asked.socket.destroy();
    };
    const sound: RequestListener = (asked, response) => {
      got.push(asked.method);
      response.end('sound');
    };
    const [one, two] = [await startNode(naming('one')), await startNode(sound)];
    const proxy = await startProxy(one, two);
    const session = { headers: { Cookie: await sessionAt(proxy, 'one') } };
    await one.stop();
    await startNode(breaking, one.port);
    got.length = 0;
    const posted = await proxy.ask('/', { ...session, method: 'POST' }, '{}');
    expect(got).toEqual(['POST']);
    const read = await proxy.ask('/', session);
    expect([read.status, read.text]).toEqual([200, 'sound']);
    expect(got).toEqual(['POST', 'GET', 'GET']);
    expect(posted).toMatchObject({ status: 503, headers: { 'retry-after': '5' } });
    expect(posted.headers['content-type']).toBe('application/problem+json');
  });

  it('leaves what a node refuses to the caller, also where that is 503', async () => {
    let asked = 0;
    const refusing: RequestListener = (_request, response) => {
      asked += 1;
      response.writeHead(503, { 'Content-Type': 'application/problem+json' });
      response.end('{"type":"/problems/not-yet-read"}');
    };
    const { ask } = await startProxy(await startNode(refusing), await startNode(refusing));
    for (let time = 1; time <= 5; time += 1) {
      expect(await ask('/')).toMatchObject({ status: 503, text: '{"type":"/problems/not-yet-read"}' });
      expect(asked).toBe(time);
    }
  });

  it('lets files of 64 MiB through as they come, and refuses what is larger', async () => {
    const sizes: number[] = [];
    const receiving: RequestListener = (asked, response) => {
      let size = 0;
      const at = sizes.push(0) - 1;
      asked.on('data', (part: Buffer) => {
        size += part.length;
        sizes[at] = size;
      });
      asked.once('end', () => response.end(String(size)));
    };
    const proxy = await startProxy(await startNode(receiving), await startNode(receiving));
    const mebibyte = Buffer.alloc(1_024 * 1_024);
    const headers = { 'Content-Length': String(64 * mebibyte.length) };
    const asking = proxy.begin('/v1/deliveries', { method: 'POST', headers });
    const answered = answerTo(asking);
    asking.write(mebibyte);
    while ((sizes[0] ?? 0) < mebibyte.length) await pause(10);
    for (let sent = 1; sent < 64; sent += 1) asking.write(mebibyte);
    asking.end();
    expect((await answered).text).toBe(String(64 * mebibyte.length));

    const tooLarge = { 'Content-Length': String(70 * mebibyte.length) };
    const refused = proxy.begin('/v1/deliveries', { method: 'POST', headers: tooLarge });
    refused.flushHeaders();
    const refusal = await answerTo(refused);
    refused.destroy();
    expect(refusal.status).toBe(413);
    expect(JSON.parse(refusal.text)).toMatchObject({ type: '/problems/file-too-large', status: 413 });
    expect(sizes).toHaveLength(1);
  });

  const close = 'Host: a\r\nConnection: close\r\n';
  it.each([
    ['what is no HTTP', 'hello\r\n\r\n', 'request-invalid'],
    ['a request without a host', 'GET / HTTP/1.1\r\nConnection: close\r\n\r\n', 'request-invalid'],
    [
      'a coding of the body that is none',
      `POST / HTTP/1.1\r\n${close}Transfer-Encoding: x\r\n\r\n`,
      'request-invalid',
    ],
    ['a method that no address takes', `TRACE / HTTP/1.1\r\n${close}\r\n`, 'method-not-allowed'],
    [
      'an address that is too long',
      `GET /${'a'.repeat(20_000)} HTTP/1.1\r\n${close}\r\n`,
      'header-too-large',
    ],
    [
      'a header that is too long',
      `GET / HTTP/1.1\r\n${close}X: ${'a'.repeat(20_000)}\r\n\r\n`,
      'header-too-large',
    ],
    ['the metrics of a node', `GET /metrics HTTP/1.1\r\n${close}\r\n`, 'not-found'],
  ] as const)('refuses %s by itself, in the form and the words of the nodes', async (_what, bytes, code) => {
    let asked = 0;
    const counting: RequestListener = (_request, response) => {
      asked += 1;
      response.end();
    };
    const { port } = await startProxy(await startNode(counting), await startNode(counting));
    const { status, headers, text } = await rawAnswer(port, bytes);
    const { title, ...kind } = problemKinds[code];
    expect([status, headers['content-type']]).toEqual([kind.status, 'application/problem+json']);
    expect(JSON.parse(text)).toMatchObject({ type: `/problems/${code}`, status: kind.status, title });
    expect(asked).toBe(0);
  });

  it('says in the form of every refusal that no node answers, with titles that are those of the nodes', async () => {
    const [one, two] = [await startNode(naming('one')), await startNode(naming('two'))];
    const { ask } = await startProxy(one, two);
    await Promise.all([one.stop(), two.stop()]);
    const { status, headers, text } = await ask('/v1/progress');
    expect([status, headers['retry-after'], headers['content-type']]).toEqual([
      503,
      '5',
      'application/problem+json',
    ]);
    const { title } = problemKinds['engine-unavailable'];
    expect(JSON.parse(text)).toMatchObject({ type: '/problems/engine-unavailable', status, title });
    expect(readFileSync(packaged('deploy/nginx.conf'), 'utf8')).toContain(
      `"title":"${problemKinds['file-too-large'].title}"`,
    );
  });
});
