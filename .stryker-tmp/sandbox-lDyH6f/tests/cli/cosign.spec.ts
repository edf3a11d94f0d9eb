// @ts-nocheck
import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { text as textOf } from 'node:stream/consumers';
import { describe, expect, it, onTestFinished } from 'vitest';
import { createKeyFile } from '../../src/audit/key-file.ts';
import { generateKey } from '../../src/audit/keys.ts';
import { cosign as cosignText, readNote } from '../../src/audit/note.ts';
import { cosign } from '../../src/cli/cosign.ts';
import { WrongUse } from '../../src/cli/program.ts';
import { readConfig } from '../../src/config.ts';
import { byCodeUnits } from '../../src/domain/order.ts';
import { documentedFetch } from '../support/documented.ts';
import { scratchFolder } from '../support/folder.ts';
import { wireDelivery } from '../support/samples.ts';
import { packaged, settled, startTestServer, type TestServer } from '../support/server.ts';

const witness = generateKey('witness.example', 'witness');

/** A witness with a folder of its own, and a server that lists it. */
const begun = async () => {
  const folder = scratchFolder();
  createKeyFile(join(folder, 'witness.key'), witness);
  const bodiesFile = join(folder, 'bodies.json');
  const seeded = JSON.parse(readFileSync(packaged('seeds/bodies.json'), 'utf8'));
  const witnesses = [{ name: witness.name, publicKey: witness.text }];
  writeFileSync(bodiesFile, JSON.stringify({ ...seeded, witnesses }));
  const checkpointKeyFile = join(folder, 'log.key');
  const server = () => startTestServer({ config: { bodiesFile, checkpointKeyFile } });
  return { folder, server };
};

const report = async (server: TestServer, ...references: readonly string[]): Promise<void> => {
  for (const reference of references) {
    await server.put(`/v1/deliveries/mod-nl/${reference}`, 'mod-nl-reporter', wireDelivery);
  }
  await settled(server);
};

const run = async (
  folder: string,
  { address }: Pick<TestServer, 'address'>,
  more: readonly string[] = [],
  at = '2026-11-25T10:00:00.000Z',
) => {
  const lines: string[] = [];
  const code = await cosign.run(
    {
      config: readConfig({ DATA_DIR: folder }),
      now: () => new Date(at),
      print: (line) => lines.push(line),
      packaged,
      untilStopped: async () => {},
    },
    [address, '--key', join(folder, 'witness.key'), '--state', join(folder, 'state.json'), '--json', ...more],
  );
  return { code, said: JSON.parse(lines.join('')) };
};

const stateIn = (folder: string): string => readFileSync(join(folder, 'state.json'), 'utf8');

/** Evidence that was kept, by the name of its file, the oldest name first. */
const evidenceIn = (folder: string): Readonly<Record<string, string>> =>
  Object.fromEntries(
    readdirSync(folder)
      .filter((name) => name.includes('contradicted'))
      .toSorted(byCodeUnits)
      .map((name) => [name, readFileSync(join(folder, name), 'utf8')]),
  );

/** The name under which a note that contradicts is kept, from what stands in its second and third line. */
const evidenceName = (note: string): string => {
  const [, size, root = ''] = note.split('\n');
  const hex = Buffer.from(root, 'base64').toString('hex');
  return `state.json.contradicted-by-${size}-${hex.slice(0, 16)}`;
};

/** How many lines of witnesses the log holds. */
const cosignaturesIn = async ({ context }: TestServer): Promise<number> => {
  let count = 0;
  for await (const page of context.log.from(-1n)) {
    count += page.filter(({ stream }) => stream.startsWith('audit-cosignatures-')).length;
  }
  return count;
};

type Passed = { readonly path: string; readonly sent: string; readonly text: string };

/**
 * Somebody on the way to a server: `change` may put another answer in the place of the server's own. What was sent is kept.
 */
const onTheWayTo = async (
  { address }: TestServer,
  change: (passed: Passed) => { readonly status: number; readonly text: string } | undefined,
) => {
  const sent: string[] = [];
  const between = createServer(async (request, response) => {
    const body = await textOf(request);
    if (body !== '') sent.push(JSON.parse(body).checkpoint);
    const init = body === '' ? {} : { method: 'POST', body };
    const path = request.url ?? '';
    const headers = { 'Content-Type': 'application/json' };
    const answer = await documentedFetch(`${address}${path}`, {
      ...init,
      ...(body === '' ? {} : { headers }),
    });
    const text = await answer.text();
    const other = change({ path, sent: body, text });
    response.writeHead(other?.status ?? answer.status).end(other?.text ?? text);
  });
  await new Promise<void>((resolve) => between.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => void between.close());
  const { port } = between.address() as AddressInfo;
  return { address: `http://127.0.0.1:${port}`, sent };
};

it('a witness cosigns what goes on from what it cosigned before, and the server serves its word', async () => {
  const { folder, server: start } = await begun();
  const server = await start();
  await expect(run(folder, server)).rejects.toThrow(WrongUse);
  const logKey = ['--log-key', server.context.audit.key.text];
  await report(server, 'a', 'b');
  expect(await run(folder, server, logKey)).toMatchObject({ code: 0, said: { size: '2' } });
  await report(server, 'c');
  expect(await run(folder, server)).toMatchObject({ code: 0, said: { size: '3' } });
  expect((await server.get('/v1/audit/checkpoint')).text).toContain('— witness.example ');
});

it('a checkpoint that was cosigned is looked at and remembered, and not cosigned again', async () => {
  const { folder, server: start } = await begun();
  const server = await start();
  await report(server, 'a', 'b');
  const logKey = ['--log-key', server.context.audit.key.text];
  for (const second of [1, 2, 3, 4]) {
    const at = `2026-11-25T10:00:0${second}.000Z`;
    expect(await run(folder, server, logKey, at)).toMatchObject({ code: 0, said: { size: '2' } });
  }
  expect(await cosignaturesIn(server)).toBe(1);
  const state = stateIn(folder);
  rmSync(join(folder, 'state.json'));
  expect(await run(folder, server, logKey)).toMatchObject({ code: 0, said: { size: '2' } });
  expect(stateIn(folder)).toBe(state);
  expect(await cosignaturesIn(server)).toBe(1);
});

it('a witness sends and remembers the log’s note and its own line, and nothing that others put between', async () => {
  const { folder, server: start } = await begun();
  const server = await start();
  await report(server, 'a');
  const { text: note } = await server.get('/v1/audit/checkpoint');
  const others = Array.from({ length: 100 }, (_, at) =>
    cosignText(readNote(note)?.text ?? '', generateKey(`w${at}`, 'witness'), new Date()),
  ).join('');
  const between = await onTheWayTo(server, ({ path, text }) =>
    path === '/v1/audit/checkpoint' ? { status: 200, text: text + others } : undefined,
  );
  const logKey = ['--log-key', server.context.audit.key.text];
  expect(await run(folder, between, logKey)).toMatchObject({ code: 0 });
  expect(JSON.parse(stateIn(folder)).checkpoint).toBe(note);
  const [sent = '', ...more] = between.sent;
  expect(more).toEqual([]);
  expect(sent.startsWith(`${note}— witness.example `)).toBe(true);
  expect(sent.slice(note.length).trimEnd()).not.toContain('\n');
});

it('a log that does not go on from what was cosigned is refused, and both notes are kept', async () => {
  const { folder, server: start } = await begun();
  const honest = await start();
  await report(honest, 'a', 'b');
  await run(folder, honest, ['--log-key', honest.context.audit.key.text]);
  const cosigned = stateIn(folder);

  // Another history, signed with the same key.
  const forked = await start();
  await report(forked, 'x', 'y', 'z');
  const { code, said } = await run(folder, forked);
  expect(code).toBe(1);
  expect(said.fault).toContain('the log was changed');
  expect(stateIn(folder)).toBe(cosigned);
  const { text: first } = await forked.get('/v1/audit/checkpoint');
  expect(evidenceIn(folder)).toEqual({ [evidenceName(first)]: first });
  expect(first).not.toContain('— witness.example ');
});

it('evidence is never written over: what is served the next time is kept beside it', async () => {
  const { folder, server: start } = await begun();
  const honest = await start();
  await report(honest, 'a', 'b');
  await run(folder, honest, ['--log-key', honest.context.audit.key.text]);
  const forked = await start();
  const notes: string[] = [];
  for (const references of [['x', 'y'], [], ['z']]) {
    await report(forked, ...references);
    expect((await run(folder, forked)).code).toBe(1);
    notes.push((await forked.get('/v1/audit/checkpoint')).text);
  }
  const [same = '', , grown = ''] = notes;
  expect(evidenceIn(folder)).toEqual({ [evidenceName(same)]: same, [evidenceName(grown)]: grown });
  // Whoever else has cosigned it stands in it too: that is evidence of its own.
  const stranger = generateKey('other.example', 'witness');
  const line = cosignText(readNote(grown)?.text ?? '', stranger, new Date());
  const between = await onTheWayTo(forked, ({ path, text }) =>
    path === '/v1/audit/checkpoint' ? { status: 200, text: text + line } : undefined,
  );
  await run(folder, between);
  expect(evidenceIn(folder)).toMatchObject({
    [evidenceName(grown)]: grown,
    [`${evidenceName(grown)}-2`]: grown + line,
  });
});

it.each([
  ['whose proof is answered with 503', '/v1/audit/consistency', 503, 'later'],
  ['whose proof is none', '/v1/audit/consistency', 200, '{"proof":["x"]}'],
  ['whose checkpoint is answered with 503', '/v1/audit/checkpoint', 503, 'later'],
  ['that shows a page in place of the checkpoint', '/v1/audit/checkpoint', 200, '<html>down</html>'],
])('a server %s is no log that was changed', async (_, at, status, text) => {
  const { folder, server: start } = await begun();
  const server = await start();
  await report(server, 'a', 'b');
  await run(folder, server, ['--log-key', server.context.audit.key.text]);
  const cosigned = stateIn(folder);
  await report(server, 'c');
  const between = await onTheWayTo(server, ({ path }) =>
    path.startsWith(at) ? { status, text } : undefined,
  );
  const { code, said } = await run(folder, between);
  expect(code).toBe(2);
  expect(said.unanswered).toContain('nothing was found against the log: run it again');
  expect(evidenceIn(folder)).toEqual({});
  expect(stateIn(folder)).toBe(cosigned);
  expect(await run(folder, server)).toMatchObject({ code: 0, said: { size: '3' } });
});

it('a server that is not there is no log that was changed', async () => {
  const { folder, server: start } = await begun();
  const server = await start();
  await report(server, 'a');
  const logKey = ['--log-key', server.context.audit.key.text];
  await run(folder, server, logKey);
  await server.stop();
  expect((await run(folder, server)).code).toBe(2);
  expect(evidenceIn(folder)).toEqual({});
});

it('a line that was not taken is sent the next time', async () => {
  const { folder, server: start } = await begun();
  const server = await start();
  await report(server, 'a');
  const between = await onTheWayTo(server, ({ sent }) =>
    sent === '' ? undefined : { status: 502, text: 'bad gateway' },
  );
  const logKey = ['--log-key', server.context.audit.key.text];
  const { code, said } = await run(folder, between, logKey);
  expect(code).toBe(2);
  expect(said.unanswered).toContain('the checkpoint is good, and the line under it was not taken');
  expect(await run(folder, server)).toMatchObject({ code: 0, said: { size: '1' } });
  expect((await server.get('/v1/audit/checkpoint')).text).toContain('— witness.example ');
});

describe('a log that has another key', () => {
  /** A log that was cosigned once, then signed with another key of the name; its new key. */
  const rekeyed = async (name = 'porcupine.local') => {
    const { folder, server: start } = await begun();
    const server = await start();
    await report(server, 'a', 'b');
    const former = server.context.audit.key;
    await run(folder, server, ['--log-key', former.text]);
    await server.stop();
    const key = generateKey(name, 'signer');
    writeFileSync(join(folder, 'log.key'), `${key.secret}\n${former.text}\n`);
    const again = (references: readonly string[], of = server.folder) => startedOn(folder, of, references);
    return { folder, key, again };
  };

  const startedOn = async (folder: string, of: string, references: readonly string[]) => {
    const config = { bodiesFile: join(folder, 'bodies.json'), checkpointKeyFile: join(folder, 'log.key') };
    const server = await startTestServer({ folder: of, config });
    await report(server, ...references);
    return server;
  };

  it.each([
    ['grown since', ['c'], '3'],
    ['as it was', [], '2'],
  ])('is gone along with by a witness that names the new one: a log %s', async (_, references, size) => {
    const { folder, key, again } = await rekeyed();
    const server = await again(references);
    const without = await run(folder, server);
    expect(without.code).toBe(1);
    expect(without.said.fault).toContain('--log-key');
    expect(evidenceIn(folder)).toEqual({});
    const named = await run(folder, server, ['--log-key', key.text]);
    expect(named).toMatchObject({ code: 0, said: { size } });
    expect(JSON.parse(stateIn(folder)).logKey).toBe(key.text);
    await report(server, 'd');
    expect(await run(folder, server)).toMatchObject({ code: 0 });
  });

  it('must go on from what was cosigned all the same', async () => {
    const { folder, key, again } = await rekeyed();
    const cosigned = stateIn(folder);
    const other = await again(['x', 'y', 'z'], scratchFolder());
    const { code, said } = await run(folder, other, ['--log-key', key.text]);
    expect(code).toBe(1);
    expect(said.fault).toContain('the log was changed');
    expect(Object.keys(evidenceIn(folder))).toHaveLength(1);
    expect(stateIn(folder)).toBe(cosigned);
  });

  it('of another name is another log, and needs a state of its own', async () => {
    const { folder, key, again } = await rekeyed('other.example');
    const cosigned = stateIn(folder);
    const server = await again([], scratchFolder());
    const asked = run(folder, server, ['--log-key', key.text]);
    await expect(asked).rejects.toThrow(WrongUse);
    await expect(asked).rejects.toThrow('another log needs a state of its own');
    expect(stateIn(folder)).toBe(cosigned);
  });
});

it('a state that is not as it was kept is refused as such, and nothing is cosigned', async () => {
  const { folder, server: start } = await begun();
  const server = await start();
  await report(server, 'a');
  await run(folder, server, ['--log-key', server.context.audit.key.text]);
  writeFileSync(
    join(folder, 'state.json'),
    stateIn(folder).replace('porcupine.local\\n1', 'porcupine.local\\n2'),
  );
  await expect(run(folder, server)).rejects.toThrow('state.json is no state of a witness');
});

it('a log’s key is named where a log’s is meant, and an address that can be asked', async () => {
  const { folder, server: start } = await begun();
  const server = await start();
  await expect(run(folder, server, ['--log-key', witness.text])).rejects.toThrow(WrongUse);
  await expect(run(folder, { address: 'localhost:3000' })).rejects.toThrow('usage: ');
});
