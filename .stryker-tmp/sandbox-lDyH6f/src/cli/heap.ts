// @ts-nocheck
import { setFlagsFromString } from 'node:v8';

/**
 * How much the heap may grow before all of it is looked through again, as a part of what lives. Left to itself V8 lets it grow
 * to several times as much: most of what a request leaves behind is short of life, and memory would say little of what
 * the server needs.
 */
const growingPercent = 30;

/** Keeps the memory of a server that runs for long near to what it needs. */
export const keepHeapSmall = (): void => setFlagsFromString(`--heap-growing-percent=${growingPercent}`);
