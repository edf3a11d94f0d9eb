import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { pino } from 'pino';
import { expect, it } from 'vitest';
import { scratchFolder } from '../support/folder.ts';
import { wireDelivery } from '../support/samples.ts';
import { compared, foldTwice, metric } from '../support/second-count.ts';
import { startTestServer } from '../support/server.ts';

const rounds = 'artillery-ammunition';
const path = '/v1/deliveries/mod-nl';

it('a server whose figures agree with an independent count says so, through corrections, withdrawals and matches', async () => {
  const server = await startTestServer();
  const report = (reference: string, changes: object = {}) =>
    server.put(`${path}/${reference}`, 'mod-nl-reporter', { ...wireDelivery, quantity: 100, ...changes });
  await report('a');
  await report('b', { quantity: { min: 10, max: 20 } });
  await report('c', { quantity: 'undisclosed' });
  await server.post(`${path}/a/corrections`, 'mod-nl-reporter', {
    delivery: { ...wireDelivery, quantity: 70, effectiveOn: '2024-12' },
    reason: 'recount',
  });
  await server.post(`${path}/c/withdrawal`, 'mod-nl-reporter', { reason: 'was nothing' });
  const matched = await server.post(`/v1/arbitrations/${rounds}/matches`, 'eums-coordinator', {
    counted: { body: 'mod-nl', reference: 'a' },
    claim: { body: 'mod-nl', reference: 'b' },
    reason: 'one train',
  });
  expect(matched.status, matched.text).toBe(201);
  await compared(server);
  expect(await metric(server, 'porcupine_count_divergence')).toBe('0');
  const ready = await server.get('/readyz');
  expect(ready.status, ready.text).toBe(200);
  expect(ready.body.checks).toMatchObject({ divergence: true });
});

it('a line that was folded twice takes readiness away, and is counted and told', async () => {
  const told: string[] = [];
  const server = await startTestServer({
    logger: pino({ level: 'error' }, { write: (line) => told.push(line) }),
  });
  await server.put(`${path}/a`, 'mod-nl-reporter', { ...wireDelivery, quantity: 100 });
  await compared(server);
  expect((await server.get('/readyz')).body.checks).toMatchObject({ divergence: true });

  await server.put(`${path}/b`, 'mod-nl-reporter', { ...wireDelivery, quantity: 30 });
  await foldTwice(server, rounds);
  // Whether both were compared since nobody knows; with another event they are.
  await server.put(`${path}/c`, 'mod-nl-reporter', { ...wireDelivery, variant: '152mm', quantity: 1 });
  await compared(server);
  // The variant, the donor and the year of the report each have 30 too many.
  expect(await metric(server, 'porcupine_count_divergence')).toBe('3');
  const ready = await server.get('/readyz');
  expect(ready.status).toBe(503);
  expect(ready.body.checks).toMatchObject({ divergence: false, readSide: true });
  expect(told.join('\n')).toContain(
    'on artillery-ammunition, variant 155mm, the ledger has {\\"max\\":\\"160\\"',
  );
});

it('a server that has no place to count in serves all the same, says so, and has no word for its figures', async () => {
  const folder = scratchFolder();
  // What stands there cannot be replaced by a file.
  mkdirSync(join(folder, 'count.db', 'in-the-way'), { recursive: true });
  const told: string[] = [];
  const logger = pino({ level: 'error' }, { write: (line) => told.push(line) });
  const server = await startTestServer({ folder, logger });
  await server.put(`${path}/a`, 'mod-nl-reporter', wireDelivery);
  await server.get(`/v1/progress?atLeast=${await server.position()}`);
  await expect.poll(() => told.join('\n')).toContain('the independent count');
  expect(await metric(server, 'porcupine_count_divergence')).toBe('Nan');
  expect((await server.get('/readyz')).status).toBe(200);
});
