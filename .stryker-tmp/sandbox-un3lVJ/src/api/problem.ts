// @ts-nocheck
import type { Fault } from '../domain/fault.ts';
import { type ProblemCode, problemKinds } from './problem-kinds.ts';

/** RFC 9457 problem details. `type` is a stable link into docs/problems.md; clients match on it. */
export type Problem = {
  readonly type: string;
  readonly status: number;
  readonly title: string;
  readonly detail: string;
  readonly [member: string]: unknown;
};

/** The problem of a code, with what is particular to this case. */
export const problemOf = (code: ProblemCode, members: Readonly<Record<string, unknown>> = {}): Problem => ({
  type: `/problems/${code}`,
  ...problemKinds[code],
  ...members,
});

/** A fault as answered: where it is (a pointer into the body, or the name of a parameter) and what it is. */
export type ShownFault =
  | Pick<Fault, 'pointer' | 'detail'>
  | { readonly parameter: string; readonly detail: string };

/** The most faults that one answer lists. */
const mostFaults = 1_000;

const shownFault = (fault: Fault | ShownFault): ShownFault => {
  const { detail } = fault;
  return 'pointer' in fault ? { pointer: fault.pointer, detail } : { parameter: fault.parameter, detail };
};

/**
 * All faults of a request in one problem: 400 where its shape is wrong, 422 where only its meaning is,
 * then under the code of the first.
 */
export const problemOfFaults = (faults: readonly (Fault | ShownFault)[]): Problem => {
  const codes = faults.map((fault) => ('code' in fault ? fault.code : undefined));
  const code = codes.includes(undefined) ? 'request-invalid' : (codes[0] ?? 'request-invalid');
  const errors = faults.slice(0, mostFaults).map(shownFault);
  const more = faults.length - errors.length;
  const rest = more === 0 ? [] : [{ pointer: '', detail: `has ${more} faults more of the same kinds` }];
  return problemOf(code, { errors: [...errors, ...rest] });
};
