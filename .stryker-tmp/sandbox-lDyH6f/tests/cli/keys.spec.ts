// @ts-nocheck
import { expect, it } from 'vitest';
import { keys } from '../../src/cli/keys.ts';
import { WrongUse } from '../../src/cli/program.ts';
import { readConfig } from '../../src/config.ts';
import { bearer, type KeyedServer, startKeyedServer } from '../support/keyed-server.ts';
import { packaged } from '../support/server.ts';

const run = async ({ bodiesFile }: Pick<KeyedServer, 'bodiesFile'>, ...args: readonly string[]) => {
  const lines: string[] = [];
  const surroundings = {
    config: readConfig({ BODIES_FILE: bodiesFile }),
    now: () => new Date('2026-11-25T10:00:00.000Z'),
    print: (line: string) => lines.push(line),
    packaged,
    untilStopped: async () => {},
  };
  return { code: await keys.run(surroundings, args), lines };
};

it('a key is made, listed without its secret, and refused within two seconds of being revoked, for good', async () => {
  const server = await startKeyedServer();
  const made = await run(server, 'create', '--body', 'mod-nl', '--role', 'reporter');
  const [key = ''] = made.lines;
  expect(key).toMatch(/^pcp_[0-9a-f]{12}_[A-Za-z0-9_-]{43}$/);
  const id = key.split('_')[1] ?? '';
  const reads = async () => (await server.get('/v1/tracks', bearer(key))).status;
  await expect.poll(reads, { timeout: 2_000 }).toBe(200);
  const listed = await run(server, 'list', '--body', 'mod-nl', '--json');
  const known = JSON.parse(listed.lines.join('')).keys.find((each: { id: string }) => each.id === id);
  expect(known).toEqual({
    id,
    body: 'mod-nl',
    role: 'reporter',
    createdAt: '2026-11-25T10:00:00.000Z',
    revokedAt: null,
  });
  const secret = key.split('_').slice(2).join('_');
  const table = (await run(server, 'list')).lines.join('\n');
  expect(table).toContain(id);
  for (const text of [table, listed.lines.join('')]) expect(text).not.toMatch(new RegExp(`${secret}|sha256`));
  const revoked = await run(server, 'revoke', id);
  expect([revoked.code, revoked.lines.join('')]).toEqual([
    0,
    expect.stringContaining('is revoked since 2026-11-25'),
  ]);
  await expect.poll(reads, { timeout: 2_000, interval: 50 }).toBe(401);
  expect((await run(server, 'revoke', id)).code).toBe(0);
});

it('a key that nobody has is not revoked, and says so', async () => {
  const server = await startKeyedServer();
  const { code, lines } = await run(server, 'revoke', 'nobody');
  expect([code, lines.join('')]).toEqual([1, expect.stringContaining('no key has the id nobody')]);
  for (const wrong of [
    ['revoke'],
    ['revoke', 'a', 'b'],
    ['list', 'a'],
    ['create'],
    ['burn'],
    ['revoke', '--body', 'x', 'a'],
  ]) {
    await expect(run(server, ...wrong), wrong.join(' ')).rejects.toThrow(WrongUse);
  }
});
