// @ts-nocheck
import { createInterface } from 'node:readline';
import { createControl } from './control.ts';
import { startServer } from './server.ts';
import type { ServerOptions } from './state.ts';

/** A server on loopback as a process of its own; it takes its options as JSON, and commands as lines of JSON. */
const [, , options = '{}'] = process.argv;

/**
 * A port that no system gives to whoever asks for any, and that no other double takes while this one is dead: a client that
 * is to find nobody would else, now and then, find somebody else.
 */
const own = 20_000 + (process.pid % 12_000);
const told: ServerOptions = JSON.parse(options);
const first = await startServer({ port: own, ...told }).catch((failure: unknown) => {
  // One that comes back has to come back where it was.
  if (told.port !== undefined) throw failure;
  return startServer(told);
});
const control = createControl(first);

process.stdout.write(`double listens on 127.0.0.1:${first.port}\n`);

createInterface({ input: process.stdin })
  .on('line', async (line) => {
    process.stdout.write(`${JSON.stringify(await control(JSON.parse(line)))}\n`);
  })
  // Who started it is gone, or has had enough.
  .on('close', () => process.exit(0));
