// @ts-nocheck
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from 'vitest';
import type { PublicKey, SigningKey } from '../../src/audit/keys.ts';
import { cosign, readNote } from '../../src/audit/note.ts';
import { scratchFolder } from './folder.ts';
import { packaged, settled, type TestServer } from './server.ts';

/** A bodies file in which a witness is known. */
export const bodiesFileWith = ({ name, text }: PublicKey): string => {
  const bodies = JSON.parse(readFileSync(packaged('seeds/bodies.json'), 'utf8'));
  const file = join(scratchFolder(), 'bodies.json');
  writeFileSync(file, JSON.stringify({ ...bodies, witnesses: [{ name, publicKey: text }] }));
  return file;
};

/** Has a witness that a server lists cosign its newest checkpoint. */
export const cosignNewest = async (
  server: TestServer,
  witness: SigningKey,
  at = '2026-11-25T10:00:00Z',
): Promise<void> => {
  const { text } = await server.get('/v1/audit/checkpoint');
  const line = cosign(readNote(text)?.text ?? '', witness, new Date(at));
  const { status, text: answer } = await server.send('/v1/audit/cosignatures', {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify({ checkpoint: `${text}${line}` }),
  });
  expect(status, answer).toBe(201);
  await settled(server);
};
