import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  arbitrationStream,
  arbitrationTrackOf,
  BodyId,
  commitmentOfStream,
  commitmentStream,
  deliveryStream,
  isAuditStream,
  milestoneOfStream,
  milestoneStream,
  Reference,
  ReportId,
  reportName,
  reportNamed,
  reportOfStream,
  statementOfStream,
  statementStream,
  TargetId,
  targetOfStream,
  targetStream,
} from '../../src/domain/ids.ts';

const body = fc.stringMatching(/^[a-z][a-z0-9-]{1,30}$/);
const reference = fc.stringMatching(/^[A-Za-z0-9][A-Za-z0-9._:~-]{0,99}$/);
const report = fc.record({ body, reference });

describe('the id of a body', () => {
  it.each(['eu', 'eumam-hq', 'ec-ecfin', 'a1', `a${'b'.repeat(30)}`])('may be %s', (id) => {
    expect(BodyId.safeParse(id).success).toBe(true);
  });

  it.each([
    '',
    'e',
    'EU',
    'Eums',
    '1eu',
    '-eu',
    'mod_nl',
    'mod.nl',
    'mod/nl',
    'mod nl',
    ' mod',
    'mod\n',
    'módulo',
    '..',
    `a${'b'.repeat(31)}`,
    5,
    null,
  ])('is never %j', (id) => {
    expect(BodyId.safeParse(id).success).toBe(false);
  });
});

describe('a reference', () => {
  it.each(['1', 'C-17', 'a.b_c:d~e-f', '2025.03', 'A'.repeat(100)])('may be %s', (text) => {
    expect(Reference.parse(text)).toBe(text);
  });

  it.each([
    '',
    '.hidden',
    '..',
    '-1',
    '_1',
    '~1',
    'a/b',
    'a b',
    'a%2Fb',
    'a\\b',
    'a+b',
    'a?b',
    'a#b',
    'a\n',
    'é',
    '１',
    'A'.repeat(101),
    5,
    null,
  ])('is never %j', (text) => {
    expect(Reference.safeParse(text).success).toBe(false);
  });

  it('that is refused has the reason given', () => {
    expect(Reference.safeParse('a b').error?.issues).toMatchObject([
      { message: expect.stringContaining('without spaces') },
    ]);
  });
});

describe('the id of a target', () => {
  it.each(['drones', 'artillery-rounds-per-year', 'era-loans-eu'])('may be %s', (id) => {
    expect(TargetId.safeParse(id).success).toBe(true);
  });

  it.each(['', 'a', 'Drones', '1st', 'a/b', 'a b', 'a'.repeat(101)])('is never %j', (id) => {
    expect(TargetId.safeParse(id).success).toBe(false);
  });
});

describe('the stream of a report', () => {
  it('is named after the body and the body’s own reference', () => {
    expect(deliveryStream({ body: 'mod-nl', reference: 'H-1' })).toBe('delivery-mod-nl/H-1');
    expect(commitmentStream({ body: 'mod-nl', reference: 'C-17' })).toBe('commitment-mod-nl/C-17');
    expect(targetStream('era-loans-eu')).toBe('target-era-loans-eu');
  });

  it('never mixes two bodies whose ids and references run together alike', () => {
    expect(deliveryStream({ body: 'mod', reference: 'de-1' })).not.toBe(
      deliveryStream({ body: 'mod-de', reference: '1' }),
    );
  });

  it('distinguishes capitals from small letters, and a delivery from a commitment', () => {
    expect(deliveryStream({ body: 'eda', reference: 'a' })).not.toBe(
      deliveryStream({ body: 'eda', reference: 'A' }),
    );
    expect(deliveryStream({ body: 'eda', reference: 'a' })).not.toBe(
      commitmentStream({ body: 'eda', reference: 'a' }),
    );
  });

  it('leads back to exactly the report it was made for', () => {
    fc.assert(
      fc.property(report, (id) => {
        expect(ReportId.parse(id)).toEqual(id);
        expect(reportOfStream(deliveryStream(id))).toEqual(id);
      }),
    );
  });

  it('is another one for every other report', () => {
    fc.assert(
      fc.property(report, report, (a, b) => {
        const same = a.body === b.body && a.reference === b.reference;
        expect(deliveryStream(a) === deliveryStream(b)).toBe(same);
      }),
    );
  });

  it.each([
    'commitment-mod-nl/C-17',
    'target-drones',
    'audit-checkpoints',
    'delivery-mod-nl',
    'delivery-/1',
    '',
  ])('is not %j', (stream) => {
    expect(reportOfStream(stream)).toBeUndefined();
  });

  it('of a target leads back to the target, and no other stream does', () => {
    fc.assert(
      fc.property(body, (id) => {
        expect(targetOfStream(targetStream(id))).toBe(id);
      }),
    );
    expect(targetOfStream('delivery-target-x/1')).toBeUndefined();
    expect(targetOfStream('target-')).toBeUndefined();
  });

  it('of a milestone leads back to the milestone, and no other stream does', () => {
    fc.assert(
      fc.property(body, (id) => {
        expect(milestoneOfStream(milestoneStream(id))).toBe(id);
      }),
    );
    expect(milestoneOfStream('target-milestone-x')).toBeUndefined();
    expect(milestoneOfStream('milestone-')).toBeUndefined();
  });

  it.each([
    ['audit-checkpoints', true],
    ['delivery-audit-x/1', false],
    ['target-audit-1', false],
    ['auditor', false],
  ])('%s is outside the account: %s', (stream, outside) => {
    expect(isAuditStream(stream)).toBe(outside);
  });
});

describe('the name of a report', () => {
  it('leads back to it, also where the reference has every character that it may', () => {
    expect(reportName({ body: 'mod-nl', reference: 'C:17~b' })).toBe('mod-nl/C:17~b');
    expect(reportNamed('mod-nl/C:17~b')).toEqual({ body: 'mod-nl', reference: 'C:17~b' });
  });
});

describe('the stream of each kind of report', () => {
  const id = { body: 'mod-nl', reference: 'C:17~b' };

  it('is told apart from that of every other kind', () => {
    expect(commitmentStream(id)).toBe('commitment-mod-nl/C:17~b');
    expect(statementStream(id)).toBe('statement-mod-nl/C:17~b');
    expect(commitmentOfStream('commitment-mod-nl/C:17~b')).toEqual(id);
    expect(statementOfStream('statement-mod-nl/C:17~b')).toEqual(id);
  });

  it.each([
    'a-delivery-mod-nl/1',
    'statement-commitment-mod-nl',
    'x/commitment-mod-nl/1',
    'x/statement-mod-nl/1',
  ])('does not stand in the middle of a name: %s', (stream) => {
    expect(reportOfStream(stream)).toBeUndefined();
    expect(commitmentOfStream(stream)).toBeUndefined();
    expect(statementOfStream(stream)).toBeUndefined();
  });

  it('of the arbitrations of a track leads back to the track, and no other stream does', () => {
    expect(arbitrationStream('drones')).toBe('arbitration-drones');
    expect(arbitrationTrackOf('arbitration-drones')).toBe('drones');
    expect(arbitrationTrackOf('target-arbitration-drones')).toBeUndefined();
    expect(arbitrationTrackOf('arbitration-')).toBeUndefined();
  });
});
