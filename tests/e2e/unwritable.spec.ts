import { spawnSync } from 'node:child_process';
import { chownSync, readdirSync } from 'node:fs';
import { expect, it } from 'vitest';
import { documentedFetch } from '../support/documented.ts';
import { scratchFolder } from '../support/folder.ts';
import { startProduct, type Wrapper } from '../support/process.ts';
import { wireDelivery } from '../support/samples.ts';

/** A user of every system who owns nothing. */
const nobody = 65_534;

/** Everything but one folder made unwritable, in mounts of its own; then as a user who owns that folder, without a right of root. */
const asNobody = (folder: string): Wrapper => [
  'unshare',
  '--mount',
  'sh',
  '-ec',
  `mount --make-rprivate /
   mount --bind "${folder}" "${folder}"
   cut -d' ' -f2 /proc/self/mounts | while read -r place; do
     case "$place" in
       "${folder}" | /proc* | /sys* | /dev*) ;;
       *) mount -o remount,bind,ro "$place" 2>/dev/null || true ;;
     esac
   done
   exec setpriv --reuid=${nobody} --regid=${nobody} --clear-groups --no-new-privs --bounding-set=-all --inh-caps=-all "$0" "$@"`,
];

const canDrop = (folder: string): boolean => {
  const [program, ...args] = asNobody(folder);
  return spawnSync(program, [...args, 'true']).status === 0;
};

const isPossible = process.getuid?.() === 0 && canDrop('/mnt');
if (!isPossible) {
  process.stderr.write('SKIPPED 1 test: the program without a right (needs root, unshare, and setpriv)\n');
}

it.skipIf(!isPossible)(
  'the program serves and records as a user without any right, where nothing but its data folder can be written to',
  async () => {
    const folder = scratchFolder();
    chownSync(folder, nobody, nobody);
    const wrapper = asNobody(folder);
    const [program, ...args] = wrapper;
    // What the test says of the surroundings is so.
    const tried = spawnSync(
      program,
      [...args, 'sh', '-c', `touch dist/x /tmp/x "${folder}/own"; id -u; id -G; cat /proc/self/status`],
      {
        encoding: 'utf8',
      },
    );
    expect(tried.stdout.split('\n').slice(0, 2)).toEqual([String(nobody), String(nobody)]);
    expect(tried.stdout).toMatch(/^CapEff:\s+0+$/m);
    expect(tried.stdout).toMatch(/^CapBnd:\s+0+$/m);
    expect(tried.stdout).toMatch(/^NoNewPrivs:\s+1$/m);
    expect(tried.stderr.match(/touch: cannot touch/g)).toHaveLength(2);
    expect(readdirSync(folder)).toEqual(['own']);

    const product = await startProduct(folder, {}, wrapper);
    const sent = await documentedFetch(`${product.address}/v1/deliveries/mod-nl/a`, {
      method: 'PUT',
      headers: { Authorization: 'Bearer dev-mod-nl-reporter', 'Content-Type': 'application/json' },
      body: JSON.stringify(wireDelivery),
    });
    expect(sent.status).toBe(201);
    const file = await documentedFetch(`${product.address}/v1/deliveries`, {
      method: 'POST',
      headers: { Authorization: 'Bearer dev-mod-nl-reporter', 'Content-Type': 'application/x-ndjson' },
      body: `${JSON.stringify({ reference: 'b', ...wireDelivery })}\n`,
    });
    expect(file.status).toBe(200);
    expect((await documentedFetch(`${product.address}/`)).status).toBe(200);
    const { code } = await product.kill('SIGTERM');
    expect(code).toBe(0);
  },
  60_000,
);
