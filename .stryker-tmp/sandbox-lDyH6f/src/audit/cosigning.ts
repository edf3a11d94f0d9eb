// @ts-nocheck
function stryNS_9fa48() {
  var g = typeof globalThis === 'object' && globalThis && globalThis.Math === Math && globalThis || new Function("return this")();
  var ns = g.__stryker__ || (g.__stryker__ = {});
  if (ns.activeMutant === undefined && g.process && g.process.env && g.process.env.__STRYKER_ACTIVE_MUTANT__) {
    ns.activeMutant = g.process.env.__STRYKER_ACTIVE_MUTANT__;
  }
  function retrieveNS() {
    return ns;
  }
  stryNS_9fa48 = retrieveNS;
  return retrieveNS();
}
stryNS_9fa48();
function stryCov_9fa48() {
  var ns = stryNS_9fa48();
  var cov = ns.mutantCoverage || (ns.mutantCoverage = {
    static: {},
    perTest: {}
  });
  function cover() {
    var c = cov.static;
    if (ns.currentTestId) {
      c = cov.perTest[ns.currentTestId] = cov.perTest[ns.currentTestId] || {};
    }
    var a = arguments;
    for (var i = 0; i < a.length; i++) {
      c[a[i]] = (c[a[i]] || 0) + 1;
    }
  }
  stryCov_9fa48 = cover;
  cover.apply(null, arguments);
}
function stryMutAct_9fa48(id) {
  var ns = stryNS_9fa48();
  function isActive(id) {
    if (ns.activeMutant === id) {
      if (ns.hitCount !== void 0 && ++ns.hitCount > ns.hitLimit) {
        throw new Error('Stryker: Hit count limit reached (' + ns.hitCount + ')');
      }
      return true;
    }
    return false;
  }
  stryMutAct_9fa48 = isActive;
  return isActive(id);
}
import { cosignatureStream, encodeAudit, readAudit } from '../domain/audit/stored-events.ts';
import { readEnvelope } from '../domain/envelope.ts';
import { unlessUnreadable } from '../domain/stored-event.ts';
import { type EventLog, LogFailure, type RecordedEvent } from '../store/event-log.ts';
import { askOf, envelopeOf } from '../store/execute.ts';
import type { SignedCheckpoint } from './checkpoint.ts';
import type { PublicKey } from './keys.ts';
import { cosignatureOf, linesBy, momentOf, type Note, readNote } from './note.ts';

/** A witness's word on a checkpoint: its line, and when it says that it has signed. */
export type Cosignature = {
  readonly witness: PublicKey;
  readonly line: string;
  readonly at: Date;
};
type Fault = {
  readonly fault: string;
};

/** Who sends more signature lines than that is refused before any of them is verified. */
const mostLines = 64;

/** When a witness wrote a line under the text of a checkpoint; undefined where the line is not true, or says no time that can be. */
export const writtenAt = (text: string, line: string, witness: PublicKey, now: Date): Date | undefined => {
  if (stryMutAct_9fa48("335")) {
    {}
  } else {
    stryCov_9fa48("335");
    const note = readNote(stryMutAct_9fa48("336") ? `` : (stryCov_9fa48("336"), `${text}\n${line}`));
    const time = stryMutAct_9fa48("339") ? note || cosignatureOf(note, witness) : stryMutAct_9fa48("338") ? false : stryMutAct_9fa48("337") ? true : (stryCov_9fa48("337", "338", "339"), note && cosignatureOf(note, witness));
    return (stryMutAct_9fa48("342") ? typeof time !== 'bigint' : stryMutAct_9fa48("341") ? false : stryMutAct_9fa48("340") ? true : (stryCov_9fa48("340", "341", "342"), typeof time === (stryMutAct_9fa48("343") ? "" : (stryCov_9fa48("343"), 'bigint')))) ? momentOf(time, now) : undefined;
  }
};

/** The word of one witness under a note; undefined where it says nothing. */
const wordOf = (note: Note, witness: PublicKey, now: Date): Cosignature | Fault | undefined => {
  if (stryMutAct_9fa48("344")) {
    {}
  } else {
    stryCov_9fa48("344");
    const [line, ...more] = linesBy(note, witness);
    if (stryMutAct_9fa48("347") ? line !== undefined : stryMutAct_9fa48("346") ? false : stryMutAct_9fa48("345") ? true : (stryCov_9fa48("345", "346", "347"), line === undefined)) return undefined;
    if (stryMutAct_9fa48("351") ? more.length <= 0 : stryMutAct_9fa48("350") ? more.length >= 0 : stryMutAct_9fa48("349") ? false : stryMutAct_9fa48("348") ? true : (stryCov_9fa48("348", "349", "350", "351"), more.length > 0)) return stryMutAct_9fa48("352") ? {} : (stryCov_9fa48("352"), {
      fault: stryMutAct_9fa48("353") ? `` : (stryCov_9fa48("353"), `carries more than one line of ${witness.name}: send one`)
    });
    const time = cosignatureOf(note, witness);
    if (stryMutAct_9fa48("356") ? typeof time === 'bigint' : stryMutAct_9fa48("355") ? false : stryMutAct_9fa48("354") ? true : (stryCov_9fa48("354", "355", "356"), typeof time !== (stryMutAct_9fa48("357") ? "" : (stryCov_9fa48("357"), 'bigint')))) return stryMutAct_9fa48("358") ? {} : (stryCov_9fa48("358"), {
      fault: stryMutAct_9fa48("359") ? `` : (stryCov_9fa48("359"), `carries a line of ${witness.name} that is no cosignature of this checkpoint`)
    });
    const at = momentOf(time, now);
    if (stryMutAct_9fa48("362") ? at === undefined : stryMutAct_9fa48("361") ? false : stryMutAct_9fa48("360") ? true : (stryCov_9fa48("360", "361", "362"), at !== undefined)) return stryMutAct_9fa48("363") ? {} : (stryCov_9fa48("363"), {
      witness,
      line,
      at
    });
    return stryMutAct_9fa48("364") ? {} : (stryCov_9fa48("364"), {
      fault: stryMutAct_9fa48("365") ? `` : (stryCov_9fa48("365"), `carries a line of ${witness.name} with the time ${time}, which must be the seconds since 1970, and at most five minutes ahead of this server’s clock`)
    });
  }
};

/** What the witnesses that are configured say under a note, one line each; every line of theirs must be true. */
export const cosignaturesIn = (note: Note, witnesses: readonly PublicKey[], now: Date): {
  readonly cosignatures: readonly Cosignature[];
} | Fault => {
  if (stryMutAct_9fa48("366")) {
    {}
  } else {
    stryCov_9fa48("366");
    const lines = note.signatures.length;
    if (stryMutAct_9fa48("370") ? lines <= mostLines : stryMutAct_9fa48("369") ? lines >= mostLines : stryMutAct_9fa48("368") ? false : stryMutAct_9fa48("367") ? true : (stryCov_9fa48("367", "368", "369", "370"), lines > mostLines)) {
      if (stryMutAct_9fa48("371")) {
        {}
      } else {
        stryCov_9fa48("371");
        return stryMutAct_9fa48("372") ? {} : (stryCov_9fa48("372"), {
          fault: stryMutAct_9fa48("373") ? `` : (stryCov_9fa48("373"), `carries ${lines} signature lines, more than ${mostLines}: send the log’s and your own`)
        });
      }
    }
    const cosignatures: Cosignature[] = stryMutAct_9fa48("374") ? ["Stryker was here"] : (stryCov_9fa48("374"), []);
    for (const witness of witnesses) {
      if (stryMutAct_9fa48("375")) {
        {}
      } else {
        stryCov_9fa48("375");
        const word = wordOf(note, witness, now);
        // The first that is false ends it: whoever sends many must not have them all verified.
        if (stryMutAct_9fa48("378") ? word !== undefined || 'fault' in word : stryMutAct_9fa48("377") ? false : stryMutAct_9fa48("376") ? true : (stryCov_9fa48("376", "377", "378"), (stryMutAct_9fa48("380") ? word === undefined : stryMutAct_9fa48("379") ? true : (stryCov_9fa48("379", "380"), word !== undefined)) && (stryMutAct_9fa48("381") ? "" : (stryCov_9fa48("381"), 'fault')) in word)) return word;
        if (stryMutAct_9fa48("384") ? word === undefined : stryMutAct_9fa48("383") ? false : stryMutAct_9fa48("382") ? true : (stryCov_9fa48("382", "383", "384"), word !== undefined)) cosignatures.push(word);
      }
    }
    return (stryMutAct_9fa48("388") ? cosignatures.length <= 0 : stryMutAct_9fa48("387") ? cosignatures.length >= 0 : stryMutAct_9fa48("386") ? false : stryMutAct_9fa48("385") ? true : (stryCov_9fa48("385", "386", "387", "388"), cosignatures.length > 0)) ? stryMutAct_9fa48("389") ? {} : (stryCov_9fa48("389"), {
      cosignatures
    }) : stryMutAct_9fa48("390") ? {} : (stryCov_9fa48("390"), {
      fault: stryMutAct_9fa48("391") ? "" : (stryCov_9fa48("391"), 'carries no line of a witness that is configured here')
    });
  }
};

/** How often an append is tried again that others were faster with. */
const attempts = 5;
const lineIn = ({
  bytes
}: RecordedEvent, witness: PublicKey): string | undefined => {
  if (stryMutAct_9fa48("392")) {
    {}
  } else {
    stryCov_9fa48("392");
    const event = unlessUnreadable(stryMutAct_9fa48("393") ? () => undefined : (stryCov_9fa48("393"), () => readAudit(readEnvelope(bytes))));
    if (stryMutAct_9fa48("396") ? event?.type !== 'CheckpointCosigned' && event.data.witness !== witness.name : stryMutAct_9fa48("395") ? false : stryMutAct_9fa48("394") ? true : (stryCov_9fa48("394", "395", "396"), (stryMutAct_9fa48("398") ? event?.type === 'CheckpointCosigned' : stryMutAct_9fa48("397") ? false : (stryCov_9fa48("397", "398"), (stryMutAct_9fa48("399") ? event.type : (stryCov_9fa48("399"), event?.type)) !== (stryMutAct_9fa48("400") ? "" : (stryCov_9fa48("400"), 'CheckpointCosigned')))) || (stryMutAct_9fa48("402") ? event.data.witness === witness.name : stryMutAct_9fa48("401") ? false : (stryCov_9fa48("401", "402"), event.data.witness !== witness.name)))) return undefined;
    return stryMutAct_9fa48("403") ? `` : (stryCov_9fa48("403"), `${event.data.cosignature}\n`);
  }
};

/** What came of a cosignature: stored, or repeated where the witness has a true line there; and when that line was written. */
export type Kept = {
  readonly outcome: 'stored' | 'repeated';
  readonly position: bigint;
  readonly at: Date;
};

/** The first true line that the log holds of a witness under a checkpoint. */
const keptAmong = (events: readonly RecordedEvent[], text: string, witness: PublicKey, now: Date): Kept | undefined => {
  if (stryMutAct_9fa48("404")) {
    {}
  } else {
    stryCov_9fa48("404");
    for (const event of events) {
      if (stryMutAct_9fa48("405")) {
        {}
      } else {
        stryCov_9fa48("405");
        const line = lineIn(event, witness);
        const at = (stryMutAct_9fa48("408") ? line !== undefined : stryMutAct_9fa48("407") ? false : stryMutAct_9fa48("406") ? true : (stryCov_9fa48("406", "407", "408"), line === undefined)) ? undefined : writtenAt(text, line, witness, now);
        if (stryMutAct_9fa48("411") ? at === undefined : stryMutAct_9fa48("410") ? false : stryMutAct_9fa48("409") ? true : (stryCov_9fa48("409", "410", "411"), at !== undefined)) return stryMutAct_9fa48("412") ? {} : (stryCov_9fa48("412"), {
          outcome: stryMutAct_9fa48("413") ? "" : (stryCov_9fa48("413"), 'repeated'),
          position: event.position,
          at
        });
      }
    }
    return undefined;
  }
};

/**
 * Keeps a cosignature in the log. One line of a witness under a checkpoint says all: a further one is taken for a repeat, and
 * nothing is stored. Throws LogFailure where it could not be stored.
 */
export const storeCosignature = async (log: Pick<EventLog, 'read' | 'append'>, now: Date, {
  note: {
    text
  },
  checkpoint: {
    size,
    root
  }
}: SignedCheckpoint, {
  witness,
  line,
  at
}: Cosignature): Promise<Kept> => {
  if (stryMutAct_9fa48("414")) {
    {}
  } else {
    stryCov_9fa48("414");
    const stream = cosignatureStream(String(size));
    const data = stryMutAct_9fa48("415") ? {} : (stryCov_9fa48("415"), {
      size: String(size),
      root: root.toString(stryMutAct_9fa48("416") ? "" : (stryCov_9fa48("416"), 'base64')),
      witness: witness.name,
      cosignature: stryMutAct_9fa48("417") ? line.trimStart() : (stryCov_9fa48("417"), line.trimEnd())
    });
    const ask = askOf(stryMutAct_9fa48("418") ? {} : (stryCov_9fa48("418"), {
      stream,
      command: undefined,
      by: stryMutAct_9fa48("419") ? {} : (stryCov_9fa48("419"), {
        body: stryMutAct_9fa48("420") ? "" : (stryCov_9fa48("420"), 'porcupine'),
        key: stryMutAct_9fa48("421") ? "" : (stryCov_9fa48("421"), 'witness')
      }),
      correlationId: stryMutAct_9fa48("422") ? "" : (stryCov_9fa48("422"), 'cosignature'),
      method: stryMutAct_9fa48("423") ? "" : (stryCov_9fa48("423"), 'POST'),
      path: stryMutAct_9fa48("424") ? "" : (stryCov_9fa48("424"), '/v1/audit/cosignatures'),
      body: data,
      ifMatch: null,
      idempotencyKey: null
    }));
    for (let attempt = 1; stryMutAct_9fa48("427") ? attempt > attempts : stryMutAct_9fa48("426") ? attempt < attempts : stryMutAct_9fa48("425") ? false : (stryCov_9fa48("425", "426", "427"), attempt <= attempts); stryMutAct_9fa48("428") ? attempt -= 1 : (stryCov_9fa48("428"), attempt += 1)) {
      if (stryMutAct_9fa48("429")) {
        {}
      } else {
        stryCov_9fa48("429");
        const {
          events,
          revision
        } = await log.read(stream);
        const kept = keptAmong(events, text, witness, now);
        if (stryMutAct_9fa48("432") ? kept === undefined : stryMutAct_9fa48("431") ? false : stryMutAct_9fa48("430") ? true : (stryCov_9fa48("430", "431", "432"), kept !== undefined)) return kept;
        const event = encodeAudit(stryMutAct_9fa48("433") ? {} : (stryCov_9fa48("433"), {
          type: stryMutAct_9fa48("434") ? "" : (stryCov_9fa48("434"), 'CheckpointCosigned'),
          data
        }));
        const appended = await log.append(stream, envelopeOf(ask, event, stryMutAct_9fa48("435") ? Number(revision) - 1 : (stryCov_9fa48("435"), Number(revision) + 1), now), revision);
        if (stryMutAct_9fa48("438") ? appended === 'conflict' : stryMutAct_9fa48("437") ? false : stryMutAct_9fa48("436") ? true : (stryCov_9fa48("436", "437", "438"), appended !== (stryMutAct_9fa48("439") ? "" : (stryCov_9fa48("439"), 'conflict')))) return stryMutAct_9fa48("440") ? {} : (stryCov_9fa48("440"), {
          outcome: stryMutAct_9fa48("441") ? "" : (stryCov_9fa48("441"), 'stored'),
          position: appended.position,
          at
        });
      }
    }
    throw new LogFailure(stryMutAct_9fa48("442") ? "" : (stryCov_9fa48("442"), 'unavailable'), stryMutAct_9fa48("443") ? "" : (stryCov_9fa48("443"), 'others cosigned at the same moment, five times in a row'));
  }
};