import { reportName } from '../domain/ids.ts';
import type { MilestoneReport } from '../domain/milestone/milestone.ts';
import type { MilestoneProgress } from '../projections/milestone-status.ts';
import { type AsOf, milestoneHistoryAddress, milestonesAnswerAddress } from './addresses.ts';
import { Clocks, MoveClocks } from './clocks.tsx';
import { instant, period } from './dates.ts';
import { Pieces } from './evidence.tsx';
import { documentOf } from './layout.tsx';
import { milestoneTone, milestoneWords, statusWords } from './milestone-words.ts';
import { Nav } from './nav.tsx';
import { Table } from './table.tsx';
import { Unread } from './unread.tsx';

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

type Shown = { readonly asOf: AsOf; readonly complete: boolean; readonly milestones: readonly Milestone[] };

/** The most reports of one milestone that the page shows, the latest; all are behind the link to its history. */
const mostReports = 100;

const heads = ['Reported by', 'Status', 'On', 'What was said', 'Evidence'];

const ReportLine = ({ body, reference, status, on, note, evidence }: Report) => (
  <tr>
    <td>
      {body}/{reference}
    </td>
    <td>{statusWords[status]}</td>
    <td>
      <time datetime={on}>{period(on)}</time>
    </td>
    <td class="said">{note}</td>
    <td>
      <Pieces evidence={evidence} />
    </td>
  </tr>
);

const Reports = ({ title, reports }: Milestone) => {
  if (reports.length === 0) return null;
  const shown = reports.slice(-mostReports);
  return (
    <>
      {shown.length < reports.length ? (
        <p>
          The latest {shown.length} of {reports.length} reports:
        </p>
      ) : null}
      <Table label={`Reports on ${title}`} heads={heads}>
        {shown.map((report) => (
          <ReportLine key={reportName(report)} {...report} />
        ))}
      </Table>
    </>
  );
};

const deadlineOf = ({ deadline }: Version): string =>
  deadline === null ? 'no deadline' : `a deadline of ${period(deadline)}`;

/** What was asked before: a deadline that was moved stays to be seen. */
const Versions = ({ versions }: Milestone) =>
  versions.length < 2 ? null : (
    <ul class="soft">
      {versions.map((version) => (
        <li key={version.revision}>
          {deadlineOf(version)}, from {instant(version.recordedAt)}
          {version.reason === null ? '' : `: ${version.reason}`}
        </li>
      ))}
    </ul>
  );

const Step = ({ asOf, milestone }: { readonly asOf: AsOf; readonly milestone: Milestone }) => {
  const { id, title, section, english, status, since, deadlineMet, complete } = milestone;
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
      <h2>{title}</h2>
      <p class="soft">
        {section !== null && /^\d/.test(section) ? `Section ${section}` : section}
        {english === null ? '' : `: ${english}`}
      </p>
      <p class={`status ${milestoneTone(milestone)}`}>
        <b>{milestoneWords(milestone)}</b>
      </p>
      <Unread complete={complete} what="milestone" />
      <Versions {...milestone} />
      <Reports {...milestone} />
      <p>
        <a href={milestoneHistoryAddress(asOf, id)}>Every event of this milestone as JSON</a>
      </p>
    </article>
  );
};

/** The page of the milestones: the steps that are taken or not, each judged by its deadline where it has one. */
export const milestonesPage = ({ asOf, complete, milestones }: Shown): string =>
  documentOf(
    'porcupine: milestones',
    <>
      <Nav asOf={asOf} />
      <h1>Milestones</h1>
      <Clocks {...asOf} />
      <MoveClocks asOf={asOf} action="/milestones" />
      <Unread complete={complete} what="list" />
      <p>
        Steps that are taken or not. The status is that of the report with the latest day. A deadline is kept
        when the step was first achieved or in force by then; one that was missed stays missed.
      </p>
      {milestones.length === 0 ? <p>No milestone is adopted yet.</p> : null}
      {milestones.map((milestone) => (
        <Step key={milestone.id} asOf={asOf} milestone={milestone} />
      ))}
      <p>
        <a href={milestonesAnswerAddress(asOf)}>These milestones as JSON</a>
      </p>
    </>,
  );
