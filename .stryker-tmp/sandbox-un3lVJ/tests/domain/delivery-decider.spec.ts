// @ts-nocheck
import { describe, it } from 'vitest';
import { deliveryDecider } from '../../src/domain/delivery/decider.ts';
import type { Delivery } from '../../src/domain/delivery/delivery.ts';
import type { DeliveryEvent, Standing } from '../../src/domain/delivery/events.ts';
import { givenOf } from '../support/given.ts';
import { aDelivery } from '../support/samples.ts';

const given = givenOf(deliveryDecider);

const first = aDelivery();
const recount = aDelivery({ quantity: 11_400 });
const other = aDelivery({ quantity: 900 });

const standing = (delivery: Delivery, changes: Partial<Standing> = {}): Standing => ({
  delivery,
  status: 'reported',
  verifiedBy: [],
  disputedBy: [],
  ...changes,
});

const recorded = (delivery: Delivery): DeliveryEvent => ({ type: 'DeliveryRecorded', data: { delivery } });

const corrected = (was: Standing, now: Standing, reason = 'recount'): DeliveryEvent => ({
  type: 'DeliveryCorrected',
  data: { was, now, reason },
});

const withdrawn = (was: Standing, reason = 'entered twice'): DeliveryEvent => ({
  type: 'DeliveryWithdrawn',
  data: { was, reason },
});

const record = (delivery: Delivery) => ({ type: 'RecordDelivery', delivery }) as const;
const correct = (delivery: Delivery, reason = 'recount') =>
  ({ type: 'CorrectDelivery', delivery, reason }) as const;
const withdraw = (reason = 'entered twice') => ({ type: 'WithdrawDelivery', reason }) as const;

const reportedPast = [recorded(first)];
const correctedPast = [...reportedPast, corrected(standing(first), standing(recount))];
const withdrawnPast = [...correctedPast, withdrawn(standing(recount))];

const verified = standing(recount, { status: 'verified', verifiedBy: ['eda'] });
const disputed = standing(recount, { status: 'disputed', disputedBy: ['eums'] });

describe('recording a delivery', () => {
  it('puts a new reference on the account', () => {
    given().when(record(first)).happens(recorded(first));
  });

  it('takes a repeated report as no news', () => {
    given(...reportedPast)
      .when(record(first))
      .changesNothing();
  });

  it.each([
    ['the content that stands', recount],
    ['the content that was corrected away', first],
  ])('takes a repeat of %s as no news after a correction', (_which, delivery) => {
    given(...correctedPast)
      .when(record(delivery))
      .changesNothing();
  });

  it.each([
    ['the last content', recount],
    ['an earlier content', first],
  ])('takes a repeat of %s as no news after a withdrawal', (_which, delivery) => {
    given(...withdrawnPast)
      .when(record(delivery))
      .changesNothing();
  });

  it.each(['absent', 'current', 'stale'] as const)(
    'takes a repeat as no news with If-Match %s and with an Idempotency-Key of its own',
    (ifMatch) => {
      given(...correctedPast)
        .when(record(first), { ifMatch, fresh: true })
        .changesNothing();
    },
  );

  it('refuses a different content under a known reference and shows what stands', () => {
    given(...correctedPast)
      .when(record(other))
      .isRefused('delivery-contradicted', { stands: standing(recount) });
  });

  it.each(['absent', 'current', 'stale'] as const)(
    'refuses a different content with If-Match %s: a change is a correction',
    (ifMatch) => {
      given(...reportedPast)
        .when(record(recount), { ifMatch, fresh: true })
        .isRefused('delivery-contradicted');
    },
  );

  it('keeps a withdrawn reference closed to a new content', () => {
    given(...withdrawnPast)
      .when(record(other), { ifMatch: 'current', fresh: true })
      .isRefused('delivery-withdrawn');
  });
});

describe('correcting a delivery', () => {
  it('needs a report that can be corrected', () => {
    given().when(correct(first)).isRefused('delivery-unknown');
  });

  it('keeps both the old content and the new one, with the reason', () => {
    given(...reportedPast)
      .when(correct(recount, 'counted again at the depot'))
      .happens(corrected(standing(first), standing(recount), 'counted again at the depot'));
  });

  it('starts from what stands, not from what was recorded first', () => {
    given(...correctedPast)
      .when(correct(other))
      .happens(corrected(standing(recount), standing(other)));
  });

  it.each([
    ['verified', verified],
    ['disputed', disputed],
  ])('makes a %s report reported again, since nobody has seen the new content', (_status, was) => {
    given(...reportedPast, corrected(standing(first), was))
      .when(correct(other))
      .happens(corrected(was, standing(other)));
  });

  it.each([
    ['reported', standing(recount)],
    ['verified', verified],
    ['disputed', disputed],
  ])('equal to what stands is a repeat, whatever its reason, also when %s', (_status, now) => {
    given(...reportedPast, corrected(standing(first), now))
      .when(correct(recount, 'quite another reason'), { ifMatch: 'current', fresh: true })
      .changesNothing();
  });

  it('equal to what was recorded and never changed is a repeat', () => {
    given(...reportedPast)
      .when(correct(first))
      .changesNothing();
  });

  it.each([false, true])(
    'back to a replaced content is refused without If-Match (Idempotency-Key of its own: %s)',
    (fresh) => {
      given(...correctedPast)
        .when(correct(first), { fresh })
        .isRefused('superseded');
    },
  );

  it('back to a replaced content is accepted from someone who has seen what stands', () => {
    given(...correctedPast)
      .when(correct(first, 'the first count was right'), { ifMatch: 'current' })
      .happens(corrected(standing(recount), standing(first), 'the first count was right'));
  });

  it('knows every replaced content, not only the last', () => {
    given(...correctedPast, corrected(standing(recount), standing(other)))
      .when(correct(first))
      .isRefused('superseded');
  });

  it.each([
    ['what was withdrawn', recount],
    ['an earlier content', first],
    ['a new content', other],
  ])('never reopens a withdrawn reference with %s', (_which, delivery) => {
    given(...withdrawnPast)
      .when(correct(delivery), { ifMatch: 'current', fresh: true })
      .isRefused('delivery-withdrawn');
  });
});

describe('withdrawing a delivery', () => {
  it('needs a report that can be withdrawn', () => {
    given().when(withdraw()).isRefused('delivery-unknown');
  });

  it.each([
    ['reported', standing(recount)],
    ['verified', verified],
    ['disputed', disputed],
  ])('takes back a %s report and keeps what stood, with the reason', (_status, was) => {
    given(...reportedPast, corrected(standing(first), was))
      .when(withdraw('belongs to another body'))
      .happens(withdrawn(was, 'belongs to another body'));
  });

  it('a second time changes nothing, whatever the reason', () => {
    given(...withdrawnPast)
      .when(withdraw('another reason'), { ifMatch: 'current', fresh: true })
      .changesNothing();
  });
});

describe('a second opinion on a delivery', () => {
  const evidence = [{ title: 'Border log' }];
  const verify = (by = 'eda') => ({ type: 'VerifyDelivery', by, evidence }) as const;
  const dispute = (by = 'eda', reason = 'only half came') =>
    ({ type: 'DisputeDelivery', by, reason }) as const;
  const verifiedEvent = (was: Standing, now: Standing, sawRevision: number): DeliveryEvent => ({
    type: 'DeliveryVerified',
    data: { was, now, sawRevision, note: undefined, evidence },
  });
  const disputedEvent = (was: Standing, now: Standing, sawRevision: number): DeliveryEvent => ({
    type: 'DeliveryDisputed',
    data: { was, now, sawRevision, reason: 'only half came' },
  });
  const byEda = standing(first, { status: 'verified', verifiedBy: ['eda'] });
  const byBoth = standing(first, { status: 'verified', verifiedBy: ['eda', 'eums'] });
  const doubted = standing(first, { status: 'disputed', disputedBy: ['eda'] });
  const seen = (saw: number) => ({ ifMatch: 'current', saw }) as const;

  it('confirms what was seen, and keeps which revision that was', () => {
    given(...reportedPast)
      .when(verify(), seen(0))
      .happens(verifiedEvent(standing(first), byEda, 0));
  });

  it('of a further body is added; of the same body it is no news, whatever it has seen', () => {
    const past = [...reportedPast, verifiedEvent(standing(first), byEda, 0)];
    given(...past)
      .when(verify('eums'), seen(1))
      .happens(verifiedEvent(byEda, byBoth, 1));
    for (const said of [{}, seen(1), { ifMatch: 'stale', fresh: true }] as const) {
      given(...past)
        .when(verify('eda'), said)
        .changesNothing();
    }
  });

  it('that doubts empties the list of those who confirm, and the other way round', () => {
    given(...reportedPast, verifiedEvent(standing(first), byBoth, 1))
      .when(dispute(), seen(2))
      .happens(disputedEvent(byBoth, doubted, 2));
    given(...reportedPast, disputedEvent(standing(first), doubted, 0))
      .when(verify(), seen(1))
      .happens(verifiedEvent(doubted, byEda, 1));
  });

  it('that doubts is no news from the same body and an event from another', () => {
    const past = [...reportedPast, disputedEvent(standing(first), doubted, 0)];
    given(...past)
      .when(dispute('eda', 'said anew'))
      .changesNothing();
    given(...past)
      .when(dispute('eums'), seen(1))
      .happens(disputedEvent(doubted, { ...doubted, disputedBy: ['eda', 'eums'] }, 1));
  });

  it.each([verify(), dispute()])('%o cannot be given on what was not seen', (command) => {
    given(...reportedPast)
      .when(command)
      .isRefused('revision-required');
    // If-Match: * matches any revision, and so names none.
    given(...reportedPast)
      .when(command, { ifMatch: 'current' })
      .isRefused('revision-required');
    given(...correctedPast)
      .when(command, { ifMatch: 'stale' })
      .isRefused('revision-stale');
  });

  it.each([verify(), dispute()])('%o needs a report that stands', (command) => {
    given().when(command, seen(0)).isRefused('delivery-unknown');
    given(...withdrawnPast)
      .when(command)
      .isRefused('delivery-withdrawn');
  });

  it('does not outlive a correction, and a repeat of the report stays a repeat', () => {
    const past = [...reportedPast, verifiedEvent(standing(first), byEda, 0)];
    given(...past)
      .when(correct(recount))
      .happens(corrected(byEda, standing(recount)));
    given(...past)
      .when(record(first))
      .changesNothing();
    given(...past, corrected(byEda, standing(recount)))
      .when(verify(), seen(2))
      .happens({
        type: 'DeliveryVerified',
        data: {
          was: standing(recount),
          now: standing(recount, { status: 'verified', verifiedBy: ['eda'] }),
          sawRevision: 2,
          note: undefined,
          evidence,
        },
      });
  });
});
