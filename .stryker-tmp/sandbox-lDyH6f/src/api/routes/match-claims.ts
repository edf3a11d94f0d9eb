// @ts-nocheck
import { z } from 'zod';
import { arbitrations } from '../../domain/arbitration/stored-events.ts';
import { arbitrationStream, deliveryStream, ReportId } from '../../domain/ids.ts';
import { Reason } from '../../domain/text.ts';
import { TrackName } from '../../domain/tracks/index.ts';
import { arbitrationPath, countsAfter, foundFrom } from '../arbitration.ts';
import { runCommand } from '../command.ts';
import { defineRoute } from '../route.ts';

export const matchClaims = defineRoute({
  method: 'post',
  path: '/v1/arbitrations/:track/matches',
  summary: 'Decide that two reports on a track speak of the same goods, and which of them counts',
  access: { role: 'coordinator' },
  request: z.object({
    params: z.object({ track: TrackName }),
    query: z.strictObject({}),
    body: z.strictObject({ counted: ReportId, claim: ReportId, reason: Reason }),
  }),

  handle: (context, { params: { track }, body }, caller) => {
    const { counted, claim } = body;
    return runCommand(context, caller, {
      stream: arbitrationStream(track),
      aggregate: arbitrations,
      command: foundFrom(context, track, [counted, claim], ({ absent, counts }) => ({
        type: 'MatchClaims' as const,
        ...body,
        absent,
        counts,
      })),
      restsOn: [counted, claim].map(deliveryStream),
      body,
      location: arbitrationPath(track),
      resource: async (events) => {
        const [first] = await countsAfter(context, [counted], events);
        return first?.countsAs;
      },
    });
  },
});
