// @ts-nocheck
import { framedAddress } from '../addresses.ts';
import type { Frame } from '../view.tsx';

/** Where a spreadsheet is sent to be checked. */
export const uploadsAddress = (frame: Frame): string => framedAddress(frame, '/report/uploads');

/** What becomes of each line of a file that was sent. */
export const uploadAddress = (frame: Frame, id: string, page?: number): string =>
  framedAddress(frame, `/report/uploads/${id}`, { page: page?.toString() });

/** Where a file that was checked is confirmed. */
export const confirmationAddress = (frame: Frame, id: string): string =>
  framedAddress(frame, `/report/uploads/${id}/confirmation`);

/** The signed receipt of a file, to download. */
export const uploadReceiptAddress = (frame: Frame, id: string): string =>
  framedAddress(frame, `/report/uploads/${id}/receipt`);

const changePath = (reference: string): string => `/report/deliveries/${encodeURIComponent(reference)}`;

/** Where a report is corrected or withdrawn. */
export const changeAddress = (frame: Frame, reference: string): string =>
  framedAddress(frame, changePath(reference));

export const correctionsAddress = (frame: Frame, reference: string): string =>
  framedAddress(frame, `${changePath(reference)}/corrections`);

export const withdrawalAddress = (frame: Frame, reference: string): string =>
  framedAddress(frame, `${changePath(reference)}/withdrawal`);

/** The frame of the page on which a report is changed, also where it is shown in answer to what was sent from it. */
export const changeFrame = (frame: Frame, reference: string): Frame => ({
  ...frame,
  here: { ...frame.here, path: changePath(reference) },
});

/** The list of a body's reports once it holds what was written at a position, with the receipt of the event. */
export const afterChangeAddress = (frame: Frame, position: string, eventId: string): string =>
  framedAddress(frame, '/report', { atLeast: position, changed: eventId });
