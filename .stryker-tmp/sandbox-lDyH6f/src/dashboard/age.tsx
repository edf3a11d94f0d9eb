// @ts-nocheck
import { brusselsDay, dayNumber } from '../domain/period.ts';
import { useView } from './view.tsx';
import type { Words } from './words.ts';

/** When the log learnt of the newest event that a figure rests on; null where it rests on nothing. */
export type Heard = { readonly at: string; readonly index: string } | null;

/** How long before the moment of knowledge something was recorded, in whole days of Brussels. */
const ageInDays = (recordedAt: string, knownAt: string): number =>
  dayNumber(brusselsDay(Date.parse(knownAt))) - dayNumber(brusselsDay(Date.parse(recordedAt)));

/** The age of a figure's newest report: today, 3 days ago, or never. */
export const ageWords = ({ say }: Words, newest: Heard, knownAt: string): string =>
  newest === null ? say('age.never') : say('age.days', { days: ageInDays(newest.at, knownAt) });

/** How old the newest report of a figure is. */
export const LastReport = ({ newest }: { readonly newest: Heard }) => {
  const { asOf, words } = useView();
  if (newest === null) return <p class="soft">{words.say('age.never')}</p>;
  return (
    <p class="soft">
      {words.rich('age.last-report', {
        age: ageWords(words, newest, asOf.knownAt),
        at: <time datetime={newest.at}>{words.instant(newest.at)}</time>,
        index: newest.index,
      })}
    </p>
  );
};
