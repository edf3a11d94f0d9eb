/** Fills the log in DATA_DIR with the seeds: the same as `porcupine seed`. */
// @ts-nocheck

process.argv.splice(2, 0, 'seed');
await import('../src/main.ts');
