// @ts-nocheck
import { parseStrictJson } from '../domain/strict-json.ts';
import { isRaw } from '../domain/track-faults.ts';
import { countLine, type Line, mostLineBytes, unusable } from './line.ts';

const newline = 0x0a;

/** The bytes of a line; undefined for one that is too long to be kept. */
type Raw = { readonly line: number; readonly bytes: Uint8Array | undefined };

/** The physical lines of a file. What is longer than a line may be is passed over, and never held. */
async function* physicalLines(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<Raw> {
  let parts: Uint8Array[] = [];
  let [line, length] = [1, 0];
  const gather = (part: Uint8Array): void => {
    length += part.length;
    if (length > mostLineBytes) parts = [];
    else parts.push(part);
  };
  const taken = (): Raw => ({ line, bytes: length > mostLineBytes ? undefined : Buffer.concat(parts) });
  for await (const chunk of chunks) {
    let start = 0;
    for (let end = chunk.indexOf(newline); end >= 0; end = chunk.indexOf(newline, start)) {
      gather(chunk.subarray(start, end));
      yield taken();
      [parts, length, start] = [[], 0, end + 1];
      line += 1;
    }
    gather(chunk.subarray(start));
  }
  yield taken();
}

const lineOf = ({ line, bytes }: Raw): Line => {
  if (bytes === undefined) return unusable(line, `is longer than ${mostLineBytes / 1_024} KiB`);
  const { value, faults } = parseStrictJson(bytes);
  const shown = faults.map(({ pointer, detail }) => ({ pointer, column: null, detail }));
  if (!isRaw(value)) {
    const detail = 'is not one JSON object: write each delivery on a line of its own, with its reference';
    return { ...unusable(line, detail), ...(shown.length > 0 ? { faults: shown } : {}) };
  }
  const { reference, ...delivery } = value;
  return { line, reference, delivery, faults: shown, columnOf: () => null };
};

const isBlank = ({ bytes }: Raw): boolean =>
  bytes?.every((byte) => byte === 0x20 || byte === 0x09 || byte === 0x0d) === true;

/** Windows programs begin a file with it; to JSON it is no white space. */
const withoutMark = (raw: Raw): Raw => {
  const { line, bytes } = raw;
  const marked = line === 1 && bytes?.[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf;
  return marked ? { line, bytes: bytes.subarray(3) } : raw;
};

/** The deliveries of a file of newline-delimited JSON: an object a line, blank lines passed over. */
export async function* ndjsonLines(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<Line> {
  for await (const raw of physicalLines(chunks)) {
    countLine(raw.line);
    const line = withoutMark(raw);
    if (!isBlank(line)) yield lineOf(line);
  }
}
