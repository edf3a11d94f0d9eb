// @ts-nocheck
import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { checkpointText } from '../../src/audit/checkpoint.ts';
import { startCheckpointing } from '../../src/audit/checkpointing.ts';
import { noMemory } from '../../src/audit/memory.ts';
import { signNote } from '../../src/audit/note.ts';
import type { Memory } from '../../src/audit/signing.ts';
import { wireDelivery } from '../support/samples.ts';
import { clockAt, settled, startTestServer, type TestServer } from '../support/server.ts';

const aSignedLog = async () => {
  const clock = clockAt('2026-11-25T10:00:00.000Z');
  const server = await startTestServer({ clock });
  await server.put('/v1/deliveries/mod-nl/a', 'mod-nl-reporter', wireDelivery);
  await settled(server);
  await server.context.audit.newest();
  return { clock, server };
};

/** Another that signs the same log, as after a restart, with a watch that a test moves. */
const another = ({ context }: TestServer, memory: Memory = noMemory) => {
  const watch = { time: 0 };
  const { log, follower, audit, now } = context;
  const checkpointing = startCheckpointing(
    {
      log,
      models: () => context.models,
      follower,
      keys: { signing: audit.key, former: [] },
      every: 'asked',
      memory,
      doubt: () => undefined,
      now,
    },
    { monotonic: () => watch.time, onTrouble: () => {} },
  );
  onTestFinished(checkpointing.stop);
  return { watch, checkpointing };
};

it('what was found to be changed in the log is told within a second or two, however rarely is signed', async () => {
  const { server } = await aSignedLog();
  const { log, follower, audit, now, models } = server.context;
  let doubt: string | undefined;
  const checkpointing = startCheckpointing(
    {
      log,
      models: () => models,
      follower,
      keys: { signing: audit.key, former: [] },
      every: 86_400,
      memory: noMemory,
      doubt: () => doubt,
      now,
    },
    { monotonic: () => performance.now(), onTrouble: () => {} },
  );
  onTestFinished(checkpointing.stop);
  await vi.waitFor(() => expect(checkpointing.verified()).toBeDefined(), 5_000);
  expect((await checkpointing.covering(1))?.size).toBe(1n);
  doubt = 'the event with the index 0 was changed';
  expect(await checkpointing.covering(1)).toBeUndefined();
  await vi.waitFor(() => expect(checkpointing.contradicted()).toBe(true), 5_000);
  doubt = undefined;
  await vi.waitFor(() => expect(checkpointing.contradicted()).toBe(false), 5_000);
  expect((await checkpointing.covering(1))?.size).toBe(1n);
});

it('rows that cannot be read are told of, and end nothing', async () => {
  const { server } = await aSignedLog();
  const { log, follower, audit, now } = server.context;
  const said: unknown[] = [];
  const checkpointing = startCheckpointing(
    {
      log,
      models: () => {
        throw new Error('database disk image is malformed');
      },
      follower,
      keys: { signing: audit.key, former: [] },
      every: 1,
      memory: noMemory,
      doubt: () => undefined,
      now,
    },
    { monotonic: () => performance.now(), onTrouble: (error) => said.push(error) },
  );
  onTestFinished(checkpointing.stop);
  await vi.waitFor(() => expect(checkpointing.trouble()).toBe('database disk image is malformed'), 5_000);
  expect(said).toHaveLength(1);
});

describe('the newest checkpoint', () => {
  it('is compared with the log for whoever asks, at most once a minute', async () => {
    const { clock, server } = await aSignedLog();
    const { watch, checkpointing } = another(server);
    expect(checkpointing.verified()).toBeUndefined();
    await checkpointing.verify();
    const first = { at: new Date('2026-11-25T10:00:00.000Z'), size: 1n };
    expect(checkpointing.verified()).toEqual(first);
    clock.set('2026-11-25T10:00:59.000Z');
    watch.time = 59_000;
    await checkpointing.verify();
    expect(checkpointing.verified()).toEqual(first);
    clock.set('2026-11-25T10:01:00.000Z');
    watch.time = 60_000;
    await checkpointing.verify();
    expect(checkpointing.verified()?.at).toEqual(new Date('2026-11-25T10:01:00.000Z'));
  });

  it('is compared with the log by itself, at the start and every hour, and nothing is signed for that', async () => {
    const { clock, server } = await aSignedLog();
    const { watch, checkpointing } = another(server);
    const isVerifiedAt = (instant: string) =>
      vi.waitFor(() => expect(checkpointing.verified()?.at).toEqual(new Date(instant)), 5_000);
    await isVerifiedAt('2026-11-25T10:00:00.000Z');
    await server.put('/v1/deliveries/mod-nl/b', 'mod-nl-reporter', wireDelivery);
    await settled(server);
    clock.set('2026-11-25T11:00:00.000Z');
    watch.time = 3_600_000;
    await isVerifiedAt('2026-11-25T11:00:00.000Z');
    expect(server.context.models.lastCheckpoint()?.revision).toBe(0n);
  });

  it('that the log contradicts is noticed at the start, before anything new comes', async () => {
    const { server } = await aSignedLog();
    const { key } = server.context.audit;
    const more = checkpointText({ origin: key.name, size: 99, root: Buffer.alloc(32), tracks: [] });
    const memory = { recall: () => signNote(more, key), remember: () => {} };
    const { checkpointing } = another(server, memory);
    await checkpointing.verify();
    expect(checkpointing.verified()).toBeUndefined();
    expect(checkpointing.contradicted()).toBe(true);
    expect(checkpointing.trouble()).toContain('over 99 events was signed, and the log has 1');
  });
});
