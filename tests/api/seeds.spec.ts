import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { seedLog } from '../../src/cli/seed.ts';
import { adoptPaper } from '../../src/cli/seeding.ts';
import { executeOn } from '../../src/store/execute.ts';
import { hasRealData, realRows, sayWhatIsSkipped } from '../support/real-data.ts';
import { packaged, settled, startTestServer } from '../support/server.ts';

const seeded = async () => {
  const server = await startTestServer();
  const { log, now } = server.context;
  const first = await seedLog({ now, packaged }, log);
  const second = await seedLog({ now, packaged }, log);
  await settled(server);
  return { server, first, second };
};

type Command = { readonly put: string; readonly body: Record<string, unknown> };

const commands: readonly Command[] = readFileSync(packaged('seeds/reported-facts.ndjson'), 'utf8')
  .trim()
  .split('\n')
  .map((line) => JSON.parse(line));

describe('the seeds', () => {
  it('are adopted once: seeding again stores nothing', async () => {
    const { first, second } = await seeded();
    expect(first).toEqual({ targets: { stored: 7, repeated: 0 }, facts: { stored: 15, repeated: 0 } });
    expect(second).toEqual({ targets: { stored: 0, repeated: 7 }, facts: { stored: 0, repeated: 15 } });
  });

  it('leave a target alone that a planner has revised since', async () => {
    const { server } = await seeded();
    const { body } = await server.get('/v1/targets/drones');
    const revised = { ...body.target, title: 'Drones for Ukraine', reason: 'clearer' };
    expect(
      (await server.put('/v1/targets/drones', 'eums-planner', revised, { 'If-Match': '"0"' })).status,
    ).toBe(201);
    await adoptPaper(executeOn(server.context.log, server.context.now), packaged('seeds/paper.json'));
    await settled(server);
    expect((await server.get('/v1/targets/drones')).body.target.title).toBe('Drones for Ukraine');
  });

  it('finish an adoption that was broken off, and leave alone what stands otherwise', async () => {
    const server = await startTestServer();
    const { log, now } = server.context;
    const paper = JSON.parse(readFileSync(packaged('seeds/paper.json'), 'utf8'));
    const file = join(server.folder, 'paper.json');
    const [first, second, ...rest] = paper.targets;
    writeFileSync(file, JSON.stringify({ targets: [{ ...first, title: 'In other words' }, second] }));
    const execute = executeOn(log, now);
    expect(await adoptPaper(execute, file)).toEqual({ stored: 2, repeated: 0 });
    expect(await adoptPaper(execute, packaged('seeds/paper.json'))).toEqual({
      stored: rest.length,
      repeated: 2,
    });
    await settled(server);
    expect((await server.get(`/v1/targets/${first.id}`)).body.target.title).toBe('In other words');
  });

  // 3.0 + 7 × 1.0 + 4.0 + 4.1 = 18.1 thousand million euro, the envelope of Regulation (EU) 2024/2773.
  it('meet the ERA envelope exactly', async () => {
    const { server } = await seeded();
    const { body } = await server.get('/v1/progress/era-loans-eu');
    expect(body).toMatchObject({
      delivered: { min: '18100000000.00', max: '18100000000.00' },
      share: { min: 1, max: 1 },
      status: 'met',
      upperBoundKnown: true,
      ofWhichPublicRecord: { min: '18100000000.00', max: '18100000000.00' },
      complete: true,
    });
    const { body: lines } = await server.get('/v1/progress/era-loans-eu/contributions');
    expect(lines.contributions).toHaveLength(10);
    expect(lines.sum).toEqual(body.delivered);
  });

  it('count the German deliveries in the year they were made', async () => {
    const { server } = await seeded();
    const { body } = await server.get('/v1/deliveries?track=artillery-ammunition&to=2024-12-31');
    const quantities = body.deliveries.map(
      (each: { delivery: { quantity: number } }) => each.delivery.quantity,
    );
    expect(quantities.toSorted((a: number, b: number) => a - b)).toEqual([14_000, 41_000]);
    const { body: figure } = await server.get('/v1/progress/artillery-rounds-per-year?period=2025');
    expect(figure.delivered).toEqual({ min: 0, max: 0 });
  });

  it('give every recorded fact its source as evidence', () => {
    expect(commands).toHaveLength(15);
    for (const { put, body } of commands) {
      expect(put).toMatch(/^\/v1\/deliveries\/public-record\/[A-Z]{2}\d\d$/);
      expect(body['evidence']).toMatchObject([
        { title: expect.any(String), url: expect.stringMatching(/^https?:/) },
      ]);
    }
  });
});

/** Thousand millions written with decimals, as euro with two; counts as they are; AD03 may be one unit or two. */
const quantityOf = ({ id, quantity = '', unit }: Readonly<Record<string, string>>) => {
  if (id === 'AD03') return { min: 1, max: 2 };
  if (unit !== 'bn EUR') return Number(quantity);
  const [whole = '', decimals = ''] = quantity.split('.');
  return `${BigInt(`${whole}${decimals.padEnd(9, '0')}`)}.00`;
};

sayWhatIsSkipped('the seeds against the collection of public facts', 2);

describe.skipIf(!hasRealData)('the seeds against the collection of public facts', () => {
  it('say of each fact what the collection says: quantity, day and source', () => {
    const facts = new Map(realRows('facts.csv').map((row) => [row['id'], row]));
    for (const { put, body } of commands) {
      const fact = facts.get(put.split('/').at(-1)) ?? {};
      expect(body, put).toMatchObject({
        effectiveOn: fact['date'],
        quantity: quantityOf(fact),
        evidence: [{ url: fact['source_url'] }],
      });
    }
  });

  it('quote the paper as it is written', () => {
    const items = realRows('paper-targets.csv').map((row) => row['quote_nl']);
    const paper = JSON.parse(readFileSync(packaged('seeds/paper.json'), 'utf8'));
    for (const { id, source } of paper.targets) expect(items, id).toContain(source.quote);
  });
});
