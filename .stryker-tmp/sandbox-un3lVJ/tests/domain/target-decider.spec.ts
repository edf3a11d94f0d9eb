// @ts-nocheck
import { describe, it } from 'vitest';
import { targetDecider } from '../../src/domain/target/decider.ts';
import type { TargetEvent } from '../../src/domain/target/events.ts';
import type { Target } from '../../src/domain/target/target.ts';
import { givenOf } from '../support/given.ts';
import { aTarget } from '../support/samples.ts';

const given = givenOf(targetDecider);

const first = aTarget();
const raised = aTarget({ quantity: 2_500_000 });
const other = aTarget({ quantity: 1_000_000 });
const start = '2025-01-01';

const adopted = (target: Target, appliesFrom = start): TargetEvent => ({
  type: 'TargetAdopted',
  data: { target, appliesFrom },
});

const revised = (
  was: Target,
  now: Target,
  reason = 'Council conclusions',
  appliesFrom = start,
): TargetEvent => ({
  type: 'TargetRevised',
  data: { was, now, reason, appliesFrom },
});

const retired = (was: Target, reason = 'reached'): TargetEvent => ({
  type: 'TargetRetired',
  data: { was, reason },
});

const set = (target: Target, more: { readonly reason?: string; readonly appliesFrom?: string } = {}) =>
  ({ type: 'SetTarget', target, ...more }) as const;

const because = { reason: 'Council conclusions' };
const retire = (reason = 'reached') => ({ type: 'RetireTarget', reason }) as const;

const adoptedPast = [adopted(first)];
const revisedPast = [...adoptedPast, revised(first, raised)];
const retiredPast = [...revisedPast, retired(raised)];

describe('adopting a target', () => {
  it('puts it on the account; it applies from the start of its period when it does not say', () => {
    given().when(set(first)).happens(adopted(first, '2025-01-01'));
  });

  it('of a cumulative period applies from the day it is counted since', () => {
    const trained = aTarget({ track: 'eumam-training', period: { kind: 'cumulative', since: '2022-11-15' } });
    given().when(set(trained)).happens(adopted(trained, '2022-11-15'));
  });

  it('applies from the day it names, and keeps a reason that was given', () => {
    given()
      .when(set(first, { appliesFrom: '2025-03-19', reason: 'White paper' }))
      .happens({
        type: 'TargetAdopted',
        data: { target: first, appliesFrom: '2025-03-19', reason: 'White paper' },
      });
  });

  it('a second time changes nothing, since reason and appliesFrom are not content', () => {
    given(...adoptedPast)
      .when(set(first, { reason: 'another', appliesFrom: '2026-01-01' }), { ifMatch: 'current', fresh: true })
      .changesNothing();
  });

  it('is a repeat when its lists are only written in another order', () => {
    given(adopted(aTarget({ variants: ['152mm', '155mm'], donors: ['DE', 'NL'] })))
      .when(set(aTarget({ variants: ['155mm', '152mm', '155mm'], donors: ['NL', 'DE'] })))
      .changesNothing();
  });
});

describe('revising a target', () => {
  it('keeps both versions, the reason, and the day from which the new one applies', () => {
    given(...adoptedPast)
      .when(set(raised, { ...because, appliesFrom: '2026-01-01' }), { ifMatch: 'current' })
      .happens(revised(first, raised, 'Council conclusions', '2026-01-01'));
  });

  it('applies from the start of the new version’s period when it does not say', () => {
    const later = aTarget({ period: { kind: 'calendar-years', from: '2026' } });
    given(...adoptedPast)
      .when(set(later, because), { ifMatch: 'current' })
      .happens(revised(first, later, 'Council conclusions', '2026-01-01'));
  });

  it.each([false, true])('needs If-Match (Idempotency-Key of its own: %s)', (fresh) => {
    given(...adoptedPast)
      .when(set(raised, because), { fresh })
      .isRefused('revision-required');
  });

  it('needs a reason', () => {
    given(...adoptedPast)
      .when(set(raised), { ifMatch: 'current' })
      .isRefused('reason-required');
  });

  it('to what stands is a repeat, with If-Match and without', () => {
    given(...revisedPast)
      .when(set(raised))
      .changesNothing();
    given(...revisedPast)
      .when(set(raised, because), { ifMatch: 'current', fresh: true })
      .changesNothing();
  });
});

describe('going back to a replaced version of a target', () => {
  it('is refused where the request brings no news, so that a late repeat never moves the goalposts', () => {
    given(...revisedPast)
      .when(set(first))
      .isRefused('superseded');
  });

  it('is refused for every replaced version, not only the last', () => {
    given(...revisedPast, revised(raised, other))
      .when(set(first, because))
      .isRefused('superseded');
  });

  it('is refused with a stale If-Match: only a current one shows that what stands was seen', () => {
    given(...revisedPast)
      .when(set(first, because), { ifMatch: 'stale' })
      .isRefused('superseded');
  });

  it('is decided afresh with a current If-Match', () => {
    given(...revisedPast)
      .when(set(first, because), { ifMatch: 'current' })
      .happens(revised(raised, first));
  });

  it('is decided afresh with a new Idempotency-Key, and then needs If-Match like any revision', () => {
    given(...revisedPast)
      .when(set(first, because), { fresh: true })
      .isRefused('revision-required');
  });
});

describe('retiring a target', () => {
  it('needs a target', () => {
    given().when(retire()).isRefused('target-unknown');
  });

  it('keeps what stood, with the reason', () => {
    given(...revisedPast)
      .when(retire('merged into another'))
      .happens(retired(raised, 'merged into another'));
  });

  it('a second time changes nothing, whatever the reason', () => {
    given(...retiredPast)
      .when(retire('another reason'), { ifMatch: 'current', fresh: true })
      .changesNothing();
  });

  it.each(['absent', 'current'] as const)('closes it to every new version (If-Match %s)', (ifMatch) => {
    given(...retiredPast)
      .when(set(other, because), { ifMatch, fresh: true })
      .isRefused('target-retired');
  });

  it('leaves a repeat of what stood a repeat', () => {
    given(...retiredPast)
      .when(set(raised))
      .changesNothing();
  });
});
