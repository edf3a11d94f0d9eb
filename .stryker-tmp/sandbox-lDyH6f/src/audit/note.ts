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
import { base64In, type PublicKey, type SigningKey } from './keys.ts';

/** A text with signatures under it: the C2SP's signed note. */
export type Note = {
  /** What is signed, the newline at its end included. */
  readonly text: string;
  readonly signatures: readonly Signature[];
};

/** One line under a note. */
type Signature = {
  readonly name: string;
  readonly hash: Buffer;
  readonly bytes: Buffer;
};
const keyHashBytes = 4;
const timeBytes = 8;
const signatureBytes = 64;
const lineOf = stryMutAct_9fa48("979") ? () => undefined : (stryCov_9fa48("979"), (() => {
  const lineOf = (key: PublicKey, bytes: Uint8Array): string => stryMutAct_9fa48("980") ? `` : (stryCov_9fa48("980"), `— ${key.name} ${Buffer.concat(stryMutAct_9fa48("981") ? [] : (stryCov_9fa48("981"), [key.hash, bytes])).toString(stryMutAct_9fa48("982") ? "" : (stryCov_9fa48("982"), 'base64'))}\n`);
  return lineOf;
})());

/** Signs a text, which ends with a newline; the note with its one signature. */
export const signNote = stryMutAct_9fa48("983") ? () => undefined : (stryCov_9fa48("983"), (() => {
  const signNote = (text: string, key: SigningKey): string => stryMutAct_9fa48("984") ? `` : (stryCov_9fa48("984"), `${text}\n${lineOf(key, key.sign(Buffer.from(text, stryMutAct_9fa48("985") ? "" : (stryCov_9fa48("985"), 'utf8'))))}`);
  return signNote;
})());
const signatureIn = (line: string): Signature | undefined => {
  if (stryMutAct_9fa48("986")) {
    {}
  } else {
    stryCov_9fa48("986");
    const [, name = stryMutAct_9fa48("987") ? "Stryker was here!" : (stryCov_9fa48("987"), ''), encoded = stryMutAct_9fa48("988") ? "Stryker was here!" : (stryCov_9fa48("988"), '')] = stryMutAct_9fa48("989") ? /^— ([^\s+]+) (\S+)$/u.exec(line) && [] : (stryCov_9fa48("989"), (stryMutAct_9fa48("996") ? /^— ([^\s+]+) (\s+)$/u : stryMutAct_9fa48("995") ? /^— ([^\s+]+) (\S)$/u : stryMutAct_9fa48("994") ? /^— ([^\S+]+) (\S+)$/u : stryMutAct_9fa48("993") ? /^— ([\s+]+) (\S+)$/u : stryMutAct_9fa48("992") ? /^— ([^\s+]) (\S+)$/u : stryMutAct_9fa48("991") ? /^— ([^\s+]+) (\S+)/u : stryMutAct_9fa48("990") ? /— ([^\s+]+) (\S+)$/u : (stryCov_9fa48("990", "991", "992", "993", "994", "995", "996"), /^— ([^\s+]+) (\S+)$/u)).exec(line) ?? (stryMutAct_9fa48("997") ? ["Stryker was here"] : (stryCov_9fa48("997"), [])));
    const bytes = base64In(encoded);
    if (stryMutAct_9fa48("1000") ? bytes === undefined && bytes.length <= keyHashBytes : stryMutAct_9fa48("999") ? false : stryMutAct_9fa48("998") ? true : (stryCov_9fa48("998", "999", "1000"), (stryMutAct_9fa48("1002") ? bytes !== undefined : stryMutAct_9fa48("1001") ? false : (stryCov_9fa48("1001", "1002"), bytes === undefined)) || (stryMutAct_9fa48("1005") ? bytes.length > keyHashBytes : stryMutAct_9fa48("1004") ? bytes.length < keyHashBytes : stryMutAct_9fa48("1003") ? false : (stryCov_9fa48("1003", "1004", "1005"), bytes.length <= keyHashBytes)))) return undefined;
    return stryMutAct_9fa48("1006") ? {} : (stryCov_9fa48("1006"), {
      name,
      hash: bytes.subarray(0, keyHashBytes),
      bytes: bytes.subarray(keyHashBytes)
    });
  }
};

/** Reads a note; undefined where the text is none. */
export const readNote = (note: string): Note | undefined => {
  if (stryMutAct_9fa48("1007")) {
    {}
  } else {
    stryCov_9fa48("1007");
    const end = note.lastIndexOf(stryMutAct_9fa48("1008") ? "" : (stryCov_9fa48("1008"), '\n\n'));
    if (stryMutAct_9fa48("1011") ? end === -1 && !note.endsWith('\n') : stryMutAct_9fa48("1010") ? false : stryMutAct_9fa48("1009") ? true : (stryCov_9fa48("1009", "1010", "1011"), (stryMutAct_9fa48("1013") ? end !== -1 : stryMutAct_9fa48("1012") ? false : (stryCov_9fa48("1012", "1013"), end === (stryMutAct_9fa48("1014") ? +1 : (stryCov_9fa48("1014"), -1)))) || (stryMutAct_9fa48("1015") ? note.endsWith('\n') : (stryCov_9fa48("1015"), !(stryMutAct_9fa48("1016") ? note.startsWith('\n') : (stryCov_9fa48("1016"), note.endsWith(stryMutAct_9fa48("1017") ? "" : (stryCov_9fa48("1017"), '\n')))))))) return undefined;
    const lines = stryMutAct_9fa48("1018") ? note.split('\n') : (stryCov_9fa48("1018"), note.slice(stryMutAct_9fa48("1019") ? end - 2 : (stryCov_9fa48("1019"), end + 2), stryMutAct_9fa48("1020") ? +1 : (stryCov_9fa48("1020"), -1)).split(stryMutAct_9fa48("1021") ? "" : (stryCov_9fa48("1021"), '\n')));
    const signatures = stryMutAct_9fa48("1022") ? lines.map(signatureIn) : (stryCov_9fa48("1022"), lines.map(signatureIn).filter(stryMutAct_9fa48("1023") ? () => undefined : (stryCov_9fa48("1023"), signature => stryMutAct_9fa48("1026") ? signature === undefined : stryMutAct_9fa48("1025") ? false : stryMutAct_9fa48("1024") ? true : (stryCov_9fa48("1024", "1025", "1026"), signature !== undefined))));
    return (stryMutAct_9fa48("1029") ? signatures.length !== lines.length : stryMutAct_9fa48("1028") ? false : stryMutAct_9fa48("1027") ? true : (stryCov_9fa48("1027", "1028", "1029"), signatures.length === lines.length)) ? stryMutAct_9fa48("1030") ? {} : (stryCov_9fa48("1030"), {
      text: stryMutAct_9fa48("1031") ? note : (stryCov_9fa48("1031"), note.slice(0, stryMutAct_9fa48("1032") ? end - 1 : (stryCov_9fa48("1032"), end + 1))),
      signatures
    }) : undefined;
  }
};

/** Who has signed a line: the name and the key that it says. */
export type Signer = Pick<Signature, 'name' | 'hash'>;

/** Who a signature line is by, as it says itself; undefined where it is none. */
export const signerOf = stryMutAct_9fa48("1033") ? () => undefined : (stryCov_9fa48("1033"), (() => {
  const signerOf = (line: string): Signer | undefined => signatureIn(line);
  return signerOf;
})());

/** Whether a line is by a key: another key under the same name is another signer. */
export const isSigner = stryMutAct_9fa48("1034") ? () => undefined : (stryCov_9fa48("1034"), (() => {
  const isSigner = (key: PublicKey, {
    name,
    hash
  }: Signer): boolean => stryMutAct_9fa48("1037") ? name === key.name || hash.equals(key.hash) : stryMutAct_9fa48("1036") ? false : stryMutAct_9fa48("1035") ? true : (stryCov_9fa48("1035", "1036", "1037"), (stryMutAct_9fa48("1039") ? name !== key.name : stryMutAct_9fa48("1038") ? true : (stryCov_9fa48("1038", "1039"), name === key.name)) && hash.equals(key.hash));
  return isSigner;
})());

/** Whether a note carries a signature of a key, and none of it that is false. */
export const isSignedBy = ({
  text,
  signatures
}: Note, key: PublicKey): boolean => {
  if (stryMutAct_9fa48("1040")) {
    {}
  } else {
    stryCov_9fa48("1040");
    const own = stryMutAct_9fa48("1041") ? signatures : (stryCov_9fa48("1041"), signatures.filter(stryMutAct_9fa48("1042") ? () => undefined : (stryCov_9fa48("1042"), signature => isSigner(key, signature))));
    const message = Buffer.from(text, stryMutAct_9fa48("1043") ? "" : (stryCov_9fa48("1043"), 'utf8'));
    return stryMutAct_9fa48("1046") ? own.length > 0 || own.every(({
      bytes
    }) => key.verifies(message, bytes)) : stryMutAct_9fa48("1045") ? false : stryMutAct_9fa48("1044") ? true : (stryCov_9fa48("1044", "1045", "1046"), (stryMutAct_9fa48("1049") ? own.length <= 0 : stryMutAct_9fa48("1048") ? own.length >= 0 : stryMutAct_9fa48("1047") ? true : (stryCov_9fa48("1047", "1048", "1049"), own.length > 0)) && (stryMutAct_9fa48("1050") ? own.some(({
      bytes
    }) => key.verifies(message, bytes)) : (stryCov_9fa48("1050"), own.every(stryMutAct_9fa48("1051") ? () => undefined : (stryCov_9fa48("1051"), ({
      bytes
    }) => key.verifies(message, bytes))))));
  }
};
const cosigned = stryMutAct_9fa48("1052") ? () => undefined : (stryCov_9fa48("1052"), (() => {
  const cosigned = (text: string, time: bigint): Buffer => Buffer.from(stryMutAct_9fa48("1053") ? `` : (stryCov_9fa48("1053"), `cosignature/v1\ntime ${time}\n${text}`), stryMutAct_9fa48("1054") ? "" : (stryCov_9fa48("1054"), 'utf8'));
  return cosigned;
})());

/** A witness's line under the text of a checkpoint, with the time in whole seconds since 1970. */
export const cosign = (text: string, key: SigningKey, now: Date): string => {
  if (stryMutAct_9fa48("1055")) {
    {}
  } else {
    stryCov_9fa48("1055");
    const time = BigInt(Math.floor(stryMutAct_9fa48("1056") ? now.getTime() * 1_000 : (stryCov_9fa48("1056"), now.getTime() / 1_000)));
    const stamp = Buffer.alloc(timeBytes);
    stamp.writeBigUInt64BE(time);
    return lineOf(key, Buffer.concat(stryMutAct_9fa48("1057") ? [] : (stryCov_9fa48("1057"), [stamp, key.sign(cosigned(text, time))])));
  }
};

/** When a witness has cosigned, in seconds since 1970; undefined where a signature is not its own. */
const cosignedAt = (text: string, key: PublicKey, {
  bytes
}: Signature): bigint | undefined => {
  if (stryMutAct_9fa48("1058")) {
    {}
  } else {
    stryCov_9fa48("1058");
    if (stryMutAct_9fa48("1061") ? bytes.length === timeBytes + signatureBytes : stryMutAct_9fa48("1060") ? false : stryMutAct_9fa48("1059") ? true : (stryCov_9fa48("1059", "1060", "1061"), bytes.length !== (stryMutAct_9fa48("1062") ? timeBytes - signatureBytes : (stryCov_9fa48("1062"), timeBytes + signatureBytes)))) return undefined;
    const time = bytes.readBigUInt64BE();
    return key.verifies(cosigned(text, time), bytes.subarray(timeBytes)) ? time : undefined;
  }
};

/** A witness's word on a note: since when, where each of its lines is true; `false` where one is not; undefined where it has none. */
export const cosignatureOf = ({
  text,
  signatures
}: Note, key: PublicKey): bigint | false | undefined => {
  if (stryMutAct_9fa48("1063")) {
    {}
  } else {
    stryCov_9fa48("1063");
    const own = stryMutAct_9fa48("1064") ? signatures : (stryCov_9fa48("1064"), signatures.filter(stryMutAct_9fa48("1065") ? () => undefined : (stryCov_9fa48("1065"), signature => isSigner(key, signature))));
    const times = own.map(stryMutAct_9fa48("1066") ? () => undefined : (stryCov_9fa48("1066"), signature => cosignedAt(text, key, signature)));
    if (stryMutAct_9fa48("1068") ? false : stryMutAct_9fa48("1067") ? true : (stryCov_9fa48("1067", "1068"), times.includes(undefined))) return stryMutAct_9fa48("1069") ? true : (stryCov_9fa48("1069"), false);
    return times.at(stryMutAct_9fa48("1070") ? +1 : (stryCov_9fa48("1070"), -1));
  }
};

/** By how much the clock of whoever signs may be ahead of the one here, in milliseconds. */
const mostAhead = 300_000;

/** The moment that a cosignature names; undefined where it names none, or one that is still to come. */
export const momentOf = (time: bigint, now: Date): Date | undefined => {
  if (stryMutAct_9fa48("1071")) {
    {}
  } else {
    stryCov_9fa48("1071");
    const latest = BigInt(Math.floor(stryMutAct_9fa48("1072") ? (now.getTime() + mostAhead) * 1_000 : (stryCov_9fa48("1072"), (stryMutAct_9fa48("1073") ? now.getTime() - mostAhead : (stryCov_9fa48("1073"), now.getTime() + mostAhead)) / 1_000)));
    return (stryMutAct_9fa48("1076") ? time > 0n || time <= latest : stryMutAct_9fa48("1075") ? false : stryMutAct_9fa48("1074") ? true : (stryCov_9fa48("1074", "1075", "1076"), (stryMutAct_9fa48("1079") ? time <= 0n : stryMutAct_9fa48("1078") ? time >= 0n : stryMutAct_9fa48("1077") ? true : (stryCov_9fa48("1077", "1078", "1079"), time > 0n)) && (stryMutAct_9fa48("1082") ? time > latest : stryMutAct_9fa48("1081") ? time < latest : stryMutAct_9fa48("1080") ? true : (stryCov_9fa48("1080", "1081", "1082"), time <= latest)))) ? new Date(stryMutAct_9fa48("1083") ? Number(time) / 1_000 : (stryCov_9fa48("1083"), Number(time) * 1_000)) : undefined;
  }
};

/** The lines under a note by one key, as they stand. */
export const linesBy = stryMutAct_9fa48("1084") ? () => undefined : (stryCov_9fa48("1084"), (() => {
  const linesBy = ({
    signatures
  }: Note, key: PublicKey): readonly string[] => stryMutAct_9fa48("1085") ? signatures.map(({
    bytes
  }) => lineOf(key, bytes)) : (stryCov_9fa48("1085"), signatures.filter(stryMutAct_9fa48("1086") ? () => undefined : (stryCov_9fa48("1086"), signature => isSigner(key, signature))).map(stryMutAct_9fa48("1087") ? () => undefined : (stryCov_9fa48("1087"), ({
    bytes
  }) => lineOf(key, bytes))));
  return linesBy;
})());