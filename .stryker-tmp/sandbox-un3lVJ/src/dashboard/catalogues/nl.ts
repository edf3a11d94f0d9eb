// @ts-nocheck
import type { Catalogue } from './en.ts';

/** The words of the pages in Dutch, in the paper’s own words where it has them. */
export const nl: Catalogue = {
  messages: {
    range: '{min} – {max}',
    quantity: '{number} {unit}',
    'quantity.none': 'geen getal',
    'unit.euro': 'euro',
    'per-day': '{quantity} per dag',
    'sum.exactly': 'precies {sum}',
    'sum.at-least': 'ten minste {sum}',
    'sum.or-more': '{sum}, of meer',
    'sum.as-far-as-read': '{sum}, voor zover gelezen kon worden',
    'sum.nothing': '{sum}: niets gemeld in deze periode',
    'sum.undisclosed':
      '{count, plural, one {# melding} other {# meldingen}} zonder getal: het werkelijke cijfer kan hoger liggen',
    'share.less-than': 'minder dan {share}',
    'period.year': 'kalenderjaar {year}',
    'period.since': 'sinds {from}',
    'period.without-end': 'vanaf {from}, zonder einddatum',

    'bound.at-least': 'ten minste',
    'bound.at-most': 'ten hoogste',
    'bound.about': 'ongeveer',
    'bound.said': '{bound} {said}',
    'bound.quoted': '“{bound}”',
    'bound.beside': '{sum} ({bounds})',
    'bound.or': ' of ',

    'list.happened': 'Datum',
    'list.donor': 'Donor',
    'list.variant': 'Variant',
    'list.source': 'Herkomst',
    'list.status': 'Status',
    'list.min': 'Minimum',
    'list.min-in': 'Minimum, {unit}',
    'list.max': 'Maximum',
    'list.without-number': 'Meldingen zonder getal',
    'list.evidence': 'Bewijsstukken',
    'list.note': 'Toelichting',
    'list.all': 'alle',
    'lines.json': 'Deze regels als JSON',
    'event.index': 'Index van de gebeurtenis',
    'statement-status.delivered': 'geleverd',
    'statement-status.committed': 'toegezegd',

    'glance.age': 'laatste melding: {age}',
    'bullet.reported': 'Gemeld: {quantity}',
    'bullet.verified': 'geverifieerd: {quantity}',
    'bullet.expected': 'nu te verwachten: {quantity}',
    'bullet.goal': '{kind}: {quantity}',

    'figure.bounds': 'Niet alles hierin is precies: een deel ervan vermeldt {bounds}.',
    'figure.incomplete':
      '<b>Onvolledig.</b> Het logboek bevat een gebeurtenis die dit cijfer kan veranderen, maar die deze versie van het programma niet kan lezen.',
    'figure.status': '{status}: {meaning}',
    'figure.legend': 'Donker: de ondergrens van het cijfer. Licht: tot de bovengrens ervan.',
    'figure.legend-verified': 'De dunne balk daarbinnen: wat een tweede instantie heeft geverifieerd.',
    'figure.measure': 'Geteld in {unit}, {period}',

    'facts.public-record': 'Alleen op basis van openbare verklaringen',
    'facts.reported-by': 'Op basis van de meldingen van',
    'facts.beside': 'Ernaast, en er niet in opgenomen: {body}',
    'facts.beside-undisclosed': '{sum}, en {undisclosed}',
    'facts.beside-promised': 'toegezegd: {promised}',
    'facts.verified': 'Door een tweede instantie geverifieerd',
    'facts.disputed': 'Door een tweede instantie betwist',
    'facts.share': 'Bereikt aandeel',
    'facts.expected': 'Nu te verwachten',
    'facts.required': 'Vanaf nu nodig',
    'facts.projected': 'In dit tempo, aan het einde',
    'facts.pace': 'Tempo, laatste 90 dagen',

    'statement.official': 'Officieel totaal',
    'statement.said':
      '{total}, geteld van {since} tot en met {day}, volgens {authority}: een stand die iemand opgeeft, en geen som van meldingen',
    'statement.reported': 'Gemelde leveringen',
    'statement.sum': '{sum}: de som van alle leveringsmeldingen in de periode',
    'statement.sum-undisclosed':
      '{sum}: de som van alle leveringsmeldingen in de periode, waarvan {count, number} zonder getal',
    'gap.name': 'Verschil tussen beide',
    'gap.said': '{gap}: {comparison}',
    'gap.agree': 'het officiële totaal en de meldingen over dezelfde dagen komen overeen',
    'gap.lower': 'het officiële totaal is lager dan de meldingen over dezelfde dagen',
    'gap.as-high-or-lower':
      'het officiële totaal is even hoog als de meldingen over dezelfde dagen, of lager',
    'gap.lower-or-higher':
      'het officiële totaal kan lager of hoger zijn dan de meldingen over dezelfde dagen',
    'gap.as-high-or-higher':
      'het officiële totaal is even hoog als de meldingen over dezelfde dagen, of hoger',
    'gap.higher': 'het officiële totaal is hoger dan de meldingen over dezelfde dagen',
    'gap.by-known-numbers': 'naar de getallen die bekend zijn; sommige meldingen bevatten er geen',
    'gap.as-far-as-numbers-go': '{said}, voor zover uit de getallen blijkt',

    'goalpost.what-counts': 'Wat telt',
    'goalpost.period': 'Periode',
    'goalpost.counted': 'Geteld',
    'goalpost.counted-on': '{unit} in de categorie {track}: {basis}',
    'goalpost.given-by': 'Gegeven door',
    'goalpost.reported-by': 'Gemeld door',
    'goalpost.variants': 'Varianten',
    'goalpost.sources': 'Herkomst',
    'goalpost.version': 'Versie',
    'goalpost.revision': 'revisie {revision}, met alle eerdere (JSON)',
    'goalpost.section': '{document}, paragraaf {section}',
    'goalpost.place': '{document}, {section}',
    'goalpost.source': 'Wat de bron zegt',
    'goalpost.bodies-all': 'alle',
    'goalpost.bodies-only': 'alleen {bodies}',
    'goalpost.bodies-except': 'alle, behalve {bodies}',
    'goalpost.basis-deliveries': 'de som van de leveringsmeldingen',
    'goalpost.basis-statements':
      'het laatste officiële totaal en wat daarna is geleverd; zonder zo’n totaal de som van de leveringsmeldingen',
    'goalpost.basis-commitments':
      'de som van wat is toegezegd, in welk stadium ook, en niet van wat is aangekomen',
    'goalposts.title': 'De lat is verlegd',
    'goalposts.label': 'De versies van de doelstelling',
    'goalposts.all-days': 'alle dagen',
    'goalposts.up-to': 'tot en met {to}',
    'goalposts.from': 'vanaf {from}',
    'goalposts.for-year': '{days}, voor {year}',
    'goalposts.against-nothing': 'nergens aan getoetst',
    'goalposts.as-adopted': 'zoals vastgesteld',
    'goalposts.held': 'Geldig',
    'goalposts.asked-for': 'Gevraagd',
    'goalposts.delivered': 'Geleverd tot en met de laatste dag',
    'goalposts.share': 'Aandeel op dat moment',
    'goalposts.why': 'Waarom',
    'goalposts.json': 'Alle versies als JSON',

    'why.title': 'Waarom dit getal',
    'why.intro':
      '<b>{sum}</b>: dit getal is nergens opgeslagen. Het wordt telkens opnieuw uit de gebeurtenissen berekend, en op dezelfde twee tijdstippen is het altijd hetzelfde.',
    'why.entries-name': 'Boekingen',
    'why.no-entry': 'geen enkele boeking telt hiervoor mee',
    'why.entries': '{number} {count, plural, one {boeking vormt} other {boekingen vormen samen}} dit cijfer',
    'why.more-entries':
      'meer dan {number} {count, plural, one {boeking vormt} other {boekingen vormen samen}} dit cijfer',
    'why.entries-at': '{entries}: zie <table>de tabel hieronder</table>, ook <json>als JSON</json>',
    'why.events-name': 'Gebeurtenissen',
    'why.events':
      'elke boeking komt uit één gebeurtenis; de tabel vermeldt de index van die gebeurtenis, met de melding waartoe zij behoort en het bewijs dat zij in het logboek staat. <a>Alle gebeurtenissen van het logboek tot hier (JSON)</a>',
    'why.restatements-name': 'Bijstellingen',
    'why.restatements':
      '<a>elke gebeurtenis die dit cijfer heeft gewijzigd (JSON)</a>: wat ervoor en erna was vermeld, van wie de gebeurtenis afkomstig is, wanneer en waarom',
    'why.bundle-name': 'Bewijsbundel',
    'why.no-bundle': 'er is geen bewijsbundel zolang geen gebeurtenis is vastgelegd',
    'why.bundle':
      '<a>dit cijfer op deze tijdstippen, met alles wat het bewijst (JSON)</a>. De bundel bewijst dat het cijfer en de doelstelling ervan volgen uit alle gebeurtenissen van de categorie in het ondertekende logboek, zonder dat er een is gewijzigd, weggelaten of toegevoegd; hij bewijst niet dat waar is wat is gemeld, of dat iedereen hetzelfde logboek te zien krijgt. <check>Controleer het in vier opdrachten</check>',
    'why.beside':
      'De getallen naast het cijfer volgen uit het cijfer en uit <a>de versie van de doelstelling waaraan wordt getoetst (JSON)</a>: het aandeel is het cijfer gedeeld door het getal van de doelstelling; wat nu te verwachten is, is dat getal maal het deel van de periode dat is verstreken; het tempo is de som van de boekingen van de laatste 90 dagen, gedeeld door het aantal dagen.',

    'restated.delivery-corrected': 'De melding {report} is gecorrigeerd door {by}.',
    'restated.delivery-withdrawn': 'De melding {report} is ingetrokken door {by}.',
    'restated.claims-matched':
      'Door {by} is besloten dat de meldingen {report} en {other} dezelfde goederen betreffen.',
    'restated.claims-parted':
      'Door {by} is besloten dat de meldingen {report} en {other} niet dezelfde goederen betreffen.',
    'restated.commitment-corrected': 'De toezegging {report} is gecorrigeerd door {by}.',
    'restated.commitment-withdrawn': 'De toezegging {report} is ingetrokken door {by}.',
    'restated.statement-corrected': 'De opgave {report} is gecorrigeerd door {by}.',
    'restated.statement-withdrawn': 'De opgave {report} is ingetrokken door {by}.',
    'restated.target-revised': 'De doelstelling is herzien door {by}.',
    'restated.target-retired': 'De doelstelling is vervallen verklaard door {by}.',
    'restated.in-year': '{title}, {year}',
    'restated.no-figure': 'geen cijfer',
    'restated.and-undisclosed': '{sum} en {count, plural, one {# melding} other {# meldingen}} zonder getal',
    'restated.move': '{before} → {after}',
    'restated.held-against': 'getoetst aan {before} → {after}',

    'feed.title': 'bijstellingen van cijfers (porcupine)',
    'feed.title-of-target': '{target}: bijstellingen van cijfers (porcupine)',
    'feed.about':
      'Wat over een cijfer was vermeld en daarna is gewijzigd: correcties, intrekkingen, besluiten over meldingen van dezelfde goederen, en gewijzigde doelstellingen. Een nieuwe melding is geen bijstelling.',
    'feed.as-of': 'Stand per {day}.',
    'feed.incomplete': 'Onvolledig: het logboek bevat een gebeurtenis die niet kon worden gelezen.',
    'feed.entry': '{figure}: {move}',
    'feed.entry-of-more':
      '{figure}: {move} (en nog {count} {count, plural, one {ander cijfer} other {andere cijfers}})',
    'feed.reason': 'Reden: {reason}',
    'feed.figure': '{figure} ({target}): {move}.',

    'restated.title': 'Bijstellingen',
    'restated.intro':
      'Wat over dit cijfer, in dit of een ander jaar ervan, was vermeld en daarna is gewijzigd, het nieuwste eerst: correcties, intrekkingen, besluiten over meldingen van dezelfde goederen, en gewijzigde doelstellingen. Een nieuwe melding is geen bijstelling.',
    'restated.none-lately':
      'Geen van de laatste wijzigingen van eerdere opgaven heeft dit cijfer veranderd; oudere staan achter de link hieronder.',
    'restated.latest':
      'Dit zijn de laatste die gevonden zijn; elke gebeurtenis die het cijfer heeft gewijzigd, staat achter de link hieronder.',
    'restated.none': 'Niets van wat eerder was vermeld, is gewijzigd.',
    'restated.when': 'Wanneer',
    'restated.what': 'Wat is gebeurd',
    'restated.before-after': 'Ervoor → erna',
    'restated.why': 'Waarom',
    'restated.feed': 'bijstellingen als Atom-feed',

    'age.never': 'nog geen melding',
    'age.days': '{days, plural, =0 {vandaag} one {# dag geleden} other {# dagen geleden}}',
    'age.last-report': 'Laatste melding vastgelegd: {age} ({at}, gebeurtenis met index {index})',

    'chart.as-table': 'De getallen van deze grafiek als tabel',
    'course.title': 'Hoe het cijfer tot stand is gekomen',
    'course.caption':
      'Het cijfer zoals het op elke dag stond, naar wat nu bekend is. De lijn is wat zeker is; de band reikt tot waar het cijfer kan liggen.',
    'course.empty': 'De periode is nog niet begonnen.',
    'course.described-empty': 'Een grafiek vanaf {from}, waarin nog niets te zien is.',
    'course.described':
      'Het cijfer van dag tot dag, van {from} tot en met {to}; op de laatste dag is het {sum}.',
    'course.legend-figure': 'het cijfer',
    'course.legend-lower': 'de ondergrens ervan',
    'course.legend-band': 'tot de bovengrens ervan',
    'course.legend-goal': 'waaraan het wordt getoetst, voor de dagen waarop dat gold',
    'course.legend-expected': 'te verwachten bij een gelijkmatig tempo',
    'course.legend-projected':
      'waartoe het tempo van de laatste 90 dagen leidt, van het minste tot het meeste',
    'course.legend-statement': 'officiële totalen; gevuld: het totaal dat geldt',
    'course.legend-coarse':
      'niet op één dag gedateerd: het vond ergens binnen de balk plaats, en telt op de laatste dag ervan',
    'course.label': 'Het verloop van het cijfer',
    'course.what': 'Wat',
    'course.when': 'Wanneer',
    'course.figure': 'Het cijfer',
    'course.coarse': 'Niet op één dag gedateerd',
    'course.expected': 'Te verwachten',
    'course.projected': 'Vooruitberekend',
    'course.statement': 'Officieel totaal ({authority})',
    'course.goal': 'Getoetst aan',
    'course.goal-level': 'doel {level}',
    'course.bound': 'Hoe precies',
    'course.last-steps':
      'Hier staan alleen de laatste {shown} van de {all} stappen van het cijfer; in de bestanden hieronder staan ze allemaal.',
    'course.files': 'Het verloop stap voor stap <json>als JSON</json> of <csv>als CSV</csv>',
    'months.described':
      'Leveringen per maand, van {from} tot en met {to}; ten hoogste ongeveer {most} in één maand.',

    'breakdown.title': 'Van wie, wat en waarvandaan',
    'breakdown.intro':
      'Hetzelfde cijfer, op drie manieren uitgesplitst; elke tabel komt er precies op uit. Donkere balken: de ondergrens; lichte: tot de bovengrens. Elk getal leidt naar de regels waaruit het bestaat.',
    'breakdown.by-donor': 'Per donor',
    'breakdown.by-variant': 'Per variant',
    'breakdown.by-source': 'Naar herkomst van de goederen',
    'breakdown.by-body': 'Per meldende instantie',
    'breakdown.stated': 'officieel totaal, aan geen enkel deel toe te rekenen',
    'breakdown.bar': 'Omvang',
    'breakdown.sum': 'Het cijfer',
    'breakdown.largest': 'Dit zijn de {count, number} grootste.',
    'breakdown.json': 'Alle delen als JSON',

    'promises.title': 'Toegezegd',
    'promises.intro':
      'Wat voor de periode van dit cijfer is toegezegd, in geen enkele som van het geleverde. Wat daarvan is aangekomen, is in de eerste tabel niet in mindering gebracht.',
    'promises.by-stage': 'Toegezegd voor de periode, per stadium',
    'promises.stage': 'Stadium',
    'promises.still-open': 'Toezeggingen in deze categorie die nog openstaan, ook van voor of na de periode',
    'promises.none': 'Er staat geen toezegging open.',
    'promises.commitment': 'Toezegging',
    'promises.promised': 'Toegezegd',
    'promises.open': 'Nog open',
    'promises.due': 'Termijn',
    'promises.not-set': 'niet bepaald',
    'promises.overdue': '{day}: termijn verstreken',
    'promises.latest': 'Dit zijn de laatste; alle staan achter de link hieronder.',
    'promises.all': 'Alles wat in deze categorie is toegezegd',

    'trend.described': 'Het verloop: {before} op {from}, {after} op {to}.',
    'strip.intro': 'De stappen die het witboek zonder getal vraagt, in de volgorde van hun termijnen.',
    'strip.none': 'Er is nog geen mijlpaal vastgesteld.',

    'changes.title': 'Wat is gewijzigd sinds {since}',
    'changes.since': 'Wat is gewijzigd sinds (leeg: zeven dagen)',
    'changes.forms':
      'Een dag (2026-03-01: het einde ervan), een tijdstip met tijdzone, de index van een gebeurtenis (index:42) of een positie in het logboek. Beide zijden betreffen dezelfde dag; alleen wat bekend was, verschilt.',
    'changes.none': 'Geen enkel cijfer luidt anders.',
    'changes.label': 'Cijfers die anders luiden',
    'changes.target': 'Doelstelling',
    'changes.before': 'Toen',
    'changes.now': 'Nu',
    'changes.difference': 'Verschil',
    'changes.ends': 'ondergrens {min}, bovengrens {max}',
    'changes.restated': 'Bijstellingen',
    'changes.many': 'te veel om te tellen',
    'changes.events':
      'Sindsdien vastgelegd: {recorded, plural, one {# levering} other {# leveringen}}, {corrected, plural, one {# correctie} other {# correcties}}, {withdrawn, plural, one {# intrekking} other {# intrekkingen}}, {verified, plural, one {# verificatie} other {# verificaties}}, {disputed, plural, one {# betwisting} other {# betwistingen}}; over officiële totalen {statements, plural, one {# gebeurtenis} other {# gebeurtenissen}}, over toezeggingen {commitments, plural, one {# gebeurtenis} other {# gebeurtenissen}}, over meldingen van dezelfde goederen {arbitrations, plural, one {# besluit} other {# besluiten}}.',
    'changes.not-adopted': 'niet vastgesteld',
    'changes.adopted': '{count, plural, one {# mijlpaal is} other {# mijlpalen zijn}} vastgesteld.',
    'changes.milestone': '{title}: {before} → {after}',
    'changes.json': 'Deze wijzigingen als JSON',

    'overview.title': 'Voortgang ten opzichte van de doelstellingen van het witboek',
    'banner.contradicted':
      '<b>Het logboek is niet het logboek dat eerder is ondertekend.</b> Vertrouw niet op deze cijfers totdat bekend is waarom: <a>Controle</a>',
    'overview.ways':
      '<deliveries>Alle leveringsmeldingen met hun bewijsstukken</deliveries>, ook die welke in de periode van geen enkele doelstelling vallen. <brief>Dit overzicht op één pagina, om af te drukken</brief>',
    'overview.quiet':
      'Instanties die nog nooit hebben gemeld of te laat zijn: <a>{quiet} van {all}</a>. Wat zij het laatst hebben gemeld, telt nog steeds mee.',
    'overview.no-target':
      'Er is nog geen doelstelling vastgesteld; er is dus niets waaraan cijfers kunnen worden getoetst. Een planner stelt doelstellingen vast; die van het witboek staan in de meegeleverde gegevens.',
    'overview.numbered': 'Doelstellingen met een getal',
    'overview.legend':
      'Balken: donker tot de ondergrens van wat is gemeld, licht tot de bovengrens; de dunne balk daarbinnen is wat een tweede instantie heeft geverifieerd. De dunne streep staat waar het cijfer bij een gelijkmatig tempo nu zou liggen, de dikke bij het getal.',
    'overview.priorities': 'Prioriteiten zonder getal',
    'overview.priorities-intro':
      'Het witboek stelt hier geen getal vast; daarom staat er geen percentage: geteld wordt wat is gemeld, en de lijn laat zien hoe het is gegroeid.',
    'overview.priority': '{period}; {pace} in de laatste 90 dagen; laatste melding vastgelegd: {age}',
    'overview.pace': 'Tempo',
    'overview.pace-now': '{pace} in de laatste 90 dagen',
    'overview.pace-required':
      'vanaf nu {required} nodig om het getal te bereiken; {pace} in de laatste 90 dagen',
    'overview.none-verified': 'nog niets',
    'overview.last-report': 'Laatste melding vastgelegd',
    'overview.official': '{total}, stand per {day}, volgens {authority}',
    'overview.gap': 'verschil met de meldingen over dezelfde dagen',
    'overview.why':
      '<a>Waarom dit getal</a>: de meldingen erachter, wat het heeft gewijzigd, en het bewijs ervan',

    'figures.as-table': 'Deze cijfers als tabel',
    'figures.reported': 'Gemeld',
    'figures.verified': 'Geverifieerd',
    'figures.number': 'Getoetst aan',

    'brief.title': 'De stand op één pagina',
    'brief.milestones':
      'Mijlpalen: {reached} van {all} bereikt; {missed, plural, =0 {geen termijn gemist} one {# termijn gemist} other {# termijnen gemist}}.',
    'brief.quiet':
      'Instanties die nog nooit hebben gemeld of te laat zijn: {quiet} van {all}. Wat zij het laatst hebben gemeld, telt nog steeds mee.',
    'brief.undisclosed': 'Cijfers die door meldingen zonder getal hoger kunnen uitvallen: {count}.',
    'brief.where': 'Deze pagina met beide tijdstippen in het adres, waar zij altijd hetzelfde luidt:',

    'target.years': 'De jaren van deze doelstelling',
    'contributions.title': 'De meldingen achter het cijfer',
    'contributions.none': 'Geen enkele melding telt mee voor dit cijfer.',
    'contributions.intro':
      'Elke regel is wat één gebeurtenis heeft toegevoegd. Een regel met een minteken neemt terug wat telde vóór een correctie, een intrekking, een tweede oordeel, of een besluit dat een andere melding van dezelfde goederen telt. Een officieel totaal staat voor alle leveringen tot en met de dag ervan; alleen wat daarna kwam, wordt erbij opgeteld.',
    'contributions.label': 'De regels van het cijfer',
    'contributions.full': 'telt volledig',
    'contributions.upper-bound-only': 'telt alleen voor de bovengrens',
    'contributions.open-upwards': 'laat de bovengrens open',
    'contributions.taken-back': 'geen getal, teruggenomen',
    'contributions.official': '(officieel totaal)',
    'contributions.said-as': 'Vermeld als',
    'contributions.weight': 'Gewicht',
    'contributions.total': 'Het cijfer: de som van alle regels',
    'contributions.first':
      '{count, plural, one {Dit is de eerste regel} other {Dit zijn de eerste # regels}} in de volgorde van het logboek, en de som is die van alle regels; latere staan in de bestanden.',
    'contributions.report': 'Melding en bewijsstukken',
    'contributions.csv': 'Alle regels als CSV',
    'contributions.json': 'Alle regels als JSON',
    'contributions.restatements-json':
      'Elke gebeurtenis die dit cijfer heeft gewijzigd, met wie, wanneer en waarom, als JSON',

    'statements.title': 'Officiële totalen',
    'statements.none': 'In deze categorie is van niemand een totaal vastgelegd.',
    'statements.intro':
      'Elk daarvan is een stand die iemand op een bepaalde dag heeft opgegeven. Zij worden nooit opgeteld, niet bij elkaar en niet bij leveringen.',
    'statements.statement': 'Opgave',
    'statements.total': 'Totaal',
    'statements.counted-from': 'Geteld vanaf',
    'statements.as-of': 'Stand per',
    'statements.says': 'Vermeldt',
    'statements.authority': 'Wie het heeft gezegd',
    'statements.json': 'Deze opgaven als JSON, met inbegrip van de ingetrokken opgaven',

    'donors.eu': 'de EU en haar lidstaten',
    'donors.all': 'alle donoren',
    'donors.title': 'Per donor',
    'donors.intro':
      'Alle jaren samen. Wat verschillende donoren zonder bekendgemaakte verdeling hebben gegeven, komt aan geen van hen afzonderlijk toe: het staat op een eigen regel, en waar slechts enkele van die donoren onder een totaal vallen, telt het daarin ten hoogste tot het maximum mee.',
    'donors.label': 'Leveringen per donor',
    'donors.promised': 'Toegezegd, al dan niet aangekomen',
    'donors.total-eu': 'De EU en haar lidstaten',
    'donors.total-others': 'Alle andere',
    'donors.not-split': '{donors}: verdeling niet bekendgemaakt',

    'timeline.title': 'Maand voor maand',
    'timeline.none': 'In deze categorie is geen levering gemeld.',
    'timeline.intro':
      'Wat op dagen binnen een maand is gedateerd, telt daarin volledig; van een melding waarvan de dagen verder reiken dan de maand, kan het elk deel zijn, tot en met het geheel. Wat alleen met een maand of een jaar is gedateerd, staat in geen enkele balk maar hieronder. “In totaal” is alles wat aan het einde van de maand telt, van alle donoren. Wat is toegezegd, staat in de maand waarin de termijn ervan verstrijkt, of anders in de maand waarin het is toegezegd. Elke maand leidt naar de meldingen waarvan de laatste dag erin valt.',
    'timeline.reporters': 'Op basis van de meldingen van {bodies}.',
    'timeline.label': 'Leveringen per maand',
    'timeline.month': 'Maand',
    'timeline.delivered-min': 'Geleverd, {unit}: minimum',
    'timeline.max': 'maximum',
    'timeline.in-all-min': 'In totaal aan het einde van de maand: minimum',
    'timeline.in-all-max': 'maximum in totaal',
    'timeline.promised': 'Ervoor toegezegd, in geen enkele som',
    'timeline.coarse': 'Alleen naar maand of jaar gedateerd',
    'timeline.coarse-intro':
      'Meldingen die niet vermelden op welke dagen iets is aangekomen, staan hierboven bij geen enkele maand in de balk. Zij tellen volledig op de laatste dag van hun periode, en dus ook in “in totaal”.',
    'timeline.coarse-label': 'Grof gedateerde leveringen',
    'timeline.some-time-in': 'Ergens in',
    'timeline.by-month': '{period} (gedateerd naar maand)',
    'timeline.by-year': '{period} (gedateerd naar jaar)',
    'timeline.json': 'Deze tijdlijn als JSON',

    'track.held-against': 'Getoetst aan',
    'track.no-target': 'In deze categorie geldt geen doelstelling.',
    'track.held': '{target}, {period}: {sum}; {said}',
    'track.others': 'Andere categorieën',
    'track.deliveries': 'Alle leveringsmeldingen in deze categorie',
    'track.pipeline': 'wat daarin is toegezegd en niet is aangekomen',
    'track.measure': 'Geteld in {unit}; varianten: {variants}',

    'status.no-number': 'geen getal om aan te toetsen',
    'status.no-number.meaning': 'De bron noemt geen getal; een percentage zou verzonnen zijn.',
    'status.not-due': 'nog niet aan de orde',
    'status.not-due.meaning': 'De periode is nog niet begonnen.',
    'status.met': 'gehaald',
    'status.met.meaning': 'Zelfs de ondergrens van het cijfer bereikt het getal.',
    'status.open': 'lopend',
    'status.open.meaning':
      'De ondergrens van het cijfer bereikt het getal nog niet, en de periode heeft geen einddatum.',
    'status.missed': 'niet gehaald',
    'status.missed.meaning':
      'De periode is voorbij, en zelfs de bovengrens van het cijfer ligt onder het getal.',
    'status.undecided': 'niet uitgemaakt',
    'status.undecided.meaning':
      'De periode is voorbij, en uit de meldingen blijkt niet of het getal is bereikt.',
    'status.on-track': 'op schema',
    'status.on-track.meaning':
      'De ondergrens van het cijfer ligt waar die bij een gelijkmatig tempo nu zou liggen, of het tempo van de laatste 90 dagen leidt tot het getal.',
    'status.behind': 'achter op schema',
    'status.behind.meaning':
      'De ondergrens van het cijfer ligt lager dan die bij een gelijkmatig tempo nu zou liggen, en het tempo van de laatste 90 dagen leidt niet tot het getal.',
    'kind.quantified': 'Doelstelling',
    'kind.reference-level': 'Referentieniveau',
    'kind.envelope': 'Totaalbedrag',
    'kind.priority': 'Prioriteit',

    'reporters.on': 'op basis van de meldingen van {bodies}',
    'reporters.beside': 'ernaast, en er niet in opgenomen: {bodies}',
    'reporters.not-exact': 'een deel ervan vermeldt {bounds}',

    'committed.pledged': '{quantity} toegezegd',
    'committed.allocated': '{quantity} toegewezen',
    'committed.contracted': '{quantity} gecontracteerd',
    'committed.without-number': '{count, plural, one {# toezegging} other {# toezeggingen}} zonder getal',
    'committed.promised': 'Toegezegd',
    'committed.beside':
      '{promised}: in geen enkele som van wat geleverd is; wat daarvan is aangekomen, is hier niet in mindering gebracht',

    'step.not-started': 'niet begonnen',
    'step.announced': 'aangekondigd',
    'step.proposed': 'voorgesteld',
    'step.agreed': 'overeengekomen',
    'step.in-force': 'van kracht',
    'step.achieved': 'bereikt',
    'step.abandoned': 'opgegeven',
    'step.nothing-reported': 'nog niets gemeld',
    'step.since': '{status} sinds {day}',
    'step.on': '{status} op {day}',
    'step.due': ', uiterlijk {day}',
    'step.deadline-missed': '; de termijn van {day} is gemist',
    'step.reached': ', bereikt op {day}',
    'step.late': ', {days, plural, one {# dag} other {# dagen}} na de termijn van {day}',
    'step.in-time': ', binnen de termijn van {day}',

    'evidence.none': 'geen',
    'event.name': 'Gebeurtenis {index}',
    'event.receipt': 'ontvangstbewijs',
    'event.receipt-of': 'Ontvangstbewijs van gebeurtenis {index}',
    'event.proof': 'bewijs',
    'event.proof-of': 'Bewijs dat gebeurtenis {index} in het logboek staat',
    'receipt.keep-one':
      '<b>Bewaar het ontvangstbewijs</b>: hiermee kunt u aantonen dat het hier is aanvaard, wat er ook met het logboek gebeurt. <a>Een ontvangstbewijs controleren</a>',
    'receipt.keep-several':
      '<b>Bewaar het ontvangstbewijs</b>: hiermee kunt u aantonen dat deze meldingen hier zijn aanvaard, wat er ook met het logboek gebeurt. <a>Een ontvangstbewijs controleren</a>',
    'receipt.signed': 'Wat is ondertekend',

    'problem.receipt': 'Het ondertekende ontvangstbewijs van wat is vastgelegd',
    'problem.in-english':
      'Wat er mis is, staat hier in het Engels, zoals het ook aan programma’s wordt gemeld.',
    'problem.without': 'Deze pagina zonder {wrong}',
    'problem.asked-wrongly': 'Er klopt iets niet in wat is gevraagd',
    'problem.unknown-reader': 'U moet zich aanmelden',
    'problem.not-allowed': 'Uw sleutel geeft hier geen recht op',
    'problem.nothing-here': 'Hier is niets',
    'problem.not-accepted': 'Dit is niet aanvaard',
    'problem.too-much': 'Er is te veel tegelijk gevraagd',
    'problem.not-now': 'Dit lukt op dit moment niet',
    'problem.sign-in': 'Meld u aan met uw sleutel',
    'problem.report': 'Leveringen melden',
    'problem.home': 'Alle doelstellingen, stand van nu',

    'report-status.reported': 'gemeld',
    'report-status.verified': 'geverifieerd',
    'report-status.disputed': 'betwist',
    'report-status.withdrawn': 'ingetrokken',
    'stage.pledged': 'toegezegd',
    'stage.allocated': 'toegewezen',
    'stage.contracted': 'gecontracteerd',

    'layout.title': '{title} – porcupine',
    'layout.skip': 'Direct naar de cijfers',
    'layout.tagline':
      'De steun van Europa aan Oekraïne, getoetst aan het witboek over defensiegereedheid van 2025',
    'layout.languages': 'Talen',
    'layout.cite': '<a>Link naar deze pagina zoals zij er nu uitziet</a>, met beide tijdstippen in het adres',
    'live.page': 'Deze pagina toont wat intussen is vastgelegd.',
    'live.changed': 'Gewijzigd: {title}: {sum}',
    'live.many': 'Gewijzigde cijfers: {count}.',
    'live.stale':
      'Geen verbinding met de server: wat hier staat, is mogelijk niet meer actueel. Er wordt vanzelf opnieuw verbinding gezocht.',

    'nav.pages': 'Pagina’s',
    'nav.targets': 'Alle doelstellingen',
    'nav.deliveries': 'Leveringsmeldingen',
    'nav.pipeline': 'Toezeggingen',
    'nav.bodies': 'Meldende instanties',
    'nav.paper': 'Het witboek',
    'nav.milestones': 'Mijlpalen',
    'nav.audit': 'Controle',
    'nav.report': 'Melden',

    'bodies.title': 'Meldende instanties',
    'bodies.intro':
      'Hoelang geleden elke instantie voor het laatst iets heeft laten weten, op het hierboven vermelde kennistijdstip, naast hoe vaak zij gewoonlijk meldt. Een instantie die niets meer laat weten, blijft hier staan en haar cijfers blijven in de sommen: zwijgen neemt niets terug. Namen en termijnen zijn die van de huidige configuratie.',
    'bodies.fresh': 'actueel',
    'bodies.late': 'laat: langer geleden dan zij gewoonlijk meldt',
    'bodies.silent': 'stil: meer dan tweemaal zo lang geleden als zij gewoonlijk meldt',
    'bodies.never': 'heeft nog niets gemeld',
    'bodies.no-cadence': 'geen regelmaat bekend',
    'bodies.not-heard': 'nooit',
    'bodies.heard': '{at}, {days, plural, =0 {vandaag} one {# dag ervoor} other {# dagen ervoor}}',
    'bodies.days': '{days, plural, one {# dag} other {# dagen}}',
    'bodies.last-delivery': '{track}: {quantity}, {on}',
    'bodies.last-commitment': '{track}: {quantity}, toegezegd: {on}',
    'bodies.last-statement': '{track}: {quantity}, stand per {on}',
    'bodies.last-milestone': '{milestone}: {status} op {on}',
    'bodies.last-withdrawn': ' (ingetrokken)',
    'bodies.body': 'Instantie',
    'bodies.name': 'Naam',
    'bodies.account': 'Actualiteit',
    'bodies.last-heard': 'Laatste bericht',
    'bodies.every': 'Meldt elke',
    'bodies.last-figure': 'Laatste cijfer',
    'bodies.reports': 'Meldingen',
    'bodies.corrections': 'Correcties',
    'bodies.withdrawals': 'Intrekkingen',
    'bodies.disputes': 'Betwistingen',
    'bodies.json': 'Deze lijst als JSON',

    'list.any': 'alle',
    'list.filtered': 'Alleen wat voldoet aan: {filters}. <a>Alle filters wissen</a>',
    'list.filter': '{name}: {value}',
    'list.csv': 'Deze lijst als CSV',
    'list.json': 'Deze lijst als JSON',
    'list.first': 'Eerste pagina',

    'goods.track': 'Categorie',
    'goods.variant': 'Variant',
    'goods.source': 'Herkomst van de goederen',
    'goods.donors': 'Donoren',
    'goods.quantity': 'Hoeveelheid',
    'goods.happened': 'Datum',
    'goods.worth': 'Waarde (in geen enkele som)',
    'goods.evidence': 'Bewijsstukken',
    'goods.note': 'Toelichting',
    'goods.promised': 'Toegezegd',
    'goods.promised-by': 'Toegezegd door',
    'goods.due-on': 'Termijn',
    'goods.counted-in': '{quantity} ({unit})',
    'goods.last-day': '{period}; telt op de laatste dag ervan',
    'goods.part': '{donor} ({quantity})',
    'goods.jointly': 'gezamenlijk: {parts}',
    'goods.jointly-unsplit': 'gezamenlijk, zonder bekendgemaakte verdeling: {donors}',
    'goods.amount': '{currency} {amount}',
    'goods.amount-in-euro': '{amount}, door de melding gesteld op {euro} tegen de koers van {day} ({source})',

    'deliveries.title': 'Leveringsmeldingen',
    'deliveries.report': 'Melding',
    'deliveries.goods': 'Categorie en variant',
    'deliveries.evidence': 'Bewijsstukken en toelichting',
    'deliveries.status': 'Status',
    'deliveries.changed': 'Laatste wijziging',
    'deliveries.not-counted': '{status}, niet meegeteld: een andere melding van dezelfde goederen telt',
    'deliveries.none': 'Geen enkele melding voldoet.',
    'deliveries.all': '{count, plural, one {# melding voldoet.} other {# meldingen voldoen.}}',
    'deliveries.more':
      '{count, plural, one {# melding} other {# meldingen}} op deze pagina, en er zijn er meer.',
    'deliveries.last':
      '{count, plural, one {# melding} other {# meldingen}} op deze pagina, de laatste van de lijst.',
    'deliveries.older': 'Oudere meldingen',
    'deliveries.next': 'Meer meldingen',
    'deliveries.reported-by': 'Gemeld door',
    'deliveries.donor': 'Donor',
    'deliveries.from': 'Datum vanaf',
    'deliveries.to': 'tot en met',
    'deliveries.words': 'Woorden in kenmerk, toelichting of bewijsstukken',
    'deliveries.no-evidence': 'geen opgegeven',

    'delivery.title': 'Leveringsmelding {report}',
    'delivery.given-by': 'Gegeven door',
    'delivery.fulfils': 'Komt de toezegging na',
    'delivery.reported':
      'De melding staat zoals de instantie haar heeft gedaan; geen tweede instantie heeft haar geverifieerd of betwist.',
    'delivery.verified': 'Zoals de melding nu luidt, geverifieerd door {bodies}.',
    'delivery.disputed': 'Zoals de melding nu luidt, betwist door {bodies}.',
    'delivery.withdrawn':
      'De instantie heeft de melding ingetrokken: zij telt in geen enkel cijfer mee, en haar kenmerk blijft gesloten.',
    'delivery.revision': 'Revisie {revision}, vanaf gebeurtenis {index}, vastgelegd op {at}',
    'delivery.history': 'Geschiedenis',
    'delivery.history-label': 'De geschiedenis van de melding',
    'delivery.what': 'Wat',
    'delivery.when': 'Wanneer',
    'delivery.who': 'Wie',
    'delivery.why': 'Waarom',
    'delivery.what-changed': 'Wat is gewijzigd',
    'delivery.index': 'Index van de gebeurtenis',
    'delivery.did-record': 'vastgelegd',
    'delivery.did-correct': 'gecorrigeerd',
    'delivery.did-withdraw': 'ingetrokken',
    'delivery.did-verify': 'geverifieerd',
    'delivery.did-dispute': 'betwist',
    'delivery.did-count': 'telt in plaats van {other}, over dezelfde goederen',
    'delivery.did-set-aside': 'wijkt voor {other}, over dezelfde goederen',
    'delivery.did-part': 'gescheiden van {other}: niet dezelfde goederen',
    'delivery.unreadable': 'kan door deze versie van het programma niet worden gelezen',
    'delivery.unknown': 'onbekend',
    'delivery.by': '{body}, sleutel {key}',
    'delivery.change': '{member}: {was} → {now}',
    'delivery.nothing': 'niets',
    'delivery.first-events':
      '{count, plural, one {Dit is de eerste gebeurtenis.} other {Dit zijn de eerste # gebeurtenissen.}}',
    'delivery.proofs':
      'Elke gebeurtenis leidt via haar index naar haar inhoud, naar het ondertekende ontvangstbewijs van de server en naar het bewijs dat zij in het ondertekende logboek staat.',
    'delivery.answers':
      '<report>Deze melding als JSON</report>, <history>haar geschiedenis als JSON</history>, <all>alle meldingen van {body}</all>',

    'member.track': 'categorie',
    'member.variant': 'variant',
    'member.source': 'herkomst van de goederen',
    'member.donor': 'donor',
    'member.donors': 'donoren',
    'member.quantity': 'hoeveelheid',
    'member.bound': 'verhouding van de hoeveelheid tot de werkelijkheid',
    'member.effective-on': 'datum',
    'member.commitment': 'toezegging die wordt nagekomen',
    'member.value': 'waarde',
    'member.evidence': 'bewijsstukken',
    'member.note': 'toelichting',
    'member.exact': 'precies',

    'same-goods.title': 'Dezelfde goederen',
    'same-goods.counts': 'Deze melding telt, de andere niet.',
    'same-goods.another': 'Een andere melding van deze goederen telt.',
    'same-goods.none':
      'Geen van deze meldingen telt: alle zijn ingetrokken of door een correctie in een andere categorie geplaatst.',
    'same-goods.first':
      'Geen besluit noemt een melding die nog staat; daarom telt de melding die het eerst is vastgelegd.',
    'same-goods.decided': 'Besloten door {body} met gebeurtenis {index}: {reason}',
    'same-goods.reports': 'De meldingen van deze goederen',
    'same-goods.says': 'Meldt',
    'same-goods.stands-as': 'Staat als',
    'same-goods.own': '{report} (deze melding)',
    'same-goods.unreadable': 'niet leesbaar',
    'same-goods.moved': 'gecorrigeerd naar {track}',
    'same-goods.counted': '{status}, en telt',
    'same-goods.not-counted': '{status}, telt niet',
    'same-goods.who-decided': 'Wie heeft besloten',
    'same-goods.decisions': 'De besluiten dat dit dezelfde goederen zijn',
    'same-goods.head-counts': 'Telt',
    'same-goods.head-not': 'En niet',
    'same-goods.decided-by': 'Besloten door',
    'same-goods.json': 'Alle besluiten in deze categorie als JSON',
    'same-goods.other-bodies':
      'Waar een doelstelling de instantie waarvan de melding telt, buiten beschouwing laat, telt voor die doelstelling de volgende van deze meldingen.',

    'commitment.title': 'Toezegging {commitment}',
    'commitment.withdrawn': 'ingetrokken',
    'commitment.withdrawn.meaning':
      'De instantie heeft de toezegging ingetrokken: zij geldt niet meer, en haar kenmerk blijft gesloten.',
    'commitment.not-yet': 'nog niet toegezegd',
    'commitment.not-yet.meaning': 'De toezegging is gedaan na de gevraagde dag.',
    'commitment.stands.meaning': 'Toegezegd, en in geen enkele som van het geleverde opgenomen.',
    'commitment.revision': 'Revisie {revision}, vastgelegd op {at} met gebeurtenis {event}',
    'commitment.stages': 'Stadia',
    'commitment.no-stage': 'Op deze dag nog geen.',
    'commitment.since': '{stage} sinds {day}',
    'commitment.outcome': 'Wat ervan is gekomen',
    'commitment.overdue':
      '<b>termijn verstreken</b>: de dag waarop aan de toezegging moest zijn voldaan, is voorbij',
    'commitment.arrived': 'Aangekomen',
    'commitment.open': 'Nog open',
    'commitment.beyond': 'Meer dan toegezegd',
    'commitment.no-delivery': 'Geen levering die telt, noemt deze toezegging.',
    'commitment.open-unknown': 'onbekend: er is zonder getal toegezegd',
    'commitment.open-nothing': 'niets',
    'commitment.open-at-most': '{quantity}; een levering zonder getal kan dit alles omvatten',
    'commitment.answers':
      '<commitment>Deze toezegging als JSON</commitment>, <history>haar geschiedenis als JSON</history>, <all>alles wat in deze categorie openstaat</all>',

    'pipeline.title': 'Toegezegd, niet aangekomen',
    'pipeline.intro':
      'Wat is toegezegd en in geen enkele som van het geleverde is opgenomen. Alleen een leveringsmelding die een toezegging noemt, komt die na; wat zonder zo’n vermelding is aangekomen, kan er toch bij horen.',
    'pipeline.list': 'Toezeggingen',
    'pipeline.commitment': 'Toezegging',
    'pipeline.stage': 'Stadium',
    'pipeline.no-due': 'niet bepaald',
    'pipeline.overdue': '{day}: termijn verstreken',
    'pipeline.state': 'Stand',
    'pipeline.open': 'open',
    'pipeline.fulfilled': 'nagekomen',
    'pipeline.all': 'open of nagekomen',
    'pipeline.due': 'Termijn',
    'pipeline.overdue-only': 'alleen met verstreken termijn',
    'pipeline.not-overdue': 'termijn niet verstreken',
    'pipeline.none': 'Geen enkele toezegging voldoet.',
    'pipeline.older': 'Oudere toezeggingen',

    'milestones.title': 'Mijlpalen',
    'milestones.intro':
      'Stappen die al dan niet worden gezet. De status is die van de melding met de meest recente dag. Een termijn is gehaald wanneer de stap uiterlijk dan voor het eerst was bereikt of van kracht was; een gemiste termijn blijft gemist.',
    'milestones.none': 'Er is nog geen mijlpaal vastgesteld.',
    'milestones.section': 'Paragraaf {section}',
    'milestones.section-says': '{section}: {says}',
    'milestones.incomplete':
      '<b>Deze mijlpaal is mogelijk onvolledig.</b> Het logboek bevat een gebeurtenis die deze versie van het programma niet kan lezen.',
    'milestones.no-deadline': 'geen termijn, vanaf {at}',
    'milestones.deadline': 'een termijn van {day}, vanaf {at}',
    'milestones.for-reason': '{version}: {reason}',
    'milestones.latest': 'De laatste {shown} van {all} meldingen:',
    'milestones.reports': 'Meldingen over {title}',
    'milestones.on': 'Datum',
    'milestones.said': 'Wat is gezegd',
    'milestones.history': 'Elke gebeurtenis van deze mijlpaal als JSON',
    'milestones.json': 'Deze mijlpalen als JSON',

    'paper.title': 'Het witboek, punt voor punt',
    'paper.intro':
      'Alle {items} punten over de steun aan Oekraïne in JOIN(2025) 120 final: de woorden van de Nederlandse tekst, wat zij inhouden, en hoever elk punt is gekomen. Een percentage staat er alleen waar iemand een getal heeft gegeven. <a>De mijlpalen met de meldingen daarover</a>',
    'paper.sections': 'Paragrafen: {sections}',
    'paper.section': 'Paragraaf {section}',
    'paper.item': '{id}: {says}',
    'paper.context': 'Context: hier valt niets te tellen of te bereiken.',
    'paper.retired': '{id}: deze doelstelling is vervallen verklaard',
    'paper.not-adopted': '{id}: nog niet vastgesteld, zodat er niets over te zeggen valt',
    'paper.milestone': '{title}: {state}',
    'paper.figure': '{title} ({days}): {sum}; {beside}',
    'paper.share': '{share} van {quantity}',
    'paper.official': 'laatste officiële totaal: {total}, stand per {day}',
    'paper.incomplete':
      '<b>Dit punt is mogelijk onvolledig.</b> Het logboek bevat een gebeurtenis die deze versie van het programma niet kan lezen.',
    'paper.by': 'uiterlijk op {day}',
    'paper.by-stated': 'uiterlijk op {day} (“{stated}”)',
    'paper.kind': 'In het witboek',
    'paper.when': 'Wanneer',
    'paper.responsible': 'Taak van',
    'paper.json': 'Deze punten als JSON',

    'clocks.moments': 'Wat er tot en met {effectiveAt} was gebeurd, zoals bekend op {knownAt} ({place})',
    'clocks.nothing': 'nog niets vastgelegd',
    'clocks.place': 'gebeurtenis met index {index}, positie {position}',
    'clocks.year': 'In het kalenderjaar',
    'clocks.effective-at': 'Wat er was gebeurd tot en met (leeg: vandaag)',
    'clocks.known-at': 'Zoals bekend op (leeg: nu)',
    'clocks.show': 'Tonen',
    'clocks.forms':
      'Bekend op: een dag (2026-03-01), een tijdstip met tijdzone (2026-03-01T12:00:00Z), de index van een gebeurtenis (index:42) of een positie in het logboek.',
    'clocks.to-now': 'Beide tijdstippen op nu zetten',
    'banner.not-now':
      '<b>Dit is niet de stand van nu.</b> Getoond wordt wat er tot en met {effectiveAt} was gebeurd, zoals bekend op {knownAt}. <a>De stand van nu tonen</a>',
    'banner.behind':
      '<b>Het logboek kan op dit moment niet tot het einde worden gelezen.</b> Dit is wat bekend was op {knownAt}.',
    'banner.incomplete':
      '<b>Deze pagina is mogelijk onvolledig.</b> Het logboek bevat een gebeurtenis die deze versie van het programma niet kan lezen.',

    'session.sign-in': 'Aanmelden',
    'session.signed-in': 'Aangemeld',
    'session.key': 'De sleutel van uw instantie',
    'session.keys':
      'Een beheerder maakt sleutels aan met {command}. Een sessie duurt twaalf uur en eindigt onmiddellijk wanneer de sleutel wordt ingetrokken.',
    'session.whose': 'Aangemeld voor {body} met de sleutel {key} ({roles}).',
    'session.no-role': 'geen rol',
    'session.sign-out': 'Afmelden',
    'session.ways': '<report>Leveringen melden</report>, <home>alle doelstellingen</home>',

    'reporting.title': 'Leveringen melden',
    'reporting.for-whom': 'Voor wie namens een coördinerende instantie leveringen meldt.',
    'reporting.not-reporter':
      'Met deze sleutel kan niet worden gemeld: een beheerder maakt voor {body} een sleutel met de rol reporter aan.',

    'upload.title': 'Melden met een spreadsheet',
    'upload.template':
      'Begin met <a>het sjabloon</a> (één levering per rij, onder uw eigen kenmerk), of met een lijst die u hier hebt gedownload.',
    'upload.days':
      'Maak de kolommen met dagen eerst op als tekst: een spreadsheet maakt van 2025-03-14 een eigen datum en slaat die op als 14/03/2025 of 45730; zo’n datum wordt geweigerd.',
    'upload.csv':
      'Sla het bestand op als CSV: in Excel “CSV UTF-8 (door komma’s gescheiden)”. Komma’s, puntkomma’s en tabs tussen de cellen worden alle herkend.',
    'upload.choose':
      'Kies het bestand en laat het controleren. Er wordt niets opgeslagen voordat u bevestigt.',
    'upload.columns': 'Wat de kolommen betekenen',
    'upload.needed': '{column} (verplicht)',
    'upload.needed-too':
      'Ook zijn verplicht: donor of parts, en quantity of min en max. Elke andere cel mag leeg blijven.',
    'upload.file': 'Spreadsheet (CSV, of één JSON-object per regel)',
    'upload.check': 'Het bestand controleren',
    'upload.limits':
      'Ten hoogste 64 MiB en 200.000 rijen. Neem geen persoonsgegevens en geen gerubriceerde gegevens op: alles wat wordt gemeld, kan door anderen worden gelezen.',

    'column.reference':
      'Uw eigen naam voor de levering: een zending- of dossiernummer, één per levering; 1 tot 100 letters, cijfers of . _ : ~ -',
    'column.track':
      'Om welk soort steun het gaat, zoals artillery-ammunition of drones; GET /v1/tracks geeft de lijst',
    'column.variant': 'Welk soort goederen binnen die categorie, zoals 155mm; leeg als dat niet bekend is',
    'column.source':
      'Waar de goederen vandaan komen, zoals stock of joint-procurement; GET /v1/tracks geeft de lijst per categorie',
    'column.donor':
      'Wie het heeft gegeven: een land met zijn twee hoofdletters (NL, DE), of EU; leeg als parts er meer noemt',
    'column.parts':
      'Meer donoren: DE=100;NL=50 met het deel van elk, of CZ;CA;NO als geen verdeling is bekendgemaakt',
    'column.quantity':
      'Hoeveel: alleen cijfers, 12000; euro met een punt vóór de centen, 1000000000.00; of het woord undisclosed',
    'column.min': 'Het minimum, samen met max, in plaats van een hoeveelheid die niet zeker is',
    'column.max': 'Het maximum, samen met min',
    'column.bound':
      'exact (ook als de cel leeg is), at-least (ten minste), at-most (ten hoogste) of about (ongeveer)',
    'column.effective-on':
      'Wanneer het is aangekomen: 2025-03-14; een maand 2025-03, een jaar 2025, of 2025-03-01/2025-03-14 als de dag niet bekend is',
    'column.commitment-body':
      'Samen met commitmentReference: de toezegging die hiermee wordt nagekomen, en wel door wie die is gemeld',
    'column.commitment-reference': 'Het kenmerk van die toezegging',
    'column.value-amount': 'Wat het waard is: cijfers en een punt vóór de centen, 38400000.00',
    'column.value-currency': 'De munteenheid daarvan, met haar drie hoofdletters: EUR, USD',
    'column.value-eur': 'Hetzelfde in euro, als de munteenheid een andere is',
    'column.rate-on': 'De dag van de koers waarmee dat is berekend',
    'column.rate-source': 'Wie die koers heeft bekendgemaakt',
    'column.evidence-title': 'Waaruit het blijkt: de naam van een document',
    'column.evidence-url': 'Waar dat te lezen is: https of http',
    'column.evidence-sha256': 'De SHA-256 van het document, hexadecimaal',
    'column.evidence': 'Meer dan één bewijsstuk, als JSON-lijst van objecten met title, url en sha256',
    'column.note': 'Wat lezers verder moeten weten; geen persoonsgegevens en geen gerubriceerde gegevens',

    'dry-run.will-be-recorded': 'wordt vastgelegd',
    'dry-run.is-known': 'is al bekend',
    'dry-run.contradicts': 'is in tegenspraak met wat er staat, en wordt weggelaten',
    'dry-run.was-recorded': 'vastgelegd',
    'dry-run.was-known': 'was al bekend',
    'dry-run.contradicted': 'is in tegenspraak met wat er staat, en is weggelaten',
    'dry-run.malformed': 'te herstellen',
    'dry-run.sound': 'in orde',
    'dry-run.table': 'De regels van het bestand',
    'dry-run.line': 'Regel',
    'dry-run.reference': 'Kenmerk',
    'dry-run.fate': 'Wat ermee gebeurt',
    'dry-run.says': 'Wat er staat',
    'dry-run.nothing-new': '<b>Dit bestand bevat niets nieuws.</b> Er hoeft niets te worden bevestigd.',
    'dry-run.sign': 'Een ontvangstbewijs laten ondertekenen voor wat al bekend is',
    'dry-run.sign.meaning': 'Hierdoor wordt niets opgeslagen.',
    'dry-run.record': '{count, plural, one {# levering} other {# leveringen}} vastleggen',
    'dry-run.record.meaning':
      'Er is nog niets opgeslagen. Ook als u tweemaal op de knop drukt, wordt elke levering één keer vastgelegd.',
    'dry-run.nothing-stored':
      '<b>Er is niets opgeslagen.</b> Zolang een regel onjuist is, wordt niets van een bestand vastgelegd: herstel de onderstaande regels en kies het bestand opnieuw.',
    'dry-run.ready': 'Klaar om vast te leggen: {count, plural, one {# levering} other {# leveringen}}',
    'dry-run.recorded': 'Vastgelegd: {count, plural, one {# levering} other {# leveringen}}',
    'dry-run.lines':
      '{lines, plural, one {# regel} other {# regels}} in het bestand, waarvan {repeated, number} al bekend.',
    'dry-run.left-out':
      '{count, plural, one {# regel is in tegenspraak met wat er staat en wordt} other {# regels zijn in tegenspraak met wat er staat en worden}} weggelaten: is de stand onjuist, corrigeer de melding dan onder “Mijn meldingen”; andere goederen hebben een ander kenmerk nodig.',
    'dry-run.receipt': 'Het ondertekende ontvangstbewijs',
    'dry-run.download':
      '<a>Download het ontvangstbewijs</a> binnen een uur. Kies daarna hetzelfde bestand opnieuw: voor wat al bekend is, wordt opnieuw een ontvangstbewijs afgegeven.',
    'dry-run.signed-of-page': 'Wat is ondertekend: de verklaring, en daarvan de regels op deze pagina',
    'dry-run.before': 'Vorige regels',
    'dry-run.page': 'Pagina {page} van {pages}',
    'dry-run.after': 'Volgende regels',
    'dry-run.another': 'Een ander bestand kiezen, of mijn meldingen bekijken',

    'my-reports.title': 'Mijn meldingen',
    'my-reports.show': 'Tonen',
    'my-reports.none': 'Geen enkele melding voldoet.',
    'my-reports.reference': 'Kenmerk',
    'my-reports.track': 'Categorie',
    'my-reports.donors': 'Donoren',
    'my-reports.quantity': 'Hoeveelheid',
    'my-reports.happened': 'Datum',
    'my-reports.status': 'Status',
    'my-reports.last-change': 'Laatste wijziging',
    'my-reports.change-it': 'Wijzigen',
    'my-reports.verified-by': 'geverifieerd door {bodies}',
    'my-reports.corrected': 'gecorrigeerd sinds de vastlegging',
    'my-reports.not-counted': 'niet meegeteld: een andere melding van dezelfde goederen telt mee',
    'my-reports.disputed-by': 'Betwist door {body} op {at}: {reason}',
    'my-reports.change': 'Corrigeren of intrekken<unseen> {reference}</unseen>',
    'my-reports.older': 'Oudere meldingen',

    'change-receipt.heading': 'Uw wijziging van {reference} is vastgelegd',
    'change-receipt.download':
      '<file>Download het ontvangstbewijs</file>, of haal het op met <proof>het bewijs dat de wijziging in het logboek staat</proof>, nu of later.',

    'change.heading': '{reference} corrigeren of intrekken',
    'change.intro':
      'Wat er stond, blijft in de geschiedenis, met wie het heeft gewijzigd en waarom. <a>De melding zoals zij er nu staat</a>, revisie {revision}.',
    'change.nothing-changed': 'Er is niets gewijzigd.',
    'change.mend': 'Herstel wat hieronder is aangegeven en verzend het formulier opnieuw.',
    'change.overtaken':
      'Iemand heeft deze melding gewijzigd sinds u haar hebt geopend. Bekijk de melding zoals zij er nu staat; verzend uw onderstaande gegevens opnieuw voor zover die nog kloppen.',
    'change.no-reason': 'reden: vermeld waarom de melding wordt gecorrigeerd',
    'change.correct': 'Corrigeren',
    'change.why-corrected': 'Waarom wordt gecorrigeerd',
    'change.correct-it': 'De melding corrigeren',
    'change.withdraw': 'Intrekken',
    'change.withdraw.meaning':
      'Voor wat nooit gemeld had mogen worden. Het telt dan in geen enkel cijfer mee, en het kenmerk blijft gesloten.',
    'change.why-withdrawn': 'Waarom wordt ingetrokken',
    'change.withdraw-it': 'De melding intrekken',
    'change.back': 'Terug naar mijn meldingen',

    'field.not-stated': 'niet vermeld',
    'field.track': 'Categorie',
    'field.variant': 'Variant',
    'field.variant.hint': 'zoals in /v1/tracks; leeg als die niet bekend is',
    'field.source': 'Herkomst van de goederen',
    'field.donor': 'Donor',
    'field.donor.hint': 'NL, DE, EU, …',
    'field.parts': 'Meer donoren',
    'field.parts.hint': 'DE=100;NL=50, of CZ;CA;NO zonder bekendgemaakte verdeling',
    'field.quantity': 'Hoeveelheid',
    'field.quantity.hint': 'alleen cijfers, zoals 12000, of undisclosed',
    'field.min': 'of ten minste',
    'field.min.hint': 'samen met het volgende veld, in plaats van een hoeveelheid',
    'field.max': 'en ten hoogste',
    'field.bound': 'Hoe nauwkeurig',
    'field.bound.exact': 'precies',
    'field.bound.at-least': 'ten minste',
    'field.bound.at-most': 'ten hoogste',
    'field.bound.about': 'ongeveer',
    'field.effective-on': 'Datum',
    'field.effective-on.hint': '2025-03-14, 2025-03, 2025 of 2025-03-01/2025-03-14',
    'field.commitment-body': 'Komt de toezegging na van de instantie',
    'field.commitment-reference': 'onder het kenmerk',
    'field.value-amount': 'Waarde',
    'field.value-amount.hint': '38400000.00',
    'field.value-currency': 'in de munteenheid',
    'field.value-currency.hint': 'EUR, USD, …',
    'field.value-eur': 'omgerekend in euro',
    'field.rate-on': 'tegen de koers van de dag',
    'field.rate-source': 'bekendgemaakt door',
    'field.evidence-title': 'Bewijsstuk',
    'field.evidence-url': 'op het adres',
    'field.evidence-sha256': 'met de SHA-256',
    'field.evidence': 'Meer bewijsstukken, als JSON',
    'field.note': 'Toelichting',

    'audit.title': 'Controle',
    'audit.intro':
      'Wat deze server van zijn logboek ondertekent, zodat niemand hem voor een cijfer op zijn woord hoeft te geloven: iedereen kan het nagaan met de onderstaande opdrachten, zonder deze server en met niets ervan dan bestanden.',
    'audit.contradicted':
      'Het logboek is niet het logboek dat eerder is ondertekend. Vertrouw niet op de cijfers ervan totdat bekend is waarom.',
    'audit.not-signed': 'Op dit moment kan niets worden ondertekend.',
    'audit.checkpoint': 'Het nieuwste controlepunt',
    'audit.checkpoint.of-another-log':
      'Er wordt geen controlepunt getoond: wat eerder is ondertekend, hoort niet bij dit logboek.',
    'audit.checkpoint.none':
      'Er is nog geen controlepunt ondertekend. Dat gebeurt kort nadat de eerste gebeurtenis is vastgelegd.',
    'audit.checkpoint.meaning':
      'Hiermee legt de server zich vast op elke gebeurtenis die hij bevatte: geen daarvan kan later worden gewijzigd, verwijderd of tussengevoegd zonder dat de wortel een andere wordt. Het is het nieuwste dat er is, ongeacht de gekozen tijdstippen.',
    'audit.size': 'Omvang',
    'audit.events': '{count, plural, one {# gebeurtenis} other {# gebeurtenissen}}',
    'audit.root': 'Wortel',
    'audit.signed': 'Ondertekend',
    'audit.note': 'De ondertekende verklaring',
    'audit.checkpoint.text': 'Het nieuwste controlepunt als tekst',
    'audit.key': 'De publieke sleutel van het logboek',
    'audit.key.meaning':
      'De hash ervan is {hash}. <b>Vergelijk hem met de sleutel die u van elders hebt</b>: uit een brief, van een andere instantie, van wie deze server beheert. Een sleutel die meekomt met wat hij ondertekent, bewijst niets.',
    'audit.former-keys': 'Vroegere sleutels',
    'audit.former-keys.meaning':
      'Eerdere controlepunten en ontvangstbewijzen zijn met deze sleutels ondertekend; er wordt niets nieuws mee ondertekend.',
    'audit.witnesses': 'Getuigen',
    'audit.witnesses.meaning':
      'Een getuige is een derde die het laatste controlepunt bewaart dat hij heeft gezien, en het volgende alleen medeondertekent als het daaruit voortkomt. Met een getuige die u vertrouwt, kan de server u geen ander logboek tonen dan anderen.',
    'audit.witnesses.none':
      '<b>Hier is geen getuige ingesteld</b>: vergelijk controlepunten zelf met die van anderen.',
    'audit.witnesses.table': 'De getuigen',
    'audit.witness': 'Getuige',
    'audit.cosigned-last': 'Laatst medeondertekend',
    'audit.when': 'Wanneer',
    'audit.public-key': 'Publieke sleutel',
    'audit.cosigned-nothing': 'nog niets',
    'audit.cosigned': 'het controlepunt over {count, plural, one {# gebeurtenis} other {# gebeurtenissen}}',
    'audit.verification': 'Laatste verificatie',
    'audit.failed': '<b>Zij is mislukt</b>: zie bovenaan deze pagina.',
    'audit.not-compared':
      'Sinds hij is gestart, heeft deze server nog niet vastgesteld dat een controlepunt en zijn bomen overeenstemmen.',
    'audit.compared':
      '<b>{at}</b>: deze server heeft zijn nieuwste controlepunt, over {count, plural, one {# gebeurtenis} other {# gebeurtenissen}}, vergeleken met de bomen die hij bijhoudt. De handtekening was geldig, en de wortel en de regel van elke categorie waren die van zijn bomen.',
    'audit.not-reread': 'Sinds hij is gestart, heeft hij zijn hele logboek nog niet opnieuw gelezen.',
    'audit.reread':
      '<b>{at}</b>: hij heeft {count, plural, one {# gebeurtenis} other {# gebeurtenissen}} opnieuw uit zijn logboek gelezen, en de bytes van elke gebeurtenis waren die van de bomen.',
    'audit.verification.meaning':
      'Hij vergelijkt controlepunt en bomen wanneer hij start, voordat hij ondertekent, elk uur, en voor wie deze pagina opent, ten hoogste eenmaal per minuut; en hij leest het logboek opnieuw wanneer hij start, elk uur, en voor wie deze pagina opent, ten hoogste eenmaal per tien minuten. Zo komt aan het licht dat een logboek is beschadigd of buiten hem om is gewijzigd. Het bewijst niets aan wie de server niet vertrouwt: een server die liegt, zou hier hetzelfde zeggen. Die controleert het zelf.',
    'audit.tracks': 'De categorieën in het controlepunt, en de bewijsbundels van hun doelstellingen',
    'audit.tracks.meaning':
      'Elke categorie heeft in het controlepunt een eigen boom, over de gebeurtenissen die een cijfer van die categorie kunnen veranderen, zodat een bewijsbundel kan aantonen dat geen daarvan is weggelaten. Een bewijsbundel hoort bij het cijfer op de tijdstippen van deze pagina.',
    'audit.tracks.table': 'De categorieën in het controlepunt',
    'audit.track': 'Categorie',
    'audit.targets': 'Doelstellingen en hun bewijsbundels',
    'audit.track-events': 'Gebeurtenissen',
    'audit.track-root': 'Wortel',
    'audit.no-track': 'gebeurtenissen die geen categorie noemen',
    'audit.figure': '<target>{title}</target>, {period}',
    'audit.figure-with-bundle': '<target>{title}</target>, {period}: <bundle>bewijsbundel</bundle>',
    'audit.bundle-of': 'Bewijsbundel van {title}',

    'check.heading': 'Controleer het zelf in vier opdrachten',
    'check.intro':
      'Zet de sleutel die u van elders hebt in de plaats van de sleutel die hier staat; die is slechts wat deze server over zichzelf zegt. Vertrouwt u een getuige, voeg dan {option} en zijn publieke sleutel toe: dan wordt ook zijn medeondertekening geëist.',
    'check.fetch':
      'Haal een bewijsbundel op: een cijfer, elke gebeurtenis waaruit het volgt, en het ondertekende controlepunt. Deze is van “{title}” op de tijdstippen van deze pagina; de tabel hieronder leidt naar de andere.',
    'check.with-key': 'Zet eerst de sleutel van uw instantie in PORCUPINE_KEY.',
    'check.verify':
      'Controleer de bundel met dit programma, dat daarvoor geen server nodig heeft; in de map van de broncode:',
    'check.verify-again':
      'Controleer de bundel nogmaals met een ander programma in een andere taal, dat geen regel met het eerste deelt en alleen Python en openssl nodig heeft:',
    'check.no-figure':
      'Zodra een gebeurtenis is vastgelegd en een doelstelling is vastgesteld, kan hier een bewijsbundel worden opgehaald en gecontroleerd.',
    'check.whole-log':
      'Wie het logboek bijhoudt, controleert het in zijn geheel, elke gebeurtenis en elk controlepunt dat ooit is ondertekend, en kan de map doorgeven om haar elders te laten controleren. Wie om een controlepunt vraagt, laat eerst alles ondertekenen; op de machine van de server, met zijn instellingen:',
    'check.proven':
      'Wat zo wordt bewezen: de cijfers volgen uit de gebeurtenissen die zijn ondertekend, uit alle en uit geen andere. Wat niet: dat een melding waar is, dat een instantie alles heeft gemeld wat zij weet, of dat anderen hetzelfde logboek te zien krijgen; voor dat laatste zijn er getuigen.',
    'check.receipt': 'Een ontvangstbewijs controleren',
    'check.receipt.meaning':
      'Wie meldt, krijgt een ontvangstbewijs: een verklaring, ondertekend met de hierboven vermelde sleutel van het logboek, die een gebeurtenis noemt en de hash van haar bytes. De verklaring over een heel bestand vermeldt het aantal regels die erbij horen en de SHA-256 daarvan; elk van die regels noemt een gebeurtenis en haar hash.',
    'check.receipt.how':
      'Vraag deze server om {address} gevolgd door het id van de gebeurtenis. Hij moet antwoorden met het bewijs dat een gebeurtenis met die hash onder een ondertekend controlepunt valt, enkele seconden nadat het ontvangstbewijs is afgegeven en op elk later tijdstip. Kan hij dat niet, eis dan het hele logboek als export: {command} toont aan iedereen die de sleutel heeft, dat wat was aanvaard, is verwijderd uit een logboek dat daarna doorloopt.',

    'docs.title': 'De interface',
    'docs.for-programs': 'Voor programma’s',
    'docs.in-english': 'Wat volgt, is in het Engels geschreven.',
  },
  units: {
    round: '{count, plural, one {stuk munitie} other {stuks munitie}}',
    interceptor: '{count, plural, one {onderscheppingsraket} other {onderscheppingsraketten}}',
    system: '{count, plural, one {systeem} other {systemen}}',
    missile: '{count, plural, one {raket} other {raketten}}',
    drone: '{count, plural, one {drone} other {drones}}',
    person: '{count, plural, one {persoon} other {personen}}',
    unit: '{count, plural, one {eenheid} other {eenheden}}',
  },
  terms: {
    'Large-calibre artillery ammunition': 'Artilleriemunitie van groot kaliber',
    'Air-defence interceptors': 'Onderscheppingsraketten voor luchtafweer',
    'Air-defence systems': 'Luchtafweersystemen',
    Missiles: 'Raketten',
    Drones: 'Drones',
    'Training by EUMAM Ukraine': 'Opleiding door EUMAM Ukraine',
    'Units of the Ukrainian forces trained and equipped':
      'Opgeleide en uitgeruste eenheden van de Oekraïense strijdkrachten',
    'Loans under the G7 initiative “Extraordinary Revenue Acceleration”':
      'Leningen in het kader van het G7-initiatief “Extraordinary Revenue Acceleration”',
    'Payments under the Ukraine Facility': 'Betalingen uit de faciliteit voor Oekraïne',
    'Funding of ammunition': 'Financiering van munitie',
    'Funding of Ukraine’s defence industry': 'Financiering van de Oekraïense defensie-industrie',
    'Maintenance, repair and spare parts': 'Onderhoud, reparatie en reserveonderdelen',
    'Space services': 'Ruimtevaartdiensten',
    'Value of all military support': 'Waarde van alle militaire steun',
    '105mm': '105 mm',
    '122mm': '122 mm',
    '130mm': '130 mm',
    '152mm': '152 mm',
    '155mm': '155 mm',
    '203mm': '203 mm',
    'other-large-calibre': 'ander groot kaliber',
    'short-range': 'korte afstand',
    'medium-range': 'middellange afstand',
    'long-range': 'lange afstand',
    reconnaissance: 'verkenning',
    'first-person-view': 'first-person-view (FPV)',
    'long-range-strike': 'aanval op lange afstand',
    interceptor: 'onderscheppingsdrone',
    ground: 'gronddrone',
    naval: 'marinedrone',
    'eu-mfa': 'macrofinanciële bijstand van de EU',
    'other-g7': 'overige G7',
    basic: 'basisopleiding',
    specialised: 'specialistische opleiding',
    leadership: 'opleiding van leidinggevenden',
    collective: 'collectieve opleiding',
    'direct-orders': 'rechtstreekse orders',
    'interceptor-production': 'productie van onderscheppingsraketten',
    'drone-production': 'productie van drones',
    'joint-venture': 'gemeenschappelijke onderneming',
    other: 'overige',
    'spare-parts': 'reserveonderdelen',
    'repair-hub': 'reparatiecentrum',
    'in-kind': 'in natura',
    'european-peace-facility': 'Europese Vredesfaciliteit',
    'windfall-profits': 'buitengewone inkomsten',
    'deep-precision-strike': 'precisieaanval diep in vijandelijk gebied',
    governmental: 'van de overheid',
    commercial: 'commercieel',
    loan: 'lening',
    grant: 'subsidie',
    brigade: 'brigade',
    battalion: 'bataljon',
    'not-stated': 'niet vermeld',
    stock: 'voorraad',
    'national-procurement': 'nationale aankoop',
    'joint-procurement': 'gezamenlijke aankoop',
    'ukrainian-industry': 'Oekraïense industrie',
    'Since Feb 2022 the EU and member states have provided about EUR 50 bn in military support, incl. via the European Peace Facility':
      'Sinds februari 2022 hebben de EU en de lidstaten ongeveer 50 miljard EUR aan militaire steun aan Oekraïne verstrekt, onder meer via de Europese Vredesfaciliteit',
    'EU and member states must step up military assistance to Ukraine as a priority':
      'De EU en haar lidstaten moeten hun militaire bijstand aan Oekraïne als prioriteit opvoeren',
    'Strengthen Ukraine\'s defence and security capabilities through a "porcupine strategy"':
      'De defensie- en veiligheidsvermogens van Oekraïne versterken door een “stekelvarkenstrategie” toe te passen',
    'Delivery of large-calibre artillery ammunition, minimum objective 2 million rounds per year':
      'Levering van artilleriemunitie van een groot kaliber, met een minimumdoelstelling van 2 miljoen stuks munitie per jaar',
    'Fully fund ammunition deliveries to Ukraine for the whole of 2025, incl. donations from stocks and purchases':
      'De levering van munitie aan Oekraïne voor heel 2025 volledig financieren, onder meer door middel van schenkingen uit voorraden en aankoop',
    'Financial commitments are needed now to secure stable deliveries':
      'Ter waarborging van stabiele leveringen zijn nu financiële verplichtingen nodig',
    'Delivery of air-defence systems, missiles (incl. deep precision strike) and drones is a priority':
      'De levering van systemen, raketten (met inbegrip van deep precision strikes) en drones voor luchtafweer is een prioriteit',
    'Nov-2024 letter of intent: 18 member states ready to fill shortfalls by collectively procuring ground-based air defence and unmanned aircraft systems':
      'Intentieverklaring van november 2024: 18 lidstaten bereid om tekorten aan te vullen door gezamenlijk grondgebonden luchtafweersystemen en onbemande luchtvaartuigsystemen aan te schaffen',
    'A two-track air-defence initiative must be launched together with Ukraine':
      'Samen met Oekraïne moet een tweesporeninitiatief voor luchtafweer worden gelanceerd',
    'Track 1: collective procurement (of air defence)': 'Spoor 1: collectieve aankoop (van luchtafweer)',
    'Track 2: financial support to Ukraine for accelerated production of interceptors for short- and medium-range air-defence systems':
      'Spoor 2: financiële steun aan Oekraïne voor de versnelde productie van onderscheppingsapparatuur voor luchtafweersystemen voor de korte en middellange afstand',
    "Keep supporting Ukraine's procurement of drones":
      'De aankoop van drones door Oekraïne blijven ondersteunen',
    "Further support Ukraine's own drone production capacity, incl. EU-Ukraine joint ventures":
      'De ontwikkeling van het eigen productievermogen van Oekraïne voor drones verder ondersteunen, onder meer door middel van gemeenschappelijke ondernemingen van de EU en Oekraïne',
    'Train-and-equip efforts for Ukrainian brigades and regeneration of battalions must be consolidated and developed':
      'Inspanningen om Oekraïense brigades op te leiden en uit te rusten en de versterking van bataljons te ondersteunen, moeten worden geconsolideerd en verder worden uitgewerkt',
    'EUMAM Ukraine training already followed by 75,000 people so far':
      'Aan de opleidingen van EUMAM Ukraine hebben tot nu toe al 75 000 mensen deelgenomen',
    'EUMAM will continue to provide training (no number given)':
      'EUMAM zal opleidingen blijven aanbieden (geen aantal genoemd)',
    'Dedicated support and spare parts, as close as possible to operations, for maintenance, repair and overhaul (MRO)':
      'Specifieke steun en reserveonderdelen, zo dicht mogelijk bij de operaties, voor onderhoud, reparatie en revisie (MRO)',
    'Equipment sent to Ukraine must be better adapted to reality on the ground':
      'De militaire uitrusting die naar Oekraïne wordt gestuurd, moet beter worden aangepast aan de realiteit ter plaatse',
    'European forces can learn from Ukrainian front-line experience':
      'De Europese troepen kunnen leren van de ervaringen van Oekraïne aan het front',
    "Direct support to Ukraine's defence industry, notably member states ordering directly in Ukraine for donation to Ukraine":
      'Rechtstreekse steun aan de Oekraïense defensie-industrie, met name doordat lidstaten rechtstreeks orders in Oekraïne plaatsen voor materiaal dat zij aan Oekraïne schenken',
    "Estimated production capacity of Ukraine's defence industry in 2025: about EUR 35 bn":
      'Geraamde productiecapaciteit van de Oekraïense defensie-industrie in 2025: ongeveer 35 miljard EUR',
    'Ukraine could use the EU loan under the G7-led ERA initiative for this':
      'Oekraïne zou hiervoor gebruik kunnen maken van de EU-lening in het kader van het ERA-initiatief onder leiding van de G7',
    'Commission will take all measures to frontload funding under ERA and the Ukraine Facility':
      'De Commissie zal alle nodige maatregelen nemen om de financiering uit ERA en de faciliteit voor Oekraïne vervroegd beschikbaar te stellen',
    'ERA frontloading lets Ukraine raise military spending and prioritise orders with Ukrainian and European industry':
      'De vervroegde beschikbaarstelling van de ERA-middelen stelt Oekraïne in staat de uitgaven voor militaire behoeften te verhogen en prioriteit te geven aan het plaatsen van orders bij de Oekraïense en Europese defensie-industrie',
    "SAFE would let Ukraine's defence industry join common procurement on the same footing as EU industry":
      'SAFE zou de Oekraïense defensie-industrie in staat stellen op dezelfde voet als de EU-industrie deel te nemen aan gezamenlijke aankopen',
    'EU military-mobility corridors must extend into Ukraine':
      'De militaire mobiliteitscorridors van de EU moeten zich uitstrekken tot in Oekraïne',
    "Act on Ukraine's request to join the EU Space Programme, incl. governmental PNT, communications and Earth-observation services":
      'Gevolg geven aan het verzoek van Oekraïne om deel te nemen aan het ruimtevaartprogramma van de EU, met inbegrip van overheidsdiensten voor plaats-, navigatie- en tijdsbepaling, communicatie en aardobservatie',
    "EU must also fund Ukraine's access to services of EU-based commercial space providers (incl. start-ups, scale-ups)":
      'De EU moet ook de Oekraïense toegang financieren tot diensten van in de EU gevestigde commerciële aanbieders van ruimtevaartdiensten (met inbegrip van start-ups en scale-ups)',
    'Work closely with Ukraine on protecting strategic assets (e.g. cyber threats to space assets)':
      'Nauw samenwerken met Oekraïne op het gebied van de bescherming van strategische activa (bijvoorbeeld tegen cyberdreigingen voor activa in de ruimte)',
    'Invite Ukraine to the EU Space ISAC':
      'Oekraïne uitnodigen om deel te nemen aan het EU-centrum voor informatie-uitwisseling en -analyse (ISAC) over de ruimtevaart',
    'EU Military Staff clearing house already coordinates member-state support with UDCG and NSATU':
      'Het coördinatieplatform van de Militaire Staf van de EU coördineert de steun van de lidstaten reeds met de UDCG en NSATU',
    'EU will propose a transversal EU-Ukraine Task Force':
      'De EU zal voorstellen een transversale taskforce van de EU en Oekraïne op te zetten',
    'Swift adoption of the draft EDIP regulation is a top priority':
      'De snelle vaststelling van de EDIP-ontwerpverordening is een topprioriteit',
    'Ukraine integrated into European defence equipment market through a dedicated Ukraine Support Instrument (USI)':
      'Oekraïne geïntegreerd in de Europese markt voor defensiematerieel door middel van een specifiek instrument voor steun aan Oekraïne (USI)',
    "Open EDIP activities to Ukraine's participation (as proposed for SAFE)":
      'De activiteiten van EDIP openstellen voor deelname van Oekraïne (zoals voorgesteld voor SAFE)',
    'EU Defence Innovation Office in Kyiv could be scaled up':
      'Het EU-bureau voor defensie-innovatie in Kyiv zou kunnen worden opgeschaald',
    "Further stimulate direct investment by EU companies in Ukraine's defence market":
      'De directe investeringen van EU-ondernemingen in de Oekraïense defensiemarkt verder stimuleren',
    "Recommend that member states mandate the EDA to expand Ukraine's participation, incl. HEDI":
      'De lidstaten aanbevelen het EDA opdracht te geven de deelname van Oekraïne aan zijn activiteiten uit te breiden, met inbegrip van de EU-innovatiehub voor defensie (HEDI)',
    "Encourage Ukraine's participation in PESCO projects and CARD collaborative opportunities":
      'De deelname van Oekraïne aan PESCO-projecten en aan samenwerkingsmogelijkheden in het kader van CARD aanmoedigen',
    "Staff-level interaction to transfer Ukraine's high-intensity warfare experience and inform member-state requirements":
      'Interactie op stafniveau om de ervaringen van Oekraïne met intensieve oorlogsvoering over te dragen en in de behoeften van de lidstaten te verwerken',
    'Co-legislators invited to adopt EDIP before the summer, incl. the USI':
      'De medewetgevers wordt verzocht EDIP vóór de zomer vast te stellen, met inbegrip van het instrument voor steun aan Oekraïne (USI)',
    'Member states invited to agree swiftly on an ambitious new military-support initiative incl. artillery ammunition, air defence and "train and equip"':
      'De lidstaten wordt verzocht snel overeenstemming te bereiken over een ambitieus nieuw initiatief voor militaire steun, met inbegrip van artilleriemunitie, luchtafweer en “opleiding en toerusting”',
    "Commission will promote integration of Ukraine's defence industry in the single market":
      'De Commissie zal de integratie van de Oekraïense defensie-industrie in de eengemaakte markt bevorderen',
    'Commission will support extension of military-mobility corridors to Ukraine':
      'De Commissie zal de uitbreiding van militaire mobiliteitscorridors naar Oekraïne ondersteunen',
    "Commission will explore Ukraine's access to EU governmental space-based services":
      'De Commissie zal de toegang van Oekraïne tot in de ruimte gestationeerde overheidsdiensten van de EU onderzoeken',
    'Council invited to adopt SAFE urgently (Ukraine can be partner, see C01)':
      'De Raad wordt verzocht SAFE met spoed vast te stellen (Oekraïne kan partner zijn, zie C01)',
    'Joint Communication on military mobility by end 2025 (with legislative proposals)':
      'Gezamenlijke mededeling over militaire mobiliteit uiterlijk eind 2025 (met wetgevingsvoorstellen)',
    'SAFE common procurement by at least two countries; the second may be Ukraine (SAFE up to EUR 150 bn)':
      'Gemeenschappelijke aankopen in het kader van SAFE door ten minste twee landen; het tweede kan Oekraïne zijn (SAFE tot 150 miljard EUR)',
    'EDA joint procurement example: 155 mm artillery ammunition for Ukraine':
      'Voorbeeld van gezamenlijke aankoop door het EDA: munitie voor artilleriewapens met een kaliber van 155 mm voor Oekraïne',
    'Military support by the EU and its Member States since February 2022':
      'Militaire steun van de EU en haar lidstaten sinds februari 2022',
    'Military support by the EU and its Member States per year':
      'Militaire steun van de EU en haar lidstaten per jaar',
    'Large-calibre artillery ammunition delivered per year':
      'Geleverde artilleriemunitie van groot kaliber per jaar',
    'Large-calibre artillery ammunition promised since the paper':
      'Toegezegde artilleriemunitie van groot kaliber sinds het witboek',
    'Funding of ammunition for Ukraine in 2025': 'Financiering van munitie voor Oekraïne in 2025',
    'Air-defence systems delivered per year': 'Geleverde luchtafweersystemen per jaar',
    'Short- and medium-range air-defence interceptors delivered per year':
      'Geleverde onderscheppingsraketten voor luchtafweer voor de korte en middellange afstand per jaar',
    'Missiles delivered per year': 'Geleverde raketten per jaar',
    'Funding of the production of air-defence interceptors per year':
      'Financiering van de productie van onderscheppingsraketten voor luchtafweer per jaar',
    'Drones delivered per year': 'Geleverde drones per jaar',
    'Funding of Ukraine’s drone production and of joint ventures per year':
      'Financiering van de Oekraïense productie van drones en van gemeenschappelijke ondernemingen per jaar',
    'Ukrainian brigades and battalions equipped per year':
      'Uitgeruste Oekraïense brigades en bataljons per jaar',
    'People trained by EUMAM Ukraine since October 2022':
      'Door EUMAM Ukraine opgeleide personen sinds oktober 2022',
    'People trained by EUMAM Ukraine per year': 'Door EUMAM Ukraine opgeleide personen per jaar',
    'Maintenance, repair and spare parts per year': 'Onderhoud, reparatie en reserveonderdelen per jaar',
    'Direct orders from Ukraine’s defence industry per year':
      'Rechtstreekse orders bij de Oekraïense defensie-industrie per jaar',
    "EU share of the G7's ERA loans disbursed to Ukraine":
      'Aan Oekraïne uitbetaald EU-aandeel in de ERA-leningen van de G7',
    'Ukraine Facility disbursed per year': 'Uitbetaald uit de faciliteit voor Oekraïne per jaar',
    'Funding of commercial space services for Ukraine per year':
      'Financiering van commerciële ruimtevaartdiensten voor Oekraïne per jaar',
    'Since Feb 2022 the EU and member states have provided about EUR 50 bn in military support, incl. via the European Peace Facility (a baseline in the paper: about EUR 50 bn had been provided by 19 March 2025; the paper sets no amount to reach. It is held here as a reference level.)':
      'Sinds februari 2022 hebben de EU en de lidstaten ongeveer 50 miljard EUR aan militaire steun aan Oekraïne verstrekt, onder meer via de Europese Vredesfaciliteit (een uitgangspunt in het witboek: op 19 maart 2025 was ongeveer 50 miljard EUR verstrekt; het witboek stelt geen te bereiken bedrag vast. Het wordt hier als referentieniveau gehanteerd.)',
    'Fully fund ammunition deliveries to Ukraine for the whole of 2025, incl. donations from stocks and purchases (the paper names no amount; the EUR 5 bn spoken of in March 2025 is a statement by the High Representative, and not held here)':
      'De levering van munitie aan Oekraïne voor heel 2025 volledig financieren, onder meer door middel van schenkingen uit voorraden en aankoop (het witboek noemt geen bedrag; de 5 miljard EUR waarvan in maart 2025 sprake was, is een verklaring van de hoge vertegenwoordiger en wordt hier niet gehanteerd)',
    'EUMAM Ukraine training already followed by 75,000 people so far (a baseline in the paper: 75,000 people had been trained by 19 March 2025; the paper sets no number to reach. It is held here as a reference level, because the readers of this account want training held against it.)':
      'Aan de opleidingen van EUMAM Ukraine hebben tot nu toe al 75 000 mensen deelgenomen (een uitgangspunt in het witboek: op 19 maart 2025 waren 75 000 personen opgeleid; het witboek stelt geen te bereiken aantal vast. Het wordt hier als referentieniveau gehanteerd, omdat de lezers van deze rekenschap de opleiding daaraan willen toetsen.)',
    'Commission will take all measures to frontload funding under ERA and the Ukraine Facility (wording of JOIN(2025) 120 final, section 5a bullet 5, to which the Dutch quote belongs; envelope of EUR 18.1 bn: the EU share under Regulation (EU) 2024/2773; the paper names no amount)':
      'De Commissie zal alle nodige maatregelen nemen om de financiering uit ERA en de faciliteit voor Oekraïne vervroegd beschikbaar te stellen (bewoordingen van JOIN(2025) 120 final, paragraaf 5a, streepje 5, waarbij het Nederlandse citaat hoort; totaalbedrag van 18,1 miljard EUR: het EU-aandeel volgens Verordening (EU) 2024/2773; het witboek noemt geen bedrag)',
    'Commission will take all measures to frontload funding under ERA and the Ukraine Facility (the paper names no amount)':
      'De Commissie zal alle nodige maatregelen nemen om de financiering uit ERA en de faciliteit voor Oekraïne vervroegd beschikbaar te stellen (het witboek noemt geen bedrag)',
    'Two-track air-defence initiative launched together with Ukraine':
      'Tweesporeninitiatief voor luchtafweer samen met Oekraïne gelanceerd',
    'Collective procurement of air defence': 'Collectieve aankoop van luchtafweer',
    'Ukraine’s defence industry in common procurement under SAFE':
      'De Oekraïense defensie-industrie in gezamenlijke aankopen in het kader van SAFE',
    'Military-mobility corridors extended into Ukraine':
      'Militaire mobiliteitscorridors uitgebreid tot in Oekraïne',
    'Ukraine in the EU Space Programme': 'Oekraïne in het ruimtevaartprogramma van de EU',
    'Ukraine invited to the EU Space ISAC': 'Oekraïne uitgenodigd voor het EU-ISAC over de ruimtevaart',
    'Transversal EU-Ukraine task force': 'Transversale taskforce van de EU en Oekraïne',
    'European Defence Industry Programme (EDIP) adopted':
      'Programma voor de Europese defensie-industrie (EDIP) vastgesteld',
    'Ukraine Support Instrument (USI)': 'Instrument voor steun aan Oekraïne (USI)',
    'EDIP open to Ukraine’s participation': 'EDIP opengesteld voor deelname van Oekraïne',
    'EU Defence Innovation Office in Kyiv scaled up': 'EU-bureau voor defensie-innovatie in Kyiv opgeschaald',
    'Ukraine’s participation in the European Defence Agency expanded':
      'Deelname van Oekraïne aan het Europees Defensieagentschap uitgebreid',
    'Ukraine in PESCO projects and CARD': 'Oekraïne in PESCO-projecten en CARD',
    'New initiative for military support to Ukraine agreed':
      'Overeenstemming over een nieuw initiatief voor militaire steun aan Oekraïne',
    'Ukraine’s defence industry in the single market':
      'De Oekraïense defensie-industrie in de eengemaakte markt',
    'SAFE regulation adopted': 'SAFE-verordening vastgesteld',
    'Joint communication on military mobility': 'Gezamenlijke mededeling over militaire mobiliteit',
    'Co-legislators invited to adopt EDIP before the summer, incl. the USI (the paper says “before the summer” and names no day; it is held here as by 20 June 2025. Section 5b calls the swift adoption a top priority.)':
      'De medewetgevers wordt verzocht EDIP vóór de zomer vast te stellen, met inbegrip van het instrument voor steun aan Oekraïne (USI) (het witboek zegt “vóór de zomer” en noemt geen dag; hier wordt 20 juni 2025 als termijn gehanteerd. Paragraaf 5b noemt de snelle vaststelling een topprioriteit.)',
    'EU + member states': 'EU en lidstaten',
    '18 member states': '18 lidstaten',
    'EU + member states + Ukraine': 'EU, lidstaten en Oekraïne',
    'member states': 'lidstaten',
    'EUMAM Ukraine': 'EUMAM Ukraine',
    Ukraine: 'Oekraïne',
    Commission: 'Commissie',
    'Council / Commission': 'Raad / Commissie',
    EU: 'EU',
    EUMS: 'Militaire Staf van de EU (EUMS)',
    'co-legislators': 'medewetgevers',
    'Commission/EEAS': 'Commissie/EDEO',
    'member states / EDA': 'lidstaten / EDA',
    'European Parliament + Council': 'Europees Parlement en Raad',
    Council: 'Raad',
    'Commission + HR': 'Commissie en hoge vertegenwoordiger',
    EDA: 'EDA',
    'as of 2025-03-19': 'stand per 19 maart 2025',
    'per year; first year 2025': 'per jaar; eerste jaar 2025',
    'immediate (March 2025)': 'onmiddellijk (maart 2025)',
    existing: 'bestaand',
    'see A01': 'zie A01',
    'after EDIP agreement': 'na overeenstemming over EDIP',
    'before summer 2025': 'vóór de zomer van 2025',
    '"swiftly", no date': '“snel”, geen datum',
    'urgent, no date': 'met spoed, geen datum',
    'this decade': 'dit decennium',
    'JOIN(2025) 120 final, White Paper for European Defence – Readiness 2030, 19.3.2025':
      'JOIN(2025) 120 final, Witboek over Europese defensiegereedheid 2030, 19.3.2025',
    'Regulation (EU) 2024/2773': 'Verordening (EU) 2024/2773',
    '5 intro': '5, inleiding',
    '5a bullet 1': '5a, streepje 1',
    '5a bullet 2': '5a, streepje 2',
    '5a bullet 3': '5a, streepje 3',
    '5a bullet 4': '5a, streepje 4',
    '5a bullet 5': '5a, streepje 5',
    '5a bullet 6': '5a, streepje 6',
    '5a bullet 7': '5a, streepje 7',
    '5a closing': '5a, slot',
    "exceptional macro-financial assistance to Ukraine, the EU's share of the G7's ERA loans; the amount does not come from the white paper":
      'uitzonderlijke macrofinanciële bijstand aan Oekraïne, het EU-aandeel in de ERA-leningen van de G7; het bedrag komt niet uit het witboek',
    baseline: 'uitgangspunt',
    target: 'doelstelling',
    action: 'actie',
    observation: 'constatering',
    outcome: 'resultaat',
    recommendation: 'aanbeveling',
    'action (linked)': 'actie (daarmee verbonden)',
    context: 'context',
    '2024-11': 'november 2024',
    'reference level EUR 50 bn at 2025-03-19, cumulative since 2022-02-24, basis statements':
      'referentieniveau: 50 miljard EUR per 19 maart 2025, gecumuleerd sinds 24 februari 2022, op basis van officiële totalen',
    'priority: per calendar year, no number': 'prioriteit: per kalenderjaar, zonder getal',
    'umbrella goal; never a number of its own': 'overkoepelend doel; nooit een eigen getal',
    'quantified: 2,000,000 per calendar year from 2025, minimum, donors eu':
      'doelstelling met een getal: 2.000.000 per kalenderjaar vanaf 2025, als minimum; donoren: de EU en haar lidstaten',
    "priority: full funding of 2025; the EUR 5 bn figure is a statement by the High Representative, not the paper's":
      'prioriteit: volledige financiering van 2025; het bedrag van 5 miljard EUR is een verklaring van de hoge vertegenwoordiger en staat niet in het witboek',
    'priority: commitments made after 2025-03-19, no number':
      'prioriteit: toezeggingen van na 19 maart 2025, zonder getal',
    'priority without a number, counted in four units: systems, interceptors, missiles and drones':
      'prioriteit zonder getal, geteld in vier eenheden: systemen, onderscheppingsraketten, raketten en drones',
    '18 Member States signed in November 2024': 'ondertekend door 18 lidstaten in november 2024',
    'launched or not; its two tracks are listed with it':
      'al dan niet gelanceerd; de twee sporen ervan staan erbij vermeld',
    'priority: variant interceptor-production; interceptors delivered are counted by the target air-defence-interceptors (short-range, medium-range)':
      'prioriteit: variant “productie van onderscheppingsraketten”; geleverde onderscheppingsraketten worden geteld bij de doelstelling voor onderscheppingsraketten voor luchtafweer (korte en middellange afstand)',
    'priority: variants drone-production and joint-venture':
      'prioriteit: varianten “productie van drones” en “gemeenschappelijke onderneming”',
    'priority without a number': 'prioriteit zonder getal',
    'reference level 75,000, cumulative since 2022-10-17, basis statements':
      'referentieniveau: 75.000, gecumuleerd sinds 17 oktober 2022, op basis van officiële totalen',
    'priority: continues, no number': 'prioriteit: loopt door, zonder getal',
    narrative: 'toelichtende tekst',
    'priority: variant direct-orders, per calendar year; the estimate of Ukraine’s production capacity (ukraine-production-capacity-2025) is context beside it':
      'prioriteit: variant “rechtstreekse orders”, per kalenderjaar; de raming van de Oekraïense productiecapaciteit (ukraine-production-capacity-2025) is context daarbij',
    'EUR 35 bn is the estimate in the paper; Ukrainian officials say USD 35 bn. Both are shown, and neither is converted':
      '35 miljard EUR is de raming in het witboek; Oekraïense functionarissen spreken van 35 miljard USD. Beide worden getoond, en geen van beide wordt omgerekend',
    'an option of Ukraine; part of what era-loans-eu counts':
      'een mogelijkheid voor Oekraïne; onderdeel van wat era-loans-eu telt',
    'envelope EUR 18.1 bn, variant eu-mfa, cumulative since 2025-01-01: from Regulation (EU) 2024/2773, not from the paper; the Ukraine Facility beside it is a priority without a number':
      'totaalbedrag van 18,1 miljard EUR, variant “macrofinanciële bijstand van de EU”, gecumuleerd sinds 1 januari 2025: uit Verordening (EU) 2024/2773, niet uit het witboek; de faciliteit voor Oekraïne daarnaast is een prioriteit zonder getal',
    'expected outcome': 'verwacht resultaat',
    'the notes of its reports say how many national plans include Ukraine':
      'de toelichtingen bij de meldingen vermelden in hoeveel nationale plannen Oekraïne is opgenomen',
    'its components are separate reports': 'de onderdelen ervan zijn afzonderlijke meldingen',
    'priority: variant commercial': 'prioriteit: variant “commercieel”',
    'the same milestone as A01, whose deadline it has: “before the summer” is held as 2025-06-20':
      'dezelfde mijlpaal als A01, met de termijn daarvan: “vóór de zomer” wordt gehanteerd als 20 juni 2025',
    'narrative until investments are reported on the track industry-funding':
      'toelichtende tekst totdat investeringen worden gemeld in de categorie “Financiering van de Oekraïense defensie-industrie”',
    'the notes of its reports say how many projects':
      'de toelichtingen bij de meldingen vermelden om hoeveel projecten het gaat',
    'the same milestone as T13; “before the summer” is held as 2025-06-20':
      'dezelfde mijlpaal als T13; “vóór de zomer” wordt gehanteerd als 20 juni 2025',
    'three parts: ammunition, air defence, train and equip':
      'drie onderdelen: munitie, luchtafweer, opleiding en toerusting',
    'same milestone as T08': 'dezelfde mijlpaal als T08',
    'same milestone as T09': 'dezelfde mijlpaal als T09',
    'only indirectly about Ukraine; urgent, no day': 'slechts indirect over Oekraïne; met spoed, geen dag',
    'only indirectly about Ukraine; deadline 2025-12-31':
      'slechts indirect over Oekraïne; termijn: 31 december 2025',
    'up to EUR 150 bn of loans to Member States are no aid to Ukraine: never counted':
      'leningen van maximaal 150 miljard EUR aan lidstaten zijn geen steun aan Oekraïne: zij worden nooit meegeteld',
    'an example of joint procurement; such goods are reported with the source joint-procurement':
      'een voorbeeld van gezamenlijke aankoop; zulke goederen worden gemeld met de herkomst “gezamenlijke aankoop”',
  },
};
