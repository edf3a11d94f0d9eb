// @ts-nocheck
import type { Asker } from './asker.ts';

/** The most bytes of a body in JSON: one report, with room for what is not stored. */
export const mostBodyBytes = 256 * 1_024;

/** For how long a sender may send nothing of a body that he began, in milliseconds. */
export const longestPause = 30_000;

/** Files of more bytes than this are checked and recorded a few at a time, each body's one after another. */
export const largeFile = 1_024 * 1_024;
export const largeFilesAtOnce = 4;

/** How many files are received and checked at once: for one asker, and in all. */
export const filesAtOnce = { each: 64, all: 256 };

/** How many answers are sent part by part at once, live streams and whole tables: for one asker, and in all. */
export const streamsAtOnce = { each: 1_000, all: 5_000 };

/** The span over which requests are counted, in milliseconds. */
export const rateWindow = 60_000;

/** How many requests a minute are answered that try a credential which is not good, from one address. */
export const mostGuesses = 60;

/** Addresses that operators ask all the time, and that must answer when everything else is too much. */
const probes: ReadonlySet<string> = new Set(['/livez', '/readyz', '/metrics']);

export const isProbe = (path: string): boolean => probes.has(path);

/** Whose requests are counted together: those of a key, or of an address where nobody is known. */
export const countedAs = ({ identified }: Asker, address: string): string =>
  typeof identified === 'object' ? `key ${identified.body} ${identified.key}` : `address ${address}`;
