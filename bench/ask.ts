import { Agent, get } from 'node:http';
import { overConnections } from './clients.ts';
import type { Asking } from './loading.ts';

/** Asks the same over connections that are kept, in a process of its own; says at the end what came of it. */
const asking = JSON.parse(process.argv[2] ?? '') as Asking;

const agent = new Agent({ keepAlive: true, maxSockets: asking.connections });
const headers = { Accept: 'application/json', 'Accept-Encoding': 'gzip' };

/** Rejects where it was not answered. */
const ask = (): Promise<void> =>
  new Promise((resolve, reject) => {
    get(asking.url, { agent, headers }, (response) => {
      const { statusCode } = response;
      response.once('end', () =>
        statusCode === 200 ? resolve() : reject(new Error(`${asking.url} was answered with ${statusCode}`)),
      );
      response.resume();
    }).once('error', reject);
  });

const loaded = await overConnections(asking, ask);
agent.destroy();
process.stdout.write(JSON.stringify(loaded));
