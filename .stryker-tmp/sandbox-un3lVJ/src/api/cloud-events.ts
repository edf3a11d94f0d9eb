// @ts-nocheck
import type { Fault } from '../domain/fault.ts';
import { parseStrictJson } from '../domain/strict-json.ts';
import type { LineProblem } from '../ingest/checked-line.ts';
import { deliveriesInEvents } from '../ingest/cloud-events.ts';
import type { SentFile } from './bulk.ts';
import { problemOfFaults, type ShownFault } from './problem.ts';
import type { Received } from './receiving.ts';
import { problem } from './route.ts';

/** The media types of CloudEvents in structured mode. */
export const eventTypes = ['application/cloudevents+json', 'application/cloudevents-batch+json'] as const;

/** The media type of the data where the attributes of the event stand in headers that begin with `ce-`. */
export const binaryType = 'application/json';

/** Whether a body of JSON is the data of an event, and not something else that was sent here by mistake. */
export const isEvent = ({ mediaType, attributes }: Received): boolean =>
  mediaType !== binaryType || Object.hasOwn(attributes, 'specversion');

/** The most bytes of one event or batch, which is read as a whole. */
const mostBytes = 1_024 * 1_024;

const bytesOf = async ({ file }: Received): Promise<Uint8Array> => {
  const parts: Uint8Array[] = [];
  for await (const part of file.read()) parts.push(part);
  return Buffer.concat(parts);
};

/** How an event stands in a request: alone, in a batch, or its attributes in headers and the data alone in the body. */
type Mode = 'one' | 'batch' | 'headers';

const modeOf = ({ mediaType }: Received): Mode => {
  if (mediaType === binaryType) return 'headers';
  return mediaType === eventTypes[0] ? 'one' : 'batch';
};

/** Where a place in an event stands in the request. */
const placeIn =
  (mode: Mode) =>
  ({ pointer, ...fault }: Fault): ShownFault => {
    if (mode !== 'headers') return { pointer, ...fault };
    if (pointer.startsWith('/data')) return { ...fault, pointer: pointer.slice('/data'.length) };
    return { detail: fault.detail, parameter: `ce-${pointer.slice(1)}` };
  };

/** What is wrong with a delivery in an event, by pointers into the event or the batch. */
const inBody =
  (mode: Mode) =>
  ({ line, errors }: LineProblem): readonly Fault[] =>
    errors.map(({ pointer, detail, code }) => ({
      pointer: `${mode === 'batch' ? `/${line - 1}` : ''}/data${pointer}`,
      detail,
      ...(code === undefined ? {} : { code }),
    }));

const eventsIn = (mode: Mode, { attributes }: Received, value: unknown) => {
  if (value === undefined) return { lines: [], faults: [] };
  const body = mode === 'headers' ? { ...attributes, data: value } : value;
  return deliveriesInEvents(body, mode === 'batch');
};

/** A body of CloudEvents as an upload; undefined where it is too large. */
export const eventUpload = async (received: Received): Promise<Omit<SentFile, 'dryRun'> | undefined> => {
  if (received.file.bytes > mostBytes) return undefined;
  const mode = modeOf(received);
  const { value, faults: inText } = parseStrictJson(await bytesOf(received));
  const events = eventsIn(mode, received, value);
  const faultsBeside = [...inText, ...events.faults.map(placeIn(mode))];
  return {
    bytes: received.file.bytes,
    lines: async function* () {
      yield* events.lines;
    },
    faultsBeside,
    malformed: (problems) =>
      problem(problemOfFaults([...faultsBeside, ...problems.flatMap(inBody(mode)).map(placeIn(mode))])),
    // A program that sends one event must not take it for recorded because the request was answered.
    ...(mode === 'batch' ? {} : { alone: true }),
  };
};
