import { chmodSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { generateKey } from '../../src/audit/keys.ts';
import { doctor } from '../../src/cli/doctor.ts';
import { projections } from '../../src/projections/index.ts';
import { readModelsFile, rowFiles } from '../../src/store/read-models/row-files.ts';
import { anEnvelope } from '../store/envelopes.ts';
import { ran } from '../support/command.ts';
import { scratchFolder } from '../support/folder.ts';
import { wireDelivery } from '../support/samples.ts';
import { settled, startTestServer } from '../support/server.ts';

type Found = { readonly what: string; readonly state: string; readonly says: string; readonly todo?: string };

/** What is found in a folder of which nothing is served at the port; by what it is about. */
const findingsIn = async (folder: string, when: Parameters<typeof ran>[3] = {}) => {
  const { code, text } = await ran(doctor, ['--json'], folder, when);
  const { ok, findings }: { readonly ok: boolean; readonly findings: readonly Found[] } = JSON.parse(text);
  expect(ok).toBe(code === 0);
  for (const { state, todo } of findings) expect(todo === undefined).toBe(state === 'good');
  return { code, of: (what: string) => findings.find((each) => each.what === what) };
};

const servedFolder = async () => {
  const server = await startTestServer();
  await server.put('/v1/deliveries/mod-nl/a', 'mod-nl-reporter', wireDelivery);
  await settled(server);
  await server.get('/v1/audit/checkpoint');
  return server;
};

it('finds nothing wrong with a folder that is in use, and says who writes to it', async () => {
  const { folder } = await servedFolder();
  const { code, of } = await findingsIn(folder);
  expect(code).toBe(0);
  for (const what of [
    'data folder',
    'disk',
    'writer',
    'checkpoint key',
    'log',
    'clock',
    'read side',
    'checkpoints',
  ]) {
    expect(of(what), what).toMatchObject({ state: 'good' });
  }
  expect(of('writer')?.says).toContain(`process ${process.pid}`);
  expect(of('read side')?.says).toBe('the rows hold 1 event of 1 event');
  expect(of('checkpoints')?.says).toBe('the newest covers 1 event of 1 event');
  expect(of('bodies')).toMatchObject({ state: 'look' });
});

it('changes nothing, and is no fault, where nothing was begun', async () => {
  const folder = join(scratchFolder(), 'not-there');
  const { code, of } = await findingsIn(folder);
  expect(code).toBe(0);
  expect(of('log')).toMatchObject({ state: 'look' });
  expect(of('data folder')).toMatchObject({ state: 'look', says: `${folder} is not there` });
});

it('finds a key that others can read, and one with which the log was not signed', async () => {
  const server = await servedFolder();
  await server.stop();
  const file = join(server.folder, 'checkpoint.key');
  chmodSync(file, 0o644);
  const open = await findingsIn(server.folder);
  expect(open.code).toBe(1);
  expect(open.of('checkpoint key')).toMatchObject({
    state: 'fault',
    todo: expect.stringContaining('chmod 600'),
  });

  rmSync(file);
  writeFileSync(file, `${generateKey('porcupine.local', 'signer').secret}\n`, { mode: 0o600 });
  const other = await findingsIn(server.folder);
  expect(other.code).toBe(1);
  expect(other.of('checkpoint key')).toMatchObject({ state: 'good' });
  expect(other.of('checkpoints')).toMatchObject({
    state: 'fault',
    says: expect.stringContaining('not known here'),
  });
});

it('finds rows that are missing, damaged, of another log, or being filled', async () => {
  const server = await servedFolder();
  await server.stop();
  const { folder } = server;
  const file = readModelsFile(folder, projections);
  writeFileSync(rowFiles(folder, projections).building, '');
  expect((await findingsIn(folder)).of('rebuild')).toMatchObject({ state: 'look' });
  writeFileSync(file, 'no database'.repeat(1_000));
  expect((await findingsIn(folder)).of('read side')).toMatchObject({
    state: 'fault',
    todo: 'porcupine rebuild',
  });
  rmSync(file);
  expect((await findingsIn(folder)).of('read side')).toMatchObject({ state: 'look' });
});

it('finds a clock behind the log, a stream that cannot be read, and a bodies file that is faulty', async () => {
  const server = await servedFolder();
  // The report was recorded at ten.
  const early = await findingsIn(server.folder, { now: '2026-11-25T09:59:54.999Z' });
  expect(early.of('clock')).toMatchObject({
    state: 'fault',
    says: expect.stringContaining('6 seconds behind'),
  });
  const hardly = await findingsIn(server.folder, { now: '2026-11-25T09:59:55.000Z' });
  expect(hardly.of('clock')).toMatchObject({ state: 'good' });

  const unknown = anEnvelope('delivery-mod-nl/z', 0, { type: 'DeliveryGuessed.v1', data: {} });
  await server.context.log.append(unknown.stream, unknown, -1n);
  await settled(server);
  const bodies = join(scratchFolder(), 'bodies.json');
  writeFileSync(bodies, '{');
  const { code, of } = await findingsIn(server.folder, { environment: { BODIES_FILE: bodies } });
  expect(code).toBe(1);
  expect(of('read side')).toMatchObject({
    state: 'fault',
    says: expect.stringContaining('delivery-mod-nl/z'),
  });
  expect(of('bodies')).toMatchObject({ state: 'fault', says: expect.stringContaining(bodies) });
});
