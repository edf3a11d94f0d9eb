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
import { setImmediate as nextTurn } from 'node:timers/promises';
import { ofNoTrack } from '../domain/leaves.ts';
import { manyInclusionProof } from '../domain/merkle.ts';
import type { Progress } from '../projections/progress.ts';
import { wholeTree } from '../store/read-models/trees.ts';
import type { Trees } from './checkpoint.ts';

/** The trees, and which events are their leaves. */
type Leafed = Trees & {
  readonly leavesOf: (name: string, first: number, end: number) => readonly bigint[];
};

/** What a bundle proves, and what it adds without proof. */
export type Bundled = {
  readonly key: string;
  readonly checkpoint: string;
  readonly asOf: {
    readonly effectiveAt: string;
    readonly index: string;
  };
  readonly figure: Progress;
  readonly definition: unknown;
  readonly unproven: unknown;
};

/** How many leaves or hashes are read at once; others get their turn in between. */
const atOnce = 100;
type Read = {
  readonly trees: Leafed;
  /** The track of the figure, and how many events the checkpoint covers. */
  readonly track: string;
  readonly events: number;
  /** Reads a leaf from the log. */
  readonly bytesOf: (index: bigint) => Promise<Uint8Array>;
};

/** The trees that a figure depends on, as far as they have leaves: the track's own, and that of events that name no track. */
const treesFor = stryMutAct_9fa48("0") ? () => undefined : (stryCov_9fa48("0"), (() => {
  const treesFor = ({
    trees,
    track,
    events
  }: Read) => stryMutAct_9fa48("1") ? [ofNoTrack, track].map(name => trees.treeAt(name, events)) : (stryCov_9fa48("1"), (stryMutAct_9fa48("2") ? [] : (stryCov_9fa48("2"), [ofNoTrack, track])).map(stryMutAct_9fa48("3") ? () => undefined : (stryCov_9fa48("3"), name => trees.treeAt(name, events))).filter(stryMutAct_9fa48("4") ? () => undefined : (stryCov_9fa48("4"), ({
    size
  }) => stryMutAct_9fa48("8") ? size <= 0 : stryMutAct_9fa48("7") ? size >= 0 : stryMutAct_9fa48("6") ? false : stryMutAct_9fa48("5") ? true : (stryCov_9fa48("5", "6", "7", "8"), size > 0))));
  return treesFor;
})());

/** The leaves of one tree in JSON, with commas between; `found` is told which events they are. */
async function* leavesText({
  trees,
  bytesOf
}: Read, {
  name,
  size
}: {
  readonly name: string;
  readonly size: number;
}, found: (index: number) => void): AsyncGenerator<string, void> {
  if (stryMutAct_9fa48("9")) {
    {}
  } else {
    stryCov_9fa48("9");
    for (let first = 0; stryMutAct_9fa48("12") ? first >= size : stryMutAct_9fa48("11") ? first <= size : stryMutAct_9fa48("10") ? false : (stryCov_9fa48("10", "11", "12"), first < size); stryMutAct_9fa48("13") ? first -= atOnce : (stryCov_9fa48("13"), first += atOnce)) {
      if (stryMutAct_9fa48("14")) {
        {}
      } else {
        stryCov_9fa48("14");
        const part = await Promise.all(trees.leavesOf(name, first, stryMutAct_9fa48("15") ? Math.max(first + atOnce, size) : (stryCov_9fa48("15"), Math.min(stryMutAct_9fa48("16") ? first - atOnce : (stryCov_9fa48("16"), first + atOnce), size))).map(async index => {
          if (stryMutAct_9fa48("17")) {
            {}
          } else {
            stryCov_9fa48("17");
            found(Number(index));
            const bytes = Buffer.from(await bytesOf(index)).toString(stryMutAct_9fa48("18") ? "" : (stryCov_9fa48("18"), 'base64'));
            return JSON.stringify(stryMutAct_9fa48("19") ? {} : (stryCov_9fa48("19"), {
              index: String(index),
              bytes
            }));
          }
        }));
        yield stryMutAct_9fa48("20") ? `` : (stryCov_9fa48("20"), `${(stryMutAct_9fa48("23") ? first !== 0 : stryMutAct_9fa48("22") ? false : stryMutAct_9fa48("21") ? true : (stryCov_9fa48("21", "22", "23"), first === 0)) ? stryMutAct_9fa48("24") ? "Stryker was here!" : (stryCov_9fa48("24"), '') : stryMutAct_9fa48("25") ? "" : (stryCov_9fa48("25"), ',')}${part.join(stryMutAct_9fa48("26") ? "" : (stryCov_9fa48("26"), ','))}`);
        await nextTurn();
      }
    }
  }
}

/** The proof in JSON that leaves stand in the tree of all events. */
async function* proofText({
  trees,
  events
}: Read, places: readonly number[]): AsyncGenerator<string, void> {
  if (stryMutAct_9fa48("27")) {
    {}
  } else {
    stryCov_9fa48("27");
    let part: string[] = stryMutAct_9fa48("28") ? ["Stryker was here"] : (stryCov_9fa48("28"), []);
    let comma = stryMutAct_9fa48("29") ? "Stryker was here!" : (stryCov_9fa48("29"), '');
    for (const hash of manyInclusionProof(trees.treeAt(wholeTree, events).stored, places, events)) {
      if (stryMutAct_9fa48("30")) {
        {}
      } else {
        stryCov_9fa48("30");
        part.push(JSON.stringify(hash.toString(stryMutAct_9fa48("31") ? "" : (stryCov_9fa48("31"), 'base64'))));
        if (stryMutAct_9fa48("35") ? part.length >= atOnce : stryMutAct_9fa48("34") ? part.length <= atOnce : stryMutAct_9fa48("33") ? false : stryMutAct_9fa48("32") ? true : (stryCov_9fa48("32", "33", "34", "35"), part.length < atOnce)) continue;
        yield stryMutAct_9fa48("36") ? `` : (stryCov_9fa48("36"), `${comma}${part.join(stryMutAct_9fa48("37") ? "" : (stryCov_9fa48("37"), ','))}`);
        [part, comma] = stryMutAct_9fa48("38") ? [] : (stryCov_9fa48("38"), [stryMutAct_9fa48("39") ? ["Stryker was here"] : (stryCov_9fa48("39"), []), stryMutAct_9fa48("40") ? "" : (stryCov_9fa48("40"), ',')]);
        await nextTurn();
      }
    }
    if (stryMutAct_9fa48("44") ? part.length <= 0 : stryMutAct_9fa48("43") ? part.length >= 0 : stryMutAct_9fa48("42") ? false : stryMutAct_9fa48("41") ? true : (stryCov_9fa48("41", "42", "43", "44"), part.length > 0)) yield stryMutAct_9fa48("45") ? `` : (stryCov_9fa48("45"), `${comma}${part.join(stryMutAct_9fa48("46") ? "" : (stryCov_9fa48("46"), ','))}`);
  }
}

/**
 * A figure bundle as JSON, part by part, since it holds every event of its track: so long as it is sent, little of it is
 * in memory, and others get their turn.
 */
export async function* bundleText(bundled: Bundled, read: Read): AsyncGenerator<string, void> {
  if (stryMutAct_9fa48("47")) {
    {}
  } else {
    stryCov_9fa48("47");
    const {
      key,
      checkpoint,
      asOf,
      figure,
      definition,
      unproven
    } = bundled;
    const head = stryMutAct_9fa48("48") ? {} : (stryCov_9fa48("48"), {
      format: stryMutAct_9fa48("49") ? "" : (stryCov_9fa48("49"), 'porcupine-bundle'),
      version: 1,
      key,
      checkpoint,
      asOf,
      figure,
      definition
    });
    const places = new Set<number>();
    yield stryMutAct_9fa48("50") ? `` : (stryCov_9fa48("50"), `${stryMutAct_9fa48("51") ? JSON.stringify(head) : (stryCov_9fa48("51"), JSON.stringify(head).slice(0, stryMutAct_9fa48("52") ? +1 : (stryCov_9fa48("52"), -1)))},"trees":[`);
    for (const [place, tree] of treesFor(read).entries()) {
      if (stryMutAct_9fa48("53")) {
        {}
      } else {
        stryCov_9fa48("53");
        yield stryMutAct_9fa48("54") ? `` : (stryCov_9fa48("54"), `${(stryMutAct_9fa48("57") ? place !== 0 : stryMutAct_9fa48("56") ? false : stryMutAct_9fa48("55") ? true : (stryCov_9fa48("55", "56", "57"), place === 0)) ? stryMutAct_9fa48("58") ? "Stryker was here!" : (stryCov_9fa48("58"), '') : stryMutAct_9fa48("59") ? "" : (stryCov_9fa48("59"), ',')}{"track":${JSON.stringify(tree.name)},"leaves":[`);
        yield* leavesText(read, tree, stryMutAct_9fa48("60") ? () => undefined : (stryCov_9fa48("60"), index => places.add(index)));
        yield stryMutAct_9fa48("61") ? "" : (stryCov_9fa48("61"), ']}');
      }
    }
    yield stryMutAct_9fa48("62") ? "" : (stryCov_9fa48("62"), '],"proof":[');
    const sorted = (stryMutAct_9fa48("63") ? [] : (stryCov_9fa48("63"), [...places])).toSorted(stryMutAct_9fa48("64") ? () => undefined : (stryCov_9fa48("64"), (a, b) => stryMutAct_9fa48("65") ? a + b : (stryCov_9fa48("65"), a - b)));
    yield* proofText(read, sorted);
    yield stryMutAct_9fa48("66") ? `` : (stryCov_9fa48("66"), `],"unproven":${JSON.stringify(unproven)}}\n`);
  }
}