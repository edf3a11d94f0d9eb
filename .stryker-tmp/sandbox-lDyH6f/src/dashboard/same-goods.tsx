// @ts-nocheck
import { type ReportId, reportName } from '../domain/ids.ts';
import type { countsAsOf } from '../projections/counts-as.ts';
import type { MatchRow, ReportRow } from '../projections/rows.ts';
import { reportAddress } from './addresses.ts';
import { arbitrationAddress } from './answer-addresses.ts';
import { EventLinks } from './event-links.tsx';
import { goodsWords, trackWords } from './goods-words.ts';
import { reportStatusKeys } from './report-words.ts';
import { type Head, Table } from './table.tsx';
import { useView } from './view.tsx';
import type { Words } from './words.ts';

type CountsAs = ReturnType<typeof countsAsOf>;

/** How a report counts, the reports of its group, and the matches that make that up; both empty where it is in none. */
export type Goods = {
  readonly countsAs: CountsAs;
  readonly claims: readonly Claim[];
  readonly matches: readonly MatchRow[];
};

/** Which of the group counts: this one, another, or, where nothing of it stands, none. */
const whichCounts = ({ counted, group }: CountsAs) => {
  if (counted) return 'same-goods.counts';
  return group.some((each) => each.counted) ? 'same-goods.another' : 'same-goods.none';
};

const decisionWords = ({ say }: Words, { decidedBy }: CountsAs): string =>
  decidedBy === null ? say('same-goods.first') : say('same-goods.decided', decidedBy);

/** Another report of the same goods, as it stands; undefined where it cannot be read. */
type Claim = { readonly id: ReportId; readonly counted: boolean; readonly row: ReportRow | undefined };

const claimStatus = (words: Words, { counted, row }: Claim, track: string): string => {
  const { say } = words;
  if (row === undefined) return say('same-goods.unreadable');
  const status = say(reportStatusKeys[row.status]);
  if (row.status === 'withdrawn') return status;
  if (row.delivery.track !== track) {
    return say('same-goods.moved', { track: trackWords(words, row.delivery.track) });
  }
  return counted ? say('same-goods.counted', { status }) : say('same-goods.not-counted', { status });
};

const ReportLink = ({ id }: { readonly id: ReportId }) => {
  const { view } = useView();
  return <a href={reportAddress(view, id)}>{reportName(id)}</a>;
};

const Claim = ({ claim, own }: { readonly claim: Claim; readonly own: ReportRow }) => {
  const { words } = useView();
  const { id, row } = claim;
  const link = <ReportLink id={id} />;
  return (
    <tr>
      <td>{reportName(id) === reportName(own) ? words.rich('same-goods.own', { report: link }) : link}</td>
      <td>{row === undefined ? '' : goodsWords(words, row.delivery)}</td>
      <td>{row === undefined ? '' : words.period(row.delivery.effectiveOn)}</td>
      <td>{claimStatus(words, claim, own.delivery.track)}</td>
    </tr>
  );
};

const Decision = ({ counted, claim, body, recordedAt, reason, index }: MatchRow) => {
  const { words } = useView();
  return (
    <tr>
      <td>
        <ReportLink id={counted} />
      </td>
      <td>
        <ReportLink id={claim} />
      </td>
      <td>{body}</td>
      <td>
        <time datetime={recordedAt}>{words.instant(recordedAt)}</time>
      </td>
      <td class="said">{reason}</td>
      <td class="number">
        <EventLinks index={String(index)} />
      </td>
    </tr>
  );
};

const claimHeads = ({ say }: Words): readonly Head[] => [
  say('deliveries.report'),
  say('same-goods.says'),
  say('goods.happened'),
  say('same-goods.stands-as'),
];

const decisionHeads = ({ say }: Words): readonly Head[] => [
  say('same-goods.head-counts'),
  say('same-goods.head-not'),
  say('same-goods.decided-by'),
  say('delivery.when'),
  say('delivery.why'),
  { number: say('delivery.index') },
];

/** The others that speak of the same goods, and which of all counts; nothing where there are none. */
export const SameGoods = ({ row, countsAs, claims, matches }: Goods & { readonly row: ReportRow }) => {
  const { asOf, words } = useView();
  const { say } = words;
  if (countsAs.group.length === 0) return null;
  const decided = countsAs.group.some((each) => each.counted) ? decisionWords(words, countsAs) : '';
  return (
    <section id="same-goods">
      <h2>{say('same-goods.title')}</h2>
      <p>
        {say(whichCounts(countsAs))} {decided}
      </p>
      <Table label={say('same-goods.reports')} heads={claimHeads(words)}>
        {claims.map((claim) => (
          <Claim key={reportName(claim.id)} claim={claim} own={row} />
        ))}
      </Table>
      <h3>{say('same-goods.who-decided')}</h3>
      <Table label={say('same-goods.decisions')} heads={decisionHeads(words)}>
        {matches.map((match) => (
          <Decision key={String(match.index)} {...match} />
        ))}
      </Table>
      <p>
        <a href={arbitrationAddress(asOf, row.delivery.track)}>{say('same-goods.json')}</a>
      </p>
      <p class="soft">{say('same-goods.other-bodies')}</p>
    </section>
  );
};
