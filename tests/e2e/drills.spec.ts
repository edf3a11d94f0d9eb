import {
  appendFileSync,
  cpSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { describe, expect, it } from 'vitest';
import { documentedFetch } from '../support/documented.ts';
import { scratchFolder } from '../support/folder.ts';
import { type Product, runProduct, startProduct } from '../support/process.ts';
import { wireDelivery } from '../support/samples.ts';

/*
 * What docs/operations.md says to do when something is lost, done to the real program: each drill ends with a log that
 * verifies and with the figure that was there before.
 */

const headers = { Authorization: 'Bearer dev-mod-nl-reporter', 'Content-Type': 'application/json' };

/** Reports so many rounds; says where that stands in the log. */
const report = async ({ address }: Product, reference: string, quantity: number) => {
  const response = await documentedFetch(`${address}/v1/deliveries/mod-nl/${reference}`, {
    method: 'PUT',
    headers,
    body: JSON.stringify({ ...wireDelivery, quantity }),
  });
  const text = await response.text();
  expect([200, 201], text).toContain(response.status);
  return { status: response.status, position: response.headers.get('Log-Position') ?? '' };
};

/** The rounds of 2025, once everything up to a position is in them. */
const delivered = async ({ address }: Product, atLeast: string): Promise<number> => {
  const response = await documentedFetch(
    `${address}/v1/progress/artillery-rounds-per-year?period=2025&effectiveAt=2025-12-31&atLeast=${atLeast}`,
  );
  const text = await response.text();
  expect(response.status, text).toBe(200);
  const { delivered: figure } = JSON.parse(text);
  expect(figure.min).toBe(figure.max);
  return figure.min;
};

const checkpoint = async ({ address }: Product): Promise<string> => {
  const response = await documentedFetch(`${address}/v1/audit/checkpoint`);
  expect(response.status).toBe(200);
  return response.text();
};

const verifies = async (folder: string, ...args: readonly string[]): Promise<string> => {
  const { code, stdout, stderr } = await runProduct(folder, ['verify', ...args]);
  expect(code, stdout + stderr).toBe(0);
  return stdout;
};

const backedUp = async (folder: string, file: string) => {
  const { code, stdout, stderr } = await runProduct(folder, ['backup', file, '--json']);
  expect(code, stdout + stderr).toBe(0);
  return JSON.parse(stdout);
};

/** How many reports a log's file holds, read by another program; each is of one round. */
const reportsIn = (file: string): number => {
  const db = new Database(file, { readonly: true });
  try {
    return Number(db.prepare("SELECT count(*) FROM events WHERE stream LIKE 'delivery-%'").pluck().get());
  } finally {
    db.close();
  }
};

const eventsUnder = (note: string): number => Number(note.split('\n')[1]);

/** Reports one round after the other from several senders at once until it is stopped; says how many were answered. */
const reporting = (product: Product) => {
  let answered = 0;
  let going = true;
  const senders = Array.from({ length: 4 }, async (_, sender) => {
    for (let sent = 0; going; sent += 1) {
      await report(product, `s${sender}-${sent}`, 1);
      answered += 1;
    }
  });
  return {
    answered: () => answered,
    stop: async () => {
      going = false;
      await Promise.all(senders);
    },
  };
};

const doctorSays = async (folder: string): Promise<string> => {
  const { stdout } = await runProduct(folder, ['doctor']);
  return stdout;
};

describe('a drill', { timeout: 180_000 }, () => {
  it('moved host: a backup taken while reports come in has all that was answered before, and goes on elsewhere', async () => {
    const [folder, elsewhere] = [scratchFolder(), scratchFolder()];
    const product = await startProduct(folder);
    const load = reporting(product);
    await expect.poll(load.answered, { timeout: 60_000 }).toBeGreaterThan(40);
    const signed = await checkpoint(product);
    const before = load.answered();
    const file = join(elsewhere, 'log.db');
    const { ok, covered } = await backedUp(folder, file);
    expect(load.answered(), 'reports came in meanwhile').toBeGreaterThan(before);
    await load.stop();
    expect(ok).toBe(true);
    expect(reportsIn(file)).toBeGreaterThanOrEqual(before);
    expect(covered).toBeGreaterThanOrEqual(eventsUnder(signed));

    await product.kill('SIGTERM');
    cpSync(join(folder, 'checkpoint.key'), join(elsewhere, 'checkpoint.key'));
    writeFileSync(join(elsewhere, 'checkpoint'), signed);
    await verifies(elsewhere);
    const moved = await startProduct(elsewhere);
    const { position } = await report(moved, 'after-the-move', 1);
    expect(await delivered(moved, position)).toBe(reportsIn(file));
    // The remembered checkpoint of the old machine would keep a log that contradicts it from being signed.
    expect(eventsUnder(await checkpoint(moved))).toBeGreaterThan(eventsUnder(signed));
    await moved.kill('SIGTERM');
    await verifies(elsewhere);
  });

  it('lost disk: what was answered after the backup is missed by name, and counts once when it is sent again', async () => {
    const [folder, restored, elsewhere] = [scratchFolder(), scratchFolder(), scratchFolder()];
    const product = await startProduct(folder);
    await report(product, 'a', 100);
    const file = join(elsewhere, 'night.backup');
    await backedUp(folder, file);
    const { position } = await report(product, 'b', 30);
    expect(await delivered(product, position)).toBe(130);
    const signed = await checkpoint(product);
    const key = readFileSync(join(folder, 'checkpoint.key'), 'utf8');
    await product.kill('SIGKILL');
    rmSync(folder, { recursive: true });

    cpSync(file, join(restored, 'log.db'));
    writeFileSync(join(restored, 'checkpoint.key'), key, { mode: 0o600 });
    writeFileSync(join(restored, 'checkpoint'), signed);
    const { code, stdout } = await runProduct(restored, ['verify']);
    expect(code).toBe(1);
    expect(stdout).toContain(`a checkpoint over ${eventsUnder(signed)} events was signed`);
    expect(await doctorSays(restored)).toMatch(/FAULT checkpoints: .*\n +→ an older backup was put back/);

    renameSync(join(restored, 'checkpoint'), join(restored, 'checkpoint-of-before'));
    const again = await startProduct(restored);
    expect((await report(again, 'a', 100)).status).toBe(200);
    const sent = await report(again, 'b', 30);
    expect(sent.status).toBe(201);
    expect(await delivered(again, sent.position)).toBe(130);
    await again.kill('SIGTERM');
    await verifies(restored);
  });

  it('lost read models: they are filled again, and every figure is as before', async () => {
    const folder = scratchFolder();
    const product = await startProduct(folder);
    await report(product, 'a', 100);
    const { position } = await report(product, 'b', 30);
    expect(await delivered(product, position)).toBe(130);
    await product.kill('SIGKILL');
    for (const name of readdirSync(folder).filter((each) => each.startsWith('read-models-'))) {
      rmSync(join(folder, name));
    }
    expect(await doctorSays(folder)).toContain('LOOK  read side: no rows of this version yet');
    const again = await startProduct(folder);
    expect(await delivered(again, position)).toBe(130);
    await again.kill('SIGTERM');
    await verifies(folder);
  });

  it('rotated keys: what either key has signed verifies, in the log and in its backup', async () => {
    const [folder, elsewhere] = [scratchFolder(), scratchFolder()];
    const product = await startProduct(folder);
    await report(product, 'a', 100);
    const old = await checkpoint(product);
    await product.kill('SIGTERM');

    const keyFile = join(folder, 'checkpoint.key');
    const { stdout } = await runProduct(folder, ['keys', 'checkpoint']);
    const [publicOld = ''] = /porcupine\.local\+\S+/.exec(stdout) ?? [];
    expect(publicOld).not.toBe('');
    const next = join(elsewhere, 'new.key');
    const made = await runProduct(folder, ['keys', 'checkpoint', '--name', 'porcupine.local'], {
      CHECKPOINT_KEY_FILE: next,
    });
    expect(made.code, made.stderr).toBe(0);
    appendFileSync(next, `${publicOld}\n`);
    renameSync(next, keyFile);

    const again = await startProduct(folder);
    const { position } = await report(again, 'b', 30);
    expect(await delivered(again, position)).toBe(130);
    const fresh = await checkpoint(again);
    expect(fresh.trimEnd().split('\n').at(-1)).not.toBe(old.trimEnd().split('\n').at(-1));
    const { ok, checkpoints } = await backedUp(folder, join(elsewhere, 'log.backup'));
    expect(ok).toBe(true);
    expect(checkpoints).toBeGreaterThanOrEqual(2);
    await again.kill('SIGTERM');
    expect(await verifies(folder)).not.toContain('not checked: the signatures');

    // Without the old key what it signed is a fault, and the key to bring back is asked for.
    writeFileSync(keyFile, `${readFileSync(keyFile, 'utf8').split('\n')[0]}\n`);
    const { code } = await runProduct(folder, ['verify']);
    expect(code).toBe(1);
  });
});
