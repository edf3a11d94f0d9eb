// @ts-nocheck
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { importFile } from '../../src/cli/import.ts';
import { WrongUse } from '../../src/cli/program.ts';
import { readConfig } from '../../src/config.ts';
import { readMapping } from '../../src/ingest/kiel/mapping.ts';
import { UnknownTable } from '../../src/ingest/kiel/rows.ts';
import { scratchFolder } from '../support/folder.ts';
import { packaged, startTestServer } from '../support/server.ts';

const latest = readMapping(packaged('seeds/kiel-mapping.json')).releases.at(-1);
if (latest === undefined) throw new Error('the mapping knows no release');

const { links, ...single } = latest.columns;
const named = [...Object.values(single), ...links, latest.leftOut?.column ?? ''].map(String);
const header = [
  ...named,
  ...Array.from({ length: latest.cells - named.length }, (_each, at) => `filler ${at}`),
];

/** A row of the table by the names of its columns. */
const row = (cells: Partial<Record<keyof typeof single, string>>): readonly string[] => {
  const plain = { activity: 'NLM1', donor: 'Netherlands', date: '2023-05-01', kind: 'Military', ...cells };
  const byColumn = new Map(
    Object.entries(plain).map(([name, cell]) => [String(single[name as keyof typeof single]), cell]),
  );
  return header.map((column) => byColumn.get(column) ?? '.');
};

const tableOf = (folder: string, name: string, rows: readonly (readonly string[] | string)[]): string => {
  const file = join(folder, name);
  const lines = [header, ...rows].map((each) => (typeof each === 'string' ? each : each.join(',')));
  writeFileSync(file, `${lines.join('\n')}\n`);
  return file;
};

const bring = async (folder: string, file: string, ...args: readonly string[]) => {
  const lines: string[] = [];
  const surroundings = {
    config: readConfig({ DATA_DIR: folder, LOG_LEVEL: 'silent', PORT: '0' }),
    now: () => new Date('2026-11-25T10:00:00.000Z'),
    print: (line: string) => lines.push(line),
    packaged,
    untilStopped: async () => {},
  };
  const code = await importFile.run(surroundings, [file, '--format', 'kiel', '--json', ...args]);
  return { code, account: JSON.parse(lines.join('')) };
};

const classOf = (account: { readonly values: readonly { readonly class: string }[] }, name: string) =>
  account.values.find((each) => each.class === name);

describe('a table of the tracker', () => {
  it('that says again what it said before the last one is a correction back, and a dry run says so too', async () => {
    const folder = scratchFolder();
    const [first, second] = ['100', '250'].map((value) =>
      tableOf(folder, `${value}.csv`, [row({ value })]),
    ) as [string, string];
    expect((await bring(folder, first)).account).toMatchObject({ recorded: 1 });
    expect((await bring(folder, second)).account).toMatchObject({ corrected: 1, refused: [] });
    expect((await bring(folder, first, '--dry-run')).account).toMatchObject({ corrected: 1, refused: [] });
    const back = await bring(folder, first);
    expect(back.code).toBe(0);
    expect(back.account).toMatchObject({ corrected: 1, refused: [] });
    const server = await startTestServer({ folder });
    const { body } = await server.get(
      '/v1/commitments/kiel-institute/NLM1:military-support-value:not-stated',
    );
    expect(body.commitment.quantity).toBe('100.00');
  });

  it('has rows with a cell too many or too few told apart, and none of their neighbours read in their place', async () => {
    const folder = scratchFolder();
    const shifted = ['a cell too many', ...row({ activity: 'NLM2', value: '7' })];
    const short = row({ activity: 'NLM3', value: '9' }).slice(1);
    const file = tableOf(folder, 'uneven.csv', [row({ value: '5' }), shifted, short]);
    const { account } = await bring(folder, file);
    expect(account).toMatchObject({ rows: 3, recorded: 1, total: '5' });
    expect(classOf(account, 'uneven-row')).toMatchObject({ rows: 2, rowNumbers: [3, 4] });
  });

  it('has its rows numbered as a person finds them, also after empty lines', async () => {
    const folder = scratchFolder();
    const file = tableOf(folder, 'gaps.csv', [
      row({ value: '5' }),
      '',
      row({ kind: 'Financial', value: '1' }),
    ]);
    const { account } = await bring(folder, file);
    expect(account.rows).toBe(2);
    expect(classOf(account, 'not-military')).toMatchObject({ rowNumbers: [4] });
  });

  it('that gives goods under another variant than before says which stands beside which', async () => {
    const folder = scratchFolder();
    const [before, after] = ['artillery round', '155mm artillery round'].map((item, at) =>
      tableOf(folder, `${at}.csv`, [row({ item, delivered: '20' })]),
    ) as [string, string];
    await bring(folder, before);
    const { account } = await bring(folder, after);
    expect(account.gone).toEqual(['delivery NLM1:artillery-ammunition:not-stated']);
    expect(account.supplanted).toEqual([
      { gone: 'delivery NLM1:artillery-ammunition:not-stated', by: ['NLM1:artillery-ammunition:155mm'] },
    ]);
  });

  it('that is no table is refused in words', async () => {
    const folder = scratchFolder();
    const file = join(folder, 'broken.csv');
    writeFileSync(file, `${header.join(',')}\n"never closed\n`);
    await expect(bring(folder, file)).rejects.toThrow(UnknownTable);
  });

  it('is recorded under its own body, and only where its account can be written', async () => {
    const folder = scratchFolder();
    const file = tableOf(folder, 'table.csv', [row({ value: '5' })]);
    await expect(bring(folder, file, '--body', 'eums')).rejects.toThrow(WrongUse);
    await expect(bring(folder, file, '--report', join(folder, 'no', 'such', 'folder'))).rejects.toThrow(
      WrongUse,
    );
    const server = await startTestServer({ folder });
    expect(await server.position()).toBeNull();
  });
});
