// @ts-nocheck
import { describe, expect, it } from 'vitest';
import { joiningsWith, tracksNamed } from '../../src/domain/leaves.ts';

const event = (stream: string, data: unknown): Uint8Array => Buffer.from(JSON.stringify({ stream, data }));
const named = (stream: string, data: unknown) => tracksNamed(stream, event(stream, data));

describe('the tracks that an event names', () => {
  it('are those of a delivery, of both sides of a correction, of a target and of an arbitration', () => {
    expect(named('delivery-mod-nl/1', { delivery: { track: 'drones' } })).toEqual(['drones']);
    const moved = { was: { delivery: { track: 'missiles' } }, now: { delivery: { track: 'drones' } } };
    expect(named('delivery-mod-nl/1', moved)).toEqual(['drones', 'missiles']);
    expect(named('target-t', { target: { track: 'era-loans' } })).toEqual(['era-loans']);
    expect(named('arbitration-drones', { reason: 'same goods' })).toEqual(['drones']);
  });

  it('are read of an event whose kind no version knows', () => {
    expect(named('delivery-mod-nl/1', { things: [{ track: 'submarines' }] })).toEqual(['submarines']);
  });

  it('are none of a text in prose, of a track that is no text, of bytes that are no event', () => {
    expect(named('delivery-mod-nl/1', { note: 'track: drones', track: 7 })).toEqual([]);
    expect(named('delivery-mod-nl/1', { track: 'two words', of: { track: 'drones\n1' } })).toEqual([]);
    expect(tracksNamed('delivery-mod-nl/1', Buffer.from('{"data":{"track":"drones"}}'))).toEqual([]);
    expect(tracksNamed('delivery-mod-nl/1', Buffer.from([0xff, 0xfe]))).toEqual([]);
  });
});

describe('the trees that events join', () => {
  const join = (stream: string, names: string[], so: string[] = [], earlier: bigint[] = []) =>
    joiningsWith({ stream, index: 9n, names }, { named: so, earlier: () => earlier }).map(
      ({ tree, index }) => `${tree} ${index}`,
    );

  it('are those of every track that their stream has named', () => {
    expect(join('delivery-mod-nl/1', ['drones'])).toEqual(['drones 9']);
    expect(join('delivery-mod-nl/1', [], ['drones', 'missiles'])).toEqual(['drones 9', 'missiles 9']);
  });

  it('take what came before in the stream with the event that first names their track', () => {
    expect(join('delivery-mod-nl/1', ['drones', 'missiles'], ['missiles'], [2n, 5n])).toEqual([
      'drones 2',
      'drones 5',
      'drones 9',
      'missiles 9',
    ]);
  });

  it('are that of no track for a stream that names none, and none for milestones and for audit streams', () => {
    expect(join('delivery-mod-nl/1', [])).toEqual(['* 9']);
    expect(join('milestone-edip-adopted', ['drones'])).toEqual([]);
    expect(join('audit-checkpoints', ['drones'])).toEqual([]);
  });
});
