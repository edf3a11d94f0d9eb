// @ts-nocheck
import { randomUUID } from 'node:crypto';
import type { Spooled } from '../store/spool.ts';
import type { FileType } from './file-types.ts';
import type { LineRows } from './line-rows.ts';

/** What came of a file that a person sent: as it would be recorded, as it was, or why it cannot be. */
export type Shown = {
  readonly state: 'checked' | 'malformed' | 'recorded';
  readonly lines: number;
  readonly recorded: number;
  readonly repeated: number;
  readonly contradicted: number;
  /** The signed note over what was accepted of it, whose lines stand with the rows; null where nothing was recorded. */
  readonly note: string | null;
  readonly rows: LineRows;
};

/** A file that a person had checked: whose it is, what it is called, and what came of it. */
type Upload = {
  readonly id: string;
  readonly body: string;
  readonly name: string;
  readonly type: FileType;
  readonly file: Spooled;
  readonly shown: Shown;
  readonly at: number;
};

/** The files that people had checked on this server; they are gone when it ends. */
export type Uploads = {
  readonly keep: (upload: Omit<Upload, 'id' | 'at'>) => Upload;
  readonly find: (body: string, id: string) => Upload | undefined;
  /** Shows something else of a file from now on. */
  readonly show: (upload: Upload, shown: Shown) => void;
  /** Does something about a file once, however many ask for it at the same time. */
  readonly together: (id: string, work: () => Promise<unknown>) => Promise<unknown>;
};

/** How long a checked file is kept, in milliseconds, and how many of one body. */
const keptFor = 60 * 60_000;
const mostOfBody = 5;

export const keepUploads = (now: () => Date): Uploads => {
  const kept = new Map<string, Upload>();
  const underWay = new Map<string, Promise<unknown>>();
  const forget = ({ id, file, shown }: Upload): void => {
    // What is being recorded is still read.
    if (underWay.has(id)) return;
    file.discard();
    shown.rows.discard();
    kept.delete(id);
  };
  const forgetOld = (): void => {
    for (const upload of kept.values()) if (now().getTime() - upload.at > keptFor) forget(upload);
  };
  const find: Uploads['find'] = (body, id) => {
    forgetOld();
    const upload = kept.get(id);
    return upload?.body === body ? upload : undefined;
  };
  return {
    find,
    keep: (content) => {
      forgetOld();
      const others = [...kept.values()].filter(({ body }) => body === content.body);
      for (const upload of others.slice(0, Math.max(0, others.length - mostOfBody + 1))) forget(upload);
      const upload = { ...content, id: randomUUID(), at: now().getTime() };
      kept.set(upload.id, upload);
      return upload;
    },
    show: (upload, shown) => {
      const before = kept.get(upload.id);
      before?.shown.rows.discard();
      if (before === undefined) shown.rows.discard();
      else kept.set(upload.id, { ...upload, shown });
    },
    together: (id, work) => {
      const running = underWay.get(id) ?? work().finally(() => underWay.delete(id));
      underWay.set(id, running);
      return running;
    },
  };
};
