// @ts-nocheck
import { describe, expect, it } from 'vitest';
import { commitmentStream } from '../../src/domain/ids.ts';
import { anEnvelope } from '../store/envelopes.ts';
import { csvOf, recordsIn } from '../support/csv.ts';
import { startServerOn } from '../support/lived-server.ts';
import { aCommitment, wireCommitment, wireDelivery } from '../support/samples.ts';
import { clockAt, settled, startTestServer, type TestServer } from '../support/server.ts';

const nl = 'mod-nl-reporter';
const at = '/v1/commitments/mod-nl/C-17';
const deliveriesAt = '/v1/deliveries/mod-nl';
const named = { body: 'mod-nl', reference: 'C-17' };

/** A delivery that says it fulfils C-17. */
const fulfilling = (changes: object = {}) => ({ ...wireDelivery, commitment: named, ...changes });

const begun = async (commitment: object = wireCommitment): Promise<TestServer> => {
  const server = await startTestServer();
  expect((await server.put(at, nl, commitment)).status).toBe(201);
  return server;
};

const deliver = async (server: TestServer, reference: string, changes: object = {}) => {
  const sent = await server.put(`${deliveriesAt}/${reference}`, nl, fulfilling(changes));
  expect(sent.status, sent.text).toBe(201);
};

const standingAt = async (server: TestServer, query = '') => {
  await settled(server);
  return (await server.get(`${at}${query}`)).body;
};

const pipelineOf = async (server: TestServer, query = '') => {
  await settled(server);
  const { status, body } = await server.get(`/v1/pipeline${query}`);
  expect(status).toBe(200);
  return body.pipeline.map(({ reference }: { readonly reference: string }) => reference);
};

const none = { min: 0, max: 0 };

describe('a commitment over HTTP', () => {
  it('is made, advanced, corrected and withdrawn, and every command may be sent again', async () => {
    const server = await startTestServer();
    const first = await server.put(at, nl, wireCommitment);
    expect(first.status).toBe(201);
    expect(first.headers.get('Location')).toBe(at);
    expect(first.body).toMatchObject({
      ...named,
      revision: '0',
      status: 'standing',
      stage: 'pledged',
      stages: [{ stage: 'pledged', on: '2025-03-20' }],
      fulfilled: none,
      open: { min: 20_000, max: 20_000 },
      over: none,
      // Promised for the end of 2025, and today is in November 2026.
      overdue: true,
      commitment: { quantity: 20_000, source: 'not-stated', bound: 'exact', dueOn: '2025-12-31' },
    });
    const advance = { stage: 'contracted', on: '2025-06-15' };
    expect((await server.post(`${at}/advances`, nl, advance)).body).toMatchObject({
      revision: '1',
      stage: 'contracted',
      stages: [
        { stage: 'pledged', on: '2025-03-20' },
        { stage: 'contracted', on: '2025-06-15' },
      ],
    });
    const correction = { commitment: { ...wireCommitment, quantity: 18_000 }, reason: 'recount' };
    expect((await server.post(`${at}/corrections`, nl, correction)).body).toMatchObject({
      revision: '2',
      stages: [{ stage: 'pledged' }, { stage: 'contracted', on: '2025-06-15' }],
      commitment: { quantity: 18_000 },
    });
    expect((await server.post(`${at}/withdrawal`, nl, { reason: 'cancelled' })).body).toMatchObject({
      revision: '3',
      status: 'withdrawn',
      open: none,
      overdue: false,
    });
    for (const repeated of [
      await server.put(at, nl, wireCommitment),
      await server.post(`${at}/advances`, nl, advance),
      await server.post(`${at}/corrections`, nl, correction),
      await server.post(`${at}/withdrawal`, nl, { reason: 'cancelled' }),
    ]) {
      expect([repeated.status, repeated.headers.get('ETag')]).toEqual([200, '"3"']);
    }
    await settled(server);
    const history = await server.get(`${at}/history`);
    expect(history.body.events.map(({ type }: { readonly type: string }) => type)).toEqual([
      'CommitmentMade.v1',
      'CommitmentAdvanced.v1',
      'CommitmentCorrected.v1',
      'CommitmentWithdrawn.v1',
    ]);
  });

  it.each<readonly [string, (server: TestServer) => Promise<{ readonly body: unknown }>, number, string]>([
    [
      'another content under its reference',
      (server) => server.put(at, nl, { ...wireCommitment, quantity: 1 }),
      409,
      'commitment-contradicted',
    ],
    [
      'an advance that goes backwards',
      (server) => server.post(`${at}/advances`, nl, { stage: 'pledged', on: '2025-07-01' }),
      409,
      'stage-moves-backwards',
    ],
    [
      'an advance before the last stage',
      (server) => server.post(`${at}/advances`, nl, { stage: 'contracted', on: '2025-03-19' }),
      422,
      'stages-out-of-order',
    ],
    [
      'an advance of tomorrow',
      (server) => server.post(`${at}/advances`, nl, { stage: 'contracted', on: '2026-11-26' }),
      422,
      'effective-in-the-future',
    ],
    [
      'a stage that does not exist',
      (server) => server.post(`${at}/advances`, nl, { stage: 'paid', on: '2025-07-01' }),
      400,
      'request-invalid',
    ],
    [
      'an advance of another body',
      (server) => server.post(`${at}/advances`, 'mod-de-reporter', { stage: 'contracted', on: '2025-07-01' }),
      403,
      'not-your-body',
    ],
    [
      'an advance that saw something else',
      (server) =>
        server.post(`${at}/advances`, nl, { stage: 'contracted', on: '2025-07-01' }, { 'If-Match': '"7"' }),
      412,
      'revision-stale',
    ],
    [
      'a correction of its stage',
      (server) =>
        server.post(`${at}/corrections`, nl, {
          commitment: { ...wireCommitment, stage: 'contracted' },
          reason: 'it was',
        }),
      422,
      'stage-not-the-first',
    ],
    [
      'an advance of one that nobody made',
      (server) =>
        server.post('/v1/commitments/mod-nl/X/advances', nl, { stage: 'contracted', on: '2025-07-01' }),
      404,
      'commitment-unknown',
    ],
    [
      'a withdrawal of one that nobody made',
      (server) => server.post('/v1/commitments/mod-nl/X/withdrawal', nl, { reason: 'none' }),
      404,
      'commitment-unknown',
    ],
    ['one that nobody made', (server) => server.get('/v1/commitments/mod-nl/X'), 404, 'commitment-unknown'],
    [
      'its history where there is none',
      (server) => server.get('/v1/commitments/mod-nl/X/history'),
      404,
      'commitment-unknown',
    ],
  ])('%s is refused', async (_what, ask, status, code) => {
    const server = await begun();
    expect((await ask(server)).body).toMatchObject({ status, type: `/problems/${code}` });
    await settled(server);
    expect((await server.get(at)).body.revision).toBe('0');
  });

  it('that was withdrawn takes no more commands, and its reference stays closed', async () => {
    const server = await begun();
    await server.post(`${at}/withdrawal`, nl, { reason: 'cancelled' });
    for (const refused of [
      await server.put(at, nl, { ...wireCommitment, quantity: 1 }),
      await server.post(`${at}/advances`, nl, { stage: 'allocated', on: '2025-07-01' }),
      await server.post(`${at}/corrections`, nl, {
        commitment: { ...wireCommitment, quantity: 1 },
        reason: 'r',
      }),
    ]) {
      expect(refused.body).toMatchObject({ status: 409, type: '/problems/commitment-withdrawn' });
    }
  });

  it('is what it was at any day and as known at any moment', async () => {
    const server = await begun();
    await server.post(`${at}/advances`, nl, { stage: 'allocated', on: '2025-06-01' });
    await server.post(`${at}/advances`, nl, { stage: 'contracted', on: '2025-09-01' });
    const stages: readonly (readonly [query: string, stage: string | null])[] = [
      ['?effectiveAt=2025-03-19', null],
      ['?effectiveAt=2025-03-20', 'pledged'],
      ['?effectiveAt=2025-05-31', 'pledged'],
      ['?effectiveAt=2025-06-01', 'allocated'],
      ['?effectiveAt=2025-09-01', 'contracted'],
      ['?knownAt=index:0', 'pledged'],
      ['?knownAt=index:1', 'allocated'],
      ['?knownAt=index:1&effectiveAt=2025-05-31', 'pledged'],
    ];
    for (const [query, stage] of stages) expect((await standingAt(server, query)).stage, query).toBe(stage);
  });

  it('is in the list from the day on which it was made, withdrawn or not', async () => {
    const server = await begun();
    await server.put('/v1/commitments/mod-nl/later', nl, {
      ...wireCommitment,
      effectiveOn: '2025-04',
      donor: 'DE',
    });
    await server.post('/v1/commitments/mod-nl/later/withdrawal', nl, { reason: 'never said' });
    await settled(server);
    const listed = async (query: string) =>
      (await server.get(`/v1/commitments?${query}`)).body.commitments.map(
        ({ reference, status }: { readonly reference: string; readonly status: string }) => [
          reference,
          status,
        ],
      );
    expect(await listed('effectiveAt=2025-03-19')).toEqual([]);
    expect(await listed('effectiveAt=2025-04-29')).toEqual([['C-17', 'standing']]);
    expect(await listed('')).toEqual([
      ['later', 'withdrawn'],
      ['C-17', 'standing'],
    ]);
    expect(await listed('donor=DE')).toEqual([['later', 'withdrawn']]);
    expect(await listed('body=mod-de')).toEqual([]);
    expect(await listed('track=drones')).toEqual([]);
  });
});

describe('the commitment that a delivery names', () => {
  it.each<readonly [string, object, (server: TestServer) => Promise<unknown>]>([
    ['was never made', { commitment: { body: 'mod-nl', reference: 'c-17' } }, async () => {}],
    ['stands on another track', { track: 'missiles', variant: 'other' }, async () => {}],
    ['was withdrawn', {}, (server) => server.post(`${at}/withdrawal`, nl, { reason: 'cancelled' })],
    [
      'was corrected onto another track',
      {},
      (server) =>
        server.post(`${at}/corrections`, nl, {
          commitment: { ...wireCommitment, track: 'missiles', variant: 'other' },
          reason: 'other goods',
        }),
    ],
  ])('is refused when it %s', async (_what, changes, happens) => {
    const server = await begun();
    await happens(server);
    const refused = await server.put(`${deliveriesAt}/d`, nl, fulfilling(changes));
    expect(refused.body).toMatchObject({
      status: 422,
      type: '/problems/unknown-commitment',
      errors: [{ pointer: '/commitment' }],
    });
  });

  it('may be withdrawn later: the delivery stands, may be sent again, and may be corrected', async () => {
    const server = await begun();
    await deliver(server, 'd');
    await server.post(`${at}/withdrawal`, nl, { reason: 'cancelled' });
    const again = await server.put(`${deliveriesAt}/d`, nl, fulfilling());
    expect([again.status, again.body.delivery.commitment]).toEqual([200, named]);
    const correction = { delivery: fulfilling({ quantity: 11_000 }), reason: 'recount' };
    expect((await server.post(`${deliveriesAt}/d/corrections`, nl, correction)).status).toBe(201);
    // Another report names it for the first time, and too late.
    expect((await server.put(`${deliveriesAt}/e`, nl, fulfilling())).status).toBe(422);
  });

  it('may not be named anew once it was withdrawn, and may stay named', async () => {
    const server = await begun();
    const correct = (reference: string, delivery: object) =>
      server.post(`${deliveriesAt}/${reference}/corrections`, nl, { delivery, reason: 'recount' });
    await deliver(server, 'left');
    await deliver(server, 'kept');
    await correct('left', { ...wireDelivery, quantity: 5 });
    await server.post(`${at}/withdrawal`, nl, { reason: 'cancelled' });
    const back = await correct('left', fulfilling({ quantity: 777 }));
    expect([back.status, back.body.type]).toEqual([422, '/problems/unknown-commitment']);
    expect((await correct('kept', fulfilling({ quantity: 777 }))).status).toBe(201);
  });
});

describe('what has come of a commitment', () => {
  it('adds up the counted deliveries that name it, effective by the day', async () => {
    const server = await begun();
    await deliver(server, 'a', { quantity: 5_000, effectiveOn: '2025-04-01' });
    await deliver(server, 'b', { quantity: { min: 2_000, max: 3_000 }, effectiveOn: '2025-05-10' });
    await deliver(server, 'c', { quantity: 9_999, effectiveOn: '2025-05-11' });
    await server.post(`${deliveriesAt}/c/withdrawal`, nl, { reason: 'never arrived' });
    // It fulfils nothing: it names nothing.
    await server.put(`${deliveriesAt}/d`, nl, wireDelivery);
    expect(await standingAt(server, '?effectiveAt=2025-03-31')).toMatchObject({
      fulfilled: none,
      open: { min: 20_000, max: 20_000 },
    });
    expect(await standingAt(server, '?effectiveAt=2025-04-01')).toMatchObject({
      fulfilled: { min: 5_000, max: 5_000 },
      open: { min: 15_000, max: 15_000 },
    });
    // 20,000 less 7,000 to 8,000.
    expect(await standingAt(server)).toMatchObject({
      fulfilled: { min: 7_000, max: 8_000 },
      open: { min: 12_000, max: 13_000 },
      over: none,
      complete: true,
    });
    // Before c was withdrawn: index 3 is c, index 4 its withdrawal.
    expect((await standingAt(server, '?knownAt=index:3')).fulfilled).toEqual({ min: 16_999, max: 17_999 });
  });

  it('is an interval difference: what is possible stays open until it surely came', async () => {
    const server = await begun({ ...wireCommitment, quantity: { min: 100, max: 150 } });
    await deliver(server, 'a', { quantity: { min: 80, max: 120 } });
    // At least 100 − 120, which is nothing; at most 150 − 80.
    expect(await standingAt(server)).toMatchObject({
      open: { min: 0, max: 70 },
      over: { min: 0, max: 20 },
    });
    await deliver(server, 'b', { quantity: 70 });
    // 150 to 190 have come: nothing can be open, and 0 to 90 are beyond it.
    expect(await standingAt(server)).toMatchObject({ open: none, over: { min: 0, max: 90 }, overdue: false });
  });

  it('never offsets another: what is beyond the one leaves the other open', async () => {
    const server = await begun();
    await server.put('/v1/commitments/mod-nl/C-18', nl, wireCommitment);
    await deliver(server, 'a', { quantity: 35_000 });
    expect(await standingAt(server)).toMatchObject({ open: none, over: { min: 15_000, max: 15_000 } });
    expect((await server.get('/v1/commitments/mod-nl/C-18')).body).toMatchObject({
      fulfilled: none,
      open: { min: 20_000, max: 20_000 },
    });
    expect(await pipelineOf(server)).toEqual(['C-18']);
    expect(await pipelineOf(server, '?state=fulfilled')).toEqual(['C-17']);
    expect(await pipelineOf(server, '?state=all')).toEqual(['C-18', 'C-17']);
  });

  it('may be all of it where a delivery carries no number', async () => {
    const server = await begun();
    await deliver(server, 'a', { quantity: 5_000 });
    await deliver(server, 'b', { quantity: 'undisclosed' });
    expect(await standingAt(server)).toMatchObject({
      fulfilled: { min: 5_000, max: 5_000 },
      undisclosedDeliveries: 1,
      open: { min: 0, max: 15_000 },
      overdue: true,
    });
    expect(await pipelineOf(server)).toEqual(['C-17']);
  });

  it('leaves one without a number open until it is withdrawn', async () => {
    const server = await begun({ ...wireCommitment, quantity: 'undisclosed' });
    await deliver(server, 'a', { quantity: 5_000 });
    expect(await standingAt(server)).toMatchObject({
      fulfilled: { min: 5_000, max: 5_000 },
      open: null,
      over: null,
      overdue: true,
    });
    expect(await pipelineOf(server)).toEqual(['C-17']);
    await server.post(`${at}/withdrawal`, nl, { reason: 'all of it came' });
    expect(await pipelineOf(server, '?state=all')).toEqual([]);
  });

  it('takes no delivery in once it stands on another track', async () => {
    const server = await begun();
    await deliver(server, 'a', { quantity: 5_000 });
    const commitment = { ...wireCommitment, track: 'missiles', variant: 'other' };
    await server.post(`${at}/corrections`, nl, { commitment, reason: 'other goods' });
    expect(await standingAt(server)).toMatchObject({ fulfilled: none, open: { min: 20_000, max: 20_000 } });
  });

  it('is told in euro with its cents', async () => {
    const euros = { track: 'era-loans', variant: 'eu-mfa', quantity: '100.00' };
    const server = await begun({ ...wireCommitment, ...euros });
    await deliver(server, 'a', { ...euros, quantity: '33.33' });
    expect(await standingAt(server)).toMatchObject({
      fulfilled: { min: '33.33', max: '33.33' },
      open: { min: '66.67', max: '66.67' },
      over: { min: '0.00', max: '0.00' },
    });
  });
});

describe('the pipeline', () => {
  it('tells what is overdue from what is not: due before the day, and not all there', async () => {
    const server = await begun();
    await server.put('/v1/commitments/mod-nl/undated', nl, { ...wireCommitment, dueOn: undefined });
    expect((await standingAt(server, '?effectiveAt=2025-12-31')).overdue).toBe(false);
    expect((await standingAt(server, '?effectiveAt=2026-01-01')).overdue).toBe(true);
    expect(await pipelineOf(server, '?overdue=true')).toEqual(['C-17']);
    expect(await pipelineOf(server, '?overdue=false')).toEqual(['undated']);
    expect(await pipelineOf(server, '?overdue=true&effectiveAt=2025-12-31')).toEqual([]);
    await deliver(server, 'all', { quantity: 20_000 });
    expect(await pipelineOf(server, '?overdue=true')).toEqual([]);
    expect(await pipelineOf(server, '?overdue=true&effectiveAt=2026-01-01&knownAt=index:1')).toEqual([
      'C-17',
    ]);
  });

  it('names the deliveries that fulfil a part, in JSON and as a table', async () => {
    const server = await begun();
    await deliver(server, 'b', { quantity: 1 });
    await deliver(server, 'a', { quantity: 'undisclosed' });
    await settled(server);
    const { body } = await server.get('/v1/pipeline?track=artillery-ammunition&donor=NL&body=mod-nl');
    expect(body.complete).toBe(true);
    expect(body.pipeline).toMatchObject([
      {
        ...named,
        complete: true,
        deliveries: [
          { body: 'mod-nl', reference: 'a' },
          { body: 'mod-nl', reference: 'b' },
        ],
      },
    ]);
    expect(recordsIn(await csvOf(server, '/v1/pipeline'))).toMatchObject([
      {
        reference: 'C-17',
        quantity: '20000',
        stage: 'pledged',
        madeAs: 'pledged',
        stages: 'pledged=2025-03-20',
        dueOn: '2025-12-31',
        fulfilledMin: '1',
        openMin: '0',
        openMax: '19999',
        overMin: '0',
        undisclosedDeliveries: '1',
        overdue: 'true',
        deliveries: 'mod-nl/a;mod-nl/b',
      },
    ]);
    expect(await pipelineOf(server, '?donor=DE')).toEqual([]);
    expect(await pipelineOf(server, '?body=mod-de')).toEqual([]);
    expect(await pipelineOf(server, '?track=drones')).toEqual([]);
    expect((await server.get('/v1/pipeline?state=closed')).status).toBe(400);
    expect((await server.get('/v1/pipeline?overdue=maybe')).status).toBe(400);
  });

  it('comes in pages that neither lose nor repeat one, however many of them do not fit', async () => {
    const numbers = Array.from({ length: 450 }, (_each, number) => number);
    const made = numbers.map((number) => {
      // Every third is due; the others have no day.
      const dueOn = number % 3 === 0 ? '2025-12-31' : undefined;
      const data = { commitment: aCommitment({ quantity: number + 1, dueOn }) };
      const stream = commitmentStream({ body: 'mod-nl', reference: `n-${number}` });
      return anEnvelope(stream, 0, { type: 'CommitmentMade.v1', data });
    });
    const server = await startServerOn(made);
    const due = numbers.filter((number) => number % 3 === 0).map((number) => `n-${number}`);
    const found: string[] = [];
    let cursor = '';
    do {
      const { body } = await server.get(`/v1/pipeline?overdue=true&limit=40${cursor}`);
      found.push(...body.pipeline.map(({ reference }: { readonly reference: string }) => reference));
      cursor = body.next === null ? '' : `&cursor=${body.next}`;
    } while (cursor !== '');
    expect(found).toEqual(due.toReversed());
    expect(recordsIn(await csvOf(server, '/v1/pipeline?overdue=true'))).toHaveLength(150);
  });
});

describe('a body that promises', () => {
  it('is heard of when a commitment is made or moves on; moving on is no other report', async () => {
    const clock = clockAt('2026-11-20T10:00:00.000Z');
    const server = await startTestServer({ clock });
    await server.put(at, nl, wireCommitment);
    clock.set('2026-11-23T10:00:00.000Z');
    await server.post(`${at}/advances`, nl, { stage: 'contracted', on: '2025-06-15' });
    clock.set('2026-11-25T10:00:00.000Z');
    await settled(server);
    const { body } = await server.get('/v1/bodies');
    expect(body.bodies.find(({ id }: { readonly id: string }) => id === 'mod-nl')).toMatchObject({
      reports: 1,
      corrections: 0,
      withdrawals: 0,
      lastReportAt: '2026-11-23T10:00:00.000Z',
      ageDays: 2,
      lastReport: {
        kind: 'commitment',
        reference: 'C-17',
        status: 'standing',
        track: 'artillery-ammunition',
        quantity: 20_000,
        effectiveOn: '2025-03-20',
      },
    });
    const page = await server.send('/bodies', { headers: { Accept: 'text/html' } });
    expect(page.text).toContain('href="/commitments/mod-nl/C-17"');
  });
});

describe('the pages of what is promised', () => {
  it('show the stage of the day that is asked for', async () => {
    const server = await begun();
    await server.post(`${at}/advances`, nl, { stage: 'contracted', on: '2025-06-15' });
    await settled(server);
    const pageOn = async (day: string) =>
      (await server.get(`/commitments/mod-nl/C-17?effectiveAt=${day}`)).text;
    expect(await pageOn('2025-06-14')).toContain('<p class="sum">pledged</p>');
    expect(await pageOn('2025-06-15')).toContain('<p class="sum">contracted</p>');
    expect(await pageOn('2025-01-01')).toContain('<p class="sum">not yet promised</p>');
  });

  it('answer an advance that was made once as made, also after later stages', async () => {
    const server = await begun();
    const first = { stage: 'pledged', on: wireCommitment.effectiveOn };
    expect((await server.post(`${at}/advances`, nl, first)).status).toBe(200);
    await server.post(`${at}/advances`, nl, { stage: 'allocated', on: '2025-06-15' });
    expect((await server.post(`${at}/advances`, nl, first)).status).toBe(200);
  });

  it('say what is open and overdue, and lead to the commitment and its deliveries', async () => {
    const server = await begun();
    await deliver(server, 'a', { quantity: 5_000 });
    await settled(server);
    const html = async (path: string) => (await server.send(path, { headers: { Accept: 'text/html' } })).text;
    const list = await html('/pipeline?track=artillery-ammunition&state=&overdue=true');
    for (const said of ['Promised, not arrived', '"/commitments/mod-nl/C-17"', '15,000 rounds', 'overdue']) {
      expect(list).toContain(said);
    }
    const one = await html('/commitments/mod-nl/C-17');
    for (const said of [
      'pledged since',
      '20,000',
      '5,000 rounds',
      '15,000 rounds',
      '"/deliveries/mod-nl/a"',
    ]) {
      expect(one).toContain(said);
    }
    expect(await html('/deliveries/mod-nl/a')).toContain('href="/commitments/mod-nl/C-17"');
    expect((await server.get('/commitments/mod-nl/X')).status).toBe(404);
  });
});
