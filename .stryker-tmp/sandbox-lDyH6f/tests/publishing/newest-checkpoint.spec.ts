// @ts-nocheck
import { expect, it } from 'vitest';
import { generateKey } from '../../src/audit/keys.ts';
import { createCheckpointSearch } from '../../src/publishing/newest-checkpoint.ts';
import type { EventLog } from '../../src/store/event-log.ts';
import { openMemoryLog } from '../../src/store/memory-log.ts';
import { appendAll, historyOf } from '../moving/moving.ts';
import { appendNext, sign, witness } from '../moving/signed.ts';
import { allAfter, recorded } from '../store/envelopes.ts';

/** Three events with an index. */
const aLog = async (): Promise<EventLog> => {
  const log = openMemoryLog();
  await appendAll(log, [recorded('A-1'), recorded('A-2'), recorded('A-3')]);
  return log;
};

const foundIn = async (log: EventLog) => {
  const search = createCheckpointSearch();
  for (const event of await allAfter(log)) search.take(event);
  return search.found();
};

const noteIn = async (log: EventLog): Promise<string | undefined> => {
  const found = await foundIn(log);
  return found !== undefined && 'note' in found ? found.note : undefined;
};

it('a log that was never signed has no checkpoint, whatever else stands in its audit streams', async () => {
  const log = openMemoryLog();
  await appendAll(log, historyOf(20));
  expect(await foundIn(log)).toBeUndefined();
});

it('the newest is the last that was signed, with what witnesses said of it and of no other', async () => {
  const log = await aLog();
  const first = await sign(log, 2);
  await witness(log, first);
  const second = await sign(log);
  const [one, again] = [await witness(log, second), await witness(log, second, '2026-11-25T12:00:00.000Z')];
  await witness(log, first);
  expect(await noteIn(log)).toBe(`${second.note}${one}${again}`);
  expect(await foundIn(log)).toMatchObject({ checkpoint: { size: 3, origin: 'example.org/log' } });
});

it('a tree that is signed again keeps what was said of it; each line stands once', async () => {
  const log = await aLog();
  const first = await sign(log);
  const line = await witness(log, first);
  await witness(log, first);
  const again = await sign(log, 3, generateKey('example.org/log', 'signer'));
  expect(again.note).not.toBe(first.note);
  expect(await noteIn(log)).toBe(`${again.note}${line}`);
});

it('a line of another tree of the same size, or that is no signature, is left out', async () => {
  const log = await aLog();
  const { note, size, root } = await sign(log);
  const said = { size: String(size), root, witness: 'example.org/witness' };
  const stream = `audit-cosignatures-${size}`;
  await appendNext(log, stream, 'CheckpointCosigned.v1', { ...said, cosignature: '— a b\nc' });
  await appendNext(log, stream, 'CheckpointCosigned.v1', {
    ...said,
    root: 'AAAA',
    cosignature: '— a YWFhYWE=',
  });
  await appendNext(log, stream, 'CheckpointCosigned.v9', said);
  expect(await noteIn(log)).toBe(note);
});

it('an event elsewhere that says it is a checkpoint is none', async () => {
  const log = await aLog();
  const { note } = await sign(log, 2);
  await appendNext(log, 'audit-others', 'CheckpointSigned.v1', { note: 'x' });
  await appendNext(log, 'target-x', 'CheckpointSigned.v1', { note: 'x' });
  expect(await noteIn(log)).toBe(note);
});

it.each([
  ['CheckpointSigned.v1', { note: 'no note' }],
  ['CheckpointSigned.v1', { note: 'example.org/log\n2\nshort\n\n— example.org/log YWFhYWE=\n' }],
  ['CheckpointSigned.v1', {}],
  ['CheckpointSigned.v2', { note: '' }],
])('a %s with %j is a fault with its place: an older checkpoint is not the newest', async (type, data) => {
  const log = await aLog();
  await sign(log, 2);
  await appendNext(log, 'audit-checkpoints', type, data);
  expect(await foundIn(log)).toEqual({
    fault: {
      index: null,
      position: expect.stringMatching(/^\d+$/),
      stream: 'audit-checkpoints',
      revision: '1',
      detail: 'is no checkpoint that this version of porcupine can read',
    },
  });
});
