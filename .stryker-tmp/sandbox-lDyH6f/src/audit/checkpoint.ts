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
import { type Hash, rootOf } from '../domain/merkle.ts';
import { byCodeUnits } from '../domain/order.ts';
import { type StoredTree, wholeTree } from '../store/read-models/trees.ts';
import { base64In } from './keys.ts';
import { type Note, readNote } from './note.ts';

/** How far one track's tree had come: its number of leaves and its root. */
export type TrackLine = {
  readonly track: string;
  readonly size: number;
  readonly root: Hash;
};

/** What a checkpoint states: of the log by its origin, how many events it has, the root over them, and each track's tree. */
export type Checkpoint = {
  readonly origin: string;
  readonly size: number;
  readonly root: Hash;
  readonly tracks: readonly TrackLine[];
};
const base64 = stryMutAct_9fa48("67") ? () => undefined : (stryCov_9fa48("67"), (() => {
  const base64 = (hash: Hash): string => hash.toString(stryMutAct_9fa48("68") ? "" : (stryCov_9fa48("68"), 'base64'));
  return base64;
})());

/** A checkpoint as it is signed. */
export const checkpointText = stryMutAct_9fa48("69") ? () => undefined : (stryCov_9fa48("69"), (() => {
  const checkpointText = ({
    origin,
    size,
    root,
    tracks
  }: Checkpoint): string => (stryMutAct_9fa48("70") ? [] : (stryCov_9fa48("70"), [origin, String(size), base64(root), ...tracks.map(stryMutAct_9fa48("71") ? () => undefined : (stryCov_9fa48("71"), line => stryMutAct_9fa48("72") ? `` : (stryCov_9fa48("72"), `track ${line.track} ${line.size} ${base64(line.root)}`))), stryMutAct_9fa48("73") ? "Stryker was here!" : (stryCov_9fa48("73"), '')])).join(stryMutAct_9fa48("74") ? "" : (stryCov_9fa48("74"), '\n'));
  return checkpointText;
})());
const sizeIn = stryMutAct_9fa48("75") ? () => undefined : (stryCov_9fa48("75"), (() => {
  const sizeIn = (text: string): number | undefined => (stryMutAct_9fa48("80") ? /^(0|[1-9]\D{0,14})$/ : stryMutAct_9fa48("79") ? /^(0|[1-9]\d)$/ : stryMutAct_9fa48("78") ? /^(0|[^1-9]\d{0,14})$/ : stryMutAct_9fa48("77") ? /^(0|[1-9]\d{0,14})/ : stryMutAct_9fa48("76") ? /(0|[1-9]\d{0,14})$/ : (stryCov_9fa48("76", "77", "78", "79", "80"), /^(0|[1-9]\d{0,14})$/)).test(text) ? Number(text) : undefined;
  return sizeIn;
})());
const rootIn = (text: string): Hash | undefined => {
  if (stryMutAct_9fa48("81")) {
    {}
  } else {
    stryCov_9fa48("81");
    const bytes = base64In(text);
    return (stryMutAct_9fa48("84") ? bytes?.length !== 32 : stryMutAct_9fa48("83") ? false : stryMutAct_9fa48("82") ? true : (stryCov_9fa48("82", "83", "84"), (stryMutAct_9fa48("85") ? bytes.length : (stryCov_9fa48("85"), bytes?.length)) === 32)) ? bytes : undefined;
  }
};
const trackIn = (line: string): TrackLine | undefined => {
  if (stryMutAct_9fa48("86")) {
    {}
  } else {
    stryCov_9fa48("86");
    const [word, track, sizeText = stryMutAct_9fa48("87") ? "Stryker was here!" : (stryCov_9fa48("87"), ''), rootText = stryMutAct_9fa48("88") ? "Stryker was here!" : (stryCov_9fa48("88"), ''), ...more] = line.split(stryMutAct_9fa48("89") ? "" : (stryCov_9fa48("89"), ' '));
    const [size, root] = stryMutAct_9fa48("90") ? [] : (stryCov_9fa48("90"), [sizeIn(sizeText), rootIn(rootText)]);
    if (stryMutAct_9fa48("93") ? (word !== 'track' || track === undefined) && more.length > 0 : stryMutAct_9fa48("92") ? false : stryMutAct_9fa48("91") ? true : (stryCov_9fa48("91", "92", "93"), (stryMutAct_9fa48("95") ? word !== 'track' && track === undefined : stryMutAct_9fa48("94") ? false : (stryCov_9fa48("94", "95"), (stryMutAct_9fa48("97") ? word === 'track' : stryMutAct_9fa48("96") ? false : (stryCov_9fa48("96", "97"), word !== (stryMutAct_9fa48("98") ? "" : (stryCov_9fa48("98"), 'track')))) || (stryMutAct_9fa48("100") ? track !== undefined : stryMutAct_9fa48("99") ? false : (stryCov_9fa48("99", "100"), track === undefined)))) || (stryMutAct_9fa48("103") ? more.length <= 0 : stryMutAct_9fa48("102") ? more.length >= 0 : stryMutAct_9fa48("101") ? false : (stryCov_9fa48("101", "102", "103"), more.length > 0)))) return undefined;
    return (stryMutAct_9fa48("106") ? size === undefined && root === undefined : stryMutAct_9fa48("105") ? false : stryMutAct_9fa48("104") ? true : (stryCov_9fa48("104", "105", "106"), (stryMutAct_9fa48("108") ? size !== undefined : stryMutAct_9fa48("107") ? false : (stryCov_9fa48("107", "108"), size === undefined)) || (stryMutAct_9fa48("110") ? root !== undefined : stryMutAct_9fa48("109") ? false : (stryCov_9fa48("109", "110"), root === undefined)))) ? undefined : stryMutAct_9fa48("111") ? {} : (stryCov_9fa48("111"), {
      track,
      size,
      root
    });
  }
};

/** Whether each track is named once, in the order in which they are written. */
const areInOrder = stryMutAct_9fa48("112") ? () => undefined : (stryCov_9fa48("112"), (() => {
  const areInOrder = (tracks: readonly TrackLine[]): boolean => stryMutAct_9fa48("113") ? tracks.some(({
    track
  }, at) => at === 0 || byCodeUnits(tracks[at - 1]?.track ?? '', track) < 0) : (stryCov_9fa48("113"), tracks.every(stryMutAct_9fa48("114") ? () => undefined : (stryCov_9fa48("114"), ({
    track
  }, at) => stryMutAct_9fa48("117") ? at === 0 && byCodeUnits(tracks[at - 1]?.track ?? '', track) < 0 : stryMutAct_9fa48("116") ? false : stryMutAct_9fa48("115") ? true : (stryCov_9fa48("115", "116", "117"), (stryMutAct_9fa48("119") ? at !== 0 : stryMutAct_9fa48("118") ? false : (stryCov_9fa48("118", "119"), at === 0)) || (stryMutAct_9fa48("122") ? byCodeUnits(tracks[at - 1]?.track ?? '', track) >= 0 : stryMutAct_9fa48("121") ? byCodeUnits(tracks[at - 1]?.track ?? '', track) <= 0 : stryMutAct_9fa48("120") ? false : (stryCov_9fa48("120", "121", "122"), byCodeUnits(stryMutAct_9fa48("123") ? tracks[at - 1]?.track && '' : (stryCov_9fa48("123"), (stryMutAct_9fa48("124") ? tracks[at - 1].track : (stryCov_9fa48("124"), tracks[stryMutAct_9fa48("125") ? at + 1 : (stryCov_9fa48("125"), at - 1)]?.track)) ?? (stryMutAct_9fa48("126") ? "Stryker was here!" : (stryCov_9fa48("126"), ''))), track) < 0))))));
  return areInOrder;
})());

/** Reads the text of a checkpoint; undefined where it is none that this program would have written. */
export const readCheckpoint = (text: string): Checkpoint | undefined => {
  if (stryMutAct_9fa48("127")) {
    {}
  } else {
    stryCov_9fa48("127");
    const [origin = stryMutAct_9fa48("128") ? "Stryker was here!" : (stryCov_9fa48("128"), ''), sizeText = stryMutAct_9fa48("129") ? "Stryker was here!" : (stryCov_9fa48("129"), ''), rootText = stryMutAct_9fa48("130") ? "Stryker was here!" : (stryCov_9fa48("130"), ''), ...lines] = text.split(stryMutAct_9fa48("131") ? "" : (stryCov_9fa48("131"), '\n'));
    const [size, root] = stryMutAct_9fa48("132") ? [] : (stryCov_9fa48("132"), [sizeIn(sizeText), rootIn(rootText)]);
    const tracks = stryMutAct_9fa48("133") ? lines.map(trackIn) : (stryCov_9fa48("133"), lines.slice(0, stryMutAct_9fa48("134") ? +1 : (stryCov_9fa48("134"), -1)).map(trackIn));
    if (stryMutAct_9fa48("137") ? size === undefined && root === undefined : stryMutAct_9fa48("136") ? false : stryMutAct_9fa48("135") ? true : (stryCov_9fa48("135", "136", "137"), (stryMutAct_9fa48("139") ? size !== undefined : stryMutAct_9fa48("138") ? false : (stryCov_9fa48("138", "139"), size === undefined)) || (stryMutAct_9fa48("141") ? root !== undefined : stryMutAct_9fa48("140") ? false : (stryCov_9fa48("140", "141"), root === undefined)))) return undefined;
    const read = stryMutAct_9fa48("142") ? {} : (stryCov_9fa48("142"), {
      origin,
      size,
      root,
      tracks: stryMutAct_9fa48("143") ? tracks : (stryCov_9fa48("143"), tracks.filter(stryMutAct_9fa48("144") ? () => undefined : (stryCov_9fa48("144"), line => stryMutAct_9fa48("147") ? line === undefined : stryMutAct_9fa48("146") ? false : stryMutAct_9fa48("145") ? true : (stryCov_9fa48("145", "146", "147"), line !== undefined))))
    });
    return (stryMutAct_9fa48("150") ? areInOrder(read.tracks) || checkpointText(read) === text : stryMutAct_9fa48("149") ? false : stryMutAct_9fa48("148") ? true : (stryCov_9fa48("148", "149", "150"), areInOrder(read.tracks) && (stryMutAct_9fa48("152") ? checkpointText(read) !== text : stryMutAct_9fa48("151") ? true : (stryCov_9fa48("151", "152"), checkpointText(read) === text)))) ? read : undefined;
  }
};

/** A note that holds a checkpoint, and what that states; whose signatures are under it is another question. */
export type SignedCheckpoint = {
  readonly note: Note;
  readonly checkpoint: Checkpoint;
};

/** Reads a note that holds a checkpoint, of whomever; why it is none where it is not. */
export const readSigned = (text: string): SignedCheckpoint | {
  readonly fault: string;
} => {
  if (stryMutAct_9fa48("153")) {
    {}
  } else {
    stryCov_9fa48("153");
    const note = readNote(text);
    if (stryMutAct_9fa48("156") ? note !== undefined : stryMutAct_9fa48("155") ? false : stryMutAct_9fa48("154") ? true : (stryCov_9fa48("154", "155", "156"), note === undefined)) return stryMutAct_9fa48("157") ? {} : (stryCov_9fa48("157"), {
      fault: stryMutAct_9fa48("158") ? "" : (stryCov_9fa48("158"), 'is no signed note')
    });
    const checkpoint = readCheckpoint(note.text);
    return (stryMutAct_9fa48("161") ? checkpoint !== undefined : stryMutAct_9fa48("160") ? false : stryMutAct_9fa48("159") ? true : (stryCov_9fa48("159", "160", "161"), checkpoint === undefined)) ? stryMutAct_9fa48("162") ? {} : (stryCov_9fa48("162"), {
      fault: stryMutAct_9fa48("163") ? "" : (stryCov_9fa48("163"), 'is no checkpoint')
    }) : stryMutAct_9fa48("164") ? {} : (stryCov_9fa48("164"), {
      note,
      checkpoint
    });
  }
};

/** The trees of a log. */
export type Trees = {
  readonly treeNames: () => readonly string[];
  readonly treeAt: (name: string, events: number) => StoredTree;
};

/** What is true of a log when it holds so many events. */
export const checkpointAt = (trees: Trees, origin: string, size: number): Checkpoint => {
  if (stryMutAct_9fa48("165")) {
    {}
  } else {
    stryCov_9fa48("165");
    const rootIn = (name: string): {
      readonly size: number;
      readonly root: Hash;
    } => {
      if (stryMutAct_9fa48("166")) {
        {}
      } else {
        stryCov_9fa48("166");
        const tree = trees.treeAt(name, size);
        return stryMutAct_9fa48("167") ? {} : (stryCov_9fa48("167"), {
          size: tree.size,
          root: rootOf(tree.stored, tree.size)
        });
      }
    };
    const tracks = stryMutAct_9fa48("168") ? trees.treeNames().toSorted(byCodeUnits).map(track => ({
      track,
      ...rootIn(track)
    })) : (stryCov_9fa48("168"), trees.treeNames().toSorted(byCodeUnits).map(stryMutAct_9fa48("169") ? () => undefined : (stryCov_9fa48("169"), track => stryMutAct_9fa48("170") ? {} : (stryCov_9fa48("170"), {
      track,
      ...rootIn(track)
    }))).filter(stryMutAct_9fa48("171") ? () => undefined : (stryCov_9fa48("171"), line => stryMutAct_9fa48("175") ? line.size <= 0 : stryMutAct_9fa48("174") ? line.size >= 0 : stryMutAct_9fa48("173") ? false : stryMutAct_9fa48("172") ? true : (stryCov_9fa48("172", "173", "174", "175"), line.size > 0))));
    return stryMutAct_9fa48("176") ? {} : (stryCov_9fa48("176"), {
      origin,
      ...rootIn(wholeTree),
      tracks
    });
  }
};