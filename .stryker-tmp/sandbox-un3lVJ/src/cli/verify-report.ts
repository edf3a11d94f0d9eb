// @ts-nocheck
import type { FoundFault } from '../audit/verifying/found-fault.ts';
import type { Live } from '../audit/verifying/live-models.ts';
import type { BundleFacts, Trusted, VerifiedBundle } from '../audit/verifying/verify-bundle.ts';
import type { VerifiedExport } from '../audit/verifying/verify-export.ts';
import type { LogFacts, VerifiedLog } from '../audit/verifying/verify-log.ts';
import { tracks } from '../domain/tracks/index.ts';
import { eventsOf, faultLines } from './moving.ts';
import type { Found } from './verify-sources.ts';

/** What came of a verification. */
export type VerifyReport = {
  readonly kind: 'bundle' | 'log' | 'export';
  /** What was checked, for programs. */
  readonly facts: object;
  /** The same for people, where no fault was found. */
  readonly says: readonly string[];
  /** What was not checked, and why. */
  readonly unchecked: readonly string[];
  readonly fault: FoundFault | undefined;
};

const ownKeyProvesNothing = (kind: string): string =>
  `who signed: the key was taken from the ${kind} itself, which proves nothing unless it is compared with one from elsewhere (--key)`;

const namesOf = (keys: Trusted['witnesses']): readonly string[] => keys.map(({ name }) => name);

/** A number of things as people read it; `what` is the word for one. */
const listed = (count: number, what: string): string =>
  `${count.toLocaleString('en')} ${what}${count === 1 ? '' : 's'}`;

/** The figure of a bundle in words. */
const amountOf = ({ delivered: { min, max }, unit, promised, complete }: BundleFacts): string => {
  const amount = min === max ? `${min} ${unit}` : `${min} to ${max} ${unit}`;
  return `${amount} ${promised ? 'promised' : 'delivered'}${complete ? '' : ', as far as could be read'}`;
};

export const reportOfBundle = (verified: VerifiedBundle, { keys, witnesses }: Trusted): VerifyReport => {
  const isKeyKnown = keys.length > 0;
  const unchecked = isKeyKnown ? [] : [ownKeyProvesNothing('bundle')];
  const trust = { keyGiven: isKeyKnown, cosignedBy: namesOf(witnesses) };
  if ('fault' in verified) {
    return { kind: 'bundle', facts: { keyGiven: isKeyKnown }, says: [], unchecked, fault: verified.fault };
  }
  const { target, period, effectiveAt, index, leaves, size, origin, key } = verified.facts;
  return {
    kind: 'bundle',
    facts: { ...verified.facts, ...trust },
    says: [
      `the bundle holds: ${target}, from ${period.from} to ${period.to ?? effectiveAt}, on ${effectiveAt}, as known with the event of index ${index}: ${amountOf(verified.facts)}`,
      `that follows from those up to that index of ${listed(leaves, 'event')} of ${origin}, whose checkpoint over ${listed(size, 'event')} has all of them`,
      `signed by ${key}`,
      ...(witnesses.length === 0 ? [] : [`cosigned by ${namesOf(witnesses).join(', ')}`]),
    ],
    unchecked,
    fault: undefined,
  };
};

/** What came after the newest word of each witness who was asked for. */
const afterWitnesses = ({ cosignedBy, indexed }: LogFacts): readonly string[] =>
  cosignedBy.flatMap(({ witness, size = 0 }) =>
    size < indexed ? [`the last ${listed(indexed - size, 'event')}, which ${witness} has not cosigned`] : [],
  );

/** What nobody has signed of events that were all looked at: whoever hands them over can have written it himself. */
const unsigned = (facts: LogFacts): readonly string[] => {
  const { indexed, covered, checkpoints } = facts;
  if (checkpoints === 0) {
    return indexed === 0
      ? []
      : ['who wrote any of it: it holds no checkpoint; nothing was signed yet, or all of that was taken out'];
  }
  const tail = indexed - covered;
  return [
    ...(tail > 0 ? [`the last ${listed(tail, 'event')}, which came after what was signed`] : []),
    ...afterWitnesses(facts),
  ];
};

/** What among the events was not checked, and why. */
const uncheckedEvents = (
  { unknownCosignatures, unread, incomplete, uncounted, checkpoints }: LogFacts,
  keys: Found<unknown>,
): readonly string[] => [
  ...('why' in keys && checkpoints > 0
    ? [`the signatures of ${listed(checkpoints, 'checkpoint')}, since ${keys.why}; name one with --key`]
    : []),
  ...(unknownCosignatures > 0
    ? [`${listed(unknownCosignatures, 'cosignature')} of witnesses whose keys are not known here`]
    : []),
  ...(unread > 0
    ? [
        `${listed(unread, 'audit event')} of kinds that this version does not know: checkpoints or cosignatures may be among them; verify with the version that wrote them`,
      ]
    : []),
  ...(incomplete.length > 0
    ? [`events that this version cannot read, without which the figures of ${incomplete.join(', ')} are`]
    : []),
  ...(uncounted.length > 0
    ? [`the independent count of ${uncounted.join(', ')}, which could not read the same events as the ledger`]
    : []),
];

const behind = ({ index }: Live, indexed: number): readonly string[] => {
  const missing = indexed - 1 - Number(index);
  return missing > 0
    ? [`the figures of a server after index ${index}: it had not read ${listed(missing, 'event')} yet`]
    : [];
};

/** For which tracks the second count was held against the ledger. */
const countSays = (uncounted: readonly string[]): string => {
  const counted = tracks.length - uncounted.length;
  if (counted === 0) return '';
  const where = uncounted.length === 0 ? 'all' : `${counted} of the`;
  return `; an independent count agrees with the ledger on ${where} ${tracks.length} tracks`;
};

const saysOfEvents = (
  what: string,
  { events, indexed, checkpoints, covered, cosignatures, cosignedBy, uncounted }: LogFacts,
): readonly string[] => [
  `the ${what} holds:`,
  `  ${eventsOf(events)}, ${indexed.toLocaleString('en')} with an index: each is what its bytes say, and no stream has a gap${countSays(uncounted)}`,
  `  ${listed(checkpoints, 'checkpoint')} and ${listed(cosignatures, 'cosignature')} hold; ${listed(indexed - covered, 'event')} came after what was signed`,
  ...cosignedBy.map(({ witness, size = 0 }) => `  ${witness} has cosigned ${listed(size, 'event')}`),
];

export const reportOfLog = (
  { facts, fault }: VerifiedLog,
  keys: Found<unknown>,
  live: Found<Live>,
  isRemembered: boolean,
): VerifyReport => ({
  kind: 'log',
  facts: { ...facts, signaturesChecked: 'known' in keys, figuresCompared: 'known' in live },
  says: [
    ...saysOfEvents('log', facts),
    ...('known' in live
      ? [
          `  ${listed(facts.sameRows, 'row')}, all that the read models have, and with them the figures of all targets, are what the log gives, as of index ${live.known.index}`,
        ]
      : []),
  ],
  unchecked: [
    ...(fault === undefined ? unsigned(facts) : []),
    ...uncheckedEvents(facts, keys),
    ...(isRemembered ? [] : ['whether its end is missing, since no checkpoint is remembered beside it']),
    ...('why' in live ? [`the figures of a server, since ${live.why}`] : behind(live.known, facts.indexed)),
  ],
  fault,
});

export const reportOfExport = (
  { facts, fault }: VerifiedExport,
  keys: Found<unknown>,
  isKeyGiven: boolean,
  unpublished: string | undefined,
): VerifyReport => {
  const isOwnKey = 'known' in keys && !isKeyGiven;
  return {
    kind: 'export',
    facts: { ...facts, signaturesChecked: 'known' in keys, keyGiven: isKeyGiven },
    says: facts === undefined ? [] : saysOfEvents('export', facts),
    unchecked: [
      ...(facts === undefined || fault !== undefined ? [] : unsigned(facts)),
      ...(facts === undefined ? [] : uncheckedEvents(facts, keys)),
      ...(isOwnKey && facts !== undefined && facts.checkpoints > 0 ? [ownKeyProvesNothing('export')] : []),
      ...(unpublished === undefined ? [] : [unpublished]),
    ],
    fault,
  };
};

/** A fault as one line is made of it: where it stands in a bundle is said before what it is. */
const lineOf = ({ member, detail, ...where }: FoundFault): readonly string[] =>
  faultLines(
    [{ ...where, detail: member === undefined || member === '' ? detail : `${member} ${detail}` }],
    0,
  );

/** A report in lines: for people, or as one object. */
export const writtenReport = (
  { kind, facts, says, unchecked, fault }: VerifyReport,
  json: boolean,
): readonly string[] => {
  if (json) {
    const ok = fault === undefined;
    return [JSON.stringify({ ok, kind, ...facts, unchecked, fault: ok ? null : { index: null, ...fault } })];
  }
  const notes = unchecked.map((note) => `not checked: ${note}`);
  return fault === undefined
    ? [...says, ...notes]
    : [`the ${kind} does not hold:`, ...lineOf(fault), ...notes];
};
