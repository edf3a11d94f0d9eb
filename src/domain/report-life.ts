/**
 * The life that every report has, whatever it says: told once under a reference, corrected, withdrawn. `contents` are
 * all contents that it ever had: whoever repeats one of them tells no news.
 */
export type ReportState<Standing> =
  | { readonly status: 'unknown' }
  | { readonly status: 'standing'; readonly standing: Standing; readonly contents: readonly string[] }
  | { readonly status: 'withdrawn'; readonly last: Standing; readonly contents: readonly string[] };

const contentsOf = <Standing>(state: ReportState<Standing>): readonly string[] =>
  state.status === 'unknown' ? [] : state.contents;

/** The state once a content stands. */
export const standingAs = <Standing>(
  state: ReportState<Standing>,
  standing: Standing,
  content: string,
): ReportState<Standing> => ({ status: 'standing', standing, contents: [...contentsOf(state), content] });

/** The state once somebody else has judged the report: its content is what it was. */
export const judgedAs = <Standing>(
  state: ReportState<Standing>,
  standing: Standing,
): ReportState<Standing> => ({ status: 'standing', standing, contents: contentsOf(state) });

/** The state once the report was taken back. */
export const withdrawnAs = <Standing>(
  state: ReportState<Standing>,
  last: Standing,
): ReportState<Standing> => ({ status: 'withdrawn', last, contents: contentsOf(state) });

/** What telling a report is: a retried one is no news, also after corrections; another content contradicts. */
export const telling = <Standing>(state: ReportState<Standing>, content: string) => {
  if (state.status === 'unknown') return { is: 'news' } as const;
  if (state.contents.includes(content)) return { is: 'repeat' } as const;
  return state.status === 'withdrawn'
    ? ({ is: 'withdrawn' } as const)
    : ({ is: 'contradicted', stands: state.standing } as const);
};

/**
 * What correcting a report to a content is. Back to one that was replaced (`superseded`) is meant only by someone who
 * has seen what stands now, and says so with `If-Match`.
 */
export const correcting = <Standing>(
  state: ReportState<Standing>,
  content: string,
  contentOf: (standing: Standing) => string,
  ifMatch: 'absent' | 'current' | 'stale',
) => {
  if (state.status === 'unknown') return { is: 'unknown' } as const;
  if (state.status === 'withdrawn') return { is: 'withdrawn' } as const;
  if (content === contentOf(state.standing)) return { is: 'repeat' } as const;
  return ifMatch === 'absent' && state.contents.includes(content)
    ? ({ is: 'superseded' } as const)
    : ({ is: 'news', was: state.standing } as const);
};

/** What taking a report back is. */
export const withdrawing = <Standing>(state: ReportState<Standing>) => {
  if (state.status === 'unknown') return { is: 'unknown' } as const;
  return state.status === 'withdrawn'
    ? ({ is: 'repeat' } as const)
    : ({ is: 'news', was: state.standing } as const);
};
