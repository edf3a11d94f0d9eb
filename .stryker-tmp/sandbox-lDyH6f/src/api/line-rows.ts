// @ts-nocheck
import { once } from 'node:events';
import { PassThrough } from 'node:stream';
import type { LineRow } from '../dashboard/reporting/dry-run.tsx';
import type { Spool } from '../store/spool.ts';

/** How many rows a page shows. */
const rowsOfPage = 200;

/** What became of each line of a file, kept aside and read page by page. */
export type LineRows = {
  readonly pages: number;
  readonly page: (number: number) => Promise<readonly LineRow[]>;
  readonly discard: () => void;
};

const most = Number.MAX_SAFE_INTEGER;

/** Takes rows one by one as they come, and keeps them aside. */
export const gatherRows = (spool: Spool) => {
  const stream = new PassThrough();
  const receiving = spool.receive(stream, most);
  // Broken rows are noticed when they are done; until then nobody waits for them.
  receiving.catch(() => {});
  const starts: number[] = [];
  let [count, offset] = [0, 0];
  return {
    add: async (row: LineRow): Promise<void> => {
      const text = `${JSON.stringify(row)}\n`;
      if (count % rowsOfPage === 0) starts.push(offset);
      count += 1;
      offset += Buffer.byteLength(text);
      // Where no more can be kept there is no drain to wait for.
      if (!stream.write(text)) await Promise.race([once(stream, 'drain'), receiving]);
    },
    /** Keeps nothing of them. */
    abandon: (): void => {
      stream.destroy();
    },
    done: async (): Promise<LineRows> => {
      stream.end();
      const kept = await receiving;
      return {
        pages: starts.length,
        page: async (number) => {
          const start = starts[number - 1];
          if (start === undefined) return [];
          const parts: Uint8Array[] = [];
          for await (const part of kept.read(start, starts[number] ?? kept.bytes)) parts.push(part);
          const lines = Buffer.concat(parts).toString('utf8').split('\n');
          return lines.filter((line) => line !== '').map((line): LineRow => JSON.parse(line));
        },
        discard: kept.discard,
      };
    },
  };
};
