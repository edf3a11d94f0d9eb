import { parser } from '@prometheus-io/lezer-promql';
import type { Sample } from './exposition.ts';

/** What Prometheus has of a moment, in seconds: every number of every node that it asked then. */
export type Scrape = { readonly at: number; readonly samples: readonly Sample[] };

type Node = ReturnType<typeof parser.parse>['topNode'];
type Labels = Sample['labels'];
type Point = Pick<Sample, 'labels' | 'value'>;

/** Of a series that was not seen for so long, in seconds, Prometheus knows nothing. */
const lookback = 300;

const childrenOf = (node: Node): readonly Node[] => {
  const children: Node[] = [];
  for (let child = node.firstChild; child !== null; child = child.nextSibling) children.push(child);
  return children;
};

const only = (node: Node | null | undefined): Node => {
  if (node === null || node === undefined) throw new Error('the expression lacks a part');
  return node;
};

const keyOf = (labels: Labels): string =>
  JSON.stringify(Object.entries(labels).toSorted(([a], [b]) => (a < b ? -1 : 1)));

const secondsIn = (duration: string): number => {
  const [, count = '', unit = ''] = /^(\d+)([smh])$/.exec(duration) ?? [];
  return Number(count) * ({ s: 1, m: 60, h: 3_600 }[unit] ?? Number.NaN);
};

/** How much a counter rose from value to value; one that fell was begun anew. */
const riseOf = (values: readonly number[]): number =>
  values
    .slice(1)
    .reduce((rise, value, at) => rise + (value < (values[at] ?? 0) ? value : value - (values[at] ?? 0)), 0);

const comparisons: Readonly<Record<string, (left: number, right: number) => boolean>> = {
  '==': (left, right) => left === right,
  '!=': (left, right) => left !== right,
  '>': (left, right) => left > right,
};

const matchers: Readonly<Record<string, (value: string, given: string) => boolean>> = {
  '=': (value, given) => value === given,
  '!=': (value, given) => value !== given,
  '=~': (value, given) => new RegExp(`^(?:${given})$`).test(value),
  '!~': (value, given) => !new RegExp(`^(?:${given})$`).test(value),
};

/** The point of a histogram below which a share of what was measured lies, as Prometheus interpolates it. */
const quantileOf = (share: number, buckets: readonly (readonly [le: number, count: number])[]): number => {
  const sorted = buckets.toSorted(([a], [b]) => a - b);
  const rank = share * (sorted.at(-1)?.[1] ?? 0);
  const at = sorted.findIndex(([, count]) => count >= rank);
  const [le, count] = sorted[at] ?? [Number.NaN, 0];
  const [from, before] = sorted[at - 1] ?? [0, 0];
  return le === Number.POSITIVE_INFINITY ? from : from + ((le - from) * (rank - before)) / (count - before);
};

/**
 * What an expression gives at a moment, from what was scraped: as much of PromQL as the alerts are written in. What rises
 * is not extrapolated, so that no alert comes by that. Throws on what it does not know.
 */
export const evaluate = (
  expression: string,
  scrapes: readonly Scrape[],
  moment: number,
): readonly Point[] => {
  const textOf = ({ from, to }: Node): string => expression.slice(from, to);
  const durationIn = (node: Node): number => secondsIn(textOf(node));

  /** Whether a sample is what a selector names. */
  const selected = (selector: Node): ((sample: Sample) => boolean) => {
    const name = textOf(only(selector.getChild('Identifier')));
    const asked = (selector.getChild('LabelMatchers')?.getChildren('UnquotedLabelMatcher') ?? []).map(
      (matcher) => {
        const [label, how, given] = childrenOf(matcher).map(textOf);
        return (labels: Labels) =>
          matchers[how ?? '']?.(labels[label ?? ''] ?? '', (given ?? '').slice(1, -1)) === true;
      },
    );
    return (sample) => sample.name === name && asked.every((holds) => holds(sample.labels));
  };

  const vector = (selector: Node, at: number): readonly Point[] => {
    const newest = scrapes.filter((scrape) => scrape.at <= at && scrape.at > at - lookback).at(-1);
    return (newest?.samples ?? []).filter(selected(selector));
  };

  /** How much each counter rose in a window; of one that was seen once nothing is known. */
  const rises = (
    window: Node,
    at: number,
  ): { readonly points: readonly Point[]; readonly seconds: number } => {
    if (window.name === 'OffsetExpr') return rises(only(window.firstChild), at - offsetOf(window));
    const [selector, duration] = childrenOf(window).map(only);
    const seconds = durationIn(only(duration));
    const isOf = selected(only(selector));
    const series = new Map<string, { readonly labels: Labels; readonly values: number[] }>();
    for (const { samples } of scrapes.filter((scrape) => scrape.at <= at && scrape.at > at - seconds)) {
      for (const { labels, value } of samples.filter(isOf)) {
        const known = series.get(keyOf(labels)) ?? { labels, values: [] };
        known.values.push(value);
        series.set(keyOf(labels), known);
      }
    }
    const seen = [...series.values()].filter(({ values }) => values.length > 1);
    return { seconds, points: seen.map(({ labels, values }) => ({ labels, value: riseOf(values) })) };
  };

  const offsetOf = (node: Node): number => durationIn(only(node.getChild('OffsetDurationExpr')?.firstChild));

  /** What stands beside an operator; an offset belongs to the last selector before it, however it was parsed. */
  const binary = (node: Node, at: number, offset: number): readonly Point[] => {
    const [left, operator, right] = childrenOf(node).map(only);
    const [first, how] = [given(only(left), at), textOf(only(operator))];
    if (right?.name === 'NumberDurationLiteral') {
      const limit = Number(textOf(right));
      return first.filter(({ value }) => comparisons[how]?.(value, limit));
    }
    const second = right?.name === 'BinaryExpr' ? binary(right, at, offset) : given(only(right), at - offset);
    const others = new Map(second.map((point) => [keyOf(point.labels), point.value]));
    const isThere = ({ labels }: Point): boolean => others.has(keyOf(labels));
    switch (how) {
      case 'and':
        return first.filter(isThere);
      case 'unless':
        return first.filter((point) => !isThere(point));
      case 'or': {
        const known = new Set(first.map(({ labels }) => keyOf(labels)));
        return [...first, ...second.filter(({ labels }) => !known.has(keyOf(labels)))];
      }
      default:
        return first.filter(({ labels, value }) => {
          const other = others.get(keyOf(labels));
          return other !== undefined && comparisons[how]?.(value, other);
        });
    }
  };

  /** Groups points by some of their labels. */
  const grouped = (points: readonly Point[], by: readonly string[]) => {
    const groups = new Map<string, { readonly labels: Labels; readonly points: Point[] }>();
    for (const point of points) {
      const labels = Object.fromEntries(by.map((name) => [name, point.labels[name] ?? '']));
      const group = groups.get(keyOf(labels)) ?? { labels, points: [] };
      group.points.push(point);
      groups.set(keyOf(labels), group);
    }
    return [...groups.values()];
  };

  const sumBy = (node: Node, at: number): readonly Point[] => {
    const names = only(node.getChild('AggregateModifier')?.getChild('GroupingLabels')).getChildren(
      'LabelName',
    );
    const points = given(only(node.getChild('FunctionCallBody')?.firstChild), at);
    return grouped(points, names.map(textOf)).map((group) => ({
      labels: group.labels,
      value: group.points.reduce((sum, { value }) => sum + value, 0),
    }));
  };

  const called = (node: Node, at: number): readonly Point[] => {
    const name = textOf(only(node.getChild('FunctionIdentifier')));
    const [first, second] = childrenOf(only(node.getChild('FunctionCallBody')));
    switch (name) {
      case 'absent':
        return given(only(first), at).length === 0 ? [{ labels: {}, value: 1 }] : [];
      case 'increase':
        return rises(only(first), at).points;
      case 'rate': {
        const { points, seconds } = rises(only(first), at);
        return points.map(({ labels, value }) => ({ labels, value: value / seconds }));
      }
      case 'histogram_quantile':
        return grouped(given(only(second), at), ['job', 'instance']).map(({ labels, points }) => ({
          labels,
          value: quantileOf(
            Number(textOf(only(first))),
            points.map((point) => [Number(point.labels['le']?.replace('+Inf', 'Infinity')), point.value]),
          ),
        }));
      default:
        throw new Error(`no function that is known: ${name}`);
    }
  };

  const given = (node: Node, at: number): readonly Point[] => {
    switch (node.name) {
      case 'PromQL':
      case 'ParenExpr':
        return given(only(node.firstChild), at);
      case 'VectorSelector':
        return vector(node, at);
      case 'OffsetExpr': {
        const operand = only(node.firstChild);
        return operand.name === 'BinaryExpr'
          ? binary(operand, at, offsetOf(node))
          : given(operand, at - offsetOf(node));
      }
      case 'BinaryExpr':
        return binary(node, at, 0);
      case 'FunctionCall':
        return called(node, at);
      case 'AggregateExpr':
        return sumBy(node, at);
      default:
        throw new Error(`no part of an expression that is known: ${node.name}`);
    }
  };

  return given(parser.parse(expression).topNode, moment);
};

/** The number that an expression compares with at last; undefined where it compares with none. */
export const limitIn = (expression: string): number | undefined => {
  const compared = parser.parse(expression).topNode.firstChild?.getChild('NumberDurationLiteral');
  return compared === null || compared === undefined
    ? undefined
    : Number(expression.slice(compared.from, compared.to));
};
