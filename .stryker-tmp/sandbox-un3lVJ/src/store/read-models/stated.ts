// @ts-nocheck
import type { Database } from 'better-sqlite3';
import type { ReportId } from '../../domain/ids.ts';
import type { Known, StatementRow } from '../../projections/rows.ts';
import { type FoundStatement, statementOf } from './statement-row.ts';
import { open } from './versions.ts';

/** A statement as it stood from the position of its row on, and before another. */
type Version = { readonly row: StatementRow; to: bigint };

/** All that was ever stated on a track, in the order of the log, up to a position. */
type Stated = { readonly versions: Version[]; readonly standing: Map<string, Version>; upTo: bigint };

type Ended = ReportId & { readonly valid_from: bigint; readonly valid_to: bigint };

const nameOf = ({ body, reference }: ReportId, from: bigint): string => `${body}/${reference} ${from}`;

const later = (a: bigint, b: bigint): bigint => (a > b ? a : b);

/**
 * The statements on each track as they stood at any moment, kept in memory and read from their rows when asked for: what a
 * figure asks of a statement is worked out once for each row, and figures of the past ask it of all.
 */
export const stated = (db: Database) => {
  const begun = db.prepare<[string, bigint], FoundStatement & { readonly valid_to: bigint }>(
    'SELECT * FROM statements WHERE track = ? AND valid_from > ? ORDER BY valid_from',
  );
  const ended = db.prepare<[string, bigint, bigint], Ended>(
    `SELECT body, reference, valid_from, valid_to FROM statements
       WHERE track = ? AND valid_to > ? AND valid_to < ? ORDER BY valid_to`,
  );
  const tracks = new Map<string, Stated>();

  const take = (known: Stated, found: FoundStatement & { readonly valid_to: bigint }): void => {
    const version = { row: statementOf(found), to: found.valid_to };
    known.versions.push(version);
    if (version.to === open) known.standing.set(nameOf(found, found.valid_from), version);
  };

  /** All on a track, with all that has come to it. Whoever asks is not in the middle of a batch. */
  const on = (track: string): Stated => {
    const known = tracks.get(track) ?? { versions: [], standing: new Map(), upTo: -1n };
    tracks.set(track, known);
    const [news, ends] = [begun.all(track, known.upTo), ended.all(track, known.upTo, open)];
    for (const found of news) take(known, found);
    for (const { valid_from, valid_to, ...id } of ends) {
      const name = nameOf(id, valid_from);
      const version = known.standing.get(name);
      if (version !== undefined) version.to = valid_to;
      known.standing.delete(name);
    }
    const reached = [news.at(-1)?.valid_from ?? -1n, ends.at(-1)?.valid_to ?? -1n];
    known.upTo = reached.reduce(later, known.upTo);
    return known;
  };

  return {
    /** The statements on a track that stand. */
    statementsOn: (track: string, { position }: Known): readonly StatementRow[] =>
      on(track)
        .versions.filter(({ row, to }) => row.position <= position && to > position && !row.withdrawn)
        .map(({ row }) => row),
    /** Forgets all, since other rows take the place of those that are there. */
    forgetStated: (): void => tracks.clear(),
  };
};
