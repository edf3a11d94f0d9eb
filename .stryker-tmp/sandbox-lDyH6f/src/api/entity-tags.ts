/** What `If-Match` asks for: any present revision, or one of these; null where it is absent. */
// @ts-nocheck

export type IfMatch = readonly string[] | '*' | null;

const list = /^(?:W\/)?"[\x21\x23-\x7E]*"(?:\s*,\s*(?:W\/)?"[\x21\x23-\x7E]*")*$/;

/** Reads `If-Match`; undefined when it is not well formed. Weak tags never match, so they are left out. */
export const parseIfMatch = (header: string | undefined): IfMatch | undefined => {
  if (header === undefined) return null;
  const value = header.trim();
  if (value === '*') return '*';
  if (!list.test(value)) return undefined;
  const tags = [...value.matchAll(/(W\/)?"([^"]*)"/g)];
  return tags.flatMap(([, weak, tag]) => (weak === undefined && tag !== undefined ? [tag] : []));
};

/** Reads `Idempotency-Key`, a quoted string of 1 to 200 visible characters; undefined when it is not well formed. */
export const parseIdempotencyKey = (header: string | undefined): string | null | undefined => {
  if (header === undefined) return null;
  return /^"([\x20\x21\x23-\x5B\x5D-\x7E]{1,200})"$/.exec(header.trim())?.[1];
};

export const entityTag = (revision: bigint): string => `"${revision}"`;
