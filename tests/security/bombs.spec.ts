import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync, constants, deflateSync, gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { examples } from '../../src/api/examples.ts';
import { mostBodyBytes } from '../../src/api/limits.ts';
import { mostFileBytes } from '../../src/api/receiving.ts';
import { named } from '../../src/api/routes.ts';
import { bearer } from '../support/keyed-server.ts';
import { wireDelivery } from '../support/samples.ts';
import { startTestServer, type TestServer } from '../support/server.ts';

type Pack = (bytes: Uint8Array) => Uint8Array<ArrayBuffer>;

const codings: readonly (readonly [string, Pack])[] = [
  ['gzip', (bytes) => new Uint8Array(gzipSync(bytes, { level: 9 }))],
  ['deflate', (bytes) => new Uint8Array(deflateSync(bytes, { level: 9 }))],
  [
    'br',
    (bytes) => new Uint8Array(brotliCompressSync(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: 2 } })),
  ],
];

const kept = (server: TestServer): readonly string[] => readdirSync(join(server.folder, 'spool'));

type Sent = { readonly path: string; readonly method: string; readonly type: string };

const send = (
  server: TestServer,
  { path, method, type }: Sent,
  coding: string,
  body: Uint8Array<ArrayBuffer>,
) =>
  server.send(path, {
    method,
    headers: { ...bearer('dev-mod-nl-reporter'), 'Content-Type': type, 'Content-Encoding': coding },
    body,
  });

const report = { path: '/v1/deliveries/mod-nl/a', method: 'PUT', type: 'application/json' };
const file = { path: '/v1/deliveries', method: 'POST', type: 'application/x-ndjson' };
const form = { path: '/report/uploads', method: 'POST', type: 'multipart/form-data; boundary=x' };

describe('a body that is small only as it comes', () => {
  it.each(codings)(
    'in %s is refused at its limit, and nothing of it is kept',
    async (coding, pack) => {
      const server = await startTestServer();
      // Four times what any request may have.
      const bomb = pack(new Uint8Array(4 * mostFileBytes));
      expect(bomb.byteLength).toBeLessThan(mostBodyBytes * 2);
      for (const [sent, code] of [
        [report, 'body-too-large'],
        [file, 'file-too-large'],
        [form, 'file-too-large'],
      ] as const) {
        const { status, body } = await send(server, sent, coding, bomb);
        expect([status, body.type], sent.path).toEqual([413, `/problems/${code}`]);
      }
      expect(kept(server)).toEqual([]);
      expect(await server.stored()).toBe(0);
    },
    60_000,
  );

  it.each(codings)(
    'packed twice in %s is not unpacked at all',
    async (coding, pack) => {
      const server = await startTestServer();
      const twice = pack(pack(new Uint8Array(mostFileBytes)));
      for (const sent of [report, file, form]) {
        const { status } = await send(server, sent, `${coding}, ${coding}`, twice);
        expect(status, sent.path).toBe(415);
        // Named once it is unpacked once, to what is no report.
        expect((await send(server, sent, coding, twice)).status, sent.path).toBeGreaterThan(399);
      }
      expect(kept(server)).toEqual([]);
      expect(await server.stored()).toBe(0);
    },
    60_000,
  );

  it('in a coding that is not known is not read', async () => {
    const server = await startTestServer();
    for (const coding of ['zstd', 'compress', 'constructor', '__proto__', 'gzip;q=1', 'x-gzip2']) {
      for (const sent of [report, file, form]) {
        expect((await send(server, sent, coding, new Uint8Array([1]))).status, coding).toBe(415);
      }
    }
  });
});

type Name = keyof typeof named;
const isName = (name: string): name is Name => Object.hasOwn(named, name);

const taking = Object.keys(named)
  .filter(isName)
  .flatMap((name) => {
    const { body, params = {}, as = 'dev-mod-nl-reporter' } = examples[name] ?? {};
    if (typeof body !== 'object' || body === null) return [];
    const path = named[name].path.replace(
      /:([a-zA-Z]+)/g,
      (_all, parameter: string) => params[parameter] ?? '',
    );
    return [{ name, method: named[name].method.toUpperCase(), path, as, member: Object.keys(body)[0] ?? '' }];
  });

describe('a body in JSON', () => {
  it.each(taking)(
    'of $name is refused where it is too large or nested without end',
    async ({ method, path, as, member }) => {
      const server = await startTestServer();
      const ask = (body: string) =>
        server.send(path, {
          method,
          headers: { ...bearer(as), 'Content-Type': 'application/json', 'If-Match': '"0"' },
          body,
        });
      const large = await ask(`{"${member}":"${'a'.repeat(mostBodyBytes)}"}`);
      expect([large.status, large.body.type]).toEqual([413, '/problems/body-too-large']);
      for (const [begin, end] of [
        ['[', ']'],
        ['{"a":', '}'],
      ] as const) {
        // As deep as fits into a body, and one level too deep.
        for (const depth of [Math.floor(mostBodyBytes / 7), 20]) {
          const inner = begin === '[' ? '' : '1';
          const deep = `{"${member}":${begin.repeat(depth)}${inner}${end.repeat(depth)}}`;
          const { status, body } = await ask(deep);
          expect([status, body.errors?.[0]?.detail], `${begin} ${depth}`).toEqual([
            400,
            'is nested more than 20 levels deep',
          ]);
        }
      }
      expect(await server.stored()).toBe(0);
    },
  );
});

describe('a line of a file', () => {
  it.each([
    ['application/x-ndjson', 422],
    ['application/cloudevents+json', 400],
    ['application/cloudevents-batch+json', 400],
  ])('in %s is refused where it is nested without end', async (type, status) => {
    const server = await startTestServer();
    const depth = 100_000;
    for (const [begin, end] of [
      ['[', ']'],
      ['{"a":', '}'],
    ] as const) {
      const deep = `${begin.repeat(depth)}${begin === '[' ? '' : '1'}${end.repeat(depth)}`;
      const line = `${JSON.stringify({ reference: 'a', ...wireDelivery }).slice(0, -1)},"note":${deep}}`;
      for (const body of [deep, line, `[${line}]`]) {
        const answer = await server.send('/v1/deliveries', {
          method: 'POST',
          headers: { ...bearer('dev-mod-nl-reporter'), 'Content-Type': type },
          body,
        });
        expect([status, 413], body.slice(0, 80)).toContain(answer.status);
      }
    }
    expect(await server.stored()).toBe(0);
  });
});
