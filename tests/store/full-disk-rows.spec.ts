import { readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { bulkLine } from '../support/bulk.ts';
import { documentedFetch } from '../support/documented.ts';
import { scratchFolder } from '../support/folder.ts';
import { ask, reportTo, untilReady } from '../support/nodes.ts';
import { startProduct, type Wrapper } from '../support/process.ts';
import { canMount, fill, onSmallDisk } from '../support/small-disk.ts';

const lines = 1_500;

/** A folder with a log of so many reports and no rows. */
const folderWithoutRows = async (): Promise<string> => {
  const folder = scratchFolder();
  const product = await startProduct(folder, { CHECKPOINT_EVERY: 'asked' });
  const response = await documentedFetch(`${product.address}/v1/deliveries`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/x-ndjson', Authorization: 'Bearer dev-mod-nl-reporter' },
    body: Array.from({ length: lines }, (_, n) => bulkLine(`B-${n}`, { quantity: 10 })).join('\n'),
  });
  expect(await response.json()).toMatchObject({ recorded: lines });
  await product.kill('SIGTERM');
  for (const name of readdirSync(folder)) if (name.startsWith('read-models-')) rmSync(join(folder, name));
  return folder;
};

/** Runs a program on a disk of its own with a copy of a folder, and with so many kilobytes left on it. */
const onNearlyFullDisk = (source: string, folder: string, kilobytes: number): Wrapper => [
  'unshare',
  '--user',
  '--map-root-user',
  '--mount',
  'sh',
  '-c',
  `mount -t tmpfs -o size=16m small "${folder}" && cp -r "${source}/." "${folder}" &&
   free=$(df -k --output=avail "${folder}" | tail -1) &&
   head -c "$(( free - ${kilobytes} ))k" /dev/zero > "${folder}/ballast" && exec "$0" "$@"`,
];

it.skipIf(!canMount())(
  'on a disk that fills up while the rows are filled questions and commands are told to wait, and everything is there once there is space again',
  async () => {
    const source = await folderWithoutRows();
    const folder = scratchFolder();
    const product = await startProduct(folder, {}, onNearlyFullDisk(source, folder, 700));
    const { address } = product;
    await untilReady(address, 503, 30_000);
    const figure = '/v1/progress/artillery-rounds-per-year?period=2025';
    expect((await reportTo(address, 'new')).body).toMatchObject({ status: 503 });
    const told = await ask(address, figure);
    expect([200, 503]).toContain(told.status);
    // Less than everything is never told as everything.
    if (told.status === 200) expect(Number(told.body.asOf.index)).toBeLessThan(lines);

    rmSync(`/proc/${product.pid}/root${folder}/ballast`);
    await untilReady(address, 200, 60_000);
    const { body } = await ask(address, figure);
    expect(body).toMatchObject({ complete: true, delivered: { min: lines * 10, max: lines * 10 } });
    expect((await reportTo(address, 'new')).status).toBe(201);
    await product.kill('SIGTERM');
  },
  180_000,
);

it.skipIf(!canMount())(
  'on a full disk no checkpoint is signed that the log does not hold, and one is once there is space again',
  async () => {
    const folder = scratchFolder();
    const product = await startProduct(folder, { CHECKPOINT_EVERY: 'asked' }, onSmallDisk(folder));
    const { address } = product;
    const sizeOf = (note: unknown): number => Number(String(note).split('\n')[1]);
    const first = await ask(address, '/v1/audit/checkpoint');
    expect((await reportTo(address, 'F-1')).status).toBe(201);
    const ballast = `/proc/${product.pid}/root${folder}/ballast`;
    fill(ballast);
    const full = await ask(address, '/v1/audit/checkpoint');
    // The log may still have had room for one in what its file holds.
    expect([200, 503]).toContain(full.status);
    rmSync(ballast);
    const again = await ask(address, '/v1/audit/checkpoint');
    expect(sizeOf(again.body)).toBe(sizeOf(first.body) + 1);
    const { body } = await ask(
      address,
      `/v1/audit/consistency?from=${sizeOf(first.body)}&to=${sizeOf(again.body)}`,
    );
    expect([body.fromRoot, body.toRoot]).toEqual(
      [first, again].map(({ body: note }) => String(note).split('\n')[2]),
    );
    await product.kill('SIGTERM');
  },
  60_000,
);
