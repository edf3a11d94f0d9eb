// @ts-nocheck
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { seedLog } from '../../src/cli/seed.ts';
import { adoptPaper } from '../../src/cli/seeding.ts';
import { executeOn } from '../../src/store/execute.ts';
import {
  accountedFor,
  boundOf,
  evidenceOf,
  type Fact,
  lastDayOf,
  quantityOf,
  type SeededFact,
  seededFacts,
  sinceOf,
  summary,
} from '../support/public-facts.ts';
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

describe('the seeds', () => {
  it('are adopted once: seeding again stores nothing', async () => {
    const { first, second } = await seeded();
    expect(first).toEqual({
      targets: { stored: 19, repeated: 0 },
      milestones: { stored: 17, repeated: 0 },
      facts: { stored: 77, repeated: 0 },
    });
    expect(second).toEqual({
      targets: { stored: 0, repeated: 19 },
      milestones: { stored: 0, repeated: 17 },
      facts: { stored: 0, repeated: 77 },
    });
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

  it('leave a milestone alone that a planner has revised since', async () => {
    const { server } = await seeded();
    const address = '/v1/milestones/edip-adopted';
    const revised = {
      title: 'EDIP adopted',
      section: '9',
      deadline: '2025-12-31',
      reason: 'a day was named',
    };
    const revision = { 'If-Match': '"1"' };
    expect((await server.put(address, 'eums-planner', revised, revision)).status).toBe(201);
    await adoptPaper(executeOn(server.context.log, server.context.now), packaged('seeds/paper.json'));
    await settled(server);
    expect((await server.get(address)).body).toMatchObject({
      title: 'EDIP adopted',
      deadline: '2025-12-31',
      deadlineMet: true,
      versions: [{ deadline: '2025-06-20' }, { deadline: '2025-12-31', reason: 'a day was named' }],
    });
  });

  // From 20 June to 8 December 2025 are 10 + 31 + 31 + 30 + 31 + 30 + 8 = 171 days.
  it('show that EDIP came after its deadline, also once it was adopted', async () => {
    const { server } = await seeded();
    const at = async (day: string) =>
      (await server.get(`/v1/milestones/edip-adopted?effectiveAt=${day}`)).body;
    expect(await at('2025-06-20')).toMatchObject({ status: 'not-started', since: null, deadlineMet: null });
    expect(await at('2025-06-21')).toMatchObject({ status: 'not-started', since: null, deadlineMet: false });
    expect(await at('2025-12-08')).toMatchObject({
      status: 'achieved',
      since: '2025-12-08',
      deadline: '2025-06-20',
      deadlineMet: false,
      reports: [{ body: 'public-record', reference: 'MS03' }],
    });
    expect((await server.get('/milestones')).text).toContain(
      'achieved on 8 December 2025, 171 days after its deadline of 20 June 2025',
    );
    expect((await server.get('/v1/milestones/military-mobility-communication')).body).toMatchObject({
      status: 'achieved',
      since: '2025-11-19',
      deadline: '2025-12-31',
      deadlineMet: true,
    });
  });

  it('finish an adoption that was broken off, and leave alone what stands otherwise', async () => {
    const server = await startTestServer();
    const { log, now } = server.context;
    const paper = JSON.parse(readFileSync(packaged('seeds/paper.json'), 'utf8'));
    const file = join(server.folder, 'paper.json');
    const [first, second, ...rest] = paper.targets;
    writeFileSync(file, JSON.stringify({ targets: [{ ...first, title: 'In other words' }, second] }));
    const execute = executeOn(log, now);
    expect((await adoptPaper(execute, file)).targets).toEqual({ stored: 2, repeated: 0 });
    expect((await adoptPaper(execute, packaged('seeds/paper.json'))).targets).toEqual({
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

  it('promise what was promised, and count nothing of it as delivered', async () => {
    const { server } = await seeded();
    const { body } = await server.get('/v1/pipeline');
    expect(body.pipeline).toHaveLength(12);
    for (const { reference, fulfilled, open, overdue } of body.pipeline) {
      expect([reference, Number(fulfilled.max), Number(open.max) > 0, overdue]).toEqual([
        reference,
        0,
        true,
        false,
      ]);
    }
    // 18.1 thousand million were set apart, and the ten tranches that name them pay out all of it.
    const { body: paid } = await server.get('/v1/pipeline?state=fulfilled');
    expect(paid.pipeline).toHaveLength(1);
    const amount = { min: '18100000000.00', max: '18100000000.00' };
    const none = { min: '0.00', max: '0.00' };
    expect(paid.pipeline[0]).toMatchObject({
      reference: 'ER00',
      stage: 'allocated',
      fulfilled: amount,
      open: none,
    });
    expect(paid.pipeline[0].deliveries).toHaveLength(10);
    const { body: loans } = await server.get('/v1/progress/era-loans-eu');
    expect(loans).toMatchObject({ delivered: amount, committed: { allocated: amount, pledged: none } });
    // 10,000 + 180,000 pledged and 100,000 contracted by Germany; of what arrived in 2024 DE04 and DE05 are German.
    const { body: donors } = await server.get('/v1/donors?track=artillery-ammunition');
    const lineOf = (donor: string) =>
      donors.donors.find((each: { readonly donor: string }) => each.donor === donor).tracks[0];
    expect(lineOf('DE')).toMatchObject({
      delivered: { min: 55_000, max: 55_000 },
      committed: { pledged: { min: 190_000, max: 190_000 }, contracted: { min: 100_000, max: 100_000 } },
    });
    expect(lineOf('GB').committed.contracted).toEqual({ min: 120_000, max: 120_000 });
    // None of them is of after the paper.
    const { body: since } = await server.get('/v1/progress/ammunition-commitments');
    expect(since).toMatchObject({ delivered: { min: 0, max: 0 }, statement: null, status: 'no-number' });
  });

  it('count the deliveries of 2024 in the year they were made', async () => {
    const { server } = await seeded();
    const { body } = await server.get('/v1/deliveries?track=artillery-ammunition&to=2024-12-31');
    const quantities = body.deliveries.map(
      (each: { delivery: { quantity: number } }) => each.delivery.quantity,
    );
    expect(quantities.toSorted((a: number, b: number) => a - b)).toEqual([14_000, 41_000, 50_000]);
    const { body: figure } = await server.get('/v1/progress/artillery-rounds-per-year?period=2025');
    expect(figure.delivered).toEqual({ min: 0, max: 0 });
  });

  it('hold the training against the statements of the day', async () => {
    const { server } = await seeded();
    const before = await server.get('/v1/progress/eumam-trained?effectiveAt=2024-11-08');
    expect(before.body).toMatchObject({
      delivered: { min: 63_000, max: 63_000 },
      statement: { body: 'public-record', reference: 'EU10' },
    });
    const then = await server.get('/v1/progress/eumam-trained?effectiveAt=2025-03-19');
    expect(then.body).toMatchObject({
      delivered: { min: 75_000, max: 75_000 },
      share: { min: 1, max: 1 },
      status: 'met',
      statement: { reference: 'EU13' },
    });
  });

  it('show a total beside the rounds that were reported, and never in them', async () => {
    const { server } = await seeded();
    const { body } = await server.get('/v1/progress/artillery-rounds-per-year?effectiveAt=2025-12-31');
    expect(body).toMatchObject({
      delivered: { min: 0, max: 0 },
      reportedDeliveries: { min: 0, max: 0 },
      ofWhichPublicRecord: { min: 0, max: 0 },
      statement: { reference: 'AM11', total: { min: 1_600_000, max: 1_600_000 } },
      statementGap: { min: 1_600_000, max: 1_600_000 },
    });
  });

  it('count a delivery without a published split for some of its donors as an upper bound only', async () => {
    const { server } = await seeded();
    const target = {
      title: 'Rounds of 2024',
      kind: 'priority',
      track: 'artillery-ammunition',
      donors: 'eu',
      basis: 'deliveries',
      period: { kind: 'calendar-years', from: '2024' },
      quantity: null,
      source: { document: 'd', section: 's' },
    };
    await server.put('/v1/targets/rounds-of-2024', 'eums-planner', target);
    await settled(server);
    const { body } = await server.get('/v1/progress/rounds-of-2024?period=2024');
    expect(body.delivered).toEqual({ min: 55_000, max: 105_000 });
  });

  it.each(['', '?effectiveAt=2025-03-19', '?effectiveAt=2025-12-31'])(
    'rest on public statements alone, all of each figure%s',
    async (query) => {
      const { server } = await seeded();
      const { body } = await server.get(`/v1/progress${query}`);
      expect(body.progress).toHaveLength(19);
      for (const { target, delivered, ofWhichPublicRecord } of body.progress) {
        expect(ofWhichPublicRecord, target.id).toEqual(delivered);
      }
    },
  );

  it('give every recorded fact its source as evidence', () => {
    expect(seededFacts).toHaveLength(77);
    for (const { id, body } of seededFacts) {
      const address = expect.stringMatching(/^https?:/);
      const source = inThePaper.has(id) ? {} : { url: address };
      expect(body['evidence'], id).toEqual([{ title: expect.any(String), ...source }]);
      expect(body['note'], id).toMatch(
        / Found in (a stored copy of the source page|the white paper itself)\.$/,
      );
    }
  });
});

/** The levels that the white paper itself reports; it is named, and has no address. */
const inThePaper = new Set(['EU13', 'TM03']);

const idsUnder = (title: string): readonly string[] => accountedFor.get(title)?.ids ?? [];

const allAccountedFor = [...accountedFor.values()].flatMap(({ ids }) => ids);

describe('the account of the public facts', () => {
  it('has each fact once, recorded or left out', () => {
    expect([...accountedFor.keys()]).toEqual([
      'Deliveries',
      'Commitments',
      'Statements',
      'Milestone reports',
      'Left out',
    ]);
    expect(allAccountedFor).toHaveLength(103);
    expect(new Set(allAccountedFor).size).toBe(103);
  });

  it('states as many as it lists, and what they add up to', () => {
    for (const [title, { stated, ids }] of accountedFor) expect(ids, title).toHaveLength(stated);
    const counts = [...accountedFor.values()].map(({ stated }) => stated);
    expect(summary).toEqual([...counts, counts.reduce((sum, count) => sum + count, 0)]);
  });

  it.each([
    ['Deliveries', 'deliveries'],
    ['Commitments', 'commitments'],
    ['Statements', 'statements'],
    ['Milestone reports', 'milestones'],
  ] as const)('lists under %s what is recorded as such, and nothing else', (title, kind) => {
    // One fact may speak of two milestones.
    const recorded = new Set(seededFacts.filter((each) => each.kind === kind).map(({ id }) => id));
    expect(new Set(idsUnder(title))).toEqual(recorded);
  });
});

sayWhatIsSkipped('the seeds against the collection of public facts', 8);

describe.skipIf(!hasRealData)('the seeds against the collection of public facts', () => {
  const facts = (): ReadonlyMap<string | undefined, Fact> =>
    new Map(realRows('facts.csv').map((row) => [row['id'], row]));
  const each = (kind: SeededFact['kind'], check: (seed: SeededFact, fact: Fact) => void): void => {
    const rows = facts();
    const seeds = seededFacts.filter((seed) => seed.kind === kind);
    expect(seeds).not.toEqual([]);
    for (const seed of seeds) check(seed, rows.get(seed.id) ?? {});
  };

  it('account for all of it, and for nothing else', () => {
    const ids = realRows('facts.csv').map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    expect(new Set<string | undefined>(allAccountedFor)).toEqual(new Set(ids));
    expect(summary.at(-1)).toBe(ids.length);
  });

  it('say of each delivery what the collection says: quantity, bound, day and source', () => {
    each('deliveries', ({ id, body }, fact) => {
      expect(body, id).toMatchObject({
        effectiveOn: fact['date'],
        quantity: quantityOf(fact),
        evidence: [evidenceOf(fact)],
      });
      expect(body['bound'], id).toBe(boundOf(fact));
    });
  });

  it('say of each commitment what the collection says: quantity, bound, day, source and how firm it is', () => {
    const stageOf: readonly (readonly [stage: string, status: RegExp])[] = [
      ['pledged', /^(pledged|announced|agreed)$/],
      ['allocated', /^(approved|committed)$/],
      ['contracted', /^ordered$/],
    ];
    each('commitments', ({ id, body }, fact) => {
      expect(body, id).toMatchObject({
        effectiveOn: fact['date'],
        quantity: quantityOf(fact),
        evidence: [evidenceOf(fact)],
      });
      expect(body['bound'], id).toBe(boundOf(fact));
      const fits = stageOf.filter(([, status]) => status.test(String(fact['status'])));
      expect(
        fits.map(([stage]) => stage),
        id,
      ).toEqual([body['stage']]);
    });
  });

  it('say of each statement what the collection says: total, bound, days, source and who said it', () => {
    each('statements', ({ id, body }, fact) => {
      expect(body, id).toMatchObject({
        total: quantityOf(fact),
        countedSince: sinceOf(fact),
        asOf: lastDayOf(fact),
        authority: fact['who_reported'],
        evidence: [evidenceOf(fact)],
      });
      expect(body['bound'], id).toBe(boundOf(fact));
    });
  });

  it('say of each milestone what the collection says: day, source, and no more than its words support', () => {
    const supported: Readonly<Record<string, string>> = {
      announced: 'announced',
      launched: 'achieved',
      adopted: 'achieved',
      presented: 'achieved',
      signed: 'agreed',
      proposed: 'proposed',
      // MS04: plans of Member States, which nobody says to have been agreed.
      reported: 'proposed',
    };
    // What is presented is achieved, and what is proposed in it is no more than proposed.
    const proposedIn = '/v1/milestones/mobility-corridors-into-ukraine/reports/MS07';
    each('milestones', ({ id, put, body }, fact) => {
      expect(body, id).toMatchObject({
        status: put === proposedIn ? 'proposed' : supported[String(fact['status'])],
        on: lastDayOf(fact),
        evidence: [evidenceOf(fact)],
      });
      expect(fact['topic'], id).toBe('milestone');
    });
  });

  it('record increments as deliveries and commitments, and totals as statements', () => {
    each('deliveries', ({ id }, fact) => expect(fact['scope'], id).toBe('increment'));
    each('commitments', ({ id }, fact) => expect(fact['scope'], id).not.toMatch(/^(cumulative|YTD)/));
    each('statements', ({ id }, fact) =>
      expect(fact['scope'], id).toMatch(/^(cumulative|annual|YTD|calendar)\b/),
    );
  });

  it('record as delivered only what the collection has as done', () => {
    const done = /^(delivered|disbursed|announced\/disbursed|trained|provided)\b/;
    each('deliveries', ({ id }, fact) => expect(fact['status'], id).toMatch(done));
    each('statements', ({ id, body }, fact) =>
      expect(fact['status'], id).toMatch(
        body['status'] === 'delivered' ? done : /^(committed|contracted|pledged|ordered|pledged\/ordered)$/,
      ),
    );
  });

  it('date what is known by its month or its year as of the last day', () => {
    const coarse = new Map<string, unknown>();
    each('statements', ({ id, body }, { date_precision: precision }) => {
      if (precision !== 'day') coarse.set(id, body['asOf']);
    });
    expect(Object.fromEntries(coarse)).toEqual({
      CZ01: '2024-03-31',
      CZ03: '2024-12-31',
      CZ06: '2025-08-31',
      CZ08: '2025-12-31',
      EU04: '2023-04-30',
      AD07: '2024-12-31',
      DR02: '2024-12-31',
      DK01: '2024-12-31',
      DK02: '2024-12-31',
    });
  });

  it('quote the paper as it is written', () => {
    const items = realRows('paper-targets.csv').map((row) => row['quote_nl']);
    const paper = JSON.parse(readFileSync(packaged('seeds/paper.json'), 'utf8'));
    for (const { id, source } of paper.targets) expect(items, id).toContain(source.quote);
    for (const { id, quote } of paper.milestones) expect(items, id).toContain(quote);
  });
});
