// @ts-nocheck
import { seed } from '../../src/cli/seed.ts';
import { readConfig } from '../../src/config.ts';
import { scratchFolder } from '../support/folder.ts';
import { wireDelivery } from '../support/samples.ts';
import { clockAt, packaged, settled, startTestServer, type TestServer } from '../support/server.ts';

const rounds = '/v1/arbitrations/artillery-ammunition';
const at = (reference: string) => `/v1/deliveries/mod-nl/${reference}`;
const idOf = (reference: string) => ({ body: 'mod-nl', reference });

const must = async (answer: ReturnType<TestServer['put']>): Promise<void> => {
  const { status, text } = await answer;
  if (status !== 201) throw new Error(`${status} ${text}`);
};

/** What is done to an account on the tracks of the paper: reports, corrections, decisions, a move to another track. */
const liveOn = async (server: TestServer): Promise<void> => {
  const { put, post } = server;
  await must(put(at('V-1'), 'mod-nl-reporter', wireDelivery));
  await must(put(at('V-2'), 'mod-nl-reporter', { ...wireDelivery, quantity: { min: 400, max: 700 } }));
  await must(put(at('V-3'), 'mod-nl-reporter', { ...wireDelivery, quantity: 'undisclosed' }));
  await must(put(at('V-4'), 'mod-nl-reporter', { ...wireDelivery, quantity: 90 }));
  await must(
    post(`${at('V-1')}/corrections`, 'mod-nl-reporter', {
      delivery: { ...wireDelivery, quantity: 11_000 },
      reason: 'counted again',
    }),
  );
  await must(
    post(`${rounds}/matches`, 'eums-coordinator', {
      counted: idOf('V-2'),
      claim: idOf('V-1'),
      reason: 'one train',
    }),
  );
  await must(post(`${at('V-3')}/withdrawal`, 'mod-nl-reporter', { reason: 'was nothing' }));
  // It stood among the rounds, and joins the tree of the drones with all that came before in its stream.
  await must(
    post(`${at('V-4')}/corrections`, 'mod-nl-reporter', {
      delivery: { ...wireDelivery, track: 'drones', variant: 'not-stated', quantity: 90 },
      reason: 'another consignment',
    }),
  );
};

/** A folder whose log holds the public record of the seeds. */
const aSeededFolder = async (): Promise<string> => {
  const folder = scratchFolder();
  await seed.run(
    {
      config: readConfig({ DATA_DIR: folder }),
      now: () => new Date('2026-11-25T10:00:00.000Z'),
      print: () => {},
      packaged,
      untilStopped: async () => {},
    },
    [],
  );
  return folder;
};

/** A server on the public record that was lived on. */
export const startLivedOn = async (config: object = {}): Promise<TestServer> => {
  const clock = clockAt('2026-11-25T10:00:01.000Z');
  const server = await startTestServer({ folder: await aSeededFolder(), clock, config });
  await server.get('/v1/audit/checkpoint');
  await liveOn(server);
  await settled(server);
  return server;
};
