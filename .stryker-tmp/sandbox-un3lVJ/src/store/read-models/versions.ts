/** The `valid_to` of a row that no later event has replaced. */
// @ts-nocheck

export const open = 9_223_372_036_854_775_807n;
