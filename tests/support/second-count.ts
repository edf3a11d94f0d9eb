import { expect } from 'vitest';
import type { TestServer } from './server.ts';

/** A number that the server tells Prometheus, as it writes it. */
export const metric = async (server: TestServer, name: string): Promise<string | undefined> => {
  const { text } = await server.get('/metrics');
  return text
    .split('\n')
    .find((line) => line.startsWith(`${name} `))
    ?.slice(name.length + 1);
};

/** Waits until the figures were held against the independent count as of all that is stored. */
export const compared = async (server: TestServer): Promise<void> => {
  const events = String(await server.stored());
  await expect.poll(() => metric(server, 'porcupine_count_events'), { timeout: 20_000 }).toBe(events);
};

const always = { from: 0, to: 1_000_000 };

/** Folds the first line of the newest report once more, as a projection would that takes an event twice. */
export const foldTwice = async (server: TestServer, track: string): Promise<void> => {
  await server.get(`/v1/progress?atLeast=${await server.position()}`);
  const { models } = server.context;
  const { position } = models.checkpoint();
  const [entry] = models.entriesAfter(track, { position }, always, { position: position - 1n, part: 0 });
  if (entry === undefined) throw new Error('there is no line');
  models.inOneBatch(() => {
    models.putRows({ entries: [{ ...entry, part: entry.part + 1 }] });
    return models.checkpoint();
  });
};
