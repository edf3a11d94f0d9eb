import {
  type AsOf,
  auditAddress,
  bodiesAddress,
  deliveriesAddress,
  milestonesAddress,
  overviewAddress,
  paperAddress,
  pipelineAddress,
} from './addresses.ts';

/** The ways to the other pages, at the same clocks. */
export const Nav = ({ asOf }: { readonly asOf: AsOf }) => (
  <nav class="soft" aria-label="Pages">
    <a href={overviewAddress(asOf)}>All targets</a> · <a href={deliveriesAddress(asOf)}>Delivery reports</a> ·{' '}
    <a href={pipelineAddress(asOf)}>Promises</a> · <a href={bodiesAddress(asOf)}>Reporting bodies</a> ·{' '}
    <a href={paperAddress(asOf)}>The paper</a> · <a href={milestonesAddress(asOf)}>Milestones</a> ·{' '}
    <a href={auditAddress(asOf)}>Audit</a> · <a href="/report">Report</a>
  </nav>
);
