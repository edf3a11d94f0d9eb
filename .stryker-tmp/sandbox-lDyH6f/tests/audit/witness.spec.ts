// @ts-nocheck
import { describe, expect, it } from 'vitest';
import { type Checkpoint, checkpointText, readSigned } from '../../src/audit/checkpoint.ts';
import { generateKey } from '../../src/audit/keys.ts';
import { cosign, signNote } from '../../src/audit/note.ts';
import { DoesNotGoOn, mustGoOnFrom, NotToBeCosigned, witnessed } from '../../src/audit/witness.ts';
import { leafHash, nodeHash } from '../../src/domain/merkle.ts';

const key = generateKey('log.example', 'signer');

const leaf = (text: string): Buffer => leafHash(Buffer.from(text));

const [one, two, other] = [leaf('a'), nodeHash(leaf('a'), leaf('b')), leaf('x')];

const drones = { track: 'drones', size: 1, root: one };
const loans = { track: 'loans', size: 1, root: one };

const signed = (stated: Omit<Checkpoint, 'origin'>) => {
  const found = readSigned(signNote(checkpointText({ origin: key.name, ...stated }), key));
  if ('fault' in found) throw new Error(found.fault);
  return found;
};

/** Two events, of which the first was there before: its proof is the other leaf (RFC 6962, section 2.1.2). */
const proofOf = async () => [leaf('b')];

describe('a checkpoint that grows out of the one before', () => {
  const before = signed({ size: 1, root: one, tracks: [drones] });

  it.each([
    ['with the tracks as they were', [drones]],
    ['with a track that has grown', [{ ...drones, size: 2, root: two }]],
    ['with a track more', [drones, loans]],
  ])('%s goes on from it', async (_, tracks) => {
    await mustGoOnFrom(before, signed({ size: 2, root: two, tracks }), proofOf);
  });

  it.each([
    ['without a track that was named', [], 'the track drones is not'],
    ['with another track in its place', [loans], 'the track drones is not'],
    ['with other events in a track of the same size', [{ ...drones, root: other }], 'they are others'],
  ])('%s contradicts it, though the events go on', async (_, tracks, why) => {
    const after = signed({ size: 2, root: two, tracks });
    const checked = mustGoOnFrom(before, after, proofOf);
    await expect(checked).rejects.toThrow(DoesNotGoOn);
    await expect(checked).rejects.toThrow(why);
  });

  it('with fewer events in a track contradicts it', async () => {
    const then = signed({ size: 1, root: one, tracks: [{ ...drones, size: 2, root: two }] });
    const checked = mustGoOnFrom(then, signed({ size: 2, root: two, tracks: [drones] }), proofOf);
    await expect(checked).rejects.toThrow('the track drones has 1 events, and had 2');
  });

  it('contradicts it where the proof does not lead from one to the other', async () => {
    const after = signed({ size: 2, root: two, tracks: [drones] });
    await expect(mustGoOnFrom(before, after, async () => [other])).rejects.toThrow(DoesNotGoOn);
  });

  it('is not judged where no proof could be had', async () => {
    const failing = async () => {
      throw new Error('no answer');
    };
    const after = signed({ size: 2, root: two, tracks: [drones] });
    await expect(mustGoOnFrom(before, after, failing)).rejects.not.toThrow(NotToBeCosigned);
  });
});

describe('a checkpoint over as many events or fewer', () => {
  const before = signed({ size: 2, root: two, tracks: [drones] });

  it('goes on from the one before where it says the same, and no proof is asked for', async () => {
    await mustGoOnFrom(before, signed({ size: 2, root: two, tracks: [drones] }), async () => {
      throw new Error('asked for');
    });
  });

  it.each([
    ['another root', { size: 2, root: other, tracks: [drones] }],
    ['another line of a track', { size: 2, root: two, tracks: [{ ...drones, root: other }] }],
    ['a track more', { size: 2, root: two, tracks: [drones, loans] }],
    ['a track less', { size: 2, root: two, tracks: [] }],
  ])('with %s contradicts it', async (_, stated) => {
    await expect(mustGoOnFrom(before, signed(stated), proofOf)).rejects.toThrow(DoesNotGoOn);
  });

  it('contradicts the one before where it is over fewer', async () => {
    const after = signed({ size: 1, root: one, tracks: [drones] });
    await expect(mustGoOnFrom(before, after, proofOf)).rejects.toThrow(DoesNotGoOn);
  });
});

describe('what a witness looks at', () => {
  const text = checkpointText({ origin: key.name, size: 1, root: one, tracks: [] });
  const note = signNote(text, key);
  const line = cosign(text, generateKey('other.example', 'witness'), new Date('2026-11-25T10:00:00Z'));

  it('is the log’s own note, whatever others have put under it', () => {
    expect(witnessed(note + line, key)).toMatchObject({ own: note, served: note + line });
  });

  it('must be signed by the key of the log, under its name', () => {
    expect(() => witnessed(note, generateKey(key.name, 'signer'))).toThrow(NotToBeCosigned);
    expect(() => witnessed(note, generateKey('another.example', 'signer'))).toThrow('log.example');
  });

  it('is undefined where it is no checkpoint', () => {
    expect(witnessed('<html>', key)).toBeUndefined();
    expect(witnessed(signNote('hello\n', key), key)).toBeUndefined();
  });
});
