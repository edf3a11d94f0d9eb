// @ts-nocheck
import { expect } from 'vitest';
import { answerFor } from '../reference/arbitration.ts';
import { commitmentsAt, pipelineOf } from '../reference/commitments.ts';
import { isRetired, versionsIn } from '../reference/counting.ts';
import { donorsOf } from '../reference/donors.ts';
import { duplicatesAt } from '../reference/duplicates.ts';
import { figureOf, figuresAt } from '../reference/figures.ts';
import { bodiesAt } from '../reference/freshness.ts';
import { goalpostsOf } from '../reference/goalposts.ts';
import { milestonesAt } from '../reference/milestones.ts';
import { spanOf } from '../reference/periods.ts';
import { restatementOf } from '../reference/restatements.ts';
import { standingsIn } from '../reference/standings.ts';
import { timelineOf } from '../reference/timeline.ts';
import { type Accepted, inOrder, readReport, type WireAmount, type WireReport } from '../reference/wire.ts';
import { eurTracks } from './histories.ts';
import type { Answer, TestServer } from './server.ts';

/** A server, what is in its log, and both clocks of the questions that it is asked. */
export type Asked = {
  readonly server: TestServer;
  readonly history: readonly Accepted[];
  readonly effectiveAt: string;
  readonly index: number;
};

export type Range = { readonly from?: string; readonly to?: string; readonly body?: string };

type Numbers = { readonly min: WireAmount; readonly max: WireAmount };

const clocksOf = ({ effectiveAt, index }: Asked): string =>
  `effectiveAt=${effectiveAt}&knownAt=index:${index}`;

const answered = async ({ server }: Asked, path: string): Promise<Answer['body']> => {
  const { status, body, text } = await server.get(path);
  expect(status, `${path} ${text}`).toBe(200);
  expect(body.complete, path).toBe(true);
  return body;
};

/** Every page of a list, in its order. */
const listed = async (asked: Asked, path: string, name: string): Promise<Answer['body'][]> => {
  const found: Answer['body'][] = [];
  let cursor = '';
  do {
    const separator = path.includes('?') ? '&' : '?';
    const body = await answered(asked, `${path}${separator}limit=4&${clocksOf(asked)}${cursor}`);
    found.push(...body[name]);
    cursor = body.next === null ? '' : `&cursor=${body.next}`;
  } while (cursor !== '');
  return found;
};

/** Adds up amounts in cents or units exactly. */
const total = (amounts: readonly WireAmount[]): bigint =>
  amounts.reduce((sum, amount) => sum + BigInt(String(amount).replace('.', '')), 0n);

const sumOf = (lines: readonly Numbers[]) => ({
  min: total(lines.map(({ min }) => min)),
  max: total(lines.map(({ max }) => max)),
});

const targetsIn = (history: readonly Accepted[]): string[] =>
  inOrder(history.flatMap((event) => (event.kind === 'adopt' ? [event.id] : [])));

const compareProgress = async (asked: Asked) => {
  const { history, effectiveAt, index } = asked;
  const { progress } = await answered(asked, `/v1/progress?${clocksOf(asked)}`);
  const expected = figuresAt(history, { effectiveAt, index }, eurTracks);
  expect(progress).toMatchObject(expected);
  expect(progress).toHaveLength(expected.length);
};

const comparePeriod = async (asked: Asked, id: string, period: number) => {
  const { server, history, effectiveAt, index } = asked;
  const { status, body } = await server.get(`/v1/progress/${id}?period=${period}&${clocksOf(asked)}`);
  const expected = figureOf(history, id, { effectiveAt, index, period }, eurTracks);
  if (expected === undefined) expect(status).toBe(404);
  else if (expected === 'outside') expect(status).toBe(400);
  else expect(body).toMatchObject(expected);
};

/** The lines of a figure add up to it, and in no figure is a report that the rules leave out of it. */
const compareContributions = async (asked: Asked, id: string) => {
  const { history, effectiveAt, index } = asked;
  const figure = figureOf(history, id, { effectiveAt, index }, eurTracks);
  if (figure === undefined || figure === 'outside') return;
  const lines = await listed(asked, `/v1/progress/${id}/contributions`, 'contributions');
  expect(sumOf(lines)).toEqual(sumOf([figure.delivered]));
  const known = history.slice(0, index + 1);
  const versions = versionsIn(known, id).map(({ target }) => target);
  const deliveries = lines.filter(({ kind }) => kind === 'delivery');
  if (versions.every(({ basis, of }) => basis === 'deliveries' && of !== 'commitments')) {
    const heldAs = (status: string) =>
      deliveries.filter(({ report }) => answerFor(history, readReport(report), { index })?.status === status);
    expect(sumOf(heldAs('verified'))).toEqual(sumOf([figure.verified]));
    expect(sumOf(heldAs('disputed'))).toEqual(sumOf([figure.disputed]));
  }
  for (const name of inOrder(deliveries.map(({ report }) => readReport(report)))) {
    const own = deliveries.filter(({ report }) => readReport(report) === name);
    const answer = answerFor(history, name, { index });
    // A filter on bodies may let another report of a group count, and of that the figures tell.
    const isOut = versions.every(({ bodies }) => bodies === undefined) && answer?.countsAs.counted === false;
    if (answer?.status === 'withdrawn' || isOut) expect(sumOf(own), name).toEqual({ min: 0n, max: 0n });
  }
};

const compareGoalposts = async (asked: Asked, id: string) => {
  const { history, effectiveAt, index } = asked;
  const { retired } = await answered(asked, `/v1/targets/${id}?${clocksOf(asked)}`);
  const goalposts = await listed(asked, `/v1/targets/${id}/goalposts`, 'goalposts');
  const expected = goalpostsOf(history, id, { effectiveAt, index }, eurTracks);
  expect(goalposts).toMatchObject(expected.map((each) => ({ ...each, revision: String(each.revision) })));
  expect(goalposts).toHaveLength(expected.length);
  expect(retired).toBe(isRetired(history.slice(0, index + 1), id));
};

const compareTimeline = async (asked: Asked, track: string, range: Range) => {
  const { history, effectiveAt, index } = asked;
  if (range.from !== undefined && range.from > (range.to ?? effectiveAt)) return;
  const query = new URLSearchParams(range).toString();
  const body = await answered(asked, `/v1/timeline/${track}?${clocksOf(asked)}&${query}`);
  const expected = timelineOf(history, track, { effectiveAt, index, ...range }, eurTracks);
  expect(body).toMatchObject(expected);
  expect(body.delivered).toHaveLength(expected.delivered.length);
  expect(body.coarse).toHaveLength(expected.coarse.length);
};

const compareDonors = async (asked: Asked, query: { readonly body?: string }) => {
  const { history, effectiveAt, index } = asked;
  const parameters = new URLSearchParams(query).toString();
  const body = await answered(asked, `/v1/donors?limit=1000&${clocksOf(asked)}&${parameters}`);
  const { donors, splitNotPublished, totals } = body;
  const expected = donorsOf(history, { effectiveAt, index, ...query }, eurTracks);
  expect({ donors, splitNotPublished, totals }).toMatchObject(expected);
  expect(donors).toHaveLength(expected.donors.length);
};

/** The reports whose whole period has come by the day asked for: of others no list speaks. */
const reportsBy = ({ history, effectiveAt, index }: Asked) =>
  standingsIn(history.slice(0, index + 1)).filter(
    ({ delivery }) => spanOf(delivery.effectiveOn).last <= effectiveAt,
  );

const compareDeliveries = async (asked: Asked) => {
  const { history, index } = asked;
  const lines = await listed(asked, '/v1/deliveries', 'deliveries');
  const places = lines.map((line) => Number(line.index));
  expect(places).toEqual(places.toSorted((a, b) => b - a));
  const told = Object.fromEntries(lines.map((line) => [readReport(line), line]));
  const standings = reportsBy(asked);
  expect(inOrder(Object.keys(told))).toEqual(inOrder(standings.map(({ report }) => report)));
  for (const { report, delivery } of standings) {
    const answer = answerFor(history, report, { index });
    // The reference has the bodies in the order in which they spoke.
    const [verifiedBy, disputedBy] = [answer?.verifiedBy, answer?.disputedBy].map((by) => inOrder(by ?? []));
    expect(told[report]).toMatchObject({ status: answer?.status, verifiedBy, disputedBy, delivery });
    expect(told[report].countsAs).toEqual(answer?.countsAs);
  }
};

const byName = (lines: readonly (WireReport & object)[]) =>
  lines.toSorted((a, b) => (readReport(a) < readReport(b) ? -1 : 1));

const compareCommitments = async (asked: Asked) => {
  const { history, effectiveAt, index } = asked;
  const at = { effectiveAt, index };
  const promised = await listed(asked, '/v1/commitments', 'commitments');
  const standing = byName(promised.filter(({ status }) => status === 'standing'));
  const expected = commitmentsAt(history, at, eurTracks).filter(({ stage }) => stage !== null);
  expect(standing).toMatchObject(expected.map(({ deliveries: _deliveries, ...line }) => line));
  expect(standing).toHaveLength(expected.length);
  const open = byName(await listed(asked, '/v1/pipeline', 'pipeline'));
  const pipeline = pipelineOf(history, at, eurTracks);
  expect(open).toMatchObject(pipeline);
  expect(open).toHaveLength(pipeline.length);
};

const isOfPublicRecord = ({ body }: WireReport): boolean => body === 'public-record';

/**
 * The reference proposes pairs whichever day they are effective on, in the order of recording. Here they come by name:
 * first those of the public record, each beginning with what was said in public, then the others by the lesser name.
 */
const compareDuplicates = async (asked: Asked) => {
  const { history, index } = asked;
  const names = reportsBy(asked).map(({ report }) => report);
  const expected = duplicatesAt(history, { index }, eurTracks)
    .filter(({ a, b }) => [a, b].every((side) => names.includes(readReport(side))))
    .map(({ a, b }) => {
      const isSaid = isOfPublicRecord(a) !== isOfPublicRecord(b);
      const byName = inOrder([readReport(a), readReport(b)]);
      const [first, second] =
        isSaid && !byName[0]?.startsWith('public-record/') ? byName.toReversed() : byName;
      return `${isSaid ? 0 : 1} ${first} ${second}`;
    });
  const pairs = await listed(asked, '/v1/duplicates', 'duplicates');
  const shown = pairs.map(({ a, b }) => {
    const isSaid = isOfPublicRecord(a) !== isOfPublicRecord(b);
    return `${isSaid ? 0 : 1} ${readReport(a)} ${readReport(b)}`;
  });
  expect(shown).toEqual(inOrder(expected));
};

const compareMilestones = async (asked: Asked) => {
  const { history, effectiveAt, index } = asked;
  const shown = await listed(asked, '/v1/milestones', 'milestones');
  const expected = milestonesAt(history, { effectiveAt, index });
  expect(shown).toMatchObject(expected);
  expect(shown).toHaveLength(expected.length);
};

const compareBodies = async (asked: Asked) => {
  const { server, history, index } = asked;
  const body = await answered(asked, `/v1/bodies?limit=1000&${clocksOf(asked)}`);
  const configured = server.context.bodies().map(({ id, name, cadenceDays }) => ({ id, name, cadenceDays }));
  expect(body.bodies).toMatchObject(bodiesAt(history, { knownAt: body.asOf.knownAt, index }, configured));
};

type Change = Numbers & {
  readonly index: string;
  readonly type: string;
  readonly before: (Numbers & { readonly unit: string }) | null;
  readonly after: (Numbers & { readonly unit: string }) | null;
};

/** The reference counts a figure that is not there as nothing. */
const numbersOf = (said: Numbers | null, nothing: WireAmount): Numbers => {
  const { min, max } = said ?? { min: nothing, max: nothing };
  return { min, max };
};

/** A target that moved from rounds to euro has two units, and no difference between them means anything. */
const hasOneUnit = (versions: ReturnType<typeof versionsIn>): boolean =>
  new Set(versions.map(({ target }) => eurTracks.includes(target.track))).size < 2;

const compareRestatement = async (asked: Asked, id: string, from: number) => {
  const { server, history, effectiveAt, index: to } = asked;
  const query = `effectiveAt=${effectiveAt}&from=index:${from}&to=index:${to}&limit=1000`;
  const { status, body } = await server.get(`/v1/progress/${id}/restatements?${query}`);
  const expected = restatementOf(history, id, { effectiveAt, from, to }, eurTracks);
  expect(status).toBe(expected === undefined ? 404 : 200);
  if (expected === undefined || !hasOneUnit(versionsIn(history.slice(0, to + 1), id))) return;
  const nothing = typeof expected.difference.min === 'string' ? '0.00' : 0;
  expect({ from: body.from, to: body.to }).toMatchObject({ from: expected.from, to: expected.to });
  const changes = body.changes.map(({ index, type, before, after, min, max }: Change) => ({
    index,
    type,
    before: numbersOf(before, nothing),
    after: numbersOf(after, nothing),
    min,
    max,
  }));
  expect(changes).toEqual(expected.changes);
  expect(body.difference).toMatchObject(expected.difference);
};

/** Holds every figure of every query against the reference, as of a day and an index; `from` is the earlier moment. */
export const compareEverything = async (
  asked: Asked,
  {
    tracks,
    range,
    from,
  }: { readonly tracks: readonly string[]; readonly range: Range; readonly from: number },
): Promise<void> => {
  await compareProgress(asked);
  for (const id of targetsIn(asked.history.slice(0, asked.index + 1))) {
    for (const period of [2024, 2025, 2026]) await comparePeriod(asked, id, period);
    await compareContributions(asked, id);
    await compareGoalposts(asked, id);
    await compareRestatement(asked, id, from);
  }
  for (const track of tracks) await compareTimeline(asked, track, range);
  await compareDonors(asked, {});
  if (range.body !== undefined) await compareDonors(asked, { body: range.body });
  await compareDeliveries(asked);
  await compareCommitments(asked);
  await compareDuplicates(asked);
  await compareMilestones(asked);
  await compareBodies(asked);
};
