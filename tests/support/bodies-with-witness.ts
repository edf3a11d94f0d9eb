import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { PublicKey } from '../../src/audit/keys.ts';
import { scratchFolder } from './folder.ts';
import { packaged } from './server.ts';

/** A bodies file in which a witness is known. */
export const bodiesFileWith = ({ name, text }: PublicKey): string => {
  const bodies = JSON.parse(readFileSync(packaged('seeds/bodies.json'), 'utf8'));
  const file = join(scratchFolder(), 'bodies.json');
  writeFileSync(file, JSON.stringify({ ...bodies, witnesses: [{ name, publicKey: text }] }));
  return file;
};
