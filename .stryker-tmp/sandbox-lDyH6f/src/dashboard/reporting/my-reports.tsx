// @ts-nocheck
import { donorsOf } from '../../domain/delivery/delivery.ts';
import type { CountedReport } from '../../projections/rows.ts';
import { reportAddress } from '../addresses.ts';
import { Kept } from '../clocks.tsx';
import { Choice, statusOptions } from '../deliveries-form.tsx';
import { goodsWords, trackWords } from '../goods-words.ts';
import { reportStatusKeys } from '../report-words.ts';
import { type Head, Table } from '../table.tsx';
import { useFrame, useWords, type View } from '../view.tsx';
import type { Words } from '../words.ts';
import { changeAddress } from './addresses.ts';

/** A dispute of a report: who does not agree with it, and why. */
export type Objection = { readonly body: string; readonly reason: string; readonly recordedAt: string };

/** One of the body's own reports, with what others object to it as it stands. */
type MyReport = { readonly row: CountedReport; readonly objections: readonly Objection[] };

/** What is listed of a body's own reports. */
export type MyReports = {
  readonly view: View;
  readonly reports: readonly MyReport[];
  readonly status: string | undefined;
  readonly next: string | null;
};

const Objections = ({ objections }: Pick<MyReport, 'objections'>) => {
  const { say, instant } = useWords();
  return (
    <>
      {objections.map(({ body, reason, recordedAt }) => (
        <p key={body}>{say('my-reports.disputed-by', { body, at: instant(recordedAt), reason })}</p>
      ))}
    </>
  );
};

const statusOf = (
  { say, list }: Words,
  { status, verifiedBy, correctedAt, counted }: CountedReport,
): string =>
  list([
    status === 'verified'
      ? say('my-reports.verified-by', { bodies: list(verifiedBy) })
      : say(reportStatusKeys[status]),
    ...(correctedAt === null ? [] : [say('my-reports.corrected')]),
    ...(counted || status === 'withdrawn' ? [] : [say('my-reports.not-counted')]),
  ]);

const ChangeLink = ({ reference }: Pick<CountedReport, 'reference'>) => {
  const frame = useFrame();
  const { rich } = useWords();
  return (
    <a href={changeAddress(frame, reference)}>
      {rich('my-reports.change', { reference, unseen: (said) => <span class="unseen">{said}</span> })}
    </a>
  );
};

const Line = ({ view, report: { row, objections } }: { readonly view: View; readonly report: MyReport }) => {
  const words = useWords();
  const { delivery } = row;
  return (
    <tr>
      <td>
        <a href={reportAddress(view, row)}>{row.reference}</a>
      </td>
      <td>{trackWords(words, delivery.track)}</td>
      <td>{words.donors(donorsOf(delivery))}</td>
      <td class="number">{goodsWords(words, delivery)}</td>
      <td>{words.period(delivery.effectiveOn)}</td>
      <td class="said">
        <p>{statusOf(words, row)}</p>
        <Objections objections={objections} />
      </td>
      <td>{words.instant(row.recordedAt)}</td>
      <td>{row.status === 'withdrawn' ? null : <ChangeLink reference={row.reference} />}</td>
    </tr>
  );
};

const headsIn = ({ say }: Words): readonly Head[] => [
  say('my-reports.reference'),
  say('my-reports.track'),
  say('my-reports.donors'),
  { number: say('my-reports.quantity') },
  say('my-reports.happened'),
  say('my-reports.status'),
  say('my-reports.last-change'),
  say('my-reports.change-it'),
];

const Filter = ({ status }: Pick<MyReports, 'status'>) => {
  const words = useWords();
  const { say } = words;
  return (
    <form action="/report" method="get">
      <Kept except={['status', 'cursor', 'atLeast', 'changed']} />
      <Choice name="status" label={say('my-reports.status')} value={status} options={statusOptions(words)} />
      <button type="submit">{say('my-reports.show')}</button>
    </form>
  );
};

/** The body's own reports, the most recently changed first, with what became of them. */
export const MyReportsSection = ({ view, reports, status, next }: MyReports) => {
  const words = useWords();
  const { say } = words;
  return (
    <section>
      <h2>{say('my-reports.title')}</h2>
      <Filter status={status} />
      {reports.length === 0 ? <p>{say('my-reports.none')}</p> : null}
      <Table label={say('my-reports.title')} heads={headsIn(words)}>
        {reports.map((report) => (
          <Line key={report.row.reference} view={view} report={report} />
        ))}
      </Table>
      {next === null ? null : (
        <p>
          <a href={next}>{say('my-reports.older')}</a>
        </p>
      )}
    </section>
  );
};
