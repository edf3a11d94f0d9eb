// @ts-nocheck
import {
  chmodSync,
  copyFileSync,
  lstatSync,
  readdirSync,
  readFileSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { expect, it, onTestFinished, vi } from 'vitest';
import {
  BadBodiesFile,
  type Bodies,
  changeBodies,
  readBodies,
  watchBodies,
} from '../../src/store/bodies-file.ts';
import { scratchFolder } from '../support/folder.ts';
import { startScript } from '../support/process.ts';
import { packaged } from '../support/server.ts';

const bodiesNamed = (...ids: readonly string[]): Bodies => ({
  bodies: ids.map((id) => ({ id, name: id, cadenceDays: 30, tracks: 'all', roles: ['reporter'], keys: [] })),
  witnesses: [],
});

const write = (file: string, bodies: Bodies): void =>
  changeBodies(file, packaged('seeds/bodies.json'), () => bodies);

const faultyFile = (content: string): string => {
  const file = join(scratchFolder(), 'bodies.json');
  writeFileSync(file, content);
  return file;
};

const sameKeyTwice = (): Bodies => {
  const { bodies, witnesses } = bodiesNamed('mod-nl', 'mod-de');
  const key = {
    id: 'k1',
    role: 'reporter' as const,
    sha256: '0'.repeat(64),
    createdAt: '2026-01-01T00:00:00.000Z',
    revokedAt: null,
  };
  return { bodies: bodies.map((body) => ({ ...body, keys: [key] })), witnesses };
};

it('what was written is read back, and no draft is left beside it', () => {
  const folder = scratchFolder();
  const file = join(folder, 'bodies.json');
  write(file, bodiesNamed('mod-nl'));
  write(file, bodiesNamed('mod-nl', 'mod-de'));
  expect(readBodies(file)).toEqual(bodiesNamed('mod-nl', 'mod-de'));
  expect(readdirSync(folder)).toEqual(['bodies.json', 'bodies.json.lock']);
});

it('a change leaves the mode of the file as it is, and follows a link to the file that the server reads', () => {
  const folder = scratchFolder();
  const [file, link] = [join(folder, 'real.json'), join(folder, 'bodies.json')];
  write(file, bodiesNamed('mod-nl'));
  expect(statSync(file).mode & 0o777).toBe(0o600);
  chmodSync(file, 0o640);
  symlinkSync(file, link);
  write(link, bodiesNamed('mod-nl', 'mod-de'));
  expect(lstatSync(link).isSymbolicLink()).toBe(true);
  expect(readBodies(file)).toEqual(bodiesNamed('mod-nl', 'mod-de'));
  expect(statSync(file).mode & 0o777).toBe(0o640);
});

it('a faulty file is refused with its name and every fault at once', () => {
  const { bodies, witnesses } = bodiesNamed('mod-nl');
  const faulty = bodies.map((body) => ({
    ...body,
    cadenceDays: 0,
    roles: ['king'],
    tracks: ['no-such-track'],
  }));
  const file = faultyFile(JSON.stringify({ bodies: faulty, witnesses }));
  expect(() => readBodies(file)).toThrow(file);
  for (const member of ['cadenceDays', 'roles', 'tracks']) {
    expect(() => readBodies(file)).toThrow(`/bodies/0/${member}`);
  }
});

it.each([
  ['is no JSON', '{"bodies": ['],
  ['lists a body twice', JSON.stringify(bodiesNamed('mod-nl', 'mod-nl'))],
  ['has two keys of one id, of which neither could be revoked alone', JSON.stringify(sameKeyTwice())],
  ['has a member that is not known', JSON.stringify({ ...bodiesNamed('mod-nl'), colour: 'blue' })],
])('a file that %s is refused, and the message names the file', (_what, content) => {
  const file = faultyFile(content);
  expect(() => readBodies(file)).toThrow(file);
});

it('a watched file is read again when it changes; one that became faulty leaves the one before in force', async () => {
  const file = join(scratchFolder(), 'bodies.json');
  const faults: unknown[] = [];
  write(file, bodiesNamed('mod-nl'));
  const { bodies, stop } = watchBodies(file, (fault) => faults.push(fault));
  onTestFinished(stop);
  expect(bodies()).toEqual(bodiesNamed('mod-nl'));

  writeFileSync(file, '{"bodies": [');
  await vi.waitFor(() => expect(faults.length).toBeGreaterThan(0), { timeout: 2_000, interval: 20 });
  expect(bodies()).toEqual(bodiesNamed('mod-nl'));

  expect(() => write(file, bodiesNamed('mod-nl'))).toThrow(BadBodiesFile);
  writeFileSync(file, JSON.stringify(bodiesNamed('mod-nl', 'mod-de')));
  const isNew = () => expect(bodies()).toEqual(bodiesNamed('mod-nl', 'mod-de'));
  await vi.waitFor(isNew, { timeout: 2_000, interval: 20 });
});

const asNobody = `
  import { changeBodies } from './src/store/bodies-file.ts';
  const [file] = process.argv.slice(1);
  process.setgid(65534);
  process.setuid(65534);
  try { changeBodies(file, file, (bodies) => bodies); } catch (error) { console.log(error.name + ' ' + error.message); }
`;

const isRoot = process.getuid?.() === 0;
if (!isRoot) process.stderr.write('SKIPPED 1 test: only root can become somebody else\n');

it.skipIf(!isRoot)(
  'a file that belongs to somebody else stays as it is, and nothing of the change is left beside it',
  async () => {
    const folder = scratchFolder();
    const file = join(folder, 'bodies.json');
    copyFileSync(packaged('seeds/bodies.json'), file);
    const before = readFileSync(file, 'utf8');
    chmodSync(folder, 0o777);
    chmodSync(file, 0o644);
    const { stdout, stderr } = await startScript(asNobody, file).ended;
    expect(stderr).toBe('');
    expect(stdout).toMatch(/^BadBodiesFile .*bodies\.json cannot be changed/);
    expect(readFileSync(file, 'utf8')).toBe(before);
    expect(readdirSync(folder).filter((name) => name.endsWith('.tmp'))).toEqual([]);
  },
);
