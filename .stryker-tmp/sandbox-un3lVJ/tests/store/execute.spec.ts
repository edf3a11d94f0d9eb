// @ts-nocheck
import { describe, expect, it } from 'vitest';
import { deliveries } from '../../src/domain/delivery/stored-events.ts';
import { commandIdOf, eventId, requestDigest } from '../../src/domain/envelope.ts';
import type { EventLog } from '../../src/store/event-log.ts';
import { type Ask, executeOn, pastEvent } from '../../src/store/execute.ts';
import { openMemoryLog } from '../../src/store/memory-log.ts';
import { aDelivery } from '../support/samples.ts';
import { allAfter, anEnvelope, append, corrected, recorded, reportStream } from './envelopes.ts';
import { openScratchLog } from './sqlite.ts';

const stream = reportStream('H-1');
const delivery = aDelivery({ quantity: 100 });
const recount = aDelivery({ quantity: 90 });

const askOf = <Command>(command: Command, changes: Partial<Ask<Command>> = {}): Ask<Command> => {
  const request = requestDigest({ method: 'PUT', path: '/H-1', body: command, ifMatch: null });
  return {
    stream,
    command,
    by: { body: 'mod-nl', key: 'test' },
    commandId: commandIdOf('mod-nl', undefined, request),
    request,
    correlationId: 'test',
    keyed: false,
    ifMatch: null,
    ...changes,
  };
};

const record = askOf({ type: 'RecordDelivery' as const, delivery });
const correction = { type: 'CorrectDelivery', delivery: recount, reason: 'recount' } as const;
const correct = askOf(correction);
const now = () => new Date('2026-11-25T10:00:00.000Z');

const logs: readonly (readonly [string, () => EventLog])[] = [
  ['the memory log', openMemoryLog],
  ['the SQLite log', () => openScratchLog().log],
];

describe.each(logs)('commands on %s', (_name, open) => {
  it('are stored as the envelope that the definitions describe', async () => {
    const log = open();
    const outcome = await executeOn(log, now)(deliveries, record);
    expect(outcome.outcome).toBe('stored');
    const [stored] = (await allAfter(log)).map(pastEvent);
    expect(stored?.envelope).toEqual({
      v: 1,
      id: eventId(stream, 0, record.commandId),
      stream,
      revision: 0,
      type: 'DeliveryRecorded.v1',
      recordedAt: '2026-11-25T10:00:00.000Z',
      by: { body: 'mod-nl', key: 'test' },
      commandId: record.commandId,
      correlationId: 'test',
      request: record.request,
      data: { delivery },
    });
  });

  it('sent again are not stored again, although the stream has grown since', async () => {
    const log = open();
    const execute = executeOn(log, now);
    await execute(deliveries, record);
    await execute(deliveries, correct);
    const again = await execute(deliveries, record);
    expect(again).toMatchObject({ outcome: 'repeated', events: [{ revision: 0n }, { revision: 1n }] });
    expect(await execute(deliveries, correct)).toMatchObject({ outcome: 'repeated' });
    expect(await allAfter(log)).toHaveLength(2);
  });

  it('under a key that was used for something else are refused and store nothing', async () => {
    const log = open();
    const execute = executeOn(log, now);
    await execute(deliveries, record);
    const reused = { ...correct, commandId: record.commandId };
    expect(await execute(deliveries, reused)).toMatchObject({
      outcome: 'refused',
      refusal: { code: 'idempotency-key-reused' },
      revision: 0n,
    });
    expect(await allAfter(log)).toHaveLength(1);
  });

  it.each([50, 200])('sent %i times at once are stored once, and all others are repeats', async (number) => {
    const log = open();
    const execute = executeOn(log, now);
    const outcomes = await Promise.all(Array.from({ length: number }, () => execute(deliveries, record)));
    const said = outcomes.map(({ outcome }) => outcome);
    expect(said.filter((outcome) => outcome === 'stored')).toHaveLength(1);
    expect(said.filter((outcome) => outcome === 'repeated')).toHaveLength(number - 1);
    expect(await allAfter(log)).toHaveLength(1);
  });

  it('of two that contradict each other at once one is stored, and the other sees it', async () => {
    const log = open();
    const execute = executeOn(log, now);
    const other = askOf({ type: 'RecordDelivery' as const, delivery: recount });
    const outcomes = await Promise.all([execute(deliveries, record), execute(deliveries, other)]);
    expect(new Set(outcomes.map(({ outcome }) => outcome))).toEqual(new Set(['stored', 'refused']));
    expect(outcomes.find(({ outcome }) => outcome === 'refused')).toMatchObject({
      refusal: { code: 'delivery-contradicted' },
    });
    expect(await allAfter(log)).toHaveLength(1);
  });

  it('with a stale If-Match are refused where they would change something', async () => {
    const log = open();
    const execute = executeOn(log, now);
    await execute(deliveries, record);
    const stale = { ...correct, ifMatch: ['7'] };
    expect(await execute(deliveries, stale)).toMatchObject({
      outcome: 'refused',
      refusal: { code: 'revision-stale' },
      revision: 0n,
    });
    expect(await execute(deliveries, { ...correct, ifMatch: ['0'] })).toMatchObject({ outcome: 'stored' });
    expect(await allAfter(log)).toHaveLength(2);
  });

  it('on a stream that holds what cannot be read are refused and store nothing', async () => {
    const log = open();
    await append(log, anEnvelope(stream, 0, { type: 'Unknown.v9' }));
    expect(await executeOn(log, now)(deliveries, record)).toMatchObject({
      outcome: 'refused',
      refusal: { code: 'stream-held' },
    });
    expect(await allAfter(log)).toHaveLength(1);
  });
});

it('a command that loses five races is refused as contention, and was tried five times', async () => {
  const log = openMemoryLog();
  let tries = 0;
  const contended: EventLog = {
    ...log,
    append: async () => {
      tries += 1;
      return 'conflict';
    },
  };
  expect(await executeOn(contended, now)(deliveries, record)).toMatchObject({
    outcome: 'refused',
    refusal: { code: 'contention' },
  });
  expect(tries).toBe(5);
});

it('a command that lost four races is still stored', async () => {
  const log = openMemoryLog();
  let losses = 4;
  const contended: EventLog = {
    ...log,
    append: async (...place) => {
      losses -= 1;
      return losses >= 0 ? 'conflict' : log.append(...place);
    },
  };
  expect(await executeOn(contended, now)(deliveries, record)).toMatchObject({ outcome: 'stored' });
});

describe('a command that rests on more than its stream', () => {
  it('is found anew where the stream went on since, and then decided on all of it', async () => {
    const log = openMemoryLog();
    await append(log, recorded('H-1', { quantity: 100 }));
    const last = (await allAfter(log)).at(-1)?.position ?? -1n;
    const positions = [last - 1n, last];
    const found = () => Promise.resolve({ command: correction, position: positions.shift() ?? -1n });
    const outcome = await executeOn(log, now)(deliveries, { ...correct, command: found });
    expect(outcome).toMatchObject({ outcome: 'stored' });
    expect(positions).toEqual([]);
  });

  it('is refused for now, and stores nothing, while what it rests on is not known', async () => {
    const log = openMemoryLog();
    await append(log, recorded('H-1', { quantity: 100 }));
    const unknown = () => Promise.resolve(undefined);
    const outcome = await executeOn(log, now)(deliveries, { ...correct, command: unknown });
    expect(outcome).toMatchObject({ outcome: 'refused', refusal: { code: 'not-yet-read' } });
    expect(await allAfter(log)).toHaveLength(1);
  });
});

it('a command on a stream that lacks the beginning of its past is refused: it would be decided upon from a part', async () => {
  const log = openMemoryLog();
  await append(log, recorded('H-1', { quantity: 100 }));
  await append(log, corrected('H-1', 1, { quantity: 100 }, { quantity: 90 }));
  expect((await executeOn(log, now)(deliveries, correct)).outcome).toBe('repeated');
  const truncated: EventLog = {
    ...log,
    read: async (name, part) => {
      const { events, revision } = await log.read(name, part);
      return { events: events.slice(1), revision };
    },
  };
  const outcome = await executeOn(truncated, now)(deliveries, correct);
  expect(outcome).toMatchObject({ outcome: 'refused', refusal: { code: 'stream-held' } });
});
