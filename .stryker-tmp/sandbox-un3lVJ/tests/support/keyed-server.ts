// @ts-nocheck
import { createHash, randomBytes } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Logger } from 'pino';
import { createKeyFile } from '../../src/audit/key-file.ts';
import { generateKey } from '../../src/audit/keys.ts';
import type { Config } from '../../src/config.ts';
import type { Bodies, Role } from '../../src/store/bodies-file.ts';
import { scratchFolder } from './folder.ts';
import { packaged, startTestServer, type TestClock, type TestServer } from './server.ts';

/** A key as its owner holds it, and its id. */
type TestKey = { readonly id: string; readonly key: string };

export type KeyedServer = TestServer & {
  readonly bodiesFile: string;
  /** The key of a body with a role. */
  readonly keyOf: (body: string, role: Role) => TestKey;
  /** Rewrites the bodies file. */
  readonly change: (change: (bodies: Bodies) => Bodies) => void;
  readonly revoke: (key: Pick<TestKey, 'id'>) => void;
};

const freshKey = () => {
  const id = randomBytes(6).toString('hex');
  const key = `pcp_${id}_${randomBytes(32).toString('base64url')}`;
  return { id, key, sha256: createHash('sha256').update(key).digest('hex') };
};

type Settings = {
  readonly clock?: TestClock;
  readonly config?: Partial<Config>;
  readonly change?: (bodies: Bodies) => Bodies;
  readonly logger?: Logger;
};

/** The product as it is in real use: with a bodies file, and a key for every role of every body. */
export const startKeyedServer = async ({
  clock,
  config,
  change,
  logger,
}: Settings = {}): Promise<KeyedServer> => {
  const bodiesFile = join(scratchFolder(), 'bodies.json');
  // Several servers of one log share a key: on some engines one must be named.
  const checkpointKeyFile = join(scratchFolder(), 'checkpoint.key');
  createKeyFile(checkpointKeyFile, generateKey('porcupine.local', 'signer'));
  const held = new Map<string, TestKey>();
  const seeded: Bodies = JSON.parse(readFileSync(packaged('seeds/bodies.json'), 'utf8'));
  const keyed: Bodies = {
    ...seeded,
    bodies: seeded.bodies.map((body) => ({
      ...body,
      keys: body.roles.map((role) => {
        const { id, key, sha256 } = freshKey();
        held.set(`${body.id} ${role}`, { id, key });
        return { id, role, sha256, createdAt: '2026-01-01T00:00:00.000Z', revokedAt: null };
      }),
    })),
  };
  const write = (bodies: Bodies) => writeFileSync(bodiesFile, JSON.stringify(bodies));
  write(change === undefined ? keyed : change(keyed));
  const server = await startTestServer({
    ...(clock && { clock }),
    ...(logger && { logger }),
    config: { bodiesFile, checkpointKeyFile, development: false, readAccess: 'restricted', ...config },
  });
  const changeAll = (changed: (bodies: Bodies) => Bodies): void =>
    write(changed(JSON.parse(readFileSync(bodiesFile, 'utf8'))));
  return {
    ...server,
    bodiesFile,
    keyOf: (body, role) => {
      const key = held.get(`${body} ${role}`);
      if (key === undefined) throw new Error(`${body} holds no key with the role ${role}`);
      return key;
    },
    change: changeAll,
    revoke: ({ id }) =>
      changeAll(({ bodies, ...rest }) => ({
        ...rest,
        bodies: bodies.map((body) => ({
          ...body,
          keys: body.keys.map((key) =>
            key.id === id ? { ...key, revokedAt: '2026-11-25T12:00:00.000Z' } : key,
          ),
        })),
      })),
  };
};

export const bearer = (credential: string) => ({ Authorization: `Bearer ${credential}` });
