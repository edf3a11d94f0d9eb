// @ts-nocheck
import { describe, expect, it } from 'vitest';
import { wireDelivery, wireTarget } from '../support/samples.ts';
import { settled, startTestServer, type TestServer } from '../support/server.ts';

const year = { ...wireDelivery, effectiveOn: '2026-03-14' };

/** 100 by a ministry, 20 said in public and 7 by a third party, which one of the two targets leaves out. */
const begun = async (): Promise<TestServer> => {
  const server = await startTestServer();
  await server.put('/v1/targets/all', 'eums-planner', wireTarget);
  const without = { ...wireTarget, bodies: { except: ['kiel-institute'] } };
  await server.put('/v1/targets/artillery-rounds-per-year', 'eums-planner', without);
  for (const [body, quantity] of [
    ['mod-nl', 100],
    ['public-record', 20],
    ['kiel-institute', 7],
  ]) {
    await server.put(`/v1/deliveries/${body}/R`, `${body}-reporter`, { ...year, quantity });
  }
  await settled(server);
  return server;
};

const both = (numeral: number) => ({ min: numeral, max: numeral });

describe('different accounts of what was delivered', () => {
  it('are told apart in every figure: whose reports are in it, and whose are beside it', async () => {
    const server = await begun();
    const { body: held } = await server.get('/v1/progress/artillery-rounds-per-year');
    expect(held).toMatchObject({
      delivered: both(120),
      ofWhichPublicRecord: both(20),
      reportedBy: ['mod-nl', 'public-record'],
      beside: [{ body: 'kiel-institute', delivered: both(7), undisclosedReports: 0 }],
    });
    const { body: all } = await server.get('/v1/progress/all');
    expect(all).toMatchObject({
      delivered: both(127),
      reportedBy: ['kiel-institute', 'mod-nl', 'public-record'],
      beside: [],
    });
  });

  it('are told apart in timelines, by donor, and in the paper', async () => {
    const server = await begun();
    const three = ['kiel-institute', 'mod-nl', 'public-record'];
    expect((await server.get('/v1/timeline/artillery-ammunition')).body.reportedBy).toEqual(three);
    expect((await server.get('/v1/donors')).body.donors[0].tracks[0].bodies).toEqual(three);
    const { body } = await server.get('/v1/paper');
    const [shown] = body.items.find(({ id }: { id: string }) => id === 'T01').state.shown;
    expect(shown).toMatchObject({
      reportedBy: ['mod-nl', 'public-record'],
      ofWhichPublicRecord: both(20),
      beside: [{ body: 'kiel-institute' }],
    });
  });

  it.each(['/targets/artillery-rounds-per-year', '/', '/paper', '/tracks/artillery-ammunition'])(
    'are told apart on the page %s',
    async (path) => {
      const server = await begun();
      const { text } = await server.get(path, { Accept: 'text/html' });
      const words = text.replaceAll(/<[^>]+>/g, '');
      expect(words).toMatch(/on the reports of ?mod-nl, public-record/i);
      expect(words).toMatch(/beside it, and not in it: kiel-institute/i);
    },
  );

  it('are beside a figure also where they carry no number, and never once they were withdrawn', async () => {
    const server = await begun();
    const kiel = '/v1/deliveries/kiel-institute';
    await server.put(`${kiel}/U`, 'kiel-institute-reporter', { ...year, quantity: 'undisclosed' });
    await server.post(`${kiel}/R/withdrawal`, 'kiel-institute-reporter', { reason: 'restated' });
    await settled(server);
    const { body } = await server.get('/v1/progress/artillery-rounds-per-year');
    expect(body.beside).toEqual([
      {
        body: 'kiel-institute',
        delivered: both(0),
        undisclosedReports: 1,
        committed: { pledged: both(0), allocated: both(0), contracted: both(0) },
        undisclosedCommitments: 0,
      },
    ]);
  });

  it('are beside a figure also where all that they say is what is promised', async () => {
    const server = await begun();
    const kiel = '/v1/commitments/kiel-institute';
    const promised = { ...year, quantity: 400, stage: 'allocated' };
    await server.post('/v1/deliveries/kiel-institute/R/withdrawal', 'kiel-institute-reporter', {
      reason: 'restated',
    });
    expect((await server.put(`${kiel}/P`, 'kiel-institute-reporter', promised)).status).toBe(201);
    expect(
      (await server.put(`${kiel}/U`, 'kiel-institute-reporter', { ...promised, quantity: 'undisclosed' }))
        .status,
    ).toBe(201);
    await settled(server);
    const { body } = await server.get('/v1/progress/artillery-rounds-per-year');
    expect(body.beside).toEqual([
      {
        body: 'kiel-institute',
        delivered: both(0),
        undisclosedReports: 0,
        committed: { pledged: both(0), allocated: both(400), contracted: both(0) },
        undisclosedCommitments: 1,
      },
    ]);
    expect(body.committed.allocated).toEqual(both(0));
    const page = await server.get('/targets/artillery-rounds-per-year', { Accept: 'text/html' });
    expect(page.text.replaceAll(/<[^>]+>/g, '')).toMatch(
      /beside it, and not in it: kiel-institute\s*promised: 400 rounds allocated, 1 commitment without a number/i,
    );
  });
});
