// @ts-nocheck
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { createKeyFile } from '../../src/audit/key-file.ts';
import { generateKey, type SigningKey } from '../../src/audit/keys.ts';
import { cosign, readNote, signNote } from '../../src/audit/note.ts';
import { verifyBundle } from '../../src/audit/verifying/verify-bundle.ts';
import { anEnvelope, append, recorded } from '../store/envelopes.ts';
import { scratchFolder } from '../support/folder.ts';
import { askPython, hasPython } from '../support/python-verifier.ts';
import { settled, type TestServer } from '../support/server.ts';
import { smuggle } from '../support/smuggle.ts';
import { startLivedOn } from './lived-account.ts';

// biome-ignore lint/suspicious/noExplicitAny: bundles are damaged member by member
type Json = any;

const key = generateKey('log.example.org', 'signer');
const otherKey = generateKey('log.example.org', 'signer');
const witness = generateKey('witness.example.org', 'witness');
const stranger = generateKey('other.example.org', 'witness');

const known = { keys: [key], witnesses: [] };

const today = '2026-11-25';

/** What is wrong with a bundle: where, and what; undefined where it holds. */
const faultIn = (bundle: Json, trusted: Parameters<typeof verifyBundle>[1] = known) => {
  const bytes = typeof bundle === 'string' ? bundle : JSON.stringify(bundle);
  const verified = verifyBundle(Buffer.from(bytes), trusted, today);
  return 'fault' in verified ? verified.fault : undefined;
};

const unread = anEnvelope('delivery-mod-nl/V-9', 0, {
  type: 'DeliveryGuessed.v1',
  data: { delivery: { track: 'drones' } },
});

const unreadElsewhere = anEnvelope('delivery-mod-nl/V-13', 1, {
  type: 'DeliveryGuessed.v1',
  data: { delivery: { track: 'eumam-training' } },
});

const queries = [
  // Before the reports, among them, on another day, and in a year that is over.
  'knownAt=index:60',
  'knownAt=index:116',
  'effectiveAt=2025-06-30',
  'period=2025',
];

/** An event of which nothing but its envelope can be read, with numbers that are no quantities. */
const half = anEnvelope('delivery-mod-nl/V-10', 0, {
  type: 'DeliveryGuessed.v1',
  data: { delivery: { track: 'drones' }, chances: [0.5, 1e-7, 1e21, 123_456_789_012_345_680_000] },
});

const later = {
  ...anEnvelope('delivery-mod-nl/V-12', 0, { data: { delivery: { track: 'era-loans' } } }),
  v: 2,
};

/** A target that was held year by year in 2025 and has gone on since. */
const adoptChanged = async ({ put }: TestServer): Promise<void> => {
  const target = (period: object) => ({
    ...{ title: 'Drones', kind: 'quantified', track: 'drones', donors: 'eu', basis: 'deliveries' },
    ...{ quantity: 100, source: { document: 'paper', section: '1' }, period },
  });
  const first = await put(
    '/v1/targets/changed',
    'eums-planner',
    target({ kind: 'calendar-years', from: '2025' }),
  );
  const since = { ...target({ kind: 'cumulative', since: '2025-01-01' }), appliesFrom: '2026-01-01' };
  const second = await put(
    '/v1/targets/changed',
    'eums-planner',
    { ...since, reason: 'goes on' },
    { 'If-Match': '"0"' },
  );
  expect([first.status, second.status]).toEqual([201, 201]);
};

/** Bundles of one server by what was asked for, taken once for all tests. */
const taken = new Map<string, string>();

const take = async (server: TestServer, asked: string): Promise<void> => {
  const { status, text } = await server.get(`/v1/audit/bundle/${asked}`);
  expect(status).toBe(200);
  taken.set(asked, text);
};

const takeAll = async (): Promise<void> => {
  const file = join(scratchFolder(), 'key');
  createKeyFile(file, key);
  const server = await startLivedOn({ checkpointKeyFile: file });
  const { body } = await server.get('/v1/progress');
  for (const { target } of body.progress) await take(server, target.id);
  for (const query of queries) await take(server, `artillery-rounds-per-year?${query}`);
  await take(server, 'drones?knownAt=index:119');
  // Bytes that are no event in a stream that stands; later others in a stream of their own.
  await smuggle(server, 'delivery-mod-nl/V-1', 2, 'no event');
  await settled(server);
  await take(server, 'eumam-trained?effectiveAt=2026-11-21');
  await take(server, 'artillery-rounds-per-year?effectiveAt=2026-11-23');
  // What can be read of this stream names drones, and what cannot be another track.
  await append(server.context.log, recorded('V-13', { track: 'drones', variant: 'not-stated' }));
  await append(server.context.log, unreadElsewhere);
  await settled(server);
  await take(server, 'eumam-trained?effectiveAt=2026-11-20');
  await take(server, 'drones?effectiveAt=2026-11-20');
  await append(server.context.log, unread);
  await settled(server);
  await take(server, 'drones?effectiveAt=2026-11-24');
  await adoptChanged(server);
  await take(server, 'changed?period=2025');
  await take(server, 'changed');
  await append(server.context.log, half);
  await smuggle(server, 'delivery-mod-nl/V-11', 0, 'no event');
  await smuggle(server, later.stream, 0, JSON.stringify(later));
  await settled(server);
  for (const target of ['eumam-trained', 'drones', 'era-loans-eu']) {
    await take(server, `${target}?effectiveAt=2026-11-22`);
  }
  await server.stop();
};

const aBundle = async (asked = 'artillery-rounds-per-year?period=2025'): Promise<Json> => {
  if (taken.size === 0) await takeAll();
  return JSON.parse(taken.get(asked) ?? '');
};

describe('a bundle of a running server holds', () => {
  it('for every target, now and at several moments, without the server', async () => {
    await aBundle();
    expect(taken.size).toBeGreaterThan(20);
    for (const text of taken.values()) expect(faultIn(text)).toBeUndefined();
  });

  it('also where something of its track cannot be read, which it must not keep to itself', async () => {
    const bundle = await aBundle('drones?effectiveAt=2026-11-24');
    expect(bundle.figure.complete).toBe(false);
    expect(faultIn(bundle)).toBeUndefined();
    bundle.figure.complete = true;
    expect(faultIn(bundle)).toMatchObject({ member: '/figure/complete' });
  });

  it('and may be less sure than its leaves are, since others may be held', async () => {
    const bundle = await aBundle();
    bundle.figure.complete = false;
    expect(faultIn(bundle)).toBeUndefined();
  });

  it.each([
    'artillery-rounds-per-year?effectiveAt=2026-11-23',
    'drones?effectiveAt=2026-11-20',
    'eumam-trained?effectiveAt=2026-11-22',
    'drones?effectiveAt=2026-11-22',
    'era-loans-eu?effectiveAt=2026-11-22',
  ])(
    'of %s where the log holds what is no event or cannot be read, and is complete no more',
    async (asked) => {
      const bundle = await aBundle(asked);
      expect(bundle.figure.complete).toBe(false);
      expect(faultIn(bundle)).toBeUndefined();
      bundle.figure.complete = true;
      expect(faultIn(bundle)).toMatchObject({ member: '/figure/complete' });
    },
  );

  it.each([
    ['is of another track', 'eumam-trained?effectiveAt=2026-11-21'],
    [
      'alone names the track, in a stream of which what can be read names others',
      'eumam-trained?effectiveAt=2026-11-20',
    ],
  ])('and stays complete where what cannot be read %s', async (_what, asked) => {
    const bundle = await aBundle(asked);
    expect(bundle.figure.complete).toBe(true);
    expect(faultIn(bundle)).toBeUndefined();
  });

  it('with all that may be left out and may be there, and whatever else it says to be unproven', async () => {
    const bundle = await aBundle();
    bundle.trees.unshift({ track: '*', leaves: [] });
    const nested = `${'['.repeat(400)}1e999${']'.repeat(400)}`;
    const text = JSON.stringify(bundle).replace(
      '"unproven":{',
      `"unproven":{"more":${nested},"__proto__":1.00000000000000000001,"half":"\\ud800",`,
    );
    expect(faultIn(text)).toBeUndefined();
  });

  it.skipIf(!hasPython('bundles'))('for the other program too, each of them', async () => {
    await aBundle();
    const folder = scratchFolder();
    const files = [...taken.values()].map((text, at) => {
      const file = join(folder, `${at}.json`);
      writeFileSync(file, text);
      return file;
    });
    const answers = await askPython(files.map((file) => ['--key', key.text, file]));
    for (const [code, said] of answers) expect(code, said).toBe(0);
  });

  it('with a key that nobody gave, which proves nothing by itself', async () => {
    expect(faultIn(await aBundle(), { keys: [], witnesses: [] })).toBeUndefined();
  });
});

type Leaf = { index: string; bytes: string };

const leavesOf = (bundle: Json, track: string): Leaf[] =>
  bundle.trees.find((tree: Json) => tree.track === track).leaves;

const rounds = 'artillery-ammunition';

/** Changes the text of an event. */
const rewrite = (leaf: Leaf | undefined, from: string | RegExp, to: string): string => {
  if (leaf === undefined) throw new Error('no leaf');
  const text = Buffer.from(leaf.bytes, 'base64').toString('utf8');
  expect(text).toMatch(from);
  leaf.bytes = Buffer.from(text.replace(from, to)).toString('base64');
  return leaf.index;
};

const reportIn = (bundle: Json, reference: string, revision: number, track = rounds): Leaf => {
  const isIt = ({ bytes }: Leaf) => {
    const { stream, revision: own } = JSON.parse(Buffer.from(bytes, 'base64').toString('utf8'));
    return stream === `delivery-mod-nl/${reference}` && own === revision;
  };
  return leavesOf(bundle, track).find(isIt) ?? { index: 'none', bytes: '' };
};

const resign = (bundle: Json, change: (text: string) => string, by: SigningKey = key): void => {
  bundle.checkpoint = signNote(change(readNote(bundle.checkpoint)?.text ?? ''), by);
};

describe('an event', () => {
  it('in which a byte was changed is named by the tree that it is no leaf of', async () => {
    const bundle = await aBundle();
    rewrite(reportIn(bundle, 'V-1', 0), '"quantity":12000', '"quantity":13000');
    expect(faultIn(bundle)).toMatchObject({
      member: '/trees/0',
      detail: expect.stringMatching(/tree artillery-ammunition/),
    });
  });

  it.each([
    ['whose bytes are not canonical', '{"by"', '{ "by"', 'is not written as the canonical bytes'],
    ['with another id', /"id":"....../, '"id":"000000', 'has the id 000000'],
    ['at another revision', '"revision":1', '"revision":2', 'has the id'],
  ])('%s is named by its index', async (_what, from, to, detail) => {
    const bundle = await aBundle();
    const index = rewrite(reportIn(bundle, 'V-1', 1), from, to);
    const fault = faultIn(bundle);
    expect(fault).toMatchObject({ index });
    expect(fault?.detail).toContain(detail);
  });

  it('that is missing is named by the next of its stream', async () => {
    const bundle = await aBundle();
    const leaves = leavesOf(bundle, rounds);
    const next = reportIn(bundle, 'V-1', 1);
    leaves.splice(leaves.indexOf(reportIn(bundle, 'V-1', 0)), 1);
    expect(faultIn(bundle)).toEqual({
      index: next.index,
      stream: 'delivery-mod-nl/V-1',
      detail: 'has revision 1 of its stream where revision 0 should follow',
    });
  });

  it('that is the last of its stream and missing leaves the tree too small', async () => {
    const bundle = await aBundle();
    const leaves = leavesOf(bundle, rounds);
    leaves.splice(leaves.indexOf(reportIn(bundle, 'V-1', 1)), 1);
    expect(faultIn(bundle)).toMatchObject({
      member: '/trees/0',
      detail: `has ${leaves.length} leaves in the tree ${rounds}, and the checkpoint says ${leaves.length + 1}`,
    });
  });

  it('that stands there twice is named', async () => {
    const bundle = await aBundle();
    const leaf = reportIn(bundle, 'V-2', 0);
    leavesOf(bundle, rounds).push(leaf);
    expect(faultIn(bundle)).toEqual({ index: leaf.index, detail: 'stands twice in one tree' });
  });

  it('that stands before another that joined earlier is named', async () => {
    const bundle = await aBundle();
    const leaves = leavesOf(bundle, rounds);
    const [first, second] = [leaves[2], leaves[3]];
    leaves.splice(2, 2, ...[second, first].filter((leaf) => leaf !== undefined));
    expect(faultIn(bundle)).toMatchObject({
      index: second?.index,
      detail: expect.stringMatching(/order of joining/),
    });
  });

  it('that joined late stands after those that came meanwhile', async () => {
    const bundle = await aBundle('drones');
    const leaves = leavesOf(bundle, 'drones');
    const late = reportIn(bundle, 'V-4', 0, 'drones');
    expect(leaves.at(-2)).toEqual(late);
    leaves.sort((a, b) => Number(b.index) - Number(a.index));
    expect(faultIn(bundle)).toMatchObject({ detail: expect.stringMatching(/order of joining/) });
  });

  it('of another track in the tree is named, also where the tree has been signed so', async () => {
    const bundle = await aBundle();
    const other = leavesOf(await aBundle('era-loans-eu'), 'era-loans').at(0);
    leavesOf(bundle, rounds).push(other ?? { index: '', bytes: '' });
    expect(faultIn(bundle)).toMatchObject({
      index: other?.index,
      detail: expect.stringMatching(/nothing more should follow/),
    });
  });
});

describe('a tree', () => {
  it('that has the name of another is named', async () => {
    const bundle = await aBundle();
    bundle.trees[0].track = 'drones';
    expect(faultIn(bundle)).toEqual({
      member: '/trees',
      detail: `holds the trees "drones", and the checkpoint has "${rounds}" for the track "${rounds}"`,
    });
  });

  it('of another bundle in its place is named', async () => {
    const [bundle, other] = [await aBundle(), await aBundle('drones')];
    bundle.trees = other.trees;
    expect(faultIn(bundle)).toMatchObject({ member: '/trees' });
  });

  it('of which the checkpoint says something false is named, although that is signed', async () => {
    const bundle = await aBundle();
    resign(bundle, (text) =>
      text.replace(new RegExp(`(track ${rounds} \\d+) .*`), `$1 ${Buffer.alloc(32, 7).toString('base64')}`),
    );
    expect(faultIn(bundle)).toMatchObject({
      member: '/trees/0',
      detail: expect.stringMatching(/do not have the root/),
    });
  });

  it('that is not part of the tree of all events is named by its proof', async () => {
    const bundle = await aBundle();
    bundle.proof[0] = Buffer.alloc(32, 7).toString('base64');
    expect(faultIn(bundle)).toMatchObject({ member: '/proof' });
    const longer = await aBundle();
    longer.proof.push(longer.proof[0]);
    expect(faultIn(longer)).toMatchObject({ member: '/proof' });
    const shorter = await aBundle();
    shorter.proof.pop();
    expect(faultIn(shorter)).toMatchObject({ member: '/proof' });
  });
});

describe('who signed', () => {
  it('is another than the key that was given, or than the one in the bundle', async () => {
    const bundle = await aBundle();
    expect(faultIn(bundle, { ...known, keys: [otherKey] })).toMatchObject({ member: '/key' });
    bundle.key = otherKey.text;
    expect(faultIn(bundle, { ...known, keys: [] })).toMatchObject({ member: '/checkpoint' });
    bundle.key = 'none';
    expect(faultIn(bundle)).toMatchObject({
      member: '/key',
      detail: expect.stringMatching(/is no public key/),
    });
  });

  it('is not who signed another note', async () => {
    const bundle = await aBundle();
    const note = readNote(bundle.checkpoint);
    const longer = signNote(`${note?.text ?? ''}track zz 1 ${Buffer.alloc(32).toString('base64')}\n`, key);
    bundle.checkpoint = `${note?.text ?? ''}\n${longer.split('\n').at(-2)}\n`;
    expect(faultIn(bundle)).toMatchObject({
      member: '/checkpoint',
      detail: expect.stringMatching(/signature/),
    });
  });

  it('names another log than its key does', async () => {
    const bundle = await aBundle();
    resign(bundle, (text) => text.replace('log.example.org', 'lag.example.org'));
    expect(faultIn(bundle)).toMatchObject({
      member: '/checkpoint',
      detail: expect.stringMatching(/no key is known/),
    });
  });

  it('is a witness, whose line must be there and true where it is asked for', async () => {
    const bundle = await aBundle();
    const asked = { keys: [key], witnesses: [witness] };
    expect(faultIn(bundle, asked)).toEqual({
      member: '/checkpoint',
      detail: 'is not cosigned by witness.example.org',
    });
    const text = readNote(bundle.checkpoint)?.text ?? '';
    const line = cosign(text, witness, new Date('2026-11-25T11:00:00Z'));
    bundle.checkpoint += line;
    expect(faultIn(bundle, asked)).toBeUndefined();
    expect(faultIn(bundle, { ...asked, witnesses: [witness, stranger] })).toMatchObject({
      detail: 'is not cosigned by other.example.org',
    });
    bundle.checkpoint += cosign(`${text}more\n`, witness, new Date('2026-11-25T11:00:00Z'));
    expect(faultIn(bundle, asked)).toMatchObject({
      detail: expect.stringMatching(/cosignature of witness.example.org that is not/),
    });
  });
});

describe('a signature line', () => {
  it('under a known name by another key is by somebody who is not known', async () => {
    const bundle = await aBundle();
    const text = readNote(bundle.checkpoint)?.text ?? '';
    const renewed = generateKey(witness.name, 'witness');
    const instant = new Date('2026-11-25T11:00:00Z');
    bundle.checkpoint += cosign(text, renewed, instant) + signNote(text, otherKey).split('\n\n')[1];
    expect(faultIn(bundle)).toBeUndefined();
    expect(faultIn(bundle, { keys: [key], witnesses: [renewed] })).toBeUndefined();
    expect(faultIn(bundle, { keys: [key], witnesses: [witness] })).toMatchObject({
      detail: 'is not cosigned by witness.example.org',
    });
  });

  it.each(['— stranger !!!!', '— stranger AAAA', '— stranger'])(
    'that is none, such as %j, makes the note none, whoever it is by',
    async (line) => {
      const bundle = await aBundle();
      bundle.checkpoint += `${line}\n`;
      expect(faultIn(bundle)).toEqual({ member: '/checkpoint', detail: 'is no signed note' });
    },
  );
});

describe('what the events do not give is named by its member:', () => {
  it.each([
    ['/figure/delivered/min', ({ figure }: Json) => (figure.delivered.min += 1)],
    ['/figure/status', ({ figure }: Json) => (figure.status = 'met')],
    ['/figure/share/max', ({ figure }: Json) => (figure.share.max = 1)],
    ['/figure/more', ({ figure }: Json) => (figure.more = null)],
    ['/figure/beside', ({ figure }: Json) => delete figure.beside],
    ['/figure/target/quantity', ({ figure }: Json) => (figure.target.quantity = 1)],
    ['/figure/period/from', ({ figure }: Json) => (figure.period.from = '1999-01-01')],
    ['/figure/target/id', ({ figure }: Json) => (figure.target.id = 'drones-2')],
    ['/definition/versions/0/quantity', ({ definition }: Json) => (definition.versions[0].quantity = 7)],
    ['/definition/retired', ({ definition }: Json) => (definition.retired = true)],
    ['/figure', ({ asOf }: Json) => (asOf.effectiveAt = '2025-01-31')],
    ['/figure', ({ asOf }: Json) => (asOf.index = '115')],
  ])('%s', async (member, change) => {
    const bundle = await aBundle();
    change(bundle);
    const fault = faultIn(bundle);
    expect(fault?.member).toMatch(new RegExp(`^${member}`));
  });

  it('a day that has not come yet in Brussels', async () => {
    const bundle = await aBundle();
    const yesterday = verifyBundle(Buffer.from(JSON.stringify(bundle)), known, '2026-11-24');
    expect(yesterday).toEqual({
      fault: {
        member: '/asOf/effectiveAt',
        detail: 'is after today (2026-11-24 in Brussels), and no figure is known of it yet',
      },
    });
  });

  it('a moment that the checkpoint does not cover is named by its index', async () => {
    const bundle = await aBundle();
    const [, size] = bundle.checkpoint.split('\n');
    bundle.asOf.index = size;
    expect(faultIn(bundle)).toMatchObject({ index: size, member: '/asOf/index' });
  });
});

/** Puts a member into another that reading by a schema would lose. */
const withProto =
  (member: string) =>
  (text: string): string =>
    text.replace(`"${member}":{`, `"${member}":{"__proto__":{"quantity":1},`);

describe('a text that is no bundle is refused where', () => {
  it.each([
    ['', 'is given more than once', (text: string) => text.replace('{', '{"version":1,')],
    [
      '/figure/complete',
      'more than once',
      (text: string) => text.replace('"complete":', '"complete":true,$&'),
    ],
    ['', 'Unrecognized key', (text: string) => text.replace('{', '{"more":1,')],
    [
      '/trees/0/leaves/0',
      'Unrecognized key',
      (text: string) => text.replace(/("leaves":\[\{)/, '$1"more":1,'),
    ],
    ['/proof', 'expected array', (text: string) => text.replace(/"proof":\[.*?\],/, '')],
    ['/version', 'expected 1', (text: string) => text.replace('"version":1', '"version":2')],
    ['/asOf/index', 'digits', (text: string) => text.replace(/("asOf":.*?"index":")/, '$10')],
    ['/trees/0/leaves/0/bytes', 'base64', (text: string) => text.replace('"bytes":"', '"bytes":"=')],
    ['', 'is not JSON', (text: string) => text.slice(0, -10)],
    ['', 'not UTF-8', (text: string) => Buffer.from(`${text}\u{ff}`, 'latin1')],
    ['', 'byte-order mark', (text: string) => `\ufeff${text}`],
    [
      '',
      '500 levels',
      (text: string) => text.replace('"unproven":{', `$&"a":${'['.repeat(501)}${']'.repeat(501)},`),
    ],
    [
      '/figure/share/min',
      'is read as 0.0002, which is another number',
      (text: string) => text.replace('"share":{"min":0.0002,', '"share":{"min":0.00020000000000000000004,'),
    ],
    [
      '/figure/share/min',
      'is read as Infinity',
      (text: string) => text.replace('"share":{"min":0.0002,', '"share":{"min":1e999,'),
    ],
    [
      '/figure/share/min',
      'is read as Infinity',
      (text: string) => text.replace('"share":{"min":0.0002,', `"share":{"min":${'9'.repeat(5_000)},`),
    ],
    [
      '/figure/target/title',
      String.raw`says "\ud800`,
      (text: string) => text.replace('"title":"', String.raw`"title":"\ud800`),
    ],
    ['/figure/__proto__', 'is no member', withProto('figure')],
    ['/figure/target/__proto__', 'is no member', withProto('target')],
    ['/definition/__proto__', 'is no member', withProto('definition')],
    ['/asOf/__proto__', 'is no member', withProto('asOf')],
  ])('%s %s', async (member, detail, damage) => {
    const text = JSON.stringify(await aBundle());
    const verified = verifyBundle(Buffer.from(damage(text)), known, today);
    const fault = 'fault' in verified ? verified.fault : undefined;
    expect(fault?.detail).toContain(detail);
    expect(fault?.member).toMatch(new RegExp(`^${member}`));
  });
});
