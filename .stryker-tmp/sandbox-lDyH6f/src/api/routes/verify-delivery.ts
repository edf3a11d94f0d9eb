// @ts-nocheck
import { z } from 'zod';
import { Evidence } from '../../domain/evidence.ts';
import { mostOpinionBytes, tooLarge } from '../../domain/fault.ts';
import { ReportId } from '../../domain/ids.ts';
import { text } from '../../domain/text.ts';
import { actingBody, runCommand } from '../command.ts';
import { onDelivery } from '../report-answer.ts';
import { defineRoute } from '../route.ts';

const Verification = z.strictObject({ note: text(2_000).optional(), evidence: Evidence.default([]) });

export const verifyDelivery = defineRoute({
  method: 'post',
  path: '/v1/deliveries/:body/:reference/verification',
  summary: 'Confirm another body’s delivery as you have seen it: If-Match names the revision',
  access: { role: 'verifier', of: 'others' },
  request: z.object({ params: ReportId, query: z.strictObject({}), body: Verification }),
  faults: ({ body }) => {
    const { data } = Verification.safeParse(body);
    return data === undefined ? [] : tooLarge(data, mostOpinionBytes);
  },

  handle: (context, { params: id, body }, caller) =>
    runCommand(context, caller, {
      ...onDelivery(context, id),
      command: { type: 'VerifyDelivery', by: actingBody(caller), ...body },
      body,
    }),
});
