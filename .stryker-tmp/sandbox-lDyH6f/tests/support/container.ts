// @ts-nocheck
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { GenericContainer, getContainerRuntimeClient, Wait } from 'testcontainers';
import type { TestProject } from 'vitest/node';
import { parse } from 'yaml';
import './named-server.ts';

const hasDocker = (): Promise<boolean> =>
  getContainerRuntimeClient().then(
    () => true,
    () => false,
  );

const composeFile = fileURLToPath(new URL('../../docker-compose.yml', import.meta.url));

/** The server that the compose file starts. */
const image = (): string => parse(readFileSync(composeFile, 'utf8'))['x-event-store'].image;

const start = () =>
  new GenericContainer(image())
    .withEnvironment({
      KURRENTDB_INSECURE: 'true',
      KURRENTDB_MEM_DB: 'true',
      KURRENTDB_RUN_PROJECTIONS: 'None',
      KURRENTDB_TELEMETRY_OPTOUT: 'true',
    })
    .withExposedPorts(2113)
    .withWaitStrategy(Wait.forHttp('/health/live', 2113).forStatusCode(204))
    .withStartupTimeout(180_000)
    .start();

/** A real event store of our own, where Docker runs. */
export const setup = async (project: TestProject): Promise<(() => Promise<void>) | undefined> => {
  if (!(await hasDocker())) {
    process.stderr.write(
      'SKIPPED all tests on a real event store in a container, since no Docker engine answers here; the summary counts them\n',
    );
    project.provide('eventStore', '');
    return undefined;
  }
  const container = await start();
  project.provide('eventStore', `esdb://${container.getHost()}:${container.getMappedPort(2113)}?tls=false`);
  return async () => {
    await container.stop();
  };
};
