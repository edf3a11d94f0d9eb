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
import type { ArbitrationEvent } from './arbitration/events.ts';
import { arbitrationKind } from './arbitration/stored-events.ts';
import type { CommitmentEvent } from './commitment/events.ts';
import { commitmentKind } from './commitment/stored-events.ts';
import type { DeliveryEvent } from './delivery/events.ts';
import { deliveryKind } from './delivery/stored-events.ts';
import { knownDonors } from './donor.ts';
import type { Kind } from './kind.ts';
import type { MilestoneEvent } from './milestone/events.ts';
import { milestoneKind } from './milestone/stored-events.ts';
import { Source } from './source.ts';
import type { StatementEvent } from './statement/events.ts';
import { statementKind } from './statement/stored-events.ts';
import { readWith, type StoredEvent, UnreadableEvent } from './stored-event.ts';
import type { TargetEvent } from './target/events.ts';
import { targetKind } from './target/stored-events.ts';
import { tracks } from './tracks/index.ts';

/** Everything that can have happened, in its newest form. */
export type DomainEvent = DeliveryEvent | ArbitrationEvent | CommitmentEvent | StatementEvent | TargetEvent | MilestoneEvent;

/** An event as read, with what its kind says of it. */
export type ReadEvent = {
  readonly event: DomainEvent;
  /** Whether it must be the first of its stream, or must not; undefined where it may be either. */
  readonly begins: boolean | undefined;
  readonly tracks: readonly string[];
};
const opened = <Event extends DomainEvent,>({
  owns,
  readers,
  begins,
  tracksOf,
  ...kind
}: Kind<Event>) => {
  if (stryMutAct_9fa48("895")) {
    {}
  } else {
    stryCov_9fa48("895");
    const read = readWith(readers);
    return stryMutAct_9fa48("896") ? {} : (stryCov_9fa48("896"), {
      owns,
      touchesNoTrack: stryMutAct_9fa48("899") ? kind.touchesNoTrack !== true : stryMutAct_9fa48("898") ? false : stryMutAct_9fa48("897") ? true : (stryCov_9fa48("897", "898", "899"), kind.touchesNoTrack === (stryMutAct_9fa48("900") ? false : (stryCov_9fa48("900"), true))),
      names: Object.keys(readers),
      read: (stream: string, stored: StoredEvent): ReadEvent => {
        if (stryMutAct_9fa48("901")) {
          {}
        } else {
          stryCov_9fa48("901");
          const event = read(stored);
          return stryMutAct_9fa48("902") ? {} : (stryCov_9fa48("902"), {
            event,
            begins: (stryMutAct_9fa48("905") ? begins !== 'any' : stryMutAct_9fa48("904") ? false : stryMutAct_9fa48("903") ? true : (stryCov_9fa48("903", "904", "905"), begins === (stryMutAct_9fa48("906") ? "" : (stryCov_9fa48("906"), 'any')))) ? undefined : begins(event),
            tracks: stryMutAct_9fa48("907") ? [] : (stryCov_9fa48("907"), [...new Set(tracksOf(event, stream))])
          });
        }
      }
    });
  }
};

/** Every kind of stream there is: a new aggregate is one folder and one line here. */
const kinds = stryMutAct_9fa48("908") ? [] : (stryCov_9fa48("908"), [opened(deliveryKind), opened(arbitrationKind), opened(commitmentKind), opened(statementKind), opened(targetKind), opened(milestoneKind)]);

/** The names of all stored events that this version can read. */
export const readableEvents: readonly string[] = kinds.flatMap(stryMutAct_9fa48("909") ? () => undefined : (stryCov_9fa48("909"), ({
  names
}) => names));

/** The words that an event may use: a version that knows more of them reads what an earlier one had to hold. */
export const readableWords: string = JSON.stringify(stryMutAct_9fa48("910") ? [] : (stryCov_9fa48("910"), [tracks, Source.options, knownDonors]));
const kindOf = stryMutAct_9fa48("911") ? () => undefined : (stryCov_9fa48("911"), (() => {
  const kindOf = (stream: string) => kinds.find(stryMutAct_9fa48("912") ? () => undefined : (stryCov_9fa48("912"), ({
    owns
  }) => owns(stream)));
  return kindOf;
})());

/** Whether no event of a stream can move a figure, whatever it says; of an unknown kind nobody knows that. */
export const touchesNoTrack = stryMutAct_9fa48("913") ? () => undefined : (stryCov_9fa48("913"), (() => {
  const touchesNoTrack = (stream: string): boolean => stryMutAct_9fa48("916") ? kindOf(stream)?.touchesNoTrack !== true : stryMutAct_9fa48("915") ? false : stryMutAct_9fa48("914") ? true : (stryCov_9fa48("914", "915", "916"), (stryMutAct_9fa48("917") ? kindOf(stream).touchesNoTrack : (stryCov_9fa48("917"), kindOf(stream)?.touchesNoTrack)) === (stryMutAct_9fa48("918") ? false : (stryCov_9fa48("918"), true)));
  return touchesNoTrack;
})());

/** Reads a stored event of any version, as its stream's kind has it. Throws UnreadableEvent. */
export const readEvent = (stream: string, stored: StoredEvent): ReadEvent => {
  if (stryMutAct_9fa48("919")) {
    {}
  } else {
    stryCov_9fa48("919");
    const kind = kindOf(stream);
    if (stryMutAct_9fa48("922") ? kind !== undefined : stryMutAct_9fa48("921") ? false : stryMutAct_9fa48("920") ? true : (stryCov_9fa48("920", "921", "922"), kind === undefined)) throw new UnreadableEvent(stryMutAct_9fa48("923") ? `` : (stryCov_9fa48("923"), `${stored.type} in ${stream}`));
    return kind.read(stream, stored);
  }
};

/** What a stored event is called, whatever the version of its name. */
export const nameOfStored = stryMutAct_9fa48("924") ? () => undefined : (stryCov_9fa48("924"), (() => {
  const nameOfStored = (stored: string): string => stored.replace(stryMutAct_9fa48("927") ? /\.v\D+$/ : stryMutAct_9fa48("926") ? /\.v\d$/ : stryMutAct_9fa48("925") ? /\.v\d+/ : (stryCov_9fa48("925", "926", "927"), /\.v\d+$/), stryMutAct_9fa48("928") ? "Stryker was here!" : (stryCov_9fa48("928"), ''));
  return nameOfStored;
})());