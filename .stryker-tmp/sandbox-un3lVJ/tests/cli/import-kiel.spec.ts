// @ts-nocheck
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { importFile } from '../../src/cli/import.ts';
import { readConfig } from '../../src/config.ts';
import { scratchFolder } from '../support/folder.ts';
import { hasRealData, realRows, sayWhatIsSkipped } from '../support/real-data.ts';
import { packaged, settled, startTestServer } from '../support/server.ts';

sayWhatIsSkipped('the import of the Ukraine Support Tracker', 6);

const release7 = 'kiel/r7_02_Bilateral_assistance_MAIN_DATA.csv';
const release22 = 'kiel/kiel_r22_main_data.csv';

const surroundingsOf = (folder: string, lines: string[]) => ({
  config: readConfig({ DATA_DIR: folder, LOG_LEVEL: 'silent', PORT: '0' }),
  now: () => new Date('2026-11-25T10:00:00.000Z'),
  print: (line: string) => lines.push(line),
  packaged,
  untilStopped: async () => {},
});

const bring = async (folder: string, name: string, ...args: readonly string[]) => {
  const lines: string[] = [];
  const file = join(process.env['REAL_DATA_DIR'] ?? '', name);
  const code = await importFile.run(surroundingsOf(folder, lines), [
    file,
    '--format',
    'kiel',
    '--json',
    ...args,
  ]);
  return { code, account: JSON.parse(lines.join('')) };
};

type Classed = { readonly class: string; readonly rows: number; readonly sum: string };

const sumIn = (classes: readonly Classed[], name: string): number =>
  Number(classes.find((each) => each.class === name)?.sum ?? 0);

const published = () =>
  JSON.parse(readFileSync(join(process.env['REAL_DATA_DIR'] ?? '', 'check-totals.json'), 'utf8'));

/** Euro per donor as a few lines of their own count them. */
const perDonor = (name: string, kind: string, donor: string, value: string): ReadonlyMap<string, number> => {
  const sums = new Map<string, number>();
  for (const row of realRows(name)) {
    if (row[kind]?.trim().toLowerCase() !== 'military') continue;
    const amount = Number(row[value]?.trim() || 'x');
    const who = row[donor]?.trim() ?? '';
    if (Number.isFinite(amount)) sums.set(who, (sums.get(who) ?? 0) + amount);
  }
  return sums;
};

const promisedBy = (account: {
  readonly restatement: readonly { donor: string; track: string; after: string }[];
}): ReadonlyMap<string, number> =>
  new Map(
    account.restatement
      .filter(({ track }) => track === 'military-support-value')
      .map(({ donor, after }) => [donor, Number(after)]),
  );

describe.skipIf(!hasRealData)('the Ukraine Support Tracker', () => {
  it('release 7 comes to the published military total, and every row is accounted for', async () => {
    const { code, account } = await bring(scratchFolder(), release7);
    expect(code).toBe(0);
    const totals = published()['kiel_r7 (data to 2022-10-03, commitments)'];
    const halfCents = account.reports * 0.005;
    const recorded = [...promisedBy(account).values()].reduce((a, b) => a + b, 0);
    expect(Math.abs(recorded - totals.published_total.military * 1e9)).toBeLessThan(halfCents);
    expect(sumIn(account.values, 'recorded') / 1e9).toBeCloseTo(totals.published_total.military, 9);
    expect(sumIn(account.values, 'not-military') / 1e9).toBeCloseTo(
      totals.published_total.financial + totals.published_total.humanitarian,
      6,
    );
    expect(sumIn(account.values, 'institution-shown-elsewhere')).toBe(4_502_500_000);
    expect(Number(account.total) / 1e9).toBeCloseTo(totals.row_sum_all, 9);
    for (const classes of [account.values, account.items]) {
      expect(classes.reduce((sum: number, each: Classed) => sum + each.rows, 0)).toBe(totals.rows);
    }
  });

  it('release 7 comes to the publisher’s own sum of each donor', async () => {
    const { account } = await bring(scratchFolder(), release7);
    const counted = perDonor(release7, 'Type of Aid General', 'countries', 'Converted Value in EUR');
    const promised = promisedBy(account);
    for (const [donor, code] of [
      ['Germany', 'DE'],
      ['Estonia', 'EE'],
      ['United States', 'US'],
      ['Czech Republic', 'CZ'],
      ['United Kingdom', 'GB'],
    ]) {
      expect(
        Math.abs((promised.get(code ?? '') ?? 0) - (counted.get(donor ?? '') ?? -1)),
        donor,
      ).toBeLessThan(1);
    }
  });

  it('release 22 comes to the published total of allocations, with what is suspicious and undisclosed told apart', async () => {
    const { account } = await bring(scratchFolder(), release22);
    const totals = published()['kiel_r22 (data to 2024-12-31)'];
    const recorded = [...promisedBy(account).values()].reduce((a, b) => a + b, 0);
    expect(Math.abs(recorded - totals.by_type.military * 1e9)).toBeLessThan(account.reports * 0.005);
    expect(Number(account.total) / 1e9).toBeCloseTo(totals.row_sum_bn_eur, 9);
    // Not the sum of the activities' totals, which holds what is spread over years.
    expect(Number(account.total) / 1e9).toBeLessThan(totals.wrong_column_trap.tot_activity_value_EUR - 100);
    const rows = realRows(release22).length;
    for (const classes of [account.values, account.items]) {
      expect(classes.reduce((sum: number, each: Classed) => sum + each.rows, 0)).toBe(rows);
    }
    expect(account.suspicious).toEqual([
      expect.objectContaining({ activity: 'LTM27', item: 'drone', delivered: '3000000' }),
    ]);
    const named = account.items.map((each: Classed) => each.class);
    for (const each of [
      'recorded',
      'recorded-undisclosed',
      'fractional-object',
      'suspicious',
      'not-military',
    ]) {
      expect(named).toContain(each);
    }
  });

  it('brought a second time is all repeats, and a dry run says before what is then done', async () => {
    const folder = scratchFolder();
    const dry = await bring(folder, release22, '--dry-run');
    const first = await bring(folder, release22);
    expect({ ...dry.account, dryRun: false }).toEqual(first.account);
    const again = await bring(folder, release22);
    expect(again.account).toMatchObject({ recorded: 0, corrected: 0, advanced: 0, refused: [] });
    expect(again.account.repeated).toBe(first.account.reports);
  });

  it('a later release over an earlier one corrects it: the figures are those of the later one, and what is gone is listed', async () => {
    const [over, alone] = [scratchFolder(), scratchFolder()];
    await bring(over, release7);
    const later = await bring(over, release22);
    await bring(alone, release22);
    expect(later.code).toBe(0);
    expect(later.account.corrected).toBeGreaterThan(100);
    expect(later.account.recorded + later.account.corrected).toBe(later.account.reports);
    expect(later.account.gone.length).toBeGreaterThan(0);
    const germany = later.account.restatement.find(
      (each: { donor: string; track: string }) =>
        each.donor === 'DE' && each.track === 'military-support-value',
    );
    expect(Number(germany.difference)).toBeCloseTo(Number(germany.after) - Number(germany.before), 2);
    const older = await importFile
      .run(surroundingsOf(over, []), [join(process.env['REAL_DATA_DIR'] ?? '', release7), '--format', 'kiel'])
      .catch((error: unknown) => error);
    expect(String(older)).toMatch(/release 22 stands already/);
    // The same as it stands: by stage, for every donor, but for what the later release is silent on.
    const figures = async (folder: string) => {
      const server = await startTestServer({ folder });
      await settled(server);
      const pages = [];
      for (let next: string | null = '/v1/commitments?body=kiel-institute&limit=1000'; next !== null; ) {
        const { body }: { body: { commitments: object[]; next: string | null } } = await server.get(next);
        pages.push(...body.commitments);
        next =
          body.next === null ? null : `/v1/commitments?body=kiel-institute&limit=1000&cursor=${body.next}`;
      }
      await server.stop();
      return new Map(
        (
          pages as {
            reference: string;
            stage: string;
            stages: { on: string }[];
            commitment: { quantity: unknown };
          }[]
        ).map(({ reference, stage, stages, commitment }) => [
          reference,
          JSON.stringify([stage, stages.at(-1)?.on, commitment.quantity]),
        ]),
      );
    };
    const [both, one] = [await figures(over), await figures(alone)];
    for (const [reference, said] of one) expect(both.get(reference), reference).toBe(said);
  });

  it('stands beside the paper’s targets, and moves none of them', async () => {
    // The import itself adopts the paper on a log that is empty.
    const folder = scratchFolder();
    const seeded = await startTestServer();
    const { adoptPaper } = await import('../../src/cli/seeding.ts');
    await adoptPaper(seeded.context.execute, packaged('seeds/paper.json'));
    await settled(seeded);
    const figuresOf = (body: {
      progress: { target: { id: string }; delivered: object; committed: object; beside: object[] }[];
    }) => body.progress.map(({ target, delivered, committed }) => ({ id: target.id, delivered, committed }));
    const before = figuresOf((await seeded.get('/v1/progress')).body);
    await seeded.stop();
    await bring(folder, release22);
    const server = await startTestServer({ folder });
    await settled(server);
    const { body } = await server.get('/v1/progress?effectiveAt=2024-12-31');
    expect(figuresOf((await server.get('/v1/progress')).body)).toEqual(before);
    expect(JSON.stringify(body)).toContain('kiel-institute');
    const since = (await server.get('/v1/progress/military-support-since-2022')).body;
    const [beside] = since.beside;
    expect(beside.body).toBe('kiel-institute');
    // The paper itself says 50 billion by March 2025, of the Union and its Member States.
    const allocated = Number(beside.committed.allocated.max);
    expect(allocated).toBeGreaterThan(49.9e9);
    expect(allocated).toBeLessThan(50.1e9);
  });
});
