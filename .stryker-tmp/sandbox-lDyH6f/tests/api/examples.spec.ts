// @ts-nocheck
import { expect, it } from 'vitest';
import { type Example, examples } from '../../src/api/examples.ts';
import { named } from '../../src/api/routes.ts';
import { startReportedServer } from '../support/reported-server.ts';
import type { TestServer } from '../support/server.ts';

type Name = keyof typeof named;

const isName = (name: string): name is Name => Object.hasOwn(named, name);

const names = Object.keys(named).filter(isName);

const addressOf = (path: string, { params = {}, query = {} }: Example): string => {
  const address = path.replace(/:([a-zA-Z]+)/g, (_parameter, name: string) => {
    const value = params[name];
    if (value === undefined) throw new Error(`no example of ${name} in ${path}`);
    return encodeURIComponent(value);
  });
  return `${address}?${new URLSearchParams(query)}`;
};

const send = (server: TestServer, name: Name) => {
  const example = examples[name] ?? {};
  const { method, path } = named[name];
  const { body, mediaType = 'application/json', as, headers = {} } = example;
  return server.send(addressOf(path, example), {
    method: method.toUpperCase(),
    headers: {
      ...(body === undefined ? {} : { 'Content-Type': mediaType }),
      ...(as === undefined ? {} : { Authorization: `Bearer ${as}` }),
      ...headers,
    },
    ...(body === undefined ? {} : { body: typeof body === 'string' ? body : JSON.stringify(body) }),
  });
};

const sendAfter = async (server: TestServer, name: Name): Promise<void> => {
  for (const each of examples[name]?.before ?? []) await sendAfter(server, each);
  const { status, text } = await send(server, name);
  expect([200, 201, 204], `${name}: ${text}`).toContain(status);
};

/** Forms of pages are sent from their pages, and tested there. */
const sentByPages = (name: Name): boolean =>
  named[name].page === true && named[name].method !== 'get' && name !== 'openSession';

/** What only a witness could send, whose signature nobody can write down beforehand; tests/api/audit.spec.ts does. */
const isOfAWitness = (name: Name): boolean => name === 'takeCosignature';

it('every operation that takes a body has an example, which works as it stands in the document', async () => {
  const taking = names.filter((name) => ['put', 'post'].includes(named[name].method) && !sentByPages(name));
  expect(taking.length).toBeGreaterThan(20);
  for (const name of taking) {
    expect(examples[name]?.body, name).toBeDefined();
    if (isOfAWitness(name)) continue;
    await sendAfter(await startReportedServer(), name);
  }
}, 120_000);

it('every question is answered when it is asked with the examples of its parameters', async () => {
  const server = await startReportedServer();
  const asking = names.filter((name) => named[name].method === 'get' && name !== 'followProgress');
  for (const name of asking) {
    // The name of a file changes with its content: tests/api/overview.spec.ts asks for each.
    if (['showUpload', 'showUploadReceipt', 'showChangeForm', 'showAsset'].includes(name)) continue;
    const { status, text } = await send(server, name);
    expect(status, `${name}: ${text.slice(0, 300)}`).toBe(200);
  }
}, 60_000);
