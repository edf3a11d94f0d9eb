// @ts-nocheck
import { Agent, request } from 'node:http';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { examples } from '../../src/api/examples.ts';
import { describeInterface } from '../../src/api/openapi.ts';
import { named } from '../../src/api/routes.ts';
import { isAuditStream } from '../../src/domain/ids.ts';
import { anything, arbitraryFor, hostile, mutated } from '../support/arbitraries.ts';
import { expectDocumented } from '../support/documented.ts';
import { deliveryFile, type FileContent, uploadedForm } from '../support/file-arbitraries.ts';
import { startReportedServer } from '../support/reported-server.ts';
import type { TestServer } from '../support/server.ts';

/** How many requests are sent; every one is one more chance to find what nobody thought of. */
const count = Number(process.env['FUZZ_REQUESTS'] ?? 20_000);
const seed = Number(process.env['FUZZ_SEED'] ?? Date.now() % 1_000_000_000);

type Name = keyof typeof named;

/** One in so many times and once more; otherwise nothing. */
const rarely = <Value>(arbitrary: fc.Arbitrary<Value>, times: number): fc.Arbitrary<Value | undefined> =>
  fc.oneof({ weight: times, arbitrary: fc.constant(undefined) }, { weight: 1, arbitrary });

type Sent = {
  readonly method: string;
  readonly path: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string | undefined;
  readonly name: Name;
};

const isName = (name: string): name is Name => Object.hasOwn(named, name);

/** A live stream does not end, and is tested where its messages are. */
const names = Object.keys(named)
  .filter(isName)
  .filter((name) => name !== 'followProgress');

const document = describeInterface('0');

type Parameter = {
  readonly name: string;
  readonly in: string;
  readonly schema: unknown;
  readonly example?: string;
};

const operationOf = (name: Name) => {
  const { path, method } = named[name];
  const template = path.replace(/:([A-Za-z]+)/g, '{$1}');
  return document.paths[template]?.[method];
};

const parametersOf = (name: Name, place: string): readonly Parameter[] => {
  const parameters = operationOf(name)?.['parameters'];
  return (Array.isArray(parameters) ? parameters : []).filter((each: Parameter) => each.in === place);
};

/** Few names, so that requests meet each other. */
const fewReferences = fc.constantFrom('H-1', 'P-1', 'D-7', 'a', 'b', 'c', 'H-2025-042', 'C-17', 'S-1', 'M-1');
const fewBodies = fc.constantFrom('mod-nl', 'mod-de', 'eums', 'eeas', 'public-record');

const pools: Readonly<Record<string, fc.Arbitrary<string>>> = {
  body: fewBodies,
  reference: fewReferences,
  // Beyond what is read a question waits, which is tested where that is.
  atLeast: fc.constantFrom('0', '1'),
};

const valueFor = ({ name, schema, example }: Parameter): fc.Arbitrary<string> => {
  const right = pools[name] ?? arbitraryFor(schema, document).map(String);
  const shown = example === undefined ? right : fc.constant(example);
  return fc.oneof(
    { weight: 8, arbitrary: shown },
    { weight: 4, arbitrary: right },
    { weight: 1, arbitrary: hostile },
  );
};

const wellFormed = (text: string): string => (text.isWellFormed() ? text : '\ufffd');

const addressOf = (name: Name): fc.Arbitrary<string> => {
  const inPath = parametersOf(name, 'path');
  const inQuery = parametersOf(name, 'query');
  return fc
    .tuple(
      fc.tuple(...inPath.map(valueFor)),
      fc.tuple(...inQuery.map((each) => rarely(valueFor(each), 3))),
      rarely(hostile, 30),
    )
    .map(([path, query, more]) => {
      const values = new Map(inPath.map((each, at) => [each.name, path[at] ?? '']));
      const address = named[name].path.replace(/:([A-Za-z]+)/g, (_all, parameter: string) =>
        encodeURIComponent(wellFormed(values.get(parameter) ?? '')),
      );
      const given = inQuery.flatMap((each, at) =>
        query[at] === undefined ? [] : [[each.name, query[at] ?? '']],
      );
      const search = new URLSearchParams([...given, ...(more === undefined ? [] : [[more, more]])]);
      return `${address}?${search}`;
    });
};

const ifMatch = fc.constantFrom('"0"', '"0"', '"1"', '"2"', '*', 'W/"0"', '"0", "1"', '0', '"x"');
/** Opinions on a report need the revision that was seen; elsewhere one is rare. */
const ifMatchFor = (name: Name): fc.Arbitrary<string | undefined> =>
  name === 'verifyDelivery' || name === 'disputeDelivery' ? ifMatch : rarely(ifMatch, 3);

const key = fc.constantFrom('"k1"', '"k2"', 'k1', '""', `"${'k'.repeat(300)}"`);

/** Whoever may ask for it: as the example does, or a reporter where files and forms are for reporters. */
const usual = (name: Name): string =>
  examples[name]?.as ??
  (named[name].path.startsWith('/report') ? 'dev-mod-nl-reporter' : 'dev-eums-coordinator');

const credential = (name: Name): fc.Arbitrary<string | undefined> =>
  fc.oneof(
    { weight: 12, arbitrary: fc.constant(usual(name)) },
    {
      weight: 2,
      arbitrary: fc.constantFrom(
        'dev-mod-de-reporter',
        'dev-eda-verifier',
        'dev-eums-planner',
        'dev-eca-auditor',
      ),
    },
    { weight: 1, arbitrary: fc.constant(undefined) },
  );

const schemaOfBody = (name: Name): unknown => {
  const body = operationOf(name)?.['requestBody'] as
    | { content?: Record<string, { schema?: unknown }> }
    | undefined;
  return body?.content?.['application/json']?.schema;
};

const written = (body: unknown): string => (typeof body === 'string' ? body : String(JSON.stringify(body)));

const bodyOf = (name: Name): fc.Arbitrary<string> => {
  const example = examples[name]?.body;
  const right = fc.constant(example ?? {});
  return fc.oneof(
    { weight: 5, arbitrary: right.map(written) },
    { weight: 3, arbitrary: arbitraryFor(schemaOfBody(name), document).map(written) },
    { weight: 4, arbitrary: mutated(example ?? {}).map(written) },
    {
      weight: 1,
      arbitrary: fc.oneof(
        hostile,
        anything.map(written),
        fc.constant('{"a":1,"a":2}'),
        fc.constant('['.repeat(5_000)),
      ),
    },
  );
};

const mediaTypes = fc.constantFrom(
  'text/plain',
  'text/csv',
  'application/x-www-form-urlencoded',
  'application/cloudevents+json',
  '',
);

/** The files that operations take which take files. */
const files: Readonly<Partial<Record<Name, fc.Arbitrary<FileContent>>>> = {
  recordDeliveries: deliveryFile,
  uploadFile: uploadedForm,
};

/** What is sent to an operation: mostly as what it is, and seldom as something else. */
const contentFor = (name: Name): fc.Arbitrary<FileContent> => {
  const right = files[name] ?? bodyOf(name).map((body) => ({ type: 'application/json', body }));
  return fc.oneof(
    { weight: 15, arbitrary: right },
    { weight: 1, arbitrary: fc.tuple(right, mediaTypes).map(([content, type]) => ({ ...content, type })) },
  );
};

const visible = (text: string): boolean => /^[\x20-\x7e]*$/.test(text);

const requestTo = (name: Name): fc.Arbitrary<Sent> => {
  const { method } = named[name];
  const takes = method === 'put' || method === 'post';
  return fc
    .record({
      path: addressOf(name),
      as: credential(name),
      content: takes ? contentFor(name) : fc.constant(undefined),
      ifMatch: ifMatchFor(name),
      key: rarely(key, 8),
      accept: fc.constantFrom(undefined, 'text/csv', 'text/html', '*/*'),
      method: fc.oneof(
        { weight: 30, arbitrary: fc.constant(method) },
        { weight: 1, arbitrary: fc.constantFrom('delete', 'patch', 'get') },
      ),
    })
    .map((made) => {
      const given: Readonly<Record<string, string | undefined>> = {
        Authorization: made.as && `Bearer ${made.as}`,
        'Content-Type': made.content?.type,
        ...made.content?.headers,
        'If-Match': made.ifMatch,
        'Idempotency-Key': made.key,
        Accept: made.accept,
      };
      const headers = Object.fromEntries(
        Object.entries(given).flatMap(([header, value]) => (value === undefined ? [] : [[header, value]])),
      ) as Record<string, string>;
      const body = made.content && wellFormed(made.content.body);
      return { method: made.method.toUpperCase(), path: made.path, headers, body, name };
    })
    .filter(({ headers }) => Object.values(headers).every(visible));
};

const agent = new Agent({ keepAlive: true });

const send = (server: TestServer, { method, path, headers, body }: Sent) =>
  new Promise<{ status: number; headers: Headers; body: unknown }>((resolve, reject) => {
    const length = body === undefined ? {} : { 'Content-Length': String(Buffer.byteLength(body)) };
    const { hostname, port } = new URL(server.address);
    const asked = request(
      { agent, hostname, port, method, path, headers: { ...headers, ...length } },
      (response) => {
        const parts: Buffer[] = [];
        response.on('data', (part: Buffer) => parts.push(part));
        response.on('end', () => {
          const text = Buffer.concat(parts).toString('utf8');
          const all = new Headers(
            Object.entries(response.headers).map(
              ([name, value]) => [name, String(value)] as [string, string],
            ),
          );
          const isJson = /[/+]json\b/.test(all.get('Content-Type') ?? '') && text !== '';
          resolve({ status: response.statusCode ?? 0, headers: all, body: isJson ? JSON.parse(text) : text });
        });
      },
    );
    asked.on('error', reject);
    asked.end(body);
  });

const described = ({ name, method, path, headers, body }: Sent): string =>
  `seed ${seed}: ${name} ${method} ${path} ${JSON.stringify(headers)} ${body?.slice(0, 1_500) ?? ''}`;

/** What a later try mends, and nothing else, may fail on the server's side; and it says when to try. */
const passing: ReadonlySet<unknown> = new Set(['/problems/not-yet-read', '/problems/contention']);

const isFailure = ({ status, headers, body }: Awaited<ReturnType<typeof send>>): boolean => {
  if (status < 500) return false;
  const type = typeof body === 'object' && body !== null && 'type' in body ? body.type : undefined;
  return status !== 503 || headers.get('Retry-After') === null || !passing.has(type);
};

/** Sends a request and checks what must hold of every answer; says whether it stored an event. */
const tryOne = async (server: TestServer, head: () => Promise<bigint>, sent: Sent) => {
  const before = await head();
  const answer = await send(server, sent);
  expect(isFailure(answer), described(sent)).toBe(false);
  try {
    expectDocumented(sent.method, sent.path, answer);
  } catch (error) {
    throw new Error(described(sent), { cause: error });
  }
  const after = await head();
  if (answer.status >= 400 || sent.method === 'GET') expect(after, described(sent)).toBe(before);
  else {
    const again = await send(server, sent);
    expect(again.status, described(sent)).toBeLessThan(400);
    expect(await head(), described(sent)).toBe(after);
  }
  return { status: answer.status, stored: after > before };
};

/** What changes something is tried oftener than what only asks. */
const turns = names.flatMap((name) =>
  named[name].method === 'get' ? [name] : [name, name, name, name, name],
);

/** As many requests as there are to be, of all operations in turn, each round in another order. */
const allRequests = (): readonly Sent[] => {
  const rounds = Math.ceil(count / turns.length);
  const order = fc.sample(fc.shuffledSubarray(turns, { minLength: turns.length }), { numRuns: rounds, seed });
  const made = new Map(
    names.map((name) => [name, fc.sample(requestTo(name), { numRuns: rounds * 5, seed })[Symbol.iterator]()]),
  );
  return order.flat().flatMap((name) => made.get(name)?.next().value ?? []);
};

/** Forms are sent from their pages, which carry what they need. */
const forms: ReadonlySet<Name> = new Set<Name>([
  'showUpload',
  'showUploadReceipt',
  'confirmUpload',
  'correctByForm',
  'withdrawByForm',
  'showChangeForm',
]);

it(`${count} requests made from the shapes and against them: none breaks the server, every answer is as described, none that is refused and none that is repeated is stored`, async () => {
  process.stderr.write(`fuzz: ${count} requests, seed ${seed}\n`);
  const server = await startReportedServer({ config: { rateLimit: 'off' } });
  let last = BigInt((await server.position()) ?? -1);
  let account = last;
  /** The last event of the account: what is signed of it when somebody asks is no part of it. */
  const head = async (): Promise<bigint> => {
    for await (const page of server.context.log.from(last)) {
      last = page.at(-1)?.position ?? last;
      account = page.findLast(({ stream }) => !isAuditStream(stream))?.position ?? account;
    }
    return account;
  };
  const statuses = new Map<number, number>();
  const succeeded = new Set<Name>();
  const stored: Sent[] = [];
  for (const sent of allRequests()) {
    const outcome = await tryOne(server, head, sent);
    statuses.set(outcome.status, (statuses.get(outcome.status) ?? 0) + 1);
    if (outcome.status < 400) succeeded.add(sent.name);
    if (outcome.stored) stored.push(sent);
  }
  const end = await head();
  for (const sent of stored) {
    await send(server, sent);
    expect(await head(), described(sent)).toBe(end);
  }
  const shown = [...statuses].toSorted(([a], [b]) => a - b).map(([status, times]) => `${status}: ${times}`);
  process.stderr.write(`fuzz: ${shown.join(', ')}; ${stored.length} stored an event\n`);
  // A fuzzer that is only ever refused has tested nothing but refusals.
  const never = names.filter((name) => !succeeded.has(name) && !forms.has(name));
  if (count >= 20_000) expect(never.length, `seed ${seed}: ${never.join(', ')}`).toBeLessThan(4);
}, 600_000);
