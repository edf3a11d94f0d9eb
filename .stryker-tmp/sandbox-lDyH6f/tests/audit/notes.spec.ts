// @ts-nocheck
import { describe, expect, it } from 'vitest';
import { checkpointText, readCheckpoint } from '../../src/audit/checkpoint.ts';
import { BadKey, generateKey, readPublicKey, readSigningKey, readWitness } from '../../src/audit/keys.ts';
import { cosign, cosignatureOf, isSignedBy, momentOf, readNote, signNote } from '../../src/audit/note.ts';
import { leafHash } from '../../src/domain/merkle.ts';

/** The example in the documentation of Go's package golang.org/x/mod/sumdb/note, which defined signed notes. */
const published = {
  publicKey: 'PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW',
  privateKey: 'PRIVATE+KEY+PeterNeumann+c74f20a3+AYEKFALVFGyNhPJEMzD1QIDr+Y7hfZx09iUvxdXHKDFz',
  text: "If you think cryptography is the answer to your problem,\nthen you don't know what your problem is.\n",
  line: '— PeterNeumann x08go/ZJkuBS9UG/SffcvIAQxVBtiFupLLr8pAcElZInNIuGUgYN1FFYC2pZSNXgKvqfqdngotpRZb6KE6RyyBwJnAM=\n',
};

const note = `${published.text}\n${published.line}`;

const read = (text: string) => {
  const found = readNote(text);
  if (found === undefined) throw new Error('no note');
  return found;
};

describe('a signed note', () => {
  it('is what another implementation has published, signed with the same key', () => {
    expect(signNote(published.text, readSigningKey(published.privateKey))).toBe(note);
  });

  it('that was published is signed by its key, and by no other', () => {
    expect(isSignedBy(read(note), readPublicKey(published.publicKey))).toBe(true);
    expect(isSignedBy(read(note), generateKey('PeterNeumann', 'signer'))).toBe(false);
  });

  it('is signed no more once a letter of it is another', () => {
    const changed = note.replace('answer', 'Answer');
    expect(isSignedBy(read(changed), readPublicKey(published.publicKey))).toBe(false);
  });

  it('with a second, false line of the same key is not signed', () => {
    const wrong = `— PeterNeumann ${Buffer.concat([Buffer.from('c74f20a3', 'hex'), Buffer.alloc(64)]).toString('base64')}\n`;
    expect(isSignedBy(read(note + wrong), readPublicKey(published.publicKey))).toBe(false);
  });

  it.each([
    ['without an empty line', 'text\n— name AAAAAAA=\n'],
    ['without a newline at its end', note.slice(0, -1)],
    ['whose line is no base64', `${published.text}\n— PeterNeumann x08go/ZJ*\n`],
    ['whose base64 is written otherwise than it would be', `${published.text}\n— PeterNeumann x08go/ZJk\n`],
    ['whose line begins with a hyphen', note.replace('—', '-')],
  ])('%s is none', (_, text) => {
    expect(readNote(text)).toBeUndefined();
  });
});

describe('a key', () => {
  it.each([
    ['whose hash is of another name', published.publicKey.replace('PeterNeumann', 'Peter')],
    ['that is too short', 'a+00000000+AQ=='],
    ['of an unknown type', published.publicKey.replace('+ARpc', '+CRpc')],
    ['that is private', published.privateKey],
  ])('%s is refused', (_, text) => {
    expect(() => readPublicKey(text)).toThrow(BadKey);
  });

  it('is never named in what is said of it', () => {
    const broken = published.privateKey.replace('c74f20a3', 'c74f20a4');
    expect(() => readSigningKey(broken)).toThrow(expect.not.stringContaining('AYEKFALV'));
  });

  it('of a witness is read as it is written, and from its 32 bytes alone', () => {
    const key = generateKey('witness.example', 'witness');
    const raw = Buffer.from(key.text.split('+').slice(2).join('+'), 'base64').subarray(1).toString('base64');
    for (const publicKey of [key.text, raw]) {
      expect(readWitness({ name: 'witness.example', publicKey }).text).toBe(key.text);
    }
    expect(() => readWitness({ name: 'other.example', publicKey: key.text })).toThrow('witness.example');
    const log = generateKey('witness.example', 'signer');
    expect(() => readWitness({ name: 'witness.example', publicKey: log.text })).toThrow('not of a witness');
  });
});

describe('a cosignature', () => {
  const log = generateKey('log.example', 'signer');
  const witness = generateKey('witness.example', 'witness');
  const text = 'log.example\n1\nAAAA\n';
  const now = new Date('2026-11-25T10:00:00.999Z');

  it('says since when, in whole seconds', () => {
    const cosigned = signNote(text, log) + cosign(text, witness, now);
    expect(cosignatureOf(read(cosigned), witness)).toBe(1_795_600_800n);
    expect(isSignedBy(read(cosigned), log)).toBe(true);
  });

  it('is none of another text, nor with another time', () => {
    const other = signNote('log.example\n2\nAAAA\n', log) + cosign(text, witness, now);
    expect(cosignatureOf(read(other), witness)).toBe(false);
    const [, encoded = ''] = /^— \S+ (\S+)$/m.exec(cosign(text, witness, now)) ?? [];
    const later = Buffer.from(encoded, 'base64');
    later[11] = (later[11] ?? 0) + 1;
    const line = `— witness.example ${later.toString('base64')}\n`;
    expect(cosignatureOf(read(signNote(text, log) + line), witness)).toBe(false);
  });

  it.each([
    ['zero', 0n],
    ['in microseconds', 1_795_600_800_000_000n],
    ['as large as can be written', 18_446_744_073_709_551_615n],
    ['more than five minutes ahead', 1_795_601_101n],
  ])('with a time %s names no moment', (_, time) => {
    expect(momentOf(time, now)).toBeUndefined();
  });

  it('names the moment of its time, up to five minutes ahead', () => {
    expect(momentOf(1_795_601_100n, now)?.toISOString()).toBe('2026-11-25T10:05:00.000Z');
    expect(momentOf(1n, now)?.toISOString()).toBe('1970-01-01T00:00:01.000Z');
  });

  it('of nobody is none', () => {
    expect(cosignatureOf(read(signNote(text, log)), witness)).toBeUndefined();
  });
});

describe('a checkpoint', () => {
  const root = leafHash(Buffer.from('x'));
  const stated = { origin: 'log.example', size: 7, root, tracks: [{ track: 'drones', size: 3, root }] };

  it('is read back as it was written', () => {
    const text = `log.example\n7\n${root.toString('base64')}\ntrack drones 3 ${root.toString('base64')}\n`;
    expect(checkpointText(stated)).toBe(text);
    expect(readCheckpoint(text)).toEqual(stated);
  });

  it.each([
    ['with a leading zero', (text: string) => text.replace('\n7\n', '\n07\n')],
    ['with a root that is too short', (text: string) => text.replace(/\n[^\n]{44}\n/, '\nAAAA\n')],
    ['with a line that is no track', (text: string) => text.replace('track drones', 'trick drones')],
    ['with a number of leaves that is none', (text: string) => text.replace('drones 3', 'drones three')],
    ['with a track twice', (text: string) => text.replace(/(track .*\n)/, '$1$1')],
    [
      'with tracks out of order',
      (text: string) => text + text.slice(text.indexOf('track')).replace('drones', 'air'),
    ],
    ['with spaces more', (text: string) => text.replace('drones 3', 'drones  3')],
    ['without a newline at its end', (text: string) => text.slice(0, -1)],
  ])('%s is none', (_, change) => {
    expect(readCheckpoint(change(checkpointText(stated)))).toBeUndefined();
  });
});
