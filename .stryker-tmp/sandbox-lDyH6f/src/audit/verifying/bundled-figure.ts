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
import { dayOf } from '../../domain/period.ts';
import { figureAt } from '../../projections/account.ts';
import { takeSome } from '../../projections/follow.ts';
import { type Goal, goalAt, outside } from '../../projections/goal.ts';
import type { TargetRow } from '../../projections/rows.ts';
import { openReadModels, type ReadModels } from '../../store/read-models/read-models.ts';
import { definitionOf } from '../definition.ts';
import type { Bundle } from './bundle-shape.ts';
import type { ReadLeaf } from './bundled-leaves.ts';
import { asJson, firstDifference } from './differences.ts';
import type { FoundFault } from './found-fault.ts';
type Asked = Pick<Bundle, 'asOf' | 'figure' | 'definition'>;
const isPeriod = stryMutAct_9fa48("1554") ? () => undefined : (stryCov_9fa48("1554"), (() => {
  const isPeriod = ({
    from,
    to
  }: Goal, said: Asked['figure']['period']): boolean => stryMutAct_9fa48("1557") ? dayOf(from) === said.from || (to === null ? null : dayOf(to)) === said.to : stryMutAct_9fa48("1556") ? false : stryMutAct_9fa48("1555") ? true : (stryCov_9fa48("1555", "1556", "1557"), (stryMutAct_9fa48("1559") ? dayOf(from) !== said.from : stryMutAct_9fa48("1558") ? true : (stryCov_9fa48("1558", "1559"), dayOf(from) === said.from)) && (stryMutAct_9fa48("1561") ? (to === null ? null : dayOf(to)) !== said.to : stryMutAct_9fa48("1560") ? true : (stryCov_9fa48("1560", "1561"), ((stryMutAct_9fa48("1564") ? to !== null : stryMutAct_9fa48("1563") ? false : stryMutAct_9fa48("1562") ? true : (stryCov_9fa48("1562", "1563", "1564"), to === null)) ? null : dayOf(to)) === said.to)));
  return isPeriod;
})());

/** What a figure is held against: in the period that it says, which may be another than that of the day. */
const goalOf = (row: TargetRow, {
  asOf,
  figure
}: Asked): Goal | typeof outside => {
  if (stryMutAct_9fa48("1565")) {
    {}
  } else {
    stryCov_9fa48("1565");
    const own = goalAt(row, asOf.effectiveAt);
    if (stryMutAct_9fa48("1568") ? own !== outside || isPeriod(own, figure.period) : stryMutAct_9fa48("1567") ? false : stryMutAct_9fa48("1566") ? true : (stryCov_9fa48("1566", "1567", "1568"), (stryMutAct_9fa48("1570") ? own === outside : stryMutAct_9fa48("1569") ? true : (stryCov_9fa48("1569", "1570"), own !== outside)) && isPeriod(own, figure.period))) return own;
    return goalAt(row, asOf.effectiveAt, Number(stryMutAct_9fa48("1571") ? figure.period.from : (stryCov_9fa48("1571"), figure.period.from.slice(0, 4))));
  }
};
const differing = (name: 'figure' | 'definition', said: unknown, worked: unknown): FoundFault | undefined => {
  if (stryMutAct_9fa48("1572")) {
    {}
  } else {
    stryCov_9fa48("1572");
    const difference = firstDifference(said, asJson(worked), stryMutAct_9fa48("1573") ? `` : (stryCov_9fa48("1573"), `/${name}`));
    if (stryMutAct_9fa48("1576") ? difference !== undefined : stryMutAct_9fa48("1575") ? false : stryMutAct_9fa48("1574") ? true : (stryCov_9fa48("1574", "1575", "1576"), difference === undefined)) return undefined;
    const {
      pointer,
      one,
      other
    } = difference;
    return stryMutAct_9fa48("1577") ? {} : (stryCov_9fa48("1577"), {
      member: pointer,
      detail: stryMutAct_9fa48("1578") ? `` : (stryCov_9fa48("1578"), `says ${one}, and the events give ${other}`)
    });
  }
};

/** Whether figure and definition are those that read models give. Incomplete a figure may be for what is not in a bundle. */
const compared = (models: ReadModels, asked: Asked): FoundFault | undefined => {
  if (stryMutAct_9fa48("1579")) {
    {}
  } else {
    stryCov_9fa48("1579");
    const {
      asOf,
      figure,
      definition
    } = asked;
    const known = stryMutAct_9fa48("1580") ? {} : (stryCov_9fa48("1580"), {
      position: BigInt(asOf.index)
    });
    const {
      id
    } = figure.target;
    const row = models.targetAt(id, known);
    if (stryMutAct_9fa48("1583") ? row === undefined && row.retired : stryMutAct_9fa48("1582") ? false : stryMutAct_9fa48("1581") ? true : (stryCov_9fa48("1581", "1582", "1583"), (stryMutAct_9fa48("1585") ? row !== undefined : stryMutAct_9fa48("1584") ? false : (stryCov_9fa48("1584", "1585"), row === undefined)) || row.retired)) {
      if (stryMutAct_9fa48("1586")) {
        {}
      } else {
        stryCov_9fa48("1586");
        return stryMutAct_9fa48("1587") ? {} : (stryCov_9fa48("1587"), {
          member: stryMutAct_9fa48("1588") ? "" : (stryCov_9fa48("1588"), '/figure/target/id'),
          detail: stryMutAct_9fa48("1589") ? `` : (stryCov_9fa48("1589"), `the target ${id} does not stand at index ${asOf.index}`)
        });
      }
    }
    const goal = goalOf(row, asked);
    if (stryMutAct_9fa48("1592") ? goal !== outside : stryMutAct_9fa48("1591") ? false : stryMutAct_9fa48("1590") ? true : (stryCov_9fa48("1590", "1591", "1592"), goal === outside)) {
      if (stryMutAct_9fa48("1593")) {
        {}
      } else {
        stryCov_9fa48("1593");
        const detail = stryMutAct_9fa48("1594") ? `` : (stryCov_9fa48("1594"), `the target ${id} has no period that begins on ${figure.period.from}`);
        return stryMutAct_9fa48("1595") ? {} : (stryCov_9fa48("1595"), {
          member: stryMutAct_9fa48("1596") ? "" : (stryCov_9fa48("1596"), '/figure/period/from'),
          detail
        });
      }
    }
    const worked = figureAt(models, goal, known);
    const complete = stryMutAct_9fa48("1599") ? figure.complete || worked.complete : stryMutAct_9fa48("1598") ? false : stryMutAct_9fa48("1597") ? true : (stryCov_9fa48("1597", "1598", "1599"), figure.complete && worked.complete);
    return stryMutAct_9fa48("1600") ? differing('figure', figure, {
      ...worked,
      complete
    }) && differing('definition', definition, definitionOf(row)) : (stryCov_9fa48("1600"), differing(stryMutAct_9fa48("1601") ? "" : (stryCov_9fa48("1601"), 'figure'), figure, stryMutAct_9fa48("1602") ? {} : (stryCov_9fa48("1602"), {
      ...worked,
      complete
    })) ?? differing(stryMutAct_9fa48("1603") ? "" : (stryCov_9fa48("1603"), 'definition'), definition, definitionOf(row)));
  }
};

/** Works the figure and the definition of a bundle out anew, from the events up to the one that it is as of. */
export const figureFault = (asked: Asked, events: readonly ReadLeaf[]): FoundFault | undefined => {
  if (stryMutAct_9fa48("1604")) {
    {}
  } else {
    stryCov_9fa48("1604");
    const models = openReadModels();
    try {
      if (stryMutAct_9fa48("1605")) {
        {}
      } else {
        stryCov_9fa48("1605");
        takeSome(models, stryMutAct_9fa48("1606") ? events.map(({
          index,
          bytes,
          stream,
          revision
        }) => ({
          index: BigInt(index),
          bytes,
          stream,
          revision: BigInt(revision)
        })) : (stryCov_9fa48("1606"), events.filter(stryMutAct_9fa48("1607") ? () => undefined : (stryCov_9fa48("1607"), ({
          index
        }) => stryMutAct_9fa48("1611") ? index > asked.asOf.index : stryMutAct_9fa48("1610") ? index < asked.asOf.index : stryMutAct_9fa48("1609") ? false : stryMutAct_9fa48("1608") ? true : (stryCov_9fa48("1608", "1609", "1610", "1611"), index <= asked.asOf.index))).map(stryMutAct_9fa48("1612") ? () => undefined : (stryCov_9fa48("1612"), ({
          index,
          bytes,
          stream,
          revision
        }) => stryMutAct_9fa48("1613") ? {} : (stryCov_9fa48("1613"), {
          index: BigInt(index),
          bytes,
          stream,
          revision: BigInt(revision)
        })))));
        return compared(models, asked);
      }
    } finally {
      if (stryMutAct_9fa48("1614")) {
        {}
      } else {
        stryCov_9fa48("1614");
        models.close();
      }
    }
  }
};