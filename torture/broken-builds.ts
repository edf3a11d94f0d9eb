import { cpSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Fault } from './finding.ts';
import { builtProgram } from './program.ts';

/** A text in a module of the program as it was built, and what stands there instead in the broken one. */
type Change = { readonly module: string; readonly text: string; readonly instead: string };

export type BrokenBuild = {
  /** What it does wrong. */
  readonly wrong: string;
  /** As what it must be found. */
  readonly found: readonly Fault[];
  readonly changes: readonly Change[];
};

/** Builds that are broken on purpose: a harness that does not find them finds nothing. */
export const brokenBuilds = {
  'acknowledged-early': {
    wrong: 'commands are acknowledged up to 50 ms before they are committed',
    found: ['lost'],
    changes: [
      {
        module: 'store/sqlite-log.js',
        text: 'const answers = storeGroup.immediate(group);',
        instead: `if (!db.inTransaction) {
          db.exec('BEGIN IMMEDIATE');
          setTimeout(() => { db.exec('COMMIT'); onCommit(); }, 50);
        }
        const answers = group.map(attempt);`,
      },
    ],
  },
  'stored-twice': {
    wrong: 'now and then an event is stored twice',
    found: ['doubled'],
    changes: [
      {
        module: 'store/sqlite-log.js',
        text: 'const { lastInsertRowid } = insert.run(stream, expectedRevision + 1n, bytes);',
        instead: `const { lastInsertRowid } = insert.run(stream, expectedRevision + 1n, bytes);
        if (stream.startsWith('delivery-') && Math.random() < 0.01) insert.run(stream, expectedRevision + 2n, bytes);`,
      },
    ],
  },
  'lost-tail': {
    wrong: 'the last two events of the log are dropped when it is opened',
    found: ['lost', 'changed'],
    changes: [
      {
        module: 'store/sqlite-log.js',
        text: 'db.exec(schema);',
        instead: `db.exec(schema);
    db.exec('DELETE FROM events WHERE position > (SELECT max(position) - 2 FROM events)');`,
      },
    ],
  },
  'folded-twice': {
    wrong: 'the lines of one event in twenty are added to the figures twice',
    found: ['not-verified', 'figures'],
    changes: [
      {
        module: 'store/read-models/entries.js',
        text: 'const of = [position, part, index, reference, track, number];',
        instead: `const of = [position, part, index, reference, track, number];
            if (index % 20n === 0n)
                insert.run(position, part + 100, ...of.slice(2), effectiveOn, first, last, min, max, undisclosed, leads ? 1 : 0, reported ? 1 : 0);`,
      },
    ],
  },
  'unstored-checkpoint': {
    wrong: 'a checkpoint is answered and never put into the log',
    found: ['checkpoint', 'not-verified'],
    changes: [
      {
        module: 'audit/signing.js',
        text: 'const appended = await log.append(checkpointStream, eventOf(note, revision + 1n, now()), revision);',
        instead: `const appended = { position: models.checkpoint().position };
    models.putCheckpoint({ ...appended, revision: revision + 1n, size: BigInt(size), note, recordedAt: now().toISOString() });`,
      },
    ],
  },
} as const satisfies Readonly<Record<string, BrokenBuild>>;

export type BrokenBuildName = keyof typeof brokenBuilds;

const root = fileURLToPath(new URL('../', import.meta.url));

const change = (folder: string, { module, text, instead }: Change): void => {
  const file = join(folder, 'dist', module);
  const before = readFileSync(file, 'utf8');
  if (before.split(text).length !== 2) {
    throw new Error(
      `${module} does not hold once what is to be broken in it; change torture/broken-builds.ts: ${text}`,
    );
  }
  writeFileSync(
    file,
    before.replace(text, () => instead),
  );
};

/** Copies the program as it was built into a folder and breaks the copy; gives the program there. Throws where it cannot. */
export const makeBrokenBuild = ({ changes }: BrokenBuild, folder: string): string => {
  cpSync(dirname(builtProgram), join(folder, 'dist'), { recursive: true });
  for (const beside of ['node_modules', 'docs', 'seeds', 'package.json']) {
    symlinkSync(join(root, beside), join(folder, beside));
  }
  for (const each of changes) change(folder, each);
  return join(folder, 'dist', 'main.js');
};
