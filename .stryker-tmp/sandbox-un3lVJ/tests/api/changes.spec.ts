// @ts-nocheck
import { describe, expect, it } from 'vitest';
import { csvOf } from '../support/csv.ts';
import { wireDelivery, wireMilestone, wireMilestoneReport, wireTarget } from '../support/samples.ts';
import { clockAt, settled, startTestServer, type TestServer } from '../support/server.ts';

const nl = 'mod-nl-reporter';
const planner = 'eums-planner';
const path = '/v1/deliveries/mod-nl';
const year = { ...wireDelivery, effectiveOn: '2026-03-14' };
const drones = { ...wireTarget, title: 'Drones', track: 'drones', quantity: null };

const correct = (server: TestServer, quantity: unknown) =>
  server.post(`${path}/a/corrections`, nl, { delivery: { ...year, quantity }, reason: 'recount' });

/** Index 0 and 1 adopt, 2 records 100, 3 corrects it to 80 to 120, 4 records one without a number, 5 adds 7. */
const account = async (server: TestServer): Promise<void> => {
  await server.put('/v1/targets/rounds', planner, wireTarget);
  await server.put('/v1/targets/drones', planner, drones);
  await server.put(`${path}/a`, nl, { ...year, quantity: 100 });
  await correct(server, { min: 80, max: 120 });
  await server.put(`${path}/b`, nl, { ...year, quantity: 'undisclosed' });
  await server.put(`${path}/c`, nl, { ...year, quantity: 7 });
  await settled(server);
};

describe('what the account says otherwise than at an earlier moment', () => {
  it('is each figure before and after, with how many events moved it and how many took something back', async () => {
    const server = await startTestServer();
    await account(server);
    const { body } = await server.get('/v1/changes?since=index:2');
    expect(body.since.index).toBe('2');
    expect(body.asOf.index).toBe('5');
    expect(body.complete).toBe(true);
    // 100, then {80, 120}, then one without a number, then 7 more: {87, 127}.
    expect(body.changes).toEqual([
      {
        target: {
          id: 'rounds',
          title: 'Two million rounds a year',
          unit: 'round',
          track: 'artillery-ammunition',
        },
        period: { from: '2026-01-01', to: '2026-12-31' },
        before: { min: 100, max: 100, undisclosedReports: 0, quantity: 2_000_000, status: 'behind' },
        after: { min: 87, max: 127, undisclosedReports: 1, quantity: 2_000_000, status: 'behind' },
        difference: { min: -13, max: 27, undisclosedReports: 1 },
        events: 3,
        restated: 1,
      },
    ]);
    expect(body.unchanged).toEqual(['drones']);
    expect(body.events.deliveries).toEqual({
      recorded: 2,
      corrected: 1,
      withdrawn: 0,
      verified: 0,
      disputed: 0,
    });
    expect(body.events.targets).toEqual({ adopted: 0, revised: 0, retired: 0 });
  });

  it('counts every kind of event between the two moments, and none before or after them', async () => {
    const server = await startTestServer();
    await account(server);
    await server.post(`${path}/c/withdrawal`, nl, { reason: 'never arrived' });
    await settled(server);
    const { body } = await server.get('/v1/changes?since=index:0&knownAt=index:4');
    expect(body.events.deliveries).toMatchObject({ recorded: 2, corrected: 1, withdrawn: 0 });
    expect(body.events.targets).toEqual({ adopted: 1, revised: 0, retired: 0 });
    expect(body.events.statements).toEqual({ made: 0, corrected: 0, withdrawn: 0 });
    expect(body.events.arbitrations).toEqual({ matched: 0, parted: 0 });
  });

  it('is nothing on the same moment, and on events that leave every figure as it was', async () => {
    const server = await startTestServer();
    await account(server);
    await server.put(`${path}/gb`, nl, { ...year, donor: 'GB' });
    await settled(server);
    for (const since of ['index:6', 'index:5']) {
      const { body } = await server.get(`/v1/changes?since=${since}`);
      expect([body.changes, body.unchanged], since).toEqual([[], ['drones', 'rounds']]);
    }
  });

  it('says null where a figure was not there before, or is not there any more', async () => {
    const server = await startTestServer();
    await account(server);
    await server.post('/v1/targets/rounds/retirement', planner, { reason: 'done' });
    await settled(server);
    const retired = (await server.get('/v1/changes?since=index:5')).body;
    expect(retired.changes).toMatchObject([
      { target: { id: 'rounds' }, before: { min: 87 }, after: null, difference: { min: -87, max: -127 } },
    ]);
    const adopted = (await server.get('/v1/changes?since=index:0&knownAt=index:1')).body;
    expect(adopted.changes).toMatchObject([{ target: { id: 'drones' }, before: null, after: { min: 0 } }]);
    const both = (await server.get('/v1/changes?since=index:6')).body;
    expect([both.changes, both.unchanged]).toEqual([[], ['drones']]);
  });

  it('looks seven days back where no moment is named', async () => {
    const clock = clockAt('2026-11-10T10:00:00.000Z');
    const server = await startTestServer({ clock });
    await account(server);
    clock.set('2026-11-20T10:00:00.000Z');
    await correct(server, 50);
    clock.set('2026-11-25T10:00:00.000Z');
    await settled(server);
    const { body } = await server.get('/v1/changes');
    expect(body.since).toMatchObject({ knownAt: '2026-11-18T10:00:00.000Z', index: '5' });
    // {87, 127} with {80, 120} in it, which becomes 50.
    expect(body.changes).toMatchObject([
      { before: { min: 87, max: 127 }, after: { min: 57, max: 57 }, events: 1 },
    ]);
  });

  it('names the milestones whose status is another', async () => {
    const server = await startTestServer();
    await server.put('/v1/milestones/edip-adopted', planner, wireMilestone);
    await server.put('/v1/milestones/other', planner, { ...wireMilestone, title: 'Other' });
    const report = '/v1/milestones/edip-adopted/reports/r';
    await server.put(report, 'eums-coordinator', wireMilestoneReport);
    await settled(server);
    const { body } = await server.get('/v1/changes?since=index:1');
    expect(body.milestones).toEqual([
      { id: 'edip-adopted', title: 'EDIP adopted', before: 'not-started', after: 'achieved' },
    ]);
    expect(body.events.milestones).toMatchObject({ adopted: 0, reported: 1 });
    const whole = (await server.get('/v1/changes?since=2022-01-01&knownAt=index:1')).body;
    expect(whole.milestones).toMatchObject([
      { id: 'edip-adopted', before: null, after: 'not-started' },
      { id: 'other', before: null },
    ]);
  });

  it('is a table too, a line for each figure', async () => {
    const server = await startTestServer();
    await account(server);
    const { text } = await csvOf(server, '/v1/changes?since=index:2');
    expect(text.split('\r\n')[1]).toBe(
      'rounds,Two million rounds a year,artillery-ammunition,round,2026-01-01,2026-12-31,' +
        '100,100,0,2000000,behind,87,127,1,2000000,behind,-13,27,1,3,1',
    );
  });

  it('is refused where the earlier moment lies after the later one, or ahead', async () => {
    const server = await startTestServer();
    await account(server);
    const faulty = async (query: string) => {
      const { status, body } = await server.get(`/v1/changes?${query}`);
      return [status, body.errors?.[0].parameter];
    };
    expect(await faulty('since=index:4&knownAt=index:3')).toEqual([400, 'since']);
    expect(await faulty('since=index:99')).toEqual([400, 'since']);
    expect(await faulty('since=yesterday')).toEqual([400, 'since']);
    expect(await faulty('knownAt=index:99')).toEqual([400, 'knownAt']);
  });
});
