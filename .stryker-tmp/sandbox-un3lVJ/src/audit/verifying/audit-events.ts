// @ts-nocheck
import {
  type AuditEvent,
  auditReaders,
  checkpointStream,
  cosignatureStream,
  readAudit,
} from '../../domain/audit/stored-events.ts';
import type { Envelope } from '../../domain/envelope.ts';
import { rootOf } from '../../domain/merkle.ts';
import { unlessUnreadable } from '../../domain/stored-event.ts';
import { wholeTree } from '../../store/read-models/trees.ts';
import { checkpointAt, checkpointText, readSigned, type Trees } from '../checkpoint.ts';
import type { PublicKey } from '../keys.ts';
import { cosignatureOf, isSigner, readNote, signerOf } from '../note.ts';
import { signatureFault } from './signed-checkpoint.ts';
import { type AuditFault, statementFault } from './stated.ts';

type Means = {
  readonly trees: Trees;
  /** The log's keys; none where signatures cannot be checked. */
  readonly keys: readonly PublicKey[];
  readonly witnesses: readonly PublicKey[];
  /** A checkpoint that should be among those of the log. */
  readonly remembered: string | undefined;
};

/** What was found among audit events. */
export type AuditTally = {
  checkpoints: number;
  /** How many events the checkpoints cover: the newest, since none covers fewer than those before it. */
  covered: number;
  /** Cosignatures of witnesses whose keys are known, and of others. */
  cosignatures: number;
  unknownCosignatures: number;
  /** Audit events of kinds that this version does not know; nothing depends on them. */
  unread: number;
  /** The checkpoint that was signed last, and whether the one that is remembered was seen. */
  newest: string | undefined;
  rememberedSeen: boolean;
};

type Cosigned = Extract<AuditEvent, { type: 'CheckpointCosigned' }>['data'];

const misplaced = (stream: string, due: string): AuditFault | undefined =>
  stream === due ? undefined : { detail: `stands in another stream than ${due}` };

const premature = (size: number, events: number): AuditFault | undefined =>
  size <= events
    ? undefined
    : { detail: `speaks of ${size} events, and ${events} with an index stand before it`, from: events };

/** What the events of an audit stream are called, without their version; undefined where this version knows no such stream. */
const kindIn = (stream: string): string | undefined => {
  if (stream === checkpointStream) return 'CheckpointSigned';
  return stream.startsWith(cosignatureStream('')) ? 'CheckpointCosigned' : undefined;
};

/** What no version can have written; what a newer one may have written cannot be checked here. */
const foreign = (stream: string, type: string): AuditFault | undefined => {
  const kind = kindIn(stream);
  const [, name, version] = /^(.*)\.v([1-9]\d*)$/.exec(type) ?? [];
  if (kind === undefined || (name === kind && version !== undefined)) return undefined;
  return { detail: `is called ${JSON.stringify(type)}, and a stream of this name holds nothing but ${kind}` };
};

const shrunken = (size: number, covered: number): AuditFault | undefined =>
  size >= covered
    ? undefined
    : {
        detail: `speaks of ${size} events, and one before it of ${covered}: none covers fewer than those before it`,
      };

/** Checks audit events one after the other, against the trees over the events before them. */
export const createAuditChecks = ({ trees, keys, witnesses, remembered }: Means) => {
  const tally: AuditTally = {
    checkpoints: 0,
    covered: 0,
    cosignatures: 0,
    unknownCosignatures: 0,
    unread: 0,
    newest: undefined,
    rememberedSeen: false,
  };
  const origins = new Set<string>();
  const sizes = new Set<number>();
  const cosignedUpTo = new Map<string, number>();

  const checkpointFault = (stream: string, text: string, events: number): AuditFault | undefined => {
    const signed = readSigned(text);
    if ('fault' in signed) return { detail: signed.fault };
    const { checkpoint } = signed;
    const { origin, size } = checkpoint;
    const unsigned = keys.length === 0 ? undefined : signatureFault(signed, keys);
    if (unsigned !== undefined) return { detail: unsigned };
    const fault =
      misplaced(stream, checkpointStream) ??
      premature(size, events) ??
      shrunken(size, tally.covered) ??
      statementFault(checkpoint, checkpointAt(trees, origin, size), tally.covered);
    if (fault !== undefined) return fault;
    origins.add(origin);
    sizes.add(size);
    tally.checkpoints += 1;
    tally.covered = size;
    tally.newest = text;
    tally.rememberedSeen ||= text === remembered;
    return undefined;
  };

  /** The witness whose true line it is, under the checkpoint of a size by whichever name the log had. */
  const witnessOf = (size: number, line: string, own: readonly PublicKey[]): PublicKey | undefined => {
    const notes = [...origins].map((origin) =>
      readNote(`${checkpointText(checkpointAt(trees, origin, size))}\n${line}\n`),
    );
    return own.find((witness) =>
      notes.some((note) => note !== undefined && typeof cosignatureOf(note, witness) === 'bigint'),
    );
  };

  const wordFault = ({ size, witness, cosignature }: Cosigned): AuditFault | undefined => {
    const signer = signerOf(cosignature);
    if (signer?.name !== witness) return { detail: `holds no signature line of ${JSON.stringify(witness)}` };
    // A witness with a new key has another hash: a line of his by a key that is not known here is a stranger's.
    const own = witnesses.filter((each) => isSigner(each, signer));
    if (own.length === 0) {
      tally.unknownCosignatures += 1;
      return undefined;
    }
    const by = witnessOf(Number(size), cosignature, own);
    if (by === undefined)
      return { detail: `holds a cosignature of ${JSON.stringify(witness)} that is not true` };
    cosignedUpTo.set(by.text, Math.max(cosignedUpTo.get(by.text) ?? 0, Number(size)));
    tally.cosignatures += 1;
    return undefined;
  };

  const cosignatureFault = (stream: string, said: Cosigned, events: number): AuditFault | undefined => {
    const size = Number(said.size);
    const fault = misplaced(stream, cosignatureStream(said.size)) ?? premature(size, events);
    if (fault !== undefined) return fault;
    const root = rootOf(trees.treeAt(wholeTree, size).stored, size).toString('base64');
    if (root !== said.root)
      return { detail: `cosigns the root ${said.root}, and ${size} events have ${root}` };
    if (sizes.has(size)) return wordFault(said);
    // What it cosigns may be among the events that this version cannot read.
    if (tally.unread === 0)
      return { detail: `cosigns a checkpoint over ${size} events, and none was signed before it` };
    tally.unknownCosignatures += 1;
    return undefined;
  };

  return {
    /** Takes an audit event before which so many events with an index stand, all of them in the trees. */
    take: ({ stream, type, data }: Envelope, events: number): AuditFault | undefined => {
      const event = unlessUnreadable(() => readAudit({ type, data }));
      if (event?.type === 'CheckpointSigned') return checkpointFault(stream, event.data.note, events);
      if (event?.type === 'CheckpointCosigned') return cosignatureFault(stream, event.data, events);
      if (Object.hasOwn(auditReaders, type)) return { detail: `has not the members of ${type}` };
      tally.unread += 1;
      return foreign(stream, type);
    },
    tally: (): Readonly<AuditTally> => tally,
    /** How many events the newest word of a witness covers; undefined where it gave none. */
    cosignedBy: ({ text }: PublicKey): number | undefined => cosignedUpTo.get(text),
  };
};
