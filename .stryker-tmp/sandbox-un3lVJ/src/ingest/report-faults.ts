// @ts-nocheck
import { deliveryFaults } from '../domain/delivery/delivery-faults.ts';
import type { Fault } from '../domain/fault.ts';
import { ReportId } from '../domain/ids.ts';
import type { EventLog } from '../store/event-log.ts';
import { commitmentFaults } from './named-commitment.ts';

/**
 * Everything that is wrong with a reported delivery beyond its shape, also for what else is on the account; `id` names
 * the report, as far as it is known.
 */
export const reportFaults = async (
  context: { readonly log: EventLog },
  id: unknown,
  delivery: unknown,
  today: string,
): Promise<readonly Fault[]> => [
  ...deliveryFaults(delivery, today),
  ...(await commitmentFaults(context, ReportId.safeParse(id).data, delivery)),
];
