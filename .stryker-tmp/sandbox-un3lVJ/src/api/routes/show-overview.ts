// @ts-nocheck
import { knownAtOf } from '../../dashboard/addresses.ts';
import { overviewPage } from '../../dashboard/overview.tsx';
import type { AsOf, View } from '../../dashboard/view.tsx';
import { bodiesCounted } from '../bodies-list.ts';
import { changesSince } from '../changes-answer.ts';
import { KnownAt } from '../clocks.ts';
import { earlierMoment, lately } from '../earlier-moment.ts';
import { glancesAt, isComplete } from '../glances.ts';
import { milestonesListed } from '../milestone-answer.ts';
import { defineQuery } from '../query.ts';
import { page } from '../route.ts';

/**
 * How the earlier moment stands in an address that is to read the same for ever: by its instant, unless that is not over
 * yet at the later moment.
 */
const earlierCited = (earlier: AsOf, { asOf }: View): string =>
  earlier.knownAt < asOf.knownAt ? earlier.knownAt : knownAtOf(earlier);

export const showOverview = defineQuery({
  path: '/',
  summary: 'The overview page: every target’s figure, with links to the reports behind it',
  page: true,
  shared: true,
  params: {},
  query: { since: KnownAt.optional() },
  answer: async (context, { query, clocks, view }) => {
    const later = { named: 'knownAt', isNow: !view.isSet.knownAt };
    const asked = { named: 'since', given: query.since ?? lately(clocks), later };
    const earlier = await earlierMoment(context, asked, clocks);
    if ('reply' in earlier) return earlier.reply;
    const glances = await glancesAt(context, clocks);
    const { asOf } = earlier.clocks;
    return page(
      overviewPage({
        // What is cited names the earlier moment as well, which “a week before” and “today” do not do for ever.
        view: { ...view, cited: { since: earlierCited(asOf, view) } },
        complete: isComplete(context, glances, clocks),
        glances,
        steps: milestonesListed(context, clocks),
        bodies: bodiesCounted(context, clocks),
        since: asOf,
        asked: query.since,
        changes: await changesSince(context, { since: earlier.clocks, until: clocks }),
      }),
    );
  },
});
