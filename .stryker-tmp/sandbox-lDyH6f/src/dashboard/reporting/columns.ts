// @ts-nocheck
import type { MessageKey } from '../catalogues/en.ts';

/** What each column of the template says, for whoever fills it in. */
export const columnKeys = {
  reference: 'column.reference',
  track: 'column.track',
  variant: 'column.variant',
  source: 'column.source',
  donor: 'column.donor',
  parts: 'column.parts',
  quantity: 'column.quantity',
  min: 'column.min',
  max: 'column.max',
  bound: 'column.bound',
  effectiveOn: 'column.effective-on',
  commitmentBody: 'column.commitment-body',
  commitmentReference: 'column.commitment-reference',
  valueAmount: 'column.value-amount',
  valueCurrency: 'column.value-currency',
  valueEur: 'column.value-eur',
  rateOn: 'column.rate-on',
  rateSource: 'column.rate-source',
  evidenceTitle: 'column.evidence-title',
  evidenceUrl: 'column.evidence-url',
  evidenceSha256: 'column.evidence-sha256',
  evidence: 'column.evidence',
  note: 'column.note',
} as const satisfies Record<string, MessageKey>;

export type ColumnName = keyof typeof columnKeys;
