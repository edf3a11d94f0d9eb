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
import { randomUUID } from 'node:crypto';
import { existsSync, linkSync, mkdirSync, readFileSync, unlinkSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { BadKey, generateKey, type PublicKey, readPublicKey, readSigningKey, type SigningKey } from './keys.ts';

/** The key with which a log is signed, and those with which it was signed before. */
export type LogKeys = {
  readonly signing: SigningKey;
  readonly former: readonly PublicKey[];
};

/** The name of a key that nobody named. */
export const defaultOrigin = stryMutAct_9fa48("728") ? "" : (stryCov_9fa48("728"), 'porcupine.local');

/** Where the key that signs a log is kept: where it is said, else beside what else the server keeps. */
export const keyFileOf = stryMutAct_9fa48("729") ? () => undefined : (stryCov_9fa48("729"), (() => {
  const keyFileOf = ({
    checkpointKeyFile,
    dataFolder
  }: {
    readonly checkpointKeyFile: string | undefined;
    readonly dataFolder: string;
  }): string => stryMutAct_9fa48("730") ? checkpointKeyFile && join(dataFolder, 'checkpoint.key') : (stryCov_9fa48("730"), checkpointKeyFile ?? join(dataFolder, stryMutAct_9fa48("731") ? "" : (stryCov_9fa48("731"), 'checkpoint.key')));
  return keyFileOf;
})());
const named = <Read,>(file: string, line: number, read: () => Read): Read => {
  if (stryMutAct_9fa48("732")) {
    {}
  } else {
    stryCov_9fa48("732");
    try {
      if (stryMutAct_9fa48("733")) {
        {}
      } else {
        stryCov_9fa48("733");
        return read();
      }
    } catch (cause) {
      if (stryMutAct_9fa48("734")) {
        {}
      } else {
        stryCov_9fa48("734");
        if (stryMutAct_9fa48("737") ? false : stryMutAct_9fa48("736") ? true : stryMutAct_9fa48("735") ? cause instanceof BadKey : (stryCov_9fa48("735", "736", "737"), !(cause instanceof BadKey))) throw cause;
        throw new BadKey(stryMutAct_9fa48("738") ? `` : (stryCov_9fa48("738"), `${file}, line ${line}: ${cause.message}`), stryMutAct_9fa48("739") ? {} : (stryCov_9fa48("739"), {
          cause
        }));
      }
    }
  }
};

/**
 * Reads a key file: the private key in the first line, the public keys of before in the lines after it. Throws BadKey.
 */
export const readKeyFile = (file: string): LogKeys => {
  if (stryMutAct_9fa48("740")) {
    {}
  } else {
    stryCov_9fa48("740");
    const [first = stryMutAct_9fa48("741") ? "Stryker was here!" : (stryCov_9fa48("741"), ''), ...rest] = stryMutAct_9fa48("742") ? readFileSync(file, 'utf8').trimStart().split('\n') : (stryCov_9fa48("742"), readFileSync(file, stryMutAct_9fa48("743") ? "" : (stryCov_9fa48("743"), 'utf8')).trimEnd().split(stryMutAct_9fa48("744") ? "" : (stryCov_9fa48("744"), '\n')));
    const signing = named(file, 1, stryMutAct_9fa48("745") ? () => undefined : (stryCov_9fa48("745"), () => readSigningKey(first)));
    if (stryMutAct_9fa48("748") ? signing.type === 'signer' : stryMutAct_9fa48("747") ? false : stryMutAct_9fa48("746") ? true : (stryCov_9fa48("746", "747", "748"), signing.type !== (stryMutAct_9fa48("749") ? "" : (stryCov_9fa48("749"), 'signer')))) {
      if (stryMutAct_9fa48("750")) {
        {}
      } else {
        stryCov_9fa48("750");
        throw new BadKey(stryMutAct_9fa48("751") ? `` : (stryCov_9fa48("751"), `${file}, line 1: is the key of a witness, not of a log: porcupine keys checkpoint makes one`));
      }
    }
    return stryMutAct_9fa48("752") ? {} : (stryCov_9fa48("752"), {
      signing,
      former: rest.map(stryMutAct_9fa48("753") ? () => undefined : (stryCov_9fa48("753"), (line, at) => named(file, stryMutAct_9fa48("754") ? at - 2 : (stryCov_9fa48("754"), at + 2), stryMutAct_9fa48("755") ? () => undefined : (stryCov_9fa48("755"), () => readPublicKey(line)))))
    });
  }
};

/**
 * Makes a key and keeps it in a file that only its owner can read: whole or not at all, and never in place of another.
 * Throws where the file is there.
 */
export const createKeyFile = (file: string, key: SigningKey): void => {
  if (stryMutAct_9fa48("756")) {
    {}
  } else {
    stryCov_9fa48("756");
    mkdirSync(dirname(file), stryMutAct_9fa48("757") ? {} : (stryCov_9fa48("757"), {
      recursive: stryMutAct_9fa48("758") ? false : (stryCov_9fa48("758"), true)
    }));
    const unfinished = stryMutAct_9fa48("759") ? `` : (stryCov_9fa48("759"), `${file}.${randomUUID()}.unfinished`);
    writeFileSync(unfinished, stryMutAct_9fa48("760") ? `` : (stryCov_9fa48("760"), `${key.secret}\n`), stryMutAct_9fa48("761") ? {} : (stryCov_9fa48("761"), {
      mode: 0o600,
      flag: stryMutAct_9fa48("762") ? "" : (stryCov_9fa48("762"), 'wx'),
      flush: stryMutAct_9fa48("763") ? false : (stryCov_9fa48("763"), true)
    }));
    try {
      if (stryMutAct_9fa48("764")) {
        {}
      } else {
        stryCov_9fa48("764");
        linkSync(unfinished, file);
      }
    } finally {
      if (stryMutAct_9fa48("765")) {
        {}
      } else {
        stryCov_9fa48("765");
        unlinkSync(unfinished);
      }
    }
  }
};
const isThere = stryMutAct_9fa48("766") ? () => undefined : (stryCov_9fa48("766"), (() => {
  const isThere = (error: unknown): boolean => stryMutAct_9fa48("769") ? error instanceof Error && 'code' in error || error.code === 'EEXIST' : stryMutAct_9fa48("768") ? false : stryMutAct_9fa48("767") ? true : (stryCov_9fa48("767", "768", "769"), (stryMutAct_9fa48("771") ? error instanceof Error || 'code' in error : stryMutAct_9fa48("770") ? true : (stryCov_9fa48("770", "771"), error instanceof Error && (stryMutAct_9fa48("772") ? "" : (stryCov_9fa48("772"), 'code')) in error)) && (stryMutAct_9fa48("774") ? error.code !== 'EEXIST' : stryMutAct_9fa48("773") ? true : (stryCov_9fa48("773", "774"), error.code === (stryMutAct_9fa48("775") ? "" : (stryCov_9fa48("775"), 'EEXIST')))));
  return isThere;
})());

/** The keys in a file; where there is none yet, one is made under the name. */
export const keptKeys = (file: string, name: string): LogKeys => {
  if (stryMutAct_9fa48("776")) {
    {}
  } else {
    stryCov_9fa48("776");
    try {
      if (stryMutAct_9fa48("777")) {
        {}
      } else {
        stryCov_9fa48("777");
        if (stryMutAct_9fa48("780") ? false : stryMutAct_9fa48("779") ? true : stryMutAct_9fa48("778") ? existsSync(file) : (stryCov_9fa48("778", "779", "780"), !existsSync(file))) createKeyFile(file, generateKey(name, stryMutAct_9fa48("781") ? "" : (stryCov_9fa48("781"), 'signer')));
      }
    } catch (error) {
      if (stryMutAct_9fa48("782")) {
        {}
      } else {
        stryCov_9fa48("782");
        // Another node made one meanwhile: that is the log's.
        if (stryMutAct_9fa48("785") ? false : stryMutAct_9fa48("784") ? true : stryMutAct_9fa48("783") ? isThere(error) : (stryCov_9fa48("783", "784", "785"), !isThere(error))) throw error;
      }
    }
    return readKeyFile(file);
  }
};