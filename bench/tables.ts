const line = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;

/** A table in Markdown: names to the left, numbers to the right. */
export const table = (head: readonly string[], rows: readonly (readonly string[])[]): string =>
  [line(head), line(head.map((_cell, at) => (at === 0 ? '---' : '---:'))), ...rows.map(line)].join('\n');
