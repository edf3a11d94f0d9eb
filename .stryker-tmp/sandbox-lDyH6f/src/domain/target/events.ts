// @ts-nocheck
import type { Target } from './target.ts';

export type TargetEvent =
  | {
      readonly type: 'TargetAdopted';
      readonly data: {
        readonly target: Target;
        readonly appliesFrom: string;
        readonly reason?: string | undefined;
      };
    }
  | {
      readonly type: 'TargetRevised';
      readonly data: {
        readonly was: Target;
        readonly now: Target;
        readonly reason: string;
        readonly appliesFrom: string;
      };
    }
  | { readonly type: 'TargetRetired'; readonly data: { readonly was: Target; readonly reason: string } };
