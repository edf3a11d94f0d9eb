// @ts-nocheck
import { describe, expect, it } from 'vitest';
import { wireDelivery, wireStatement, wireTarget } from '../support/samples.ts';
import { settled, startTestServer, type TestServer } from '../support/server.ts';

const planner = 'eums-planner';
const reporter = 'mod-nl-reporter';
const path = '/v1/targets/rounds';

const held = async (change: object = {}): Promise<TestServer> => {
  const server = await startTestServer();
  expect((await server.put(path, planner, { ...wireTarget, ...change })).status).toBe(201);
  return server;
};

const pageOf = async (server: TestServer, period = ''): Promise<string> => {
  await settled(server);
  const { status, text } = await server.get(`/targets/rounds${period}`, { Accept: 'text/html' });
  expect(status, text).toBe(200);
  return text;
};

/** The lines of the figure, each as the texts of its cells. */
const linesIn = (html: string): readonly (readonly string[])[] =>
  Array.from(
    html
      .slice(html.indexOf('<section id="reports">'))
      .matchAll(/<tr data-min="[^"]*" data-max="[^"]*" data-und.*?<\/tr>/gs),
    ([row]) =>
      Array.from(row.matchAll(/<td.*?<\/td>/gs), ([cell]) =>
        cell
          .replaceAll(/<[^>]+>/g, ' ')
          .replaceAll(/\s+/g, ' ')
          .trim(),
      ),
  );

describe('a line of a target’s page', () => {
  it('leads to the evidence of the report as it was when the line was written', async () => {
    const server = await held();
    const own = '/v1/deliveries/mod-nl/a';
    await server.put(own, reporter, wireDelivery);
    const delivery = { ...wireDelivery, quantity: 11_400, evidence: [{ title: 'Recount 14a' }] };
    await server.post(`${own}/corrections`, reporter, { delivery, reason: 'recount' });
    const lines = linesIn(await pageOf(server, '?period=2025'));
    expect(lines.map((cells) => [cells[0], cells[7]])).toEqual([
      ['mod-nl/a Handover note 42', '+12,000'],
      ['mod-nl/a Recount 14a', '−12,000'],
      ['mod-nl/a Recount 14a', '+11,400'],
    ]);
  });

  it('says in words of whom and of what an official total is, and leads to its evidence', async () => {
    const server = await held({ basis: 'statements', variants: ['105mm', '155mm'] });
    const stated = {
      ...{ track: wireTarget.track, countedSince: '2025-01-01', asOf: '2025-06-30', total: 400_000 },
      variants: ['105mm', '155mm'],
    };
    await server.put('/v1/statements/eums/half', 'eums-reporter', { ...wireStatement, ...stated });
    const [total] = linesIn(await pageOf(server, '?period=2025'));
    expect(total?.slice(0, 4)).toEqual([
      'eums/half (official total) Council extends the mandate',
      '1 January 2025 to 30 June 2025',
      'the EU and its Member States',
      '105 mm, 155 mm',
    ]);
  });
});

describe('the years of a target', () => {
  const yearsIn = (html: string): readonly string[] =>
    Array.from(
      html.matchAll(/<a href="\/targets\/rounds\?period=(\d{4})[^"]*"[^>]*>\1<\/a>/g),
      ([, year = '']) => year,
    );

  const revised = async (from: object, to: object, appliesFrom: string): Promise<TestServer> => {
    const server = await held({ period: { kind: 'calendar-years', ...from } });
    const period = { kind: 'calendar-years', ...to };
    const change = { ...wireTarget, period, reason: 'decided anew', appliesFrom };
    const answer = await server.put(path, planner, change, { 'If-Match': '"0"' });
    expect(answer.status, answer.text).toBe(201);
    return server;
  };

  // The clock of the tests stands in November 2026. Each year is judged by the version that held at its end.
  it.each([
    [
      'that ended early are no more offered',
      { from: '2024' },
      { from: '2024', until: '2025' },
      '2026-02-01',
      ['2024', '2025'],
    ],
    [
      'that were held before are still offered',
      { from: '2024' },
      { from: '2026' },
      '2026-01-01',
      ['2024', '2025', '2026'],
    ],
    ['that no version held when they ended are not', { from: '2026' }, { from: '2025' }, '2026-06-01', []],
  ])('%s, and each that is leads to a page', async (_what, from, to, appliesFrom, years) => {
    const server = await revised(from, to, appliesFrom);
    expect(yearsIn(await pageOf(server))).toEqual(years);
    for (const year of years) await pageOf(server, `?period=${year}`);
  });
});
