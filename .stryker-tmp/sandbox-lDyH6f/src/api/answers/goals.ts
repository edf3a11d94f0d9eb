// @ts-nocheck
import { z } from 'zod';
import { Evidence } from '../../domain/evidence.ts';
import { PaperItem } from '../../domain/paper-item.ts';
import { Quantity } from '../../domain/quantity.ts';
import { Target } from '../../domain/target/target.ts';
import { complete, Decimal, Instant, Numeral, text } from './common.ts';
import { paperState } from './figures.ts';

export const targetMembers = {
  id: z.string(),
  revision: Decimal,
  retired: z.boolean(),
  target: Target.nullable(),
  versions: z.array(
    z.strictObject({
      revision: Decimal,
      appliesFrom: z.string(),
      recordedAt: Instant,
      index: Decimal.nullable(),
      quantity: Numeral.nullable(),
      reason: text,
    }),
  ),
};

export const TargetAnswer = z.strictObject(targetMembers).meta({ id: 'TargetAnswer' });

export const milestoneMembers = {
  id: z.string(),
  status: z.string(),
  since: text,
  deadline: text,
  deadlineMet: z.boolean().nullable(),
  reachedOn: text,
  title: text,
  section: text,
  quote: text,
  english: text,
  revision: Decimal,
  versions: z.array(
    z.strictObject({
      revision: Decimal,
      deadline: text,
      recordedAt: Instant,
      index: Decimal.nullable(),
      reason: text,
    }),
  ),
  reports: z.array(
    z.strictObject({
      body: z.string(),
      reference: z.string(),
      status: z.string(),
      on: z.string(),
      note: text,
      evidence: Evidence,
      index: Decimal.nullable(),
    }),
  ),
};

export const MilestoneAnswer = z.strictObject(milestoneMembers).meta({ id: 'MilestoneAnswer' });

export const PaperLine = z
  .strictObject({ ...PaperItem.shape, state: paperState, complete })
  .meta({ id: 'PaperItem' });

export const TrackAnswer = z
  .strictObject({
    id: z.string(),
    title: z.string(),
    unit: z.string(),
    variants: z.array(z.string()),
    sources: z.array(z.string()),
  })
  .meta({ id: 'Track' });

const last = {
  reference: z.string(),
  status: z.string(),
  track: text,
  quantity: Quantity.nullable(),
  effectiveOn: z.string(),
};

const LastReport = z
  .union([
    z.strictObject({ kind: z.enum(['delivery', 'commitment', 'statement']), ...last }),
    z.strictObject({ kind: z.literal('milestone'), ...last, milestone: z.string(), step: z.string() }),
  ])
  .nullable();

export const BodyAnswer = z
  .strictObject({
    id: z.string(),
    name: z.string(),
    cadenceDays: z.int().nullable(),
    lastReportAt: Instant.nullable(),
    ageDays: z.int().nullable(),
    freshness: z.enum(['fresh', 'late', 'silent', 'never']).nullable(),
    reports: z.int(),
    corrections: z.int(),
    withdrawals: z.int(),
    disputes: z.int(),
    lastReport: LastReport,
  })
  .meta({ id: 'Body' });
