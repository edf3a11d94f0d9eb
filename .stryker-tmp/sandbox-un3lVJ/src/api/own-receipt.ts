// @ts-nocheck
import { receiptOf } from '../audit/receipt.ts';
import type { ShownReceipt } from '../dashboard/reporting/change-receipt.tsx';
import { readEnvelope } from '../domain/envelope.ts';
import { reportOfStream } from '../domain/ids.ts';
import { LogFailure } from '../store/event-log.ts';
import { storedBytes } from './audit.ts';
import type { Context } from './context.ts';

/** A page shows what it can without the log. */
const unlessLogFails = (error: unknown): undefined => {
  if (error instanceof LogFailure) return undefined;
  throw error;
};

/**
 * The receipt of what a body did to one of its deliveries, signed anew for the stored event; undefined for every other
 * event, so that no address makes the page say of a stranger's act that it was the reader's.
 */
export const ownReceipt = async (
  context: Context,
  body: string,
  eventId: string,
): Promise<ShownReceipt | undefined> => {
  const index = context.models.indexOfEvent(eventId);
  if (index === undefined) return undefined;
  const bytes = await storedBytes(context, index).catch(unlessLogFails);
  if (bytes === undefined) return undefined;
  const envelope = readEnvelope(bytes);
  const report = reportOfStream(envelope.stream);
  if (report === undefined || envelope.by.body !== body) return undefined;
  return { reference: report.reference, ...receiptOf(context.audit.key, envelope) };
};
