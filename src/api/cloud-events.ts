import type { Fault } from '../domain/fault.ts';
import type { LineProblem } from '../ingest/checked-line.ts';
import { deliveriesInEvents } from '../ingest/cloud-events.ts';
import { parseStrictJson } from '../ingest/strict-json.ts';
import type { Upload } from './bulk.ts';
import { problemOfFaults } from './problem.ts';
import type { Received } from './receiving.ts';
import { problem } from './route.ts';

/** The media types of CloudEvents in structured mode. */
export const eventTypes = ['application/cloudevents+json', 'application/cloudevents-batch+json'] as const;

/** The most bytes of one event or batch, which is read as a whole. */
const mostBytes = 1_024 * 1_024;

const bytesOf = async ({ file }: Received): Promise<Uint8Array> => {
  const parts: Uint8Array[] = [];
  for await (const part of file.read()) parts.push(part);
  return Buffer.concat(parts);
};

/** What is wrong with a delivery in an event, by pointers into the body. */
const inBody =
  (isBatch: boolean) =>
  ({ line, errors }: LineProblem): readonly Fault[] =>
    errors.map(({ pointer, detail, code }) => ({
      pointer: `${isBatch ? `/${line - 1}` : ''}/data${pointer}`,
      detail,
      ...(code === undefined ? {} : { code }),
    }));

/** A body of CloudEvents as an upload; undefined where it is too large. */
export const eventUpload = async (received: Received): Promise<Omit<Upload, 'dryRun'> | undefined> => {
  if (received.file.bytes > mostBytes) return undefined;
  const { value, faults: inText } = parseStrictJson(await bytesOf(received));
  const isBatch = received.mediaType === 'application/cloudevents-batch+json';
  const events = value === undefined ? { lines: [], faults: [] } : deliveriesInEvents(value, isBatch);
  const faultsBeside = [...inText, ...events.faults];
  return {
    lines: async function* () {
      yield* events.lines;
    },
    faultsBeside,
    malformed: (problems) =>
      problem(problemOfFaults([...faultsBeside, ...problems.flatMap(inBody(isBatch))])),
  };
};
