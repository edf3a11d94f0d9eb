// @ts-nocheck
import fc from 'fast-check';
import type { Said, Tried } from '../reference/decisions.ts';
import { spanOf } from '../reference/periods.ts';
import type {
  WireCommitment,
  WireDelivery,
  WireMilestone,
  WireQuantity,
  WireStatement,
  WireStep,
  WireTarget,
} from '../reference/wire.ts';
import { statement as anyStatement, target as anyTarget, sources, variants } from './histories.ts';

/** How the sender of a command looks at what stands: not at all, at whatever it is, at what it is, at what it was. */
export type Look = 'none' | 'any' | 'now' | 'before';

/** A command as somebody means it, before he looks and sends. */
export type Meant = {
  readonly tried: Tried;
  /** The key's body and role. */
  readonly as: string;
  readonly look: Look;
  readonly idempotencyKey: string | undefined;
  /** Said with it where the command takes a reason. */
  readonly reason: string;
};

/** What happens next: commands sent at the same time, one sent again that was sent before, or a new start. */
export type Move =
  | { readonly kind: 'send'; readonly meant: readonly Meant[]; readonly days: number }
  | { readonly kind: 'again'; readonly which: number; readonly days: number }
  | { readonly kind: 'restart'; readonly days: number };

const reporters = ['mod-nl', 'mod-de', 'eums', 'public-record', 'kiel-institute'];
// Mostly the same, so that commands meet.
const references = ['a', 'a', 'a', 'a', 'b'];
const verifiers = ['eums', 'eda', 'mod-de'];
const coordinators = ['eums', 'eda'];
export const modelTracks = ['artillery-ammunition', 'era-loans'] as const;
const track = fc.constantFrom(
  'artillery-ammunition' as const,
  'artillery-ammunition' as const,
  ...modelTracks,
  'artillery-ammunition' as const,
  'artillery-ammunition' as const,
);
const targetIds: readonly string[] = ['t-1', 't-2', 't-3'];
const milestoneIds = ['edip', 'kyiv-office'];

// Few, so that reports resemble each other, and around the edges of months, years and the days on which it happens.
const days = ['2024-12-31', '2025-03-01', '2025-03-14', '2025-12-20', '2026-01-04', '2026-01-25'];
const periods = ['2025-03', '2025', '2025-02-20/2025-03-05', '2025-12-28/2026-01-03'];
const codes = ['DE', 'NL', 'US'];
const amounts = [10, 12, 200, 200_000];

const inUnit = (track: string, amount: number): number | string =>
  track === 'era-loans' ? `${amount}.05` : amount;

const quantity = (track: string): fc.Arbitrary<WireQuantity> =>
  fc.oneof(
    { weight: 5, arbitrary: fc.constantFrom(...amounts.map((amount) => inUnit(track, amount))) },
    fc.constant({ min: inUnit(track, 10), max: inUnit(track, 15) }),
    fc.constant('undisclosed' as const),
  );

type Donors = Pick<WireDelivery, 'donor' | 'donors' | 'quantity'>;

/** In the order of their codes, as contents are kept. */
const together = fc.subarray(codes, { minLength: 2 });

/** Parts of 10 or 12, and their sum as the whole. */
const split = (track: string): fc.Arbitrary<Donors> =>
  together.chain((several) =>
    fc.tuple(...several.map(() => fc.constantFrom(10, 12))).map((parts) => {
      const cents = parts.reduce((sum, part) => sum + part * 100 + 5, 0);
      const whole = parts.reduce((sum, part) => sum + part, 0);
      return {
        donors: several.map((donor, at) => ({ donor, quantity: inUnit(track, parts[at] ?? 10) })),
        quantity: track === 'era-loans' ? (cents / 100).toFixed(2) : whole,
      };
    }),
  );

const given = (track: string): fc.Arbitrary<Donors> =>
  fc.oneof(
    {
      weight: 4,
      arbitrary: fc.record({ donor: fc.constantFrom(...codes), quantity: quantity(track) }),
    },
    split(track),
    fc.record({ donors: together, quantity: quantity(track) }),
    together.map((several) => ({
      donors: several.map((donor) => ({ donor, quantity: 'undisclosed' as const })),
      quantity: 'undisclosed' as const,
    })),
  );

/** Few names, so that what is named often stands. */
const promise = {
  body: fc.constantFrom('mod-nl', 'mod-de'),
  reference: fc.constantFrom('a', 'a', 'b'),
};

/** The commitment that a delivery names: mostly none, or the one that is there from the beginning. */
const begunPromise = { body: 'mod-nl', reference: 'a' };
const named = fc.oneof(
  { weight: 5, arbitrary: fc.constant(undefined) },
  { weight: 3, arbitrary: fc.constant(begunPromise) },
  fc.record(promise),
);

const delivery: fc.Arbitrary<WireDelivery> = track.chain((id) =>
  fc
    .record({
      variant: fc.constantFrom(...(variants[id] ?? [])),
      source: fc.constantFrom(...sources),
      effectiveOn: fc.oneof({ weight: 3, arbitrary: fc.constantFrom(...days) }, fc.constantFrom(...periods)),
      given: given(id),
      commitment: named,
    })
    .map(
      ({ given: donors, commitment: fulfils, ...rest }) =>
        ({ track: id, ...rest, ...donors, ...(fulfils && { commitment: fulfils }) }) as WireDelivery,
    ),
);

const stage = fc.constantFrom('pledged' as const, 'allocated' as const, 'contracted' as const);

const promised: fc.Arbitrary<Pick<WireCommitment, 'donor' | 'donors'>> = fc.oneof(
  fc.constantFrom(...codes).map((donor) => ({ donor })),
  together.map((several) => ({ donors: several })),
);

const commitment: fc.Arbitrary<WireCommitment> = track.chain((id) =>
  fc
    .record({
      variant: fc.constantFrom(...(variants[id] ?? [])),
      source: fc.constantFrom(...sources),
      effectiveOn: fc.constantFrom(...days, ...periods),
      quantity: quantity(id),
      stage: fc.oneof({ weight: 3, arbitrary: fc.constant('pledged' as const) }, stage),
      // Never before it was made, which is refused.
      dueOn: fc.constantFrom(undefined, undefined, '2026-02-01', '2026-01-25'),
      promised,
    })
    .map(
      ({ promised: donors, dueOn, ...rest }) =>
        ({ track: id, ...rest, ...donors, ...(dueOn && { dueOn }) }) as WireCommitment,
    ),
);

const isOnTrack = ({ track: id }: { readonly track: string }): boolean =>
  modelTracks.some((each) => each === id);
const target = anyTarget.filter(isOnTrack);
const statement = anyStatement.filter(isOnTrack);

const milestone: fc.Arbitrary<WireMilestone> = fc
  .constantFrom(undefined, '2025-06-20', '2025-12-31')
  .map((deadline) => ({
    title: 'A step',
    section: '5',
    quote: 'q',
    english: 'e',
    ...(deadline && { deadline }),
  }));

const step: fc.Arbitrary<WireStep> = fc.record({
  status: fc.constantFrom('announced', 'proposed', 'agreed', 'in-force', 'achieved', 'abandoned'),
  on: fc.constantFrom(...days),
});

// Mostly one of three, of which more is said than of the others.
const own = fc
  .oneof(
    {
      weight: 3,
      arbitrary: fc.record({
        body: fc.constantFrom('mod-nl', 'mod-de', 'public-record'),
        reference: fc.constant('a'),
      }),
    },
    fc.record({ body: fc.constantFrom(...reporters), reference: fc.constantFrom(...references) }),
  )
  .map(({ body, reference }) => ({ body, report: `${body}/${reference}` }));

const reported = own.map(({ report }) => report);

type Spoken = Pick<Meant, 'tried' | 'as'>;

const byReporter = (tried: Extract<Tried, { readonly body: string }>): Spoken => ({
  tried,
  as: `${tried.body}-reporter`,
});

/** What may be said in one history: few contents, so that they come again, contradict each other and resemble each other. */
type Contents = {
  readonly delivery: fc.Arbitrary<WireDelivery>;
  readonly commitment: fc.Arbitrary<WireCommitment>;
  readonly statement: fc.Arbitrary<WireStatement>;
  readonly target: fc.Arbitrary<WireTarget>;
  readonly milestone: fc.Arbitrary<WireMilestone>;
  readonly step: fc.Arbitrary<WireStep>;
};

const oneOf = <Content>(pool: readonly Content[]): fc.Arbitrary<Content> => fc.constantFrom(...pool);

const contents: fc.Arbitrary<Contents> = fc
  .record({
    deliveries: fc.array(delivery, { minLength: 4, maxLength: 5 }),
    commitments: fc.array(commitment, { minLength: 3, maxLength: 3 }),
    statements: fc.array(statement, { minLength: 3, maxLength: 3 }),
    targets: fc.array(target, { minLength: 3, maxLength: 4 }),
    milestones: fc.array(milestone, { minLength: 2, maxLength: 2 }),
    steps: fc.array(step, { minLength: 3, maxLength: 3 }),
  })
  .map((pools) => ({
    delivery: oneOf(pools.deliveries),
    commitment: oneOf(pools.commitments),
    statement: oneOf(pools.statements),
    target: oneOf(pools.targets),
    milestone: oneOf(pools.milestones),
    step: oneOf(pools.steps),
  }));

const onReports = ({ delivery }: Contents): fc.Arbitrary<Spoken> =>
  fc.oneof(
    {
      weight: 5,
      arbitrary: fc
        .record({ own, delivery })
        .map((each) => byReporter({ kind: 'record', ...each.own, delivery: each.delivery })),
    },
    {
      weight: 5,
      arbitrary: fc
        .record({ own, delivery })
        .map((each) => byReporter({ kind: 'correct', ...each.own, delivery: each.delivery })),
    },
    { weight: 1, arbitrary: own.map((each) => byReporter({ kind: 'withdraw', ...each })) },
  );

const opinions: fc.Arbitrary<Spoken> = fc
  .record({
    kind: fc.constantFrom('verify' as const, 'dispute' as const),
    report: reported,
    body: fc.constantFrom(...verifiers),
  })
  .map((tried) => ({ tried, as: `${tried.body}-verifier` }));

// Mostly the same two or three, so that they are matched and parted again and again.
const arbitrated = fc.oneof(
  { weight: 3, arbitrary: fc.constantFrom('mod-nl/a', 'mod-de/a', 'public-record/a') },
  reported,
);

const decisions: fc.Arbitrary<Spoken> = fc
  .record({
    kind: fc.constantFrom('match' as const, 'match' as const, 'part' as const),
    track,
    sides: fc.oneof(
      { weight: 9, arbitrary: fc.uniqueArray(arbitrated, { minLength: 2, maxLength: 2 }) },
      fc.constant(['mod-nl/a', 'mod-nl/a']),
    ),
    body: fc.constantFrom(...coordinators),
    reason: fc.constantFrom('one train', 'by the numbers'),
  })
  .map(({ kind, sides: [one = '', other = ''], ...rest }) => ({
    tried:
      kind === 'match' ? { kind, counted: one, claim: other, ...rest } : { kind, a: one, b: other, ...rest },
    as: `${rest.body}-coordinator`,
  }));

const ownPromise = fc
  .record(promise)
  .map(({ body, reference }) => ({ body, report: `${body}/${reference}` }));

const onCommitments = ({ commitment }: Contents): fc.Arbitrary<Spoken> =>
  fc.oneof(
    {
      weight: 3,
      arbitrary: fc
        .record({ own: ownPromise, commitment })
        .map((each) => byReporter({ kind: 'commit', ...each.own, commitment: each.commitment })),
    },
    {
      weight: 2,
      arbitrary: fc
        .record({ own: ownPromise, commitment })
        .map((each) => byReporter({ kind: 'recommit', ...each.own, commitment: each.commitment })),
    },
    {
      weight: 3,
      arbitrary: fc
        .record({ own: ownPromise, stage, on: fc.constantFrom(...days) })
        .map(({ own: report, ...rest }) => byReporter({ kind: 'advance', ...report, ...rest })),
    },
    { weight: 1, arbitrary: ownPromise.map((each) => byReporter({ kind: 'uncommit', ...each })) },
  );

const onStatements = ({ statement }: Contents): fc.Arbitrary<Spoken> =>
  fc.oneof(
    {
      weight: 3,
      arbitrary: fc
        .record({ own, statement })
        .map((each) => byReporter({ kind: 'state', ...each.own, statement: each.statement })),
    },
    {
      weight: 2,
      arbitrary: fc
        .record({ own, statement })
        .map((each) => byReporter({ kind: 'restate', ...each.own, statement: each.statement })),
    },
    { weight: 1, arbitrary: own.map((each) => byReporter({ kind: 'unstate', ...each })) },
  );

const targetId = fc.constantFrom(...targetIds);

const onTargets = ({ target }: Contents): fc.Arbitrary<Spoken> =>
  fc
    .oneof(
      {
        weight: 4,
        arbitrary: fc.record(
          {
            kind: fc.constant('set' as const),
            id: targetId,
            target,
            appliesFrom: fc.constantFrom('2025-03-01', '2025-07-01', '2026-01-10'),
          },
          { requiredKeys: ['kind', 'id', 'target'] },
        ),
      },
      { weight: 1, arbitrary: fc.record({ kind: fc.constant('retire' as const), id: targetId }) },
    )
    .map((tried) => ({ tried, as: 'eums-planner' }));

const milestoneId = fc.constantFrom(...milestoneIds);

const coordinator = fc
  .record({ body: fc.constantFrom(...coordinators), reference: fc.constantFrom(...references) })
  .map(({ body, reference }) => ({ body, report: `${body}/${reference}` }));

const onMilestones = ({ milestone, step }: Contents): fc.Arbitrary<Spoken> =>
  fc.oneof(
    {
      weight: 2,
      arbitrary: fc
        .record({ kind: fc.constant('plan' as const), id: milestoneId, milestone })
        .map((tried) => ({ tried, as: 'eums-planner' })),
    },
    {
      weight: 4,
      arbitrary: fc
        .record({
          kind: fc.constantFrom('step' as const, 'step' as const, 'restep' as const),
          id: milestoneId,
          own: coordinator,
          step,
        })
        .map(({ own: report, ...rest }) => ({
          tried: { ...rest, ...report },
          as: `${report.body}-coordinator`,
        })),
    },
    {
      weight: 1,
      arbitrary: fc
        .record({ kind: fc.constant('unstep' as const), id: milestoneId, own: coordinator })
        .map(({ own: report, ...rest }) => ({
          tried: { ...rest, ...report },
          as: `${report.body}-coordinator`,
        })),
    },
  );

/** Whoever confirms or disputes has mostly looked; the others mostly have not. */
const looks = ({ kind }: Tried): fc.Arbitrary<Look> => {
  switch (kind) {
    case 'record':
    case 'commit':
    case 'state':
    case 'step':
      return fc.constant('none');
    case 'verify':
    case 'dispute':
      return fc.constantFrom('now', 'now', 'now', 'now', 'none', 'any', 'before');
    case 'set':
    case 'plan':
      return fc.constantFrom('none', 'any', 'now', 'now', 'before');
    default:
      return fc.constantFrom('none', 'none', 'none', 'any', 'now', 'now', 'before');
  }
};

const meantOf = (said: Contents): fc.Arbitrary<Meant> =>
  fc
    .oneof(
      { weight: 11, arbitrary: onReports(said) },
      { weight: 5, arbitrary: opinions },
      { weight: 9, arbitrary: decisions },
      { weight: 4, arbitrary: onCommitments(said) },
      { weight: 4, arbitrary: onStatements(said) },
      { weight: 4, arbitrary: onTargets(said) },
      { weight: 3, arbitrary: onMilestones(said) },
    )
    .chain((spoken) =>
      fc.record({
        tried: fc.constant(spoken.tried),
        as: fc.constant(spoken.as),
        look: looks(spoken.tried),
        idempotencyKey: fc.constantFrom(undefined, undefined, undefined, undefined, 'k1', 'k2'),
        reason: fc.constantFrom('recount', 'second look'),
      }),
    );

// Mostly on the same day.
const passed = fc.constantFrom(0, 0, 0, 1, 8);

const moveOf = (said: Contents): fc.Arbitrary<Move> => {
  const meant = meantOf(said);
  return fc.oneof(
    {
      weight: 14,
      arbitrary: fc.record({
        kind: fc.constant('send' as const),
        meant: meant.map((each) => [each]),
        days: passed,
      }),
    },
    {
      weight: 4,
      arbitrary: fc.record({
        kind: fc.constant('send' as const),
        meant: fc.tuple(meant, meant),
        days: passed,
      }),
    },
    {
      weight: 3,
      arbitrary: fc.record({ kind: fc.constant('again' as const), which: fc.nat(), days: passed }),
    },
    { weight: 1, arbitrary: fc.record({ kind: fc.constant('restart' as const), days: passed }) },
  );
};

/** Sent alone and on the first day by whoever has looked at nothing. */
const first = (spoken: Spoken): Move => ({
  kind: 'send',
  days: 0,
  meant: [{ ...spoken, look: 'none', idempotencyKey: undefined, reason: 'begun' }],
});

const onFirstTrack = ({ track: id, effectiveOn }: WireDelivery | WireCommitment): boolean =>
  id === modelTracks[0] && spanOf(effectiveOn).last < '2026-01-05';

const begunCommitment = commitment.filter(onFirstTrack);
const begunDelivery = delivery.filter(
  (each) => onFirstTrack(each) && (each.commitment === undefined || each.commitment === begunPromise),
);

/** Two targets, a milestone, a promise and reports of several bodies on one track, so that there is something to move. */
const beginning: fc.Arbitrary<readonly Move[]> = fc
  .record({
    targets: fc.tuple(target, target),
    milestone,
    commitment: begunCommitment,
    reports: fc.tuple(begunDelivery, begunDelivery, begunDelivery, begunDelivery, begunDelivery),
  })
  .map((begun) => [
    ...begun.targets.map(
      (each, at): Spoken => ({
        tried: { kind: 'set', id: targetIds[at] ?? '', target: each },
        as: 'eums-planner',
      }),
    ),
    { tried: { kind: 'plan' as const, id: 'edip', milestone: begun.milestone }, as: 'eums-planner' },
    byReporter({ kind: 'commit', report: 'mod-nl/a', body: 'mod-nl', commitment: begun.commitment }),
    ...begun.reports.map((each, at) => {
      const [body = ''] = reporters.slice(at);
      return byReporter({ kind: 'record', report: `${body}/a`, body, delivery: each });
    }),
  ])
  .map((spoken) => spoken.map(first));

/** What several bodies do over some weeks. */
export const moves = (most: number): fc.Arbitrary<readonly Move[]> =>
  fc
    .tuple(
      beginning,
      contents.chain((said) =>
        fc.array(moveOf(said), { minLength: Math.min(25, most), maxLength: most, size: 'max' }),
      ),
    )
    .map(([begun, more]) => [...begun, ...more]);

/** The same without what depends on how the machine happens to run: everything comes after everything before it. */
export const oneAfterAnother = (all: readonly Move[]): readonly Move[] =>
  all.flatMap((each): readonly Move[] => {
    if (each.kind === 'restart') return [];
    return each.kind === 'again' ? [each] : each.meant.map((one) => ({ ...each, meant: [one] }));
  });

/** What a sender says of the state that he has looked at. */
export const sawOf = (look: Look, revision: number): Said['saw'] => {
  switch (look) {
    case 'none':
      return null;
    case 'any':
      return '*';
    case 'now':
      return Math.max(revision, 0);
    case 'before':
      return revision > 0 ? revision - 1 : 99;
  }
};
