import { spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { readdirSync } from 'node:fs';
import { connect, type Socket } from 'node:net';
import { expect, it, onTestFinished } from 'vitest';
import { scratchFolder } from '../support/folder.ts';
import { ask, reportTo, untilReady } from '../support/nodes.ts';
import { startProduct } from '../support/process.ts';

const hasPrlimit = spawnSync('prlimit', ['--version']).status === 0;
if (!hasPrlimit) {
  process.stderr.write(
    'SKIPPED 1 test of a server without file descriptors: there is no prlimit (util-linux) here\n',
  );
}

const connections = 100;
const left = 20;

/** Leaves a running process so many file descriptors more than it has open now. */
const limitDescriptors = (pid: number): void => {
  const limit = readdirSync(`/proc/${pid}/fd`).length + left;
  const { status, stderr } = spawnSync('prlimit', ['--pid', String(pid), `--nofile=${limit}:${limit}`]);
  expect(status, String(stderr)).toBe(0);
};

/** Opens a connection and sends nothing; whatever becomes of it is no matter. */
const idle = async (address: string): Promise<Socket> => {
  const { hostname, port } = new URL(address);
  const socket = connect(Number(port), hostname);
  socket.on('error', () => {});
  onTestFinished(() => void socket.destroy());
  await Promise.race([once(socket, 'connect'), once(socket, 'close')]);
  return socket;
};

/** Whether a report was acknowledged; there may be no connection to send it on, which is waited for a second. */
const isAcknowledged = async (address: string, reference: string): Promise<boolean> => {
  const given = new Promise<undefined>((resolve) => {
    setTimeout(() => resolve(undefined), 1_000).unref();
  });
  const answer = await Promise.race([reportTo(address, reference), given]);
  if (answer === undefined || answer.status === 0) return false;
  expect([201, 503, 507]).toContain(answer.status);
  return answer.status === 201;
};

it.skipIf(!hasPrlimit)(
  'a server without file descriptors for more connections answers or refuses, keeps what it acknowledged, and goes on once there are some again',
  async () => {
    const product = await startProduct(scratchFolder(), { CHECKPOINT_EVERY: '1' });
    const { address } = product;
    expect((await reportTo(address, 'before')).status).toBe(201);
    limitDescriptors(product.pid);
    const opened = await Promise.all(Array.from({ length: connections }, () => idle(address)));
    const acknowledged = ['before'];
    const during = Array.from({ length: 20 }, (_, n) => `during-${n}`);
    await Promise.all(
      during.map(async (reference) => {
        if (await isAcknowledged(address, reference)) acknowledged.push(reference);
      }),
    );
    for (const socket of opened) socket.destroy();
    await untilReady(address, 200, 30_000);
    expect((await reportTo(address, 'after')).status).toBe(201);
    for (const reference of acknowledged) {
      expect((await reportTo(address, reference)).status, reference).toBe(200);
    }
    expect((await ask(address, '/v1/audit/checkpoint')).status).toBe(200);
    expect(await product.kill('SIGTERM')).toMatchObject({ code: 0 });
  },
  120_000,
);
