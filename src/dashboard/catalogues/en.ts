/**
 * The words of the pages in English, in ICU MessageFormat: what all other catalogues follow, key by key and argument by
 * argument. A key names the page or the part of it, then what is said there.
 */
const messages = {
  range: '{min} to {max}',
  quantity: '{number} {unit}',
  'quantity.none': 'no number',
  'unit.euro': 'euro',
  'per-day': '{quantity} a day',
  'sum.exactly': 'exactly {sum}',
  'sum.at-least': 'at least {sum}',
  'sum.or-more': '{sum}, or more',
  'sum.as-far-as-read': '{sum}, as far as could be read',
  'sum.nothing': '{sum}: nothing reported in this period',
  'sum.undisclosed':
    '{count, plural, one {# report} other {# reports}} without a number: the true figure may be higher',
  'share.less-than': 'less than {share}',
  'period.year': 'calendar year {year}',
  'period.since': 'since {from}',
  'period.without-end': 'from {from}, without an end',

  'bound.at-least': 'at least',
  'bound.at-most': 'at most',
  'bound.about': 'about',
  'bound.said': '{bound} {said}',
  'bound.quoted': '“{bound}”',
  'bound.or': ' or ',

  'status.no-number': 'no number to be held against',
  'status.no-number.meaning': 'The source sets no number, so a percentage would be invented.',
  'status.not-due': 'not due yet',
  'status.not-due.meaning': 'The period has not begun.',
  'status.met': 'met',
  'status.met.meaning': 'Even the lower end of the figure reaches the number.',
  'status.open': 'open',
  'status.open.meaning':
    'The lower end of the figure does not reach the number yet, and the period has no end.',
  'status.missed': 'missed',
  'status.missed.meaning': 'The period is over, and even the upper end of the figure is below the number.',
  'status.undecided': 'undecided',
  'status.undecided.meaning':
    'The period is over, and the reports do not settle whether the number was reached.',
  'status.on-track': 'on track',
  'status.on-track.meaning':
    'The lower end of the figure is where a steady pace would be by now, or the pace of the last 90 days leads to the number.',
  'status.behind': 'behind',
  'status.behind.meaning':
    'The lower end of the figure is below where a steady pace would be by now, and the pace of the last 90 days does not lead to the number.',
  'kind.quantified': 'Target',
  'kind.reference-level': 'Reference level',
  'kind.envelope': 'Envelope',
  'kind.priority': 'Priority',

  'reporters.on': 'on the reports of {bodies}',
  'reporters.beside': 'beside it, and not in it: {bodies}',
  'reporters.not-exact': 'some of it says {bounds}',

  'committed.pledged': '{quantity} pledged',
  'committed.allocated': '{quantity} allocated',
  'committed.contracted': '{quantity} contracted',
  'committed.without-number': '{count, plural, one {# commitment} other {# commitments}} without a number',
  'committed.promised': 'Promised',
  'committed.beside':
    '{promised}: in no sum of what was delivered; what has arrived of it is not taken off here',

  'step.not-started': 'not started',
  'step.announced': 'announced',
  'step.proposed': 'proposed',
  'step.agreed': 'agreed',
  'step.in-force': 'in force',
  'step.achieved': 'achieved',
  'step.abandoned': 'abandoned',
  'step.nothing-reported': 'nothing reported yet',
  'step.since': '{status} since {day}',
  'step.on': '{status} on {day}',
  'step.due': ', due by {day}',
  'step.deadline-missed': '; its deadline of {day} was missed',
  'step.reached': ', reached on {day}',
  'step.late': ', {days, plural, one {# day} other {# days}} after its deadline of {day}',
  'step.in-time': ', within its deadline of {day}',

  'evidence.none': 'none',
  'event.name': 'Event {index}',
  'event.receipt': 'receipt',
  'event.receipt-of': 'Receipt of event {index}',
  'event.proof': 'proof',
  'event.proof-of': 'Proof that event {index} is in the log',
  'receipt.keep-one':
    '<b>Keep it</b>: with it you can show that it was accepted here, whatever becomes of the log. <a>How to check a receipt</a>',
  'receipt.keep-several':
    '<b>Keep it</b>: with it you can show that these reports were accepted here, whatever becomes of the log. <a>How to check a receipt</a>',
  'receipt.signed': 'What is signed',

  'problem.receipt': 'The signed receipt of what was recorded',
  'problem.sign-in': 'Sign in with your key',
  'problem.report': 'Report deliveries',
  'problem.home': 'All targets, as of now',

  'report-status.reported': 'reported',
  'report-status.verified': 'verified',
  'report-status.disputed': 'disputed',
  'report-status.withdrawn': 'withdrawn',
  'stage.pledged': 'pledged',
  'stage.allocated': 'allocated',
  'stage.contracted': 'contracted',

  'layout.title': '{title} – porcupine',
  'layout.skip': 'Skip to the figures',
  'layout.tagline': 'Europe’s support for Ukraine, held against the 2025 white paper on defence readiness',
  'layout.languages': 'Languages',
  'layout.cite': '<a>Link to this page as it stands now</a>, with both clocks in the address',
  'live.changed': 'Changed: {title}: {sum}',
  'live.stale':
    'No connection to the server: what is shown here may be out of date. It is tried again by itself.',

  'nav.pages': 'Pages',
  'nav.targets': 'All targets',
  'nav.deliveries': 'Delivery reports',
  'nav.pipeline': 'Promises',
  'nav.bodies': 'Reporting bodies',
  'nav.paper': 'The paper',
  'nav.milestones': 'Milestones',
  'nav.audit': 'Audit',
  'nav.report': 'Report',

  'bodies.title': 'Reporting bodies',
  'bodies.intro':
    'How long ago each body was last heard of, at the moment of knowledge above, beside how often it usually reports. A body that has fallen silent stays here, and its figures stay in the sums: silence takes nothing back. Names and intervals are those that are configured now.',
  'bodies.fresh': 'fresh',
  'bodies.late': 'late: longer ago than it usually reports',
  'bodies.silent': 'silent: more than twice as long ago as it usually reports',
  'bodies.never': 'has not reported yet',
  'bodies.no-cadence': 'no cadence is known',
  'bodies.not-heard': 'never',
  'bodies.heard': '{at}, {days, plural, =0 {today} one {# day before} other {# days before}}',
  'bodies.days': '{days, plural, one {# day} other {# days}}',
  'bodies.last-delivery': '{quantity} on {track}, {on}',
  'bodies.last-commitment': '{quantity} on {track}, promised {on}',
  'bodies.last-statement': '{quantity} on {track}, as of {on}',
  'bodies.last-milestone': '{status} on {on}, of {milestone}',
  'bodies.last-withdrawn': ' (withdrawn)',
  'bodies.body': 'Body',
  'bodies.name': 'Name',
  'bodies.account': 'Account',
  'bodies.last-heard': 'Last heard of',
  'bodies.every': 'Reports every',
  'bodies.last-figure': 'Last figure',
  'bodies.reports': 'Reports',
  'bodies.corrections': 'Corrections',
  'bodies.withdrawals': 'Withdrawals',
  'bodies.disputes': 'Disputes',
  'bodies.json': 'This list as JSON',

  'clocks.moments': 'What had happened by {effectiveAt}, as known at {knownAt} ({place})',
  'clocks.nothing': 'nothing recorded yet',
  'clocks.place': 'event index {index}, position {position}',
  'clocks.year': 'In the calendar year',
  'clocks.effective-at': 'What had happened by (empty: today)',
  'clocks.known-at': 'As known at (empty: now)',
  'clocks.show': 'Show',
  'clocks.forms':
    'Known at: a day (2026-03-01), an instant with its zone (2026-03-01T12:00:00Z), an event index (index:42) or a log position.',
  'clocks.to-now': 'Set both clocks to now',
  'banner.not-now':
    '<b>This is not the account as of now.</b> It shows what had happened by {effectiveAt}, as known at {knownAt}. <a>Show it as of now</a>',
  'banner.behind':
    '<b>The log cannot be read to its end at the moment.</b> This is what was known at {knownAt}.',
  'banner.incomplete':
    '<b>This page may be incomplete.</b> The log holds an event that this version of the program cannot read.',
} as const;

export type MessageKey = keyof typeof messages;

/** One language's words. */
export type Catalogue = {
  readonly messages: Readonly<Record<MessageKey, string>>;
  /** What each track's unit is called beside a number. */
  readonly units: Readonly<Record<string, string>>;
  /** Words of the data, by their English: titles of tracks and of the paper's targets, variants, sources, stages. */
  readonly terms: Readonly<Record<string, string>>;
};

export const en: Catalogue = {
  messages,
  units: {
    round: '{count, plural, one {round} other {rounds}}',
    interceptor: '{count, plural, one {interceptor} other {interceptors}}',
    system: '{count, plural, one {system} other {systems}}',
    missile: '{count, plural, one {missile} other {missiles}}',
    drone: '{count, plural, one {drone} other {drones}}',
    person: '{count, plural, one {person} other {people}}',
    unit: '{count, plural, one {unit} other {units}}',
  },
  terms: {},
};
