// @ts-nocheck
import { accountPage } from './account-page.tsx';
import { citedAddress } from './addresses.ts';
import { BriefFigures, byNumber } from './figures-table.tsx';
import { milestoneTone } from './milestone-words.ts';
import type { OverviewShown } from './overview.tsx';
import { useView, type View } from './view.tsx';
import { wordsIn } from './words.ts';

type Shown = Pick<OverviewShown, 'complete' | 'glances' | 'steps' | 'bodies'> & {
  /** The address of this server, so that what is printed says where it is from. */
  readonly serverAddress: string;
};

const Content = ({ glances, steps, bodies, serverAddress }: Omit<Shown, 'complete'>) => {
  const { view, words } = useView();
  const { say } = words;
  const { numbered, priorities } = byNumber(glances);
  const undisclosed = glances.filter(({ figure }) => figure.undisclosedReports > 0).length;
  const address = `${serverAddress}${citedAddress(view)}`;
  return (
    <>
      <h2>{say('overview.numbered')}</h2>
      <BriefFigures label={say('overview.numbered')} glances={numbered} />
      <h2>{say('overview.priorities')}</h2>
      <BriefFigures label={say('overview.priorities')} glances={priorities} />
      <ul>
        <li>
          {say('brief.milestones', {
            reached: steps.filter(({ reachedOn }) => reachedOn !== null).length,
            missed: steps.filter((step) => milestoneTone(step) === 'poor').length,
            all: steps.length,
          })}
        </li>
        <li>{say('brief.quiet', { quiet: bodies.quiet, all: bodies.all })}</li>
        <li>{say('brief.undisclosed', { count: undisclosed })}</li>
      </ul>
      <p class="soft">
        {say('brief.where')} <a href={citedAddress(view)}>{address}</a>
      </p>
    </>
  );
};

/** The whole account on one printed page, with the address under which it reads the same for ever. */
export const briefPage = ({ view, ...shown }: Shown & { readonly view: View }): string =>
  accountPage(view, {
    heading: wordsIn(view.language).say('brief.title'),
    complete: shown.complete,
    children: <Content {...shown} />,
  });
