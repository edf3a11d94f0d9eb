// @ts-nocheck
import { accept, alreadySo, type Decision, type Given, refuse } from './decider.ts';

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

/** Why a report of a kind is not told, corrected or taken back. */
export type LifeRefusal<Kind extends string, Standing> =
  | { readonly code: `${Kind}-unknown` }
  | { readonly code: `${Kind}-contradicted`; readonly stands: Standing }
  | { readonly code: `${Kind}-withdrawn` }
  | { readonly code: 'superseded' };

/**
 * The decisions that every kind of report shares, under the names of its own refusals. `content` is what a command says,
 * in the form in which contents are compared; what happens where it is news, the kind says itself.
 */
export const lifeOf = <Kind extends string, Standing>(
  kind: Kind,
  contentOf: (standing: Standing) => string,
) => {
  const unknown = { code: `${kind}-unknown` } as const;
  const closed = { code: `${kind}-withdrawn` } as const;
  type State = ReportState<Standing>;
  type Decided<Event, More = never> = Decision<Event, LifeRefusal<Kind, Standing> | More>;

  return {
    /** A retried report is no news, also after corrections and a withdrawal; another content contradicts. */
    tell: <Event>(state: State, content: string, news: Event): Decided<Event> => {
      if (state.status === 'unknown') return accept(news);
      if (state.contents.includes(content)) return alreadySo;
      if (state.status === 'withdrawn') return refuse(closed);
      return refuse({ code: `${kind}-contradicted`, stands: state.standing } as const);
    },

    /**
     * A correction to what stands is no news. Back to a content that was replaced is meant only by someone who has seen
     * what stands now, and says so with `If-Match`.
     */
    correct: <Event, More = never>(
      state: State,
      content: string,
      { ifMatch }: Given,
      news: (was: Standing) => Decided<Event, More>,
    ): Decided<Event, More> => {
      if (state.status === 'unknown') return refuse(unknown);
      if (state.status === 'withdrawn') return refuse(closed);
      if (content === contentOf(state.standing)) return alreadySo;
      if (ifMatch === 'absent' && state.contents.includes(content)) return refuse({ code: 'superseded' });
      return news(state.standing);
    },

    /** What was taken back before is no news. */
    withdraw: <Event>(state: State, news: (was: Standing) => Event): Decided<Event> => {
      if (state.status === 'unknown') return refuse(unknown);
      return state.status === 'withdrawn' ? alreadySo : accept(news(state.standing));
    },
  };
};
