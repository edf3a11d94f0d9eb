// @ts-nocheck
import { createHash } from 'node:crypto';
import { pino } from 'pino';
import { describe, expect, it } from 'vitest';
import { generateKey, readPublicKey } from '../../src/audit/keys.ts';
import { cosign, cosignatureOf, isSignedBy, readNote } from '../../src/audit/note.ts';
import { isConsistent, leafHash, nodeHash } from '../../src/domain/merkle.ts';
import { rootFromInclusion } from '../support/inclusion.ts';
import { startKeyedServer } from '../support/keyed-server.ts';
import { wireDelivery } from '../support/samples.ts';
import { settled, startTestServer, type TestServer } from '../support/server.ts';

const nl = 'mod-nl-reporter';
const auditor = { Authorization: 'Bearer dev-eca-auditor' };

const report = (server: TestServer, reference: string, body: object = {}) =>
  server.put(`/v1/deliveries/mod-nl/${reference}`, nl, { ...wireDelivery, ...body });

/** A server with so many reports, all of them read. */
const reported = async (count: number): Promise<TestServer> => {
  const server = await startTestServer();
  for (let number = 0; number < count; number += 1) await report(server, `r-${number}`);
  await settled(server);
  return server;
};

/** Every line of the stored log that is no checkpoint, as an auditor fetches it. */
const leavesOf = async (server: TestServer): Promise<readonly Buffer[]> => {
  const { text } = await server.get('/v1/log?limit=1000', auditor);
  return text
    .split('\n')
    .filter((line) => line !== '' && !JSON.parse(line).stream.startsWith('audit-'))
    .map((line) => Buffer.from(line));
};

/** The root by the definition of RFC 6962, section 2.1. */
const rootOf = (leaves: readonly Buffer[]): Buffer => {
  const [only] = leaves;
  if (only === undefined) return createHash('sha256').digest();
  if (leaves.length === 1) return leafHash(only);
  let k = 1;
  while (k * 2 < leaves.length) k *= 2;
  return nodeHash(rootOf(leaves.slice(0, k)), rootOf(leaves.slice(k)));
};

const bytes = (text: string): Buffer => Buffer.from(text, 'base64');

const noteOf = (text: string) => {
  const note = readNote(text);
  if (note === undefined) throw new Error(`no note: ${text}`);
  return note;
};

describe('the checkpoint', () => {
  it('is missing while the log is empty', async () => {
    const server = await startTestServer();
    const { status, body } = await server.get('/v1/audit/checkpoint');
    expect(status).toBe(404);
    expect(body).toMatchObject({ type: '/problems/no-checkpoint' });
  });

  it('covers everything that was reported, over the bytes that the log gives out, signed by the log’s key', async () => {
    const server = await reported(5);
    const { text, headers } = await server.get('/v1/audit/checkpoint');
    expect(headers.get('Content-Type')).toContain('text/plain');
    const { key } = server.context.audit;
    const root = rootOf(await leavesOf(server)).toString('base64');
    expect(noteOf(text).text).toBe(`${key.name}\n5\n${root}\ntrack artillery-ammunition 5 ${root}\n`);
    expect(isSignedBy(noteOf(text), readPublicKey(key.text))).toBe(true);
  });

  it('is stored once, however often it is asked for, and outside the index', async () => {
    const server = await reported(2);
    await Promise.all(Array.from({ length: 10 }, () => server.get('/v1/audit/checkpoint')));
    const { text } = await server.get('/v1/log', auditor);
    const signed = text.split('\n').filter((line) => line.includes('CheckpointSigned.v1'));
    expect(signed).toHaveLength(1);
    const { body } = await server.get('/v1/progress');
    expect(body.asOf.index).toBe('1');
  });

  it('comes by itself soon after a report', async () => {
    const server = await startTestServer({ config: { checkpointEvery: 1 } });
    await report(server, 'r-0');
    await expect
      .poll(async () => (await server.get('/v1/log', auditor)).text, { timeout: 10_000 })
      .toContain('CheckpointSigned.v1');
  });

  it('counts an event for each track that its report was moved between', async () => {
    const server = await reported(1);
    const moved = { ...wireDelivery, track: 'drones', variant: 'naval' };
    const body = { delivery: moved, reason: 'they were drones' };
    await server.post('/v1/deliveries/mod-nl/r-0/corrections', nl, body);
    await settled(server);
    const root = rootOf(await leavesOf(server)).toString('base64');
    const { text } = await server.get('/v1/audit/checkpoint');
    expect(text).toContain(`\n2\n${root}\ntrack artillery-ammunition 2 ${root}\ntrack drones 2 ${root}\n`);
  });
});

describe('an inclusion proof', () => {
  it('leads from each event to the root of the checkpoint', async () => {
    const server = await reported(6);
    const leaves = await leavesOf(server);
    for (const [index, leaf] of leaves.entries()) {
      const { body } = await server.get(`/v1/audit/inclusion/${index}`);
      expect(body).toMatchObject({
        index: String(index),
        size: '6',
        leafHash: leafHash(leaf).toString('base64'),
      });
      expect(rootFromInclusion(leafHash(leaf), index, 6, body.proof.map(bytes))).toEqual(bytes(body.root));
      expect(noteOf(body.checkpoint).text).toContain(`\n6\n${body.root}\n`);
    }
  });

  it('is given for any size that the log has had, with a checkpoint where one was signed', async () => {
    const server = await reported(4);
    const { body } = await server.get('/v1/audit/inclusion/1?size=3');
    expect(body).toMatchObject({ size: '3', checkpoint: null });
    expect(bytes(body.root)).toEqual(rootOf((await leavesOf(server)).slice(0, 3)));
  });

  it.each([
    ['/v1/audit/inclusion/4', 'index'],
    ['/v1/audit/inclusion/2?size=2', 'index'],
    ['/v1/audit/inclusion/2?size=5', 'size'],
    ['/v1/audit/inclusion/-1', 'index'],
    ['/v1/audit/inclusion/1?size=0x2', 'size'],
    ['/v1/audit/consistency?from=0&to=2', 'from'],
    ['/v1/audit/consistency?from=3&to=2', 'from'],
    ['/v1/audit/consistency?from=3&to=5', 'to'],
  ])('%s is a fault of %s', async (path, parameter) => {
    const server = await reported(4);
    const { status, body } = await server.get(path);
    expect(status).toBe(400);
    expect(body.errors).toMatchObject([{ parameter }]);
  });
});

describe('a consistency proof', () => {
  it('shows that a log that has grown begins as it was', async () => {
    const server = await reported(3);
    const leaves = await leavesOf(server);
    await report(server, 'r-3');
    await report(server, 'r-4');
    await settled(server);
    const { body } = await server.get('/v1/audit/consistency?from=3&to=5');
    expect(bytes(body.fromRoot)).toEqual(rootOf(leaves));
    const [from, to] = [
      { size: 3, root: rootOf(leaves) },
      { size: 5, root: rootOf(await leavesOf(server)) },
    ];
    expect(isConsistent(from, to, body.proof.map(bytes))).toBe(true);
  });
});

describe('the receipt of a command', () => {
  it('names its event and is signed; the same command again gets the same', async () => {
    const server = await startTestServer();
    const first = await report(server, 'r-0');
    const again = await report(server, 'r-0');
    expect([first.status, again.status]).toEqual([201, 200]);
    expect(again.body.receipt).toEqual(first.body.receipt);
    const [leaf = Buffer.alloc(0)] = await leavesOf(server);
    const { id, recordedAt } = JSON.parse(leaf.toString('utf8'));
    const { key } = server.context.audit;
    const { receipt } = first.body;
    expect(receipt).toMatchObject({
      eventId: id,
      leafHash: leafHash(leaf).toString('base64'),
      time: recordedAt,
    });
    expect(noteOf(receipt.note).text).toBe(
      `${key.name}/receipt\n${id}\n${receipt.leafHash}\n${recordedAt}\n`,
    );
    expect(isSignedBy(noteOf(receipt.note), key)).toBe(true);
  });

  it('is of the sender’s own event where it is sent again, whatever others have added since', async () => {
    const server = await startTestServer();
    const first = await report(server, 'r-0');
    const path = '/v1/deliveries/mod-nl/r-0';
    const corrected = await server.post(`${path}/corrections`, 'mod-nl-reporter', {
      delivery: { ...wireDelivery, quantity: 7 },
      reason: 'recount',
    });
    const seen = { 'If-Match': '"1"' };
    const verified = await server.post(`${path}/verification`, 'eums-verifier', {}, seen);
    expect([first, corrected, verified].map(({ status }) => status)).toEqual([201, 201, 201]);
    const again = [
      await report(server, 'r-0'),
      await server.post(`${path}/corrections`, 'mod-nl-reporter', {
        delivery: { ...wireDelivery, quantity: 7 },
        reason: 'recount',
      }),
      await server.post(`${path}/verification`, 'eums-verifier', {}, seen),
    ];
    expect(again.map(({ status }) => status)).toEqual([200, 200, 200]);
    expect(again.map(({ body }) => body.receipt)).toEqual(
      [first, corrected, verified].map(({ body }) => body.receipt),
    );
    // The same content under a key of its own is another request: it was said before all the same.
    const keyed = await server.put(path, 'mod-nl-reporter', wireDelivery, { 'Idempotency-Key': '"other"' });
    expect([keyed.status, keyed.body.receipt]).toEqual([200, first.body.receipt]);
    const file = await server.send('/v1/deliveries', {
      method: 'POST',
      headers: { 'Content-Type': 'application/x-ndjson', Authorization: 'Bearer dev-mod-nl-reporter' },
      body: `${JSON.stringify({ reference: 'r-0', ...wireDelivery })}\n`,
    });
    expect(file.body.receipt.events).toEqual([
      `1 ${first.body.receipt.eventId} ${first.body.receipt.leafHash}`,
    ]);
  });

  it('is carried by the answer to every kind of command', async () => {
    const server = await startTestServer();
    await report(server, 'r-0');
    const match = { 'If-Match': '"0"' };
    const evidence = [{ title: 'Note' }];
    const answers = [
      await server.post('/v1/deliveries/mod-nl/r-0/verification', 'eda-verifier', {}, match),
      await server.post('/v1/deliveries/mod-nl/r-0/withdrawal', nl, { reason: 'twice' }),
      await server.put('/v1/commitments/mod-nl/c-0', nl, { ...wireDelivery, stage: 'pledged' }),
      await server.put('/v1/statements/mod-nl/s-0', nl, {
        track: 'drones',
        donors: 'eu',
        total: 7,
        countedSince: '2025-01-01',
        asOf: '2025-06-30',
        status: 'delivered',
        authority: 'Ministry',
        evidence,
      }),
      await server.put('/v1/milestones/office-opened', 'eums-planner', {
        title: 'Office opened',
        section: '5',
        deadline: null,
      }),
      await server.put('/v1/milestones/office-opened/reports/m-0', 'eums-coordinator', {
        status: 'announced',
        on: '2025-05-01',
        evidence,
      }),
    ];
    for (const { status, body } of answers) {
      expect(status, JSON.stringify(body)).toBe(201);
      expect(isSignedBy(noteOf(body.receipt.note), server.context.audit.key)).toBe(true);
    }
  });

  it('turns into a proof that the event is in the log', async () => {
    const server = await reported(3);
    const { body } = await report(server, 'r-1');
    const { receipt } = body;
    const proved = await server.get(`/v1/audit/receipt/${receipt.eventId}`);
    expect(proved.body).toMatchObject({ receipt, index: '1', size: '3' });
    const root = rootFromInclusion(bytes(receipt.leafHash), 1, 3, proved.body.proof.map(bytes));
    expect(noteOf(proved.body.checkpoint).text).toContain(`\n3\n${root?.toString('base64')}\n`);
  });

  it('of an event that is not in the log is proved by nobody', async () => {
    const server = await reported(1);
    const { status, body } = await server.get('/v1/audit/receipt/0de781b3-e153-5877-910c-d710699742fa');
    expect(status).toBe(404);
    expect(body).toMatchObject({ type: '/problems/event-unknown' });
  });

  it('of a file is one signature over its lines, those that were there before included', async () => {
    const server = await reported(1);
    const lines = ['r-0', 'r-1', 'r-2'].map((reference) => JSON.stringify({ reference, ...wireDelivery }));
    const sent = await server.send('/v1/deliveries', {
      method: 'POST',
      headers: { 'Content-Type': 'application/x-ndjson', Authorization: `Bearer dev-${nl}` },
      body: lines.join('\n'),
    });
    const leaves = await leavesOf(server);
    const expected = leaves.map(
      (leaf, at) => `${at + 1} ${JSON.parse(leaf.toString('utf8')).id} ${leafHash(leaf).toString('base64')}`,
    );
    const { events, note } = sent.body.receipt;
    expect(events).toEqual(expected);
    const digest = createHash('sha256')
      .update(`${expected.join('\n')}\n`)
      .digest('base64');
    const { key } = server.context.audit;
    expect(noteOf(note).text).toBe(`${key.name}/receipts\n3\n${digest}\n2026-11-25T10:00:00.000Z\n`);
    expect(isSignedBy(noteOf(note), key)).toBe(true);
  });
});

describe('the stored log', () => {
  it('is given to auditors alone', async () => {
    const server = await reported(1);
    expect((await server.get('/v1/log', { Authorization: `Bearer dev-${nl}` })).status).toBe(403);
    expect((await server.get('/v1/log')).status).toBe(401);
  });

  it('comes in pages that lead from one to the next and hold every event once', async () => {
    const server = await reported(5);
    await server.get('/v1/audit/checkpoint');
    const whole = (await server.get('/v1/log', auditor)).text;
    let [path, found] = ['/v1/log?limit=2', ''];
    for (let pages = 0; path !== '' && pages < 9; pages += 1) {
      const { text, headers } = await server.get(path, auditor);
      found += text;
      path = /^<(.+)>; rel="next"$/.exec(headers.get('Link') ?? '')?.[1] ?? '';
    }
    expect(found).toBe(whole);
    expect(whole.trimEnd().split('\n')).toHaveLength(6);
  });

  it('goes on after any position, also of an event that has no index and of one that is not there', async () => {
    const server = await reported(2);
    await server.get('/v1/audit/checkpoint');
    const last = await server.positionOf(2);
    const after = (await server.get(`/v1/log?from=${last}`, auditor)).text;
    expect(after).toContain('CheckpointSigned.v1');
    const { position } = server.context.models.checkpoint();
    expect((await server.get(`/v1/log?from=${position}`, auditor)).text).toBe('');
    expect((await server.get('/v1/log?from=999999999999', auditor)).text).toBe('');
  });
});

describe('a cosignature', () => {
  const witness = generateKey('witness.example', 'witness');
  const started = () =>
    startKeyedServer({
      change: (bodies) => ({ ...bodies, witnesses: [{ name: witness.name, publicKey: witness.text }] }),
    });

  const send = (server: TestServer, checkpoint: string) =>
    server.send('/v1/audit/cosignatures', {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify({ checkpoint }),
    });

  /** A line of the witness with any time at all, by the definition of the C2SP's cosignatures. */
  const lineAt = (text: string, time: bigint): string => {
    const stamp = Buffer.alloc(8);
    stamp.writeBigUInt64BE(time);
    const signature = witness.sign(Buffer.from(`cosignature/v1\ntime ${time}\n${text}`));
    return `— ${witness.name} ${Buffer.concat([witness.hash, stamp, signature]).toString('base64')}\n`;
  };

  /** The stream of each event of the log, audit streams included. */
  const storedIn = async ({ context }: TestServer): Promise<readonly string[]> => {
    const found: string[] = [];
    for await (const page of context.log.from(-1n)) found.push(...page.map(({ stream }) => stream));
    return found;
  };

  const lived = async () => {
    const server = await started();
    const { key } = server.keyOf('mod-nl', 'reporter');
    await server.send('/v1/deliveries/mod-nl/r-0', {
      method: 'PUT',
      headers: { 'Content-Type': 'application/json', Authorization: `Bearer ${key}` },
      body: JSON.stringify(wireDelivery),
    });
    await settled(server);
    const bearer = { Authorization: `Bearer ${key}` };
    const { text } = await server.get('/v1/audit/checkpoint', bearer);
    return { server, text, bearer };
  };

  it('of a witness that is configured is stored once, without a key, and served with the checkpoint', async () => {
    const { server, text, bearer } = await lived();
    const line = cosign(noteOf(text).text, witness, new Date('2026-11-25T10:00:01Z'));
    const first = await send(server, text + line);
    expect(first.status, first.text).toBe(201);
    expect(first.body.witnesses).toEqual([{ name: 'witness.example', time: '1795600801' }]);
    expect((await send(server, text + line)).status).toBe(200);
    const served = await server.get('/v1/audit/checkpoint', bearer);
    expect(served.text).toBe(text + line);
    expect(cosignatureOf(noteOf(served.text), witness)).toBe(1_795_600_801n);
  });

  it.each([
    ['by nobody', () => '', 422],
    [
      'by a witness that is not configured',
      (text: string) => cosign(text, generateKey('other.example', 'witness'), new Date()),
      422,
    ],
    ['of another text', () => cosign('porcupine.local\n1\nAAAA\n', witness, new Date()), 422],
  ])('%s is refused, and nothing is stored', async (_, line, status) => {
    const { server, text } = await lived();
    const { position } = server.context.models.checkpoint();
    const refused = await send(server, text + line(noteOf(text).text));
    expect(refused.status).toBe(status);
    expect(server.context.models.checkpoint().position).toBe(position);
  });

  it.each([
    ['in microseconds', 1_795_600_800_000_000n],
    ['that is left out', 0n],
    ['in the year 2100', 4_102_444_800n],
    ['six minutes ahead', 1_795_601_160n],
  ])('with a time %s is refused, and the page shows the account as before', async (_, time) => {
    const { server, text, bearer } = await lived();
    const stored = await storedIn(server);
    const refused = await send(server, text + lineAt(noteOf(text).text, time));
    expect(refused).toMatchObject({ status: 422, body: { type: '/problems/cosignature-invalid' } });
    expect(refused.body.detail).toContain(`with the time ${time}`);
    expect(await storedIn(server)).toEqual(stored);
    expect((await server.get('/audit', bearer)).status).toBe(200);
  });

  it('with a time four minutes ahead is taken: clocks differ', async () => {
    const { server, text } = await lived();
    expect((await send(server, text + lineAt(noteOf(text).text, 1_795_601_040n))).status).toBe(201);
  });

  it('that the log holds with a time that cannot be is shown nowhere, and one with another time is taken', async () => {
    const { server, text, bearer } = await lived();
    const [, size = '', root = ''] = text.split('\n');
    for (const [at, time] of [1_795_600_800_000_000n, 0n, 4_102_444_800n].entries()) {
      const line = lineAt(noteOf(text).text, time);
      server.context.models.putCosignature({
        position: BigInt(1_000 + at),
        size: BigInt(size),
        root,
        witness: witness.name,
        line,
      });
    }
    expect((await server.get('/v1/audit/checkpoint', bearer)).text).toBe(text);
    const page = await server.get('/audit', bearer);
    expect(page.status).toBe(200);
    expect(page.text).toContain('nothing yet');
    const line = cosign(noteOf(text).text, witness, new Date('2026-11-25T10:00:00Z'));
    expect((await send(server, text + line)).status).toBe(201);
    expect((await server.get('/v1/audit/checkpoint', bearer)).text).toBe(text + line);
  });

  it('of which the log holds many of one witness is served as one line', async () => {
    const { server, text, bearer } = await lived();
    const [, size = '', root = ''] = text.split('\n');
    const lines = [1n, 2n, 3n].map((time) => lineAt(noteOf(text).text, time));
    for (const [at, line] of lines.entries()) {
      const row = { position: BigInt(1_000 + at), size: BigInt(size), root, witness: witness.name, line };
      server.context.models.putCosignature(row);
    }
    expect((await server.get('/v1/audit/checkpoint', bearer)).text).toBe(text + lines[0]);
  });

  it('of a witness that has cosigned the checkpoint is a repeat, whatever time it says', async () => {
    const { server, text, bearer } = await lived();
    const [first = '', second = ''] = [1_795_600_801n, 1_795_600_802n].map((time) =>
      lineAt(noteOf(text).text, time),
    );
    const before = (await storedIn(server)).length;
    const [one, other] = await Promise.all([send(server, text + first), send(server, text + first)]);
    // An event store takes the same event of the same millisecond twice for one, and tells both that it is stored.
    expect([200, 201]).toContain(Math.min(one.status, other.status));
    expect(Math.max(one.status, other.status)).toBe(201);
    const stored = await storedIn(server);
    expect(stored).toHaveLength(before + 1);
    const again = await send(server, text + second);
    expect(again.status).toBe(200);
    expect(again.body.witnesses).toEqual([{ name: 'witness.example', time: '1795600801' }]);
    expect(await storedIn(server)).toEqual(stored);
    expect((await server.get('/v1/audit/checkpoint', bearer)).text).toBe(text + first);
  });

  it('beside a second one of the same witness is refused, and nothing is stored', async () => {
    const { server, text } = await lived();
    const stored = await storedIn(server);
    const lines = [1n, 2n].map((time) => lineAt(noteOf(text).text, time));
    const refused = await send(server, text + lines.join(''));
    expect(refused.status).toBe(422);
    expect(refused.body.detail).toContain('more than one line of witness.example');
    expect(await storedIn(server)).toEqual(stored);
  });

  it('under more than 64 lines is refused without looking at any of them', async () => {
    const { server, text } = await lived();
    const stranger = generateKey('other.example', 'witness');
    const foreign = Array.from({ length: 63 }, () =>
      cosign('other\n', stranger, new Date('2026-11-25T10:00:00Z')),
    ).join('');
    const own = cosign(noteOf(text).text, witness, new Date('2026-11-25T10:00:00Z'));
    const refused = await send(server, text + foreign + own);
    expect(refused.status).toBe(422);
    expect(refused.body.detail).toContain('65 signature lines');
    const most = await send(server, text + foreign.slice(foreign.indexOf('\n') + 1) + own);
    expect(most.status).toBe(201);
  });

  /** The note of a checkpoint that nobody signed, with so many false lines in the name of the witness. */
  const unknownNote = (text: string, count: number): string => {
    const foreign = noteOf(text).text.replace('\n1\n', '\n2\n');
    const lines = Array.from({ length: count }, () => cosign('other\n', witness, new Date(0)));
    return `${foreign}\n${text.split('\n\n')[1]}${lines.join('')}`;
  };

  it.each([1, 1_000])(
    'of a checkpoint that was never signed here is refused, whatever is under it: %s false lines',
    async (count) => {
      const { server, text } = await lived();
      const refused = await send(server, unknownNote(text, count));
      expect(refused.status).toBe(404);
      expect(refused.body).toMatchObject({ type: '/problems/checkpoint-unknown' });
    },
  );

  it('finds the keys of the witnesses read: one that is none is logged once, however much is asked', async () => {
    const lines: string[] = [];
    const logger = pino({ level: 'error' }, { write: (line: string) => lines.push(line) });
    const broken = { name: 'broken.example', publicKey: 'x' };
    const server = await startKeyedServer({
      change: (bodies) => ({ ...bodies, witnesses: [broken] }),
      logger,
    });
    const { key } = server.keyOf('mod-nl', 'reporter');
    for (let time = 0; time < 3; time += 1) await server.get('/audit', { Authorization: `Bearer ${key}` });
    expect(lines.filter((line) => line.includes('broken.example'))).toHaveLength(1);
  });

  it('while the log is being read anew is asked for again: the checkpoint is not unknown', async () => {
    const { server, text } = await lived();
    const { follower } = server.context;
    const { filled } = follower;
    Object.assign(follower, { filled: async () => false });
    const { status, body, headers } = await send(server, unknownNote(text, 1));
    Object.assign(follower, { filled });
    expect([status, headers.get('Retry-After')]).toEqual([503, '1']);
    expect(body).toMatchObject({ type: '/problems/not-yet-read' });
  });
});
