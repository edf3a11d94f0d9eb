// @ts-nocheck
import { pipeline } from 'node:stream/promises';
import { Busboy } from '@fastify/busboy';
import { inPointer } from '../domain/fault.ts';
import { FileTooLarge, type Spool, type Spooled } from '../store/spool.ts';
import { type Problem, problemOf, problemOfFaults } from './problem.ts';
import { mostFileBytes, type Received } from './receiving.ts';

/** A file that was chosen in a form: what it is called, what its sender takes it for, and its bytes. */
export type Chosen = { readonly name: string; readonly mediaType: string; readonly file: Spooled };

const none = { pointer: '/file', detail: 'choose a file' };
const broken = { pointer: '', detail: 'is not what a form sends that holds a file' };

const strangerOf = (field: string) =>
  field === 'file'
    ? { pointer: '/file', detail: 'is given more than once: send one file at a time, and nothing beside it' }
    : { pointer: `/${inPointer(field.slice(0, 100))}`, detail: 'is not known here; check the spelling' };

const boundaryIn = (contentType: string): string | undefined =>
  /;\s*boundary=(?:"([^"]{1,70})"|([^;\s"]{1,70}))/i
    .exec(contentType)
    ?.slice(1)
    .find((each) => each !== undefined);

/** Whether a form is there to its end: what breaks off within a file is not taken apart at all. */
const isWhole = async ({ contentType, file }: Received): Promise<boolean> => {
  const boundary = boundaryIn(contentType);
  if (boundary === undefined) return false;
  const parts: Uint8Array[] = [];
  for await (const part of file.read(Math.max(0, file.bytes - 200))) parts.push(part);
  return Buffer.concat(parts).toString('latin1').includes(`\r\n--${boundary}--`);
};

/** What the library finds wrong with a form is a plain error without a code. */
const isOfTheForm = (error: unknown): boolean =>
  error instanceof Error &&
  error.name === 'Error' &&
  (!('code' in error) || error.code === 'ERR_STREAM_PREMATURE_CLOSE');

/** Takes the file out of a form, or says why there is none. */
export const fileIn = async (
  spool: Spool,
  received: Received,
): Promise<{ readonly chosen: Chosen } | { readonly refusal: Problem }> => {
  const { contentType, file: form } = received;
  if (!(await isWhole(received))) return { refusal: problemOfFaults([broken]) };
  const strange = new Set<string>();
  let receiving: Promise<Chosen> | undefined;
  try {
    const parser = new Busboy({
      headers: { 'content-type': contentType },
      limits: { files: 1, fields: 10, parts: 11, fieldSize: 1_000, headerSize: 8_192 },
    });
    // What is sent beside the one file would otherwise be lost without a word.
    parser.on('field', (field) => strange.add(field));
    for (const limit of ['filesLimit', 'fieldsLimit', 'partsLimit'] as const) {
      parser.on(limit, () => strange.add('file'));
    }
    parser.on('file', (field, stream, name, _coding, mediaType) => {
      if (field !== 'file') strange.add(field);
      // A form that ends within the file breaks the stream before anybody else listens.
      stream.on('error', () => stream.destroy());
      if (field !== 'file' || name === '') {
        stream.resume();
        return;
      }
      receiving = spool.receive(stream, mostFileBytes).then((file) => ({ name, mediaType, file }));
      // Waited for below, once the form is over.
      receiving.catch(() => {});
    });
    await pipeline(form.read(), parser);
    const chosen = await receiving;
    if (strange.size > 0) {
      chosen?.file.discard();
      return { refusal: problemOfFaults([...strange].map(strangerOf)) };
    }
    if (chosen === undefined || chosen.file.bytes === 0) {
      chosen?.file.discard();
      return { refusal: problemOfFaults([none]) };
    }
    return { chosen };
  } catch (error) {
    // Of a file that was not received nothing is left to be thrown away.
    receiving?.then(
      ({ file }) => file.discard(),
      () => {},
    );
    if (error instanceof FileTooLarge) return { refusal: problemOf('file-too-large', { limit: '64 MiB' }) };
    if (isOfTheForm(error)) return { refusal: problemOfFaults([broken]) };
    throw error;
  }
};
