import { cpSync, readdirSync, rmSync, statSync, truncateSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { randomFrom } from '../../bench/random.ts';
import { isAuditStream } from '../../src/domain/ids.ts';
import { beginning, type RecordedEvent } from '../../src/store/event-log.ts';
import { openSqliteLog } from '../../src/store/sqlite-log.ts';
import { scratchFolder } from '../support/folder.ts';
import { ask, reportTo } from '../support/nodes.ts';
import { runProduct, startProduct } from '../support/process.ts';

const cuts = 25;
/** Starting the program takes longer than cutting: so many of the cuts are verified too. */
const verified = 3;

const eventsIn = async (folder: string): Promise<readonly RecordedEvent[]> => {
  const log = openSqliteLog(join(folder, 'log.db'));
  const events: RecordedEvent[] = [];
  for await (const page of log.from(beginning)) events.push(...page);
  await log.close();
  return events;
};

/** A folder whose last reports, and the checkpoint over all of them, are in the write-ahead log alone. */
const killedFolder = async () => {
  const folder = scratchFolder();
  const product = await startProduct(folder, { CHECKPOINT_EVERY: 'asked' });
  for (let n = 0; n < 60; n += 1) expect((await reportTo(product.address, `W-${n}`)).status).toBe(201);
  const { body: note } = await ask(product.address, '/v1/audit/checkpoint');
  await product.kill('SIGKILL');
  return { folder, size: Number(String(note).split('\n')[1]) };
};

const cutCopy = (folder: string, at: number): string => {
  const copy = scratchFolder();
  cpSync(folder, copy, { recursive: true });
  truncateSync(join(copy, 'log.db-wal'), at);
  rmSync(join(copy, 'log.db-shm'));
  return copy;
};

const forgetRows = (folder: string): void => {
  for (const name of readdirSync(folder)) if (name.startsWith('read-models-')) rmSync(join(folder, name));
};

it('a write-ahead log that is cut off anywhere opens as the beginning of the log, and verify names the checkpoint that it falls short of', async () => {
  const { folder, size } = await killedFolder();
  const whole = cutCopy(folder, statSync(join(folder, 'log.db-wal')).size);
  const events = await eventsIn(whole);
  const random = randomFrom(7);
  const lengths = new Set<number>();
  for (let cut = 0; cut < cuts; cut += 1) {
    const copy = cutCopy(folder, random.below(statSync(join(folder, 'log.db-wal')).size));
    const left = await eventsIn(copy);
    lengths.add(left.length);
    expect(left).toEqual(events.slice(0, left.length));
    if (cut >= verified) continue;
    // What the rows hold beyond the log would be named too.
    forgetRows(copy);
    const { code, stdout } = await runProduct(copy, ['verify', '--json']);
    const indexed = left.filter(({ stream }) => !isAuditStream(stream)).length;
    expect(indexed).toBeLessThan(size);
    expect([code, JSON.parse(stdout).fault.detail]).toEqual([1, expect.stringContaining(`${size} events`)]);
  }
  // Otherwise the cuts fell where nothing was.
  expect(lengths.size).toBeGreaterThan(10);
  expect(events.filter(({ stream }) => !isAuditStream(stream))).toHaveLength(size);
}, 180_000);
