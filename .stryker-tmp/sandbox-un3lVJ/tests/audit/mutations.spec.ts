// @ts-nocheck
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import { expect, it } from 'vitest';
import { generateKey } from '../../src/audit/keys.ts';
import { cosign, readNote } from '../../src/audit/note.ts';
import { verifyBundle } from '../../src/audit/verifying/verify-bundle.ts';
import { canonical } from '../../src/domain/envelope.ts';
import { scratchFolder } from '../support/folder.ts';
import { askPython, hasPython } from '../support/python-verifier.ts';
import type { TestServer } from '../support/server.ts';
import { startLivedOn } from './lived-account.ts';
import { flipped, next, pick, swap } from './mutating.ts';

// biome-ignore lint/suspicious/noExplicitAny: bundles are changed member by member
type Json = any;

const witness = generateKey('witness.example.org', 'witness');
const stranger = generateKey('witness.example.org', 'witness');

/** All leaves of a bundle, as they stand in their trees. */
const leavesIn = (bundle: Json): Json[] => bundle.trees.flatMap(({ leaves }: Json) => leaves);

const anyTree = (bundle: Json): Json => pick(bundle.trees.filter(({ leaves }: Json) => leaves.length > 1));

/** An event of a bundle, changed as somebody would who knows its form. */
const rewritten = (bytes: string, change: (event: Json) => void): string => {
  const event = JSON.parse(Buffer.from(bytes, 'base64').toString('utf8'));
  change(event);
  return Buffer.from(canonical(event)).toString('base64');
};

/** Some member of a figure or a definition, somewhere in it, made another. */
const changeSomewhere = (value: Json): void => {
  const member = pick(Object.keys(value));
  const held = value[member];
  if (typeof held === 'object' && held !== null && Object.keys(held).length > 0) changeSomewhere(held);
  else if (typeof held === 'number') value[member] = held + 1;
  else if (typeof held === 'boolean') value[member] = !held;
  else value[member] = held === null ? 0 : `${held}0`;
};

const noteParts = (note: string): { text: string; lines: string[] } => {
  const [text = '', under = ''] = note.split('\n\n');
  return { text: `${text}\n`, lines: under.trimEnd().split('\n') };
};

const withNote = (bundle: Json, change: (parts: { text: string; lines: string[] }) => void): void => {
  const parts = noteParts(bundle.checkpoint);
  change(parts);
  bundle.checkpoint = `${parts.text}\n${parts.lines.join('\n')}\n`;
};

/** The changes to a bundle that somebody could think of, beside single bits. */
const changes: Readonly<Record<string, (bundle: Json, other: Json) => void>> = {
  'an event dropped': (bundle) => anyTree(bundle).leaves.splice(next(2), 1),
  'an event doubled': (bundle) => {
    const { leaves } = anyTree(bundle);
    leaves.push(leaves[next(leaves.length)]);
  },
  'two events reordered': (bundle) => {
    const { leaves } = anyTree(bundle);
    swap(leaves, 0, 1 + next(leaves.length - 1));
  },
  'the bytes of two events swapped': (bundle) => {
    const { leaves } = anyTree(bundle);
    const at = next(leaves.length - 1);
    [leaves[at].bytes, leaves[at + 1].bytes] = [leaves[at + 1].bytes, leaves[at].bytes];
  },
  'an index moved': (bundle) => {
    const leaf = pick(leavesIn(bundle));
    leaf.index = String(Number(leaf.index) + 1 + next(3));
  },
  'an event rewritten': (bundle) => {
    const leaf = pick(leavesIn(bundle));
    leaf.bytes = rewritten(leaf.bytes, (event) => {
      event.recordedAt = '2026-01-01T00:00:00.000Z';
    });
  },
  'a bit of an event': (bundle) => {
    const leaf = pick(leavesIn(bundle));
    leaf.bytes = flipped(Buffer.from(leaf.bytes, 'base64')).toString('base64');
  },
  'an event of another track put in': (bundle, other) => {
    const { leaves } = anyTree(bundle);
    leaves.push(pick(leavesIn(other)));
  },
  'a tree dropped': (bundle) => bundle.trees.pop(),
  'a tree under another name': (bundle) => {
    bundle.trees[0].track = 'missiles';
  },
  'a hash of the proof dropped': (bundle) => bundle.proof.splice(next(bundle.proof.length), 1),
  'a hash of the proof doubled': (bundle) => bundle.proof.push(pick(bundle.proof)),
  'two hashes of the proof swapped': (bundle) => swap(bundle.proof, 0, 1),
  'the figure': ({ figure }) => changeSomewhere(figure),
  'the definition': ({ definition }) => changeSomewhere(definition),
  'the figure of another target': (bundle, other) => {
    bundle.figure = other.figure;
  },
  'the checkpoint of another time': (bundle, other) => {
    bundle.checkpoint = other.checkpoint;
  },
  'a number of leaves': (bundle) =>
    withNote(bundle, (parts) => {
      parts.text = parts.text.replace(/ (\d+) /, (_, size) => ` ${Number(size) + 1} `);
    }),
  'the lines of two tracks exchanged': (bundle) =>
    withNote(bundle, (parts) => {
      const lines = parts.text.split('\n');
      swap(lines, 3, 4);
      parts.text = lines.join('\n');
    }),
  'a track’s line dropped': (bundle) =>
    withNote(bundle, (parts) => {
      const lines = parts.text.split('\n');
      lines.splice(3 + next(3), 1);
      parts.text = lines.join('\n');
    }),
  'the log’s signature dropped': (bundle) => withNote(bundle, ({ lines }) => lines.splice(0, 1)),
  'the witness’s signature dropped': (bundle) => withNote(bundle, ({ lines }) => lines.splice(1, 1)),
  'the signatures exchanged': (bundle) =>
    withNote(bundle, ({ lines }) => {
      const encoded = lines.map((line) => line.split(' ')[2]);
      for (const [at, line] of lines.entries()) {
        lines[at] = [...line.split(' ').slice(0, 2), encoded[1 - at]].join(' ');
      }
    }),
  'a witness’s signature by another key': (bundle) =>
    withNote(bundle, ({ text, lines }) => {
      lines[1] = cosign(text, stranger, new Date('2026-11-25T10:00:00Z')).trimEnd();
    }),
  'the key of another log': (bundle) => {
    bundle.key = generateKey('porcupine.local', 'signer').text;
  },
  'a member more': (bundle) => {
    pick([bundle, bundle.asOf, bundle.definition, ...bundle.trees]).more = 1;
  },
  'a member less': (bundle) => {
    delete bundle[pick(['key', 'asOf', 'figure', 'definition', 'trees', 'proof', 'unproven'])];
  },
};

type Mutant = { readonly what: string; readonly text: Buffer };

/** A bundle of the server with the word of a witness in it. */
const bundleOf = async (server: TestServer, target: string, query: string): Promise<Json> => {
  const { body, status } = await server.get(`/v1/audit/bundle/${target}${query}`);
  expect(status).toBe(200);
  const text = readNote(body.checkpoint)?.text ?? '';
  return { ...body, checkpoint: body.checkpoint + cosign(text, witness, new Date('2026-11-25T10:00:00Z')) };
};

/** What a bundle states and proves, without what it says to be unproven; undefined of what is no JSON. */
const meaningOf = (text: Buffer): Json => {
  try {
    const { unproven: _unproven, ...proven } = JSON.parse(
      new TextDecoder('utf-8', { fatal: true }).decode(text),
    );
    return proven;
  } catch {
    return undefined;
  }
};

/** That nothing of the track cannot be read may be left unsaid: a figure that says less is no lie. */
const saysLess = (bundle: Json): Json => ({ ...bundle, figure: { ...bundle.figure, complete: false } });

const isTheSame = (was: Json, text: Buffer): boolean => {
  const is = meaningOf(text);
  return is !== undefined && (isDeepStrictEqual(is, was) || isDeepStrictEqual(is, saysLess(was)));
};

const mutantsOf = (bundle: Json, other: Json, bits: number, each: number): readonly Mutant[] => {
  const text = Buffer.from(JSON.stringify(bundle));
  const end = text.indexOf('"unproven"');
  const single = Array.from({ length: bits }, () => ({ what: 'a bit', text: flipped(text, 0, end) }));
  const thought = Object.entries(changes).flatMap(([what, change]) =>
    Array.from({ length: each }, () => {
      const copy = structuredClone(bundle);
      change(copy, structuredClone(other));
      return { what, text: Buffer.from(JSON.stringify(copy)) };
    }),
  );
  return [...single, ...thought];
};

it.skipIf(!hasPython('changes to bundles'))(
  'a thousand changes to bundles are each found by both programs, or leave the meaning as it was',
  async () => {
    const server = await startLivedOn();
    const key = server.context.audit.key.text;
    const known = ['--key', key, '--witness', witness.text];
    const asked = [
      ['artillery-rounds-per-year', '?period=2025'],
      ['eumam-trained', ''],
      ['drones', ''],
    ] as const;
    const early = await bundleOf(server, 'era-loans-eu', '?knownAt=index:60');
    const bundles = await Promise.all(asked.map(([target, query]) => bundleOf(server, target, query)));
    const folder = scratchFolder();
    const written = (name: string, text: Buffer): string => {
      writeFileSync(join(folder, name), text);
      return join(folder, name);
    };
    const honest = bundles.map((bundle) => ({
      what: 'nothing',
      text: Buffer.from(JSON.stringify(bundle)),
      isHarmless: true,
    }));
    const mutants = bundles.flatMap((bundle) => {
      const was = meaningOf(Buffer.from(JSON.stringify(bundle)));
      return mutantsOf(bundle, early, 120, 8).map((mutant) => ({
        ...mutant,
        isHarmless: isTheSame(was, mutant.text),
      }));
    });
    expect(mutants.length).toBeGreaterThanOrEqual(1_000);
    const all = [...honest, ...mutants];
    const python = await askPython(all.map(({ text }, at) => [...known, written(`${at}.json`, text)]));
    for (const [code, said] of python) expect([0, 1], said).toContain(code);

    const trusted = { keys: [server.context.audit.key], witnesses: [witness] };
    const codes = all.map(({ text }, at) => {
      const ours = 'fault' in verifyBundle(text, trusted, '2026-11-25') ? 1 : 0;
      return [ours, python[at]?.[0]] as const;
    });
    expect(codes.slice(0, honest.length)).toEqual(honest.map(() => [0, 0]));
    const missed = all.flatMap(({ what, isHarmless }, at) =>
      isHarmless || codes[at]?.every((code) => code === 1) ? [] : [{ at, what, codes: codes[at] }],
    );
    expect(missed).toEqual([]);
  },
  240_000,
);
