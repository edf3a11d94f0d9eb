// @ts-nocheck
import { isAuditStream } from '../../src/domain/ids.ts';
import { wireDelivery } from './samples.ts';
import type { Answer, TestServer } from './server.ts';

/** Sends a file of reports as the holder of a development key. */
export const sendFile = (
  server: Pick<TestServer, 'send'>,
  body: string | Uint8Array,
  type = 'application/x-ndjson',
  { as = 'mod-nl-reporter', query = '', headers = {} as Record<string, string> } = {},
): Promise<Answer> =>
  server.send(`/v1/deliveries${query}`, {
    method: 'POST',
    headers: { 'Content-Type': type, Authorization: `Bearer dev-${as}`, ...headers },
    body: typeof body === 'string' ? body : Buffer.from(body),
  });

export const sendCsv = (
  server: Pick<TestServer, 'send'>,
  body: string | Uint8Array,
  how: Parameters<typeof sendFile>[3] = {},
): Promise<Answer> => sendFile(server, body, 'text/csv; charset=utf-8', how);

/** A line of NDJSON: a delivery with its reference. */
export const bulkLine = (reference: string, changes: object = {}): string =>
  JSON.stringify({ reference, ...wireDelivery, ...changes });

/** So many lines, each with a reference and a quantity of its own, from 1 on. */
export const manyLines = (count: number, prefix = 'r'): readonly string[] =>
  Array.from({ length: count }, (_each, at) => bulkLine(`${prefix}-${at + 1}`, { quantity: at + 1 }));

/** How many events the log holds. */
export const eventsIn = async ({ context }: TestServer): Promise<number> => {
  let count = 0;
  for await (const page of context.log.from(-1n)) {
    count += page.filter(({ stream }) => !isAuditStream(stream)).length;
  }
  return count;
};

/** What a file came to, without what is particular to one sending. */
export const countsOf = ({ body }: Answer) => {
  const { lines, recorded, repeated, contradicted } = body;
  return { lines, recorded, repeated, contradicted };
};
