// @ts-nocheck
import { describe, expect, it } from 'vitest';
import { wireDelivery, wireTarget } from '../support/samples.ts';
import { clockAt, settled, startTestServer, type TestServer } from '../support/server.ts';
import { smuggle } from '../support/smuggle.ts';

const path = '/v1/targets/rounds';

const revise = (server: TestServer, changes: object, headers = { 'If-Match': '*' }) =>
  server.put(path, 'eums-planner', { ...wireTarget, reason: 'moved', ...changes }, headers);

const deliver = (server: TestServer, reference: string, quantity: unknown, effectiveOn: string) =>
  server.put(`/v1/deliveries/mod-nl/${reference}`, 'mod-nl-reporter', {
    ...wireDelivery,
    quantity,
    effectiveOn,
  });

/** 1,000 a year, of which 2025 brought 1,000 and 2026 brought 100 until June and 300 after. */
const begun = async (): Promise<TestServer> => {
  const server = await startTestServer({ clock: clockAt('2026-11-25T10:00:00.000Z') });
  await server.put(path, 'eums-planner', { ...wireTarget, quantity: 1_000 });
  await deliver(server, '1', 1_000, '2025-05-01');
  await deliver(server, '2', 100, '2026-03-01');
  await deliver(server, '3', 300, '2026-08-01');
  return server;
};

const goalposts = async (server: TestServer, query = '') => {
  await settled(server);
  return (await server.get(`${path}/goalposts${query}`)).body.goalposts;
};

describe('the goalposts of a target', () => {
  it('show the old and the new share for the days when each held, and the years that ended meanwhile', async () => {
    const server = await begun();
    await revise(server, { quantity: 2_000, appliesFrom: '2026-07-01' });
    const [first, second] = await goalposts(server);
    // Until 30 June 100 of 1,000; all of 2025 1,000 of 1,000.
    expect(first).toMatchObject({
      from: null,
      to: '2026-06-30',
      revision: '0',
      quantity: 1_000,
      delivered: { min: 100, max: 100 },
      share: { min: 0.1, max: 0.1 },
    });
    expect(first.earlierYears).toMatchObject([
      { period: { from: '2025-01-01', to: '2025-12-31' }, share: { min: 1, max: 1 }, status: 'met' },
    ]);
    // Since then 400 of 2,000.
    expect(second).toMatchObject({
      from: '2026-07-01',
      to: null,
      revision: '1',
      quantity: 2_000,
      reason: 'moved',
      share: { min: 0.2, max: 0.2 },
      earlierYears: [],
    });
    // As known before the revision there was one goalpost, and as of June the new one was not held yet.
    expect(await goalposts(server, '?knownAt=index:3')).toHaveLength(1);
    expect((await goalposts(server, '?effectiveAt=2026-06-01'))[1].share).toBeNull();
    const { text } = await server.get('/targets/rounds', { Accept: 'text/html' });
    expect(text).toContain('The goalposts were moved');
    expect(text).toContain('up to 30 June 2026, for 2025');
    expect(text).toContain('10.00%');
    expect(text).toContain('20.00%');
  });

  it('judge what /v1/progress says that they judge: one that begins when all is over judges nothing', async () => {
    const server = await begun();
    const over = { period: { kind: 'calendar-years', from: '2025', until: '2025' } };
    await revise(server, { quantity: 500, ...over, appliesFrom: '2025-06-01' });
    await revise(server, { quantity: 50, ...over, appliesFrom: '2026-03-01' });
    const shown = await goalposts(server);
    expect(shown.map(({ share }: { share: { min: number } | null }) => share?.min ?? null)).toEqual([
      1,
      2,
      null,
    ]);
    const { body } = await server.get('/v1/progress/rounds');
    expect([body.target.revision, body.share.min]).toEqual(['1', 2]);
  });

  it('show each year once, also where the target ended with it', async () => {
    const server = await startTestServer();
    const period = { kind: 'calendar-years', from: '2020', until: '2023' };
    await server.put(path, 'eums-planner', { ...wireTarget, period });
    const [post] = await goalposts(server);
    const years = post.earlierYears.map((year: { period: { from: string } }) => year.period.from);
    expect([...years, post.period.from]).toEqual(['2020-01-01', '2021-01-01', '2022-01-01', '2023-01-01']);
  });

  it('say of each whether it is complete, and what of it is no upper bound', async () => {
    const server = await begun();
    await revise(server, { quantity: 2_000, appliesFrom: '2026-07-01' });
    await deliver(server, 'u', 'undisclosed', '2026-02-01');
    const [first] = await goalposts(server);
    expect(first).toMatchObject({ complete: true, undisclosedReports: 1, upperBoundKnown: false });
    const { text } = await server.get('/targets/rounds', { Accept: 'text/html' });
    expect(text).toContain('at least 10.00%');
    await smuggle(server, 'delivery-mod-nl/2', 1, '{}');
    await deliver(server, 'last', 1, '2024-01-01');
    await settled(server);
    const { body } = await server.get(`${path}/goalposts`);
    expect(body.complete).toBe(false);
    expect(body.goalposts.every(({ complete }: { complete: boolean }) => !complete)).toBe(true);
  });

  it('count each in the unit of its own track', async () => {
    const server = await begun();
    await revise(server, {
      track: 'ammunition-funding',
      quantity: '5000.00',
      appliesFrom: '2026-07-01',
    });
    const [first, second] = await goalposts(server);
    expect([first.unit, second.unit]).toEqual(['round', 'EUR']);
    const { text } = await server.get('/targets/rounds', { Accept: 'text/html' });
    expect(text).toContain('1,000 rounds');
    expect(text).toContain('€5,000');
    expect(text).not.toContain('€5,000 rounds');
  });
});
