import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { readSigned } from '../../audit/checkpoint.ts';
import { keyFileOf, readKeyFile } from '../../audit/key-file.ts';
import { isSignedByAny } from '../../audit/signing.ts';
import type { Config } from '../../config.ts';
import { isAuditStream } from '../../domain/ids.ts';
import { auditRowOf, type CheckpointRow } from '../../projections/audit.ts';
import { recordedAtOf } from '../../projections/fold.ts';
import { areForeign } from '../../projections/follow.ts';
import { projections } from '../../projections/index.ts';
import type { EventLog, RecordedEvent } from '../../store/event-log.ts';
import { nothingRead, openReadModelsBeside, type ReadModels } from '../../store/read-models/read-models.ts';
import { rowFiles } from '../../store/read-models/row-files.ts';
import { openToRead } from '../claimed-log.ts';
import { textIn } from '../verify-sources.ts';
import { type Finding, fault, good, look, reasonOf } from './finding.ts';

/** How far the clock may be behind the newest event, in milliseconds. */
const mostSkew = 5_000;

/** What the log holds, and what of it the rows of a server do not hold yet. */
type Extent = {
  readonly events: number;
  readonly unread: number;
  /** The largest recordedAt, in milliseconds; 0 for an empty log. */
  readonly newest: number;
  /** The newest checkpoint; undefined where none was signed. */
  readonly checkpoint: CheckpointRow | undefined;
};

type Mutable = { -readonly [Member in keyof Extent]: Extent[Member] };

const take = (extent: Mutable, event: RecordedEvent): void => {
  if (!isAuditStream(event.stream)) {
    extent.events += 1;
    extent.unread += 1;
    extent.newest = Math.max(extent.newest, Date.parse(recordedAtOf(event) ?? '') || 0);
    return;
  }
  const said = auditRowOf(event);
  if (said?.kind === 'checkpoint') extent.checkpoint = said.row;
};

/** What rows know of a log, and what came after them. */
const extentOf = async (log: EventLog, rows: ReadModels | undefined): Promise<Extent> => {
  const known = rows?.checkpoint() ?? nothingRead;
  const extent: Mutable = {
    events: Number(known.index) + 1,
    unread: 0,
    newest: known.knownTime,
    checkpoint: rows?.lastCheckpoint(),
  };
  for await (const page of log.from(known.position)) for (const event of page) take(extent, event);
  return extent;
};

const counted = (events: number): string => `${events.toLocaleString('en')} event${events === 1 ? '' : 's'}`;

const clockFinding = ({ newest }: Extent, now: Date): Finding => {
  const behind = newest - now.getTime();
  return behind > mostSkew
    ? fault(
        'clock',
        `this machine’s clock is ${Math.ceil(behind / 1_000)} seconds behind the newest event: commands get 503 clock-skew`,
        'set the clock, and run a time service; where another node’s clock was ahead, wait until that time has come',
      )
    : good('clock', 'not behind the log');
};

const readSideFinding = (
  { events, unread }: Extent,
  rows: ReadModels | { readonly fault: string } | undefined,
  isForeign: boolean,
): Finding => {
  const what = 'read side';
  if (rows === undefined)
    return look(
      what,
      'no rows of this version yet',
      'porcupine serve fills them, or porcupine rebuild beforehand',
    );
  if ('fault' in rows) return fault(what, `the rows cannot be read: ${rows.fault}`, 'porcupine rebuild');
  if (isForeign)
    return look(what, 'the rows are of another log', 'a server that starts fills them anew by itself');
  const held = rows.streamsHeld();
  if (held.length > 0) {
    return fault(
      what,
      `${held.length} stream${held.length === 1 ? '' : 's'} cannot be read on, ${held[0]} first: the figures of their tracks are incomplete`,
      'upgrade to a version that can read them; otherwise they were damaged, and porcupine verify says where',
    );
  }
  return unread > 1_000
    ? look(
        what,
        `${counted(unread)} of ${counted(events)} are not in the rows yet`,
        'wait, where a server is running; otherwise start it',
      )
    : good(what, `the rows hold ${counted(events - unread)} of ${counted(events)}`);
};

const buildingFinding = ({ dataFolder }: Config): readonly Finding[] =>
  existsSync(rowFiles(dataFolder, projections).building)
    ? [
        look(
          'rebuild',
          'one is under way, or was broken off',
          'porcupine rebuild goes on with one that was broken off',
        ),
      ]
    : [];

/** Whether a key signed that is not in the key file; what is wrong with that file is a finding of its own. */
const isSignedByOther = (config: Config, checkpoint: CheckpointRow): boolean => {
  try {
    const { signing, former } = readKeyFile(keyFileOf(config));
    return !isSignedByAny(checkpoint, [signing, ...former]);
  } catch {
    return false;
  }
};

const signedFinding = (config: Config, { checkpoint, events }: Extent): Finding => {
  const what = 'checkpoints';
  const remembered = textIn(join(config.dataFolder, 'checkpoint'));
  const signed = remembered === undefined ? undefined : readSigned(remembered);
  if (signed !== undefined && 'checkpoint' in signed && signed.checkpoint.size > events) {
    return fault(
      what,
      `a checkpoint over ${counted(signed.checkpoint.size)} was signed, and the log has ${counted(events)}`,
      'an older backup was put back, or events were lost: bring the newer log back, see docs/operations.md, “A log that contradicts its checkpoints”',
    );
  }
  if (checkpoint === undefined) {
    return events === 0
      ? good(what, 'nothing to sign yet')
      : look(what, 'nothing was signed yet', 'porcupine serve signs within seconds');
  }
  return isSignedByOther(config, checkpoint)
    ? fault(
        what,
        'the newest checkpoint was signed with a key that is not known here',
        'bring that key back, or name it as a former one in the key file: docs/operations.md, “The key that signs checkpoints”',
      )
    : good(what, `the newest covers ${counted(Number(checkpoint.size))} of ${counted(events)}`);
};

const unlessFaulty = (rows: ReadModels | { readonly fault: string } | undefined): ReadModels | undefined =>
  rows === undefined || 'fault' in rows ? undefined : rows;

/** What was found of the log, the clock, the rows and what was signed. */
export const logFindings = async (config: Config, now: Date): Promise<readonly Finding[]> => {
  if (config.eventLog === 'memory:') return [good('log', 'in memory, gone with the process')];
  if (config.eventLog === 'sqlite:' && !existsSync(join(config.dataFolder, 'log.db'))) {
    return [
      look(
        'log',
        `there is none in ${config.dataFolder} yet`,
        'porcupine serve begins one, porcupine restore DIR brings one',
      ),
    ];
  }
  let log: EventLog | undefined;
  const file = rowFiles(config.dataFolder, projections).newest();
  const rows = existsSync(file) ? openReadModelsBeside(file) : undefined;
  try {
    log = await openToRead(config);
    const readable = unlessFaulty(rows);
    const isForeign = readable !== undefined && (await areForeign(log, readable));
    const extent = await extentOf(log, isForeign ? undefined : readable);
    return [
      good('log', `${counted(extent.events)} besides what was signed`),
      clockFinding(extent, now),
      readSideFinding(extent, rows, isForeign),
      ...buildingFinding(config),
      signedFinding(config, extent),
    ];
  } catch (error) {
    return [fault('log', reasonOf(error), 'see docs/operations.md, “What a failure looks like”')];
  } finally {
    unlessFaulty(rows)?.close();
    await log?.close();
  }
};
