// @ts-nocheck
import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { request } from 'node:http';
import { connect } from 'node:net';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { describe, expect, it, vi } from 'vitest';
import { openSqliteLog } from '../../src/store/sqlite-log.ts';
import { allAfter, reportStream } from '../store/envelopes.ts';
import { documentedFetch } from '../support/documented.ts';
import { scratchFolder } from '../support/folder.ts';
import { type Product, runProduct, startCommand, startProduct, startServing } from '../support/process.ts';
import { wireDelivery } from '../support/samples.ts';

const headersFor = (key: string) => ({ 'Content-Type': 'application/json', Authorization: `Bearer ${key}` });
const nl = 'dev-mod-nl-reporter';
const pathOf = (reference: string) => `/v1/deliveries/mod-nl/${reference}`;

/** The status of a report's answer; 0 where none came. */
const report = async (
  product: Product,
  reference: string,
  changes: object = {},
  key = nl,
): Promise<number> => {
  try {
    const body = JSON.stringify({ ...wireDelivery, ...changes });
    const init = { method: 'PUT', headers: headersFor(key), body };
    const response = await documentedFetch(`${product.address}${pathOf(reference)}`, init);
    await response.arrayBuffer();
    return response.status;
  } catch (error) {
    if (error instanceof TypeError) return 0;
    throw error;
  }
};

const get = async ({ address }: Product, path: string) => (await documentedFetch(`${address}${path}`)).json();

/** Whether a new connection is taken. */
const isListening = ({ address }: Product): Promise<boolean> =>
  new Promise((resolve) => {
    const { hostname, port } = new URL(address);
    const socket = connect(Number(port), hostname, () => resolve(true));
    socket.on('error', () => resolve(false)).on('connect', () => socket.destroy());
  });

/** How often each stream of a report begins in the log of a folder. */
const storedIn = async (folder: string): Promise<ReadonlyMap<string, number>> => {
  const log = openSqliteLog(join(folder, 'log.db'), { readonly: true });
  const all = await allAfter(log);
  const begun = all.filter(({ stream, revision }) => revision === 0n && !stream.startsWith('audit-'));
  await log.close();
  return new Map(begun.map(({ stream }) => [stream, begun.filter((each) => each.stream === stream).length]));
};

/** Reports one after the other until an answer fails to come; gives the references that were answered with success. */
const reportOnAndOn = async (
  product: Product,
  who: number,
  onAnswer: () => void,
): Promise<readonly string[]> => {
  const answered: string[] = [];
  for (let n = 0; ; n += 1) {
    const status = await report(product, `T-${who}-${n}`);
    if (status === 0) return answered;
    expect(status).toBe(201);
    answered.push(`T-${who}-${n}`);
    onAnswer();
  }
};

it('a server that cannot be put together ends, and says why', async () => {
  const folder = scratchFolder();
  writeFileSync(join(folder, 'spool'), 'no folder');
  const { code, stderr } = await runProduct(folder, ['serve']);
  expect(code).toBe(2);
  expect(stderr).toMatch(/^E[A-Z]+: .*spool'\n$/);
}, 30_000);

describe('SIGTERM', () => {
  it('under load ends the process with 0 within 10 seconds, and everything acknowledged is stored', async () => {
    const folder = scratchFolder();
    const product = await startProduct(folder);
    let answers = 0;
    const load = Promise.all(
      Array.from({ length: 40 }, (_, who) => reportOnAndOn(product, who, () => (answers += 1))),
    );
    await vi.waitFor(() => expect(answers).toBeGreaterThan(400), { timeout: 20_000 });
    const asked = performance.now();
    const ended = await product.kill('SIGTERM');
    expect(performance.now() - asked).toBeLessThan(10_000);
    expect(ended).toMatchObject({ code: 0, signal: null, stderr: '' });
    const acknowledged = (await load).flat();
    const stored = await storedIn(folder);
    expect(acknowledged.filter((reference) => stored.get(reportStream(reference)) !== 1)).toEqual([]);
  });

  it('lets a request that is under way be finished and stored, while new ones are refused', async () => {
    const folder = scratchFolder();
    const product = await startProduct(folder);
    const body = JSON.stringify(wireDelivery);
    const headers = { ...headersFor(nl), Expect: '100-continue', 'Content-Length': body.length };
    const underWay = request(`${product.address}${pathOf('slow')}`, { method: 'PUT', headers });
    underWay.flushHeaders();
    await once(underWay, 'continue');
    const ended = product.kill('SIGTERM');
    while (await isListening(product)) await pause(10);
    underWay.end(body);
    const [response] = await once(underWay, 'response');
    expect(response.statusCode).toBe(201);
    expect(await ended).toMatchObject({ code: 0 });
    expect((await storedIn(folder)).get(reportStream('slow'))).toBe(1);
  });
});

it('SIGTERM takes readiness away before anything else ends', async () => {
  const product = await startProduct(scratchFolder());
  const { hostname, port } = new URL(product.address);
  const socket = connect(Number(port), hostname);
  await once(socket, 'connect');
  let said = '';
  socket.setEncoding('utf8').on('data', (more: string) => {
    said += more;
  });
  socket.write('GET /readyz HTTP/1.1\r\nHost: a\r\n');
  // The server has begun to read this request once it has answered one that came later.
  await get(product, '/livez');
  const ended = product.kill('SIGTERM');
  while (await isListening(product)) await pause(10);
  socket.write('\r\n');
  await once(socket, 'close');
  expect(said).toContain('HTTP/1.1 503');
  expect(said).toContain('"accepting":false');
  expect(await ended).toMatchObject({ code: 0 });
});

it('a demonstration whose folder is named by nothing keeps its data in a scratch folder', async () => {
  const ours = join(process.cwd(), 'data');
  const before = existsSync(ours);
  const child = startCommand('', ['demo'], {});
  const [, folder = ''] = await child.said(/public record in (\S+)/);
  await child.said(/porcupine serves/);
  expect(folder).toContain('porcupine-demo-');
  expect(existsSync(ours)).toBe(before);
  await child.kill('SIGTERM');
  rmSync(folder, { recursive: true });
});

describe('a data folder that is being served', () => {
  it('is refused to a second server and to the seeds, in a sentence that names the holder', async () => {
    const folder = scratchFolder();
    const product = await startProduct(folder);
    const before = await storedIn(folder);
    for (const command of ['serve', 'seed']) {
      const { code, stdout, stderr } = await runProduct(folder, [command]);
      expect(code, command).toBe(2);
      expect(stdout, command).toBe('');
      expect(stderr.trim().split('\n'), command).toHaveLength(1);
      expect(stderr, command).toContain(folder);
      expect(stderr, command).toMatch(new RegExp(`\\bprocess ${product.pid}\\b`));
    }
    expect(await storedIn(folder)).toEqual(before);
    expect(await report(product, 'still-served')).toBe(201);
  });

  it('is replayed beside the server, to the same figures', async () => {
    const folder = scratchFolder();
    const product = await startProduct(folder);
    expect(await report(product, 'one', { quantity: 40 })).toBe(201);
    expect(await report(product, 'two', { quantity: { min: 2, max: 5 } })).toBe(201);
    const head = (await get(product, '/readyz')).position;
    const served = await get(product, `/v1/progress?atLeast=${Math.max(2, Number(head))}`);
    const { code, stdout, stderr } = await runProduct(folder, ['replay', '--json']);
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    const replayed = JSON.parse(stdout);
    expect(replayed.progress).toEqual(served.progress);
    expect(replayed).toMatchObject({ complete: true, asOf: { position: served.asOf.position } });

    const only = ['--target', 'artillery-rounds-per-year', '--effective-at', '2025-12-31'];
    const figure = JSON.parse((await runProduct(folder, ['replay', '--json', ...only])).stdout);
    expect(figure.delivered).toEqual({ min: 42, max: 45 });
  });

  it('can be served again at once after its server was killed', async () => {
    const folder = scratchFolder();
    const product = await startProduct(folder);
    expect(await report(product, 'kept')).toBe(201);
    await product.kill('SIGKILL');
    const again = await startProduct(folder);
    expect(await report(again, 'kept')).toBe(200);
  });
});

it.each(['UTC', 'Europe/Brussels', 'Pacific/Auckland', 'America/New_York'])(
  'under TZ=%s the last day of a year and the first of the next count in their own year',
  async (TZ) => {
    const product = await startProduct(scratchFolder(), { TZ });
    expect(await report(product, 'last-day', { quantity: 31, effectiveOn: '2025-12-31' })).toBe(201);
    expect(await report(product, 'last-month', { quantity: 500, effectiveOn: '2025-12' })).toBe(201);
    expect(await report(product, 'first-day', { quantity: 1, effectiveOn: '2026-01-01' })).toBe(201);
    const { deliveries } = await get(product, '/v1/deliveries?limit=1');
    const yearly = async (year: string) =>
      (
        await get(
          product,
          `/v1/progress/artillery-rounds-per-year?period=${year}&atLeast=${deliveries[0]?.position ?? 0}`,
        )
      ).delivered;
    expect(await yearly('2025')).toEqual({ min: 531, max: 531 });
    expect(await yearly('2026')).toEqual({ min: 1, max: 1 });
  },
);

describe('what a person has to mend', () => {
  it.each(['serve', 'replay'])('%s says in a sentence which file is no log', async (command) => {
    const folder = scratchFolder();
    writeFileSync(join(folder, 'log.db'), 'no database'.repeat(1_000));
    const { code, stderr } = await runProduct(folder, [command]);
    expect({ code, lines: stderr.trim().split('\n').length }).toEqual({ code: 1, lines: 1 });
    expect(stderr).toContain(join(folder, 'log.db'));
  });

  it.each([
    [['frob'], 'frob'],
    [['replay', '--bogus'], '--bogus'],
  ])('%j says what was wrong, and how it is used', async (args, wrong) => {
    const { code, stderr } = await runProduct(scratchFolder(), args);
    expect(code).toBe(2);
    expect(stderr.split('\n')[0]).toContain(wrong);
    expect(stderr).toContain('porcupine replay');
  });
});

describe('the configuration', () => {
  it('is refused with every fault at once, before anything is touched', async () => {
    const folder = scratchFolder();
    const faulty = { PORT: 'abc', HOST: '0.0.0.0', LOG_LEVEL: 'loud' };
    const { code, stdout, stderr } = await runProduct(folder, ['serve'], faulty);
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    for (const name of Object.keys(faulty)) expect(stderr).toMatch(new RegExp(`^\\s*${name} `, 'm'));
    expect(stderr).not.toMatch(/\n\s+at /);
    expect(readdirSync(folder)).toEqual([]);
  });
});

describe('a word to end', () => {
  it('is followed also when it comes twice, and before the server has said that it serves', async () => {
    const twice = await startProduct(scratchFolder());
    process.kill(twice.pid, 'SIGINT');
    expect((await twice.kill('SIGINT')).code).toBe(0);

    const early = startServing(scratchFolder());
    await early.said(/adopted \d+ targets/);
    expect((await early.kill('SIGTERM')).code).toBe(0);
  });
});

describe('keys', () => {
  it('made at the same time are all kept', async () => {
    const folder = scratchFolder();
    const file = join(folder, 'bodies.json');
    const args = ['keys', 'create', '--body', 'mod-nl', '--role', 'reporter', '--json'];
    const made = await Promise.all([1, 2, 3, 4].map(() => runProduct(folder, args, { BODIES_FILE: file })));
    expect(made.map(({ code, stderr }) => ({ code, stderr }))).toEqual(
      Array(4).fill({ code: 0, stderr: '' }),
    );
    const ids = made.map(({ stdout }) => JSON.parse(stdout).id);
    const { bodies } = JSON.parse(readFileSync(file, 'utf8'));
    const kept = bodies.find(({ id }: { id: string }) => id === 'mod-nl').keys;
    expect(new Set(kept.map(({ id }: { id: string }) => id))).toEqual(new Set(ids));
    expect(kept).toHaveLength(4);
  });

  const create = async (folder: string, BODIES_FILE: string): Promise<string> => {
    const args = ['keys', 'create', '--body', 'mod-nl', '--role', 'reporter'];
    const { code, stdout, stderr } = await runProduct(folder, args, { BODIES_FILE });
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    expect(stdout).toMatch(/^pcp_[A-Za-z0-9]+_[A-Za-z0-9_-]{43}\n$/);
    return stdout.trim();
  };

  it('are printed once and kept as a hash; a running server takes a new one within two seconds', async () => {
    const folder = scratchFolder();
    const BODIES_FILE = join(folder, 'bodies.json');
    const key = await create(folder, BODIES_FILE);
    const file = readFileSync(BODIES_FILE, 'utf8');
    expect(file).toContain(createHash('sha256').update(key).digest('hex'));
    expect(file).not.toContain(key.slice(-43));

    const product = await startProduct(folder, { BODIES_FILE });
    expect(await report(product, 'by-key', {}, key)).toBe(201);
    expect(await report(product, 'by-development-key')).toBe(401);
    expect(
      await report(product, 'by-another', {}, `${key.slice(0, -1)}${key.endsWith('A') ? 'B' : 'A'}`),
    ).toBe(401);

    const second = await create(folder, BODIES_FILE);
    const accepted = async () => expect(await report(product, 'by-new-key', {}, second)).toBe(201);
    await vi.waitFor(accepted, { timeout: 2_000, interval: 50 });
    expect(await report(product, 'by-key', {}, key)).toBe(200);
    expect(readFileSync(BODIES_FILE, 'utf8')).not.toContain(second.slice(-43));
  });
});
