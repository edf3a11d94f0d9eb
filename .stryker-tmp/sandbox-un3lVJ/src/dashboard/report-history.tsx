// @ts-nocheck
import type { Delivery } from '../domain/delivery/delivery.ts';
import { type ReportId, reportName } from '../domain/ids.ts';
import type { Deed, MemberChange } from '../projections/report-history.ts';
import { reportAddress } from './addresses.ts';
import { boundWord } from './bounds.ts';
import type { MessageKey } from './catalogues/en.ts';
import { EventLinks } from './event-links.tsx';
import { partsWords, trackWords, valueWords } from './goods-words.ts';
import { type Head, Table } from './table.tsx';
import { useView } from './view.tsx';
import type { Words } from './words.ts';

/** What a decision did to a report beside another of the same goods. */
export type Decided = {
  readonly what: 'count' | 'set-aside' | 'part';
  readonly other: ReportId;
  readonly reason: string;
};

/** One event of a report's history; what cannot be read is there, and says so. */
export type HistoryLine = {
  readonly index: string | null;
  readonly id: string | null;
  readonly recordedAt: string | null;
  /** Who caused it; of a decision the body alone is known here. */
  readonly by: { readonly body: string; readonly key: string | null } | null;
  readonly deed: Deed | Decided | undefined;
};

const deedKeys = {
  recorded: 'delivery.did-record',
  corrected: 'delivery.did-correct',
  withdrawn: 'delivery.did-withdraw',
  verified: 'delivery.did-verify',
  disputed: 'delivery.did-dispute',
} as const satisfies Record<Deed['what'], MessageKey>;

const decidedKeys = {
  count: 'delivery.did-count',
  'set-aside': 'delivery.did-set-aside',
  part: 'delivery.did-part',
} as const satisfies Record<Decided['what'], MessageKey>;

const memberKeys = {
  track: 'member.track',
  variant: 'member.variant',
  source: 'member.source',
  donor: 'member.donor',
  donors: 'member.donors',
  quantity: 'member.quantity',
  bound: 'member.bound',
  effectiveOn: 'member.effective-on',
  commitment: 'member.commitment',
  value: 'member.value',
  evidence: 'member.evidence',
  note: 'member.note',
} as const satisfies Record<keyof Delivery, MessageKey>;

const evidenceWords = ({ say }: Words, { evidence }: Delivery): string =>
  evidence.length === 0
    ? say('evidence.none')
    : evidence.map(({ title, url, sha256 }) => [title, url, sha256].filter(Boolean).join(' ')).join('; ');

/** How each member of a report is said; undefined where the report has none. */
const memberWords: Readonly<
  Record<keyof Delivery, (words: Words, delivery: Delivery) => string | undefined>
> = {
  track: (words, { track }) => trackWords(words, track),
  variant: ({ term }, { variant }) => term(variant),
  source: ({ term }, { source }) => term(source),
  donor: (words, { donor }) => donor && words.donor(donor),
  donors: partsWords,
  quantity: ({ reportedQuantity }, { quantity }) => reportedQuantity(quantity),
  bound: (words, { bound }) => (bound === 'exact' ? words.say('member.exact') : boundWord(words, bound)),
  effectiveOn: ({ period }, { effectiveOn }) => period(effectiveOn),
  commitment: (_, { commitment }) => commitment && reportName(commitment),
  value: valueWords,
  evidence: evidenceWords,
  note: (_, { note }) => note,
};

const changeWords = (words: Words, { member, was, now }: MemberChange): string => {
  const said = (delivery: Delivery) => memberWords[member](words, delivery) ?? words.say('delivery.nothing');
  return words.say('delivery.change', {
    member: words.say(memberKeys[member]),
    was: said(was),
    now: said(now),
  });
};

const What = ({ deed }: Pick<HistoryLine, 'deed'>) => {
  const { view, words } = useView();
  if (deed === undefined) return <>{words.say('delivery.unreadable')}</>;
  if ('changes' in deed) return <>{words.say(deedKeys[deed.what])}</>;
  const other = <a href={reportAddress(view, deed.other)}>{reportName(deed.other)}</a>;
  return <>{words.rich(decidedKeys[deed.what], { other })}</>;
};

const byWords = ({ say }: Words, by: HistoryLine['by']): string => {
  if (by === null) return say('delivery.unknown');
  return by.key === null ? by.body : say('delivery.by', { body: by.body, key: by.key });
};

const Line = ({ line }: { readonly line: HistoryLine }) => {
  const { words } = useView();
  const { index, id, recordedAt, by, deed } = line;
  const changes = deed !== undefined && 'changes' in deed ? deed.changes : [];
  return (
    <tr data-event={index} data-what={deed?.what}>
      <td>
        <What deed={deed} />
      </td>
      <td>
        {recordedAt === null ? (
          words.say('delivery.unknown')
        ) : (
          <time datetime={recordedAt}>{words.instant(recordedAt)}</time>
        )}
      </td>
      <td>{byWords(words, by)}</td>
      <td class="said">{deed?.reason}</td>
      <td class="said">
        {changes.map((change) => (
          <p key={change.member} data-member={change.member}>
            {changeWords(words, change)}
          </p>
        ))}
      </td>
      <td class="number">{index === null ? null : <EventLinks index={index} id={id} />}</td>
    </tr>
  );
};

const headsIn = ({ say }: Words): readonly Head[] => [
  say('delivery.what'),
  say('delivery.when'),
  say('delivery.who'),
  say('delivery.why'),
  say('delivery.what-changed'),
  { number: say('delivery.index') },
];

/** Everything that happened to a report, and was decided of it, in order; `more` where it goes on. */
export const History = ({
  history,
  more,
}: {
  readonly history: readonly HistoryLine[];
  readonly more: boolean;
}) => {
  const { words } = useView();
  const { say } = words;
  return (
    <section id="history">
      <h2>{say('delivery.history')}</h2>
      <Table label={say('delivery.history-label')} heads={headsIn(words)}>
        {history.map((line) => (
          <Line key={line.index} line={line} />
        ))}
      </Table>
      {more ? <p>{say('delivery.first-events', { count: history.length })}</p> : null}
      <p class="soft">{say('delivery.proofs')}</p>
    </section>
  );
};
