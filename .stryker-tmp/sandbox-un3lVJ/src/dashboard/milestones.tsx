// @ts-nocheck
import { reportName } from '../domain/ids.ts';
import type { MilestoneReport } from '../domain/milestone/milestone.ts';
import type { MilestoneProgress } from '../projections/milestone-status.ts';
import { accountPage } from './account-page.tsx';
import { milestoneHistoryAddress, milestonesAnswerAddress } from './answer-addresses.ts';
import { Pieces } from './evidence.tsx';
import { milestoneTone, milestoneWords, statusKeys } from './milestone-words.ts';
import { type Head, Table } from './table.tsx';
import { Term } from './term.tsx';
import { useView, type View } from './view.tsx';
import { type Words, wordsIn } from './words.ts';

type Report = Pick<MilestoneReport, 'status' | 'on' | 'evidence'> & {
  readonly body: string;
  readonly reference: string;
  readonly note: string | null;
};

type Version = {
  readonly revision: string;
  readonly deadline: string | null;
  readonly recordedAt: string;
  readonly reason: string | null;
};

/** A milestone, how far it has come, and what was reported of it. */
type Milestone = MilestoneProgress & {
  readonly id: string;
  readonly deadline: string | null;
  readonly title: string | null;
  readonly section: string | null;
  readonly english: string | null;
  readonly versions: readonly Version[];
  readonly reports: readonly Report[];
  readonly complete: boolean;
};

/** The most reports of one milestone that the page shows, the latest; all are behind the link to its history. */
const mostReports = 100;

const headsIn = ({ say }: Words): readonly Head[] => [
  say('deliveries.reported-by'),
  say('deliveries.status'),
  say('milestones.on'),
  say('milestones.said'),
  say('goods.evidence'),
];

const ReportLine = ({ body, reference, status, on, note, evidence }: Report) => {
  const { words } = useView();
  return (
    <tr>
      <td>
        {body}/{reference}
      </td>
      <td>{words.say(statusKeys[status])}</td>
      <td>
        <time datetime={on}>{words.period(on)}</time>
      </td>
      <td class="said">{note}</td>
      <td>
        <Pieces evidence={evidence} />
      </td>
    </tr>
  );
};

const Reports = ({ title, reports }: Milestone) => {
  const { words } = useView();
  const { say, term } = words;
  if (reports.length === 0) return null;
  const shown = reports.slice(-mostReports);
  return (
    <>
      {shown.length < reports.length ? (
        <p>{say('milestones.latest', { shown: shown.length, all: reports.length })}</p>
      ) : null}
      <Table label={say('milestones.reports', { title: term(title ?? '') })} heads={headsIn(words)}>
        {shown.map((report) => (
          <ReportLine key={reportName(report)} {...report} />
        ))}
      </Table>
    </>
  );
};

const versionWords = ({ say, period, instant }: Words, version: Version): string => {
  const { deadline, recordedAt, reason } = version;
  const at = instant(recordedAt);
  const said =
    deadline === null
      ? say('milestones.no-deadline', { at })
      : say('milestones.deadline', { day: period(deadline), at });
  return reason === null ? said : say('milestones.for-reason', { version: said, reason });
};

/** What was asked before: a deadline that was moved stays to be seen. */
const Versions = ({ versions }: Milestone) => {
  const { words } = useView();
  return versions.length < 2 ? null : (
    <ul class="soft">
      {versions.map((version) => (
        <li key={version.revision}>{versionWords(words, version)}</li>
      ))}
    </ul>
  );
};

const Section = ({ name }: { readonly name: string }) => {
  const { words } = useView();
  const section = <Term english={name} />;
  return <>{/^\d/.test(name) ? words.rich('milestones.section', { section }) : section}</>;
};

/** Where the paper asks for it, and what it says there. */
const InThePaper = ({ section, english }: Milestone) => {
  const { words } = useView();
  const where = section === null ? null : <Section name={section} />;
  const says = english === null ? null : <Term english={english} />;
  if (where === null || says === null) return <p class="soft">{where ?? says}</p>;
  return <p class="soft">{words.rich('milestones.section-says', { section: where, says })}</p>;
};

const Step = ({ milestone }: { readonly milestone: Milestone }) => {
  const { asOf, words } = useView();
  const { id, title, status, since, deadlineMet, complete } = milestone;
  return (
    <article
      class="item"
      id={id}
      data-milestone={id}
      data-status={status}
      data-since={since}
      data-deadline-met={String(deadlineMet)}
      data-complete={String(complete)}
    >
      <h2>
        <Term english={title ?? ''} />
      </h2>
      <InThePaper {...milestone} />
      <p class={`status ${milestoneTone(milestone)}`}>
        <b>{milestoneWords(words, milestone)}</b>
      </p>
      {complete ? null : (
        <p class="notice">{words.rich('milestones.incomplete', { b: (said) => <b>{said}</b> })}</p>
      )}
      <Versions {...milestone} />
      <Reports {...milestone} />
      <p>
        <a href={milestoneHistoryAddress(asOf, id)}>{words.say('milestones.history')}</a>
      </p>
    </article>
  );
};

const Milestones = ({ milestones }: { readonly milestones: readonly Milestone[] }) => {
  const { asOf, words } = useView();
  const { say } = words;
  return (
    <>
      <p>{say('milestones.intro')}</p>
      {milestones.length === 0 ? <p>{say('milestones.none')}</p> : null}
      {milestones.map((milestone) => (
        <Step key={milestone.id} milestone={milestone} />
      ))}
      <p>
        <a href={milestonesAnswerAddress(asOf)}>{say('milestones.json')}</a>
      </p>
    </>
  );
};

type Shown = { readonly view: View; readonly complete: boolean; readonly milestones: readonly Milestone[] };

/** The page of the milestones: the steps that are taken or not, each judged by its deadline where it has one. */
export const milestonesPage = ({ view, complete, milestones }: Shown): string =>
  accountPage(view, {
    heading: wordsIn(view.language).say('milestones.title'),
    complete,
    children: <Milestones milestones={milestones} />,
  });
