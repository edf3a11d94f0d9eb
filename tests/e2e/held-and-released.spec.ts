import { cpSync, mkdirSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { documentedFetch } from '../support/documented.ts';
import { scratchFolder } from '../support/folder.ts';
import { ask, untilReady } from '../support/nodes.ts';
import { type Product, startProduct, type Wrapper } from '../support/process.ts';
import { wireDelivery, wireTarget } from '../support/samples.ts';
import { packaged } from '../support/server.ts';

/** Takes a part out of a built module, which has to be there. */
const without = (file: string, part: RegExp): void => {
  const text = readFileSync(file, 'utf8');
  const patched = text.replace(part, '');
  expect(patched, file).not.toBe(text);
  writeFileSync(file, patched);
};

/** This program as it would be before it knew drones, and before it knew that a report can be verified. */
const olderVersion = (): Wrapper => {
  const place = join(scratchFolder(), 'older');
  mkdirSync(place);
  cpSync(packaged('dist'), join(place, 'dist'), { recursive: true });
  for (const name of ['node_modules', 'package.json', 'docs', 'seeds']) {
    symlinkSync(packaged(name), join(place, name));
  }
  without(join(place, 'dist/domain/tracks/index.js'), /^ {4}drones,$/m);
  without(join(place, 'dist/domain/delivery/stored-events.js'), /^ {4}'DeliveryVerified\.v1':.*$/m);
  return [
    'sh',
    '-c',
    'main=$1; shift 3; exec "$0" "$main" "$@"',
    process.execPath,
    join(place, 'dist/main.js'),
  ];
};

const round = wireDelivery;
const drone = { track: 'drones', variant: 'ground', donor: 'NL', effectiveOn: '2025-03-14' };

const send = async (
  { address }: Product,
  method: string,
  path: string,
  body: object,
  { as = 'mod-nl-reporter', ...headers }: Readonly<Record<string, string>> = {},
) => {
  const answer = await documentedFetch(`${address}${path}`, {
    method,
    headers: { 'Content-Type': 'application/json', Authorization: `Bearer dev-${as}`, ...headers },
    body: JSON.stringify(body),
  });
  return { status: answer.status, body: await answer.json() };
};

const report = async (product: Product, reference: string, delivery: object): Promise<void> => {
  expect((await send(product, 'PUT', `/v1/deliveries/mod-nl/${reference}`, delivery)).status).toBe(201);
};

const correct = (product: Product, reference: string, delivery: object) =>
  send(product, 'POST', `/v1/deliveries/mod-nl/${reference}/corrections`, { delivery, reason: 'recount' });

/** What is delivered by the end of 2025, and whether that is all there is. */
const figureOf = async ({ address }: Product, target: string) => {
  const { body } = await ask(address, `/v1/progress/${target}?effectiveAt=2025-12-31`);
  return { delivered: body.delivered?.max, complete: body.complete };
};

const rowsIn = (folder: string): readonly string[] =>
  readdirSync(folder).filter((name) => /^read-models-\w+\.db$/.test(name));

const heldIn = async ({ address }: Product): Promise<number> => {
  await untilReady(address, 200, 30_000);
  return (await ask(address, '/readyz')).body.heldStreams;
};

it('what a version cannot read is held in its stream, with what follows, while all else goes on; a version that can read it fills new rows, in which each stream is folded in order, and every figure is what it would have been from the start', async () => {
  const folder = scratchFolder();
  // The version that knows everything writes what the older one will not know.
  const first = await startProduct(folder);
  for (const [id, track] of [
    ['our-rounds', round.track],
    ['our-drones', 'drones'],
  ] as const) {
    const target = { ...wireTarget, track, donors: ['NL'] };
    expect((await send(first, 'PUT', `/v1/targets/${id}`, target, { as: 'eums-planner' })).status).toBe(201);
  }
  await report(first, 'free', { ...round, quantity: 100 });
  // An event of which the older version has no reader, and one after it of which it has.
  await report(first, 'verified', { ...round, quantity: 10 });
  const seen = { as: 'eda-verifier', 'If-Match': '"0"' };
  expect((await send(first, 'POST', '/v1/deliveries/mod-nl/verified/verification', {}, seen)).status).toBe(
    201,
  );
  expect((await correct(first, 'verified', { ...round, quantity: 11 })).status).toBe(201);
  // A word that the older version does not know, in the middle of a stream that goes on in words that it does.
  await report(first, 'moved', { ...round, quantity: 5 });
  expect((await correct(first, 'moved', { ...drone, quantity: 20 })).status).toBe(201);
  expect((await correct(first, 'moved', { ...drone, quantity: 21 })).status).toBe(201);
  expect((await correct(first, 'moved', { ...round, quantity: 6 })).status).toBe(201);
  await report(first, 'late', { ...round, quantity: 1_000 });
  expect((await correct(first, 'late', { ...drone, quantity: 30 })).status).toBe(201);
  expect(await heldIn(first)).toBe(0);
  // By hand: 100 + 11 + 6 rounds, and 30 drones.
  expect(await figureOf(first, 'our-rounds')).toEqual({ delivered: 117, complete: true });
  expect(await figureOf(first, 'our-drones')).toEqual({ delivered: 30, complete: true });
  const rows = rowsIn(folder);
  await first.kill('SIGTERM');

  const older = await startProduct(folder, {}, olderVersion());
  // The reports verified, moved and late; the targets of drones, which begin with a word that it does not know.
  expect(await heldIn(older)).toBeGreaterThanOrEqual(3);
  expect(rowsIn(folder)).not.toEqual(rows);
  // As far as each stream could be read: 100 + 10 + 5 + 1,000.
  expect(await figureOf(older, 'our-rounds')).toEqual({ delivered: 1_115, complete: false });
  for (const reference of ['verified', 'moved', 'late']) {
    expect(await correct(older, reference, { ...round, quantity: 7 }), reference).toMatchObject({
      status: 503,
      body: { type: '/problems/stream-held' },
    });
  }
  expect((await correct(older, 'free', { ...round, quantity: 101 })).status).toBe(201);
  await report(older, 'new', { ...round, quantity: 3 });
  expect(await figureOf(older, 'our-rounds')).toEqual({ delivered: 1_119, complete: false });
  await older.kill('SIGTERM');

  const newer = await startProduct(folder);
  expect(await heldIn(newer)).toBe(0);
  expect(rowsIn(folder)).toEqual(rows);
  // 101 + 11 + 6 + 3.
  expect(await figureOf(newer, 'our-rounds')).toEqual({ delivered: 121, complete: true });
  expect(await figureOf(newer, 'our-drones')).toEqual({ delivered: 30, complete: true });
  const { body } = await ask(newer.address, '/v1/deliveries/mod-nl/moved/history');
  expect(
    body.events.map(
      ({ data }: { data: { now?: { delivery: object }; delivery?: object } }) =>
        data.now?.delivery ?? data.delivery,
    ),
  ).toMatchObject([
    { track: round.track, quantity: 5 },
    { track: 'drones', quantity: 20 },
    { track: 'drones', quantity: 21 },
    { track: round.track, quantity: 6 },
  ]);
  // And the streams that were held take commands again.
  expect((await correct(newer, 'late', { ...drone, quantity: 31 })).status).toBe(201);
  expect(await figureOf(newer, 'our-drones')).toEqual({ delivered: 31, complete: true });
}, 180_000);
