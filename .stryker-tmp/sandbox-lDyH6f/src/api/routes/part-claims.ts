// @ts-nocheck
import { z } from 'zod';
import { arbitrations } from '../../domain/arbitration/stored-events.ts';
import { arbitrationStream, deliveryStream, ReportId } from '../../domain/ids.ts';
import { Reason } from '../../domain/text.ts';
import { TrackName } from '../../domain/tracks/index.ts';
import { arbitrationPath, countsAfter, foundFrom } from '../arbitration.ts';
import { runCommand } from '../command.ts';
import { defineRoute } from '../route.ts';

export const partClaims = defineRoute({
  method: 'post',
  path: '/v1/arbitrations/:track/partings',
  summary: 'Decide that two reports on a track do not speak of the same goods',
  access: { role: 'coordinator' },
  request: z.object({
    params: z.object({ track: TrackName }),
    query: z.strictObject({}),
    body: z.strictObject({ a: ReportId, b: ReportId, reason: Reason }),
  }),

  handle: (context, { params: { track }, body }, caller) => {
    const { a, b } = body;
    return runCommand(context, caller, {
      stream: arbitrationStream(track),
      aggregate: arbitrations,
      command: foundFrom(context, track, [a, b], ({ absent, reopened }) => ({
        type: 'PartClaims' as const,
        ...body,
        absent,
        reopened,
      })),
      restsOn: [a, b].map(deliveryStream),
      body,
      location: arbitrationPath(track),
      resource: async (events) => {
        const [first, second] = await countsAfter(context, [a, b], events);
        return { a: first, b: second };
      },
    });
  },
});
