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
import { setTimeout as pause } from 'node:timers/promises';
import { isAuditStream } from '../domain/ids.ts';
import { leafHash } from '../domain/merkle.ts';
import type { Follower } from '../projections/follow.ts';
import { beginning, type EventLog, type RecordedEvent } from '../store/event-log.ts';
import type { ReadModels } from '../store/read-models/read-models.ts';
import { withinTime } from '../store/within-time.ts';
type Means = {
  readonly log: EventLog;
  readonly models: () => ReadModels;
  readonly follower: Pick<Follower, 'filled' | 'status'>;
  readonly now: () => Date;
};

/** That so many events were read again and were those of the tree, and when. */
type Reread = {
  readonly at: Date;
  readonly size: number;
};
export type Rereading = {
  /** What was found to be changed in the log since it was read; undefined where nothing was. */
  readonly found: () => string | undefined;
  /** Is told of what was found elsewhere; it stands until everything was read again and is as it was. */
  readonly suspect: (fault: string) => void;
  /** The last time that everything was found to be as it was; undefined before the first. */
  readonly last: () => Reread | undefined;
  /** Reads everything again now, unless that was begun in the last ten minutes; resolves when it is done. */
  readonly again: () => Promise<void>;
  readonly stop: () => Promise<void>;
};

/** After how long everything is read again, and after how long for whoever asks, in milliseconds. */
const every = stryMutAct_9fa48("1100") ? {} : (stryCov_9fa48("1100"), {
  unasked: 3_600_000,
  asked: 600_000,
  afterFailure: 60_000
});

/** How long reading is waited for that is to end, in milliseconds. */
const farewell = 500;

/** How often it is looked whether it is time, in milliseconds. */
const lookEvery = 1_000;
const changed = stryMutAct_9fa48("1101") ? () => undefined : (stryCov_9fa48("1101"), (() => {
  const changed = (index: bigint): string => stryMutAct_9fa48("1102") ? `` : (stryCov_9fa48("1102"), `the event with the index ${index} is not the one that was read before: it was changed in the log, or the read models were; porcupine verify says more`);
  return changed;
})());
const shortened = stryMutAct_9fa48("1103") ? () => undefined : (stryCov_9fa48("1103"), (() => {
  const shortened = (index: bigint): string => stryMutAct_9fa48("1104") ? `` : (stryCov_9fa48("1104"), `the log ends before the event with the index ${index}, which was read before: it has lost events`);
  return shortened;
})());

/** Compares the events of a log, in order, with the leaves of the tree that was made of them. */
const comparison = () => {
  if (stryMutAct_9fa48("1105")) {
    {}
  } else {
    stryCov_9fa48("1105");
    let index = stryMutAct_9fa48("1106") ? +1n : (stryCov_9fa48("1106"), -1n);
    return stryMutAct_9fa48("1107") ? {} : (stryCov_9fa48("1107"), {
      index: stryMutAct_9fa48("1108") ? () => undefined : (stryCov_9fa48("1108"), () => index),
      /** The first event that is another than its leaf says. */
      differing: (models: ReadModels, events: readonly RecordedEvent[]): bigint | undefined => {
        if (stryMutAct_9fa48("1109")) {
          {}
        } else {
          stryCov_9fa48("1109");
          for (const {
            bytes
          } of stryMutAct_9fa48("1110") ? events : (stryCov_9fa48("1110"), events.filter(stryMutAct_9fa48("1111") ? () => undefined : (stryCov_9fa48("1111"), ({
            stream
          }) => stryMutAct_9fa48("1112") ? isAuditStream(stream) : (stryCov_9fa48("1112"), !isAuditStream(stream)))))) {
            if (stryMutAct_9fa48("1113")) {
              {}
            } else {
              stryCov_9fa48("1113");
              stryMutAct_9fa48("1114") ? index -= 1n : (stryCov_9fa48("1114"), index += 1n);
              if (stryMutAct_9fa48("1117") ? models.leafOf(index)?.equals(leafHash(bytes)) === true : stryMutAct_9fa48("1116") ? false : stryMutAct_9fa48("1115") ? true : (stryCov_9fa48("1115", "1116", "1117"), (stryMutAct_9fa48("1118") ? models.leafOf(index).equals(leafHash(bytes)) : (stryCov_9fa48("1118"), models.leafOf(index)?.equals(leafHash(bytes)))) !== (stryMutAct_9fa48("1119") ? false : (stryCov_9fa48("1119"), true)))) return index;
            }
          }
          return undefined;
        }
      }
    });
  }
};

/** Reads everything up to where the read side is now. What is wrong with it, how much was found good, or undefined when the rows were thrown away meanwhile. */
const readAgain = async ({
  log,
  models,
  follower
}: Means, signal: AbortSignal): Promise<{
  readonly fault: string;
} | {
  readonly size: number;
} | undefined> => {
  if (stryMutAct_9fa48("1120")) {
    {}
  } else {
    stryCov_9fa48("1120");
    const {
      fillings
    } = follower.status();
    const isSame = stryMutAct_9fa48("1121") ? () => undefined : (stryCov_9fa48("1121"), (() => {
      const isSame = (): boolean => stryMutAct_9fa48("1124") ? follower.status().filled || follower.status().fillings === fillings : stryMutAct_9fa48("1123") ? false : stryMutAct_9fa48("1122") ? true : (stryCov_9fa48("1122", "1123", "1124"), follower.status().filled && (stryMutAct_9fa48("1126") ? follower.status().fillings !== fillings : stryMutAct_9fa48("1125") ? true : (stryCov_9fa48("1125", "1126"), follower.status().fillings === fillings)));
      return isSame;
    })());
    const end = models().checkpoint();
    const compared = comparison();
    let since = performance.now();
    for await (const page of log.from(beginning, stryMutAct_9fa48("1127") ? {} : (stryCov_9fa48("1127"), {
      page: 250,
      signal
    }))) {
      if (stryMutAct_9fa48("1128")) {
        {}
      } else {
        stryCov_9fa48("1128");
        if (stryMutAct_9fa48("1131") ? false : stryMutAct_9fa48("1130") ? true : stryMutAct_9fa48("1129") ? isSame() : (stryCov_9fa48("1129", "1130", "1131"), !isSame())) return undefined;
        const events = stryMutAct_9fa48("1132") ? page : (stryCov_9fa48("1132"), page.filter(stryMutAct_9fa48("1133") ? () => undefined : (stryCov_9fa48("1133"), ({
          position
        }) => stryMutAct_9fa48("1137") ? position > end.position : stryMutAct_9fa48("1136") ? position < end.position : stryMutAct_9fa48("1135") ? false : stryMutAct_9fa48("1134") ? true : (stryCov_9fa48("1134", "1135", "1136", "1137"), position <= end.position))));
        const index = compared.differing(models(), events);
        if (stryMutAct_9fa48("1140") ? index === undefined : stryMutAct_9fa48("1139") ? false : stryMutAct_9fa48("1138") ? true : (stryCov_9fa48("1138", "1139", "1140"), index !== undefined)) return stryMutAct_9fa48("1141") ? {} : (stryCov_9fa48("1141"), {
          fault: changed(index)
        });
        if (stryMutAct_9fa48("1145") ? events.length >= page.length : stryMutAct_9fa48("1144") ? events.length <= page.length : stryMutAct_9fa48("1143") ? false : stryMutAct_9fa48("1142") ? true : (stryCov_9fa48("1142", "1143", "1144", "1145"), events.length < page.length)) break;
        // Others come first: at most half of the time is taken.
        await pause(Math.ceil(stryMutAct_9fa48("1146") ? performance.now() + since : (stryCov_9fa48("1146"), performance.now() - since)), undefined, stryMutAct_9fa48("1147") ? {} : (stryCov_9fa48("1147"), {
          signal
        }));
        since = performance.now();
      }
    }
    if (stryMutAct_9fa48("1150") ? false : stryMutAct_9fa48("1149") ? true : stryMutAct_9fa48("1148") ? isSame() : (stryCov_9fa48("1148", "1149", "1150"), !isSame())) return undefined;
    if (stryMutAct_9fa48("1154") ? compared.index() >= end.index : stryMutAct_9fa48("1153") ? compared.index() <= end.index : stryMutAct_9fa48("1152") ? false : stryMutAct_9fa48("1151") ? true : (stryCov_9fa48("1151", "1152", "1153", "1154"), compared.index() < end.index)) return stryMutAct_9fa48("1155") ? {} : (stryCov_9fa48("1155"), {
      fault: shortened(stryMutAct_9fa48("1156") ? compared.index() - 1n : (stryCov_9fa48("1156"), compared.index() + 1n))
    });
    return stryMutAct_9fa48("1157") ? {} : (stryCov_9fa48("1157"), {
      size: stryMutAct_9fa48("1158") ? Number(end.index) - 1 : (stryCov_9fa48("1158"), Number(end.index) + 1)
    });
  }
};

/**
 * Reads the whole log again from time to time, beside everything else, and compares its bytes with the tree: rows that were
 * filled before somebody changed an event do not show that.
 */
export const startRereading = (means: Means, notes: {
  readonly monotonic: () => number;
  readonly onTrouble: (error: unknown) => void;
}): Rereading => {
  if (stryMutAct_9fa48("1159")) {
    {}
  } else {
    stryCov_9fa48("1159");
    const stopping = new AbortController();
    let found: {
      readonly fault: string;
      readonly fillings: number;
    } | undefined;
    let last: Reread | undefined;
    let begunAt = Number.NEGATIVE_INFINITY;
    let running: Promise<void> | undefined;
    const once = async (): Promise<void> => {
      if (stryMutAct_9fa48("1160")) {
        {}
      } else {
        stryCov_9fa48("1160");
        try {
          if (stryMutAct_9fa48("1161")) {
            {}
          } else {
            stryCov_9fa48("1161");
            const {
              fillings
            } = means.follower.status();
            const outcome = await readAgain(means, stopping.signal);
            if (stryMutAct_9fa48("1164") ? outcome !== undefined : stryMutAct_9fa48("1163") ? false : stryMutAct_9fa48("1162") ? true : (stryCov_9fa48("1162", "1163", "1164"), outcome === undefined)) begunAt = Number.NEGATIVE_INFINITY;else if (stryMutAct_9fa48("1166") ? false : stryMutAct_9fa48("1165") ? true : (stryCov_9fa48("1165", "1166"), (stryMutAct_9fa48("1167") ? "" : (stryCov_9fa48("1167"), 'fault')) in outcome)) found = stryMutAct_9fa48("1168") ? {} : (stryCov_9fa48("1168"), {
              ...outcome,
              fillings
            });else {
              if (stryMutAct_9fa48("1169")) {
                {}
              } else {
                stryCov_9fa48("1169");
                found = undefined;
                last = stryMutAct_9fa48("1170") ? {} : (stryCov_9fa48("1170"), {
                  at: means.now(),
                  size: outcome.size
                });
              }
            }
          }
        } catch (error) {
          if (stryMutAct_9fa48("1171")) {
            {}
          } else {
            stryCov_9fa48("1171");
            // A log that could not be read this time may be in a minute.
            stryMutAct_9fa48("1172") ? begunAt -= every.afterFailure - every.unasked : (stryCov_9fa48("1172"), begunAt += stryMutAct_9fa48("1173") ? every.afterFailure + every.unasked : (stryCov_9fa48("1173"), every.afterFailure - every.unasked));
            if (stryMutAct_9fa48("1176") ? false : stryMutAct_9fa48("1175") ? true : stryMutAct_9fa48("1174") ? stopping.signal.aborted : (stryCov_9fa48("1174", "1175", "1176"), !stopping.signal.aborted)) notes.onTrouble(error);
          }
        }
        running = undefined;
      }
    };
    const ask = (rest: number): Promise<void> => {
      if (stryMutAct_9fa48("1177")) {
        {}
      } else {
        stryCov_9fa48("1177");
        const isTime = stryMutAct_9fa48("1180") ? notes.monotonic() - begunAt >= rest || means.follower.status().filled : stryMutAct_9fa48("1179") ? false : stryMutAct_9fa48("1178") ? true : (stryCov_9fa48("1178", "1179", "1180"), (stryMutAct_9fa48("1183") ? notes.monotonic() - begunAt < rest : stryMutAct_9fa48("1182") ? notes.monotonic() - begunAt > rest : stryMutAct_9fa48("1181") ? true : (stryCov_9fa48("1181", "1182", "1183"), (stryMutAct_9fa48("1184") ? notes.monotonic() + begunAt : (stryCov_9fa48("1184"), notes.monotonic() - begunAt)) >= rest)) && means.follower.status().filled);
        if (stryMutAct_9fa48("1187") ? !stopping.signal.aborted && running === undefined || isTime : stryMutAct_9fa48("1186") ? false : stryMutAct_9fa48("1185") ? true : (stryCov_9fa48("1185", "1186", "1187"), (stryMutAct_9fa48("1189") ? !stopping.signal.aborted || running === undefined : stryMutAct_9fa48("1188") ? true : (stryCov_9fa48("1188", "1189"), (stryMutAct_9fa48("1190") ? stopping.signal.aborted : (stryCov_9fa48("1190"), !stopping.signal.aborted)) && (stryMutAct_9fa48("1192") ? running !== undefined : stryMutAct_9fa48("1191") ? true : (stryCov_9fa48("1191", "1192"), running === undefined)))) && isTime)) {
          if (stryMutAct_9fa48("1193")) {
            {}
          } else {
            stryCov_9fa48("1193");
            begunAt = notes.monotonic();
            running = once();
          }
        }
        return stryMutAct_9fa48("1194") ? running && Promise.resolve() : (stryCov_9fa48("1194"), running ?? Promise.resolve());
      }
    };

    /** What was found of rows that were thrown away since says nothing of those that are there now. */
    const foundNow = stryMutAct_9fa48("1195") ? () => undefined : (stryCov_9fa48("1195"), (() => {
      const foundNow = (): string | undefined => (stryMutAct_9fa48("1198") ? found?.fillings !== means.follower.status().fillings : stryMutAct_9fa48("1197") ? false : stryMutAct_9fa48("1196") ? true : (stryCov_9fa48("1196", "1197", "1198"), (stryMutAct_9fa48("1199") ? found.fillings : (stryCov_9fa48("1199"), found?.fillings)) === means.follower.status().fillings)) ? found.fault : undefined;
      return foundNow;
    })());
    const timer = setInterval(() => {
      if (stryMutAct_9fa48("1200")) {
        {}
      } else {
        stryCov_9fa48("1200");
        if (stryMutAct_9fa48("1203") ? found !== undefined || foundNow() === undefined : stryMutAct_9fa48("1202") ? false : stryMutAct_9fa48("1201") ? true : (stryCov_9fa48("1201", "1202", "1203"), (stryMutAct_9fa48("1205") ? found === undefined : stryMutAct_9fa48("1204") ? true : (stryCov_9fa48("1204", "1205"), found !== undefined)) && (stryMutAct_9fa48("1207") ? foundNow() !== undefined : stryMutAct_9fa48("1206") ? true : (stryCov_9fa48("1206", "1207"), foundNow() === undefined)))) begunAt = Number.NEGATIVE_INFINITY;
        void ask(every.unasked);
      }
    }, lookEvery);
    timer.unref();
    return stryMutAct_9fa48("1208") ? {} : (stryCov_9fa48("1208"), {
      found: foundNow,
      suspect: fault => {
        if (stryMutAct_9fa48("1209")) {
          {}
        } else {
          stryCov_9fa48("1209");
          found = stryMutAct_9fa48("1210") ? {} : (stryCov_9fa48("1210"), {
            fault,
            fillings: means.follower.status().fillings
          });
        }
      },
      last: stryMutAct_9fa48("1211") ? () => undefined : (stryCov_9fa48("1211"), () => last),
      again: stryMutAct_9fa48("1212") ? () => undefined : (stryCov_9fa48("1212"), () => ask(every.asked)),
      stop: async () => {
        if (stryMutAct_9fa48("1213")) {
          {}
        } else {
          stryCov_9fa48("1213");
          clearInterval(timer);
          stopping.abort();
          // A log that does not answer is not waited for: what is read of it then is of no use to anybody.
          await withinTime(stryMutAct_9fa48("1214") ? running && Promise.resolve() : (stryCov_9fa48("1214"), running ?? Promise.resolve()), farewell);
        }
      }
    });
  }
};