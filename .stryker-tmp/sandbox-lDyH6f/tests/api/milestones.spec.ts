// @ts-nocheck
import { describe, expect, it } from 'vitest';
import { wireMilestone, wireMilestoneReport } from '../support/samples.ts';
import { clockAt, settled, startTestServer, type TestServer } from '../support/server.ts';

const step = '/v1/milestones/edip-adopted';
const report = `${step}/reports/m-1`;
const planner = 'eums-planner';
const eums = 'eums-coordinator';

/** A server whose clock stands well after everything in the samples. */
const adopted = async (milestone: object = wireMilestone): Promise<TestServer> => {
  const server = await startTestServer({ clock: clockAt('2026-11-25T10:00:00.000Z') });
  expect((await server.put(step, planner, milestone)).status).toBe(201);
  return server;
};

const answerOf = async (server: TestServer, query = '') => {
  await settled(server);
  return (await server.get(`${step}${query}`)).body;
};

describe('a milestone over HTTP', () => {
  it('is adopted once, with everything that it says', async () => {
    const server = await startTestServer();
    const created = await server.put(step, planner, wireMilestone);
    expect(created.status).toBe(201);
    expect(created.headers.get('Location')).toBe(step);
    expect(created.headers.get('ETag')).toBe('"0"');
    expect(created.body).toMatchObject({ id: 'edip-adopted', status: 'not-started', reports: [] });
    expect((await server.put(step, planner, wireMilestone)).status).toBe(200);
    expect(await answerOf(server)).toMatchObject({
      complete: true,
      id: 'edip-adopted',
      status: 'not-started',
      since: null,
      deadline: '2025-06-20',
      deadlineMet: false,
      title: 'EDIP adopted',
      section: '9',
      quote: 'vóór de zomer vast te stellen',
      english: 'adopt EDIP before the summer',
      revision: '0',
      versions: [{ revision: '0', deadline: '2025-06-20', index: '0', reason: null }],
      reports: [],
    });
    expect(await server.stored()).toBe(1);
  });

  it('may be sent back as it was answered', async () => {
    const server = await adopted({ title: 'SAFE adopted', section: '9' });
    const { title, section, quote, english, deadline } = await answerOf(server);
    expect([quote, english, deadline]).toEqual([null, null, null]);
    const again = await server.put(step, planner, { title, section, quote, english, deadline });
    expect(again.status).toBe(200);
  });

  it('is revised with a reason and the revision that was seen, and both deadlines stay to be seen', async () => {
    const server = await adopted();
    const revised = { ...wireMilestone, deadline: '2025-12-31' };
    expect((await server.put(step, planner, revised)).body.type).toBe('/problems/revision-required');
    const unexplained = await server.put(step, planner, revised, { 'If-Match': '"0"' });
    expect(unexplained.body).toMatchObject({ status: 422, type: '/problems/reason-required' });
    const explained = { ...revised, reason: 'a day was named' };
    expect((await server.put(step, planner, explained, { 'If-Match': '"7"' })).status).toBe(412);
    const stored = await server.put(step, planner, explained, { 'If-Match': '"0"' });
    expect([stored.status, stored.headers.get('ETag')]).toEqual([201, '"1"']);
    const late = await server.put(step, planner, { ...wireMilestone, reason: 'a late retry' });
    expect(late.body).toMatchObject({ status: 409, type: '/problems/superseded', revision: '1' });
    expect((await answerOf(server)).versions).toMatchObject([
      { revision: '0', deadline: '2025-06-20', reason: null },
      { revision: '1', deadline: '2025-12-31', reason: 'a day was named' },
    ]);
    // The deadline that judges is that of the version known.
    expect(await answerOf(server, '?knownAt=index:0')).toMatchObject({ deadline: '2025-06-20' });
  });

  it('is refused with every fault at once, and needs a planner', async () => {
    const server = await startTestServer();
    const faulty = await server.put(step, planner, { section: '', deadline: '2025-02-30', titel: 'x' });
    expect(faulty.body).toMatchObject({ status: 400, type: '/problems/request-invalid' });
    const pointers = faulty.body.errors.map(({ pointer }: { pointer: string }) => pointer);
    expect(pointers.toSorted()).toEqual(['/deadline', '/section', '/titel', '/title']);
    expect((await server.put(step, eums, wireMilestone)).body).toMatchObject({
      status: 403,
      requiredRole: 'planner',
    });
    expect(await server.stored()).toBe(0);
  });
});

describe('a report on a milestone over HTTP', () => {
  it('is recorded once under the acting body, and answered with the milestone', async () => {
    const server = await adopted();
    const told = await server.put(report, eums, wireMilestoneReport);
    expect([told.status, told.headers.get('ETag'), told.headers.get('Log-Position')]).toEqual([
      201,
      '"1"',
      await server.positionOf(2),
    ]);
    const expected = {
      id: 'edip-adopted',
      status: 'achieved',
      since: '2025-12-08',
      deadlineMet: false,
      reports: [
        {
          body: 'eums',
          reference: 'm-1',
          status: 'achieved',
          on: '2025-12-08',
          note: 'Adopted by the Council',
          evidence: [{ title: 'Council adopts EDIP', url: 'https://example.org/edip' }],
        },
      ],
    };
    expect(told.body).toMatchObject(expected);
    expect((await server.put(report, eums, wireMilestoneReport)).status).toBe(200);
    expect(await answerOf(server)).toMatchObject(expected);
    expect((await answerOf(server)).reports).toHaveLength(1);
    expect(await server.stored()).toBe(2);
  });

  it('keeps the reports of two bodies under one reference apart', async () => {
    const server = await adopted();
    await server.put(report, eums, wireMilestoneReport);
    const other = { status: 'agreed', on: '2025-11-05' };
    expect((await server.put(report, 'porcupine-coordinator', other)).status).toBe(201);
    const { reports } = await answerOf(server);
    expect(reports).toMatchObject([
      { body: 'porcupine', reference: 'm-1', status: 'agreed', note: null, evidence: [] },
      { body: 'eums', reference: 'm-1', status: 'achieved' },
    ]);
    const foreign = await server.post(`${step}/reports/m-2/withdrawal`, 'porcupine-coordinator', {
      reason: 'not mine',
    });
    expect(foreign.body).toMatchObject({ status: 404, type: '/problems/milestone-report-unknown' });
  });

  it('with another content contradicts and shows what stands', async () => {
    const server = await adopted();
    await server.put(report, eums, wireMilestoneReport);
    const { status, body } = await server.put(report, eums, { ...wireMilestoneReport, on: '2025-12-09' });
    expect([status, body.type]).toEqual([409, '/problems/milestone-report-contradicted']);
    expect(body).toMatchObject({ stands: wireMilestoneReport, revision: '1' });
  });

  it('is corrected and withdrawn, and its whole life stays in the history', async () => {
    const server = await adopted();
    await server.put(report, eums, { ...wireMilestoneReport, on: '2025-06-20' });
    expect(await answerOf(server)).toMatchObject({ deadlineMet: true });
    const correction = { report: wireMilestoneReport, reason: 'another day' };
    const stale = await server.post(`${report}/corrections`, eums, correction, { 'If-Match': '"0"' });
    expect(stale.body).toMatchObject({ status: 412, revision: '1' });
    expect((await server.post(`${report}/corrections`, eums, correction)).status).toBe(201);
    expect((await server.post(`${report}/corrections`, eums, correction)).status).toBe(200);
    expect(await answerOf(server)).toMatchObject({ since: '2025-12-08', deadlineMet: false });
    const back = { report: { ...wireMilestoneReport, on: '2025-06-20' }, reason: 'it was right' };
    expect((await server.post(`${report}/corrections`, eums, back)).body).toMatchObject({
      status: 409,
      type: '/problems/superseded',
    });
    expect((await server.post(`${report}/withdrawal`, eums, { reason: 'never adopted' })).status).toBe(201);
    expect((await server.post(`${report}/withdrawal`, eums, { reason: 'never adopted' })).status).toBe(200);
    const closed = await server.put(report, eums, { status: 'agreed', on: '2025-11-05' });
    expect(closed.body).toMatchObject({ status: 409, type: '/problems/milestone-report-withdrawn' });
    expect(await answerOf(server)).toMatchObject({ status: 'not-started', reports: [], revision: '3' });
    expect((await server.get(`${step}/history`)).body.events).toMatchObject([
      { type: 'MilestoneAdopted.v1', data: { id: 'edip-adopted', deadline: '2025-06-20' } },
      { type: 'MilestoneReported.v1', by: { body: 'eums' }, data: { body: 'eums', reference: 'm-1' } },
      { type: 'MilestoneReportCorrected.v1', data: { reason: 'another day' } },
      { type: 'MilestoneReportWithdrawn.v1', data: { reason: 'never adopted' } },
    ]);
  });

  it('is refused where no milestone stands, and where it has not happened yet', async () => {
    const server = await adopted();
    const nowhere = '/v1/milestones/nothing/reports/m-1';
    expect((await server.put(nowhere, eums, wireMilestoneReport)).body).toMatchObject({
      status: 404,
      type: '/problems/unknown-milestone',
    });
    const ahead = await server.put(report, eums, { ...wireMilestoneReport, on: '2026-11-26' });
    expect(ahead.body).toMatchObject({
      status: 422,
      type: '/problems/effective-in-the-future',
      errors: [{ pointer: '/on' }],
    });
    await server.put(report, eums, wireMilestoneReport);
    const correction = { report: { ...wireMilestoneReport, on: '2026-11-26' }, reason: 'later' };
    expect((await server.post(`${report}/corrections`, eums, correction)).body).toMatchObject({
      type: '/problems/effective-in-the-future',
      errors: [{ pointer: '/report/on' }],
    });
    const faulty = await server.put(report, eums, { status: 'done', on: '2025', evidence: 5 });
    const pointers = faulty.body.errors.map(({ pointer }: { pointer: string }) => pointer);
    expect(pointers.toSorted()).toEqual(['/evidence', '/on', '/status']);
    expect((await server.put(report, 'mod-nl-reporter', wireMilestoneReport)).body).toMatchObject({
      status: 403,
      requiredRole: 'coordinator',
    });
  });
});

describe('milestones asked for as of a day and as known at a moment', () => {
  it('stand as they stood, whatever was reported and moved since', async () => {
    const clock = clockAt('2025-07-01T10:00:00.000Z');
    const server = await startTestServer({ clock });
    await server.put(step, planner, wireMilestone);
    await server.put(report, eums, { status: 'agreed', on: '2025-06-10' });
    await settled(server);
    const then = (await server.get('/v1/milestones')).body;
    expect(then).toMatchObject({
      complete: true,
      milestones: [{ id: 'edip-adopted', status: 'agreed', since: '2025-06-10', deadlineMet: false }],
      next: null,
    });
    clock.set('2026-11-25T10:00:00.000Z');
    await server.put(`${step}/reports/m-2`, eums, wireMilestoneReport);
    await server.put(
      step,
      planner,
      { ...wireMilestone, deadline: '2025-12-31', reason: 'moved' },
      {
        'If-Match': '*',
      },
    );
    await settled(server);
    expect((await server.get('/v1/milestones')).body.milestones).toMatchObject([
      { status: 'achieved', deadline: '2025-12-31', deadlineMet: true },
    ]);
    // What is known now of an earlier day: the later report had not happened, and the new deadline lay ahead.
    expect((await server.get('/v1/milestones?effectiveAt=2025-07-01')).body.milestones).toMatchObject([
      { status: 'agreed', deadline: '2025-12-31', deadlineMet: null, reports: [{ reference: 'm-1' }] },
    ]);
    const again = await server.get('/v1/milestones?effectiveAt=2025-07-01&knownAt=2025-07-01T10:00:00.000Z');
    expect(again.body.milestones).toEqual(then.milestones);
  });

  it('are not there before they were adopted', async () => {
    const server = await adopted();
    await server.put('/v1/milestones/other', planner, wireMilestone);
    await settled(server);
    const address = '/v1/milestones/other?knownAt=index:0';
    expect((await server.get(address)).body).toMatchObject({
      status: 404,
      type: '/problems/unknown-milestone',
      milestone: 'other',
    });
    expect((await server.get('/v1/milestones/none/history')).status).toBe(404);
  });
});

describe('a body that reports on a milestone', () => {
  it('is heard of, with what it reported last', async () => {
    const server = await adopted();
    await server.put(report, eums, wireMilestoneReport);
    const correction = { report: { ...wireMilestoneReport, status: 'in-force' }, reason: 'in force' };
    await server.post(`${report}/corrections`, eums, correction);
    await settled(server);
    const lineOf = async (query = '') => {
      const { body } = await server.get(`/v1/bodies${query}`);
      return body.bodies.find(({ id }: { id: string }) => id === 'eums');
    };
    expect(await lineOf()).toMatchObject({
      freshness: 'fresh',
      reports: 1,
      corrections: 1,
      withdrawals: 0,
      lastReport: {
        kind: 'milestone',
        reference: 'm-1',
        status: 'standing',
        milestone: 'edip-adopted',
        step: 'in-force',
        effectiveOn: '2025-12-08',
        track: null,
        quantity: null,
      },
    });
    expect(await lineOf('?knownAt=index:0')).toMatchObject({ freshness: 'never', lastReport: null });
    expect((await server.get('/bodies')).text).toContain('in force on 8 December 2025, of edip-adopted');
    await server.post(`${report}/withdrawal`, eums, { reason: 'never adopted' });
    await settled(server);
    expect(await lineOf()).toMatchObject({ withdrawals: 1, lastReport: { status: 'withdrawn' } });
  });

  it('and one that only adopts has reported nothing', async () => {
    const server = await adopted();
    await settled(server);
    const { body } = await server.get('/v1/bodies');
    expect(body.bodies.every(({ reports }: { reports: number }) => reports === 0)).toBe(true);
  });
});

describe('the page of the milestones', () => {
  it('says what stands, in words, with the evidence and the deadline that was moved', async () => {
    const server = await adopted();
    await server.put(report, eums, wireMilestoneReport);
    await server.put(
      step,
      planner,
      { ...wireMilestone, deadline: '2025-07-01', reason: '<moved>' },
      {
        'If-Match': '*',
      },
    );
    await settled(server);
    const { text } = await server.get('/milestones');
    expect(text).toContain('achieved on 8 December 2025, 160 days after its deadline of 1 July 2025');
    expect(text).toContain('<a href="https://example.org/edip" rel="noreferrer">Council adopts EDIP</a>');
    expect(text).toContain('a deadline of 20 June 2025');
    expect(text).toContain('&lt;moved>');
    expect(text).toContain('data-deadline-met="false"');
    expect((await server.get('/milestones?effectiveAt=2025-06-01')).text).toContain(
      'nothing reported yet, due by 1 July 2025',
    );
  });
});
