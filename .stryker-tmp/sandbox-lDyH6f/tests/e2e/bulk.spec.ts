// @ts-nocheck
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { describe, expect, it } from 'vitest';
import { bulkLine, manyLines } from '../support/bulk.ts';
import { documentedFetch } from '../support/documented.ts';
import { scratchFolder } from '../support/folder.ts';
import { type Product, startProduct } from '../support/process.ts';

const send = async ({ address }: Pick<Product, 'address'>, body: RequestInit['body'], query = '') => {
  const response = await documentedFetch(`${address}/v1/deliveries${query}`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/x-ndjson', Authorization: 'Bearer dev-mod-nl-reporter' },
    body: body ?? null,
    ...(body instanceof ReadableStream ? { duplex: 'half' } : {}),
  } as RequestInit);
  return { status: response.status, body: await response.json() };
};

/** How many events each report has in the log, read by another program. */
const eventsByStream = (folder: string): ReadonlyMap<string, number> => {
  const db = new Database(join(folder, 'log.db'), { readonly: true });
  const rows = db
    .prepare<[], { stream: string; events: number }>(
      `SELECT stream, count(*) AS events FROM events WHERE stream LIKE 'delivery-%' GROUP BY stream`,
    )
    .all();
  db.close();
  return new Map(rows.map(({ stream, events }) => [stream, events]));
};

/** The most memory that a process has had so far, in MiB. */
const peakOf = ({ pid }: Product): number =>
  Number(/VmHWM:\s+(\d+) kB/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1]) / 1_024;

describe('a file that is sent to a server of its own', () => {
  it('is finished by sending it again after the server was killed while it was stored, each report once', async () => {
    const folder = scratchFolder();
    const file = manyLines(4_000).join('\n');
    const first = await startProduct(folder);
    const broken = send(first, file).then(
      () => 'answered',
      () => 'broken',
    );
    await expect
      .poll(() => eventsByStream(folder).size, { timeout: 60_000, interval: 20 })
      .toBeGreaterThan(500);
    await first.kill('SIGKILL');
    expect(await broken).toBe('broken');
    const stored = eventsByStream(folder).size;
    expect(stored).toBeLessThan(4_000);
    const second = await startProduct(folder);
    expect(readdirSync(join(folder, 'spool'))).toEqual([]);
    const { status, body } = await send(second, file);
    expect(status).toBe(200);
    expect(body).toMatchObject({ lines: 4_000, recorded: 4_000 - stored, repeated: stored, contradicted: 0 });
    const events = eventsByStream(folder);
    expect(events.size).toBe(4_000);
    expect(new Set(events.values())).toEqual(new Set([1]));
  }, 120_000);

  it('is stored as far as it came when the server is asked to end, which says so', async () => {
    const folder = scratchFolder();
    const product = await startProduct(folder);
    const answer = send(product, manyLines(6_000).join('\n'));
    await expect
      .poll(() => eventsByStream(folder).size, { timeout: 60_000, interval: 20 })
      .toBeGreaterThan(100);
    expect(await product.kill('SIGTERM')).toMatchObject({ code: 0 });
    const { status, body } = await answer;
    expect(status).toBe(503);
    expect(body).toMatchObject({
      type: '/problems/upload-interrupted',
      lines: 6_000,
      recorded: eventsByStream(folder).size,
    });
    expect(body.detail).toContain('Send the same file again');
  }, 120_000);

  it('is not gone through to its end when the server is asked to end meanwhile, and nothing of it is stored', async () => {
    const folder = scratchFolder();
    const product = await startProduct(folder);
    const answer = send(product, manyLines(50_000).join('\n'));
    await expect.poll(() => readdirSync(join(folder, 'spool')), { interval: 20 }).toHaveLength(1);
    await new Promise((resolve) => setTimeout(resolve, 1_000));
    const begun = performance.now();
    expect(await product.kill('SIGTERM')).toMatchObject({ code: 0 });
    expect(performance.now() - begun).toBeLessThan(5_000);
    expect(await answer).toMatchObject({
      status: 503,
      body: { type: '/problems/upload-interrupted', recorded: 0 },
    });
    expect(eventsByStream(folder).size).toBe(0);
  }, 60_000);

  it('keeps nobody waiting, however long it is', async () => {
    const product = await startProduct(scratchFolder());
    const path = `${product.address}/v1/deliveries/mod-de`;
    const headers = { 'Content-Type': 'application/json', Authorization: 'Bearer dev-mod-de-reporter' };
    let going = true;
    let took = 0;
    const sentAt = performance.now();
    const file = send(product, manyLines(10_000).join('\n')).finally(() => {
      going = false;
      took = performance.now() - sentAt;
    });
    const waits: number[] = [];
    for (let at = 0; going; at += 1) {
      const begun = performance.now();
      const body = bulkLine('x').replace('"reference":"x",', '');
      const response = await documentedFetch(`${path}/w-${at}`, { method: 'PUT', headers, body });
      expect(response.status).toBe(201);
      await response.arrayBuffer();
      waits.push(performance.now() - begun);
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
    expect(await file).toMatchObject({ status: 200, body: { recorded: 10_000 } });
    expect(waits.length).toBeGreaterThan(20);
    // Far above what was seen on two cores that other tests keep busy, and far below what the file takes.
    expect(Math.max(...waits)).toBeLessThan(Math.min(4_000, took / 2));
  }, 120_000);

  it('is refused beyond 64 MiB or 200,000 lines, and takes no more memory than a small one needs', async () => {
    const folder = scratchFolder();
    const product = await startProduct(folder);
    // As long as a note may be, so that a large file has few lines: each is checked, and what counts here is its bytes.
    const line = `${bulkLine('a', { note: '€'.repeat(2_000) })}\n`;
    let left = 12 * 1_024;
    const endless = new ReadableStream({
      pull: (controller) => {
        left -= 64;
        if (left <= 0) controller.close();
        else controller.enqueue(Buffer.from(line.repeat(64)));
      },
    });
    const tooLarge = await send(product, endless);
    expect(tooLarge).toMatchObject({
      status: 413,
      body: { type: '/problems/file-too-large', limit: '64 MiB' },
    });
    const before = peakOf(product);
    // Whatever is in them: it is their number that is too large.
    const lines = '0\n'.repeat(200_001);
    const tooMany = await send(product, lines);
    expect(tooMany).toMatchObject({ status: 413, body: { limit: '200,000 lines' } });
    // 62 MB of one report repeated, which is checked whole.
    const whole = await send(product, line.repeat(10_000), '?dryRun=true');
    expect(whole).toMatchObject({ status: 200, body: { lines: 10_000, recorded: 1, repeated: 9_999 } });
    expect(eventsByStream(folder).size).toBe(0);
    expect(readdirSync(join(folder, 'spool'))).toEqual([]);
    expect(before).toBeLessThan(400);
    expect(peakOf(product)).toBeLessThan(500);
  }, 180_000);
});
