import { createInterface } from 'node:readline';
import { createControl } from './control.ts';
import { startServer } from './server.ts';

/** A server on loopback as a process of its own; it takes its options as JSON, and commands as lines of JSON. */
const [, , options = '{}'] = process.argv;
const first = await startServer(JSON.parse(options));
const control = createControl(first);

process.stdout.write(`double listens on 127.0.0.1:${first.port}\n`);

createInterface({ input: process.stdin })
  .on('line', async (line) => {
    process.stdout.write(`${JSON.stringify(await control(JSON.parse(line)))}\n`);
  })
  // Who started it is gone, or has had enough.
  .on('close', () => process.exit(0));
