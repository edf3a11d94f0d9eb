import { execFileSync, spawnSync } from 'node:child_process';
import { setTimeout as pause } from 'node:timers/promises';
import { describe, expect, it, onTestFinished } from 'vitest';
import { documentedFetch } from '../support/documented.ts';
import { wireDelivery } from '../support/samples.ts';
import { packaged } from '../support/server.ts';

const hasEngine = spawnSync('docker', ['info'], { stdio: 'ignore', timeout: 20_000 }).status === 0;
if (!hasEngine) process.stderr.write('SKIPPED 1 test: docker compose (no Docker engine answers here)\n');

const compose = (...args: readonly string[]): string =>
  execFileSync('docker', ['compose', '--project-name', 'porcupine-test', ...args], {
    cwd: packaged(''),
    encoding: 'utf8',
  });

const base = 'http://127.0.0.1:3000';

const ready = async (): Promise<void> => {
  for (let attempt = 0; attempt < 60; attempt += 1) {
    const answer = await documentedFetch(`${base}/readyz`).catch(() => undefined);
    if (answer?.ok === true) return;
    await pause(1_000);
  }
  throw new Error('the API did not become ready');
};

describe.skipIf(!hasEngine)('docker compose', () => {
  it('starts the API on a volume, makes a first key, and takes a report under it', async () => {
    onTestFinished(() => {
      compose('down', '--volumes');
    });
    compose('up', '--build', '--detach');
    await ready();
    const [, key = ''] =
      /"body":"eums","role":"reporter","key":"(pcp_[^"]+)"/.exec(compose('logs', 'first-key')) ?? [];
    const answer = await documentedFetch(`${base}/v1/deliveries/eums/first`, {
      method: 'PUT',
      headers: { 'Content-Type': 'application/json', Authorization: `Bearer ${key}` },
      body: JSON.stringify(wireDelivery),
    });
    expect(answer.status).toBe(201);
    expect((await documentedFetch(`${base}/`)).status).toBe(200);
  }, 900_000);
});
