// @ts-nocheck
import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { packaged } from './server.ts';

/** Runs many checks of tools/verify_bundle.py in one process: a list of arguments a line, an exit code and a fault a line back. */
const driver = `
import contextlib, io, json, sys
sys.path.insert(0, sys.argv[1])
import verify_bundle
for line in sys.stdin:
    said = io.StringIO()
    with contextlib.redirect_stdout(said), contextlib.redirect_stderr(said):
        try:
            code = verify_bundle.main(json.loads(line))
        except SystemExit as stop:
            code = stop.code
    print(json.dumps([code, said.getvalue()]), flush=True)
`;

const isThere = (program: string, ...args: readonly string[]): boolean =>
  spawnSync(program, args, { stdio: 'ignore' }).status === 0;

/** Whether Python 3 and openssl are here; says so where they are not. */
export const hasPython = (what: string): boolean => {
  const both = isThere('python3', '--version') && isThere('openssl', 'version');
  if (!both) process.stderr.write(`SKIPPED 1 test: ${what} (no python3, or no openssl)\n`);
  return both;
};

/**
 * What the Python program says of each list of arguments: its exit code, and its words. Rejects where it died, answered
 * less than it was asked, or ended with anything else than an answer.
 */
export const askPython = async (
  asked: readonly (readonly string[])[],
): Promise<readonly [number, string][]> => {
  const child = spawn('python3', ['-c', driver, packaged('tools')], { stdio: 'pipe' });
  let [out, complaints] = ['', ''];
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    out += text;
  });
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    complaints += text;
  });
  const ended = once(child, 'close');
  child.stdin.on('error', () => {});
  child.stdin.end(asked.map((each) => `${JSON.stringify(each)}\n`).join(''));
  const [code] = await ended;
  const answers = out
    .split('\n')
    .filter((line) => line !== '')
    .map((line): [number, string] => JSON.parse(line));
  if (code !== 0 || answers.length !== asked.length || complaints !== '') {
    const answered = `answered ${answers.length} of ${asked.length} questions and ended with ${code}`;
    throw new Error(`the Python program ${answered}: ${complaints}`);
  }
  return answers;
};
