import { recordFacts } from '../../src/cli/reported-facts.ts';
import { adoptPaper } from '../../src/cli/seeding.ts';
import { wireCommitment, wireDelivery } from './samples.ts';
import { packaged, settled, startTestServer, type TestServer } from './server.ts';

/** A server with the seeds, and with the reports that the interface's examples speak of. */
export const startReportedServer = async (
  settings: Parameters<typeof startTestServer>[0] = {},
): Promise<TestServer> => {
  const server = await startTestServer(settings);
  const { log, execute, now } = server.context;
  await adoptPaper(execute, packaged('seeds/paper.json'));
  await recordFacts({ log, execute, now }, packaged('seeds/reported-facts.ndjson'));
  await server.put('/v1/deliveries/mod-nl/H-1', 'mod-nl-reporter', wireDelivery);
  await server.put('/v1/deliveries/mod-de/D-7', 'mod-de-reporter', wireDelivery);
  await server.put('/v1/commitments/mod-nl/P-1', 'mod-nl-reporter', wireCommitment);
  await settled(server);
  return server;
};
