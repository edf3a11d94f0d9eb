import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import Database from 'better-sqlite3';
import { describe, expect, it } from 'vitest';
import { projections } from '../../src/projections/index.ts';
import { readModelsFile, rowFiles } from '../../src/store/read-models/row-files.ts';
import { documentedFetch } from '../support/documented.ts';
import { scratchFolder } from '../support/folder.ts';
import { type Product, runProduct, startCommand, startProduct } from '../support/process.ts';
import { wireDelivery } from '../support/samples.ts';

const headers = { Authorization: 'Bearer dev-mod-nl-reporter', 'Content-Type': 'application/json' };

const report = async ({ address }: Product, reference: string, quantity: number): Promise<string> => {
  const body = JSON.stringify({ ...wireDelivery, quantity });
  const path = `${address}/v1/deliveries/mod-nl/${reference}`;
  const response = await documentedFetch(path, { method: 'PUT', headers, body });
  expect(response.status, await response.text()).toBe(201);
  return response.headers.get('Log-Position') ?? '';
};

/** Reports a file of so many deliveries of one round each. */
const reportMany = async ({ address }: Product, many: number): Promise<void> => {
  const lines = Array.from({ length: many }, (_, at) =>
    JSON.stringify({ ...wireDelivery, reference: `many-${at}`, quantity: 1 }),
  );
  const response = await documentedFetch(`${address}/v1/deliveries`, {
    method: 'POST',
    headers: { ...headers, 'Content-Type': 'application/x-ndjson' },
    body: lines.join('\n'),
  });
  expect(response.status, await response.text()).toBe(200);
};

/** What is delivered of the rounds of 2025, and of how many events that was said. */
const shown = async ({ address }: Product, atLeast = '') => {
  const response = await documentedFetch(
    `${address}/v1/progress/artillery-rounds-per-year?period=2025&effectiveAt=2025-12-31${atLeast === '' ? '' : `&atLeast=${atLeast}`}`,
  );
  const text = await response.text();
  expect(response.status, text).toBe(200);
  const { asOf, delivered } = JSON.parse(text);
  return { index: Number(asOf.index), delivered };
};

const isReady = async ({ address }: Product): Promise<boolean> =>
  (await documentedFetch(`${address}/readyz`)).ok;

/** Makes the rows say that every report is of so many rounds more. */
const falsify = (file: string, more: number): void => {
  const db = new Database(file);
  db.exec(`UPDATE entries SET min = min + ${more}, max = max + ${more} WHERE track = 'artillery-ammunition'`);
  db.close();
};

const rowsIn = (folder: string): readonly string[] =>
  readdirSync(folder).filter((name) => name.startsWith('read-models-') && name.endsWith('.db'));

describe('porcupine rebuild', { timeout: 120_000 }, () => {
  it('mends false figures beside a server that is in use, which never shows fewer events nor fails', async () => {
    const folder = scratchFolder();
    const before = await startProduct(folder);
    await report(before, 'a', 100);
    await before.kill('SIGTERM');
    falsify(readModelsFile(folder, projections), 7);

    const product = await startProduct(folder);
    expect((await shown(product)).delivered).toEqual({ min: 107, max: 107 });
    await expect.poll(() => isReady(product), { timeout: 20_000 }).toBe(false);

    const rebuilding = runProduct(folder, ['rebuild']);
    let rebuilt = false;
    const ended = rebuilding.then((end) => {
      rebuilt = true;
      return end;
    });
    let last = -1;
    let sent = 0;
    const look = async (atLeast?: string): Promise<void> => {
      const { index } = await shown(product, atLeast);
      expect(index).toBeGreaterThanOrEqual(last);
      last = index;
    };
    while (!rebuilt || !(await isReady(product))) {
      sent += 1;
      await look(await report(product, `b-${sent}`, 1));
      if (sent > 2_000) throw new Error('the rows were never exchanged');
    }
    const { code, stdout, stderr } = await ended;
    expect(code, stderr).toBe(0);
    expect(stdout).toMatch(/^rebuilt the rows of \d+ events in read-models-[0-9a-f]{16}-2\.db/);
    expect((await shown(product)).delivered).toEqual({ min: 100 + sent, max: 100 + sent });

    await product.kill('SIGTERM');
    expect(rowsIn(folder)).toHaveLength(1);
    expect(rowsIn(folder)[0]).toMatch(/-2\.db$/);
    const { code: verified, stdout: said } = await runProduct(folder, ['verify']);
    expect(verified, said).toBe(0);
  });

  it('goes on where it was broken off, and a second one at the same time is refused', async () => {
    const folder = scratchFolder();
    const product = await startProduct(folder);
    await reportMany(product, 6_000);
    const { building } = rowFiles(folder, projections);
    const first = startCommand(folder, ['rebuild'], {});
    const filledSoFar = (): number => {
      const db = new Database(building, { readonly: true });
      try {
        return Number(db.prepare('SELECT idx FROM checkpoint').pluck().get() ?? 0);
      } catch {
        return 0;
      } finally {
        db.close();
      }
    };
    while (!existsSync(building)) await pause(5);
    while (existsSync(building) && filledSoFar() === 0) await pause(5);
    process.kill(first.pid, 'SIGSTOP');
    expect(existsSync(building), 'it ended before it could be stopped').toBe(true);

    const second = await runProduct(folder, ['rebuild']);
    expect(second.code).toBe(2);
    expect(second.stderr).toContain('are being rebuilt by another process already');
    await first.kill('SIGKILL');

    const third = await runProduct(folder, ['rebuild', '--json']);
    expect(third.code, third.stderr).toBe(0);
    const { events, already } = JSON.parse(third.stdout);
    expect(already).toBeGreaterThan(0);
    expect(already).toBeLessThan(events);
    expect((await shown(product)).delivered).toEqual({ min: 6_000, max: 6_000 });
  });

  it('fills the first rows too, where no server has filled any, and refuses a log that is only in memory', async () => {
    const folder = scratchFolder();
    const product = await startProduct(folder);
    await report(product, 'a', 3);
    await product.kill('SIGTERM');
    for (const name of rowsIn(folder)) {
      const { code } = await runProduct(folder, ['rebuild']);
      expect(code).toBe(0);
      expect(rowsIn(folder)).toContain(name);
    }
    const again = await startProduct(folder);
    expect((await shown(again)).delivered).toEqual({ min: 3, max: 3 });
    const nowhere = join(folder, 'nowhere');
    expect((await runProduct(nowhere, ['rebuild'])).code).toBe(2);
    expect(existsSync(nowhere)).toBe(false);
    const { code, stderr } = await runProduct(folder, ['rebuild'], { EVENT_LOG: 'memory:' });
    expect(code).toBe(2);
    expect(stderr).toContain('memory');
  });
});
