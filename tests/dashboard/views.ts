import type { View } from '../../src/dashboard/view.tsx';
import { asOf } from './samples.ts';

/** A page of the account in English at clocks that its address sets; whatever is given replaces the member of that name. */
export const aView = (members: Partial<View> = {}): View => ({
  language: 'en',
  chosen: undefined,
  here: { path: '/', query: { effectiveAt: asOf.effectiveAt, knownAt: `index:${asOf.index}` } },
  assets: { style: '/assets/style.css', icon: '/assets/icon.svg', scripts: ['/assets/live.js'] },
  asOf,
  isSet: { effectiveAt: true, knownAt: true },
  today: '2026-11-25',
  isBehind: false,
  ...members,
});
