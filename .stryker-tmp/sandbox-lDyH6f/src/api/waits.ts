/** How long an answer waits for the read side to have read what it speaks of, in milliseconds. */
// @ts-nocheck

export const longestWait = 5_000;
