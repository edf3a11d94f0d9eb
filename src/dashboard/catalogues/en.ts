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

  'session.sign-in': 'Sign in',
  'session.signed-in': 'Signed in',
  'session.key': 'Your body’s key',
  'session.keys':
    'An operator makes keys with {command}. A session lasts twelve hours, and ends at once when the key is revoked.',
  'session.whose': 'Signed in for {body} with the key {key} ({roles}).',
  'session.no-role': 'no role',
  'session.sign-out': 'Sign out',
  'session.ways': '<report>Report deliveries</report>, <home>all targets</home>',

  'reporting.title': 'Report deliveries',
  'reporting.for-whom': 'For reporting officers of the coordinating bodies.',
  'reporting.not-reporter':
    'This key may not report: an operator makes one with the role reporter for {body}.',

  'upload.title': 'Report from a spreadsheet',
  'upload.template':
    'Begin with <a>the template</a> (one delivery a row, under your own reference), or with a list that you downloaded here.',
  'upload.days':
    'Format the columns of days as text first: a spreadsheet makes a day of its own of 2025-03-14, saves it as 14/03/2025 or 45730, and such a day is refused.',
  'upload.csv':
    'Save it as CSV: in Excel “CSV UTF-8 (comma delimited)”. Commas, semicolons and tabs between the cells are all understood.',
  'upload.choose': 'Choose the file and have it checked. Nothing is stored before you confirm.',
  'upload.columns': 'What the columns mean',
  'upload.needed': '{column} (needed)',
  'upload.needed-too':
    'A donor or parts, and a quantity or min and max, are needed as well. Every other cell may be empty.',
  'upload.file': 'Spreadsheet (CSV, or one JSON object a line)',
  'upload.check': 'Check the file',
  'upload.limits':
    'At most 64 MiB and 200,000 rows. No personal and no classified data belong in it: everything reported can be read by others.',

  'column.reference':
    'Your own name for the delivery: a consignment or file number, one for each; 1 to 100 letters, digits or . _ : ~ -',
  'column.track':
    'What kind of support it is, such as artillery-ammunition or drones; GET /v1/tracks lists them',
  'column.variant': 'Which kind of goods on the track, such as 155mm; empty where it is not known',
  'column.source':
    'Where the goods come from, such as stock or joint-procurement; GET /v1/tracks lists them for each track',
  'column.donor':
    'Who gave it: a country by its two capital letters (NL, DE), or EU; empty where parts names several',
  'column.parts':
    'Several donors: DE=100;NL=50 with the part of each, or CZ;CA;NO where no split is published',
  'column.quantity':
    'How many: digits alone, 12000; euro with a point before the cents, 1000000000.00; or the word undisclosed',
  'column.min': 'The least, with max, instead of a quantity that is not certain',
  'column.max': 'The most, with min',
  'column.bound': 'exact (as when it is empty), at-least, at-most or about',
  'column.effective-on':
    'When it arrived: 2025-03-14; a month 2025-03, a year 2025, or 2025-03-01/2025-03-14 where the day is not known',
  'column.commitment-body': 'With commitmentReference: the promise that it fulfils, by whom it was reported',
  'column.commitment-reference': 'The reference of that promise',
  'column.value-amount': 'What it is worth: digits and a point before the cents, 38400000.00',
  'column.value-currency': 'The currency of that, by its three capital letters: EUR, USD',
  'column.value-eur': 'The same in euro, where the currency is another',
  'column.rate-on': 'The day of the rate by which that was worked out',
  'column.rate-source': 'Who published that rate',
  'column.evidence-title': 'What proves it: the name of a document',
  'column.evidence-url': 'Where that can be read: https or http',
  'column.evidence-sha256': 'The SHA-256 of the document, in hexadecimal',
  'column.evidence': 'More than one piece of evidence, as a JSON list of objects with title, url and sha256',
  'column.note': 'Anything else that readers should know; no personal and no classified data',

  'dry-run.will-be-recorded': 'will be recorded',
  'dry-run.is-known': 'is known already',
  'dry-run.contradicts': 'contradicts what stands, and is left out',
  'dry-run.was-recorded': 'recorded',
  'dry-run.was-known': 'was known already',
  'dry-run.contradicted': 'contradicts what stands, and was left out',
  'dry-run.malformed': 'to be mended',
  'dry-run.sound': 'in order',
  'dry-run.table': 'The lines of the file',
  'dry-run.line': 'Line',
  'dry-run.reference': 'Reference',
  'dry-run.fate': 'What becomes of it',
  'dry-run.says': 'What it says',
  'dry-run.nothing-new': '<b>There is nothing new in this file.</b> Nothing needs to be confirmed.',
  'dry-run.sign': 'Have a receipt signed for what is known already',
  'dry-run.sign.meaning': 'Nothing is stored by it.',
  'dry-run.record': 'Record {count, plural, one {# delivery} other {# deliveries}}',
  'dry-run.record.meaning': 'Nothing is stored yet. Pressed twice, it still records each delivery once.',
  'dry-run.nothing-stored':
    '<b>Nothing was stored.</b> While a line is malformed nothing of a file is recorded: mend the lines below and choose it again.',
  'dry-run.ready': 'Ready to record: {count, plural, one {# delivery} other {# deliveries}}',
  'dry-run.recorded': 'Recorded: {count, plural, one {# delivery} other {# deliveries}}',
  'dry-run.lines':
    '{lines, plural, one {# line} other {# lines}} in the file, {repeated, number} known already.',
  'dry-run.left-out':
    '{count, plural, one {# line contradicts what stands and is left out} other {# lines contradict what stands and are left out}}: where the account is wrong, correct the report under “My reports”; other goods need another reference.',
  'dry-run.receipt': 'The signed receipt',
  'dry-run.download':
    '<a>Download the receipt</a> within an hour. Afterwards, choose the same file again: what is known already gets a receipt anew.',
  'dry-run.signed-of-page': 'What is signed: the note, and those of its lines on this page',
  'dry-run.before': 'Lines before',
  'dry-run.page': 'Page {page} of {pages}',
  'dry-run.after': 'Lines after',
  'dry-run.another': 'Choose another file, or see my reports',

  'my-reports.title': 'My reports',
  'my-reports.show': 'Show',
  'my-reports.none': 'No report fits.',
  'my-reports.reference': 'Reference',
  'my-reports.track': 'Track',
  'my-reports.donors': 'Donors',
  'my-reports.quantity': 'Quantity',
  'my-reports.happened': 'Happened',
  'my-reports.status': 'Status',
  'my-reports.last-change': 'Last change',
  'my-reports.change-it': 'Change it',
  'my-reports.verified-by': 'verified by {bodies}',
  'my-reports.corrected': 'corrected since it was recorded',
  'my-reports.not-counted': 'not counted: another report of the same goods is',
  'my-reports.disputed-by': 'Disputed by {body} on {at}: {reason}',
  'my-reports.change': 'Correct or withdraw<unseen> {reference}</unseen>',
  'my-reports.older': 'Older reports',

  'change-receipt.heading': 'Your change of {reference} is recorded',
  'change-receipt.download':
    '<file>Download the receipt</file>, or fetch it with <proof>the proof that the change is in the log</proof>, now or later.',

  'change.heading': 'Correct or withdraw {reference}',
  'change.intro':
    'What stood stays in the history, with who changed it and why. <a>The report as it stands</a>, revision {revision}.',
  'change.nothing-changed': 'Nothing was changed.',
  'change.mend': 'Mend what is marked below and send it again.',
  'change.overtaken':
    'Somebody has changed this report since you opened it. Look at the report as it stands; where your entries below still hold, send them again.',
  'change.no-reason': 'reason: say why the report is corrected',
  'change.correct': 'Correct it',
  'change.why-corrected': 'Why it is corrected',
  'change.correct-it': 'Correct the report',
  'change.withdraw': 'Withdraw it',
  'change.withdraw.meaning':
    'For what should never have been reported. It then counts in no figure, and the reference stays closed.',
  'change.why-withdrawn': 'Why it is withdrawn',
  'change.withdraw-it': 'Withdraw the report',
  'change.back': 'Back to my reports',

  'field.not-stated': 'not stated',
  'field.track': 'Track',
  'field.variant': 'Variant',
  'field.variant.hint': 'as /v1/tracks lists them; empty where it is not known',
  'field.source': 'Source of the goods',
  'field.donor': 'Donor',
  'field.donor.hint': 'NL, DE, EU, …',
  'field.parts': 'Several donors',
  'field.parts.hint': 'DE=100;NL=50, or CZ;CA;NO without a published split',
  'field.quantity': 'Quantity',
  'field.quantity.hint': 'digits alone, such as 12000, or undisclosed',
  'field.min': 'or at least',
  'field.min.hint': 'with the next field, instead of a quantity',
  'field.max': 'and at most',
  'field.bound': 'How exact',
  'field.bound.exact': 'exact',
  'field.bound.at-least': 'at-least',
  'field.bound.at-most': 'at-most',
  'field.bound.about': 'about',
  'field.effective-on': 'Happened on',
  'field.effective-on.hint': '2025-03-14, 2025-03, 2025 or 2025-03-01/2025-03-14',
  'field.commitment-body': 'Fulfils the commitment of the body',
  'field.commitment-reference': 'under the reference',
  'field.value-amount': 'Worth',
  'field.value-amount.hint': '38400000.00',
  'field.value-currency': 'in the currency',
  'field.value-currency.hint': 'EUR, USD, …',
  'field.value-eur': 'which is in euro',
  'field.rate-on': 'by the rate of the day',
  'field.rate-source': 'published by',
  'field.evidence-title': 'Evidence',
  'field.evidence-url': 'at the address',
  'field.evidence-sha256': 'with the SHA-256',
  'field.evidence': 'Several pieces of evidence, as JSON',
  'field.note': 'Note',

  'audit.title': 'Audit',
  'audit.intro':
    'What this server signs of its log, so that nobody has to take its word for a figure: anybody can check it with the commands below, without this server and with nothing of it but files.',
  'audit.contradicted':
    'The log is not the one that was signed before. Do not rely on its figures until it is known why.',
  'audit.not-signed': 'Nothing can be signed at present.',
  'audit.checkpoint': 'The newest checkpoint',
  'audit.checkpoint.of-another-log': 'None is shown: what was signed before is not of this log.',
  'audit.checkpoint.none':
    'No checkpoint is signed yet. One is signed soon after the first event is recorded.',
  'audit.checkpoint.meaning':
    'With it the server binds itself to every event that it held: none of them can be changed, taken out or slipped in later without the root becoming another. It is the newest there is, wherever the clocks stand.',
  'audit.size': 'Size',
  'audit.events': '{count, plural, one {# event} other {# events}}',
  'audit.root': 'Root',
  'audit.signed': 'Signed',
  'audit.note': 'The signed note',
  'audit.checkpoint.text': 'The newest checkpoint as text',
  'audit.key': 'The public key of the log',
  'audit.key.meaning':
    'Its hash is {hash}. <b>Compare it with the key that you have from elsewhere</b>: from a letter, from another body, from whoever runs this server. A key that comes with what it signs proves nothing.',
  'audit.former-keys': 'Former keys',
  'audit.former-keys.meaning': 'Earlier checkpoints and receipts are signed by these; nothing new is.',
  'audit.witnesses': 'Witnesses',
  'audit.witnesses.meaning':
    'A witness is somebody else who keeps the last checkpoint that he saw and cosigns the next only where it grows out of it. With one that you trust, the server cannot show you one log and others another.',
  'audit.witnesses.none': '<b>No witness is configured here</b>: compare checkpoints with others yourself.',
  'audit.witnesses.table': 'The witnesses',
  'audit.witness': 'Witness',
  'audit.cosigned-last': 'Cosigned last',
  'audit.when': 'When',
  'audit.public-key': 'Public key',
  'audit.cosigned-nothing': 'nothing yet',
  'audit.cosigned': 'the checkpoint over {count, plural, one {# event} other {# events}}',
  'audit.verification': 'Last verification',
  'audit.failed': '<b>It failed</b>: see the top of this page.',
  'audit.not-compared':
    'Since it was started this server has not found a checkpoint and its trees to agree yet.',
  'audit.compared':
    '<b>{at}</b>: this server compared its newest checkpoint, over {count, plural, one {# event} other {# events}}, with the trees that it keeps. The signature was good, and the root and the line of every track were those of its trees.',
  'audit.not-reread': 'Since it was started it has not read its whole log again yet.',
  'audit.reread':
    '<b>{at}</b>: it read {count, plural, one {# event} other {# events}} from its log again, and the bytes of each were those of the trees.',
  'audit.verification.meaning':
    'It compares checkpoint and trees when it starts, before it signs, every hour, and for whoever opens this page, at most once a minute; and reads the log again when it starts, every hour, and for whoever opens this page, at most every ten minutes. That finds a log that was damaged or changed behind its back. It proves nothing to those who do not trust the server: a server that lies would say the same here. They check for themselves.',
  'audit.tracks': 'The tracks in the checkpoint, and the bundles of their targets',
  'audit.tracks.meaning':
    'Each track has a tree of its own in the checkpoint, over the events that can move a figure of that track, so that a bundle can show that it leaves none of them out. A bundle is of the figure at the clocks of this page.',
  'audit.tracks.table': 'The tracks in the checkpoint',
  'audit.track': 'Track',
  'audit.targets': 'Targets and their bundles',
  'audit.track-events': 'Events',
  'audit.track-root': 'Root',
  'audit.no-track': 'events that name no track',
  'audit.figure': '<target>{title}</target>, {period}',
  'audit.figure-with-bundle': '<target>{title}</target>, {period}: <bundle>bundle</bundle>',
  'audit.bundle-of': 'Bundle of {title}',

  'check.heading': 'Check it yourself in four commands',
  'check.intro':
    'Put the key that you have from elsewhere in the place of the one that is written here, which is only what this server says of itself. Where you trust a witness, add {option} and its public key: then its cosignature is demanded too.',
  'check.fetch':
    'Fetch a bundle: a figure, every event that it follows from, and the signed checkpoint. This one is of “{title}” at the clocks of this page; the table below leads to the others.',
  'check.with-key': 'Put your body’s key into PORCUPINE_KEY first.',
  'check.verify': 'Check it with this program, which needs no server for it; in the folder of its source:',
  'check.verify-again':
    'Check it again with another program in another language, which shares no line with the first and needs nothing but Python and openssl:',
  'check.no-figure':
    'A bundle can be fetched and checked here once an event is recorded and a target adopted.',
  'check.whole-log':
    'Whoever keeps the log checks all of it, every event and every checkpoint that was ever signed, and can hand the folder on to be checked elsewhere. Who asks for a checkpoint has everything signed first; on the server’s machine, with its settings:',
  'check.proven':
    'What is proven so: the figures follow from the events that were signed, all of them and no others. What is not: that a report is true, that a body reported all it knows, or that others are shown the same log; for the last there are witnesses.',
  'check.receipt': 'Check a receipt',
  'check.receipt.meaning':
    'Whoever reports is given a receipt: a signed note, by the key of the log as above, that names an event and the hash of its bytes. The note of a whole file counts the lines that come with it and has the SHA-256 of them; each of the lines names an event and its hash.',
  'check.receipt.how':
    'Ask this server for {address} followed by the id of the event. It must answer with the proof that an event of that hash is under a signed checkpoint, some seconds after the receipt was given and at any time later. Where it cannot, demand the whole log as an export: {command} shows to anybody who has the key that what was accepted was dropped from a log that goes on after it.',

  'docs.title': 'The interface',
  'docs.for-programs': 'For programs',
  'docs.in-english': 'What follows is written in English.',
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
