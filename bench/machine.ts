import { cpus, loadavg, totalmem } from 'node:os';

/** The machine on which something is measured, and how busy it was before. */
export const machine = () => ({
  cpu: cpus()[0]?.model ?? 'unknown',
  cores: cpus().length,
  memory: `${Math.round(totalmem() / 1e9)} GB`,
  node: process.version,
  date: new Date().toISOString().slice(0, 10),
  /** How many processes wanted a core in the minute before. */
  loadBefore: loadavg()[0],
});
