/** What every support track says about itself; tracks differ in what is counted, not in what can happen. */
// @ts-nocheck

export type SupportTrack = {
  readonly id: string;
  readonly title: string;
  /** What one of it is called in the singular; `EUR` means that quantities are amounts of euro. */
  readonly unit: string;
  /** The sub-kinds, always with `not-stated` as the last of them. */
  readonly variants: readonly string[];
};

/** The variant and the source of a report that does not say. */
export const notStated = 'not-stated';

/** Defines one track; `not-stated` is added, since every report may leave the variant open. */
export const defineTrack = <const Id extends string>(track: {
  readonly id: Id;
  readonly title: string;
  readonly unit: string;
  readonly variants: readonly string[];
}) => ({ ...track, variants: [...track.variants, notStated] }) as const;
