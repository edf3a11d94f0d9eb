// @ts-nocheck
import type { FaultCode } from '../domain/fault.ts';

/**
 * One thing that is wrong with a line of a file: a JSON Pointer into the delivery, the column of the table (null where
 * the file is none, or the line as a whole is meant), and what to do about it.
 */
export type LineFault = {
  readonly pointer: string;
  readonly column: string | null;
  readonly detail: string;
  readonly code?: FaultCode | undefined;
};

/**
 * One delivery of a file before anything is known of its shape. `line` is the physical line on which it begins, counted
 * from 1; `columnOf` says which column of the table a pointer is about.
 */
export type Line = {
  readonly line: number;
  readonly reference: unknown;
  readonly delivery: unknown;
  readonly faults: readonly LineFault[];
  readonly columnOf: (pointer: string) => string | null;
};

/** Thrown for a file of more lines than one may have; nothing of it was stored. */
export class TooManyLines extends Error {
  override readonly name = 'TooManyLines';
}

/** The most physical lines of one file, empty ones included. */
const mostPhysicalLines = 1_000_000;

/** Throws TooManyLines beyond the most physical lines of one file. */
export const countLine = (line: number): void => {
  if (line > mostPhysicalLines) throw new TooManyLines(`more than ${mostPhysicalLines} lines`);
};

/** The most bytes that one line may have; a delivery has at most a tenth of it. */
export const mostLineBytes = 256 * 1024;

/** A line of which nothing can be used. */
export const unusable = (line: number, detail: string): Line => ({
  line,
  reference: undefined,
  delivery: undefined,
  faults: [{ pointer: '', column: null, detail }],
  columnOf: () => null,
});
