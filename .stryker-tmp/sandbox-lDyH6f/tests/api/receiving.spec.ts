// @ts-nocheck
import { once } from 'node:events';
import { createServer, request } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { brotliCompressSync, deflateSync, gzipSync } from 'node:zlib';
import { expect, it, onTestFinished } from 'vitest';
import { receive } from '../../src/api/receiving.ts';
import { openSpool } from '../../src/store/spool.ts';
import { scratchFolder } from '../support/folder.ts';

it.each([
  ['gzip', gzipSync],
  ['deflate', deflateSync],
  ['br', brotliCompressSync],
])(
  'a body in %s that breaks off before anybody reads it is refused, and ends nothing else',
  async (coding, pack) => {
    const spool = openSpool(join(scratchFolder(), 'spool'));
    const slow: typeof spool = {
      receive: async (chunks, most) => {
        // As on a machine that takes its time to open a file.
        await pause(100);
        return spool.receive(chunks, most);
      },
    };
    const server = createServer(async (received, response) => {
      const outcome = await receive(slow, received, ['application/x-ndjson']);
      response.writeHead('refusal' in outcome ? outcome.refusal.status : 200).end();
    }).listen(0, '127.0.0.1');
    onTestFinished(() => {
      server.close();
    });
    await once(server, 'listening');
    const { port } = server.address() as AddressInfo;
    const broken = pack(Buffer.from('{"reference":"x"}')).subarray(0, -5);
    const headers = { 'Content-Type': 'application/x-ndjson', 'Content-Encoding': coding };
    const sending = request({ port, method: 'POST', headers });
    sending.end(broken);
    const [response] = await once(sending, 'response');
    response.resume();
    expect(response.statusCode).toBe(400);
  },
);
