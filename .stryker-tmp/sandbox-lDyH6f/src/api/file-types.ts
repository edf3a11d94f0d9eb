/** The media types of files of deliveries. */
// @ts-nocheck

export const fileTypes = ['application/x-ndjson', 'text/csv'] as const;
export type FileType = (typeof fileTypes)[number];
