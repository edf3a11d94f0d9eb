// @ts-nocheck
import type { MilestoneStatus } from '../domain/milestone/milestone.ts';
import type { Quantity } from '../domain/quantity.ts';
import { accountPage } from './account-page.tsx';
import { commitmentAddress, deliveriesOfBody, milestoneAddress, reportAddress } from './addresses.ts';
import { bodiesAnswerAddress, statementAddress } from './answer-addresses.ts';
import type { MessageKey } from './catalogues/en.ts';
import { statusKeys } from './milestone-words.ts';
import { type Head, Table } from './table.tsx';
import { useView, type View } from './view.tsx';
import { type Words, wordsIn } from './words.ts';

/** A body and how fresh its account is. */
type Body = {
  readonly id: string;
  readonly name: string;
  readonly cadenceDays: number | null;
  readonly lastReportAt: string | null;
  readonly ageDays: number | null;
  readonly freshness: 'fresh' | 'late' | 'silent' | 'never' | null;
  readonly reports: number;
  readonly corrections: number;
  readonly withdrawals: number;
  readonly disputes: number;
  readonly lastReport: LastReport | null;
};

type Reported = { readonly reference: string; readonly status: string; readonly effectiveOn: string };

type LastReport =
  | (Reported & {
      readonly kind: 'delivery' | 'commitment' | 'statement';
      readonly track: string;
      readonly quantity: Quantity;
    })
  | (Reported & {
      readonly kind: 'milestone';
      readonly milestone: string;
      readonly step: MilestoneStatus;
    });

const freshnessKeys = {
  fresh: 'bodies.fresh',
  late: 'bodies.late',
  silent: 'bodies.silent',
  never: 'bodies.never',
} as const satisfies Record<NonNullable<Body['freshness']>, MessageKey>;

const LastHeard = ({ lastReportAt, ageDays }: Body) => {
  const { words } = useView();
  if (lastReportAt === null || ageDays === null) return <>{words.say('bodies.not-heard')}</>;
  return (
    <>
      {words.rich('bodies.heard', {
        at: <time datetime={lastReportAt}>{words.instant(lastReportAt)}</time>,
        days: ageDays,
      })}
    </>
  );
};

const lastAddress = (view: View, body: string, last: LastReport): string => {
  const report = { body, reference: last.reference };
  switch (last.kind) {
    case 'milestone':
      return milestoneAddress(view, last.milestone);
    case 'delivery':
      return reportAddress(view, report);
    case 'commitment':
      return commitmentAddress(view, report);
    case 'statement':
      return statementAddress(view.asOf, report);
  }
};

/** What the day of a figure is: when something happened, when it was promised, or up to when it was counted. */
const lastKeys = {
  delivery: 'bodies.last-delivery',
  commitment: 'bodies.last-commitment',
  statement: 'bodies.last-statement',
} as const satisfies Partial<Record<LastReport['kind'], MessageKey>>;

const lastWords = ({ say, period, track, reportedQuantity }: Words, last: LastReport): string => {
  const on = period(last.effectiveOn);
  if (last.kind === 'milestone') {
    return say('bodies.last-milestone', {
      status: say(statusKeys[last.step]),
      on,
      milestone: last.milestone,
    });
  }
  return say(lastKeys[last.kind], {
    quantity: reportedQuantity(last.quantity),
    track: track(last.track),
    on,
  });
};

const LastFigure = ({ body }: { readonly body: Body }) => {
  const { view, words } = useView();
  const { lastReport } = body;
  if (lastReport === null) return null;
  return (
    <>
      <a href={lastAddress(view, body.id, lastReport)}>{lastReport.reference}</a>:{' '}
      {lastWords(words, lastReport)}
      {lastReport.status === 'withdrawn' ? words.say('bodies.last-withdrawn') : ''}
    </>
  );
};

const Row = ({ body }: { readonly body: Body }) => {
  const { view, words } = useView();
  const { say, numeral } = words;
  return (
    <tr data-body={body.id} data-freshness={body.freshness}>
      <td>
        <a href={deliveriesOfBody(view, body.id)}>{body.id}</a>
      </td>
      <td lang="en">{body.name}</td>
      <td>{say(body.freshness === null ? 'bodies.no-cadence' : freshnessKeys[body.freshness])}</td>
      <td>
        <LastHeard {...body} />
      </td>
      <td class="number">
        {body.cadenceDays === null ? '' : say('bodies.days', { days: body.cadenceDays })}
      </td>
      <td>
        <LastFigure body={body} />
      </td>
      <td class="number">{numeral(body.reports)}</td>
      <td class="number">{numeral(body.corrections)}</td>
      <td class="number">{numeral(body.withdrawals)}</td>
      <td class="number">{numeral(body.disputes)}</td>
    </tr>
  );
};

const headsIn = ({ say }: Words): readonly Head[] => [
  say('bodies.body'),
  say('bodies.name'),
  say('bodies.account'),
  say('bodies.last-heard'),
  { number: say('bodies.every') },
  say('bodies.last-figure'),
  { number: say('bodies.reports') },
  { number: say('bodies.corrections') },
  { number: say('bodies.withdrawals') },
  { number: say('bodies.disputes') },
];

const Bodies = ({ bodies }: { readonly bodies: readonly Body[] }) => {
  const { asOf, words } = useView();
  return (
    <>
      <p>{words.say('bodies.intro')}</p>
      <Table label={words.say('bodies.title')} heads={headsIn(words)}>
        {bodies.map((body) => (
          <Row key={body.id} body={body} />
        ))}
      </Table>
      <p>
        <a href={bodiesAnswerAddress(asOf)}>{words.say('bodies.json')}</a>
      </p>
    </>
  );
};

type Shown = { readonly view: View; readonly complete: boolean; readonly bodies: readonly Body[] };

/** The page of the reporting bodies: who has fallen silent, and with which figure. */
export const bodiesPage = ({ view, complete, bodies }: Shown): string =>
  accountPage(view, {
    heading: wordsIn(view.language).say('bodies.title'),
    complete,
    children: <Bodies bodies={bodies} />,
  });
