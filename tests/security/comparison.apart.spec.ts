import { createHash, randomBytes, timingSafeEqual } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { keysOfFile } from '../../src/api/identity.ts';
import { principalOfSession, sessionCookie } from '../../src/api/session.ts';
import { packaged } from '../support/server.ts';

vi.mock('node:crypto', async (original) => {
  const crypto = await original<typeof import('node:crypto')>();
  return { ...crypto, timingSafeEqual: vi.fn(crypto.timingSafeEqual) };
});

const compared = vi.mocked(timingSafeEqual);
afterEach(() => compared.mockClear());

const secret = () => randomBytes(32).toString('base64url');
const digest = (text: string): Buffer => createHash('sha256').update(text).digest();

const good = `pcp_good_${secret()}`;
const revoked = `pcp_gone_${secret()}`;

const keyOf = (id: string, credential: string, revokedAt: string | null) => ({
  id,
  role: 'reporter' as const,
  sha256: digest(credential).toString('hex'),
  createdAt: '2026-01-01T00:00:00.000Z',
  revokedAt,
});

const keys = keysOfFile(() => ({
  bodies: [
    {
      id: 'mod-nl',
      name: 'A ministry',
      cadenceDays: 30,
      tracks: 'all',
      roles: ['reporter'],
      keys: [keyOf('good', good, null), keyOf('gone', revoked, '2026-02-01T00:00:00.000Z')],
    },
  ],
  witnesses: [],
}));

describe('a key is compared in constant time', () => {
  it.each([
    ['a good key', good, true],
    ['a key with another secret', `pcp_good_${secret()}`, false],
    ['a good key that is one character short', good.slice(0, -1), false],
    ['a good key with one character more', `${good}x`, false],
    ['a key that was revoked', revoked, false],
    ['a key that nobody has', `pcp_other_${secret()}`, false],
    ['what is no key', 'hunter2', false],
    ['nothing', '', false],
    ['a text without end', 'x'.repeat(100_000), false],
  ])(
    '%s: once, digest against digest, whether or not there is one to compare it with',
    (_what, credential, isKnown) => {
      expect(keys.byCredential(credential) !== undefined).toBe(isKnown);
      expect(compared).toHaveBeenCalledTimes(1);
      const [ours, theirs] = compared.mock.calls[0] ?? [];
      expect(ours).toEqual(digest(credential));
      expect([ours?.byteLength, theirs?.byteLength]).toEqual([32, 32]);
    },
  );

  it('and so is what signs a session', () => {
    const known = keys.byId('good');
    if (known === undefined) throw new Error('the key is not known');
    const now = new Date('2026-03-01T00:00:00.000Z');
    const [cookie = ''] = sessionCookie(known, 'localhost', now).split(';');
    const end = cookie.lastIndexOf('.') + 1;
    const forged = `${cookie.slice(0, end)}${'A'.repeat(43)}`;
    expect(principalOfSession(cookie, keys, now)?.key).toBe('good');
    expect(principalOfSession(forged, keys, now)).toBeUndefined();
    expect(compared.mock.calls.map((pair) => pair.map(({ byteLength }) => byteLength))).toEqual([
      [32, 32],
      [32, 32],
    ]);
  });

  it('nowhere in the interface by any other means', () => {
    const secretly = /(secret|sha256|digest\w*|signature)\)?\s*[!=]==? (?!undefined|null)/i;
    for (const name of readdirSync(packaged('src/api'), { recursive: true, encoding: 'utf8' })) {
      if (!name.endsWith('.ts')) continue;
      const lines = readFileSync(packaged(`src/api/${name}`), 'utf8').split('\n');
      expect(
        lines.filter((line) => secretly.test(line)),
        name,
      ).toEqual([]);
    }
  });
});
