// @ts-nocheck
import { type FoundFault, firstOf } from './found-fault.ts';
import type { LogFacts } from './verify-log.ts';

/** What must be signed of an export, where somebody names whose signatures are meant. */
export type SignaturesAsked = {
  /** Whether the keys of the log were given, and did not come with the export. */
  readonly keyGiven: boolean;
  /** Whether events may follow after what was signed. */
  readonly unsignedTail: boolean;
};

const nothingSigned = ({ checkpoints }: LogFacts): FoundFault | undefined =>
  checkpoints > 0
    ? undefined
    : {
        detail:
          'nothing in it is signed: it holds no checkpoint, so that a key or a witness says nothing of it; have it exported after a checkpoint was signed (GET /v1/audit/checkpoint)',
      };

const tailFault = ({ indexed, covered }: LogFacts, isAllowed: boolean): FoundFault | undefined => {
  const tail = indexed - covered;
  if (tail === 0 || isAllowed) return undefined;
  const detail = `the ${tail === 1 ? 'last event is' : `last ${tail} events are`} not signed, and could have been put there by anyone; have it exported right after a checkpoint was signed (GET /v1/audit/checkpoint), or accept them with --unsigned-tail`;
  return { index: String(covered), detail };
};

const cosignedFault = ({ cosignedBy, covered }: LogFacts): FoundFault | undefined => {
  const behind = cosignedBy.find(({ size = -1 }) => size < covered);
  return (
    behind && {
      file: 'checkpoint',
      detail: `is not cosigned by ${behind.witness}, whose newest word covers ${behind.size} of its ${covered} ${covered === 1 ? 'event' : 'events'}`,
    }
  );
};

/** What of an export is not signed that should be, once all that is signed was found to hold. */
export const unsignedFault = (
  facts: LogFacts,
  { keyGiven, unsignedTail }: SignaturesAsked,
): FoundFault | undefined => {
  const areNamed = keyGiven || facts.cosignedBy.length > 0;
  if (!areNamed) return undefined;
  return firstOf([
    () => nothingSigned(facts),
    () => cosignedFault(facts),
    () => (keyGiven ? tailFault(facts, unsignedTail) : undefined),
  ]);
};
