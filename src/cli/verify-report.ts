import type { FoundFault } from '../audit/verifying/found-fault.ts';
import type { Trusted, VerifiedBundle } from '../audit/verifying/verify-bundle.ts';
import { faultLines } from './moving.ts';

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

const ownKeyProvesNothing =
  'the signature was held against the key in the bundle alone, which proves nothing unless that key is compared with one from elsewhere (--key)';

const namesOf = (keys: Trusted['witnesses']): readonly string[] => keys.map(({ name }) => name);

export const reportOfBundle = (verified: VerifiedBundle, { keys, witnesses }: Trusted): VerifyReport => {
  const isKeyKnown = keys.length > 0;
  const unchecked = isKeyKnown ? [] : [ownKeyProvesNothing];
  const trust = { keyGiven: isKeyKnown, cosignedBy: namesOf(witnesses) };
  if ('fault' in verified) {
    return { kind: 'bundle', facts: { keyGiven: isKeyKnown }, says: [], unchecked, fault: verified.fault };
  }
  const { target, effectiveAt, index, leaves, size, origin, key } = verified.facts;
  return {
    kind: 'bundle',
    facts: { ...verified.facts, ...trust },
    says: [
      `the bundle holds: the figure of ${target} on ${effectiveAt}, as of index ${index}, follows from ${leaves} events of ${origin}, whose checkpoint over ${size} events has all of them`,
      `signed by ${key}`,
      ...(witnesses.length === 0 ? [] : [`cosigned by ${namesOf(witnesses).join(', ')}`]),
    ],
    unchecked,
    fault: undefined,
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
