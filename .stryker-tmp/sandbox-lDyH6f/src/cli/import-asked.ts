/** What is asked of an import. */
// @ts-nocheck

export type Import = {
  readonly file: string;
  readonly body: string | undefined;
  readonly dryRun: boolean;
  /** Shows how far it has come, where somebody looks; of how many is said where it is known beforehand. */
  readonly told: (done: number, of?: number) => void;
};

/** What came of an import: an account for programs, lines for people, and whether it found a fault. */
export type Imported = {
  readonly account: object;
  readonly lines: readonly string[];
  readonly faulty: boolean;
};
