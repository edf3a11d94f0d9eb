// @ts-nocheck
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { pipelineOf } from '../reference/commitments.ts';
import { donorsOf } from '../reference/donors.ts';
import type { Accepted } from '../reference/figures.ts';
import { bodiesAt } from '../reference/freshness.ts';
import { restatementOf } from '../reference/restatements.ts';
import { timelineOf } from '../reference/timeline.ts';
import { eurTracks, histories } from '../support/histories.ts';
import { live } from '../support/living.ts';
import { type Answer, clockAt, settled, startTestServer, type TestServer } from '../support/server.ts';

const start = '2026-01-05T09:00:00.000Z';
const days = ['2024-12-31', '2025-03-15', '2025-12-31', '2026-01-03', '2026-05-01'];
const ranges = [{}, { from: '2025-02-10' }, { to: '2024-12-31' }, { from: '2024-02-29', to: '2025-11-30' }];
const tracks = ['artillery-ammunition', 'air-defence-systems', 'era-loans'];

type Asked = {
  readonly server: TestServer;
  readonly history: readonly Accepted[];
  readonly effectiveAt: string;
  readonly index: number;
};

const clocksOf = ({ effectiveAt, index }: Asked) => `effectiveAt=${effectiveAt}&knownAt=index:${index}`;

const checkTimelines = async (asked: Asked, range: { from?: string; to?: string }) => {
  const { server, history, effectiveAt, index } = asked;
  const { from, to = effectiveAt } = range;
  // What begins after its end is refused, and a range that ends after the day asked for is compared elsewhere.
  if (to > effectiveAt || (from !== undefined && from > to)) return;
  for (const track of tracks) {
    const query = new URLSearchParams(range).toString();
    const { body } = await server.get(`/v1/timeline/${track}?${clocksOf(asked)}&${query}`);
    const expected = timelineOf(history, track, { effectiveAt, index, ...range }, eurTracks);
    expect(body).toMatchObject(expected);
    expect(body.delivered).toHaveLength(expected.delivered.length);
    expect(body.coarse).toHaveLength(expected.coarse.length);
  }
};

const checkDonors = async (asked: Asked) => {
  const { server, history, effectiveAt, index } = asked;
  const { body } = await server.get(`/v1/donors?${clocksOf(asked)}`);
  const { donors, splitNotPublished, totals } = body;
  const expected = donorsOf(history, { effectiveAt, index }, eurTracks);
  expect({ donors, splitNotPublished, totals }).toMatchObject(expected);
  expect(donors).toHaveLength(expected.donors.length);
};

type Line = { readonly body: string; readonly reference: string };

const nameOf = ({ body, reference }: Line): string => `${body}/${reference}`;

const checkPipeline = async (asked: Asked) => {
  const { server, history, effectiveAt, index } = asked;
  const { body } = await server.get(`/v1/pipeline?limit=1000&${clocksOf(asked)}`);
  const expected = pipelineOf(history, { effectiveAt, index }, eurTracks);
  const lines: readonly Line[] = body.pipeline;
  const byName = lines.toSorted((a, b) => (nameOf(a) < nameOf(b) ? -1 : 1));
  expect(byName).toMatchObject(expected);
  expect(lines).toHaveLength(expected.length);
};

const checkBodies = async (asked: Asked) => {
  const { server, history, index } = asked;
  const { body } = await server.get(`/v1/bodies?limit=1000&${clocksOf(asked)}`);
  const configured = server.context.bodies().map(({ id, name, cadenceDays }) => ({ id, name, cadenceDays }));
  const { knownAt } = body.asOf;
  expect(body.bodies).toMatchObject(bodiesAt(history, { knownAt, index }, configured));
};

type Numbers = { readonly min: number | string; readonly max: number | string };

type Change = Numbers & {
  readonly index: string;
  readonly type: string;
  readonly before: Numbers | null;
  readonly after: Numbers | null;
};

/** The reference counts a figure that is not there as nothing. */
const numbersOf = (said: Numbers | null, nothing: number | string): Numbers => {
  const { min, max } = said ?? { min: nothing, max: nothing };
  return { min, max };
};

const comparable = ({ index, type, before, after, min, max }: Change, nothing: number | string) => ({
  index,
  type,
  before: numbersOf(before, nothing),
  after: numbersOf(after, nothing),
  min,
  max,
});

/** A target that moved from rounds to euro has two units, and no difference between them means anything. */
const hasOneUnit = ({ from, to, changes }: Answer['body']): boolean =>
  new Set(
    [
      from.figure?.target.unit,
      to.figure?.target.unit,
      ...changes.map(({ after }: Change & { after: { unit?: string } | null }) => after?.unit),
    ].filter(Boolean),
  ).size < 2;

const checkRestatement = async (asked: Asked, id: string, from: number) => {
  const { server, history, effectiveAt, index: to } = asked;
  const query = `effectiveAt=${effectiveAt}&from=index:${from}&to=index:${to}&limit=1000`;
  const { status, body } = await server.get(`/v1/progress/${id}/restatements?${query}`);
  const expected = restatementOf(history, id, { effectiveAt, from, to }, eurTracks);
  expect(status).toBe(expected === undefined ? 404 : 200);
  if (expected === undefined || !hasOneUnit(body)) return;
  const nothing = typeof expected.difference.min === 'string' ? '0.00' : 0;
  expect({ from: body.from, to: body.to }).toMatchObject({ from: expected.from, to: expected.to });
  expect(body.changes.map((change: Change) => comparable(change, nothing))).toEqual(expected.changes);
  expect(body.difference).toMatchObject(expected.difference);
  expect(body.next).toBeNull();
};

describe('timelines, donors, the pipeline, bodies and restatements over HTTP', () => {
  it('equal the reference implementation at every moment', async () => {
    await fc.assert(
      fc.asyncProperty(
        histories(30),
        fc.nat(),
        fc.nat(),
        fc.constantFrom(...days),
        fc.constantFrom(...ranges),
        async (steps, chosen, earlier, day, range) => {
          const clock = clockAt(start);
          const server = await startTestServer({ clock });
          const history = await live(server, clock, steps);
          await settled(server);
          const index = chosen % history.length;
          const today = clock.now().toISOString().slice(0, 10);
          const [effectiveAt = today] = [day, today].toSorted((a, b) => a.localeCompare(b));
          const asked = { server, history, effectiveAt, index };
          await checkTimelines(asked, range);
          await checkDonors(asked);
          await checkPipeline(asked);
          await checkBodies(asked);
          for (const id of ['t-1', 't-2', 't-3', 't-4']) {
            await checkRestatement(asked, id, earlier % (index + 1));
          }
          await server.stop();
        },
      ),
      { numRuns: Number(process.env['PROPERTY_RUNS'] ?? 30) },
    );
  }, 180_000);
});
