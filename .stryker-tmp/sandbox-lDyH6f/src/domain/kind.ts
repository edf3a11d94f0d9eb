// @ts-nocheck
import type { Readers } from './stored-event.ts';

/** What reading the log needs to know of one kind of stream; each aggregate says it once, in its own folder. */
export type Kind<Event> = {
  /** Whether a stream of that name is of this kind. */
  readonly owns: (stream: string) => boolean;
  readonly readers: Readers<Event>;
  /** Whether an event is the first of its stream, and no other can be the first; `any` where each of them can. */
  readonly begins: ((event: Event) => boolean) | 'any';
  /** The support tracks that an event, or its stream's name, names, before and after. */
  readonly tracksOf: (event: Event, stream: string) => readonly string[];
  /** That nothing in such a stream can move a figure: then one that cannot be read leaves every figure complete. */
  readonly touchesNoTrack?: true;
};
