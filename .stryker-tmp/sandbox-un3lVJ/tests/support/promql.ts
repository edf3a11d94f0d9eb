// @ts-nocheck
import { parser } from '@prometheus-io/lezer-promql';

/** What a PromQL expression names: metrics, labels, and what labels are compared with. */
export type Named = {
  readonly metrics: readonly string[];
  readonly labels: readonly string[];
  readonly values: readonly string[];
};

/** Throws where the expression is none. */
export const namedIn = (expression: string): Named => {
  const [metrics, labels, values]: [string[], string[], string[]] = [[], [], []];
  const kinds: Readonly<Record<string, string[]>> = {
    Identifier: metrics,
    LabelName: labels,
    StringLiteral: values,
  };
  parser.parse(expression).iterate({
    enter: ({ name, from, to, type }) => {
      const text = expression.slice(from, to);
      if (type.isError) throw new Error(`no PromQL at ${from}, "${text}": ${expression}`);
      kinds[name]?.push(text);
    },
  });
  return { metrics, labels, values: values.map((value) => value.slice(1, -1)) };
};
