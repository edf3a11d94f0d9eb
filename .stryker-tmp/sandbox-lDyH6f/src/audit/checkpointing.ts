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
import { type Comparing, Contradiction, isSignedByAny, isUpToDate, type Means, type Signed, signedOver, signNews } from './signing.ts';

/** How often it is looked whether there is something to sign, in milliseconds. */
const lookEvery = 1_000;

/** After how long the newest checkpoint is compared with the log again where nothing new is signed, in milliseconds. */
const compareEvery = 3_600_000;

/** After how long that is done again for whoever asks. */
const compareForAsker = 60_000;

/** That a checkpoint over so many events agreed with the log, and when that was found. */
type Verified = {
  readonly at: Date;
  readonly size: bigint;
};
export type Checkpointing = {
  /** A checkpoint over at least so many events, the smallest there is; signed now where none is there. Undefined when it cannot be. */
  readonly covering: (events: number) => Promise<Signed | undefined>;
  /** The newest checkpoint, over everything that the read side holds where that can be signed. */
  readonly newest: () => Promise<Signed | undefined>;
  /** When the newest checkpoint was last found to be signed and to agree with the log; undefined before the first time. */
  readonly verified: () => Verified | undefined;
  /** Compares the newest checkpoint with the log, unless that was done in the last minute. */
  readonly verify: () => Promise<void>;
  /** Why nothing can be signed at present; undefined when it can. */
  readonly trouble: () => string | undefined;
  /** Whether nothing is signed since the log contradicts what was signed of it before. */
  readonly contradicted: () => boolean;
  readonly stop: () => Promise<void>;
};

/** How many seconds lie between two checkpoints that nobody asks for; none are signed unasked where it is `asked`. */
type Timed = Means & {
  readonly every: number | 'asked';
};
type Notes = {
  readonly monotonic: () => number;
  readonly onTrouble: (error: unknown) => void;
};

/**
 * Signs checkpoints as the log grows: soon after something came, then at most every so many seconds, and at once for whoever
 * asks for one. What is asked for at the same time is signed once.
 */
export const startCheckpointing = (means: Timed, notes: Notes): Checkpointing => {
  if (stryMutAct_9fa48("177")) {
    {}
  } else {
    stryCov_9fa48("177");
    let trouble: {
      readonly said: string;
      readonly contradicted: boolean;
    } | undefined;
    let signedAt = Number.NEGATIVE_INFINITY;
    let running: Promise<void> | undefined;
    let stopped = stryMutAct_9fa48("178") ? true : (stryCov_9fa48("178"), false);
    let verified: Verified | undefined;
    let comparedAt = Number.NEGATIVE_INFINITY;
    let isAsked = stryMutAct_9fa48("179") ? true : (stryCov_9fa48("179"), false);
    let comparedFilling: number | undefined;
    const isContradicted = stryMutAct_9fa48("180") ? () => undefined : (stryCov_9fa48("180"), (() => {
      const isContradicted = (): boolean => stryMutAct_9fa48("183") ? trouble?.contradicted !== true : stryMutAct_9fa48("182") ? false : stryMutAct_9fa48("181") ? true : (stryCov_9fa48("181", "182", "183"), (stryMutAct_9fa48("184") ? trouble.contradicted : (stryCov_9fa48("184"), trouble?.contradicted)) === (stryMutAct_9fa48("185") ? false : (stryCov_9fa48("185"), true)));
      return isContradicted;
    })());
    const isOlderThan = stryMutAct_9fa48("186") ? () => undefined : (stryCov_9fa48("186"), (() => {
      const isOlderThan = (time: number): boolean => stryMutAct_9fa48("190") ? notes.monotonic() - comparedAt < time : stryMutAct_9fa48("189") ? notes.monotonic() - comparedAt > time : stryMutAct_9fa48("188") ? false : stryMutAct_9fa48("187") ? true : (stryCov_9fa48("187", "188", "189", "190"), (stryMutAct_9fa48("191") ? notes.monotonic() + comparedAt : (stryCov_9fa48("191"), notes.monotonic() - comparedAt)) >= time);
      return isOlderThan;
    })());
    let isStranger = stryMutAct_9fa48("192") ? true : (stryCov_9fa48("192"), false);
    /** Says once that the log was signed by a key that is not known here: it was lost, or another node has another. */
    const tellOfStranger = (last: Signed | undefined): void => {
      if (stryMutAct_9fa48("193")) {
        {}
      } else {
        stryCov_9fa48("193");
        if (stryMutAct_9fa48("196") ? isStranger && last === undefined : stryMutAct_9fa48("195") ? false : stryMutAct_9fa48("194") ? true : (stryCov_9fa48("194", "195", "196"), isStranger || (stryMutAct_9fa48("198") ? last !== undefined : stryMutAct_9fa48("197") ? false : (stryCov_9fa48("197", "198"), last === undefined)))) return;
        if (stryMutAct_9fa48("200") ? false : stryMutAct_9fa48("199") ? true : (stryCov_9fa48("199", "200"), isSignedByAny(last, stryMutAct_9fa48("201") ? [] : (stryCov_9fa48("201"), [means.keys.signing, ...means.keys.former])))) return;
        isStranger = stryMutAct_9fa48("202") ? false : (stryCov_9fa48("202"), true);
        notes.onTrouble(new Error(stryMutAct_9fa48("203") ? `` : (stryCov_9fa48("203"), `the newest checkpoint in the log was signed by another key than that of this server: bring the key file with the log, give all servers of one log the same, and name former keys in it; this one signs as ${means.keys.signing.text}`)));
      }
    };
    const comparing: Comparing = stryMutAct_9fa48("204") ? {} : (stryCov_9fa48("204"), {
      isDue: stryMutAct_9fa48("205") ? () => undefined : (stryCov_9fa48("205"), () => stryMutAct_9fa48("208") ? (isContradicted() || means.doubt() !== undefined) && means.models().lastCheckpoint() !== undefined && (isAsked || isOlderThan(compareEvery)) : stryMutAct_9fa48("207") ? false : stryMutAct_9fa48("206") ? true : (stryCov_9fa48("206", "207", "208"), (stryMutAct_9fa48("210") ? isContradicted() && means.doubt() !== undefined : stryMutAct_9fa48("209") ? false : (stryCov_9fa48("209", "210"), isContradicted() || (stryMutAct_9fa48("212") ? means.doubt() === undefined : stryMutAct_9fa48("211") ? false : (stryCov_9fa48("211", "212"), means.doubt() !== undefined)))) || (stryMutAct_9fa48("214") ? means.models().lastCheckpoint() !== undefined || isAsked || isOlderThan(compareEvery) : stryMutAct_9fa48("213") ? false : (stryCov_9fa48("213", "214"), (stryMutAct_9fa48("216") ? means.models().lastCheckpoint() === undefined : stryMutAct_9fa48("215") ? true : (stryCov_9fa48("215", "216"), means.models().lastCheckpoint() !== undefined)) && (stryMutAct_9fa48("218") ? isAsked && isOlderThan(compareEvery) : stryMutAct_9fa48("217") ? true : (stryCov_9fa48("217", "218"), isAsked || isOlderThan(compareEvery))))))),
      compared: () => {
        if (stryMutAct_9fa48("219")) {
          {}
        } else {
          stryCov_9fa48("219");
          comparedAt = notes.monotonic();
          isAsked = stryMutAct_9fa48("220") ? true : (stryCov_9fa48("220"), false);
        }
      },
      agreed: size => {
        if (stryMutAct_9fa48("221")) {
          {}
        } else {
          stryCov_9fa48("221");
          verified = stryMutAct_9fa48("222") ? {} : (stryCov_9fa48("222"), {
            at: means.now(),
            size
          });
          comparedFilling = means.follower.status().fillings;
        }
      },
      met: tellOfStranger
    });
    const hasNews = (): boolean => {
      if (stryMutAct_9fa48("223")) {
        {}
      } else {
        stryCov_9fa48("223");
        // Who has signed does not matter: servers with different keys would sign in turn for ever.
        const models = means.models();
        return stryMutAct_9fa48("227") ? (models.lastCheckpoint()?.size ?? 0n) >= models.checkpoint().index + 1n : stryMutAct_9fa48("226") ? (models.lastCheckpoint()?.size ?? 0n) <= models.checkpoint().index + 1n : stryMutAct_9fa48("225") ? false : stryMutAct_9fa48("224") ? true : (stryCov_9fa48("224", "225", "226", "227"), (stryMutAct_9fa48("228") ? models.lastCheckpoint()?.size && 0n : (stryCov_9fa48("228"), (stryMutAct_9fa48("229") ? models.lastCheckpoint().size : (stryCov_9fa48("229"), models.lastCheckpoint()?.size)) ?? 0n)) < (stryMutAct_9fa48("230") ? models.checkpoint().index - 1n : (stryCov_9fa48("230"), models.checkpoint().index + 1n)));
      }
    };

    /** Whether the newest checkpoint still is of a key that was exchanged since: the new one signs without waiting for news. */
    const isOfFormerKey = (): boolean => {
      if (stryMutAct_9fa48("231")) {
        {}
      } else {
        stryCov_9fa48("231");
        const last = means.models().lastCheckpoint();
        return stryMutAct_9fa48("234") ? last !== undefined || isSignedByAny(last, means.keys.former) : stryMutAct_9fa48("233") ? false : stryMutAct_9fa48("232") ? true : (stryCov_9fa48("232", "233", "234"), (stryMutAct_9fa48("236") ? last === undefined : stryMutAct_9fa48("235") ? true : (stryCov_9fa48("235", "236"), last !== undefined)) && isSignedByAny(last, means.keys.former));
      }
    };
    const failed = (error: unknown): void => {
      if (stryMutAct_9fa48("237")) {
        {}
      } else {
        stryCov_9fa48("237");
        // What was found out stays so until a comparison agrees; that the log cannot be reached changes nothing in it.
        if (stryMutAct_9fa48("240") ? isContradicted() || !(error instanceof Contradiction) : stryMutAct_9fa48("239") ? false : stryMutAct_9fa48("238") ? true : (stryCov_9fa48("238", "239", "240"), isContradicted() && (stryMutAct_9fa48("241") ? error instanceof Contradiction : (stryCov_9fa48("241"), !(error instanceof Contradiction))))) return;
        const said = error instanceof Error ? error.message : String(error);
        // Tried again every second, told once.
        if (stryMutAct_9fa48("244") ? trouble?.said === said : stryMutAct_9fa48("243") ? false : stryMutAct_9fa48("242") ? true : (stryCov_9fa48("242", "243", "244"), (stryMutAct_9fa48("245") ? trouble.said : (stryCov_9fa48("245"), trouble?.said)) !== said)) notes.onTrouble(error);
        trouble = stryMutAct_9fa48("246") ? {} : (stryCov_9fa48("246"), {
          said,
          contradicted: error instanceof Contradiction
        });
      }
    };
    const runOnce = async (signs: boolean): Promise<void> => {
      if (stryMutAct_9fa48("247")) {
        {}
      } else {
        stryCov_9fa48("247");
        try {
          if (stryMutAct_9fa48("248")) {
            {}
          } else {
            stryCov_9fa48("248");
            if (stryMutAct_9fa48("250") ? false : stryMutAct_9fa48("249") ? true : (stryCov_9fa48("249", "250"), await signNews(means, comparing, signs))) trouble = undefined;
          }
        } catch (error) {
          if (stryMutAct_9fa48("251")) {
            {}
          } else {
            stryCov_9fa48("251");
            failed(error);
          }
        }
        signedAt = notes.monotonic();
        running = undefined;
      }
    };
    const run = (signs: boolean): Promise<void> => {
      if (stryMutAct_9fa48("252")) {
        {}
      } else {
        stryCov_9fa48("252");
        if (stryMutAct_9fa48("254") ? false : stryMutAct_9fa48("253") ? true : (stryCov_9fa48("253", "254"), stopped)) return Promise.resolve();
        stryMutAct_9fa48("255") ? running &&= runOnce(signs) : (stryCov_9fa48("255"), running ??= runOnce(signs));
        return running;
      }
    };
    const hasTrouble = stryMutAct_9fa48("256") ? () => undefined : (stryCov_9fa48("256"), (() => {
      const hasTrouble = (): boolean => stryMutAct_9fa48("259") ? trouble !== undefined && means.doubt() !== undefined : stryMutAct_9fa48("258") ? false : stryMutAct_9fa48("257") ? true : (stryCov_9fa48("257", "258", "259"), (stryMutAct_9fa48("261") ? trouble === undefined : stryMutAct_9fa48("260") ? false : (stryCov_9fa48("260", "261"), trouble !== undefined)) || (stryMutAct_9fa48("263") ? means.doubt() === undefined : stryMutAct_9fa48("262") ? false : (stryCov_9fa48("262", "263"), means.doubt() !== undefined)));
      return hasTrouble;
    })());
    const lookOnce = (): void => {
      if (stryMutAct_9fa48("264")) {
        {}
      } else {
        stryCov_9fa48("264");
        const rest = (stryMutAct_9fa48("267") ? means.every !== 'asked' : stryMutAct_9fa48("266") ? false : stryMutAct_9fa48("265") ? true : (stryCov_9fa48("265", "266", "267"), means.every === (stryMutAct_9fa48("268") ? "" : (stryCov_9fa48("268"), 'asked')))) ? 0 : stryMutAct_9fa48("269") ? means.every / 1_000 : (stryCov_9fa48("269"), means.every * 1_000);
        if (stryMutAct_9fa48("272") ? notes.monotonic() - signedAt < rest || !hasTrouble() : stryMutAct_9fa48("271") ? false : stryMutAct_9fa48("270") ? true : (stryCov_9fa48("270", "271", "272"), (stryMutAct_9fa48("275") ? notes.monotonic() - signedAt >= rest : stryMutAct_9fa48("274") ? notes.monotonic() - signedAt <= rest : stryMutAct_9fa48("273") ? true : (stryCov_9fa48("273", "274", "275"), (stryMutAct_9fa48("276") ? notes.monotonic() + signedAt : (stryCov_9fa48("276"), notes.monotonic() - signedAt)) < rest)) && (stryMutAct_9fa48("277") ? hasTrouble() : (stryCov_9fa48("277"), !hasTrouble())))) return;
        const signs = stryMutAct_9fa48("280") ? means.every !== 'asked' || hasNews() || isOfFormerKey() : stryMutAct_9fa48("279") ? false : stryMutAct_9fa48("278") ? true : (stryCov_9fa48("278", "279", "280"), (stryMutAct_9fa48("282") ? means.every === 'asked' : stryMutAct_9fa48("281") ? true : (stryCov_9fa48("281", "282"), means.every !== (stryMutAct_9fa48("283") ? "" : (stryCov_9fa48("283"), 'asked')))) && (stryMutAct_9fa48("285") ? hasNews() && isOfFormerKey() : stryMutAct_9fa48("284") ? true : (stryCov_9fa48("284", "285"), hasNews() || isOfFormerKey())));
        if (stryMutAct_9fa48("288") ? signs && comparing.isDue() : stryMutAct_9fa48("287") ? false : stryMutAct_9fa48("286") ? true : (stryCov_9fa48("286", "287", "288"), signs || comparing.isDue())) void run(signs);
      }
    };
    const look = (): void => {
      if (stryMutAct_9fa48("289")) {
        {}
      } else {
        stryCov_9fa48("289");
        try {
          if (stryMutAct_9fa48("290")) {
            {}
          } else {
            stryCov_9fa48("290");
            lookOnce();
          }
        } catch (error) {
          if (stryMutAct_9fa48("291")) {
            {}
          } else {
            stryCov_9fa48("291");
            // Rows that cannot be read are no reason to end: the read side throws them away and fills them again.
            failed(error);
          }
        }
      }
    };
    const timer = setInterval(look, lookEvery);
    timer.unref();

    /** Whether what is served was compared with the rows that are served now. */
    const isCompared = stryMutAct_9fa48("292") ? () => undefined : (stryCov_9fa48("292"), (() => {
      const isCompared = (): boolean => stryMutAct_9fa48("295") ? comparedFilling !== means.follower.status().fillings : stryMutAct_9fa48("294") ? false : stryMutAct_9fa48("293") ? true : (stryCov_9fa48("293", "294", "295"), comparedFilling === means.follower.status().fillings);
      return isCompared;
    })());
    const covering: Checkpointing['covering'] = async events => {
      if (stryMutAct_9fa48("296")) {
        {}
      } else {
        stryCov_9fa48("296");
        const found = stryMutAct_9fa48("297") ? () => undefined : (stryCov_9fa48("297"), (() => {
          const found = () => signedOver(means.models(), events, means.keys.signing);
          return found;
        })());
        const isServed = stryMutAct_9fa48("298") ? () => undefined : (stryCov_9fa48("298"), (() => {
          const isServed = (): boolean => stryMutAct_9fa48("301") ? means.doubt() === undefined && isCompared() || isUpToDate(found(), events, means.keys.signing) : stryMutAct_9fa48("300") ? false : stryMutAct_9fa48("299") ? true : (stryCov_9fa48("299", "300", "301"), (stryMutAct_9fa48("303") ? means.doubt() === undefined || isCompared() : stryMutAct_9fa48("302") ? true : (stryCov_9fa48("302", "303"), (stryMutAct_9fa48("305") ? means.doubt() !== undefined : stryMutAct_9fa48("304") ? true : (stryCov_9fa48("304", "305"), means.doubt() === undefined)) && isCompared())) && isUpToDate(found(), events, means.keys.signing));
          return isServed;
        })());
        if (stryMutAct_9fa48("308") ? false : stryMutAct_9fa48("307") ? true : stryMutAct_9fa48("306") ? isServed() : (stryCov_9fa48("306", "307", "308"), !isServed())) {
          if (stryMutAct_9fa48("309")) {
            {}
          } else {
            stryCov_9fa48("309");
            // One that was under way may have begun before what is asked for was read.
            await running;
            stryMutAct_9fa48("310") ? isAsked &&= !isCompared() : (stryCov_9fa48("310"), isAsked ||= stryMutAct_9fa48("311") ? isCompared() : (stryCov_9fa48("311"), !isCompared()));
            // Where another server was faster, what it has signed is read with the second.
            for (let attempt = 0; stryMutAct_9fa48("313") ? attempt < 2 || !isServed() : stryMutAct_9fa48("312") ? false : (stryCov_9fa48("312", "313"), (stryMutAct_9fa48("316") ? attempt >= 2 : stryMutAct_9fa48("315") ? attempt <= 2 : stryMutAct_9fa48("314") ? true : (stryCov_9fa48("314", "315", "316"), attempt < 2)) && (stryMutAct_9fa48("317") ? isServed() : (stryCov_9fa48("317"), !isServed()))); stryMutAct_9fa48("318") ? attempt -= 1 : (stryCov_9fa48("318"), attempt += 1)) await run(stryMutAct_9fa48("319") ? false : (stryCov_9fa48("319"), true));
          }
        }
        return isContradicted() ? undefined : found();
      }
    };
    return stryMutAct_9fa48("320") ? {} : (stryCov_9fa48("320"), {
      covering,
      newest: async () => {
        if (stryMutAct_9fa48("321")) {
          {}
        } else {
          stryCov_9fa48("321");
          const signed = await covering(stryMutAct_9fa48("322") ? Number(means.models().checkpoint().index) - 1 : (stryCov_9fa48("322"), Number(means.models().checkpoint().index) + 1));
          return stryMutAct_9fa48("323") ? signed && (isContradicted() ? undefined : means.models().lastCheckpoint()) : (stryCov_9fa48("323"), signed ?? (isContradicted() ? undefined : means.models().lastCheckpoint()));
        }
      },
      verified: stryMutAct_9fa48("324") ? () => undefined : (stryCov_9fa48("324"), () => verified),
      verify: async () => {
        if (stryMutAct_9fa48("325")) {
          {}
        } else {
          stryCov_9fa48("325");
          if (stryMutAct_9fa48("328") ? false : stryMutAct_9fa48("327") ? true : stryMutAct_9fa48("326") ? isOlderThan(compareForAsker) : (stryCov_9fa48("326", "327", "328"), !isOlderThan(compareForAsker))) return;
          // One that is under way may be past that point; what was asked for is done with the next at the latest.
          isAsked = stryMutAct_9fa48("329") ? false : (stryCov_9fa48("329"), true);
          await run(stryMutAct_9fa48("330") ? true : (stryCov_9fa48("330"), false));
        }
      },
      trouble: stryMutAct_9fa48("331") ? () => undefined : (stryCov_9fa48("331"), () => stryMutAct_9fa48("332") ? trouble.said : (stryCov_9fa48("332"), trouble?.said)),
      contradicted: isContradicted,
      stop: async () => {
        if (stryMutAct_9fa48("333")) {
          {}
        } else {
          stryCov_9fa48("333");
          stopped = stryMutAct_9fa48("334") ? false : (stryCov_9fa48("334"), true);
          clearInterval(timer);
          await running;
        }
      }
    });
  }
};