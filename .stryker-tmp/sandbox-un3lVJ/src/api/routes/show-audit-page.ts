// @ts-nocheck
import { readSigned } from '../../audit/checkpoint.ts';
import type { Signed } from '../../audit/signing.ts';
import { auditPage } from '../../dashboard/audit/audit.tsx';
import { TargetId } from '../../domain/ids.ts';
import { findTrack } from '../../domain/tracks/index.ts';
import { lastWords, servedNote } from '../audit.ts';
import type { Clocks } from '../clocks.ts';
import type { Context } from '../context.ts';
import { figuresInTurn } from '../glances.ts';
import { problemOfFaults } from '../problem.ts';
import { defineQuery } from '../query.ts';
import { page, problem } from '../route.ts';
import { figureOfGoal, goalAskedFor, periodParameter } from '../target-lookup.ts';

/** What a signed checkpoint says, and the note itself; undefined where nothing is signed. */
const checkpointShown = (context: Context, signed: Signed | undefined) => {
  const read = signed && readSigned(signed.note);
  if (signed === undefined || read === undefined || 'fault' in read) return undefined;
  const { checkpoint } = read;
  return {
    size: checkpoint.size,
    root: checkpoint.root.toString('base64'),
    signedAt: signed.recordedAt,
    note: servedNote(context, signed),
    tracks: checkpoint.tracks.map(({ track, size, root }) => ({
      track,
      title: findTrack(track)?.title,
      size,
      root: root.toString('base64'),
    })),
  };
};

/** The figure that the commands are shown for: the one that is asked for, else the first there is. */
const figureChosen = (
  context: Context,
  { target, period }: { readonly target?: string | undefined; readonly period?: string | undefined },
  clocks: Clocks,
) => {
  if (target === undefined && period !== undefined) {
    const detail = 'is a year of a target: name the target as well';
    return { reply: problem(problemOfFaults([{ parameter: 'period', detail }])) };
  }
  if (target === undefined) return { figure: undefined };
  const asked = goalAskedFor(context, target, period, clocks);
  return 'reply' in asked ? asked : { figure: figureOfGoal(context, asked.goal, clocks) };
};

export const showAuditPage = defineQuery({
  path: '/audit',
  summary: 'The page of what is signed of the log: its newest checkpoint, its witnesses, and how to check it',
  page: true,
  params: {},
  query: { target: TargetId.optional(), period: periodParameter },
  answer: async (context, { query, clocks, serverAddress, view }) => {
    const chosen = figureChosen(context, query, clocks);
    if ('reply' in chosen) return chosen.reply;
    const { audit, models, readAccess } = context;
    const signed = await audit.newest();
    await audit.verify();
    // How long it takes depends on the log: the page shows what was found last.
    void audit.rereading.again();
    const reread = audit.rereading.last();
    const verified = audit.verified();
    const publicKey = ({ text, hash }: (typeof audit.former)[number]) => ({
      text,
      hash: hash.toString('hex'),
    });
    return page(
      auditPage({
        view,
        complete: models.isLogComplete(clocks),
        serverAddress,
        isRestricted: readAccess === 'restricted',
        checkpoint: checkpointShown(context, signed),
        trouble: audit.trouble(),
        contradicted: audit.contradicted(),
        reread: reread && { at: reread.at.toISOString(), size: reread.size },
        verified: verified && { at: verified.at.toISOString(), size: Number(verified.size) },
        logKey: publicKey(audit.key),
        former: audit.former.map(publicKey),
        witnesses: lastWords(context),
        progress: await figuresInTurn(context, clocks),
        chosen: chosen.figure,
      }),
    );
  },
});
