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
import { createHash, createPrivateKey, createPublicKey, generateKeyPairSync, type KeyObject, sign, verify } from 'node:crypto';

/** What a key signs: notes of its own (a log's), or the notes of another with the time (a witness's). */
export type KeyType = 'signer' | 'witness';
const typeBytes: Readonly<Record<KeyType, number>> = stryMutAct_9fa48("786") ? {} : (stryCov_9fa48("786"), {
  signer: 1,
  witness: 4
});

/** A public Ed25519 key under a name, as the C2SP's signed notes have it. */
export type PublicKey = {
  readonly name: string;
  readonly type: KeyType;
  /** Four bytes that name the key in a signature line. */
  readonly hash: Buffer;
  readonly verifies: (message: Uint8Array, signature: Uint8Array) => boolean;
  /** The key as it is written: name, hash and key. */
  readonly text: string;
};

/** A key that can sign. */
export type SigningKey = PublicKey & {
  readonly sign: (message: Uint8Array) => Buffer;
  /** The private key as it is written; a secret. */
  readonly secret: string;
};

/** Thrown for a key that cannot be used; the message says why, and never what the key is. */
export class BadKey extends Error {
  override readonly name = stryMutAct_9fa48("787") ? "" : (stryCov_9fa48("787"), 'BadKey');
}
const publicPrefix = Buffer.from(stryMutAct_9fa48("788") ? "" : (stryCov_9fa48("788"), '302a300506032b6570032100'), stryMutAct_9fa48("789") ? "" : (stryCov_9fa48("789"), 'hex'));
const privatePrefix = Buffer.from(stryMutAct_9fa48("790") ? "" : (stryCov_9fa48("790"), '302e020100300506032b657004220420'), stryMutAct_9fa48("791") ? "" : (stryCov_9fa48("791"), 'hex'));
const keyBytes = 32;

/** A name of a key: without spaces and without the sign that divides a written key. */
const isKeyName = stryMutAct_9fa48("792") ? () => undefined : (stryCov_9fa48("792"), (() => {
  const isKeyName = (name: string): boolean => (stryMutAct_9fa48("797") ? /^[^\S+]{1,200}$/u : stryMutAct_9fa48("796") ? /^[\s+]{1,200}$/u : stryMutAct_9fa48("795") ? /^[^\s+]$/u : stryMutAct_9fa48("794") ? /^[^\s+]{1,200}/u : stryMutAct_9fa48("793") ? /[^\s+]{1,200}$/u : (stryCov_9fa48("793", "794", "795", "796", "797"), /^[^\s+]{1,200}$/u)).test(name);
  return isKeyName;
})());
const hashOf = stryMutAct_9fa48("798") ? () => undefined : (stryCov_9fa48("798"), (() => {
  const hashOf = (name: string, typed: Uint8Array): Buffer => createHash(stryMutAct_9fa48("799") ? "" : (stryCov_9fa48("799"), 'sha256')).update(stryMutAct_9fa48("800") ? `` : (stryCov_9fa48("800"), `${name}\n`)).update(typed).digest().subarray(0, 4);
  return hashOf;
})());
const publicKeyOf = (name: string, type: KeyType, raw: Buffer): PublicKey => {
  if (stryMutAct_9fa48("801")) {
    {}
  } else {
    stryCov_9fa48("801");
    const typed = Buffer.concat(stryMutAct_9fa48("802") ? [] : (stryCov_9fa48("802"), [Buffer.from(stryMutAct_9fa48("803") ? [] : (stryCov_9fa48("803"), [typeBytes[type]])), raw]));
    const hash = hashOf(name, typed);
    const key = createPublicKey(stryMutAct_9fa48("804") ? {} : (stryCov_9fa48("804"), {
      key: Buffer.concat(stryMutAct_9fa48("805") ? [] : (stryCov_9fa48("805"), [publicPrefix, raw])),
      format: stryMutAct_9fa48("806") ? "" : (stryCov_9fa48("806"), 'der'),
      type: stryMutAct_9fa48("807") ? "" : (stryCov_9fa48("807"), 'spki')
    }));
    return stryMutAct_9fa48("808") ? {} : (stryCov_9fa48("808"), {
      name,
      type,
      hash,
      verifies: stryMutAct_9fa48("809") ? () => undefined : (stryCov_9fa48("809"), (message, signature) => verify(null, message, key, signature)),
      text: stryMutAct_9fa48("810") ? `` : (stryCov_9fa48("810"), `${name}+${hash.toString(stryMutAct_9fa48("811") ? "" : (stryCov_9fa48("811"), 'hex'))}+${typed.toString(stryMutAct_9fa48("812") ? "" : (stryCov_9fa48("812"), 'base64'))}`)
    });
  }
};
const seedOf = stryMutAct_9fa48("813") ? () => undefined : (stryCov_9fa48("813"), (() => {
  const seedOf = (key: KeyObject): Buffer => key.export(stryMutAct_9fa48("814") ? {} : (stryCov_9fa48("814"), {
    format: stryMutAct_9fa48("815") ? "" : (stryCov_9fa48("815"), 'der'),
    type: stryMutAct_9fa48("816") ? "" : (stryCov_9fa48("816"), 'pkcs8')
  })).subarray(privatePrefix.length);
  return seedOf;
})());
const rawOf = stryMutAct_9fa48("817") ? () => undefined : (stryCov_9fa48("817"), (() => {
  const rawOf = (key: KeyObject): Buffer => createPublicKey(key).export(stryMutAct_9fa48("818") ? {} : (stryCov_9fa48("818"), {
    format: stryMutAct_9fa48("819") ? "" : (stryCov_9fa48("819"), 'der'),
    type: stryMutAct_9fa48("820") ? "" : (stryCov_9fa48("820"), 'spki')
  })).subarray(publicPrefix.length);
  return rawOf;
})());
const signingKeyOf = (name: string, type: KeyType, key: KeyObject): SigningKey => {
  if (stryMutAct_9fa48("821")) {
    {}
  } else {
    stryCov_9fa48("821");
    const known = publicKeyOf(name, type, rawOf(key));
    const typed = Buffer.concat(stryMutAct_9fa48("822") ? [] : (stryCov_9fa48("822"), [Buffer.from(stryMutAct_9fa48("823") ? [] : (stryCov_9fa48("823"), [typeBytes[type]])), seedOf(key)]));
    return stryMutAct_9fa48("824") ? {} : (stryCov_9fa48("824"), {
      ...known,
      sign: stryMutAct_9fa48("825") ? () => undefined : (stryCov_9fa48("825"), message => sign(null, message, key)),
      secret: stryMutAct_9fa48("826") ? `` : (stryCov_9fa48("826"), `PRIVATE+KEY+${name}+${known.hash.toString(stryMutAct_9fa48("827") ? "" : (stryCov_9fa48("827"), 'hex'))}+${typed.toString(stryMutAct_9fa48("828") ? "" : (stryCov_9fa48("828"), 'base64'))}`)
    });
  }
};

/** Makes a new key. Throws BadKey where the name can be none. */
export const generateKey = (name: string, type: KeyType): SigningKey => {
  if (stryMutAct_9fa48("829")) {
    {}
  } else {
    stryCov_9fa48("829");
    if (stryMutAct_9fa48("832") ? false : stryMutAct_9fa48("831") ? true : stryMutAct_9fa48("830") ? isKeyName(name) : (stryCov_9fa48("830", "831", "832"), !isKeyName(name))) {
      if (stryMutAct_9fa48("833")) {
        {}
      } else {
        stryCov_9fa48("833");
        throw new BadKey(stryMutAct_9fa48("834") ? `` : (stryCov_9fa48("834"), `${JSON.stringify(name)} is no name for a key: no spaces, no plus sign, at most 200 characters`));
      }
    }
    return signingKeyOf(name, type, generateKeyPairSync(stryMutAct_9fa48("835") ? "" : (stryCov_9fa48("835"), 'ed25519')).privateKey);
  }
};

/** Base64 that is written as it would be written again. */
export const base64In = (text: string): Buffer | undefined => {
  if (stryMutAct_9fa48("836")) {
    {}
  } else {
    stryCov_9fa48("836");
    const bytes = Buffer.from(text, stryMutAct_9fa48("837") ? "" : (stryCov_9fa48("837"), 'base64'));
    return (stryMutAct_9fa48("840") ? bytes.toString('base64') !== text : stryMutAct_9fa48("839") ? false : stryMutAct_9fa48("838") ? true : (stryCov_9fa48("838", "839", "840"), bytes.toString(stryMutAct_9fa48("841") ? "" : (stryCov_9fa48("841"), 'base64')) === text)) ? bytes : undefined;
  }
};
type Written = {
  readonly name: string;
  readonly type: KeyType;
  readonly key: Buffer;
  readonly hash: string;
};
const typeOf = stryMutAct_9fa48("842") ? () => undefined : (stryCov_9fa48("842"), (() => {
  const typeOf = (mark: number | undefined): KeyType | undefined => (['signer', 'witness'] as const).find(stryMutAct_9fa48("843") ? () => undefined : (stryCov_9fa48("843"), type => stryMutAct_9fa48("846") ? typeBytes[type] !== mark : stryMutAct_9fa48("845") ? false : stryMutAct_9fa48("844") ? true : (stryCov_9fa48("844", "845", "846"), typeBytes[type] === mark)));
  return typeOf;
})());

/** What stands in a written key, public or private: both have the same form behind what they begin with. */
const writtenIn = (text: string): Written | undefined => {
  if (stryMutAct_9fa48("847")) {
    {}
  } else {
    stryCov_9fa48("847");
    const [, name = stryMutAct_9fa48("848") ? "Stryker was here!" : (stryCov_9fa48("848"), ''), hash = stryMutAct_9fa48("849") ? "Stryker was here!" : (stryCov_9fa48("849"), ''), typed = stryMutAct_9fa48("850") ? "Stryker was here!" : (stryCov_9fa48("850"), '')] = stryMutAct_9fa48("851") ? /^([^\s+]{1,200})\+([0-9a-f]{8})\+(\S+)$/u.exec(text) && [] : (stryCov_9fa48("851"), (stryMutAct_9fa48("860") ? /^([^\s+]{1,200})\+([0-9a-f]{8})\+(\s+)$/u : stryMutAct_9fa48("859") ? /^([^\s+]{1,200})\+([0-9a-f]{8})\+(\S)$/u : stryMutAct_9fa48("858") ? /^([^\s+]{1,200})\+([^0-9a-f]{8})\+(\S+)$/u : stryMutAct_9fa48("857") ? /^([^\s+]{1,200})\+([0-9a-f])\+(\S+)$/u : stryMutAct_9fa48("856") ? /^([^\S+]{1,200})\+([0-9a-f]{8})\+(\S+)$/u : stryMutAct_9fa48("855") ? /^([\s+]{1,200})\+([0-9a-f]{8})\+(\S+)$/u : stryMutAct_9fa48("854") ? /^([^\s+])\+([0-9a-f]{8})\+(\S+)$/u : stryMutAct_9fa48("853") ? /^([^\s+]{1,200})\+([0-9a-f]{8})\+(\S+)/u : stryMutAct_9fa48("852") ? /([^\s+]{1,200})\+([0-9a-f]{8})\+(\S+)$/u : (stryCov_9fa48("852", "853", "854", "855", "856", "857", "858", "859", "860"), /^([^\s+]{1,200})\+([0-9a-f]{8})\+(\S+)$/u)).exec(text) ?? (stryMutAct_9fa48("861") ? ["Stryker was here"] : (stryCov_9fa48("861"), [])));
    const bytes = base64In(typed);
    const type = typeOf(stryMutAct_9fa48("862") ? bytes[0] : (stryCov_9fa48("862"), bytes?.[0]));
    if (stryMutAct_9fa48("865") ? bytes?.length !== keyBytes + 1 && type === undefined : stryMutAct_9fa48("864") ? false : stryMutAct_9fa48("863") ? true : (stryCov_9fa48("863", "864", "865"), (stryMutAct_9fa48("867") ? bytes?.length === keyBytes + 1 : stryMutAct_9fa48("866") ? false : (stryCov_9fa48("866", "867"), (stryMutAct_9fa48("868") ? bytes.length : (stryCov_9fa48("868"), bytes?.length)) !== (stryMutAct_9fa48("869") ? keyBytes - 1 : (stryCov_9fa48("869"), keyBytes + 1)))) || (stryMutAct_9fa48("871") ? type !== undefined : stryMutAct_9fa48("870") ? false : (stryCov_9fa48("870", "871"), type === undefined)))) return undefined;
    return stryMutAct_9fa48("872") ? {} : (stryCov_9fa48("872"), {
      name,
      type,
      key: bytes.subarray(1),
      hash
    });
  }
};

/** Reads a public key as it is written. Throws BadKey. */
export const readPublicKey = (text: string): PublicKey => {
  if (stryMutAct_9fa48("873")) {
    {}
  } else {
    stryCov_9fa48("873");
    const written = writtenIn(text);
    if (stryMutAct_9fa48("876") ? written !== undefined : stryMutAct_9fa48("875") ? false : stryMutAct_9fa48("874") ? true : (stryCov_9fa48("874", "875", "876"), written === undefined)) {
      if (stryMutAct_9fa48("877")) {
        {}
      } else {
        stryCov_9fa48("877");
        throw new BadKey(stryMutAct_9fa48("878") ? "" : (stryCov_9fa48("878"), 'is no public key: it is written <name>+<8 hexadecimal digits>+<base64 of 01 or 04 and the key>'));
      }
    }
    const key = publicKeyOf(written.name, written.type, written.key);
    if (stryMutAct_9fa48("881") ? key.hash.toString('hex') === written.hash : stryMutAct_9fa48("880") ? false : stryMutAct_9fa48("879") ? true : (stryCov_9fa48("879", "880", "881"), key.hash.toString(stryMutAct_9fa48("882") ? "" : (stryCov_9fa48("882"), 'hex')) !== written.hash)) {
      if (stryMutAct_9fa48("883")) {
        {}
      } else {
        stryCov_9fa48("883");
        throw new BadKey(stryMutAct_9fa48("884") ? `` : (stryCov_9fa48("884"), `is no public key: ${written.hash} is not the hash of this name and key`));
      }
    }
    return key;
  }
};
const secretMark = stryMutAct_9fa48("885") ? "" : (stryCov_9fa48("885"), 'PRIVATE+KEY+');

/** Reads a private key as it is written. Throws BadKey. */
export const readSigningKey = (text: string): SigningKey => {
  if (stryMutAct_9fa48("886")) {
    {}
  } else {
    stryCov_9fa48("886");
    const written = (stryMutAct_9fa48("887") ? text.endsWith(secretMark) : (stryCov_9fa48("887"), text.startsWith(secretMark))) ? writtenIn(stryMutAct_9fa48("888") ? text : (stryCov_9fa48("888"), text.slice(secretMark.length))) : undefined;
    if (stryMutAct_9fa48("891") ? written !== undefined : stryMutAct_9fa48("890") ? false : stryMutAct_9fa48("889") ? true : (stryCov_9fa48("889", "890", "891"), written === undefined)) {
      if (stryMutAct_9fa48("892")) {
        {}
      } else {
        stryCov_9fa48("892");
        throw new BadKey(stryMutAct_9fa48("893") ? "" : (stryCov_9fa48("893"), 'holds no private key: it is written PRIVATE+KEY+<name>+<8 hexadecimal digits>+<base64>'));
      }
    }
    const {
      name,
      type,
      key,
      hash
    } = written;
    const seed = createPrivateKey(stryMutAct_9fa48("894") ? {} : (stryCov_9fa48("894"), {
      key: Buffer.concat(stryMutAct_9fa48("895") ? [] : (stryCov_9fa48("895"), [privatePrefix, key])),
      format: stryMutAct_9fa48("896") ? "" : (stryCov_9fa48("896"), 'der'),
      type: stryMutAct_9fa48("897") ? "" : (stryCov_9fa48("897"), 'pkcs8')
    }));
    const signing = signingKeyOf(name, type, seed);
    if (stryMutAct_9fa48("900") ? signing.hash.toString('hex') === hash : stryMutAct_9fa48("899") ? false : stryMutAct_9fa48("898") ? true : (stryCov_9fa48("898", "899", "900"), signing.hash.toString(stryMutAct_9fa48("901") ? "" : (stryCov_9fa48("901"), 'hex')) !== hash)) {
      if (stryMutAct_9fa48("902")) {
        {}
      } else {
        stryCov_9fa48("902");
        throw new BadKey(stryMutAct_9fa48("903") ? `` : (stryCov_9fa48("903"), `holds no private key: ${hash} is not the hash of its name and key`));
      }
    }
    return signing;
  }
};

/**
 * A witness's key: as it is written, or under a name of its own the base64 of its 32 bytes. Throws BadKey.
 */
export const readWitness = ({
  name,
  publicKey
}: {
  readonly name: string;
  readonly publicKey: string;
}): PublicKey => {
  if (stryMutAct_9fa48("904")) {
    {}
  } else {
    stryCov_9fa48("904");
    if (stryMutAct_9fa48("907") ? publicKey.includes('+') || writtenIn(publicKey) !== undefined : stryMutAct_9fa48("906") ? false : stryMutAct_9fa48("905") ? true : (stryCov_9fa48("905", "906", "907"), publicKey.includes(stryMutAct_9fa48("908") ? "" : (stryCov_9fa48("908"), '+')) && (stryMutAct_9fa48("910") ? writtenIn(publicKey) === undefined : stryMutAct_9fa48("909") ? true : (stryCov_9fa48("909", "910"), writtenIn(publicKey) !== undefined)))) {
      if (stryMutAct_9fa48("911")) {
        {}
      } else {
        stryCov_9fa48("911");
        const key = readPublicKey(publicKey);
        if (stryMutAct_9fa48("914") ? key.name === name || key.type === 'witness' : stryMutAct_9fa48("913") ? false : stryMutAct_9fa48("912") ? true : (stryCov_9fa48("912", "913", "914"), (stryMutAct_9fa48("916") ? key.name !== name : stryMutAct_9fa48("915") ? true : (stryCov_9fa48("915", "916"), key.name === name)) && (stryMutAct_9fa48("918") ? key.type !== 'witness' : stryMutAct_9fa48("917") ? true : (stryCov_9fa48("917", "918"), key.type === (stryMutAct_9fa48("919") ? "" : (stryCov_9fa48("919"), 'witness')))))) return key;
        throw new BadKey((stryMutAct_9fa48("922") ? key.name !== name : stryMutAct_9fa48("921") ? false : stryMutAct_9fa48("920") ? true : (stryCov_9fa48("920", "921", "922"), key.name === name)) ? stryMutAct_9fa48("923") ? "" : (stryCov_9fa48("923"), 'is the key of a log, not of a witness: its type byte must be 04') : stryMutAct_9fa48("924") ? `` : (stryCov_9fa48("924"), `is the key of ${key.name}, not of ${name}`));
      }
    }
    const raw = base64In(publicKey);
    if (stryMutAct_9fa48("927") ? raw?.length !== keyBytes && !isKeyName(name) : stryMutAct_9fa48("926") ? false : stryMutAct_9fa48("925") ? true : (stryCov_9fa48("925", "926", "927"), (stryMutAct_9fa48("929") ? raw?.length === keyBytes : stryMutAct_9fa48("928") ? false : (stryCov_9fa48("928", "929"), (stryMutAct_9fa48("930") ? raw.length : (stryCov_9fa48("930"), raw?.length)) !== keyBytes)) || (stryMutAct_9fa48("931") ? isKeyName(name) : (stryCov_9fa48("931"), !isKeyName(name))))) {
      if (stryMutAct_9fa48("932")) {
        {}
      } else {
        stryCov_9fa48("932");
        throw new BadKey(stryMutAct_9fa48("933") ? "" : (stryCov_9fa48("933"), 'must be a public key as written (<name>+<hash>+<base64>), or the base64 of its 32 bytes'));
      }
    }
    return publicKeyOf(name, stryMutAct_9fa48("934") ? "" : (stryCov_9fa48("934"), 'witness'), raw);
  }
};