/** A delivery as it is reported, the same each time. */
export const aDelivery = {
  track: 'artillery-ammunition',
  variant: '155mm',
  source: 'joint-procurement',
  donor: 'NL',
  quantity: 12_000,
  effectiveOn: '2026-10-14',
  evidence: [{ title: 'Handover note 42', url: 'https://records.example.org/handover/42' }],
} as const;
