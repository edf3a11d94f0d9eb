// @ts-nocheck
import { execFileSync, spawn } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, readFileSync, symlinkSync } from 'node:fs';
import { createServer } from 'node:net';
import { dirname, join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { scratchFolder } from '../support/folder.ts';
import { packaged } from '../support/server.ts';

const readme = readFileSync(packaged('README.md'), 'utf8');
const root = packaged('');

/** The shell blocks that follow a mark, up to the next heading. */
const blocksAfter = (mark: string): readonly string[] => {
  const [, after = ''] = readme.split(`<!-- ${mark} -->`);
  const [section = ''] = after.split(/^## |^<!-- /m);
  return [...section.matchAll(/```sh\n([\s\S]*?)```/g)].map(([, block = '']) => block.trim());
};

/** A copy of what is or will be committed, as a stranger would have it. */
const clone = (): string => {
  const folder = scratchFolder();
  const files = execFileSync('git', ['ls-files', '--cached', '--others', '--exclude-standard'], {
    cwd: root,
    encoding: 'utf8',
  });
  for (const file of files.trim().split('\n')) {
    mkdirSync(dirname(join(folder, file)), { recursive: true });
    cpSync(join(root, file), join(folder, file));
  }
  return folder;
};

const freePort = (): Promise<number> =>
  new Promise((resolve) => {
    const server = createServer();
    server.listen(0, '127.0.0.1', () => {
      const place = server.address();
      server.close(() => resolve(typeof place === 'object' && place !== null ? place.port : 0));
    });
  });

/** Installing takes minutes; where these tests run by themselves the packages at hand serve. */
const installs = process.env['README_INSTALLS'] === 'true';
if (!installs)
  process.stderr.write('SKIPPED 1 step: `npm ci` of the README is run with README_INSTALLS=true alone\n');

const start = (command: string, folder: string, port: number) => {
  if (!installs) symlinkSync(join(root, 'node_modules'), join(folder, 'node_modules'));
  const child = spawn('bash', ['-c', installs ? command : command.replace('npm ci && ', '')], {
    cwd: folder,
    detached: true,
    env: { ...process.env, PORT: String(port), LOG_LEVEL: 'silent' },
  });
  onTestFinished(() => {
    if (child.pid !== undefined) process.kill(-child.pid, 'SIGKILL');
  });
  return new Promise<string>((resolve, reject) => {
    let said = '';
    const hear = (more: unknown): void => {
      said += String(more);
      if (said.includes('porcupine serves')) resolve(said);
    };
    child.stdout.on('data', hear);
    child.stderr.on('data', hear);
    child.once('exit', () => reject(new Error(said)));
  });
};

describe('the README', () => {
  it('has commands that start the product, and curls that report, correct and read', async () => {
    const [command = ''] = blocksAfter('start');
    expect(command).toBe('npm ci && npm start');
    const [folder, port] = [clone(), await freePort()];
    expect(await start(command, folder, port)).toContain(`http://127.0.0.1:${port}`);

    const curls = blocksAfter('curls');
    expect(curls).toHaveLength(3);
    const answers = curls.map((curl) =>
      JSON.parse(
        execFileSync('bash', ['-c', curl.replaceAll(':3000', `:${port}`)], {
          encoding: 'utf8',
          stdio: ['ignore', 'pipe', 'ignore'],
        }),
      ),
    );
    expect(answers).toMatchObject([
      { revision: '0', status: 'reported', delivery: { quantity: 12_000 } },
      { revision: '1', status: 'reported', delivery: { quantity: 11_400 } },
      { target: { id: 'artillery-rounds-per-year' }, delivered: { min: 11_400, max: 11_400 } },
    ]);
  }, 400_000);

  it('names only files and folders that are there', () => {
    const links = [...readme.matchAll(/\]\((?!http)([^)]+)\)/g)].map(([, target = '']) => target);
    expect(links.length).toBeGreaterThan(10);
    expect(links.filter((link) => !existsSync(packaged(link)))).toEqual([]);
  });
});
