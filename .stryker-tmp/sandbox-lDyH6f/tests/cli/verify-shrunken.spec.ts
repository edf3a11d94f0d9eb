// @ts-nocheck
import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { expect, it } from 'vitest';
import { readKeyFile } from '../../src/audit/key-file.ts';
import { exportTo } from '../../src/cli/export.ts';
import { verify } from '../../src/cli/verify.ts';
import { openSqliteLog } from '../../src/store/sqlite-log.ts';
import { appendNext } from '../moving/signed.ts';
import { ran } from '../support/command.ts';
import { scratchFolder } from '../support/folder.ts';
import { wireDelivery } from '../support/samples.ts';
import { packaged, settled, startTestServer } from '../support/server.ts';

it('a checkpoint of before that is stored once more as the newest is a fault to both programs: an old word must not do for a new one', async () => {
  const server = await startTestServer();
  const signedAfter = async (reference: string): Promise<string> => {
    await server.put(`/v1/deliveries/mod-nl/${reference}`, 'mod-nl-reporter', wireDelivery);
    await settled(server);
    return (await server.get('/v1/audit/checkpoint')).text;
  };
  const old = await signedAfter('a');
  await signedAfter('b');
  await server.stop();
  const log = openSqliteLog(join(server.folder, 'log.db'));
  await appendNext(log, 'audit-checkpoints', 'CheckpointSigned.v1', { note: old });
  await log.close();
  const { signing } = readKeyFile(join(server.folder, 'checkpoint.key'));
  const folder = join(scratchFolder(), 'export');
  expect((await ran(exportTo, [folder], server.folder)).code).toBe(0);
  const checked = await ran(verify, [folder, '--key', signing.text, '--unsigned-tail'], scratchFolder());
  expect([checked.code, checked.text]).toEqual([
    1,
    expect.stringContaining('speaks of 1 events, and one before it of 2'),
  ]);
  const python = promisify(execFile)('python3', [
    packaged('tools/verify_bundle.py'),
    '--key',
    signing.text,
    '--unsigned-tail',
    folder,
  ]);
  await expect(python).rejects.toMatchObject({
    code: 1,
    stderr: expect.stringContaining('covers fewer events than a checkpoint before it'),
  });
});
