// @ts-nocheck
import type { View } from '../../src/dashboard/view.tsx';
import { view } from './samples.ts';

/** A page of the account in English at clocks that its address sets; whatever is given replaces the member of that name. */
export const aView = (members: Partial<View> = {}): View => ({ ...view, ...members });
