// @ts-nocheck
import { rmSync } from 'node:fs';
import { expect, it } from 'vitest';
import { documentedFetch } from '../support/documented.ts';
import { scratchFolder } from '../support/folder.ts';
import { type Product, startProduct } from '../support/process.ts';
import { wireDelivery } from '../support/samples.ts';
import { canMount, fill, onSmallDisk } from '../support/small-disk.ts';

const put = ({ address }: Product, reference: string) =>
  documentedFetch(`${address}/v1/deliveries/mod-nl/${reference}`, {
    method: 'PUT',
    headers: { 'Content-Type': 'application/json', Authorization: 'Bearer dev-mod-nl-reporter' },
    body: JSON.stringify(wireDelivery),
  });

const statusOf = async (product: Product, reference: string): Promise<number> => {
  const response = await put(product, reference);
  await response.arrayBuffer();
  return response.status;
};

const references = Array.from({ length: 100 }, (_, n) => `F-${n}`);

const statusesOf = async (product: Product): Promise<readonly number[]> => {
  const statuses: number[] = [];
  for (const reference of references) statuses.push(await statusOf(product, reference));
  return statuses;
};

it.skipIf(!canMount())(
  'on a disk that is really full a report is refused with 507 and not stored, and stored once there is space again',
  async () => {
    const folder = scratchFolder();
    // A checkpoint among the reports would take a position.
    const product = await startProduct(folder, { CHECKPOINT_EVERY: 'asked' }, onSmallDisk(folder));
    const ballast = `/proc/${product.pid}/root${folder}/ballast`;
    fill(ballast);
    const full = await statusesOf(product);
    expect(new Set(full)).toEqual(new Set([...full.filter((status) => status === 201), 507]));
    const refused = await put(product, references.at(-1) ?? '');
    expect(refused.status).toBe(507);
    expect(refused.headers.get('Retry-After')).toMatch(/^\d+$/);
    expect(await refused.json()).toMatchObject({ type: '/problems/storage-full', status: 507 });

    rmSync(ballast);
    const again = await statusesOf(product);
    expect(again).toEqual(full.map((status) => (status === 201 ? 200 : 201)));
    const last = (await put(product, 'F-0')).headers.get('Log-Position');
    const newest = (await put(product, 'F-99')).headers.get('Log-Position');
    expect(BigInt(newest ?? 0) - BigInt(last ?? 0)).toBe(99n);
    const listed = await documentedFetch(`${product.address}/v1/deliveries?limit=1000&atLeast=${newest}`);
    expect((await listed.json()).deliveries).toHaveLength(100);
    expect(await product.kill('SIGTERM')).toMatchObject({ code: 0 });
  },
);
