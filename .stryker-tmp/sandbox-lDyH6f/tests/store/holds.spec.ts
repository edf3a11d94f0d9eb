// @ts-nocheck
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { canonicalBytes } from '../../src/domain/envelope.ts';
import { commitmentStream } from '../../src/domain/ids.ts';
import { catchUp } from '../../src/projections/follow.ts';
import type { ReadModels } from '../../src/store/read-models/read-models.ts';
import { scratchFolder } from '../support/folder.ts';
import { anEnvelope, append, corrected, recorded, reportStream } from './envelopes.ts';
import { follow, openModels, reached, standing, total } from './read-side.ts';
import { intrude, openScratchLog, secondConnection } from './sqlite.ts';

const artillery = 'artillery-ammunition';
const drones = { track: 'drones', variant: 'ground' };
const systems = { track: 'air-defence-systems', variant: 'long-range' };

/** A log, the read side over it, and another program that puts into it what this version cannot read. */
const scene = () => {
  const { log, file } = openScratchLog();
  const other = secondConnection(file);
  const put = (stream: string, revision: bigint, bytes: Uint8Array | string): bigint =>
    intrude(other, { stream, revision, bytes: Buffer.from(bytes) });
  return { log, put, models: openModels() };
};

const unknown = '{"type":"Unknown.v9"}';
const brokenBytes = Uint8Array.of(0xff, 0xfe, 0x00, 0x7b);

/** For which of these tracks (and for everything together) figures are complete at a position. */
const complete = (models: ReadModels, position: bigint): readonly string[] =>
  [artillery, drones.track, systems.track, undefined]
    .filter((track) => models.isComplete(track, { position }))
    .map((track) => track ?? 'everything');

const all = [artillery, drones.track, systems.track, 'everything'];
const without = (...tracks: readonly string[]) =>
  all.filter((each) => each !== 'everything' && !tracks.includes(each));

const unreadable: readonly (readonly [string, Uint8Array | string])[] = [
  ['is of a kind nobody knows', unknown],
  ['is broken bytes', brokenBytes],
  ['is empty', ''],
  ['is JSON, but no envelope', 'null'],
  ['is cut off', canonicalBytes(recorded('cut')).subarray(0, 200)],
  [
    'is an envelope with a name nobody knows',
    canonicalBytes(anEnvelope(reportStream('held'), 1, { type: 'DeliveryRecorded.v9' })),
  ],
  [
    'has data that its reader refuses',
    canonicalBytes(anEnvelope(reportStream('held'), 1, { data: { n: 1 } })),
  ],
  ['says that it belongs to another stream', canonicalBytes(corrected('elsewhere', 1, {}, { quantity: 5 }))],
  ['says that it has another revision', canonicalBytes(corrected('held', 2, {}, { quantity: 5 }))],
  [
    'is a second beginning',
    canonicalBytes(anEnvelope(reportStream('held'), 1, { data: recorded('held').data })),
  ],
];

describe('an event that cannot be read', () => {
  it.each(unreadable)('that %s holds its own stream and no other', async (_what, bytes) => {
    const { log, put, models } = scene();
    await append(log, recorded('held', { quantity: 100 }));
    await append(log, recorded('free', { quantity: 10, ...drones }));
    put(reportStream('held'), 1n, bytes);
    await append(log, corrected('held', 2, { quantity: 100 }, { quantity: 999 }));
    await append(log, corrected('free', 1, { quantity: 10, ...drones }, { quantity: 11, ...drones }));
    await catchUp(log, models);

    expect(models.checkpoint()).toMatchObject({ position: 5n, index: 4n });
    expect(models.heldStreams()).toBe(1);
    expect(standing(models, 5n)).toEqual({ held: 100, free: 11 });
    expect(total(models, artillery, 5n)).toBe(100n);
    expect(total(models, drones.track, 5n)).toBe(11n);
    expect([1n, 2n, 3n, 4n, 5n].map((position) => complete(models, position))).toEqual([
      all,
      all,
      without(artillery),
      without(artillery),
      without(artillery),
    ]);
  });

  it('marks the tracks that the stream named before it, each of them', async () => {
    const { log, put, models } = scene();
    await append(log, recorded('held', { quantity: 100 }));
    await append(log, corrected('held', 1, { quantity: 100 }, { quantity: 5, ...drones }));
    put(reportStream('held'), 2n, unknown);
    await catchUp(log, models);
    expect(complete(models, 2n)).toEqual(all);
    expect(complete(models, 3n)).toEqual(without(artillery, drones.track));
  });

  it('marks a track that a later event of its stream names from that event on', async () => {
    const { log, put, models } = scene();
    await append(log, recorded('held', { quantity: 100 }));
    put(reportStream('held'), 1n, unknown);
    await append(log, recorded('free'));
    await append(log, corrected('held', 2, { quantity: 100 }, { quantity: 5, ...drones }));
    await append(log, corrected('held', 3, { quantity: 5, ...drones }, { quantity: 6, ...systems }));
    await catchUp(log, models);
    expect([1n, 2n, 3n, 4n, 5n].map((position) => complete(models, position))).toEqual([
      all,
      without(artillery),
      without(artillery),
      without(artillery, drones.track),
      without(artillery, drones.track, systems.track),
    ]);
    expect(total(models, drones.track, 5n)).toBe(0n);
    expect(models.heldStreams()).toBe(1);
  });

  it.each([
    ['a report', reportStream('held')],
    ['a target', 'target-held'],
    ['a commitment', commitmentStream({ body: 'mod-nl', reference: 'C-1' })],
    ['something this version has no name for', 'unheard-of-mod-nl/C-1'],
  ])(
    'that begins the stream of %s marks every track, and everything before it is complete',
    async (_what, stream) => {
      const { log, put, models } = scene();
      await append(log, recorded('free', { quantity: 10 }));
      put(stream, 0n, brokenBytes);
      await append(log, corrected('free', 1, { quantity: 10 }, { quantity: 11 }));
      put(stream, 1n, unknown);
      await catchUp(log, models);
      expect([1n, 2n, 3n, 4n].map((position) => complete(models, position))).toEqual([all, [], [], []]);
      expect(standing(models, 4n)).toEqual({ free: 11 });
      expect(models.heldStreams()).toBe(1);
    },
  );

  it('in the stream of a milestone marks no track, and is held all the same, also after a restart', async () => {
    const { log, put } = scene();
    const file = join(scratchFolder(), 'rows.db');
    const before = openModels(file);
    await append(log, recorded('free', { quantity: 10 }));
    put('milestone-edip-adopted', 0n, brokenBytes);
    put('milestone-edip-adopted', 1n, unknown);
    await catchUp(log, before);
    before.close();
    put('milestone-edip-adopted', 2n, unknown);
    const models = openModels(file);
    await catchUp(log, models);
    expect([1n, 2n, 3n, 4n].map((position) => complete(models, position))).toEqual([all, all, all, all]);
    expect([1n, 2n, 4n].map((position) => models.isLogComplete({ position }))).toEqual([true, false, false]);
    expect(models.isStreamComplete('milestone-edip-adopted', { position: 4n })).toBe(false);
    expect(models.streamPast('milestone-edip-adopted')).toMatchObject({ held: true, tracks: [] });
    expect(models.heldStreams()).toBe(1);
  });

  it('that begins a stream marks every track, whatever later events of the stream name', async () => {
    const { log, put, models } = scene();
    put(reportStream('held'), 0n, brokenBytes);
    await append(log, corrected('held', 1, { quantity: 100 }, { quantity: 5, ...drones }));
    await catchUp(log, models);
    expect([1n, 2n].map((position) => complete(models, position))).toEqual([[], []]);
    expect(standing(models, 2n)).toEqual({});
  });

  it('holds its stream after a restart too', async () => {
    const { log, put } = scene();
    const file = join(scratchFolder(), 'rows.db');
    const before = openModels(file);
    await append(log, recorded('held', { quantity: 100 }));
    put(reportStream('held'), 1n, unknown);
    await catchUp(log, before);
    before.close();
    await append(log, corrected('held', 2, { quantity: 100 }, { quantity: 999 }));
    const models = openModels(file);
    await catchUp(log, models);
    expect(standing(models, 3n)).toEqual({ held: 100 });
    expect(complete(models, 3n)).toEqual(without(artillery));
    expect(models.heldStreams()).toBe(1);
  });

  it('of each of two streams is counted for itself', async () => {
    const { log, put, models } = scene();
    await append(log, recorded('one'));
    await append(log, recorded('two', drones));
    put(reportStream('two'), 1n, unknown);
    put(reportStream('one'), 1n, brokenBytes);
    await catchUp(log, models);
    expect([2n, 3n, 4n].map((position) => complete(models, position))).toEqual([
      all,
      without(drones.track),
      without(drones.track, artillery),
    ]);
    expect(models.heldStreams()).toBe(2);
  });

  it('in an audit stream touches no figure, and takes no index', async () => {
    const { log, put, models } = scene();
    await append(log, recorded('free'));
    put('audit-checkpoints', 0n, brokenBytes);
    await append(log, recorded('later'));
    await catchUp(log, models);
    expect(models.checkpoint()).toMatchObject({ position: 3n, index: 1n });
    expect(complete(models, 3n)).toEqual(all);
    expect(models.heldStreams()).toBe(0);
  });

  it('does not trouble a running follower, which goes on with what comes later', async () => {
    const { log, put, models } = scene();
    const follower = follow(log, models);
    await append(log, recorded('held', { quantity: 100 }));
    put(reportStream('held'), 1n, unknown);
    const last = await append(log, recorded('free', { quantity: 10 }));
    await reached(follower, last);
    expect(standing(models, last)).toEqual({ held: 100, free: 10 });
    expect(models.heldStreams()).toBe(1);
    expect(follower.troubles).toEqual([]);
    expect(follower.status().trouble).toBeUndefined();
  });
});
