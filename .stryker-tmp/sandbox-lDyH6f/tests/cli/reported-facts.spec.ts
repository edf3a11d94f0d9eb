// @ts-nocheck
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { recordFacts } from '../../src/cli/reported-facts.ts';
import { SeedRefused, seededBy } from '../../src/cli/seeding.ts';
import { milestoneStream } from '../../src/domain/ids.ts';
import { Milestone } from '../../src/domain/milestone/milestone.ts';
import { milestones } from '../../src/domain/milestone/stored-events.ts';
import type { EventLog } from '../../src/store/event-log.ts';
import { executeOn } from '../../src/store/execute.ts';
import { openMemoryLog } from '../../src/store/memory-log.ts';
import { scratchFolder } from '../support/folder.ts';

const delivery = { track: 'drones', donor: 'LV', quantity: 1500, effectiveOn: '2025-05-26' };

const statement = {
  track: 'drones',
  donors: ['LV'],
  total: 5000,
  countedSince: '2024-01-01',
  asOf: '2024-12-31',
  status: 'delivered',
  authority: 'Sprūds',
};

const milestoneReport = { status: 'achieved', on: '2025-12-08' };
const milestoneReportAt = '/v1/milestones/edip-adopted/reports/A';

const deliveryAt = '/v1/deliveries/public-record/A';
const statementAt = '/v1/statements/public-record/A';

type Line = readonly [put: string, body: unknown];

const seeding = () => {
  const log = openMemoryLog();
  const now = () => new Date('2026-11-25T10:00:00.000Z');
  const file = join(scratchFolder(), 'facts.ndjson');
  return {
    log,
    record: (...lines: readonly Line[]) => {
      writeFileSync(file, lines.map(([put, body]) => `${JSON.stringify({ put, body })}\n`).join('\n'));
      return recordFacts({ execute: executeOn(log, now), log, now }, file);
    },
  };
};

/** What a refusal says, and that it is one. */
const refusalOf = async (recording: Promise<unknown>): Promise<string> => {
  const error = await recording.catch((caught: unknown) => caught);
  expect(error).toBeInstanceOf(SeedRefused);
  return String(error);
};

const streamsOf = async (log: EventLog): Promise<readonly string[]> => {
  const streams: string[] = [];
  for await (const page of log.from(-1n)) streams.push(...page.map(({ stream }) => stream));
  return streams;
};

it('deliveries and statements of one reference are recorded each as its own, once', async () => {
  const { log, record } = seeding();
  const lines: Line[] = [
    [deliveryAt, delivery],
    [statementAt, statement],
  ];
  expect(await record(...lines)).toEqual({ stored: 2, repeated: 0 });
  expect(await record(...lines)).toEqual({ stored: 0, repeated: 2 });
  expect(await streamsOf(log)).toEqual(['delivery-public-record/A', 'statement-public-record/A']);
});

it.each([
  [
    'a faulty statement',
    [
      statementAt,
      { ...statement, variants: ['kite'], total: '5', asOf: '2030-01-01', authority: '', who: 1 },
    ],
    ['/variants/0 "kite"', '/total "5"', '/asOf is after today', '/authority must not be empty', '"who"'],
  ],
  [
    'a faulty delivery',
    [deliveryAt, { ...delivery, variant: 'kite', effectiveOn: '2030', donor: undefined, quantity: -1 }],
    ['/variant "kite"', '/effectiveOn', '/donor name who gave', '/quantity -1'],
  ],
  [
    'a delivery that names a commitment nobody made',
    [deliveryAt, { ...delivery, donor: 'XX', commitment: { body: 'mod-nl', reference: 'C' } }],
    ['/donor "XX"', '/commitment no commitment mod-nl/C is recorded'],
  ],
] as const)(
  '%s: the refusal names its address and all its faults, and nothing is stored',
  async (...given) => {
    const [, line, faults] = given;
    const { log, record } = seeding();
    const said = await refusalOf(record(line));
    for (const part of [line[0], ...faults]) expect(said).toContain(part);
    expect(await streamsOf(log)).toEqual([]);
  },
);

it.each([deliveryAt, statementAt])('another content under %s is refused with the reason', async (address) => {
  const { record } = seeding();
  const [first, other] =
    address === deliveryAt
      ? [delivery, { ...delivery, quantity: 1 }]
      : [statement, { ...statement, total: 1 }];
  await record([address, first]);
  expect(await refusalOf(record([address, other]))).toMatch(
    /A was refused: (delivery|statement)-contradicted/,
  );
});

it.each([
  '/v1/targets/public-record/A',
  '/v1/deliveries/A',
  '/v1/deliveries/public-record/A/withdrawal',
  '/v1/constructor/public-record/A',
])('an address of no report is refused with those that are: %s', async (address) => {
  const { log, record } = seeding();
  const said = await refusalOf(record([address, delivery]));
  expect(said).toContain(address);
  expect(said).toContain(
    '/v1/deliveries/{body}/{reference} or /v1/commitments/{body}/{reference} or /v1/statements/{body}/{reference}',
  );
  expect(await streamsOf(log)).toEqual([]);
});

/** Adopts the milestone that reports are about. */
const adoptMilestone = async (log: EventLog): Promise<void> => {
  const milestone = Milestone.parse({ title: 'EDIP adopted', section: '9' });
  const command = { type: 'SetMilestone', id: 'edip-adopted', milestone } as const;
  const request = { path: '/v1/milestones/edip-adopted', body: milestone };
  const ask = seededBy('porcupine', milestoneStream('edip-adopted'), command, request);
  await executeOn(log, () => new Date('2026-11-25T09:00:00.000Z'))(milestones, ask);
};

it('a report on a milestone is recorded once, as one of the public record', async () => {
  const { log, record } = seeding();
  await adoptMilestone(log);
  expect(await record([milestoneReportAt, milestoneReport])).toEqual({ stored: 1, repeated: 0 });
  expect(await record([milestoneReportAt, milestoneReport])).toEqual({ stored: 0, repeated: 1 });
  const { events } = await log.read(milestoneStream('edip-adopted'));
  const said = events.map(({ bytes }) => JSON.parse(Buffer.from(bytes).toString('utf8')));
  expect(said).toHaveLength(2);
  expect(said[1]).toMatchObject({
    type: 'MilestoneReported.v1',
    by: { body: 'public-record' },
    data: { body: 'public-record', reference: 'A', status: 'achieved', on: '2025-12-08', evidence: [] },
  });
});

it('a report on a milestone that is faulty, or on none, is refused with what is wrong', async () => {
  const { log, record } = seeding();
  expect(await refusalOf(record([milestoneReportAt, milestoneReport]))).toContain('unknown-milestone');
  const faulty = { status: 'done', on: '2030-01-01', evidence: 1 };
  const said = await refusalOf(record([milestoneReportAt, faulty]));
  for (const part of [milestoneReportAt, '/status must be', '/on is after today', '/evidence']) {
    expect(said).toContain(part);
  }
  const misnamed = '/v1/milestones/EDIP/reports/-';
  expect(await refusalOf(record([misnamed, milestoneReport]))).toMatch(/\/milestone .+; \/reference /);
  expect(await streamsOf(log)).toEqual([]);
});

it('a body or a reference that cannot be one is refused', async () => {
  const { record } = seeding();
  expect(await refusalOf(record(['/v1/statements/Public/-', statement]))).toMatch(/\/body .+; \/reference /);
});
