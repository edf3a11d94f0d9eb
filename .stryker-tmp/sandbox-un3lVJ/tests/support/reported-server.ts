// @ts-nocheck
import { recordFacts } from '../../src/cli/reported-facts.ts';
import { adoptPaper } from '../../src/cli/seeding.ts';
import { startLivedServer } from './lived-server.ts';
import { wireCommitment, wireDelivery } from './samples.ts';
import { packaged, type TestServer } from './server.ts';

const reported = async (server: TestServer): Promise<void> => {
  const { log, execute, now } = server.context;
  await adoptPaper(execute, packaged('seeds/paper.json'));
  await recordFacts({ log, execute, now }, packaged('seeds/reported-facts.ndjson'));
  await server.put('/v1/deliveries/mod-nl/H-1', 'mod-nl-reporter', wireDelivery);
  await server.put('/v1/deliveries/mod-de/D-7', 'mod-de-reporter', wireDelivery);
  await server.put('/v1/commitments/mod-nl/P-1', 'mod-nl-reporter', wireCommitment);
};

/** A server with the seeds, and with the reports that the interface's examples speak of. */
export const startReportedServer = (
  settings: Parameters<typeof startLivedServer>[1] = {},
): Promise<TestServer> => startLivedServer(reported, settings);
