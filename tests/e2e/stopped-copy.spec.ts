import { cpSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import Database from 'better-sqlite3';
import { expect, it } from 'vitest';
import { scratchFolder } from '../support/folder.ts';
import { reportTo } from '../support/nodes.ts';
import { runProduct, startProduct } from '../support/process.ts';

const senders = 8;

/** Keeps reports under way until nobody answers; every reference that was answered with success. */
const reportWithoutEnd = (address: string) => {
  const acknowledged = new Set<string>();
  const send = async (sender: number): Promise<void> => {
    for (let n = 0; ; n += 1) {
      const reference = `C-${sender}-${n}`;
      const { status } = await reportTo(address, reference, { quantity: 1 + n });
      if (status === 0) return;
      expect(status).toBe(201);
      acknowledged.add(reference);
    }
  };
  const sent = Promise.all(Array.from({ length: senders }, (_, sender) => send(sender)));
  return { acknowledged, sent };
};

const referencesIn = (folder: string): ReadonlySet<string> => {
  const db = new Database(join(folder, 'log.db'));
  const streams = db
    .prepare<[], string>(`SELECT stream FROM events WHERE stream LIKE 'delivery-mod-nl/%'`)
    .pluck()
    .all();
  db.close();
  return new Set(streams.map((stream) => stream.slice('delivery-mod-nl/'.length)));
};

it('files that are copied while the server is stopped in the middle of reports hold every one that was acknowledged, verify, and are served', async () => {
  const [folder, copy] = [scratchFolder(), scratchFolder()];
  const product = await startProduct(folder, { CHECKPOINT_EVERY: '1' });
  const { acknowledged, sent } = reportWithoutEnd(product.address);
  for (const before of [40, 200]) {
    await expect.poll(() => acknowledged.size, { timeout: 60_000, interval: 1 }).toBeGreaterThan(before);
    process.kill(product.pid, 'SIGSTOP');
    // What was answered before the stop arrives after it.
    await pause(100);
    const answered = [...acknowledged];
    cpSync(folder, copy, { recursive: true, force: true });
    process.kill(product.pid, 'SIGCONT');

    const stored = referencesIn(copy);
    expect(answered.filter((reference) => !stored.has(reference))).toEqual([]);
    const { code, stdout } = await runProduct(copy, ['verify', '--json']);
    expect([code, JSON.parse(stdout)]).toMatchObject([0, { ok: true, figuresCompared: true }]);
  }
  await product.kill('SIGKILL');
  await sent;
  const again = await startProduct(copy);
  expect((await reportTo(again.address, 'C-0-0', { quantity: 1 })).status).toBe(200);
  expect((await reportTo(again.address, 'new')).status).toBe(201);
}, 180_000);
