// @ts-nocheck
import type { IncomingMessage } from 'node:http';
import { pipeline, Readable } from 'node:stream';
import { createBrotliDecompress, createGunzip, createInflate } from 'node:zlib';
import { FileTooLarge, type Spool, type Spooled } from '../store/spool.ts';
import { type Problem, problemOf, problemOfFaults } from './problem.ts';

/** A body that is taken as a file: what it is, without parameters, the whole Content-Type, and its bytes. */
export type Received = {
  readonly mediaType: string;
  readonly contentType: string;
  /** What stands in headers of a CloudEvent in its binary mode, by the names of the attributes. */
  readonly attributes: Readonly<Record<string, string>>;
  readonly file: Spooled;
};

/** The most bytes of one file, as they are once decompressed. */
export const mostFileBytes = 64 * 1_024 * 1_024;

const decompressors = { gzip: createGunzip, deflate: createInflate, br: createBrotliDecompress } as const;

const isCoding = (coding: string): coding is keyof typeof decompressors =>
  Object.hasOwn(decompressors, coding);

/** The bytes of a body without its content coding; undefined for a coding that is not known. */
const plain = (request: IncomingMessage): AsyncIterable<Uint8Array> | undefined => {
  const coding = (request.headers['content-encoding'] ?? 'identity').toLowerCase();
  // Whoever stops reading before the end can still be answered: the connection stays.
  const chunks = request.iterator({ destroyOnReturn: false });
  if (coding === 'identity') return chunks;
  if (!isCoding(coding)) return undefined;
  const decompressed = decompressors[coding]();
  // It may break before anybody reads it, who hears of it then; unheard it would end the process.
  decompressed.on('error', () => {});
  // What breaks the body breaks what is read from it.
  pipeline(Readable.from(chunks), decompressed, () => {});
  return decompressed;
};

const [parameters, utf8] = [/;\s*([^=;\s]+)=("?)([^";]*)\2/g, /^utf-?8$/i];

/** What a body is, where it is one of these; the only charset is UTF-8. */
const mediaTypeAmong = (types: readonly string[], contentType: string | undefined): string | undefined => {
  const mediaType = contentType?.split(';')[0]?.trim().toLowerCase();
  // A table without its header is none that can be read, and says so by this parameter.
  const isRead = [...(contentType ?? '').matchAll(parameters)].every(([, name = '', , value = '']) =>
    name.toLowerCase() === 'charset' ? utf8.test(value) : !/^header=absent$/i.test(`${name}=${value}`),
  );
  return isRead ? types.find((each) => each === mediaType) : undefined;
};

/** Other characters than those of a header are percent-encoded; what is not decoded is judged as it is. */
const decoded = (value: string): string => {
  try {
    return decodeURIComponent(value);
  } catch {
    return value;
  }
};

const attributesIn = ({ headers }: IncomingMessage): Received['attributes'] =>
  Object.fromEntries(
    Object.entries(headers).flatMap(([name, value]) =>
      name.startsWith('ce-') && typeof value === 'string' ? [[name.slice('ce-'.length), decoded(value)]] : [],
    ),
  );

/** Whether what broke was the sender's to begin with: a body that ends early or is not what its coding says. */
const isSenders = (error: unknown): boolean =>
  error instanceof Error &&
  'code' in error &&
  typeof error.code === 'string' &&
  /^(Z_|ERR__?ERROR_FORMAT|ERR_ZLIB|ERR_BROTLI|ERR_PADDING|ERR_STREAM_PREMATURE_CLOSE|ECONNRESET|ABORT_ERR)/.test(
    error.code,
  );

/** Receives a body whole as a file, or says why it is not taken; then nothing of it is kept. */
export const receive = async (
  spool: Spool,
  request: IncomingMessage,
  types: readonly string[],
): Promise<{ readonly received: Received } | { readonly refusal: Problem }> => {
  const contentType = request.headers['content-type'];
  const mediaType = mediaTypeAmong(types, contentType);
  const chunks = plain(request);
  if (mediaType === undefined || contentType === undefined || chunks === undefined) {
    return { refusal: problemOf('media-type-unsupported', { accepts: types }) };
  }
  try {
    const file = await spool.receive(chunks, mostFileBytes);
    return { received: { mediaType, contentType, attributes: attributesIn(request), file } };
  } catch (error) {
    // The rest is passed over: a sender who is still sending reads no answer before he is done.
    request.resume();
    if (error instanceof FileTooLarge) return { refusal: problemOf('file-too-large', { limit: '64 MiB' }) };
    if (!isSenders(error)) throw error;
    const detail = 'cannot be read: it is not what its Content-Encoding says, or it broke off';
    return { refusal: problemOfFaults([{ pointer: '', detail }]) };
  }
};
