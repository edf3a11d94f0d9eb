// @ts-nocheck
import { canonicalBytes } from './envelope.ts';

/**
 * One thing that is wrong with an input: where (a JSON Pointer into the body), what, and, where the
 * shape is right but the meaning is not, the problem's code.
 */
export type Fault = { readonly pointer: string; readonly detail: string; readonly code?: FaultCode };

export type FaultCode =
  | 'effective-in-the-future'
  | 'parts-do-not-add-up'
  | 'report-too-large'
  | 'unknown-commitment';

/** A member's name as a JSON Pointer (RFC 6901) writes it. */
export const inPointer = (name: string): string => name.replaceAll('~', '~0').replaceAll('/', '~1');

/** The most canonical bytes that the content of one report or target may have; two of them fit in one event. */
export const mostReportBytes = 24_000;

/** The most canonical bytes that a second body's note and evidence may have, beside the report before and after. */
export const mostOpinionBytes = 8_000;

export const tooLarge = (content: unknown, most = mostReportBytes): readonly Fault[] => {
  const size = canonicalBytes(content).length;
  if (size <= most) return [];
  const detail = `has ${size} bytes, and at most ${most} fit: shorten its texts and lists`;
  return [{ pointer: '', detail, code: 'report-too-large' }];
};
