import type { Report } from './independent-count.ts';

/** A report of the independent count as a text, whole numbers written out: JSON has none that large. */
export const textOf = (report: Report): string =>
  JSON.stringify(report, (_member, value: unknown) => (typeof value === 'bigint' ? `${value}n` : value));

type Written = Omit<Report, 'whole' | 'gifts'> & {
  readonly whole: { readonly min: string; readonly max: string };
  readonly gifts: readonly (readonly [string, { readonly min: string; readonly max: string }])[];
};

const wholeIn = (written: string): bigint => BigInt(written.slice(0, -1));

const rangeIn = ({ min, max }: Written['whole']) => ({ min: wholeIn(min), max: wholeIn(max) });

/** The report that `textOf` wrote. */
export const reportIn = (text: string): Report => {
  const { whole, gifts, ...report }: Written = JSON.parse(text);
  return {
    ...report,
    whole: rangeIn(whole),
    gifts: gifts.map(([donor, range]) => [donor, rangeIn(range)]),
  };
};
