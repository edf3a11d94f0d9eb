// @ts-nocheck
import { describe, expect, it } from 'vitest';
import { adopted, recorded } from '../store/envelopes.ts';
import { inPages, statement } from '../support/lists.ts';
import { startServerOn } from '../support/lived-server.ts';
import { wireDelivery, wireTarget } from '../support/samples.ts';
import { clockAt, settled, startTestServer, type TestServer } from '../support/server.ts';

const nl = 'mod-nl-reporter';
const path = '/v1/deliveries/mod-nl';
const year = { ...wireDelivery, effectiveOn: '2026-03-14' };

const restated = async (server: TestServer, query: string, target = 'rounds') =>
  (await server.get(`/v1/progress/${target}/restatements?${query}`)).body;

/** Index 0 adopts, 1 records 100, 2 corrects it to 80 to 120, 3 withdraws it, 4 records one without a number. */
const account = async (server: TestServer) => {
  await server.put('/v1/targets/rounds', 'eums-planner', wireTarget);
  await server.put(`${path}/a`, nl, { ...year, quantity: 100 });
  await server.post(`${path}/a/corrections`, nl, {
    delivery: { ...year, quantity: { min: 80, max: 120 } },
    reason: 'two counts',
  });
  await server.post(`${path}/a/withdrawal`, nl, { reason: 'never arrived' });
  await server.put(`${path}/b`, nl, { ...year, quantity: 'undisclosed' });
  await server.put(`${path}/gb`, nl, { ...year, donor: 'GB' });
  await settled(server);
};

describe('the restatements of a figure', () => {
  it('name every event that made a difference, with who, why, and what was said before and after', async () => {
    const server = await startTestServer();
    await account(server);
    const body = await restated(server, 'from=index:1');
    expect(body.from.figure.delivered).toEqual({ min: 100, max: 100 });
    expect(body.to.figure.delivered).toEqual({ min: 0, max: 0 });
    expect(body.difference).toEqual({ min: -100, max: -100, undisclosedReports: 1 });
    expect(body.changes).toMatchObject([
      {
        index: '2',
        type: 'DeliveryCorrected.v1',
        report: { body: 'mod-nl', reference: 'a' },
        by: { body: 'mod-nl' },
        reason: 'two counts',
        before: { min: 100, max: 100 },
        after: { min: 80, max: 120 },
        min: -20,
        max: 20,
      },
      { index: '3', type: 'DeliveryWithdrawn.v1', reason: 'never arrived', min: -80, max: -120 },
      { index: '4', type: 'DeliveryRecorded.v1', reason: null, min: 0, max: 0, undisclosedReports: 1 },
    ]);
    expect(body.changes).toHaveLength(3);
  });

  it('begin with nothing before the target is adopted, and end with nothing once it is retired', async () => {
    const server = await startTestServer();
    await server.put(`${path}/early`, nl, { ...year, quantity: 7 });
    await account(server);
    await server.put(
      '/v1/targets/rounds',
      'eums-planner',
      { ...wireTarget, quantity: 500, reason: 'lowered' },
      { 'If-Match': '"0"' },
    );
    await server.post('/v1/targets/rounds/retirement', 'eums-planner', { reason: 'done' });
    await settled(server);
    const body = await restated(server, 'from=index:0');
    expect([body.from.figure, body.to.figure]).toEqual([null, null]);
    expect(body.difference).toMatchObject({ min: 0, max: 0 });
    expect(body.changes[0]).toMatchObject({
      type: 'TargetAdopted.v1',
      before: null,
      after: { min: 7 },
      min: 7,
    });
    expect(body.changes.at(-2)).toMatchObject({
      type: 'TargetRevised.v1',
      reason: 'lowered',
      report: null,
      before: { quantity: 2_000_000 },
      after: { quantity: 500 },
      min: 0,
    });
    expect(body.changes.at(-1)).toMatchObject({ type: 'TargetRetired.v1', after: null, min: -7 });
  });

  it('show what a statement changed on a figure that rests on statements', async () => {
    const server = await startTestServer();
    const stated = { ...wireTarget, basis: 'statements' };
    await server.put('/v1/targets/rounds', 'eums-planner', stated);
    await server.put(`${path}/a`, nl, { ...year, quantity: 100 });
    await server.put(`${path}/b`, nl, { ...year, effectiveOn: '2026-08-01', quantity: 5 });
    await server.put('/v1/statements/eums/s', 'eums-reporter', statement);
    await settled(server);
    const { changes, difference } = await restated(server, 'from=index:0');
    // 100, then 5 more; then 500,000 as of 30 June, which covers the 100, and the 5 after it: 500,005 − 105.
    expect(changes.map(({ type, min }: { type: string; min: number }) => [type, min])).toEqual([
      ['DeliveryRecorded.v1', 100],
      ['DeliveryRecorded.v1', 5],
      ['StatementMade.v1', 499_900],
    ]);
    expect(difference).toMatchObject({ min: 500_005, max: 500_005 });
  });

  it('name a statement that speaks beside a figure that rests on deliveries, although no number of it moves', async () => {
    const server = await startTestServer();
    await server.put('/v1/targets/rounds', 'eums-planner', wireTarget);
    await server.put('/v1/statements/eums/s', 'eums-reporter', statement);
    await server.put('/v1/statements/eums/other', 'eums-reporter', { ...statement, donors: ['CZ'] });
    await settled(server);
    const { changes } = await restated(server, 'from=index:0');
    expect(changes).toMatchObject([
      {
        index: '1',
        type: 'StatementMade.v1',
        report: { body: 'eums', reference: 's' },
        before: { statement: null },
        after: { statement: { body: 'eums', reference: 's', index: '1' } },
        min: 0,
        max: 0,
      },
    ]);
    expect(changes).toHaveLength(1);
  });

  it('are all there when there are many, also of a figure that most of them do not touch', async () => {
    const said = (each: number) =>
      each % 2 === 0 ? { ...year, quantity: 1 } : { ...year, donor: 'GB', quantity: 'undisclosed' };
    const reports = Array.from({ length: 1_300 }, (_each, at) => recorded(`r-${at}`, said(at)));
    const server = await startServerOn([adopted('rounds'), ...reports]);
    const { changes, difference, next } = await restated(server, 'from=index:0&limit=1000');
    expect(next).toBeNull();
    expect(changes).toHaveLength(650);
    expect(difference).toEqual({ min: 650, max: 650, undisclosedReports: 0 });
  });

  it('come in pages that are the whole list', async () => {
    const server = await startTestServer();
    await account(server);
    const whole = await restated(server, 'from=index:0');
    const path = '/v1/progress/rounds/restatements?from=index:0';
    for (const limit of [1, 2, 3, 4]) {
      expect(await inPages(server, [path, 'changes'], limit)).toEqual(whole.changes);
    }
  });

  it('are refused without two moments in order', async () => {
    const server = await startTestServer();
    await account(server);
    const faulty = async (query: string) => (await restated(server, query)).errors?.[0].parameter;
    expect(await faulty('')).toBe('from');
    expect(await faulty('from=index:4&to=index:3')).toBe('from');
    expect(await faulty('from=index:1&to=index:99')).toBe('to');
    expect(await faulty('from=index:99')).toBe('from');
    expect(await faulty('from=index:1&to=index:2&knownAt=index:2')).toBe('knownAt');
    expect(await faulty('from=yesterday')).toBe('from');
    expect((await restated(server, 'from=index:1', 'nothing')).status).toBe(404);
  });
});

type Said = { readonly min: number; readonly max: number; readonly undisclosedReports: number } | null;

type Change = Readonly<Record<'index' | 'type' | 'reason', string>> & {
  readonly min: number;
  readonly max: number;
  readonly undisclosedReports: number;
  readonly before: Said;
  readonly after: Said;
};

const none = { min: 0, max: 0, undisclosedReports: 0 };

const plus = (a: NonNullable<Said>, b: NonNullable<Said>) => ({
  min: a.min + b.min,
  max: a.max + b.max,
  undisclosedReports: a.undisclosedReports + b.undisclosedReports,
});

/** What the progress answer says of the figure as known at a moment; nothing while there is no figure. */
const progressAt = async (server: TestServer, knownAt: string): Promise<Said> => {
  const { status, body } = await server.get(`/v1/progress/rounds?knownAt=${knownAt}`);
  if (status === 404) return null;
  return { ...body.delivered, undisclosedReports: body.undisclosedReports };
};

const spoken = (said: Said): Said =>
  said && { min: said.min, max: said.max, undisclosedReports: said.undisclosedReports };

/**
 * The changes between two moments, after checking what must hold of any: each begins with what the one before ended
 * with, the ends are what progress answers, each is after minus before, and all of them add up to the difference.
 */
const changesBetween = async (
  server: TestServer,
  from: string,
  to: string,
): Promise<readonly (readonly unknown[])[]> => {
  await settled(server);
  const { changes, difference } = await restated(server, `from=${from}&to=${to}`);
  const indexes = changes.map(({ index }: Change) => Number(index));
  expect(indexes).toEqual(indexes.toSorted((a: number, b: number) => a - b));
  let said = await progressAt(server, from);
  const [first, last] = [said, await progressAt(server, to)];
  for (const change of changes) {
    expect(spoken(change.before)).toEqual(said);
    said = spoken(change.after);
    expect(plus(change.before ?? none, change)).toEqual(said ?? none);
  }
  expect(said).toEqual(last);
  expect(changes.reduce(plus, none)).toEqual(difference);
  expect(plus(first ?? none, difference)).toEqual(last ?? none);
  return changes.map(({ index, type, reason, min, max }: Change) => [index, type, reason, min, max]);
};

describe('the changes between two moments', () => {
  it('hold a report that came late, at the moment it became known and not at the day it is about', async () => {
    const clock = clockAt('2026-04-01T10:00:00.000Z');
    const server = await startTestServer({ clock });
    await server.put('/v1/targets/rounds', 'eums-planner', wireTarget);
    await server.put(`${path}/early`, nl, { ...year, quantity: 100 });
    clock.set('2026-09-01T10:00:00.000Z');
    await server.put(`${path}/late`, nl, { ...year, effectiveOn: '2026-01-05', quantity: 7 });
    await settled(server);
    clock.set('2026-10-01T10:00:00.000Z');
    const late = [['2', 'DeliveryRecorded.v1', null, 7, 7]];
    // The same two moments by index, by position, by the instant and by the day.
    for (const [from, to] of [
      ['index:1', 'index:2'],
      [await server.positionOf(2), await server.positionOf(3)],
      ['2026-04-01T10:00:00.000Z', '2026-09-01T10:00:00.000Z'],
      ['2026-08-31', '2026-09-01'],
    ] as const) {
      expect(await changesBetween(server, from, to), from).toEqual(late);
    }
    expect(await changesBetween(server, '2026-08-30', '2026-08-31')).toEqual([]);
    expect(await changesBetween(server, '2026-09-01', '2026-10-01')).toEqual([]);
    const { changes } = await restated(server, 'from=index:1');
    expect(changes).toMatchObject([
      { recordedAt: '2026-09-01T10:00:00.000Z', report: { body: 'mod-nl', reference: 'late' } },
    ]);
  });

  it('hold a statement that was made, corrected and withdrawn, and none that does not speak for the target', async () => {
    const server = await startTestServer();
    await server.put('/v1/targets/rounds', 'eums-planner', { ...wireTarget, basis: 'statements' });
    await server.put(`${path}/a`, nl, { ...year, quantity: 100 });
    const state = (reference: string, changes: object) =>
      server.put(`/v1/statements/eums/${reference}`, 'eums-reporter', { ...statement, ...changes });
    const restate = (reference: string, changes: object) =>
      server.post(`/v1/statements/eums/${reference}/corrections`, 'eums-reporter', {
        statement: { ...statement, ...changes },
        reason: 'misread',
      });
    await state('s', {});
    await state('planned', { status: 'committed', total: 900_000 });
    await state('all', { donors: 'all', total: 900_000 });
    await state('of-2025', { countedSince: '2025-01-01', asOf: '2025-12-31' });
    await restate('s', { total: { min: 510_000, max: 520_000 } });
    await state('july', { asOf: '2026-07-31', total: 530_000 });
    // The July statement speaks now, so that June's corrections change nothing that is said.
    await restate('s', { total: 1 });
    await server.post('/v1/statements/eums/july/withdrawal', 'eums-reporter', { reason: 'never said' });
    await server.post('/v1/statements/eums/s/withdrawal', 'eums-reporter', { reason: 'never said' });
    expect(await changesBetween(server, 'index:0', 'index:10')).toEqual([
      ['1', 'DeliveryRecorded.v1', null, 100, 100],
      // It covers the 100: 500,000 instead.
      ['2', 'StatementMade.v1', null, 499_900, 499_900],
      ['6', 'StatementCorrected.v1', 'misread', 10_000, 20_000],
      ['7', 'StatementMade.v1', null, 20_000, 10_000],
      // Down to the 1 that June says now, then to the 100 of the report.
      ['9', 'StatementWithdrawn.v1', 'never said', -529_999, -529_999],
      ['10', 'StatementWithdrawn.v1', 'never said', 99, 99],
    ]);
    const { changes } = await restated(server, 'from=index:6&to=index:7');
    expect(changes).toMatchObject([
      { stream: 'statement-eums/july', report: { body: 'eums', reference: 'july' }, by: { body: 'eums' } },
    ]);
  });

  it('hold what a revised target takes in or leaves out, and its retirement and nothing after it', async () => {
    const server = await startTestServer();
    const revise = (changes: object) =>
      server.put(
        '/v1/targets/rounds',
        'eums-planner',
        { ...wireTarget, reason: 'thought again', ...changes },
        { 'If-Match': '*' },
      );
    await server.put(`${path}/nl`, nl, { ...year, quantity: 1 });
    await server.put(`${path}/gb`, nl, { ...year, donor: 'GB', quantity: 20 });
    await server.put(`${path}/mixed`, nl, { ...year, donor: undefined, donors: ['NL', 'GB'], quantity: 300 });
    await server.put('/v1/targets/rounds', 'eums-planner', wireTarget);
    await revise({ donors: 'all' });
    await revise({ donors: ['GB'], quantity: 500 });
    // Applies from a day that has not come, and so says nothing else of this one.
    await revise({ donors: 'eu', appliesFrom: '2027-01-01' });
    await server.put(`${path}/later`, nl, { ...year, donor: 'GB', quantity: 4_000 });
    await server.post('/v1/targets/rounds/retirement', 'eums-planner', { reason: 'done' });
    await server.put(`${path}/last`, nl, { ...year, donor: 'GB', quantity: 50_000 });
    await settled(server);
    expect(await changesBetween(server, 'index:2', 'index:9')).toEqual([
      // 1, and up to 300 of the joint delivery.
      ['3', 'TargetAdopted.v1', null, 1, 301],
      ['4', 'TargetRevised.v1', 'thought again', 320, 20],
      ['5', 'TargetRevised.v1', 'thought again', -301, -1],
      ['7', 'DeliveryRecorded.v1', null, 4_000, 4_000],
      ['8', 'TargetRetired.v1', 'done', -4_020, -4_320],
    ]);
    const { changes } = await restated(server, 'from=index:4&to=index:6');
    expect(changes).toMatchObject([
      { report: null, stream: 'target-rounds', before: { quantity: 2_000_000 }, after: { quantity: 500 } },
    ]);
    // No report is about 2025: there only the retirement makes a difference.
    expect(await restated(server, 'from=index:6&to=index:9&period=2025')).toMatchObject({
      changes: [{ type: 'TargetRetired.v1', min: 0, max: 0 }],
      difference: { min: 0, max: 0 },
    });
  });

  it('tell a number that is published later from one that is changed, and take one back whole', async () => {
    const server = await startTestServer();
    await server.put('/v1/targets/rounds', 'eums-planner', wireTarget);
    await server.put(`${path}/a`, nl, { ...year, quantity: 'undisclosed' });
    const correct = async (changes: object, reason: string) => {
      const delivery = { ...year, ...changes };
      const sent = await server.post(`${path}/a/corrections`, nl, { delivery, reason }, { 'If-Match': '*' });
      expect(sent.status).toBe(201);
    };
    await correct({ quantity: 40 }, 'published');
    await correct({ quantity: 40, note: 'words only' }, 'nothing that counts');
    await correct({ quantity: 40, effectiveOn: '2025-12-31' }, 'another year');
    await correct({ quantity: 40, donor: 'GB' }, 'another donor');
    await correct({ quantity: { min: 0, max: 40 } }, 'in doubt');
    await correct({ quantity: 'undisclosed' }, 'classified');
    await server.post(`${path}/a/withdrawal`, nl, { reason: 'never arrived' });
    expect(await changesBetween(server, 'index:0', 'index:8')).toEqual([
      ['1', 'DeliveryRecorded.v1', null, 0, 0],
      ['2', 'DeliveryCorrected.v1', 'published', 40, 40],
      ['4', 'DeliveryCorrected.v1', 'another year', -40, -40],
      ['6', 'DeliveryCorrected.v1', 'in doubt', 0, 40],
      ['7', 'DeliveryCorrected.v1', 'classified', 0, -40],
      ['8', 'DeliveryWithdrawn.v1', 'never arrived', 0, 0],
    ]);
    const { changes } = await restated(server, 'from=index:0');
    const marks = changes.map(({ undisclosedReports }: Change) => undisclosedReports);
    expect(marks).toEqual([1, -1, 0, 0, 1, -1]);
    const of2025 = await restated(server, 'from=index:0&period=2025');
    expect(of2025.changes).toMatchObject([
      { index: '4', min: 40 },
      { index: '5', min: -40 },
    ]);
    // On the day before it the delivery had not happened.
    expect((await restated(server, 'from=index:0&effectiveAt=2026-03-13')).changes).toEqual([]);
  });

  it('are told in cents of a target in money, also once it is retired', async () => {
    const server = await startTestServer();
    await server.put('/v1/targets/loans', 'eums-planner', {
      ...wireTarget,
      track: 'era-loans',
      quantity: '18100000000.00',
    });
    const loan = { track: 'era-loans', donor: 'EU', effectiveOn: '2026-03-01', quantity: '1000000000.05' };
    await server.put('/v1/deliveries/ec-ecfin/a', 'ec-ecfin-reporter', loan);
    const delivery = { ...loan, quantity: '999999999.99' };
    await server.post('/v1/deliveries/ec-ecfin/a/corrections', 'ec-ecfin-reporter', {
      delivery,
      reason: 'recount',
    });
    await server.post('/v1/targets/loans/retirement', 'eums-planner', { reason: 'done' });
    await settled(server);
    const body = await restated(server, 'from=index:1&to=index:2', 'loans');
    expect(body.difference).toEqual({ min: '-0.06', max: '-0.06', undisclosedReports: 0 });
    expect(body.changes).toMatchObject([
      { before: { min: '1000000000.05', unit: 'EUR' }, after: { min: '999999999.99' }, min: '-0.06' },
    ]);
    const over = await restated(server, 'from=index:2', 'loans');
    expect(over).toMatchObject({
      to: { figure: null },
      difference: { min: '-999999999.99', max: '-999999999.99' },
      changes: [{ after: null, min: '-999999999.99' }],
    });
  });

  it('are none between a moment and itself, and begin with nothing before the first event', async () => {
    const clock = clockAt('2026-09-01T10:00:00.000Z');
    const server = await startTestServer({ clock });
    clock.set('2026-09-02T10:00:00.000Z');
    await account(server);
    expect(await changesBetween(server, 'index:2', 'index:2')).toEqual([]);
    const whole = await restated(server, 'from=2026-09-01');
    expect(whole.from).toMatchObject({ asOf: { position: null, index: null }, figure: null });
    expect(whole.changes.map(({ index }: Change) => index)).toEqual(['0', '1', '2', '3', '4']);
    expect(whole.changes[0]).toMatchObject({ before: null, after: { min: 0, max: 0 }, min: 0 });
    expect((await restated(server, 'from=2026-09-01&to=2026-09-01')).status).toBe(404);
  });
});
