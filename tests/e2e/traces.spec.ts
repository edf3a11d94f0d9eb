import { createServer, type RequestListener } from 'node:http';
import { setTimeout as pause } from 'node:timers/promises';
import { describe, expect, it, onTestFinished } from 'vitest';
import { BadConfiguration, readConfig } from '../../src/config.ts';
import { documentedFetch } from '../support/documented.ts';
import { scratchFolder } from '../support/folder.ts';
import { type Environment, type Product, startProduct } from '../support/process.ts';
import { wireDelivery } from '../support/samples.ts';

type Attribute = {
  readonly key: string;
  readonly value: { readonly stringValue?: string; readonly intValue?: number };
};

type Span = {
  readonly traceId: string;
  readonly spanId: string;
  readonly parentSpanId?: string;
  readonly name: string;
  readonly kind: number;
  readonly attributes: readonly Attribute[];
  readonly status: { readonly code: number };
};

type Export = {
  readonly resourceSpans: readonly {
    readonly resource: { readonly attributes: readonly Attribute[] };
    readonly scopeSpans: readonly { readonly spans: readonly Span[] }[];
  }[];
};

/** Something that listens where spans are sent to; its address. */
const listening = async (answer: RequestListener): Promise<string> => {
  const server = createServer(answer);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  const place = server.address();
  if (place === null || typeof place === 'string') throw new Error('listens on no port');
  return `http://127.0.0.1:${place.port}`;
};

/** An OTLP receiver, and all that it was sent. */
const aReceiver = async () => {
  const received: { readonly path: string | undefined; readonly text: string }[] = [];
  const address = await listening(async (request, response) => {
    const parts: Buffer[] = [];
    for await (const part of request) parts.push(part);
    received.push({ path: request.url, text: Buffer.concat(parts).toString('utf8') });
    response.setHeader('Content-Type', 'application/json').end('{}');
  });
  const exports = (): readonly Export[] => received.map(({ text }) => JSON.parse(text));
  return {
    address,
    received,
    resources: () =>
      exports().flatMap(({ resourceSpans }) => resourceSpans.map(({ resource }) => resource.attributes)),
    spans: () =>
      exports().flatMap(({ resourceSpans }) =>
        resourceSpans.flatMap(({ scopeSpans }) => scopeSpans.flatMap(({ spans }) => spans)),
      ),
  };
};

const attributesOf = (attributes: readonly Attribute[]) =>
  Object.fromEntries(attributes.map(({ key, value }) => [key, value.stringValue ?? value.intValue]));

/** The program, which sends its spans ten times a second. */
const startTraced = (endpoint: string, more: Environment = {}): Promise<Product> =>
  startProduct(scratchFolder(), {
    OTEL_EXPORTER_OTLP_ENDPOINT: endpoint,
    OTEL_BSP_SCHEDULE_DELAY: '100',
    ...more,
  });

const report = ({ address }: Product, reference: string, headers: Readonly<Record<string, string>> = {}) =>
  documentedFetch(`${address}/v1/deliveries/mod-nl/${reference}`, {
    method: 'PUT',
    headers: { 'Content-Type': 'application/json', Authorization: 'Bearer dev-mod-nl-reporter', ...headers },
    body: JSON.stringify({ ...wireDelivery, note: 'words of its own' }),
  });

const [callersTrace, callersSpan] = ['4bf92f3577b34da6a3ce929d0e0e4736', '00f067aa0ba902b7'];

describe('spans, where OTEL_EXPORTER_OTLP_ENDPOINT names a receiver', () => {
  it('tell of a report that goes on from the caller’s trace: the request, in it what was waited for and decided, and in that what was stored', async () => {
    const receiver = await aReceiver();
    const product = await startTraced(`${receiver.address}/`, { OTEL_SERVICE_NAME: 'porcupine-2' });
    const sent = await report(product, 'secret-reference', {
      traceparent: `00-${callersTrace}-${callersSpan}-01`,
      'X-Correlation-Id': 'batch-7',
    });
    expect(sent.status).toBe(201);
    const ofReport = () => receiver.spans().filter(({ traceId }) => traceId === callersTrace);
    await expect.poll(() => ofReport().length, { timeout: 10_000 }).toBe(4);
    const named = (name: string) => ofReport().find((span) => span.name === name);
    const [request, decide] = [named('PUT /v1/deliveries/:body/:reference'), named('decide')];
    expect(request).toMatchObject({ parentSpanId: callersSpan, kind: 2, status: { code: 0 } });
    expect(attributesOf(request?.attributes ?? [])).toEqual({
      'http.request.method': 'PUT',
      'http.route': '/v1/deliveries/:body/:reference',
      'http.response.status_code': 201,
      'porcupine.correlation_id': 'batch-7',
    });
    expect([named('wait')?.parentSpanId, decide?.parentSpanId]).toEqual([request?.spanId, request?.spanId]);
    expect(named('append')?.parentSpanId).toBe(decide?.spanId);
    expect(new Set(receiver.received.map(({ path }) => path))).toEqual(new Set(['/v1/traces']));
    for (const resource of receiver.resources()) {
      expect(attributesOf(resource)).toMatchObject({
        'service.name': 'porcupine-2',
        'service.version': expect.stringMatching(/^\d+\.\d+\.\d+/),
      });
    }
  });

  it('tell of a figure: the request in a trace of its own, and in it what was waited for and the answer', async () => {
    const receiver = await aReceiver();
    const product = await startTraced(receiver.address);
    const position = (await report(product, 'a')).headers.get('Log-Position');
    const path = `/v1/progress/artillery-rounds-per-year?period=2025&atLeast=${position}`;
    expect((await documentedFetch(`${product.address}${path}`)).status).toBe(200);
    const requestOf = () => receiver.spans().find(({ name }) => name === 'GET /v1/progress/:target');
    await expect.poll(requestOf, { timeout: 10_000 }).toBeDefined();
    const request = requestOf();
    expect(request).not.toHaveProperty('parentSpanId');
    const within = receiver.spans().filter(({ parentSpanId }) => parentSpanId === request?.spanId);
    // Whether all was read, whether so much of it was read that is asked for, and the figure.
    expect(within.map(({ name, traceId }) => [name, traceId])).toEqual(
      ['wait', 'wait', 'answer'].map((name) => [name, request?.traceId]),
    );
  });

  it('hold no key, no query, no reference and no word of a report, also where something is refused or goes wrong', async () => {
    const receiver = await aReceiver();
    const product = await startTraced(receiver.address);
    await report(product, 'secret-reference');
    await report(product, 'secret-reference', { Authorization: 'Bearer pcp_k1_wrong' });
    await documentedFetch(`${product.address}/v1/deliveries?q=secret-query`);
    await documentedFetch(`${product.address}/secret-path?key=pcp_k1_secret`);
    await product.kill('SIGTERM');
    // What was left was sent before it ended.
    const names = receiver.spans().map(({ name, status }) => [name, status.code]);
    expect(names).toEqual(
      expect.arrayContaining([
        ['GET', 0],
        ['GET /v1/deliveries', 0],
        ['PUT /v1/deliveries/:body/:reference', 0],
      ]),
    );
    expect(receiver.received.map(({ text }) => text).join('\n')).not.toMatch(
      /secret|pcp_|Bearer|dev-mod|words of its own/,
    );
  });

  it('of a file are told a hundred at most, and how many were not', async () => {
    const receiver = await aReceiver();
    const product = await startTraced(receiver.address);
    const lines = Array.from({ length: 150 }, (_, n) =>
      JSON.stringify({ reference: `r-${n}`, ...wireDelivery }),
    );
    const taken = await documentedFetch(`${product.address}/v1/deliveries`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/x-ndjson', Authorization: 'Bearer dev-mod-nl-reporter' },
      body: lines.join('\n'),
    });
    expect(await taken.json()).toMatchObject({ recorded: 150 });
    const requestOf = () => receiver.spans().find(({ name }) => name === 'POST /v1/deliveries');
    await expect.poll(requestOf, { timeout: 10_000 }).toBeDefined();
    const request = requestOf();
    const within = receiver.spans().filter(({ parentSpanId }) => parentSpanId === request?.spanId);
    expect(within).toHaveLength(100);
    // Each of the others is decided and stored: one wait and 99 decisions were told.
    expect(attributesOf(request?.attributes ?? [])['porcupine.steps_untold']).toBe(2 * (150 - 99));
  });
});

describe('a receiver of spans', () => {
  it.each([
    ['is away', async () => 'http://127.0.0.1:1'],
    ['never answers', () => listening(() => {})],
    ['refuses', () => listening((_request, response) => response.writeHead(500).end())],
  ])('that %s disturbs no request, and the program ends as ever', async (_what, endpoint) => {
    const product = await startTraced(await endpoint());
    for (let n = 0; n < 20; n += 1) {
      const asked = performance.now();
      expect((await report(product, `r-${n}`)).status).toBe(201);
      expect((await documentedFetch(`${product.address}/v1/progress`)).status).toBe(200);
      expect(performance.now() - asked).toBeLessThan(5_000);
      await pause(20);
    }
    const asked = performance.now();
    expect(await product.kill('SIGTERM')).toMatchObject({ code: 0, stderr: '' });
    expect(performance.now() - asked).toBeLessThan(10_000);
  });

  it('that is away is told of once', async () => {
    const product = await startTraced('http://127.0.0.1:1', {
      LOG_LEVEL: 'warn',
      OTEL_EXPORTER_OTLP_TIMEOUT: '500',
    });
    for (let n = 0; n < 5; n += 1) {
      await report(product, `r-${n}`);
      await pause(600);
    }
    const { stdout } = await product.kill('SIGTERM');
    expect(stdout.match(/spans cannot be sent/g)).toHaveLength(1);
  });
});

describe('the setting', () => {
  const otlpOf = (endpoint: string) => readConfig({ OTEL_EXPORTER_OTLP_ENDPOINT: endpoint }).otlp;

  it('names no receiver where it is not there or empty, and else one over http or https', () => {
    expect(readConfig({}).otlp).toBeUndefined();
    expect(otlpOf('')).toBeUndefined();
    expect(otlpOf('https://spans.example/at/')).toEqual({
      endpoint: 'https://spans.example/at',
      serviceName: 'porcupine',
    });
  });

  it.each([
    'spans.example',
    'grpc://spans.example',
    'https://me:word@spans.example',
    'https://spans.example/?key=word',
  ])('%s is refused, without being said again', (endpoint) => {
    expect(() => otlpOf(endpoint)).toThrow(BadConfiguration);
    expect(() => otlpOf(endpoint)).toThrow(/OTEL_EXPORTER_OTLP_ENDPOINT must be the http: or https: address/);
    expect(() => otlpOf(endpoint)).not.toThrow(/word/);
  });
});
