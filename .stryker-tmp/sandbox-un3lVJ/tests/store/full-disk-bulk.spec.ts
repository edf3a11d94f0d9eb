// @ts-nocheck
import { readdirSync } from 'node:fs';
import { expect, it } from 'vitest';
import { bulkLine } from '../support/bulk.ts';
import { documentedFetch } from '../support/documented.ts';
import { scratchFolder } from '../support/folder.ts';
import { type Product, startProduct } from '../support/process.ts';
import { canMount, onSmallDisk } from '../support/small-disk.ts';

const send = async ({ address }: Product, lines: readonly string[]) => {
  const response = await documentedFetch(`${address}/v1/deliveries`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/x-ndjson', Authorization: 'Bearer dev-mod-nl-reporter' },
    body: lines.join('\n'),
  });
  return { status: response.status, retry: response.headers.get('Retry-After'), body: await response.json() };
};

const linesOf = (count: number, note: string): readonly string[] =>
  Array.from({ length: count }, (_each, at) => bulkLine(`r-${at}`, { note }));

it.skipIf(!canMount())(
  'on a disk that fills up a file is refused whole or stored in part, says which, and leaves no file behind',
  async () => {
    const folder = scratchFolder();
    const product = await startProduct(folder, {}, onSmallDisk(folder));
    const spool = `/proc/${product.pid}/root${folder}/spool`;

    const tooLarge = await send(product, linesOf(10_000, 'a'.repeat(1_500)));
    expect(tooLarge).toMatchObject({ status: 507, body: { type: '/problems/storage-full' } });
    expect(tooLarge.retry).toMatch(/^\d+$/);
    expect(readdirSync(spool)).toEqual([]);
    expect(await send(product, [bulkLine('first')])).toMatchObject({ status: 200, body: { recorded: 1 } });

    // It fits beside the log, and the log with it does not.
    const file = linesOf(1_800, 'a'.repeat(1_500));
    const midway = await send(product, file);
    expect(midway).toMatchObject({ status: 507, body: { type: '/problems/storage-full', lines: 1_800 } });
    expect(midway.body.recorded).toBeGreaterThan(0);
    expect(midway.body.recorded).toBeLessThan(1_800);
    expect(midway.body.detail).toContain('Send the same file again');
    expect(midway.body.receipt.events).toHaveLength(midway.body.recorded);
    expect(readdirSync(spool)).toEqual([]);
    const stored = await send(product, file.slice(0, 20));
    expect(stored).toMatchObject({ status: 200, body: { recorded: 0, repeated: 20 } });
    await product.kill('SIGKILL');
  },
  60_000,
);
