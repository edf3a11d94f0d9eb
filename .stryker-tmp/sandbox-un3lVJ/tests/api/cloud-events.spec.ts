// @ts-nocheck
import { describe, expect, it } from 'vitest';
import { countsOf, eventsIn, sendFile } from '../support/bulk.ts';
import { wireDelivery } from '../support/samples.ts';
import { settled, startTestServer } from '../support/server.ts';

const one = 'application/cloudevents+json';
const batch = 'application/cloudevents-batch+json';

/** An event as a body's own system would send it. */
const event = (reference: string, changes: object = {}) => ({
  specversion: '1.0',
  id: `e-${reference}`,
  source: '/handover',
  type: 'eu.porcupine.delivery.v1',
  time: '2025-03-14T09:30:00Z',
  datacontenttype: 'application/json',
  subject: reference,
  data: wireDelivery,
  ...changes,
});

const headersOf = (changes: Record<string, string> = {}): Record<string, string> => ({
  'ce-specversion': '1.0',
  'ce-id': 'e-1',
  'ce-source': '/handover',
  'ce-type': 'eu.porcupine.delivery.v1',
  'ce-time': '2025-03-14T09:30:00Z',
  'ce-subject': 'a',
  ...changes,
});

describe('an event', () => {
  it('is a delivery under its subject, and counts once however often it is sent and in whatever form', async () => {
    const server = await startTestServer();
    const sent = [
      () => sendFile(server, JSON.stringify(event('a')), one),
      () =>
        sendFile(
          server,
          JSON.stringify(event('a', { id: 'other', time: undefined })),
          `${one}; charset=utf-8`,
        ),
      () =>
        sendFile(
          server,
          JSON.stringify(event('a', { subject: undefined, data: { reference: 'a', ...wireDelivery } })),
          one,
        ),
      () => sendFile(server, JSON.stringify(wireDelivery), 'application/json', { headers: headersOf() }),
      () => sendFile(server, JSON.stringify([event('a')]), batch),
    ];
    for (const [at, send] of sent.entries()) {
      const answer = await send();
      expect(answer.status, answer.text).toBe(200);
      expect(answer.body).toMatchObject({ lines: 1, recorded: at === 0 ? 1 : 0, repeated: at === 0 ? 0 : 1 });
    }
    expect(await eventsIn(server)).toBe(1);
    await settled(server);
    expect((await server.get('/v1/deliveries/mod-nl/a')).body.delivery).toMatchObject(wireDelivery);
  });

  it.each([
    'some invalid time string',
    '2025-03-14T10:00:60Z',
    '2025-03-14',
    '2025-03-14T09:30:00',
    '2025-02-30T09:30:00Z',
    '2025-03-14T24:30:00Z',
    '2025-03-14 09:30:00Z',
    '2025-03-14T09:30:00+25:00',
    'Fri, 14 Mar 2025 09:30:00 GMT',
    '1741944600',
    '',
  ])('with the time %j is refused, in a header too, and never dated otherwise', async (time) => {
    const server = await startTestServer();
    const structured = await sendFile(server, JSON.stringify(event('a', { time })), one);
    expect(structured.status).toBe(400);
    expect(structured.body.errors).toMatchObject([{ pointer: '/time' }]);
    const headers = headersOf({ 'ce-time': time });
    const binary = await sendFile(server, JSON.stringify(wireDelivery), 'application/json', { headers });
    expect(binary.status).toBe(400);
    expect(binary.body.errors).toMatchObject([{ parameter: 'ce-time' }]);
    expect(await server.stored()).toBe(0);
  });

  it.each(['2025-03-14T09:30:00Z', '2025-03-14t09:30:00.123456z', '2025-03-14T23:59:59+05:45'])(
    'with the time %s is taken',
    async (time) => {
      const server = await startTestServer();
      expect((await sendFile(server, JSON.stringify(event('a', { time })), one)).status).toBe(200);
    },
  );

  it.each([
    [{ specversion: '0.3' }, ['/specversion']],
    [{ specversion: undefined, id: '', type: 5 }, ['/specversion', '/id', '/type']],
    [{ type: 'eu.porcupine.delivery.withdrawn.v1' }, ['/type']],
    [{ type: 'DeliveryCorrected' }, ['/type']],
    [{ datacontenttype: 'text/csv' }, ['/datacontenttype']],
    [{ data: 'bGV0' }, ['/data']],
    [{ data: undefined, data_base64: 'e30=' }, ['/data_base64', '/data']],
    [{ subject: 'a b' }, ['/data/reference']],
    [{ subject: undefined, id: '/e/1' }, ['/data/reference']],
    [{ data: { ...wireDelivery, quantity: '1,000', qantity: 5 } }, ['/data/quantity', '/data/qantity']],
    [{ Traceparent: 'x' }, ['/Traceparent']],
    [{ traceparent: { a: 1 } }, ['/traceparent']],
  ])('%j is refused with everything that is wrong with it', async (changes, pointers) => {
    const server = await startTestServer();
    const { status, body } = await sendFile(server, JSON.stringify(event('a', changes)), one);
    expect(status).toBe(400);
    expect(new Set(body.errors.map(({ pointer }: { pointer: string }) => pointer))).toEqual(
      new Set(pointers),
    );
    expect(await server.stored()).toBe(0);
  });

  it('may have attributes of other standards, which are not stored', async () => {
    const server = await startTestServer();
    const answer = await sendFile(
      server,
      JSON.stringify(event('a', { traceparent: '00-1-2', seq: 5, last: true })),
      one,
    );
    expect(answer.status).toBe(200);
    for await (const page of server.context.log.from(-1n)) {
      expect(Buffer.from(page[0]?.bytes ?? []).toString('utf8')).not.toContain('traceparent');
    }
  });

  it('that contradicts what stands is refused as one delivery would be', async () => {
    const server = await startTestServer();
    await sendFile(server, JSON.stringify(event('a')), one);
    const other = JSON.stringify(event('a', { data: { ...wireDelivery, quantity: 5 } }));
    const { status, body } = await sendFile(server, other, one);
    expect(status).toBe(409);
    expect(body).toMatchObject({
      type: '/problems/delivery-contradicted',
      stands: { status: 'reported' },
      revision: '0',
    });
    const future = JSON.stringify(event('b', { data: { ...wireDelivery, effectiveOn: '2026-12-01' } }));
    expect((await sendFile(server, future, one)).body).toMatchObject({
      status: 422,
      type: '/problems/effective-in-the-future',
      errors: [{ pointer: '/data/effectiveOn' }],
    });
    expect(await eventsIn(server)).toBe(1);
  });
});

describe('a batch of events', () => {
  it('of three is three reports', async () => {
    const server = await startTestServer();
    const answer = await sendFile(server, JSON.stringify(['a', 'b', 'c'].map((each) => event(each))), batch);
    expect(answer.status).toBe(200);
    expect(countsOf(answer)).toEqual({ lines: 3, recorded: 3, repeated: 0, contradicted: 0 });
    expect(await eventsIn(server)).toBe(3);
  });

  it('of which one is wrong stores nothing, and names it by its place', async () => {
    const server = await startTestServer();
    const events = [event('a'), event('b', { time: 'some invalid time string' }), 5, event('d')];
    const { status, body } = await sendFile(server, JSON.stringify(events), batch);
    expect(status).toBe(400);
    expect(body.errors).toMatchObject([{ pointer: '/1/time' }, { pointer: '/2' }]);
    expect(await server.stored()).toBe(0);
  });

  it('has members that are given twice named in their own event', async () => {
    const server = await startTestServer();
    const twice = JSON.stringify([event('a'), event('b')]).replace(
      /"quantity":12000(?!.*"quantity")/,
      '"quantity":1,"quantity":2',
    );
    const { status, body } = await sendFile(server, twice, batch);
    expect(status).toBe(400);
    expect(body.errors).toMatchObject([{ pointer: '/1/data/quantity' }]);
  });

  it.each([
    ['no array', JSON.stringify(event('a')), 400],
    ['no JSON', '[', 400],
    ['too large', JSON.stringify([event('a', { note: 'a'.repeat(1_100_000) })]), 413],
  ])('that is %s is refused', async (_what, body, status) => {
    const server = await startTestServer();
    expect((await sendFile(server, body, batch)).status).toBe(status);
    expect(await server.stored()).toBe(0);
  });

  it('may be tried first', async () => {
    const server = await startTestServer();
    const events = JSON.stringify([event('a'), event('b')]);
    const would = await sendFile(server, events, batch, { query: '?dryRun=true' });
    expect(await server.stored()).toBe(0);
    const did = await sendFile(server, events, batch);
    expect(would.body.receipt).toBeNull();
    expect({ ...would.body, dryRun: false, receipt: did.body.receipt }).toEqual(did.body);
  });
});
