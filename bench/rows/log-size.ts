import { statSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { writeFolder } from '../filled-folder.ts';
import type { Row } from '../row.ts';

const events = 10_000;

type Part = { readonly name: string; readonly bytes: number };

export const logSize: Row = {
  name: 'log size per event',
  unit: 'bytes',
  beside: 'the mean envelope',
  better: 'less',
  atLeast: null,

  measure: async ({ folder }) => {
    await writeFolder(folder, events);
    const file = join(folder, 'log.db');
    const db = new Database(file, { readonly: true });
    const mean = db.prepare<[], number>('SELECT avg(length(envelope)) FROM events').pluck().get();
    const parts = db.prepare<[], Part>('SELECT name, sum(pgsize) AS bytes FROM dbstat GROUP BY name').all();
    db.close();
    const notes = Object.fromEntries(
      parts.map(({ name, bytes }) => [`bytes of ${name}`, Math.round(bytes / events)]),
    );
    return {
      value: statSync(file).size / events,
      besideValue: mean ?? Number.NaN,
      notes: { runs: 1, ...notes },
    };
  },
};
