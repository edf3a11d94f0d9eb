// @ts-nocheck
import type { Checkpoint } from '../checkpoint.ts';
import { readSigned, type SignedCheckpoint } from '../checkpoint.ts';
import { BadKey, type PublicKey, readPublicKey } from '../keys.ts';
import { type Bundle, readBundle } from './bundle-shape.ts';
import { figureFault } from './bundled-figure.ts';
import { distinctLeaves, joiningFault, readLeaves } from './bundled-leaves.ts';
import { proofFault, rootsFault, treeNamesFault } from './bundled-trees.ts';
import { type FoundFault, firstOf } from './found-fault.ts';
import { cosignatureFault, signatureFault } from './signed-checkpoint.ts';

/** What a checker knows from elsewhere; without keys a signature is held against the key that stands beside it. */
export type Trusted = { readonly keys: readonly PublicKey[]; readonly witnesses: readonly PublicKey[] };

/** What a bundle is of, as far as it could be read. */
export type BundleFacts = {
  readonly target: string;
  readonly period: Bundle['figure']['period'];
  /** The figure itself, in units of the track; whether it is of what was promised instead of delivered. */
  readonly delivered: Bundle['figure']['delivered'];
  readonly unit: string;
  readonly promised: boolean;
  readonly complete: boolean;
  readonly effectiveAt: string;
  readonly index: string;
  readonly origin: string;
  readonly size: number;
  readonly key: string;
  readonly leaves: number;
};

/** A bundle that holds, or the first thing that is wrong with it. */
export type VerifiedBundle = { readonly facts: BundleFacts } | { readonly fault: FoundFault };

const keyOf = ({ key }: Bundle): { readonly own: PublicKey } | { readonly fault: FoundFault } => {
  try {
    return { own: readPublicKey(key) };
  } catch (error) {
    if (!(error instanceof BadKey)) throw error;
    return { fault: { member: '/key', detail: error.message } };
  }
};

const inMember = (member: string, detail: string | undefined): FoundFault | undefined =>
  detail === undefined ? undefined : { member, detail };

/** Who signed: the log with the key that is known, and the witnesses that are. */
const signersFault = (
  own: PublicKey,
  signed: SignedCheckpoint,
  { keys, witnesses }: Trusted,
): FoundFault | undefined =>
  firstOf([
    () => {
      const isKnown = keys.length === 0 || keys.some(({ text }) => text === own.text);
      return inMember('/key', isKnown ? undefined : 'is another key than the one that was given');
    },
    () => inMember('/checkpoint', signatureFault(signed, [own])),
    () => inMember('/checkpoint', cosignatureFault(signed.note, witnesses)),
  ]);

const beyond = ({ asOf: { index } }: Bundle, { size }: Checkpoint): FoundFault | undefined =>
  index < size
    ? undefined
    : {
        index: String(index),
        member: '/asOf/index',
        detail: `is not covered by a checkpoint over ${size} events`,
      };

/** What will have come by a day to come, nobody knows: a figure of it is none. */
const inTheFuture = ({ asOf: { effectiveAt } }: Bundle, today: string): FoundFault | undefined =>
  inMember(
    '/asOf/effectiveAt',
    effectiveAt > today
      ? `is after today (${today} in Brussels), and no figure is known of it yet`
      : undefined,
  );

/** What is proven: the events, all of those that the figure depends on, and then the figure. */
const contentFault = (bundle: Bundle, checkpoint: Checkpoint): FoundFault | { readonly leaves: number } => {
  const { trees, proof, figure } = bundle;
  const distinct = distinctLeaves(trees, checkpoint.size);
  if ('fault' in distinct) return distinct.fault;
  const read = readLeaves(distinct.leaves);
  if ('fault' in read) return read.fault;
  const { events } = read;
  const fault = firstOf([
    () => treeNamesFault(trees, checkpoint, figure.target.track),
    () => joiningFault(trees, events),
    () => rootsFault(trees, checkpoint),
    () => proofFault(distinct.leaves, proof, checkpoint),
    () => figureFault(bundle, events),
  ]);
  return fault ?? { leaves: events.length };
};

/**
 * Checks a figure bundle as docs/proofs.md says, with nothing but its bytes, what is known from elsewhere, and the day that
 * it is in Brussels.
 */
export const verifyBundle = (bytes: Uint8Array, trusted: Trusted, today: string): VerifiedBundle => {
  const read = readBundle(bytes);
  if ('fault' in read) return read;
  const { bundle } = read;
  const key = keyOf(bundle);
  if ('fault' in key) return key;
  const signed = readSigned(bundle.checkpoint);
  if ('fault' in signed) return { fault: { member: '/checkpoint', detail: signed.fault } };
  const { checkpoint } = signed;
  const fault = firstOf([
    () => signersFault(key.own, signed, trusted),
    () => beyond(bundle, checkpoint),
    () => inTheFuture(bundle, today),
  ]);
  if (fault !== undefined) return { fault };
  const content = contentFault(bundle, checkpoint);
  if ('detail' in content) return { fault: content };
  const { figure, asOf } = bundle;
  return {
    facts: {
      target: figure.target.id,
      period: figure.period,
      delivered: figure.delivered,
      unit: figure.target.unit,
      promised: figure.target.of === 'commitments',
      complete: figure.complete,
      effectiveAt: asOf.effectiveAt,
      index: String(asOf.index),
      origin: checkpoint.origin,
      size: checkpoint.size,
      key: key.own.text,
      leaves: content.leaves,
    },
  };
};
