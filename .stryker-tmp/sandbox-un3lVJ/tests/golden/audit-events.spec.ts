// @ts-nocheck
import { readdirSync, readFileSync } from 'node:fs';
import canonicalize from 'canonicalize';
import { describe, expect, it } from 'vitest';
import { readPublicKey, readWitness } from '../../src/audit/keys.ts';
import { cosignatureOf, isSignedBy, readNote } from '../../src/audit/note.ts';
import { auditReaders, encodeAudit, readAudit } from '../../src/domain/audit/stored-events.ts';
import { canonical, Envelope, eventId } from '../../src/domain/envelope.ts';
import { isAuditStream } from '../../src/domain/ids.ts';
import { UnreadableEvent } from '../../src/domain/stored-event.ts';
import { auditRowOf } from '../../src/projections/audit.ts';

const folder = new URL('./audit-events/', import.meta.url);

/** One file per name that was ever written: an envelope as the log holds it, byte for byte. Never edited. */
const golden = readdirSync(folder).map((file) => {
  const bytes = readFileSync(new URL(file, folder));
  const json: unknown = JSON.parse(bytes.toString('utf8'));
  return { name: file.replace(/\.json$/, ''), bytes, json, envelope: Envelope.parse(json) };
});

const arrived = (name: string) => {
  const found = golden.find((each) => each.name === name);
  if (found === undefined) throw new Error(name);
  const { bytes, envelope } = found;
  return { position: 9n, stream: envelope.stream, revision: BigInt(envelope.revision), bytes };
};

describe('the golden files of audit streams', () => {
  it('are one for every name that was ever written', () => {
    expect(golden.map(({ name }) => name)).toEqual(['CheckpointCosigned.v1', 'CheckpointSigned.v1']);
    expect(new Set(Object.keys(auditReaders))).toEqual(new Set(golden.map(({ name }) => name)));
  });

  it.each(golden)('hold $name as it was written, which is read and would be written again', (each) => {
    const { name, bytes, json, envelope } = each;
    expect(bytes.toString('utf8')).toBe(canonicalize(json));
    expect(isAuditStream(envelope.stream)).toBe(true);
    expect(envelope.id).toBe(eventId(envelope.stream, envelope.revision, envelope.commandId));
    const again = encodeAudit(readAudit(envelope));
    expect(again.type).toBe(name);
    expect(canonical(again.data)).toBe(canonical(envelope.data));
    expect(() => readAudit({ type: name, data: { ...Object(envelope.data), more: 1 } })).toThrow(
      UnreadableEvent,
    );
  });

  it('say what the read side keeps of them', () => {
    const signed = auditRowOf(arrived('CheckpointSigned.v1'));
    expect(signed).toMatchObject({ kind: 'checkpoint', row: { position: 9n, revision: 3n, size: 12n } });
    const cosigned = auditRowOf(arrived('CheckpointCosigned.v1'));
    expect(cosigned).toMatchObject({ kind: 'cosignature', row: { size: 12n, witness: 'witness.example' } });
  });

  it('are a checkpoint and a cosignature of it, by keys that are known', () => {
    const signed = auditRowOf(arrived('CheckpointSigned.v1'));
    const cosigned = auditRowOf(arrived('CheckpointCosigned.v1'));
    if (signed?.kind !== 'checkpoint' || cosigned?.kind !== 'cosignature') throw new Error('other rows');
    const note = readNote(signed.row.note + cosigned.row.line);
    if (note === undefined) throw new Error('no note');
    // The key that golang.org/x/mod/sumdb/note publishes for examples.
    const log = readPublicKey('PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW');
    expect(isSignedBy(note, log)).toBe(true);
    const witness = readWitness({
      name: 'witness.example',
      publicKey: 'witness.example+baacc00c+BPPWGYCGH11ADCdfDUyCXk+ZfT7Sxjrt2AfGoYzyzaIm',
    });
    expect(cosignatureOf(note, witness)).toBe(1_795_600_801n);
  });
});
