// @ts-nocheck
import { bundleText } from '../../audit/bundle.ts';
import { definitionOf } from '../../audit/definition.ts';
import { TargetId } from '../../domain/ids.ts';
import { projections } from '../../projections/index.ts';
import { noCheckpoint, servedNote, signedFor, storedBytes } from '../audit.ts';
import { defineQuery } from '../query.ts';
import { problem } from '../route.ts';
import { figureOfGoal, goalAskedFor, periodParameter } from '../target-lookup.ts';

export const showBundle = defineQuery({
  path: '/v1/audit/bundle/:target',
  summary:
    'A figure with everything that proves it: all events of its track, their proof, and the signed checkpoint',
  params: { target: TargetId },
  query: { period: periodParameter },
  answer: async (context, { params: { target }, query: { period }, clocks }) => {
    const asked = goalAskedFor(context, target, period, clocks);
    if ('reply' in asked) return asked.reply;
    const { index } = clocks.asOf;
    const signed = await signedFor(context, Number(index) + 1);
    if (index === null || signed === undefined) return problem(noCheckpoint(context));
    const events = Number(signed.size);
    const { track } = asked.goal.target;
    const { models, audit, now } = context;
    const bundled = {
      key: audit.key.text,
      checkpoint: servedNote(context, signed),
      asOf: { effectiveAt: clocks.effectiveAt, index },
      figure: figureOfGoal(context, asked.goal, clocks),
      definition: definitionOf(asked.row),
      unproven: {
        madeAt: now().toISOString(),
        knownAt: clocks.asOf.knownAt,
        position: clocks.asOf.position,
        projections: projections.map(({ name, version }) => ({ name, version })),
      },
    };
    return {
      status: 200,
      contentType: 'application/json',
      headers: { 'Content-Disposition': `attachment; filename="${target}.bundle.json"` },
      stream: () =>
        bundleText(bundled, { trees: models, track, events, bytesOf: (leaf) => storedBytes(context, leaf) }),
    };
  },
});
