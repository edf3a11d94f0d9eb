import { Agent, request } from 'node:http';
import { aDelivery } from './a-delivery.ts';
import { overConnections } from './clients.ts';
import type { Load } from './loading.ts';

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

const loaded = await overConnections(load, (connection, turn) => put(`${load.prefix}-${connection}-${turn}`));
agent.destroy();
process.stdout.write(JSON.stringify(loaded));
