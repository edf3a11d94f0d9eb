/** What a row is measured with: a folder for its files, and where it says what it does. */
export type Ground = { readonly folder: string; readonly say: (what: string) => void };

/** What came of measuring: `value` and, unless nothing stands beside it, `besideValue`, both in the row's unit. */
type Measured = {
  readonly value: number;
  readonly besideValue: number | null;
  /** What else the table says of it: runs, noise, who used the processor. */
  readonly notes: Readonly<Record<string, string | number>>;
};

/** One thing that is measured beside its limit or a peer, in the same run. */
export type Row = {
  readonly name: string;
  readonly unit: string;
  readonly beside: string | null;
  /** Whether more of the unit is better; the ratio is made so that more of it is. */
  readonly better: 'more' | 'less';
  /** The least that the ratio should be; null where the value is only reported. */
  readonly atLeast: number | null;
  readonly measure: (ground: Ground) => Promise<Measured>;
};

/** A row as it is written to the file of results. */
export type Result = Pick<Row, 'name' | 'unit' | 'beside' | 'atLeast'> & {
  readonly value: number | null;
  readonly besideValue: number | null;
  readonly ratio: number | null;
  readonly notes: Readonly<Record<string, string | number>>;
  /** Why it could not be measured. */
  readonly failure?: string;
};

const ratioOf = ({ better }: Row, { value, besideValue }: Measured): number | null => {
  if (besideValue === null) return null;
  return better === 'more' ? value / besideValue : besideValue / value;
};

/** Measures a row; what keeps it from being measured is its result. */
export const resultOf = async (row: Row, ground: Ground): Promise<Result> => {
  const { name, unit, beside, atLeast } = row;
  try {
    const measured = await row.measure(ground);
    return { name, ...measured, unit, beside, ratio: ratioOf(row, measured), atLeast };
  } catch (error) {
    const failure = error instanceof Error ? error.message : String(error);
    return { name, unit, beside, atLeast, value: null, besideValue: null, ratio: null, notes: {}, failure };
  }
};

/** Whether a result is worse than it should be. */
export const fallsShort = ({ ratio, atLeast }: Result): boolean =>
  ratio !== null && atLeast !== null && ratio < atLeast;
