import { join } from 'node:path';
import Database from 'better-sqlite3';
import { expect, it } from 'vitest';
import { reportStream } from '../store/envelopes.ts';
import { documentedFetch } from '../support/documented.ts';
import { scratchFolder } from '../support/folder.ts';
import { type Product, runProduct, startProduct } from '../support/process.ts';
import { wireDelivery } from '../support/samples.ts';

/** After how many answers the server of each round is killed. */
const killedAfter = [1, 5, 20, 40, 60, 80, 100, 130, 160, 190];
const perRound = 200;

type Report = { readonly reference: string; readonly quantity: number; readonly corrected: boolean };

/** Which of a report's two requests were answered with success. */
type Answered = { readonly report: Report; readonly recorded: boolean; readonly corrected: boolean };

/** What stands of a report: the number of its last event, and the quantity it says. */
type Standing = { readonly revision: number; readonly quantity: number };

const reportsOf = (round: number): readonly Report[] =>
  Array.from({ length: perRound }, (_, n) => ({
    reference: `K-${round}-${n}`,
    quantity: 100 + n,
    corrected: n % 10 === 0,
  }));

const recount = ({ quantity }: Report): number => quantity + 1_000;

const json = { 'Content-Type': 'application/json', Authorization: 'Bearer dev-mod-nl-reporter' };

/** Whether a request was answered with success; without an answer it was not. Any refusal is a failure of the test. */
const send = async (method: string, address: string, body: unknown): Promise<boolean> => {
  try {
    const response = await documentedFetch(address, { method, headers: json, body: JSON.stringify(body) });
    const text = await response.text();
    expect([200, 201], text).toContain(response.status);
    return true;
  } catch (error) {
    if (!(error instanceof TypeError)) throw error;
    return false;
  }
};

const report = async (address: string, each: Report, onAnswer: () => void = () => {}): Promise<Answered> => {
  const path = `${address}/v1/deliveries/mod-nl/${each.reference}`;
  const recorded = await send('PUT', path, { ...wireDelivery, quantity: each.quantity });
  if (recorded) onAnswer();
  if (!recorded || !each.corrected) return { report: each, recorded, corrected: false };
  const delivery = { ...wireDelivery, quantity: recount(each) };
  const corrected = await send('POST', `${path}/corrections`, { delivery, reason: 'recount' });
  return { report: each, recorded, corrected };
};

/** Asks for a checkpoint over all that is stored again and again, until nobody answers; the last that was answered. */
const signing = async ({ address }: Product): Promise<string> => {
  let last = '';
  try {
    for (;;) {
      const response = await documentedFetch(`${address}/v1/audit/checkpoint`);
      const text = await response.text();
      expect([200, 404], text).toContain(response.status);
      if (response.status === 200) last = text;
    }
  } catch (error) {
    if (!(error instanceof TypeError)) throw error;
    return last;
  }
};

/** Sends a round's reports all at once, and kills the server as soon as so many are answered. */
const reportUntilKilled = async (
  product: Product,
  reports: readonly Report[],
  answers: number,
): Promise<{ readonly answered: readonly Answered[]; readonly checkpoint: string }> => {
  let left = answers;
  const countDown = (): void => {
    left -= 1;
    if (left === 0) process.kill(product.pid, 'SIGKILL');
  };
  const signed = signing(product);
  const answered = await Promise.all(reports.map((each) => report(product.address, each, countDown)));
  expect(await product.ended).toMatchObject({ code: null, signal: 'SIGKILL' });
  return { answered, checkpoint: await signed };
};

type Stored = { readonly stream: string; readonly revision: number; readonly envelope: Buffer };

/** What the log's file holds, read by another program; fails where a stream's revisions have a gap. */
const standingInLog = (folder: string): ReadonlyMap<string, Standing> => {
  const db = new Database(join(folder, 'log.db'), { readonly: true });
  const events = db
    .prepare<[], Stored>(
      `SELECT stream, revision, envelope FROM events WHERE stream LIKE 'delivery-%' ORDER BY position`,
    )
    .all();
  db.close();
  const standing = new Map<string, Standing>();
  for (const { stream, revision, envelope } of events) {
    expect(revision, stream).toBe((standing.get(stream)?.revision ?? -1) + 1);
    const { type, data } = JSON.parse(envelope.toString('utf8'));
    expect(type, stream).toBe(['DeliveryRecorded.v1', 'DeliveryCorrected.v1'][revision]);
    const delivery = revision === 0 ? data.delivery : data.now.delivery;
    standing.set(stream, { revision, quantity: delivery.quantity });
  }
  return standing;
};

const get = async (address: string) => {
  const response = await documentedFetch(address);
  expect(response.status).toBe(200);
  return response.json();
};

/** What the server answers, page by page; fails where a report is listed twice. */
const standingOverHttp = async ({ address }: Product, atLeast: string) => {
  const standing = new Map<string, Standing>();
  let next: string | null = `limit=1000&atLeast=${atLeast}`;
  while (next !== null) {
    const page = await get(`${address}/v1/deliveries?${next}`);
    for (const { reference, revision, delivery } of page.deliveries) {
      const stream = reportStream(reference);
      expect(standing.has(stream), reference).toBe(false);
      standing.set(stream, { revision: Number(revision), quantity: delivery.quantity });
    }
    next = page.next === null ? null : `limit=1000&cursor=${page.next}`;
  }
  return standing;
};

const headOf = (folder: string): string => {
  const db = new Database(join(folder, 'log.db'), { readonly: true });
  const head = db.prepare('SELECT max(position) FROM events').pluck().get();
  db.close();
  return String(head);
};

/** The checkpoints in the log's file. */
const checkpointsIn = (folder: string): readonly string[] => {
  const db = new Database(join(folder, 'log.db'), { readonly: true });
  const events = db
    .prepare<[], { readonly envelope: Buffer }>(
      `SELECT envelope FROM events WHERE stream = 'audit-checkpoints' ORDER BY position`,
    )
    .all();
  db.close();
  return events.map(({ envelope }) => JSON.parse(envelope.toString('utf8')).data.note);
};

/**
 * Verifies the folder of a server that was killed, or that runs: the whole tree, and every checkpoint against those before
 * it and against the log. What was answered as signed before the kill must be among them.
 */
const expectVerified = async (folder: string, answered: readonly string[]): Promise<void> => {
  const { code, stdout, stderr } = await runProduct(folder, ['verify', '--json']);
  expect([code, stdout], stderr).toEqual([0, expect.stringContaining('"ok":true')]);
  expect(JSON.parse(stdout)).toMatchObject({ signaturesChecked: true, figuresCompared: true });
  const signed = checkpointsIn(folder);
  for (const checkpoint of answered) expect(signed).toContain(checkpoint);
};

/** Compares both views of what stands, and gives it. */
const standingNow = async (product: Product, folder: string): Promise<ReadonlyMap<string, Standing>> => {
  const inLog = standingInLog(folder);
  expect(await standingOverHttp(product, headOf(folder))).toEqual(inLog);
  return inLog;
};

/** Answered: there. Not answered: there once, or not at all (a gap or a second one has failed before). */
const expectKept = (standing: ReadonlyMap<string, Standing>, answered: readonly Answered[]): void => {
  for (const { report: each, recorded, corrected } of answered) {
    const { revision, quantity } = standing.get(reportStream(each.reference)) ?? {
      revision: -1,
      quantity: 0,
    };
    const least = recorded ? Number(corrected) : -1;
    const most = each.corrected && recorded ? 1 : 0;
    expect(revision, each.reference).toBeGreaterThanOrEqual(least);
    expect(revision, each.reference).toBeLessThanOrEqual(most);
    expect(quantity, each.reference).toBe([0, each.quantity, recount(each)][revision + 1]);
  }
};

const whole = (reports: readonly Report[]): ReadonlyMap<string, Standing> =>
  new Map(
    reports.map((each) => [
      reportStream(each.reference),
      each.corrected ? { revision: 1, quantity: recount(each) } : { revision: 0, quantity: each.quantity },
    ]),
  );

/** Starts the server again; first everything answered must be there, then a resend of everything completes it. */
const restartAndResend = async (
  folder: string,
  soFar: readonly Report[],
  last: readonly Answered[],
): Promise<Product> => {
  const product = await startProduct(folder);
  const found = await standingNow(product, folder);
  expectKept(found, last);
  for (const [stream, standing] of whole(soFar)) expect(found.get(stream), stream).toEqual(standing);

  const resent = await Promise.all(last.map(({ report: each }) => report(product.address, each)));
  expect(resent.filter(({ recorded }) => !recorded)).toEqual([]);
  const complete = whole([...soFar, ...last.map(({ report: each }) => each)]);
  expect(await standingNow(product, folder)).toEqual(complete);
  return product;
};

it('a server that is killed again and again among 200 reports and the signing of checkpoints loses, repeats and invents none', async () => {
  const folder = scratchFolder();
  const settled: Report[] = [];
  let last: readonly Answered[] = [];
  const checkpoints: string[] = [];
  let unanswered = 0;
  for (const [round, answers] of killedAfter.entries()) {
    const product = await restartAndResend(folder, settled, last);
    settled.push(...last.map(({ report: each }) => each));
    const { answered, checkpoint } = await reportUntilKilled(product, reportsOf(round), answers);
    last = answered;
    unanswered += last.filter(({ recorded }) => !recorded).length;
    if (checkpoint !== '') checkpoints.push(checkpoint);
    await expectVerified(folder, checkpoints);
  }
  expect(checkpoints.length).toBeGreaterThan(1);
  // Otherwise the server was never killed in the middle, and nothing was tested.
  expect(unanswered).toBeGreaterThan(perRound);

  const product = await restartAndResend(folder, settled, last);
  const sum = [...whole([...settled, ...last.map(({ report: each }) => each)]).values()].reduce(
    (total, { quantity }) => total + quantity,
    0,
  );
  const figure = await get(`${product.address}/v1/progress/artillery-rounds-per-year?period=2025`);
  expect(figure).toMatchObject({ complete: true, delivered: { min: sum, max: sum } });
  expect(sum).toBe(10 * (200 * 100 + (199 * 200) / 2 + 20 * 1_000));
  await expectVerified(folder, checkpoints);
}, 180_000);
