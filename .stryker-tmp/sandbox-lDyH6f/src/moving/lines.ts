// @ts-nocheck
const lineFeed = 0x0a;

/** The lines of a part, without their ends; `ends` says whether the last one has its end too. */
export const linesOf = (bytes: Buffer): { readonly lines: readonly Buffer[]; readonly ends: boolean } => {
  const lines: Buffer[] = [];
  let start = 0;
  while (start < bytes.length) {
    const found = bytes.indexOf(lineFeed, start);
    const end = found === -1 ? bytes.length : found;
    lines.push(bytes.subarray(start, end));
    start = end + 1;
  }
  return { lines, ends: start <= bytes.length };
};
