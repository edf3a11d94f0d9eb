// @ts-nocheck
import { accept, alreadySo, type Decider, type Decision, type Given, refuse } from '../decider.ts';
import { revising } from '../revision.ts';
import type { TargetEvent } from './events.ts';
import { contentOf, startOf, type Target } from './target.ts';

export type TargetCommand =
  | {
      readonly type: 'SetTarget';
      readonly target: Target;
      readonly appliesFrom?: string | undefined;
      readonly reason?: string | undefined;
    }
  | { readonly type: 'RetireTarget'; readonly reason: string };

export type TargetState =
  | { readonly status: 'unknown' }
  | {
      readonly status: 'adopted' | 'retired';
      readonly target: Target;
      readonly contents: readonly string[];
    };

export type TargetRefusal =
  | { readonly code: 'target-unknown' }
  | { readonly code: 'target-retired' }
  | { readonly code: 'superseded' }
  | { readonly code: 'revision-required' }
  | { readonly code: 'reason-required' };

type TargetDecision = Decision<TargetEvent, TargetRefusal>;
type CommandOf<Type extends TargetCommand['type']> = Extract<TargetCommand, { type: Type }>;

const set = (state: TargetState, command: CommandOf<'SetTarget'>, given: Given): TargetDecision => {
  const { target: now, appliesFrom = startOf(now.period), reason } = command;
  if (state.status === 'unknown') {
    return accept({ type: 'TargetAdopted', data: { target: now, appliesFrom, reason } });
  }
  if (contentOf(now) === contentOf(state.target)) return alreadySo;
  if (state.status === 'retired') return refuse({ code: 'target-retired' });
  const revision = revising(state.contents, contentOf(now), reason, given);
  if (revision.is === 'refused') return refuse({ code: revision.code });
  return accept({
    type: 'TargetRevised',
    data: { was: state.target, now, reason: revision.reason, appliesFrom },
  });
};

const retire = (state: TargetState, { reason }: CommandOf<'RetireTarget'>): TargetDecision => {
  switch (state.status) {
    case 'unknown':
      return refuse({ code: 'target-unknown' });
    case 'adopted':
      return accept({ type: 'TargetRetired', data: { was: state.target, reason } });
    case 'retired':
      return alreadySo;
  }
};

const contentsOf = (state: TargetState): readonly string[] =>
  state.status === 'unknown' ? [] : state.contents;

const standingAs = (state: TargetState, target: Target): TargetState => ({
  status: 'adopted',
  target,
  contents: [...contentsOf(state), contentOf(target)],
});

export const targetDecider: Decider<TargetState, TargetCommand, TargetEvent, TargetRefusal> = {
  initial: { status: 'unknown' },

  decide: (state, command, given) => {
    switch (command.type) {
      case 'SetTarget':
        return set(state, command, given);
      case 'RetireTarget':
        return retire(state, command);
    }
  },

  evolve: (state, { type, data }) => {
    switch (type) {
      case 'TargetAdopted':
        return standingAs(state, data.target);
      case 'TargetRevised':
        return standingAs(state, data.now);
      case 'TargetRetired':
        return { status: 'retired', target: data.was, contents: contentsOf(state) };
    }
  },
};
