import { afterEach, expect, it } from 'vitest';
import { examples } from '../../src/api/examples.ts';
import { named } from '../../src/api/routes.ts';
import { startReportedServer } from '../support/reported-server.ts';
import { wireDelivery } from '../support/samples.ts';
import { startTestServer, type TestServer } from '../support/server.ts';

const inherited = Object.getOwnPropertyNames(Object.prototype).toSorted((a, b) => a.localeCompare(b));

/** What every object inherits is what it was, whatever was sent. */
afterEach(() => {
  expect(Object.getOwnPropertyNames(Object.prototype).toSorted((a, b) => a.localeCompare(b))).toEqual(
    inherited,
  );
  expect(Reflect.get({}, 'polluted')).toBeUndefined();
});

const names = ['__proto__', 'constructor', 'prototype', 'toString', 'hasOwnProperty', '__defineGetter__'];

const payload = '{"polluted":true,"prototype":{"polluted":true}}';

type Name = keyof typeof named;
const isName = (name: string): name is Name => Object.hasOwn(named, name);

const bodies = Object.keys(named)
  .filter(isName)
  .flatMap((name) => {
    const { body, params = {}, as, mediaType } = examples[name] ?? {};
    if (typeof body !== 'object' || body === null || mediaType !== undefined) return [];
    const path = named[name].path.replace(
      /:([a-zA-Z]+)/g,
      (_all, parameter: string) => params[parameter] ?? '',
    );
    return [{ name, method: named[name].method.toUpperCase(), path, body, as }];
  });

const isObject = (value: unknown): value is object => typeof value === 'object' && value !== null;

/** A body as JSON, once for each object in it, to which a member is added. */
const withMember = (body: object, member: string): readonly string[] => {
  const own = JSON.stringify(body);
  const here = `${own.slice(0, -1)}${own === '{}' ? '' : ','}${member}}`;
  const within = Object.entries(body).flatMap(([name, value]) => {
    if (!isObject(value) || Array.isArray(value)) return [];
    return withMember(value, member).map((text) =>
      JSON.stringify({ ...body, [name]: '«»' }).replace('"«»"', text),
    );
  });
  return [here, ...within];
};

it.each(bodies)(
  'a member of $name that is called like what objects inherit is refused by its name, and nothing inherits it',
  async ({ method, path, body, as }) => {
    const server = await startReportedServer();
    const before = await server.stored();
    for (const name of names) {
      for (const sent of withMember(body, `"${name}":${payload}`)) {
        const { status, text } = await server.send(path, {
          method,
          headers: {
            'Content-Type': 'application/json',
            'If-Match': '"0"',
            ...(as === undefined ? {} : { Authorization: `Bearer ${as}` }),
          },
          body: sent,
        });
        expect(status, sent).toBe(400);
        // A quantity is one of several shapes, of which none fits.
        expect(text, sent).toMatch(new RegExp(`/${name}"|"/(\\w+/)?quantity"`));
      }
    }
    expect(await server.stored()).toBe(before);
  },
);

it('a parameter that is called like what objects inherit is unknown to every question', async () => {
  const server = await startTestServer();
  for (const path of [
    '/v1/progress',
    '/v1/deliveries',
    '/v1/events',
    '/v1/tracks',
    '/',
    '/deliveries',
    '/docs',
  ]) {
    for (const name of [
      ...names,
      '__proto__[polluted]',
      'constructor[prototype][polluted]',
      '__proto__.polluted',
    ]) {
      const { status } = await server.get(`${path}?${encodeURIComponent(name)}=1`);
      expect(status, `${path} ${name}`).toBe(400);
    }
  }
});

it('a name of a thing that is called like what objects inherit names nothing', async () => {
  const server = await startTestServer();
  for (const name of names) {
    for (const path of [
      '/assets',
      '/problems',
      '/v1/progress',
      '/v1/targets',
      '/v1/timeline',
      '/tracks',
      '/targets',
    ]) {
      const { status } = await server.get(`${path}/${name}`);
      expect([400, 404], `${path}/${name}`).toContain(status);
    }
  }
});

const send = (server: TestServer, type: string, body: string) =>
  server.send('/v1/deliveries', {
    method: 'POST',
    headers: { Authorization: 'Bearer dev-mod-nl-reporter', 'Content-Type': type },
    body,
  });

it('a line of a file with a member that is called like what objects inherit is malformed', async () => {
  const server = await startTestServer();
  const line = JSON.stringify({ reference: 'a', ...wireDelivery });
  for (const name of names) {
    const { status, body } = await send(
      server,
      'application/x-ndjson',
      `${line.slice(0, -1)},"${name}":${payload}}\n`,
    );
    expect([status, body.problems?.[0]?.errors?.[0]?.pointer], name).toEqual([422, `/${name}`]);
  }
  expect(await server.stored()).toBe(0);
});

it('a column that is called like what objects inherit is no column of a delivery', async () => {
  const server = await startTestServer();
  for (const name of names) {
    const { status, text } = await send(
      server,
      'text/csv',
      `reference,track,donor,quantity,effectiveOn,${name}\r\na,artillery-ammunition,NL,5,2025-03-14,x\r\n`,
    );
    expect([status, text.includes(name)], name).toEqual([422, true]);
  }
  expect(await server.stored()).toBe(0);
});

it('a form with a field that is called like what objects inherit is refused', async () => {
  const server = await startTestServer();
  for (const name of names) {
    const { status } = await server.send('/session', {
      method: 'POST',
      headers: { 'Content-Type': 'application/x-www-form-urlencoded' },
      body: new URLSearchParams({ key: 'dev-mod-nl-reporter', [name]: 'x' }).toString(),
    });
    expect(status, name).toBe(400);
  }
});

it('a CloudEvent with an attribute that is called like what objects inherit changes nothing', async () => {
  const server = await startTestServer();
  for (const name of names) {
    const event = {
      specversion: '1.0',
      id: 'a',
      source: 'https://mod-nl.example',
      type: 'eu.porcupine.delivery.v1',
      data: wireDelivery,
    };
    const text = `${JSON.stringify(event).slice(0, -1)},"${name}":${payload}}`;
    expect((await send(server, 'application/cloudevents+json', text)).status, name).toBeGreaterThan(399);
  }
  expect(await server.stored()).toBe(0);
});
