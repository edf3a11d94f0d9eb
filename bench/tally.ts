/** How often what was asked for was answered with what. */
export type Tally = {
  /** Waits for an answer and counts it; nothing where there was none. */
  readonly counted: <Answer extends { readonly status: number }>(
    kind: string,
    asking: Promise<Answer>,
  ) => Promise<Answer | undefined>;
  /** How many of each kind were answered with each status. */
  readonly counts: () => Readonly<Record<string, Readonly<Record<string, number>>>>;
};

/** What fetch says of a connection that broke stands in the cause of its error. */
const reasonOf = (error: unknown): string => {
  const cause = error instanceof Error ? (error.cause ?? error) : error;
  return cause instanceof Error ? cause.message : String(cause);
};

export const createTally = (): Tally => {
  const counts = new Map<string, Map<string, number>>();
  const count = (kind: string, outcome: string): void => {
    const ofKind = counts.get(kind) ?? new Map<string, number>();
    counts.set(kind, ofKind.set(outcome, (ofKind.get(outcome) ?? 0) + 1));
  };
  return {
    counted: async (kind, asking) => {
      try {
        const answer = await asking;
        count(kind, String(answer.status));
        return answer;
      } catch (error) {
        count(kind, `no answer: ${reasonOf(error)}`);
        return undefined;
      }
    },
    counts: () => Object.fromEntries([...counts].map(([kind, ofKind]) => [kind, Object.fromEntries(ofKind)])),
  };
};
