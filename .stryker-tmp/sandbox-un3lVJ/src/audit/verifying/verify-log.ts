// @ts-nocheck
import { openReadModels, type ReadModels } from '../../store/read-models/read-models.ts';
import { readSigned } from '../checkpoint.ts';
import { createIndependentCount } from '../independent-count.ts';
import type { PublicKey } from '../keys.ts';
import { contradictionTo } from '../signing.ts';
import { createAuditChecks } from './audit-events.ts';
import { countFault, incompleteTracks, uncountedTracks } from './count-comparison.ts';
import { type FoundFault, firstOf } from './found-fault.ts';
import { createLiveCheck, isAsRead, type Live } from './live-models.ts';
import type { Step } from './placed.ts';
import type { ReceiptCheck } from './receipt-check.ts';
import { type LeafCheck, walk } from './walk.ts';

/** What a log is held against. */
export type LogAsked = {
  /** The log's keys; none where signatures cannot be checked. */
  readonly keys: readonly PublicKey[];
  /** Witnesses whose lines can be checked, and those of whom a line must be there. */
  readonly witnesses: readonly PublicKey[];
  readonly mustCosign: readonly PublicKey[];
  /** The newest checkpoint as it is remembered beside the log. */
  readonly remembered: string | undefined;
  readonly live: Live | undefined;
  /** A receipt whose events must be there. */
  readonly receipt: ReceiptCheck | undefined;
  /** Days for which figures are compared. */
  readonly days: readonly string[];
  /** Is told how many events were looked at, and the position of the last. */
  readonly told: (events: number, position: bigint) => void;
};

/** What was found, as far as it was looked at. */
export type LogFacts = {
  readonly events: number;
  readonly indexed: number;
  readonly checkpoints: number;
  /** How many events with an index the checkpoints cover. */
  readonly covered: number;
  /** Of the witnesses whose word was asked for, how many events their newest word covers. */
  readonly cosignedBy: readonly Cosigned[];
  readonly cosignatures: number;
  readonly unknownCosignatures: number;
  readonly unread: number;
  /** Tracks with something that cannot be read, and those on which an independent count need not agree for that. */
  readonly incomplete: readonly string[];
  readonly uncounted: readonly string[];
  /** How many rows of live read models are as the log gives them; none where there were no live ones. */
  readonly sameRows: number;
};

/** How far a witness has come; nowhere where it never cosigned. */
type Cosigned = { readonly witness: string; readonly size: number | undefined };

export type VerifiedLog = { readonly facts: LogFacts; readonly fault: FoundFault | undefined };

/** What is looked at besides, where the same events come from elsewhere. */
export type Besides = {
  readonly leafChecks?: readonly LeafCheck[];
  /** Looks at the whole once every event was walked through. */
  readonly atEnd?: (
    models: ReadModels,
    newest: string | undefined,
    indexed: number,
  ) => FoundFault | undefined;
};

/** Where what is remembered beside the log says something else than the log. */
const memoryFault = (
  models: ReadModels,
  remembered: string | undefined,
  isSeen: boolean,
  indexed: number,
): FoundFault | undefined => {
  if (remembered === undefined || isSeen) return undefined;
  const file = 'checkpoint';
  const signed = readSigned(remembered);
  if ('fault' in signed) return { file, detail: signed.fault };
  const contradiction = contradictionTo(models, remembered, indexed);
  if (contradiction === undefined) {
    return {
      file,
      detail: 'is remembered as the newest checkpoint, and is missing in the log: it was taken out',
    };
  }
  const isShort = signed.checkpoint.size > indexed;
  return { file, ...(isShort ? { index: String(indexed) } : {}), detail: contradiction };
};

const silentFault = (cosignedBy: readonly Cosigned[]): FoundFault | undefined => {
  const silent = cosignedBy.find(({ size }) => size === undefined);
  return silent && { detail: `no checkpoint is cosigned by ${silent.witness}` };
};

/**
 * Checks the events of a log from the first to the last, folds them anew, and holds what was signed, remembered, read and
 * counted against that. The first fault is found.
 */
export const verifyLog = async (
  steps: AsyncIterable<Step>,
  asked: LogAsked,
  { leafChecks = [], atEnd = () => undefined }: Besides = {},
): Promise<VerifiedLog> => {
  const models = openReadModels();
  try {
    const { keys, mustCosign, remembered, live, days, receipt, told } = asked;
    const witnesses = [...mustCosign, ...asked.witnesses];
    const audit = createAuditChecks({ trees: models, keys, witnesses, remembered });
    const independent = createIndependentCount();
    const count: LeafCheck = (index, bytes) => {
      independent.take(index, bytes);
      return undefined;
    };
    const checks = [
      ...(live === undefined ? [] : [isAsRead(live)]),
      ...leafChecks,
      ...(receipt === undefined ? [] : [receipt.leaf]),
      count,
    ];
    const halt = live && createLiveCheck(models, live, days);
    const { events, indexed, fault } = await walk(steps, { models, audit, leafChecks: checks, halt, told });
    const known = { position: models.checkpoint().position };
    const { newest, rememberedSeen, ...tally } = audit.tally();
    const cosignedBy = mustCosign.map((witness) => ({
      witness: witness.name,
      size: audit.cosignedBy(witness),
    }));
    const found =
      fault ??
      firstOf([
        () => memoryFault(models, remembered, rememberedSeen, indexed),
        () => silentFault(cosignedBy),
        () => atEnd(models, newest, indexed),
        () => receipt?.atEnd(models),
        () => countFault(models, known, independent),
        () => halt?.missed(indexed),
      ]);
    const incomplete = incompleteTracks(models, known);
    const uncounted = uncountedTracks(models, independent);
    const facts = {
      events,
      indexed,
      ...tally,
      cosignedBy,
      incomplete,
      uncounted,
      sameRows: halt?.rows() ?? 0,
    };
    return { facts, fault: found };
  } finally {
    models.close();
  }
};
