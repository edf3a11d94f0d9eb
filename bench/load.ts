import { Agent, request } from 'node:http';
import { setTimeout as pause } from 'node:timers/promises';
import { aDelivery } from './a-delivery.ts';
import type { Load, Loaded } from './loading.ts';
import { timesOf } from './requests.ts';

/** Reports new deliveries over many connections at once, in a process of its own; says at the end what came of it. */
const load = JSON.parse(process.argv[2] ?? '') as Load;
const { hostname, port } = new URL(load.address);

const body = JSON.stringify(aDelivery);

const headers = {
  Authorization: 'Bearer dev-mod-nl-reporter',
  'Content-Type': 'application/json',
  'Content-Length': Buffer.byteLength(body),
};

const agent = new Agent({ keepAlive: true, maxSockets: load.connections });

/** Reports one delivery; rejects where it was not created. */
const put = (reference: string): Promise<void> =>
  new Promise((resolve, reject) => {
    const path = `/v1/deliveries/mod-nl/${reference}`;
    request({ hostname, port, path, method: 'PUT', agent, headers }, (response) => {
      const { statusCode } = response;
      response.once('end', () =>
        statusCode === 201 ? resolve() : reject(new Error(`a report was answered with ${statusCode}`)),
      );
      response.resume();
    })
      .once('error', reject)
      .end(body);
  });

const times: number[] = [];
const began = performance.now();

const client = async (number: number): Promise<void> => {
  for (let turn = 0; performance.now() - began < load.milliseconds; turn += 1) {
    const asked = performance.now();
    await put(`${load.prefix}-${number}-${turn}`);
    times.push(performance.now() - asked);
    if (load.between > 0) await pause(load.between);
  }
};

const before = process.cpuUsage();
await Promise.all(Array.from({ length: load.connections }, (_each, number) => client(number)));
const seconds = (performance.now() - began) / 1_000;
const { user, system } = process.cpuUsage(before);
agent.destroy();
const loaded: Loaded = { ...timesOf(times), seconds, cpu: (user + system) / 1e6 };
process.stdout.write(JSON.stringify(loaded));
