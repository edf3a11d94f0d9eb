// @ts-nocheck
import type { Statement } from './statement.ts';

export type StatementEvent =
  | { readonly type: 'StatementMade'; readonly data: { readonly statement: Statement } }
  | {
      readonly type: 'StatementCorrected';
      readonly data: { readonly was: Statement; readonly now: Statement; readonly reason: string };
    }
  | {
      readonly type: 'StatementWithdrawn';
      readonly data: { readonly was: Statement; readonly reason: string };
    };
