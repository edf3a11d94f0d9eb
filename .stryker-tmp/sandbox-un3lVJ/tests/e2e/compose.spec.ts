// @ts-nocheck
import { execFileSync, spawnSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import { describe, expect, it, onTestFinished } from 'vitest';
import { documentedFetch } from '../support/documented.ts';
import { wireDelivery } from '../support/samples.ts';
import { packaged } from '../support/server.ts';

const hasEngine = spawnSync('docker', ['info'], { stdio: 'ignore', timeout: 20_000 }).status === 0;
const many = 4;
if (!hasEngine) {
  process.stderr.write(
    `SKIPPED ${many} tests: docker compose, by itself and with the profiles single, cluster and observability (no Docker engine answers here)\n`,
  );
}

/** Random, of what the compose file takes. */
const passwords = {
  EVENTSTORE_ADMIN_PASSWORD: randomBytes(18).toString('base64url'),
  EVENTSTORE_OPS_PASSWORD: randomBytes(18).toString('base64url'),
};

const compose = (...args: readonly string[]): string =>
  execFileSync('docker', ['compose', '--project-name', 'porcupine-test', ...args], {
    cwd: packaged(''),
    encoding: 'utf8',
    env: { ...process.env, ...passwords },
    maxBuffer: 64 * 1_024 * 1_024,
  });

type Compose = typeof compose;

/** Brings up one service of a profile with all that it needs, on volumes that go with the test. */
const up = (profile: string, service: string): Compose => {
  const inProfile: Compose = (...args) => compose('--profile', profile, ...args);
  onTestFinished(() => {
    inProfile('down', '--volumes');
  });
  inProfile('up', '--build', '--detach', service);
  return inProfile;
};

const ready = async (base: string, seconds = 60): Promise<void> => {
  for (let attempt = 0; attempt < seconds; attempt += 1) {
    const answer = await documentedFetch(`${base}/readyz`).catch(() => undefined);
    if (answer?.ok === true) return;
    await pause(1_000);
  }
  throw new Error(`the API at ${base} did not become ready`);
};

/** The reporter's key that the first start of a service has made. */
const keyFrom = (service: string, run: Compose = compose): string => {
  const made = /"body":"eums","role":"reporter","key":"(pcp_[^"]+)"/.exec(run('logs', service));
  return made?.[1] ?? '';
};

const reporting = (key: string) => ({
  method: 'PUT',
  headers: { 'Content-Type': 'application/json', Authorization: `Bearer ${key}` },
  body: JSON.stringify(wireDelivery),
});

type Answer = { readonly status: number; readonly position: string | null; readonly text: string };

const asking = `
const [path, init] = process.argv.slice(1);
const answer = await fetch('http://127.0.0.1:3000' + path, JSON.parse(init));
console.log(JSON.stringify({
  status: answer.status, position: answer.headers.get('Log-Position'), text: await answer.text(),
}));
`;

/** Asks one node from within its container: only the proxy can be reached from outside. */
const askNode = (run: Compose, node: string, path: string, init: object): Answer =>
  JSON.parse(
    run('exec', '-T', node, 'node', '--input-type=module', '-e', asking, path, JSON.stringify(init)),
  );

describe.skipIf(!hasEngine)('docker compose', () => {
  it('starts the API on a volume, makes a first key, and takes a report under it', async () => {
    onTestFinished(() => {
      compose('down', '--volumes');
    });
    compose('up', '--build', '--detach');
    const base = 'http://127.0.0.1:3000';
    await ready(base);
    const answer = await documentedFetch(`${base}/v1/deliveries/eums/first`, reporting(keyFrom('first-key')));
    expect(answer.status).toBe(201);
    expect((await documentedFetch(`${base}/`)).status).toBe(200);
  }, 900_000);

  it('with the profile observability has Prometheus watch the API, and Grafana show it to whoever comes', async () => {
    const run = up('observability', 'grafana');
    run('up', '--build', '--detach', 'api');
    const told = (service: string, address: string): string => {
      try {
        return run('exec', '-T', service, 'wget', '-q', '-O', '-', `http://127.0.0.1:${address}`);
      } catch {
        return '';
      }
    };
    const answering = '9090/api/v1/query?query=up%7Bjob%3D%22porcupine%22%7D%3D%3D1';
    for (
      let attempt = 0;
      attempt < 120 && !told('prometheus', answering).includes('"api:3000"');
      attempt += 1
    )
      await pause(1_000);
    expect(told('prometheus', answering)).toContain('"api:3000"');
    expect(told('grafana', '3000/api/dashboards/uid/porcupine')).toContain('Which nodes answer?');
    expect(
      told('grafana', '3000/api/datasources/proxy/uid/porcupine-prometheus/api/v1/query?query=up'),
    ).toContain('"api:3000"');
  }, 900_000);

  it('with the profile single stores a report in an event store, and reads it from there after its rows are gone', async () => {
    const run = up('single', 'single-api');
    const base = 'http://127.0.0.1:3001';
    await ready(base, 180);
    const address = `${base}/v1/deliveries/eums/first`;
    expect((await documentedFetch(address, reporting(keyFrom('single-first-key', run)))).status).toBe(201);
    run('stop', 'single-api');
    const throwAway = 'rm /data/read-models-*.db*';
    run('run', '--rm', '--no-deps', '--entrypoint', 'sh', 'single-api', '-c', throwAway);
    run('start', 'single-api');
    await ready(base, 180);
    expect(await (await documentedFetch(address)).json()).toMatchObject({ revision: '0' });
  }, 1_200_000);

  it('with the profile cluster stores a report through one node, reads it on the other, and goes on without one of each', async () => {
    const run = up('cluster', 'cluster-proxy');
    const base = 'http://127.0.0.1:8080';
    await ready(base, 240);
    const key = keyFrom('cluster-first-key', run);
    const stored = askNode(run, 'cluster-api-1', '/v1/deliveries/eums/first', reporting(key));
    expect(stored.status).toBe(201);
    const reader = { headers: { Authorization: `Bearer ${key}` } };
    const read = askNode(
      run,
      'cluster-api-2',
      `/v1/deliveries/eums/first?atLeast=${stored.position}`,
      reader,
    );
    expect([read.status, JSON.parse(read.text)]).toMatchObject([200, { revision: '0' }]);

    run('kill', 'cluster-api-1', 'cluster-store-1');
    await ready(base, 120);
    const address = `${base}/v1/deliveries/eums`;
    expect((await documentedFetch(`${address}/second`, reporting(key))).status).toBe(201);
    expect((await documentedFetch(`${address}/first`, reader)).status).toBe(200);
  }, 1_800_000);
});
