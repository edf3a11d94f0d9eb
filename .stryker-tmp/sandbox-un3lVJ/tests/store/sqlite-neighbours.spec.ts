// @ts-nocheck
import { setTimeout as pause } from 'node:timers/promises';
import { expect, it, vi } from 'vitest';
import { canonicalBytes } from '../../src/domain/envelope.ts';
import { catchUp, startFollowing, takePage } from '../../src/projections/follow.ts';
import { openReadModels } from '../../src/store/read-models/read-models.ts';
import { allAfter, append, corrected, placesOf, recorded, reportStream } from './envelopes.ts';
import { keptAsTheyAre } from './read-side.ts';
import { intrude, intruderOf, openScratchLog, secondConnection } from './sqlite.ts';

const patience = { timeout: 20_000, interval: 5 };

it('an event whose commit came late is delivered to whoever was following meanwhile', async () => {
  const { log, file } = openScratchLog();
  await append(log, recorded('before'));
  const stopping = new AbortController();
  const seen: string[] = [];
  const following = (async () => {
    for await (const news of log.follow(-1n, stopping.signal)) {
      if (news !== 'caught-up') seen.push(...placesOf(news));
    }
  })();
  const other = secondConnection(file);
  other.exec('BEGIN IMMEDIATE');
  intrude(other, intruderOf(recorded('in-flight')));
  await pause(500);
  expect(seen).toEqual([`1 ${reportStream('before')} 0`]);
  other.exec('COMMIT');
  await vi.waitFor(() => expect(seen).toHaveLength(2), patience);
  await append(log, recorded('after'));
  await vi.waitFor(() => expect(seen).toHaveLength(3), patience);
  stopping.abort();
  await following;
  expect(seen).toEqual([
    `1 ${reportStream('before')} 0`,
    `2 ${reportStream('in-flight')} 0`,
    `3 ${reportStream('after')} 0`,
  ]);
});

it('the read side counts an event whose commit came late', async () => {
  const { log, file } = openScratchLog();
  const models = openReadModels();
  const follower = startFollowing(log, keptAsTheyAre(models), {
    monotonic: () => performance.now(),
    onTrouble: () => {},
  });
  const other = secondConnection(file);
  other.exec('BEGIN IMMEDIATE');
  const position = intrude(other, intruderOf(recorded('in-flight')));
  await pause(500);
  expect(models.checkpoint().position).toBe(-1n);
  other.exec('COMMIT');
  expect(await follower.reached(position, 20_000)).toBe(true);
  expect(models.report({ body: 'mod-nl', reference: 'in-flight' })).toMatchObject({ revision: 0n, position });
  await follower.stop();
  models.close();
});

it('a position beyond what a double can hold stays exact: read, followed, counted, and appended to', async () => {
  const far = 9_007_199_254_740_993n;
  const { log, file } = openScratchLog();
  await append(log, recorded('near'));
  intrude(secondConnection(file), intruderOf(recorded('far'), far));

  expect((await allAfter(log)).map(({ position }) => position)).toEqual([1n, far]);
  expect(await allAfter(log, far - 1n)).toHaveLength(1);
  expect(await allAfter(log, far)).toEqual([]);
  const { events, revision } = await log.read(reportStream('far'));
  expect(events.map(({ position }) => position)).toEqual([far]);
  expect(revision).toBe(0n);
  const correction = corrected('far', 1, {}, { quantity: 11_000 });
  expect(await append(log, correction)).toBe(far + 1n);
  expect(Buffer.from((await allAfter(log, far))[0]?.bytes ?? [])).toEqual(canonicalBytes(correction));

  const models = openReadModels();
  await catchUp(log, models);
  expect(models.checkpoint()).toMatchObject({ position: far + 1n, index: 2n });
  expect(models.momentAt({ position: far })).toMatchObject({ position: far, index: 1n });
  expect(models.momentAt({ index: 2n })).toMatchObject({ position: far + 1n });
  expect(models.reportAt({ body: 'mod-nl', reference: 'far' }, { position: far })?.revision).toBe(0n);
  expect(models.report({ body: 'mod-nl', reference: 'far' })).toMatchObject({
    revision: 1n,
    position: far + 1n,
  });
  takePage(models, await allAfter(log, far));
  expect(models.checkpoint()).toMatchObject({ position: far + 1n, index: 2n });
  models.close();
});
