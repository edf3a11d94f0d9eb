// @ts-nocheck
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { request } from 'node:http';
import { join } from 'node:path';
import { brotliCompressSync, deflateSync, gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { bulkLine, countsOf, eventsIn, manyLines, sendFile } from '../support/bulk.ts';
import { documentedFetch } from '../support/documented.ts';
import { scratchFolder } from '../support/folder.ts';
import { wireCommitment, wireDelivery } from '../support/samples.ts';
import { type Answer, packaged, settled, startTestServer, type TestServer } from '../support/server.ts';

const nl = 'mod-nl-reporter';
const dry = { query: '?dryRun=true' };

/** Everything that is kept of files that came in. */
const spooled = ({ folder }: TestServer): readonly string[] => readdirSync(join(folder, 'spool'));

describe('a file of reports', () => {
  it('is stored line by line as the reports that they are, and sent again it is all repeats', async () => {
    const server = await startTestServer();
    const file = manyLines(3).join('\n');
    const first = await sendFile(server, file);
    expect(first.status).toBe(200);
    expect(first.body).toEqual({
      dryRun: false,
      lines: 3,
      recorded: 3,
      repeated: 0,
      contradicted: 0,
      problems: [],
      unlisted: 0,
      receipt: expect.any(Object),
    });
    const again = await sendFile(server, `${file}\n`);
    expect(countsOf(again)).toEqual({ lines: 3, recorded: 0, repeated: 3, contradicted: 0 });
    expect(await eventsIn(server)).toBe(3);
    await settled(server);
    const { body } = await server.get('/v1/deliveries/mod-nl/r-2');
    expect(body).toMatchObject({ status: 'reported', delivery: { ...wireDelivery, quantity: 2 } });
    expect(spooled(server)).toEqual([]);
  });

  it('holds the same commands as reports that are sent one by one', async () => {
    const server = await startTestServer();
    await server.put('/v1/deliveries/mod-nl/a', nl, wireDelivery);
    await sendFile(server, bulkLine('b'));
    const other = await startTestServer();
    await sendFile(other, bulkLine('a'));
    await other.put('/v1/deliveries/mod-nl/b', nl, wireDelivery);
    const commands = async ({ context }: TestServer) => {
      const found: string[] = [];
      for await (const page of context.log.from(-1n)) {
        for (const { bytes } of page) {
          const { commandId, request: asked } = JSON.parse(Buffer.from(bytes).toString('utf8'));
          found.push(`${commandId} ${asked}`);
        }
      }
      return found;
    };
    expect(await commands(server)).toEqual(await commands(other));
  });

  it('of which one line of fifteen is wrong stores nothing, and mended it stores all fifteen', async () => {
    const server = await startTestServer();
    const lines = manyLines(15);
    const wrong = lines.with(6, bulkLine('r-7', { quantity: '1,000', donor: 'XX', qantity: 5 }));
    const refused = await sendFile(server, wrong.join('\n'));
    expect(refused.status).toBe(422);
    expect(refused.headers.get('Content-Type')).toContain('application/problem+json');
    expect(refused.body).toMatchObject({ type: '/problems/lines-malformed', lines: 15, unlisted: 0 });
    expect(refused.body.problems).toHaveLength(1);
    const [{ line, reference, errors }] = refused.body.problems;
    expect({ line, reference }).toEqual({ line: 7, reference: 'r-7' });
    expect(new Set(errors.map(({ pointer }: { pointer: string }) => pointer))).toEqual(
      new Set(['/quantity', '/donor', '/qantity']),
    );
    for (const error of errors) expect(Object.keys(error)).toEqual(['pointer', 'column', 'detail']);
    expect(await server.stored()).toBe(0);
    expect(countsOf(await sendFile(server, lines.join('\n')))).toMatchObject({ lines: 15, recorded: 15 });
    expect(await eventsIn(server)).toBe(15);
  });

  it('that says two different things under one reference stores nothing, and both lines are named', async () => {
    const server = await startTestServer();
    const lines = manyLines(10).with(8, bulkLine('r-3', { quantity: 900 }));
    const { status, body } = await sendFile(server, lines.join('\n'));
    expect(status).toBe(422);
    expect(body.problems).toMatchObject([
      { line: 3, reference: 'r-3', errors: [{ pointer: '/reference', column: null }] },
      { line: 9, reference: 'r-3', errors: [{ pointer: '/reference', column: null }] },
    ]);
    expect(body.problems[0].errors[0].detail).toContain('line 9');
    expect(body.problems[1].errors[0].detail).toContain('line 3');
    expect(await server.stored()).toBe(0);
  });

  it('that says the same twice under one reference stores it once', async () => {
    const server = await startTestServer();
    const lines = [bulkLine('a'), bulkLine('b'), bulkLine('a', { note: undefined, bound: 'exact' })];
    for (const how of [dry, {}]) {
      const answer = await sendFile(server, lines.join('\n'), undefined, how);
      expect(countsOf(answer)).toEqual({ lines: 3, recorded: 2, repeated: 1, contradicted: 0 });
    }
    expect(await eventsIn(server)).toBe(2);
  });

  it('stores its other lines where some contradict what stands, and says which and what stands', async () => {
    const server = await startTestServer();
    const path = '/v1/deliveries/mod-nl';
    await server.put(`${path}/a`, nl, wireDelivery);
    await server.put(`${path}/b`, nl, wireDelivery);
    await server.put(`${path}/d`, nl, wireDelivery);
    for (const each of ['b', 'd'])
      await server.post(`${path}/${each}/withdrawal`, nl, { reason: 'never arrived' });
    const lines = [
      bulkLine('a', { quantity: 5 }),
      bulkLine('b', { quantity: 5 }),
      bulkLine('d'),
      bulkLine('c'),
    ];
    const would = await sendFile(server, lines.join('\n'), undefined, dry);
    expect(await eventsIn(server)).toBe(5);
    const did = await sendFile(server, lines.join('\n'));
    expect(did.status).toBe(200);
    expect(did.body).toMatchObject({
      lines: 4,
      recorded: 1,
      repeated: 1,
      contradicted: 2,
      problems: [
        {
          line: 1,
          reference: 'a',
          code: 'delivery-contradicted',
          revision: '0',
          stands: { status: 'reported' },
        },
        { line: 2, reference: 'b', code: 'delivery-withdrawn', revision: '1' },
      ],
    });
    expect(did.body.problems[0].stands.delivery.quantity).toBe(12_000);
    expect({ ...would.body, dryRun: false, receipt: did.body.receipt }).toEqual(did.body);
    expect(await eventsIn(server)).toBe(6);
  });

  it('that fifty send at the same time is stored once, and nobody is told of a failure', async () => {
    const server = await startTestServer();
    const file = manyLines(3).join('\n');
    const answers = await Promise.all(Array.from({ length: 50 }, () => sendFile(server, file)));
    expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([200]));
    const sum = (of: (answer: Answer) => number) => answers.reduce((total, answer) => total + of(answer), 0);
    expect(sum(({ body }) => body.recorded)).toBe(3);
    expect(sum(({ body }) => body.repeated)).toBe(147);
    expect(await eventsIn(server)).toBe(3);
  });

  it('that is large waits until another of its body is recorded, and then recognises what that one holds', async () => {
    const server = await startTestServer();
    const note = '€'.repeat(2_000);
    const file = Array.from({ length: 200 }, (_each, at) => bulkLine(`r-${at}`, { note })).join('\n');
    expect(Buffer.byteLength(file)).toBeGreaterThan(1_024 * 1_024);
    const answers = await Promise.all([
      sendFile(server, file),
      sendFile(server, file),
      sendFile(server, file),
    ]);
    expect(answers.map(({ body }) => body.recorded).toSorted((a, b) => a - b)).toEqual([0, 0, 200]);
    expect(answers.map(({ body }) => body.repeated).toSorted((a, b) => a - b)).toEqual([0, 200, 200]);
  });

  it('names up to a thousand bad lines and counts the rest', async () => {
    const server = await startTestServer();
    const lines = Array.from({ length: 1_205 }, (_each, at) => bulkLine(`r-${at}`, { quantity: 0 }));
    const { status, body } = await sendFile(server, lines.join('\n'));
    expect(status).toBe(422);
    expect(body.problems).toHaveLength(1_000);
    expect(body).toMatchObject({ lines: 1_205, unlisted: 205 });
    expect(body.problems.at(-1).line).toBe(1_000);
  });

  it('names a hundred faults of a line and counts the rest, however many it has', async () => {
    const server = await startTestServer();
    const members = Array.from({ length: 20_000 }, (_each, at) => `"x${at}":0`).join(',');
    const { status, body, text } = await sendFile(server, `{${members}}\n`.repeat(5));
    expect(status).toBe(422);
    expect(body.problems).toHaveLength(5);
    expect(body.problems[0].errors).toHaveLength(101);
    expect(body.problems[0].errors.at(-1).detail).toMatch(/^has \d{5} faults more/);
    expect(text.length).toBeLessThan(1_000_000);
  });

  it.each([
    ['no JSON', '{"reference":"a",', /is not JSON/],
    ['no object', '["a"]', /one JSON object/],
    [
      'a name given twice',
      bulkLine('a').replace('"quantity":12000', '"quantity":1,"quantity":2'),
      /more than once/,
    ],
    ['another body', bulkLine('a', { body: 'mod-de' }), /not known here/],
    ['without a reference', JSON.stringify(wireDelivery), /reference of your own/],
    ['with a reference that is none', bulkLine('a b'), /without spaces/],
    ['a future day', bulkLine('a', { effectiveOn: '2026-11-26' }), /after today/],
    [
      'a commitment nobody made',
      bulkLine('a', { commitment: { body: 'mod-nl', reference: 'C-1' } }),
      /no commitment/,
    ],
    ['too long', bulkLine('a', { note: 'a'.repeat(300_000) }), /256 KiB/],
    [
      'not UTF-8',
      Buffer.concat([Buffer.from('{"reference":"'), Buffer.from([0xe9]), Buffer.from('"}')]),
      /not UTF-8/,
    ],
  ])('with a line that is %s is refused at that line, blank lines counted', async (_what, line, detail) => {
    const server = await startTestServer();
    const file = Buffer.concat([
      Buffer.from(`\uFEFF${bulkLine('first')}\r\n\r\n \n`),
      Buffer.from(line),
      Buffer.from('\n'),
    ]);
    const { status, body } = await sendFile(server, file);
    expect(status).toBe(422);
    expect(body.problems.map((each: { line: number }) => each.line)).toEqual([4]);
    expect(body.problems[0].errors[0].detail).toMatch(detail);
    expect(await server.stored()).toBe(0);
  });

  it('may name commitments that stand', async () => {
    const server = await startTestServer();
    await server.put('/v1/commitments/mod-nl/C-1', nl, wireCommitment);
    const line = bulkLine('a', { commitment: { body: 'mod-nl', reference: 'C-1' } });
    expect(countsOf(await sendFile(server, line))).toMatchObject({ recorded: 1 });
  });

  it('that is empty is no fault, and stores nothing', async () => {
    const server = await startTestServer();
    expect(countsOf(await sendFile(server, '\n\n'))).toEqual({
      lines: 0,
      recorded: 0,
      repeated: 0,
      contradicted: 0,
    });
    expect(await server.stored()).toBe(0);
  });
});

describe('who sends a file', () => {
  it('must be a reporter, and is asked before the file is read', async () => {
    const server = await startTestServer();
    const roles = ['verifier', 'coordinator', 'planner', 'auditor', 'viewer'];
    for (const role of roles) {
      const { status } = await sendFile(server, bulkLine('a'), undefined, { as: `eums-${role}` });
      expect([401, 403], role).toContain(status);
    }
    const nobody = await server.send('/v1/deliveries', { method: 'POST', body: bulkLine('a') });
    expect(nobody.status).toBe(401);
    // Nothing of the body is sent at all, and it is answered all the same.
    const status = await new Promise((resolve, reject) => {
      const asked = request(`${server.address}/v1/deliveries`, {
        method: 'POST',
        headers: { 'Content-Length': '1000' },
      });
      asked.on('response', (response) => {
        resolve(response.statusCode);
        asked.destroy();
      });
      asked.on('error', reject);
      asked.flushHeaders();
    });
    expect(status).toBe(401);
    expect(await server.stored()).toBe(0);
  });

  it('reports on the tracks of his body only', async () => {
    const folder = scratchFolder();
    const bodies = JSON.parse(readFileSync(packaged('seeds/bodies.json'), 'utf8'));
    bodies.bodies.find(({ id }: { id: string }) => id === 'mod-nl').tracks = ['drones'];
    const bodiesFile = join(folder, 'bodies.json');
    writeFileSync(bodiesFile, JSON.stringify(bodies));
    const server = await startTestServer({ config: { bodiesFile } });
    const drones = { track: 'drones', variant: 'naval' };
    const lines = [bulkLine('a', drones), bulkLine('b')].join('\n');
    const { status, body } = await sendFile(server, lines);
    expect(status).toBe(422);
    expect(body.problems).toMatchObject([{ line: 2, errors: [{ pointer: '/track' }] }]);
    expect(await server.stored()).toBe(0);
    expect(countsOf(await sendFile(server, bulkLine('a', drones)))).toMatchObject({ recorded: 1 });
  });

  it('sends no If-Match, since a file has no revision', async () => {
    const server = await startTestServer();
    const { status, body } = await sendFile(server, bulkLine('a'), undefined, {
      headers: { 'If-Match': '"0"' },
    });
    expect(status).toBe(400);
    expect(body.errors[0].parameter).toBe('If-Match');
    for (const query of ['?dryrun=true', '?dryRun=yes', '?dryRun=true&dryRun=true']) {
      expect((await sendFile(server, bulkLine('a'), undefined, { query })).status).toBe(400);
    }
    expect(await server.stored()).toBe(0);
    expect(spooled(server)).toEqual([]);
  });
});

describe('how a file is sent', () => {
  it.each([
    'application/json',
    'application/jsonl',
    'application/x-ndjson; charset=latin1',
    'text/csv; charset=windows-1252',
    'text/csv; header=absent',
    'text/plain',
  ])('%s is not taken', async (type) => {
    const server = await startTestServer();
    const { status, body } = await sendFile(server, bulkLine('a'), type);
    expect(status).toBe(415);
    expect(body.accepts).toContain('application/x-ndjson');
    expect(await server.stored()).toBe(0);
  });

  it('may be packed, and what is packed wrongly is refused', async () => {
    const server = await startTestServer();
    const packed = { gzip: gzipSync, deflate: deflateSync, br: brotliCompressSync };
    for (const [encoding, pack] of Object.entries(packed)) {
      const headers = { 'Content-Encoding': encoding };
      const answer = await sendFile(server, pack(Buffer.from(bulkLine(encoding))), undefined, { headers });
      expect(countsOf(answer), answer.text).toMatchObject({ recorded: 1 });
      for (const wrong of [Buffer.from(bulkLine('x')), pack(Buffer.from(bulkLine('x'))).subarray(0, -5)]) {
        const refused = await sendFile(server, wrong, undefined, { headers });
        expect(refused.status, refused.text).toBe(400);
      }
    }
    const zstd = await sendFile(server, bulkLine('x'), undefined, {
      headers: { 'Content-Encoding': 'zstd' },
    });
    expect(zstd.status).toBe(415);
    expect(await eventsIn(server)).toBe(3);
    expect(spooled(server)).toEqual([]);
  });

  it('that unpacks to more than fits is refused, however small it is packed', async () => {
    const server = await startTestServer();
    const bomb = gzipSync(Buffer.alloc(65 * 1_024 * 1_024, 0x20));
    const { status, body } = await sendFile(server, bomb, undefined, {
      headers: { 'Content-Encoding': 'gzip' },
    });
    expect(status).toBe(413);
    expect(body).toMatchObject({ type: '/problems/file-too-large' });
    expect(spooled(server)).toEqual([]);
  });

  it('that is too large is answered while it is still sent, and the connection stays of use', async () => {
    const server = await startTestServer();
    const part = Buffer.alloc(1_024 * 1_024, 0x20);
    for (const length of [80, undefined]) {
      let left = 80;
      const body = new ReadableStream({
        pull: (controller) => {
          left -= 1;
          if (left < 0) controller.close();
          else controller.enqueue(part);
        },
      });
      const response = await documentedFetch(`${server.address}/v1/deliveries`, {
        method: 'POST',
        headers: { 'Content-Type': 'text/csv', Authorization: `Bearer dev-${nl}` },
        body: length === undefined ? body : Buffer.concat(Array.from({ length }, () => part)),
        duplex: 'half',
      } as RequestInit);
      expect(response.status).toBe(413);
      expect(await response.json()).toMatchObject({ type: '/problems/file-too-large' });
    }
    expect(countsOf(await sendFile(server, bulkLine('a')))).toMatchObject({ recorded: 1 });
    expect(spooled(server)).toEqual([]);
  });

  it('stores nothing where its sender leaves before the end', async () => {
    const server = await startTestServer();
    await new Promise<void>((resolve) => {
      const asked = request(`${server.address}/v1/deliveries`, {
        method: 'POST',
        headers: {
          'Content-Type': 'application/x-ndjson',
          Authorization: `Bearer dev-${nl}`,
          'Content-Length': '100000',
        },
      });
      asked.on('error', () => resolve());
      asked.on('close', () => resolve());
      asked.write(`${bulkLine('a')}\n`, () => setTimeout(() => asked.destroy(), 100));
    });
    await expect.poll(() => spooled(server)).toEqual([]);
    expect(await server.stored()).toBe(0);
    expect(countsOf(await sendFile(server, bulkLine('a')))).toMatchObject({ recorded: 1 });
  });

  it('leaves nothing behind that a process before has left', async () => {
    const server = await startTestServer();
    writeFileSync(join(server.folder, 'spool', 'left'), 'over');
    await server.stop();
    const next = await startTestServer({ folder: server.folder });
    expect(spooled(next)).toEqual([]);
  });
});
