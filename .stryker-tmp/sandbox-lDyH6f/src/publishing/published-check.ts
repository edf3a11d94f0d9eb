// @ts-nocheck
import { readSigned } from '../audit/checkpoint.ts';
import type { ExportManifest } from '../audit/verifying/export-manifest.ts';
import type { ReadFile } from '../audit/verifying/export-steps.ts';
import type { FoundFault } from '../audit/verifying/found-fault.ts';
import type { ReadModels } from '../store/read-models/read-models.ts';
import { datedFiguresIn } from './dated-figures.ts';
import { generatorOf, pagesOf } from './pages.ts';

/** Whether what an export says of its events in words and figures is what follows from them. */
export type PublishedCheck = {
  readonly check: (models: ReadModels, manifest: ExportManifest) => FoundFault | undefined;
  /** Why that could not be looked at; undefined where it was, or was not come to. */
  readonly unchecked: () => string | undefined;
};

const textIn = (read: ReadFile, name: string): string => {
  const bytes = read(name);
  return Buffer.isBuffer(bytes) ? bytes.toString('utf8') : '';
};

/** The checkpoint beside the events, which was found to be the newest of them. */
const signedIn = (note: string) => {
  const signed = note === '' ? undefined : readSigned(note);
  return signed === undefined || 'fault' in signed ? undefined : { note, checkpoint: signed.checkpoint };
};

/** Which day the figures of a page are of: the page is only believed once all of it is worked out anew for that day. */
const dayOn = (page: string): string | undefined => /<time datetime="(\d{4}-\d\d-\d\d)">/.exec(page)?.[1];

/** Works both pages of an export out anew: they must be, byte for byte, what this version of the program makes of the events. */
export const createPublishedCheck = (read: ReadFile, program: string): PublishedCheck => {
  let unchecked: string | undefined;
  return {
    check: (models, manifest) => {
      const page = textIn(read, 'index.html');
      const generator = generatorOf(page);
      const day = dayOn(page);
      if (generator !== program || day === undefined) {
        unchecked = `the figures in progress.xml and index.html, which ${generator ?? 'another version of porcupine'} wrote, or whoever says so: this is ${program}, which can make anew only what it has made`;
        return undefined;
      }
      const { position } = models.checkpoint();
      const pages = pagesOf({
        contents: manifest,
        dated: datedFiguresIn(models, { position }, day),
        signed: signedIn(textIn(read, 'checkpoint')),
        hasKey: textIn(read, 'key') !== '',
        program,
      });
      const wrong = pages.find(({ name, text }) => textIn(read, name) !== text);
      return wrong && { file: wrong.name, detail: `is not what ${program} makes of these events on ${day}` };
    },
    unchecked: () => unchecked,
  };
};
