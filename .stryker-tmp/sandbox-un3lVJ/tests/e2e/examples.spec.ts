// @ts-nocheck
import { execFile } from 'node:child_process';
import { cpSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import openapiTypes, { astToString } from 'openapi-typescript';
import { describe, expect, it } from 'vitest';
import { adoptPaper } from '../../src/cli/seeding.ts';
import { scratchFolder } from '../support/folder.ts';
import { packaged, settled, startTestServer, type TestServer } from '../support/server.ts';

const run = promisify(execFile);

const livingServer = async (): Promise<TestServer> => {
  const server = await startTestServer();
  await adoptPaper(server.context.execute, packaged('seeds/paper.json'));
  await settled(server);
  return server;
};

describe('a client’s first hour', () => {
  it('with curl alone: report, repeat, correct, have it verified, send a spreadsheet; and once more', async () => {
    const server = await livingServer();
    const script = packaged('examples/first-hour.sh');
    const env = { PATH: process.env['PATH'] ?? '', SERVER: server.address };
    const { stdout } = await run('bash', [script], { env });
    expect(stdout).toContain('"recorded":4');
    expect(stdout).toContain('"status":"verified"');
    await settled(server);
    const figure = await server.get('/v1/progress/artillery-rounds-per-year?period=2025');
    // 11,400 after the recount, 2,400 and 1,200 from the spreadsheet.
    expect(figure.body.delivered).toEqual({ min: 15_000, max: 15_000 });
    const position = await server.position();
    // What was corrected since is still a repeat; only the contradiction of the first time stays one.
    const again = await run('bash', [script], { env });
    expect(again.stdout).toContain('"repeated":4');
    expect(await server.position()).toBe(position);
  }, 60_000);

  it('with types that are generated from the document: the client compiles, and does what it says', async () => {
    const server = await livingServer();
    const folder = scratchFolder();
    cpSync(packaged('examples/client.ts'), join(folder, 'client.ts'));
    symlinkSync(packaged('node_modules'), join(folder, 'node_modules'));
    const types = astToString(
      await openapiTypes(new URL('/openapi.json', server.address), { defaultNonNullable: false }),
    );
    writeFileSync(join(folder, 'porcupine.d.ts'), types);
    writeFileSync(
      join(folder, 'tsconfig.json'),
      JSON.stringify({
        compilerOptions: {
          target: 'es2023',
          module: 'nodenext',
          strict: true,
          noEmit: true,
          types: ['node'],
          skipLibCheck: true,
          allowImportingTsExtensions: true,
        },
        files: ['client.ts'],
      }),
    );
    writeFileSync(join(folder, 'package.json'), '{"type":"module"}');
    const tsc = packaged('node_modules/typescript/bin/tsc');
    await run(process.execPath, [tsc, '-p', folder]).catch((error: { readonly stdout?: string }) => {
      throw new Error(`the client does not compile:\n${error.stdout}`);
    });
    const { stdout } = await run(
      process.execPath,
      ['--import', 'tsx', 'client.ts', server.address, 'dev-mod-nl-reporter'],
      { cwd: folder },
    );
    const [first, second, third] = stdout.split('\n');
    expect([first, second, third]).toEqual([
      '201 mod-nl/client-1, revision 0',
      '200 mod-nl/client-1, revision 0',
      'corrected to 11400, revision 1',
    ]);
    expect(stdout).toContain('2025: 11400 to 11400 rounds, a share of 0.0057 at least');
  }, 120_000);
});
