// @ts-nocheck
import type { Catalogue } from './en.ts';

/** The words of the pages in Ukrainian. */
export const uk: Catalogue = {
  messages: {
    range: '{min} – {max}',
    quantity: '{number} {unit}',
    'quantity.none': 'без числа',
    'unit.euro': 'євро',
    'per-day': '{quantity} на день',
    'sum.exactly': 'рівно {sum}',
    'sum.at-least': 'щонайменше {sum}',
    'sum.or-more': '{sum} або більше',
    'sum.as-far-as-read': '{sum}, наскільки вдалося прочитати',
    'sum.nothing': '{sum}: за цей період нічого не повідомлено',
    'sum.undisclosed':
      '{count, plural, one {# звіт} few {# звіти} many {# звітів} other {# звіту}} без числа: справжній показник може бути вищим',
    'share.less-than': 'менше ніж {share}',
    'period.year': '{year} календарний рік',
    'period.since': 'з {from}',
    'period.without-end': 'від {from}, без кінцевої дати',

    'bound.at-least': 'щонайменше',
    'bound.at-most': 'щонайбільше',
    'bound.about': 'приблизно',
    'bound.said': '{bound} {said}',
    'bound.quoted': '«{bound}»',
    'bound.beside': '{sum} ({bounds})',
    'bound.or': ' або ',

    'list.happened': 'Коли відбулося',
    'list.donor': 'Донор',
    'list.variant': 'Різновид',
    'list.source': 'Походження',
    'list.status': 'Статус',
    'list.min': 'Мінімум',
    'list.min-in': 'Мінімум, {unit}',
    'list.max': 'Максимум',
    'list.without-number': 'Звіти без числа',
    'list.evidence': 'Підтвердні документи',
    'list.note': 'Примітка',
    'list.all': 'усі',
    'lines.json': 'Ці рядки у форматі JSON',
    'event.index': 'Індекс події',
    'statement-status.delivered': 'поставлено',
    'statement-status.committed': 'обіцяно',

    'glance.age': 'останній звіт: {age}',
    'bullet.reported': 'Повідомлено: {quantity}',
    'bullet.verified': 'підтверджено: {quantity}',
    'bullet.expected': 'очікується на цей час: {quantity}',
    'bullet.goal': '{kind}: {quantity}',

    'figure.bounds': 'Не все тут точне: у частині звітів зазначено {bounds}.',
    'figure.incomplete':
      '<b>Дані неповні.</b> У журналі є подія, яка може змінити цей показник, але ця версія програми не може її прочитати.',
    'figure.status': '{status}: {meaning}',
    'figure.legend': 'Темна смуга: нижня межа показника. Світла: до його верхньої межі.',
    'figure.legend-verified': 'Тонка смуга всередині: те, що підтвердив інший орган.',
    'figure.measure': 'Одиниці обліку: {unit}; {period}',

    'facts.public-record': 'Лише за публічними заявами',
    'facts.reported-by': 'За звітами органів',
    'facts.beside': 'Поруч, але не в сумі: {body}',
    'facts.beside-undisclosed': '{sum}; {undisclosed}',
    'facts.beside-promised': 'обіцяно: {promised}',
    'facts.verified': 'Підтверджено іншим органом',
    'facts.disputed': 'Оскаржено іншим органом',
    'facts.share': 'Досягнута частка',
    'facts.expected': 'Очікується на цей час',
    'facts.required': 'Потрібно надалі',
    'facts.projected': 'За цього темпу на кінець періоду',
    'facts.pace': 'Темп за останні 90 днів',

    'statement.official': 'Офіційний підсумок',
    'statement.said':
      '{total}; період обліку: {since} – {day}; за даними: {authority}. Це рівень, який хтось назвав, а не сума звітів',
    'statement.reported': 'Постачання за звітами',
    'statement.sum': '{sum}: сума всіх звітів про постачання за період',
    'statement.sum-undisclosed':
      '{sum}: сума всіх звітів про постачання за період, з них без числа: {count, number}',
    'gap.name': 'Різниця між ними',
    'gap.said': '{gap}: {comparison}',
    'gap.agree': 'офіційний підсумок і звіти за ті самі дні збігаються',
    'gap.lower': 'офіційний підсумок менший, ніж за звітами за ті самі дні',
    'gap.as-high-or-lower': 'офіційний підсумок такий самий, як за звітами за ті самі дні, або менший',
    'gap.lower-or-higher': 'офіційний підсумок може бути меншим або більшим, ніж за звітами за ті самі дні',
    'gap.as-high-or-higher': 'офіційний підсумок такий самий, як за звітами за ті самі дні, або більший',
    'gap.higher': 'офіційний підсумок більший, ніж за звітами за ті самі дні',
    'gap.by-known-numbers': 'за відомими числами; у деяких звітах числа немає',
    'gap.as-far-as-numbers-go': '{said}, наскільки це видно з їхніх чисел',

    'goalpost.what-counts': 'Що враховується',
    'goalpost.period': 'Період',
    'goalpost.counted': 'Що обліковується',
    'goalpost.counted-on': '{unit}; напрям: {track}; {basis}',
    'goalpost.given-by': 'Хто надав',
    'goalpost.reported-by': 'Хто звітував',
    'goalpost.variants': 'Різновиди',
    'goalpost.sources': 'Походження',
    'goalpost.version': 'Версія',
    'goalpost.revision': 'редакція {revision}, з усіма попередніми (JSON)',
    'goalpost.section': '{document}, розділ {section}',
    'goalpost.place': '{document}, {section}',
    'goalpost.source': 'Що сказано в джерелі',
    'goalpost.bodies-all': 'усі',
    'goalpost.bodies-only': 'лише {bodies}',
    'goalpost.bodies-except': 'усі, крім {bodies}',
    'goalpost.basis-deliveries': 'сума звітів про постачання',
    'goalpost.basis-statements':
      'останній офіційний підсумок і те, що поставлено після нього; якщо його немає – сума звітів про постачання',
    'goalpost.basis-commitments': 'сума обіцяного на будь-якій стадії, а не того, що надійшло',
    'goalposts.title': 'Ціль було змінено',
    'goalposts.label': 'Версії цілі',
    'goalposts.all-days': 'усі дні',
    'goalposts.up-to': 'по {to} включно',
    'goalposts.from': 'з {from}',
    'goalposts.for-year': '{days}, за {year} рік',
    'goalposts.against-nothing': 'ні з чим не порівнюється',
    'goalposts.as-adopted': 'як затверджено',
    'goalposts.held': 'Коли діяла',
    'goalposts.asked-for': 'Вимога',
    'goalposts.delivered': 'Поставлено на останній день',
    'goalposts.share': 'Частка на той час',
    'goalposts.why': 'Чому',
    'goalposts.json': 'Усі версії у форматі JSON',

    'why.title': 'Чому саме це число',
    'why.intro':
      '<b>{sum}</b>: такого числа ніде не збережено. Щоразу його обчислюють із подій, і на ті самі два моменти часу воно завжди те саме.',
    'why.entries-name': 'Записи',
    'why.no-entry': 'жоден запис не входить до цього показника',
    'why.entries':
      'до показника {count, plural, one {входить {number} запис} few {входять {number} записи} many {входять {number} записів} other {входять {number} запису}}',
    'why.more-entries':
      'до показника входить понад {number} {count, plural, one {запис} few {записи} many {записів} other {запису}}',
    'why.entries-at': '{entries}: <table>таблиця нижче</table>, також <json>у форматі JSON</json>',
    'why.events-name': 'Події',
    'why.events':
      'кожен запис походить з однієї події; у таблиці зазначено її індекс, звіт, до якого вона належить, і доказ того, що вона є в журналі. <a>Усі події журналу до цього моменту (JSON)</a>',
    'why.restatements-name': 'Уточнення',
    'why.restatements':
      '<a>усі події, які змінили цей показник (JSON)</a>: що було зазначено до і після кожної, хто її записав, коли й чому',
    'why.bundle-name': 'Пакет доказів',
    'why.no-bundle': 'його немає, доки не записано першої події',
    'why.bundle':
      '<a>цей показник на ці моменти часу з усім, що його доводить (JSON)</a>. Пакет доводить, що показник і його ціль випливають з усіх подій напряму в підписаному журналі, з яких жодної не змінено, не пропущено й не додано; він не доводить, що повідомлене є правдою або що всім показують той самий журнал. <check>Перевірте чотирма командами</check>',
    'why.beside':
      'Числа поруч із показником випливають із нього та з <a>тієї версії цілі, з якою його порівнюють (JSON)</a>: частка – це показник, поділений на число цілі; очікуване на цей час – це те саме число, помножене на частину періоду, що минула; темп – це сума записів за останні 90 днів, поділена на кількість днів.',

    'restated.delivery-corrected': 'Звіт {report} виправив орган {by}.',
    'restated.delivery-withdrawn': 'Звіт {report} відкликав орган {by}.',
    'restated.claims-matched':
      'Орган {by} вирішив, що звіти {report} та {other} стосуються того самого майна.',
    'restated.claims-parted': 'Орган {by} вирішив, що звіти {report} та {other} стосуються різного майна.',
    'restated.commitment-corrected': 'Зобов’язання {report} виправив орган {by}.',
    'restated.commitment-withdrawn': 'Зобов’язання {report} відкликав орган {by}.',
    'restated.statement-corrected': 'Заяву {report} виправив орган {by}.',
    'restated.statement-withdrawn': 'Заяву {report} відкликав орган {by}.',
    'restated.target-revised': 'Ціль змінив орган {by}.',
    'restated.target-retired': 'Ціль скасував орган {by}.',
    'restated.in-year': '{title}, {year}',
    'restated.no-figure': 'показника немає',
    'restated.and-undisclosed':
      '{sum} та {count, plural, one {# звіт} few {# звіти} many {# звітів} other {# звіту}} без числа',
    'restated.move': '{before} → {after}',
    'restated.held-against': 'з чим порівнюється: {before} → {after}',

    'feed.title': 'уточнення показників (porcupine)',
    'feed.title-of-target': '{target}: уточнення показників (porcupine)',
    'feed.about':
      'Що було зазначено в обліку щодо показника, а згодом змінено: виправлення, відкликання, рішення щодо звітів про те саме майно та зміни цілей. Новий звіт не є уточненням.',
    'feed.as-of': 'Станом на {day}',
    'feed.incomplete': 'Дані неповні: у журналі є подія, яку не вдалося прочитати.',
    'feed.entry': '{figure}: {move}',
    'feed.entry-of-more':
      '{figure}: {move} (та ще {count} {count, plural, one {показник} few {показники} many {показників} other {показника}})',
    'feed.reason': 'Причина: {reason}',
    'feed.figure': '{figure} ({target}): {move}.',

    'restated.title': 'Уточнення',
    'restated.intro':
      'Що було зазначено щодо цього показника за цей чи інший його рік, а згодом змінено, від найновішого: виправлення, відкликання, рішення щодо звітів про те саме майно та зміни цілей. Новий звіт не є уточненням.',
    'restated.none-lately':
      'Жодна з останніх змін раніше сказаного не вплинула на цей показник; старіші наведено за посиланням нижче.',
    'restated.latest':
      'Це останні зі знайдених; кожну подію, що змінила показник, наведено за посиланням нижче.',
    'restated.none': 'Нічого з раніше зазначеного не змінено.',
    'restated.when': 'Коли',
    'restated.what': 'Що сталося',
    'restated.before-after': 'До → після',
    'restated.why': 'Чому',
    'restated.feed': 'уточнення у вигляді стрічки Atom',

    'age.never': 'звітів ще немає',
    'age.days':
      '{days, plural, =0 {сьогодні} one {# день тому} few {# дні тому} many {# днів тому} other {# дня тому}}',
    'age.last-report': 'Останній звіт зареєстровано: {age} ({at}, індекс події {index})',

    'chart.as-table': 'Числа цього графіка у вигляді таблиці',
    'course.title': 'Як склався показник',
    'course.caption':
      'Показник, яким він був на кожен день, за нинішніми відомостями. Лінія – достовірне значення; смуга сягає найбільшого можливого.',
    'course.empty': 'Період ще не розпочався.',
    'course.described-empty': 'Графік, що починається {from}; показувати ще нічого.',
    'course.described': 'Показник за днями, {from} – {to}; на останній день: {sum}.',
    'course.legend-figure': 'показник',
    'course.legend-lower': 'його нижня межа',
    'course.legend-band': 'до його верхньої межі',
    'course.legend-goal': 'з чим його порівнюють, за дні, коли це діяло',
    'course.legend-expected': 'очікується за рівномірного темпу',
    'course.legend-projected': 'куди веде темп останніх 90 днів, від найменшого до найбільшого',
    'course.legend-statement': 'офіційні підсумки; зафарбований – чинний',
    'course.legend-coarse': 'без точного дня: відбулося в межах смуги й зараховується за її останнім днем',
    'course.label': 'Динаміка показника',
    'course.what': 'Що',
    'course.when': 'Коли',
    'course.figure': 'Показник',
    'course.coarse': 'Без точного дня',
    'course.expected': 'Очікується',
    'course.projected': 'Прогноз',
    'course.statement': 'Офіційний підсумок ({authority})',
    'course.goal': 'З чим порівнюється',
    'course.goal-level': 'ціль: {level}',
    'course.bound': 'Точність',
    'course.last-steps':
      'Тут наведено лише останні {shown} змін показника; усього їх {all}, і всі вони є у файлах за посиланнями нижче.',
    'course.files': 'Усі зміни показника <json>у форматі JSON</json> або <csv>у форматі CSV</csv>',
    'months.described': 'Постачання за місяцями: {from} – {to}; щонайбільше приблизно {most} за один місяць.',

    'breakdown.title': 'Від кого, що і звідки',
    'breakdown.intro':
      'Той самий показник, поділений трьома способами; кожна таблиця дає в сумі точно його. Темні смуги: нижня межа; світлі: до верхньої межі. Кожне число веде до рядків, з яких воно складається.',
    'breakdown.by-donor': 'За донорами',
    'breakdown.by-variant': 'За різновидами',
    'breakdown.by-source': 'За походженням майна',
    'breakdown.by-body': 'За органами, що звітують',
    'breakdown.stated': 'офіційний підсумок, не належить до жодної частини',
    'breakdown.bar': 'Обсяг',
    'breakdown.sum': 'Показник',
    'breakdown.largest': 'Кількість показаних найбільших частин: {count, number}.',
    'breakdown.json': 'Усі частини у форматі JSON',

    'promises.title': 'Обіцяно',
    'promises.intro':
      'Що обіцяно на період цього показника; це не входить до жодної суми поставленого. Те, що з цього вже надійшло, у першій таблиці не віднято.',
    'promises.by-stage': 'Обіцяно на період, за стадіями',
    'promises.stage': 'Стадія',
    'promises.still-open': 'Ще не виконані зобов’язання за цим напрямом, зокрема поза межами періоду',
    'promises.none': 'Невиконаних зобов’язань немає.',
    'promises.commitment': 'Зобов’язання',
    'promises.promised': 'Обіцяно',
    'promises.open': 'Залишається',
    'promises.due': 'Строк',
    'promises.not-set': 'не встановлено',
    'promises.overdue': '{day}: прострочено',
    'promises.latest': 'Це останні; усі наведено за посиланням нижче.',
    'promises.all': 'Усе, що обіцяно за цим напрямом',

    'trend.described': 'Динаміка: {from} – {before}, {to} – {after}.',
    'strip.intro': 'Кроки, яких Біла книга вимагає без числа, у порядку їхніх строків.',
    'strip.none': 'Жодного контрольного етапу ще не затверджено.',

    'changes.title': 'Що змінилося з {since}',
    'changes.since': 'Зміни, починаючи з (порожньо: сім днів)',
    'changes.forms':
      'День (2026-03-01: його кінець), момент часу із часовим поясом, індекс події (index:42) або позиція в журналі. Обидві сторони стосуються того самого дня; відрізняється лише те, що було відомо.',
    'changes.none': 'Жоден показник не змінився.',
    'changes.label': 'Показники, що змінилися',
    'changes.target': 'Ціль',
    'changes.before': 'Тоді',
    'changes.now': 'Тепер',
    'changes.difference': 'Різниця',
    'changes.ends': 'нижня межа {min}, верхня межа {max}',
    'changes.restated': 'Уточнення',
    'changes.many': 'забагато, щоб порахувати',
    'changes.events':
      'Відтоді записано: {recorded, plural, one {# постачання} few {# постачання} many {# постачань} other {# постачання}}, {corrected, plural, one {# виправлення} few {# виправлення} many {# виправлень} other {# виправлення}}, {withdrawn, plural, one {# відкликання} few {# відкликання} many {# відкликань} other {# відкликання}}, {verified, plural, one {# підтвердження} few {# підтвердження} many {# підтверджень} other {# підтвердження}}, {disputed, plural, one {# оскарження} few {# оскарження} many {# оскаржень} other {# оскарження}}; щодо офіційних підсумків: {statements, plural, one {# подію} few {# події} many {# подій} other {# події}}, щодо зобов’язань: {commitments, plural, one {# подію} few {# події} many {# подій} other {# події}}, щодо звітів про те саме майно: {arbitrations, plural, one {# рішення} few {# рішення} many {# рішень} other {# рішення}}.',
    'changes.not-adopted': 'не затверджено',
    'changes.adopted':
      '{count, plural, one {Затверджено # контрольний етап.} few {Затверджено # контрольні етапи.} many {Затверджено # контрольних етапів.} other {Затверджено # контрольного етапу.}}',
    'changes.milestone': '{title}: {before} → {after}',
    'changes.json': 'Ці зміни у форматі JSON',

    'overview.title': 'Поступ у досягненні цілей Білої книги',
    'banner.contradicted':
      '<b>Журнал не є тим, який було підписано раніше.</b> Не покладайтеся на ці показники, доки не з’ясовано причину: <a>Перевірка</a>',
    'overview.ways':
      '<deliveries>Усі звіти про постачання з підтвердними документами</deliveries>, зокрема ті, що не припадають на період жодної цілі. <brief>Цей огляд на одній сторінці для друку</brief>',
    'overview.quiet':
      'Органи, які ще ніколи не звітували або звітують із запізненням: <a>{quiet} з {all}</a>. Те, про що вони повідомили востаннє, і далі враховується.',
    'overview.no-target':
      'Жодної цілі ще не затверджено, тож показники немає з чим порівнювати. Цілі затверджує орган із роллю planner; цілі Білої книги є в початкових даних.',
    'overview.numbered': 'Цілі з числом',
    'overview.legend':
      'Смуги: темна – до нижньої межі повідомленого, світла – до верхньої; тонка смуга всередині – те, що підтвердив інший орган. Тонка позначка – де показник був би на цей час за рівномірного темпу, товста – встановлене число.',
    'overview.priorities': 'Пріоритети без числа',
    'overview.priorities-intro':
      'Біла книга не встановлює тут числа, тому відсотка немає: повідомлене підраховується, а лінія показує, як воно зростало.',
    'overview.priority': '{period}; за останні 90 днів: {pace}; останній звіт зареєстровано: {age}',
    'overview.pace': 'Темп',
    'overview.pace-now': 'за останні 90 днів: {pace}',
    'overview.pace-required': 'потрібно надалі для досягнення: {required}; за останні 90 днів: {pace}',
    'overview.none-verified': 'ще нічого',
    'overview.last-report': 'Останній звіт зареєстровано',
    'overview.official': '{total}, станом на {day}, за даними: {authority}',
    'overview.gap': 'різниця між ним і звітами за ті самі дні',
    'overview.why':
      '<a>Чому саме це число</a>: звіти, на яких воно ґрунтується, що його змінило та чим його доведено',

    'figures.as-table': 'Ці показники у вигляді таблиці',
    'figures.reported': 'Повідомлено',
    'figures.verified': 'Підтверджено',
    'figures.number': 'З чим порівнюється',

    'brief.title': 'Облік на одній сторінці',
    'brief.milestones':
      'Контрольні етапи: досягнуто {reached} із {all}; {missed, plural, =0 {жодного строку не пропущено} one {пропущено # строк} few {пропущено # строки} many {пропущено # строків} other {пропущено # строку}}.',
    'brief.quiet':
      'Органи, які ще ніколи не звітували або звітують із запізненням: {quiet} з {all}. Те, про що вони повідомили востаннє, і далі враховується.',
    'brief.undisclosed': 'Показники, які можуть зрости через звіти без числа: {count}.',
    'brief.where': 'Ця сторінка з обома моментами часу в адресі, за якою її зміст завжди той самий:',

    'target.years': 'Роки цієї цілі',
    'contributions.title': 'Звіти, на яких ґрунтується показник',
    'contributions.none': 'Жоден звіт не враховано в цьому показнику.',
    'contributions.intro':
      'Кожен рядок – це те, що додала одна подія. Рядок зі знаком мінус віднімає те, що враховувалося до виправлення, відкликання, висновку іншого органу чи рішення про те, що враховується інший звіт про те саме майно. Офіційний підсумок охоплює всі постачання по його день включно; додається лише те, що надійшло після нього.',
    'contributions.label': 'Рядки показника',
    'contributions.full': 'враховано повністю',
    'contributions.upper-bound-only': 'враховано лише у верхній межі',
    'contributions.open-upwards': 'залишає верхню межу відкритою',
    'contributions.taken-back': 'без числа, віднято',
    'contributions.official': '(офіційний підсумок)',
    'contributions.said-as': 'Як зазначено',
    'contributions.weight': 'Вага',
    'contributions.total': 'Показник: сума всіх рядків',
    'contributions.first':
      '{count, plural, one {Показано перший # рядок} few {Показано перші # рядки} many {Показано перші # рядків} other {Показано перші # рядка}} в порядку журналу, а сума стосується всіх рядків; пізніші є у файлах.',
    'contributions.report': 'Звіт і підтвердні документи',
    'contributions.csv': 'Усі рядки у форматі CSV',
    'contributions.json': 'Усі рядки у форматі JSON',
    'contributions.restatements-json':
      'Усі події, які змінили цей показник (хто, коли й чому), у форматі JSON',

    'statements.title': 'Офіційні підсумки',
    'statements.none': 'За цим напрямом не записано жодного підсумку.',
    'statements.intro':
      'Кожен із них – це рівень, який хтось назвав на певний день. Їх ніколи не додають ні один до одного, ні до постачань.',
    'statements.statement': 'Заява',
    'statements.total': 'Підсумок',
    'statements.counted-from': 'Облік з',
    'statements.as-of': 'Станом на',
    'statements.says': 'Що зазначено',
    'statements.authority': 'Хто заявив',
    'statements.json': 'Ці заяви у форматі JSON, разом із відкликаними',

    'donors.eu': 'ЄС та його держави-члени',
    'donors.all': 'усі донори',
    'donors.title': 'За донорами',
    'donors.intro':
      'За всі роки разом. Те, що кілька донорів надали без оприлюдненого розподілу, не належить жодному з них окремо: воно має окремий рядок, а підсумок, до якого належать лише деякі з цих донорів, враховує його щонайбільше до його максимуму.',
    'donors.label': 'Постачання за донорами',
    'donors.promised': 'Обіцяно, незалежно від надходження',
    'donors.total-eu': 'ЄС та його держави-члени',
    'donors.total-others': 'Усі інші',
    'donors.not-split': '{donors}: розподіл не оприлюднено',

    'timeline.title': 'За місяцями',
    'timeline.none': 'Про жодне постачання за цим напрямом не повідомлено.',
    'timeline.intro':
      'Те, що датовано днями в межах місяця, зараховано йому повністю; зі звіту, дні якого виходять за межі місяця, це може бути будь-яка частина аж до цілого. Те, що датовано лише місяцем або роком, не входить у жоден стовпчик і стоїть нижче. «Усього» – це все, що враховано на кінець місяця, від усіх донорів. Обіцяне зазначено в місяці, на який припадає його строк, а якщо строку немає – у місяці, коли це обіцяно. Кожен місяць веде до звітів, останній день яких на нього припадає.',
    'timeline.reporters': 'За звітами: {bodies}.',
    'timeline.label': 'Постачання за місяцями',
    'timeline.month': 'Місяць',
    'timeline.delivered-min': 'Поставлено, {unit}: мінімум',
    'timeline.max': 'максимум',
    'timeline.in-all-min': 'Усього на кінець місяця: мінімум',
    'timeline.in-all-max': 'усього: максимум',
    'timeline.promised': 'Обіцяно на цей місяць, не входить до жодної суми',
    'timeline.coarse': 'З датою лише до місяця або року',
    'timeline.coarse-intro':
      'Звіти, у яких не зазначено, у які дні щось надійшло, не входять до смуги жодного місяця вище. Їх повністю зараховано за останнім днем їхнього періоду, отже й до «усього».',
    'timeline.coarse-label': 'Постачання без точної дати',
    'timeline.some-time-in': 'У межах періоду',
    'timeline.by-month': '{period} (дата з точністю до місяця)',
    'timeline.by-year': '{period} (дата з точністю до року)',
    'timeline.json': 'Ці дані за місяцями у форматі JSON',

    'track.held-against': 'З чим порівнюється',
    'track.no-target': 'Для цього напряму не встановлено жодної цілі.',
    'track.held': '{target}, {period}: {sum}; {said}',
    'track.others': 'Інші напрями',
    'track.deliveries': 'Усі звіти про постачання за цим напрямом',
    'track.pipeline': 'що за ним обіцяно, але не надійшло',
    'track.measure': 'Одиниці обліку: {unit}; різновиди: {variants}',

    'status.no-number': 'немає числа для порівняння',
    'status.no-number.meaning': 'Джерело не встановлює числа, тож будь-який відсоток був би вигаданим.',
    'status.not-due': 'період ще не настав',
    'status.not-due.meaning': 'Період ще не розпочався.',
    'status.met': 'досягнуто',
    'status.met.meaning': 'Навіть нижня межа показника сягає встановленого числа.',
    'status.open': 'триває',
    'status.open.meaning':
      'Нижня межа показника ще не сягає встановленого числа, а період не має кінцевої дати.',
    'status.missed': 'не досягнуто',
    'status.missed.meaning': 'Період завершився, і навіть верхня межа показника менша за встановлене число.',
    'status.undecided': 'не з’ясовано',
    'status.undecided.meaning': 'Період завершився, а звіти не дають змоги встановити, чи досягнуто числа.',
    'status.on-track': 'за графіком',
    'status.on-track.meaning':
      'Нижня межа показника є такою, якою вона була б на цей час за рівномірного темпу, або темп останніх 90 днів веде до встановленого числа.',
    'status.behind': 'з відставанням',
    'status.behind.meaning':
      'Нижня межа показника менша, ніж була б на цей час за рівномірного темпу, а темп останніх 90 днів не веде до встановленого числа.',
    'kind.quantified': 'Ціль',
    'kind.reference-level': 'Вихідний рівень',
    'kind.envelope': 'Загальний обсяг коштів',
    'kind.priority': 'Пріоритет',

    'reporters.on': 'за звітами: {bodies}',
    'reporters.beside': 'поруч, але не в сумі: {bodies}',
    'reporters.not-exact': 'у частині звітів зазначено {bounds}',

    'committed.pledged': 'обіцяно: {quantity}',
    'committed.allocated': 'виділено: {quantity}',
    'committed.contracted': 'законтрактовано: {quantity}',
    'committed.without-number':
      '{count, plural, one {# зобов’язання} few {# зобов’язання} many {# зобов’язань} other {# зобов’язання}} без числа',
    'committed.promised': 'Обіцяно',
    'committed.beside':
      '{promised}: не входить до жодної суми поставленого; те, що з цього вже надійшло, тут не віднято',

    'step.not-started': 'не розпочато',
    'step.announced': 'оголошено',
    'step.proposed': 'запропоновано',
    'step.agreed': 'погоджено',
    'step.in-force': 'набрало чинності',
    'step.achieved': 'досягнуто',
    'step.abandoned': 'припинено',
    'step.nothing-reported': 'ще нічого не повідомлено',
    'step.since': '{status} {day}',
    'step.on': '{status} {day}',
    'step.due': ', строк – до {day}',
    'step.deadline-missed': '; строк до {day} пропущено',
    'step.reached': ', досягнуто {day}',
    'step.late':
      ', через {days, plural, one {# день} few {# дні} many {# днів} other {# дня}} після строку ({day})',
    'step.in-time': ', у межах строку до {day}',

    'evidence.none': 'немає',
    'event.name': 'Подія {index}',
    'event.receipt': 'квитанція',
    'event.receipt-of': 'Квитанція про подію {index}',
    'event.proof': 'доказ',
    'event.proof-of': 'Доказ того, що подія {index} є в журналі',
    'receipt.keep-one':
      '<b>Збережіть квитанцію</b>: вона дає змогу підтвердити, що зміну тут було прийнято, хоч би що сталося з журналом. <a>Як перевірити квитанцію</a>',
    'receipt.keep-several':
      '<b>Збережіть квитанцію</b>: вона дає змогу підтвердити, що ці звіти тут було прийнято, хоч би що сталося з журналом. <a>Як перевірити квитанцію</a>',
    'receipt.signed': 'Що підписано',

    'problem.receipt': 'Підписана квитанція про те, що записано',
    'problem.in-english': 'Опис помилки подано англійською – так само, як його отримують програми.',
    'problem.without': 'Ця сторінка без {wrong}',
    'problem.asked-wrongly': 'У запиті є помилка',
    'problem.unknown-reader': 'Потрібно увійти',
    'problem.not-allowed': 'Ваш ключ не дає на це права',
    'problem.nothing-here': 'Тут нічого немає',
    'problem.not-accepted': 'Це не прийнято',
    'problem.too-much': 'Забагато запитів водночас',
    'problem.not-now': 'Зараз це неможливо',
    'problem.sign-in': 'Увійти за допомогою ключа',
    'problem.report': 'Повідомити про постачання',
    'problem.home': 'Усі цілі станом на зараз',

    'report-status.reported': 'повідомлено',
    'report-status.verified': 'підтверджено',
    'report-status.disputed': 'оскаржено',
    'report-status.withdrawn': 'відкликано',
    'stage.pledged': 'обіцяно',
    'stage.allocated': 'виділено',
    'stage.contracted': 'законтрактовано',

    'layout.title': '{title} – porcupine',
    'layout.skip': 'Перейти до показників',
    'layout.tagline':
      'Підтримка України Європою у порівнянні з цілями Білої книги 2025 року про оборонну готовність',
    'layout.languages': 'Мови',
    'layout.cite':
      '<a>Посилання на цю сторінку в її теперішньому вигляді</a> з обома моментами часу в адресі',
    'live.page': 'Сторінка показує те, що тим часом записано.',
    'live.changed': 'Змінилося: {title}: {sum}',
    'live.many': 'Змінено показників: {count}.',
    'live.stale':
      'Немає зв’язку із сервером: показані дані можуть бути неактуальними. З’єднання буде відновлено автоматично, щойно це стане можливим.',

    'nav.pages': 'Сторінки',
    'nav.targets': 'Усі цілі',
    'nav.deliveries': 'Звіти про постачання',
    'nav.pipeline': 'Обіцянки',
    'nav.bodies': 'Органи, що звітують',
    'nav.paper': 'Біла книга',
    'nav.milestones': 'Контрольні етапи',
    'nav.audit': 'Перевірка',
    'nav.report': 'Звітувати',

    'bodies.title': 'Органи, що звітують',
    'bodies.intro':
      'Як давно кожен орган востаннє подавав відомості станом на зазначений вище момент обізнаності, поруч із тим, як часто він зазвичай звітує. Орган, який замовк, залишається в цьому переліку, а його показники – у сумах: мовчання нічого не скасовує. Назви та проміжки часу – ті, що налаштовані зараз.',
    'bodies.fresh': 'актуально',
    'bodies.late': 'із запізненням: минуло більше часу, ніж зазвичай між звітами',
    'bodies.silent': 'мовчить: минуло понад удвічі більше часу, ніж зазвичай між звітами',
    'bodies.never': 'ще не звітував',
    'bodies.no-cadence': 'періодичність невідома',
    'bodies.not-heard': 'ніколи',
    'bodies.heard':
      '{at}, {days, plural, =0 {сьогодні} one {на # день раніше} few {на # дні раніше} many {на # днів раніше} other {на # дня раніше}}',
    'bodies.days': '{days, plural, one {# день} few {# дні} many {# днів} other {# дня}}',
    'bodies.last-delivery': '{track}: {quantity}, {on}',
    'bodies.last-commitment': '{track}: {quantity}, обіцяно: {on}',
    'bodies.last-statement': '{track}: {quantity}, станом на {on}',
    'bodies.last-milestone': '{milestone}: {status} {on}',
    'bodies.last-withdrawn': ' (відкликано)',
    'bodies.body': 'Орган',
    'bodies.name': 'Назва',
    'bodies.account': 'Актуальність',
    'bodies.last-heard': 'Останнє повідомлення',
    'bodies.every': 'Звітує раз на',
    'bodies.last-figure': 'Останній показник',
    'bodies.reports': 'Звіти',
    'bodies.corrections': 'Виправлення',
    'bodies.withdrawals': 'Відкликання',
    'bodies.disputes': 'Оскарження',
    'bodies.json': 'Цей перелік у форматі JSON',

    'list.any': 'усі',
    'list.filtered': 'Лише те, що відповідає умовам: {filters}. <a>Скинути всі фільтри</a>',
    'list.filter': '{name}: {value}',
    'list.csv': 'Цей перелік у форматі CSV',
    'list.json': 'Цей перелік у форматі JSON',
    'list.first': 'Перша сторінка',

    'goods.track': 'Напрям підтримки',
    'goods.variant': 'Різновид',
    'goods.source': 'Походження майна',
    'goods.donors': 'Донори',
    'goods.quantity': 'Кількість',
    'goods.happened': 'Коли відбулося',
    'goods.worth': 'Вартість (не входить до жодної суми)',
    'goods.evidence': 'Підтвердні документи',
    'goods.note': 'Примітка',
    'goods.promised': 'Обіцяно',
    'goods.promised-by': 'Хто обіцяв',
    'goods.due-on': 'Строк виконання',
    'goods.counted-in': '{quantity} ({unit})',
    'goods.last-day': '{period}; зараховується за останнім днем',
    'goods.part': '{donor} ({quantity})',
    'goods.jointly': 'спільно: {parts}',
    'goods.jointly-unsplit': 'спільно, без оприлюдненого розподілу: {donors}',
    'goods.amount': '{currency} {amount}',
    'goods.amount-in-euro': '{amount}; у звіті оцінено в {euro} за курсом на {day} ({source})',

    'deliveries.title': 'Звіти про постачання',
    'deliveries.report': 'Звіт',
    'deliveries.goods': 'Напрям і різновид',
    'deliveries.evidence': 'Підтвердні документи й примітка',
    'deliveries.status': 'Статус',
    'deliveries.changed': 'Остання зміна',
    'deliveries.not-counted': '{status}, не враховано: враховано інший звіт про те саме майно',
    'deliveries.none': 'Жоден звіт не відповідає умовам.',
    'deliveries.all':
      '{count, plural, one {Умовам відповідає # звіт.} few {Умовам відповідають # звіти.} many {Умовам відповідають # звітів.} other {Умовам відповідають # звіту.}}',
    'deliveries.more':
      '{count, plural, one {На цій сторінці # звіт} few {На цій сторінці # звіти} many {На цій сторінці # звітів} other {На цій сторінці # звіту}}, і це ще не всі.',
    'deliveries.last':
      '{count, plural, one {На цій сторінці # звіт} few {На цій сторінці # звіти} many {На цій сторінці # звітів} other {На цій сторінці # звіту}}; це остання сторінка переліку.',
    'deliveries.older': 'Давніші звіти',
    'deliveries.next': 'Наступні звіти',
    'deliveries.reported-by': 'Хто звітував',
    'deliveries.donor': 'Донор',
    'deliveries.from': 'Відбулося з',
    'deliveries.to': 'до',
    'deliveries.words': 'Слова в номері, примітці чи підтвердних документах',
    'deliveries.no-evidence': 'не надано',

    'delivery.title': 'Звіт про постачання {report}',
    'delivery.given-by': 'Хто надав',
    'delivery.fulfils': 'Виконує зобов’язання',
    'delivery.reported':
      'Звіт чинний у тому вигляді, у якому його подав орган; жоден інший орган його не підтвердив і не оскаржив.',
    'delivery.verified': 'У чинному вигляді звіт підтвердили: {bodies}.',
    'delivery.disputed': 'У чинному вигляді звіт оскаржили: {bodies}.',
    'delivery.withdrawn':
      'Орган відкликав цей звіт: він не входить до жодного показника, а його номер залишається закритим.',
    'delivery.revision': 'Редакція {revision}, чинна з події {index}, записано {at}',
    'delivery.history': 'Історія',
    'delivery.history-label': 'Історія звіту',
    'delivery.what': 'Що',
    'delivery.when': 'Коли',
    'delivery.who': 'Хто',
    'delivery.why': 'Чому',
    'delivery.what-changed': 'Що змінено',
    'delivery.index': 'Індекс події',
    'delivery.did-record': 'записано',
    'delivery.did-correct': 'виправлено',
    'delivery.did-withdraw': 'відкликано',
    'delivery.did-verify': 'підтверджено',
    'delivery.did-dispute': 'оскаржено',
    'delivery.did-count': 'враховано замість {other}: те саме майно',
    'delivery.did-set-aside': 'не враховано на користь {other}: те саме майно',
    'delivery.did-part': 'відокремлено від {other}: не те саме майно',
    'delivery.unreadable': 'ця версія програми не може прочитати подію',
    'delivery.unknown': 'невідомо',
    'delivery.by': '{body}, ключ {key}',
    'delivery.change': '{member}: {was} → {now}',
    'delivery.nothing': 'нічого',
    'delivery.first-events':
      '{count, plural, one {Показано першу # подію.} few {Показано перші # події.} many {Показано перші # подій.} other {Показано перші # події.}}',
    'delivery.proofs':
      'Індекс кожної події веде до її змісту, до підписаної сервером квитанції про неї та до доказу того, що вона є в підписаному журналі.',
    'delivery.answers':
      '<report>Цей звіт у форматі JSON</report>, <history>його історія у форматі JSON</history>, <all>усі звіти органу {body}</all>',

    'member.track': 'напрям підтримки',
    'member.variant': 'різновид',
    'member.source': 'походження майна',
    'member.donor': 'донор',
    'member.donors': 'донори',
    'member.quantity': 'кількість',
    'member.bound': 'як кількість співвідноситься з дійсною',
    'member.effective-on': 'коли відбулося',
    'member.commitment': 'зобов’язання, яке виконується',
    'member.value': 'вартість',
    'member.evidence': 'підтвердні документи',
    'member.note': 'примітка',
    'member.exact': 'точно',

    'same-goods.title': 'Те саме майно',
    'same-goods.counts': 'Цей звіт враховано, а інші – ні.',
    'same-goods.another': 'Враховано інший звіт про це майно.',
    'same-goods.none':
      'Жоден із цих звітів не враховано: усі відкликано або виправлено на інший напрям підтримки.',
    'same-goods.first': 'Жодне рішення не називає чинного звіту, тому враховано той, який записано першим.',
    'same-goods.decided': 'Рішення ухвалив орган {body}, подія {index}: {reason}',
    'same-goods.reports': 'Звіти про це майно',
    'same-goods.says': 'Повідомляє',
    'same-goods.stands-as': 'Статус',
    'same-goods.own': '{report} (цей звіт)',
    'same-goods.unreadable': 'не вдається прочитати',
    'same-goods.moved': 'виправлено на напрям: {track}',
    'same-goods.counted': '{status}, враховано',
    'same-goods.not-counted': '{status}, не враховано',
    'same-goods.who-decided': 'Хто вирішив',
    'same-goods.decisions': 'Рішення про те, що це те саме майно',
    'same-goods.head-counts': 'Враховано',
    'same-goods.head-not': 'Не враховано',
    'same-goods.decided-by': 'Хто вирішив',
    'same-goods.json': 'Усі рішення щодо цього напряму у форматі JSON',
    'same-goods.other-bodies':
      'Якщо ціль не бере до уваги орган, чий звіт враховано, для цієї цілі враховується наступний із цих звітів.',

    'commitment.title': 'Зобов’язання {commitment}',
    'commitment.withdrawn': 'відкликано',
    'commitment.withdrawn.meaning':
      'Орган відкликав це зобов’язання: воно більше не діє, а його номер залишається закритим.',
    'commitment.not-yet': 'ще не обіцяно',
    'commitment.not-yet.meaning': 'Зобов’язання взято після дня, про який ідеться в запиті.',
    'commitment.stands.meaning': 'Обіцяно; не входить до жодної суми поставленого.',
    'commitment.revision': 'Редакція {revision}, записано {at} подією {event}',
    'commitment.stages': 'Стадії',
    'commitment.no-stage': 'На цей день – жодної.',
    'commitment.since': '{stage} з {day}',
    'commitment.outcome': 'Що з цього виконано',
    'commitment.overdue': '<b>прострочено</b>: день, до якого зобов’язання мало бути виконане, минув',
    'commitment.arrived': 'Надійшло',
    'commitment.open': 'Залишається',
    'commitment.beyond': 'Понад обіцяне',
    'commitment.no-delivery': 'Жодне враховане постачання не посилається на це зобов’язання.',
    'commitment.open-unknown': 'невідомо: обіцяно без зазначення кількості',
    'commitment.open-nothing': 'нічого',
    'commitment.open-at-most': '{quantity}; постачання без зазначеної кількості може охоплювати все це',
    'commitment.answers':
      '<commitment>Це зобов’язання у форматі JSON</commitment>, <history>його історія у форматі JSON</history>, <all>усе, що залишається невиконаним за цим напрямом</all>',

    'pipeline.title': 'Обіцяно, але не надійшло',
    'pipeline.intro':
      'Те, що обіцяно й не входить до жодної суми поставленого. Зобов’язання виконує лише звіт про постачання, який на нього посилається; те, що надійшло без такого посилання, може все ж стосуватися його.',
    'pipeline.list': 'Зобов’язання',
    'pipeline.commitment': 'Зобов’язання',
    'pipeline.stage': 'Стадія',
    'pipeline.no-due': 'не встановлено',
    'pipeline.overdue': '{day}: прострочено',
    'pipeline.state': 'Стан',
    'pipeline.open': 'не виконано',
    'pipeline.fulfilled': 'виконано',
    'pipeline.all': 'не виконано або виконано',
    'pipeline.due': 'Строк',
    'pipeline.overdue-only': 'лише прострочені',
    'pipeline.not-overdue': 'не прострочені',
    'pipeline.none': 'Жодне зобов’язання не відповідає умовам.',
    'pipeline.older': 'Давніші зобов’язання',

    'milestones.title': 'Контрольні етапи',
    'milestones.intro':
      'Кроки, які або зроблено, або ні. Статус береться зі звіту з найпізнішим днем. Строк дотримано, якщо до його настання крок уперше було досягнуто або він уперше набрав чинності; пропущений строк лишається пропущеним.',
    'milestones.none': 'Жодного контрольного етапу ще не затверджено.',
    'milestones.section': 'Розділ {section}',
    'milestones.section-says': '{section}: {says}',
    'milestones.incomplete':
      '<b>Відомості про цей етап можуть бути неповними.</b> У журналі є подія, яку ця версія програми не може прочитати.',
    'milestones.no-deadline': 'без строку, з {at}',
    'milestones.deadline': 'строк – {day}, з {at}',
    'milestones.for-reason': '{version}: {reason}',
    'milestones.latest': 'Останні звіти ({shown} із {all}):',
    'milestones.reports': 'Звіти про етап «{title}»',
    'milestones.on': 'Дата',
    'milestones.said': 'Що сказано',
    'milestones.history': 'Усі події цього етапу у форматі JSON',
    'milestones.json': 'Ці етапи у форматі JSON',

    'paper.title': 'Біла книга, пункт за пунктом',
    'paper.intro':
      'Усі пункти ({items}) про підтримку України в JOIN(2025) 120 final: слова нідерландського тексту, їхній зміст і те, як далеко просунувся кожен. Відсоток наведено лише там, де хтось назвав число. <a>Контрольні етапи зі звітами про них</a>',
    'paper.sections': 'Розділи: {sections}',
    'paper.section': 'Розділ {section}',
    'paper.item': '{id}: {says}',
    'paper.context': 'Контекст: тут немає чого рахувати чи досягати.',
    'paper.retired': '{id}: цю ціль скасовано',
    'paper.not-adopted': '{id}: ще не затверджено, тож сказати про це нічого не можна',
    'paper.milestone': '{title}: {state}',
    'paper.figure': '{title} ({days}): {sum}; {beside}',
    'paper.share': '{share} від {quantity}',
    'paper.official': 'останній офіційний підсумок: {total}, станом на {day}',
    'paper.incomplete':
      '<b>Відомості про цей пункт можуть бути неповними.</b> У журналі є подія, яку ця версія програми не може прочитати.',
    'paper.by': 'до {day}',
    'paper.by-stated': 'до {day} («{stated}»)',
    'paper.kind': 'У Білій книзі',
    'paper.when': 'Коли',
    'paper.responsible': 'Чиє завдання',
    'paper.json': 'Ці пункти у форматі JSON',

    'clocks.moments': 'Що сталося по {effectiveAt} включно, за відомостями на {knownAt} ({place})',
    'clocks.nothing': 'ще нічого не записано',
    'clocks.place': 'індекс події {index}, позиція {position}',
    'clocks.year': 'За календарний рік',
    'clocks.effective-at': 'Що сталося по (порожньо: сьогодні)',
    'clocks.known-at': 'За відомостями на (порожньо: зараз)',
    'clocks.show': 'Показати',
    'clocks.forms':
      'За відомостями на: день (2026-03-01), момент часу із часовим поясом (2026-03-01T12:00:00Z), індекс події (index:42) або позиція в журналі.',
    'clocks.to-now': 'Установити обидва моменти на зараз',
    'banner.not-now':
      '<b>Це не стан на зараз.</b> Показано, що сталося по {effectiveAt} включно, за відомостями на {knownAt}. <a>Показати стан на зараз</a>',
    'banner.behind': '<b>Наразі журнал неможливо прочитати до кінця.</b> Ось що було відомо на {knownAt}.',
    'banner.incomplete':
      '<b>Ця сторінка може бути неповною.</b> У журналі є подія, яку ця версія програми не може прочитати.',

    'session.sign-in': 'Увійти',
    'session.signed-in': 'Ви ввійшли',
    'session.key': 'Ключ вашого органу',
    'session.keys':
      'Ключі створює адміністратор командою {command}. Сеанс триває дванадцять годин і негайно завершується, якщо ключ відкликано.',
    'session.whose': 'Вхід виконано від імені органу {body} за ключем {key} ({roles}).',
    'session.no-role': 'без ролі',
    'session.sign-out': 'Вийти',
    'session.ways': '<report>Повідомити про постачання</report>, <home>усі цілі</home>',

    'reporting.title': 'Повідомити про постачання',
    'reporting.for-whom': 'Для посадових осіб координаційних органів, відповідальних за звітування.',
    'reporting.not-reporter':
      'За цим ключем звітувати не можна: адміністратор має створити для органу {body} ключ із роллю reporter.',

    'upload.title': 'Звітування за допомогою електронної таблиці',
    'upload.template':
      'Почніть із <a>шаблону</a> (одне постачання в рядку, під вашим власним номером) або з переліку, який ви завантажили тут.',
    'upload.days':
      'Спочатку встановіть для стовпців із датами текстовий формат: таблиця перетворює 2025-03-14 на власну дату й зберігає її як 14/03/2025 або 45730, а таку дату буде відхилено.',
    'upload.csv':
      'Збережіть файл у форматі CSV: у програмі Excel – «CSV UTF-8 (розділювач – кома)». Коми, крапки з комою та знаки табуляції між клітинками розпізнаються однаково.',
    'upload.choose':
      'Виберіть файл і надішліть його на перевірку. До вашого підтвердження нічого не зберігається.',
    'upload.columns': 'Що означають стовпці',
    'upload.needed': '{column} (обов’язково)',
    'upload.needed-too':
      'Також обов’язково заповнити donor або parts та quantity або min і max. Усі інші клітинки можуть бути порожніми.',
    'upload.file': 'Електронна таблиця (CSV або по одному об’єкту JSON у рядку)',
    'upload.check': 'Перевірити файл',
    'upload.limits':
      'Щонайбільше 64 МіБ і 200 000 рядків. Файл не повинен містити персональних даних та інформації з обмеженим доступом: усе повідомлене можуть читати інші.',

    'column.reference':
      'Ваше власне позначення постачання: номер партії або справи, окремий для кожного; від 1 до 100 літер, цифр або . _ : ~ -',
    'column.track': 'Вид підтримки, наприклад artillery-ammunition або drones; перелік дає GET /v1/tracks',
    'column.variant': 'Вид майна в межах напряму, наприклад 155mm; порожньо, якщо він невідомий',
    'column.source':
      'Звідки походить майно, наприклад stock або joint-procurement; перелік для кожного напряму дає GET /v1/tracks',
    'column.donor':
      'Хто надав: країна двома великими літерами (NL, DE) або EU; порожньо, якщо в parts зазначено кількох',
    'column.parts':
      'Кілька донорів: DE=100;NL=50 із часткою кожного або CZ;CA;NO, якщо розподіл не оприлюднено',
    'column.quantity':
      'Скільки: лише цифри, 12000; євро з крапкою перед центами, 1000000000.00; або слово undisclosed',
    'column.min': 'Найменше значення, разом із max, замість кількості, яка точно не відома',
    'column.max': 'Найбільше значення, разом із min',
    'column.bound':
      'exact (точно; так само, якщо порожньо), at-least (щонайменше), at-most (щонайбільше) або about (приблизно)',
    'column.effective-on':
      'Коли надійшло: 2025-03-14; місяць 2025-03, рік 2025 або 2025-03-01/2025-03-14, якщо день невідомий',
    'column.commitment-body':
      'Разом із commitmentReference: зобов’язання, на виконання якого це надано, а саме орган, що про нього повідомив',
    'column.commitment-reference': 'Номер цього зобов’язання',
    'column.value-amount': 'Вартість: цифри та крапка перед центами, 38400000.00',
    'column.value-currency': 'Валюта цієї вартості трьома великими літерами: EUR, USD',
    'column.value-eur': 'Те саме в євро, якщо валюта інша',
    'column.rate-on': 'День курсу, за яким це обчислено',
    'column.rate-source': 'Хто оприлюднив цей курс',
    'column.evidence-title': 'Чим це підтверджено: назва документа',
    'column.evidence-url': 'Де його можна прочитати: https або http',
    'column.evidence-sha256': 'SHA-256 документа в шістнадцятковому записі',
    'column.evidence': 'Кілька підтвердних документів у вигляді списку JSON об’єктів із title, url і sha256',
    'column.note':
      'Усе інше, що слід знати читачам; без персональних даних та інформації з обмеженим доступом',

    'dry-run.will-be-recorded': 'буде записано',
    'dry-run.is-known': 'уже відомо',
    'dry-run.contradicts': 'суперечить тому, що записано, і буде пропущено',
    'dry-run.was-recorded': 'записано',
    'dry-run.was-known': 'уже було відомо',
    'dry-run.contradicted': 'суперечить тому, що записано, і пропущено',
    'dry-run.malformed': 'потребує виправлення',
    'dry-run.sound': 'без зауважень',
    'dry-run.table': 'Рядки файлу',
    'dry-run.line': 'Рядок',
    'dry-run.reference': 'Номер',
    'dry-run.fate': 'Що з ним буде',
    'dry-run.says': 'Що в ньому зазначено',
    'dry-run.nothing-new': '<b>У цьому файлі немає нічого нового.</b> Підтверджувати нічого не потрібно.',
    'dry-run.sign': 'Отримати підписану квитанцію про те, що вже відомо',
    'dry-run.sign.meaning': 'При цьому нічого не зберігається.',
    'dry-run.record':
      'Записати {count, plural, one {# постачання} few {# постачання} many {# постачань} other {# постачання}}',
    'dry-run.record.meaning':
      'Ще нічого не збережено. Навіть якщо натиснути двічі, кожне постачання буде записано один раз.',
    'dry-run.nothing-stored':
      '<b>Нічого не збережено.</b> Доки хоча б один рядок містить помилку, із файлу нічого не записується: виправте наведені нижче рядки й виберіть файл знову.',
    'dry-run.ready':
      'Готово до запису: {count, plural, one {# постачання} few {# постачання} many {# постачань} other {# постачання}}',
    'dry-run.recorded':
      'Записано: {count, plural, one {# постачання} few {# постачання} many {# постачань} other {# постачання}}',
    'dry-run.lines':
      'У файлі {lines, plural, one {# рядок} few {# рядки} many {# рядків} other {# рядка}}, з них уже відомо {repeated, number}.',
    'dry-run.left-out':
      '{count, plural, one {# рядок суперечить тому, що записано, і пропускається} few {# рядки суперечать тому, що записано, і пропускаються} many {# рядків суперечать тому, що записано, і пропускаються} other {# рядка суперечать тому, що записано, і пропускаються}}: якщо облік помилковий, виправте звіт у розділі «Мої звіти»; для іншого майна потрібен інший номер.',
    'dry-run.receipt': 'Підписана квитанція',
    'dry-run.download':
      '<a>Завантажте квитанцію</a> протягом години. Пізніше виберіть той самий файл знову: про те, що вже відомо, буде видано нову квитанцію.',
    'dry-run.signed-of-page': 'Що підписано: запис і ті з його рядків, що є на цій сторінці',
    'dry-run.before': 'Попередні рядки',
    'dry-run.page': 'Сторінка {page} з {pages}',
    'dry-run.after': 'Наступні рядки',
    'dry-run.another': 'Вибрати інший файл або переглянути мої звіти',

    'my-reports.title': 'Мої звіти',
    'my-reports.show': 'Показати',
    'my-reports.none': 'Жоден звіт не відповідає умовам.',
    'my-reports.reference': 'Номер',
    'my-reports.track': 'Напрям підтримки',
    'my-reports.donors': 'Донори',
    'my-reports.quantity': 'Кількість',
    'my-reports.happened': 'Коли відбулося',
    'my-reports.status': 'Статус',
    'my-reports.last-change': 'Остання зміна',
    'my-reports.change-it': 'Змінити',
    'my-reports.verified-by': 'підтверджено: {bodies}',
    'my-reports.corrected': 'виправлено після запису',
    'my-reports.not-counted': 'не враховано: враховано інший звіт про те саме майно',
    'my-reports.disputed-by': 'Оскаржено: {body}, {at}: {reason}',
    'my-reports.change': 'Виправити або відкликати<unseen> {reference}</unseen>',
    'my-reports.older': 'Давніші звіти',

    'change-receipt.heading': 'Вашу зміну звіту {reference} записано',
    'change-receipt.download':
      '<file>Завантажте квитанцію</file> або отримайте її разом із <proof>доказом того, що зміна є в журналі</proof>, зараз чи пізніше.',

    'change.heading': 'Виправити або відкликати {reference}',
    'change.intro':
      'Попередній зміст залишається в історії разом із тим, хто його змінив і чому. <a>Звіт у чинному вигляді</a>, редакція {revision}.',
    'change.nothing-changed': 'Нічого не змінено.',
    'change.mend': 'Виправте позначене нижче й надішліть форму ще раз.',
    'change.overtaken':
      'Хтось змінив цей звіт після того, як ви його відкрили. Перегляньте звіт у чинному вигляді; якщо ваші дані нижче й досі правильні, надішліть їх ще раз.',
    'change.no-reason': 'причина: зазначте, чому виправляється звіт',
    'change.correct': 'Виправити',
    'change.why-corrected': 'Чому виправляється',
    'change.correct-it': 'Виправити звіт',
    'change.withdraw': 'Відкликати',
    'change.withdraw.meaning':
      'Для того, про що взагалі не слід було звітувати. Після цього воно не враховується в жодному показнику, а номер залишається закритим.',
    'change.why-withdrawn': 'Чому відкликається',
    'change.withdraw-it': 'Відкликати звіт',
    'change.back': 'Назад до моїх звітів',

    'field.not-stated': 'не зазначено',
    'field.track': 'Напрям підтримки',
    'field.variant': 'Різновид',
    'field.variant.hint': 'за переліком /v1/tracks; порожньо, якщо невідомий',
    'field.source': 'Походження майна',
    'field.donor': 'Донор',
    'field.donor.hint': 'NL, DE, EU, …',
    'field.parts': 'Кілька донорів',
    'field.parts.hint': 'DE=100;NL=50 або CZ;CA;NO, якщо розподіл не оприлюднено',
    'field.quantity': 'Кількість',
    'field.quantity.hint': 'лише цифри, наприклад 12000, або undisclosed',
    'field.min': 'або щонайменше',
    'field.min.hint': 'разом із наступним полем, замість кількості',
    'field.max': 'і щонайбільше',
    'field.bound': 'Наскільки точно',
    'field.bound.exact': 'точно',
    'field.bound.at-least': 'щонайменше',
    'field.bound.at-most': 'щонайбільше',
    'field.bound.about': 'приблизно',
    'field.effective-on': 'Коли відбулося',
    'field.effective-on.hint': '2025-03-14, 2025-03, 2025 або 2025-03-01/2025-03-14',
    'field.commitment-body': 'На виконання зобов’язання, про яке повідомив орган',
    'field.commitment-reference': 'під номером',
    'field.value-amount': 'Вартість',
    'field.value-amount.hint': '38400000.00',
    'field.value-currency': 'у валюті',
    'field.value-currency.hint': 'EUR, USD, …',
    'field.value-eur': 'що становить у євро',
    'field.rate-on': 'за курсом на день',
    'field.rate-source': 'який оприлюднив',
    'field.evidence-title': 'Підтвердний документ',
    'field.evidence-url': 'за адресою',
    'field.evidence-sha256': 'із SHA-256',
    'field.evidence': 'Кілька підтвердних документів у форматі JSON',
    'field.note': 'Примітка',

    'audit.title': 'Перевірка',
    'audit.intro':
      'Що цей сервер підписує зі свого журналу, щоб нікому не доводилося вірити його показникам на слово: кожен може перевірити їх наведеними нижче командами, без цього сервера, маючи від нього лише файли.',
    'audit.contradicted':
      'Журнал не є тим, який було підписано раніше. Не покладайтеся на його показники, доки не з’ясовано причину.',
    'audit.not-signed': 'Наразі нічого не можна підписати.',
    'audit.checkpoint': 'Найновіша контрольна точка',
    'audit.checkpoint.of-another-log':
      'Контрольної точки не показано: підписане раніше не стосується цього журналу.',
    'audit.checkpoint.none':
      'Жодної контрольної точки ще не підписано. Її буде підписано невдовзі після запису першої події.',
    'audit.checkpoint.meaning':
      'Нею сервер зобов’язується щодо кожної події, яку він зберігав: жодної з них не можна згодом змінити, вилучити чи непомітно додати так, щоб корінь не змінився. Це найновіша з наявних точок, хоч би які моменти часу було вибрано.',
    'audit.size': 'Розмір',
    'audit.events': '{count, plural, one {# подія} few {# події} many {# подій} other {# події}}',
    'audit.root': 'Корінь',
    'audit.signed': 'Підписано',
    'audit.note': 'Підписаний запис',
    'audit.checkpoint.text': 'Найновіша контрольна точка у вигляді тексту',
    'audit.key': 'Відкритий ключ журналу',
    'audit.key.meaning':
      'Його геш – {hash}. <b>Порівняйте його з ключем, який ви маєте з іншого джерела</b>: з листа, від іншого органу, від того, хто адмініструє цей сервер. Ключ, отриманий разом із підписаним ним, нічого не доводить.',
    'audit.former-keys': 'Попередні ключі',
    'audit.former-keys.meaning':
      'Ними підписано давніші контрольні точки та квитанції; нічого нового ними не підписують.',
    'audit.witnesses': 'Свідки',
    'audit.witnesses.meaning':
      'Свідок – це стороння особа, яка зберігає останню побачену нею контрольну точку й засвідчує своїм підписом наступну, лише якщо та її продовжує. Якщо є свідок, якому ви довіряєте, сервер не може показати вам один журнал, а іншим – інший.',
    'audit.witnesses.none':
      '<b>Тут не налаштовано жодного свідка</b>: порівнюйте контрольні точки з іншими самостійно.',
    'audit.witnesses.table': 'Свідки',
    'audit.witness': 'Свідок',
    'audit.cosigned-last': 'Засвідчено востаннє',
    'audit.when': 'Коли',
    'audit.public-key': 'Відкритий ключ',
    'audit.cosigned-nothing': 'ще нічого',
    'audit.cosigned':
      'контрольна точка, що охоплює {count, plural, one {# подію} few {# події} many {# подій} other {# події}}',
    'audit.verification': 'Остання перевірка',
    'audit.failed': '<b>Вона виявила невідповідність</b>: див. початок цієї сторінки.',
    'audit.not-compared':
      'Від часу запуску цей сервер ще не встановив, що контрольна точка узгоджується з його деревами.',
    'audit.compared':
      '<b>{at}</b>: цей сервер порівняв свою найновішу контрольну точку, що охоплює {count, plural, one {# подію} few {# події} many {# подій} other {# події}}, із деревами, які він веде. Підпис був дійсним, а корінь і рядок кожного напряму збігалися з його деревами.',
    'audit.not-reread': 'Від часу запуску він ще не перечитав усього свого журналу.',
    'audit.reread':
      '<b>{at}</b>: він перечитав зі свого журналу {count, plural, one {# подію} few {# події} many {# подій} other {# події}}, і байти кожної збігалися з деревами.',
    'audit.verification.meaning':
      'Контрольну точку й дерева він порівнює під час запуску, перед підписанням, щогодини та для того, хто відкриває цю сторінку, – щонайчастіше раз на хвилину; журнал він перечитує під час запуску, щогодини та для того, хто відкриває цю сторінку, – щонайчастіше раз на десять хвилин. Так виявляється журнал, який було пошкоджено або змінено поза сервером. Тим, хто не довіряє серверу, це нічого не доводить: сервер, який каже неправду, написав би тут те саме. Вони перевіряють самостійно.',
    'audit.tracks': 'Напрями в контрольній точці та пакети доказів для їхніх цілей',
    'audit.tracks.meaning':
      'Кожен напрям має в контрольній точці власне дерево з подій, які можуть змінити показник цього напряму, тож пакет доказів може засвідчити, що жодної з них не пропущено. Пакет доказів стосується показника на моменти часу цієї сторінки.',
    'audit.tracks.table': 'Напрями в контрольній точці',
    'audit.track': 'Напрям',
    'audit.targets': 'Цілі та їхні пакети доказів',
    'audit.track-events': 'Події',
    'audit.track-root': 'Корінь',
    'audit.no-track': 'події, що не належать до жодного напряму',
    'audit.figure': '<target>{title}</target>, {period}',
    'audit.figure-with-bundle': '<target>{title}</target>, {period}: <bundle>пакет доказів</bundle>',
    'audit.bundle-of': 'Пакет доказів: {title}',

    'check.heading': 'Перевірте самостійно чотирма командами',
    'check.intro':
      'Замість наведеного тут ключа, який є лише тим, що сервер стверджує про себе сам, вставте ключ, який ви маєте з іншого джерела. Якщо ви довіряєте свідкові, додайте {option} та його відкритий ключ: тоді вимагатиметься і його підпис.',
    'check.fetch':
      'Отримайте пакет доказів: показник, усі події, з яких він випливає, та підписану контрольну точку. Цей пакет стосується цілі «{title}» на моменти часу цієї сторінки; до інших веде таблиця нижче.',
    'check.with-key': 'Спершу запишіть ключ вашого органу в PORCUPINE_KEY.',
    'check.verify':
      'Перевірте його цією програмою, якій для цього не потрібен сервер; у теці з її вихідним кодом:',
    'check.verify-again':
      'Перевірте його ще раз іншою програмою, написаною іншою мовою, яка не має з першою жодного спільного рядка й потребує лише Python та openssl:',
    'check.no-figure':
      'Пакет доказів можна буде отримати й перевірити тут, щойно буде записано подію та затверджено ціль.',
    'check.whole-log':
      'Той, хто веде журнал, перевіряє його повністю – кожну подію та кожну будь-коли підписану контрольну точку – і може передати теку для перевірки деінде. Запит контрольної точки спершу спричиняє підписання всього; на машині сервера, з його налаштуваннями:',
    'check.proven':
      'Що в такий спосіб доведено: показники випливають із підписаних подій – з усіх і лише з них. Що не доведено: що звіт правдивий, що орган повідомив усе, що знає, або що іншим показують той самий журнал; для останнього існують свідки.',
    'check.receipt': 'Перевірити квитанцію',
    'check.receipt.meaning':
      'Той, хто звітує, отримує квитанцію: запис, підписаний зазначеним вище ключем журналу, у якому названо подію та геш її байтів. Запис про цілий файл містить кількість доданих до нього рядків та їхній SHA-256; у кожному з рядків названо подію та її геш.',
    'check.receipt.how':
      'Запитайте в цього сервера {address} з ідентифікатором події в кінці. Він має відповісти доказом того, що подія з цим гешем охоплена підписаною контрольною точкою, – через кілька секунд після видачі квитанції та будь-коли пізніше. Якщо він не може цього зробити, вимагайте весь журнал у вигляді експорту: {command} засвідчить кожному, хто має ключ, що прийняте було вилучено з журналу, який продовжується після цього.',

    'docs.title': 'Інтерфейс',
    'docs.for-programs': 'Для програм',
    'docs.in-english': 'Подальший текст викладено англійською мовою.',
  },
  units: {
    round: '{count, plural, one {снаряд} few {снаряди} many {снарядів} other {снаряда}}',
    interceptor:
      '{count, plural, one {перехоплювач} few {перехоплювачі} many {перехоплювачів} other {перехоплювача}}',
    system: '{count, plural, one {система} few {системи} many {систем} other {системи}}',
    missile: '{count, plural, one {ракета} few {ракети} many {ракет} other {ракети}}',
    drone: '{count, plural, one {дрон} few {дрони} many {дронів} other {дрона}}',
    person: '{count, plural, one {особа} few {особи} many {осіб} other {особи}}',
    unit: '{count, plural, one {підрозділ} few {підрозділи} many {підрозділів} other {підрозділу}}',
  },
  terms: {
    'Large-calibre artillery ammunition': 'Артилерійські боєприпаси великого калібру',
    'Air-defence interceptors': 'Перехоплювачі для протиповітряної оборони',
    'Air-defence systems': 'Системи протиповітряної оборони',
    Missiles: 'Ракети',
    Drones: 'Дрони',
    'Training by EUMAM Ukraine': 'Підготовка в межах місії EUMAM Ukraine',
    'Units of the Ukrainian forces trained and equipped':
      'Підготовлені та оснащені підрозділи українських сил',
    'Loans under the G7 initiative “Extraordinary Revenue Acceleration”':
      'Позики в межах ініціативи G7 «Extraordinary Revenue Acceleration» (ERA)',
    'Payments under the Ukraine Facility': 'Виплати за програмою Ukraine Facility',
    'Funding of ammunition': 'Фінансування боєприпасів',
    'Funding of Ukraine’s defence industry': 'Фінансування оборонної промисловості України',
    'Maintenance, repair and spare parts': 'Технічне обслуговування, ремонт і запасні частини',
    'Space services': 'Космічні послуги',
    'Value of all military support': 'Вартість усієї військової підтримки',
    '105mm': '105 мм',
    '122mm': '122 мм',
    '130mm': '130 мм',
    '152mm': '152 мм',
    '155mm': '155 мм',
    '203mm': '203 мм',
    'other-large-calibre': 'інший великий калібр',
    'short-range': 'мала дальність',
    'medium-range': 'середня дальність',
    'long-range': 'велика дальність',
    reconnaissance: 'розвідувальний',
    'first-person-view': 'FPV-дрон',
    'long-range-strike': 'далекобійний ударний',
    interceptor: 'дрон-перехоплювач',
    ground: 'наземний',
    naval: 'морський',
    'eu-mfa': 'макрофінансова допомога ЄС',
    'other-g7': 'інші країни G7',
    basic: 'базова підготовка',
    specialised: 'спеціалізована підготовка',
    leadership: 'підготовка командного складу',
    collective: 'колективна підготовка',
    'direct-orders': 'прямі замовлення',
    'interceptor-production': 'виробництво перехоплювачів',
    'drone-production': 'виробництво дронів',
    'joint-venture': 'спільне підприємство',
    other: 'інше',
    'spare-parts': 'запасні частини',
    'repair-hub': 'ремонтний центр',
    'in-kind': 'у натуральній формі',
    'european-peace-facility': 'Європейський фонд миру',
    'windfall-profits': 'надприбутки від знерухомлених активів',
    'deep-precision-strike': 'високоточний удар у глибину',
    governmental: 'державні',
    commercial: 'комерційні',
    loan: 'позика',
    grant: 'грант',
    brigade: 'бригада',
    battalion: 'батальйон',
    'not-stated': 'не зазначено',
    stock: 'наявні запаси',
    'national-procurement': 'національна закупівля',
    'joint-procurement': 'спільна закупівля',
    'ukrainian-industry': 'українська промисловість',
    'Since Feb 2022 the EU and member states have provided about EUR 50 bn in military support, incl. via the European Peace Facility':
      'З лютого 2022 року ЄС та держави-члени надали військової підтримки приблизно на 50 млрд євро, зокрема через Європейський фонд миру',
    'EU and member states must step up military assistance to Ukraine as a priority':
      'ЄС та його держави-члени мають у пріоритетному порядку збільшити військову допомогу Україні',
    'Strengthen Ukraine\'s defence and security capabilities through a "porcupine strategy"':
      'Зміцнити оборонні та безпекові спроможності України, застосовуючи «стратегію дикобраза»',
    'Delivery of large-calibre artillery ammunition, minimum objective 2 million rounds per year':
      'Постачання артилерійських боєприпасів великого калібру з мінімальною ціллю 2 млн снарядів на рік',
    'Fully fund ammunition deliveries to Ukraine for the whole of 2025, incl. donations from stocks and purchases':
      'Повністю профінансувати постачання боєприпасів Україні на весь 2025 рік, зокрема шляхом передання із запасів та закупівлі',
    'Financial commitments are needed now to secure stable deliveries':
      'Щоб забезпечити стабільні постачання, фінансові зобов’язання потрібні вже зараз',
    'Delivery of air-defence systems, missiles (incl. deep precision strike) and drones is a priority':
      'Постачання систем протиповітряної оборони, ракет (зокрема для високоточних ударів у глибину) та дронів є пріоритетом',
    'Nov-2024 letter of intent: 18 member states ready to fill shortfalls by collectively procuring ground-based air defence and unmanned aircraft systems':
      'Лист про наміри від листопада 2024 року: 18 держав-членів готові усунути нестачу шляхом спільної закупівлі наземних засобів протиповітряної оборони та безпілотних авіаційних систем',
    'A two-track air-defence initiative must be launched together with Ukraine':
      'Разом з Україною слід започаткувати ініціативу з протиповітряної оборони за двома напрямами',
    'Track 1: collective procurement (of air defence)':
      'Напрям 1: колективна закупівля (засобів протиповітряної оборони)',
    'Track 2: financial support to Ukraine for accelerated production of interceptors for short- and medium-range air-defence systems':
      'Напрям 2: фінансова підтримка України для прискореного виробництва перехоплювачів для систем протиповітряної оборони малої та середньої дальності',
    "Keep supporting Ukraine's procurement of drones": 'Надалі підтримувати закупівлю дронів Україною',
    "Further support Ukraine's own drone production capacity, incl. EU-Ukraine joint ventures":
      'Надалі підтримувати розвиток власних потужностей України з виробництва дронів, зокрема через спільні підприємства ЄС та України',
    'Train-and-equip efforts for Ukrainian brigades and regeneration of battalions must be consolidated and developed':
      'Зусилля з підготовки та оснащення українських бригад і відновлення батальйонів слід закріпити й розвивати',
    'EUMAM Ukraine training already followed by 75,000 people so far':
      'Підготовку в межах EUMAM Ukraine наразі вже пройшли 75 000 осіб',
    'EUMAM will continue to provide training (no number given)':
      'EUMAM і надалі проводитиме підготовку (числа не зазначено)',
    'Dedicated support and spare parts, as close as possible to operations, for maintenance, repair and overhaul (MRO)':
      'Спеціальна підтримка та запасні частини якомога ближче до місця операцій для технічного обслуговування, ремонту й капітального ремонту (MRO)',
    'Equipment sent to Ukraine must be better adapted to reality on the ground':
      'Техніка, яку надсилають в Україну, має краще відповідати реальним умовам на місці',
    'European forces can learn from Ukrainian front-line experience':
      'Європейські сили можуть вчитися на фронтовому досвіді України',
    "Direct support to Ukraine's defence industry, notably member states ordering directly in Ukraine for donation to Ukraine":
      'Пряма підтримка оборонної промисловості України, насамперед прямі замовлення держав-членів в Україні для передання Україні',
    "Estimated production capacity of Ukraine's defence industry in 2025: about EUR 35 bn":
      'Оціночні виробничі потужності оборонної промисловості України у 2025 році: приблизно 35 млрд євро',
    'Ukraine could use the EU loan under the G7-led ERA initiative for this':
      'Україна могла б використати для цього позику ЄС у межах ініціативи ERA під проводом G7',
    'Commission will take all measures to frontload funding under ERA and the Ukraine Facility':
      'Комісія вживе всіх необхідних заходів, щоб достроково надати фінансування за ERA та Ukraine Facility',
    'ERA frontloading lets Ukraine raise military spending and prioritise orders with Ukrainian and European industry':
      'Дострокове надання коштів ERA дає Україні змогу збільшити військові видатки й надавати пріоритет замовленням в української та європейської промисловості',
    "SAFE would let Ukraine's defence industry join common procurement on the same footing as EU industry":
      'SAFE дав би змогу оборонній промисловості України брати участь у спільних закупівлях нарівні з промисловістю ЄС',
    'EU military-mobility corridors must extend into Ukraine':
      'Коридори військової мобільності ЄС мають сягати України',
    "Act on Ukraine's request to join the EU Space Programme, incl. governmental PNT, communications and Earth-observation services":
      'Вжити заходів за зверненням України щодо участі в Космічній програмі ЄС, зокрема в державних послугах позиціювання, навігації та синхронізації часу, зв’язку і спостереження за Землею',
    "EU must also fund Ukraine's access to services of EU-based commercial space providers (incl. start-ups, scale-ups)":
      'ЄС має також фінансувати доступ України до послуг комерційних космічних компаній, заснованих у ЄС (зокрема стартапів і компаній, що зростають)',
    'Work closely with Ukraine on protecting strategic assets (e.g. cyber threats to space assets)':
      'Тісно співпрацювати з Україною у сфері захисту стратегічних активів (наприклад, від кіберзагроз для космічних активів)',
    'Invite Ukraine to the EU Space ISAC':
      'Запросити Україну до Центру обміну інформацією та аналізу ЄС (ISAC) з питань космосу',
    'EU Military Staff clearing house already coordinates member-state support with UDCG and NSATU':
      'Координаційна платформа Військового штабу ЄС уже координує підтримку держав-членів із UDCG та NSATU',
    'EU will propose a transversal EU-Ukraine Task Force':
      'ЄС запропонує створити міжсекторальну робочу групу ЄС – Україна',
    'Swift adoption of the draft EDIP regulation is a top priority':
      'Швидке ухвалення проєкту регламенту EDIP є найвищим пріоритетом',
    'Ukraine integrated into European defence equipment market through a dedicated Ukraine Support Instrument (USI)':
      'Інтеграція України до європейського ринку оборонної продукції за допомогою спеціального Інструменту підтримки України (USI)',
    "Open EDIP activities to Ukraine's participation (as proposed for SAFE)":
      'Відкрити заходи EDIP для участі України (як запропоновано для SAFE)',
    'EU Defence Innovation Office in Kyiv could be scaled up':
      'Бюро ЄС з оборонних інновацій у Києві можна було б розширити',
    "Further stimulate direct investment by EU companies in Ukraine's defence market":
      'Надалі стимулювати прямі інвестиції компаній ЄС в оборонний ринок України',
    "Recommend that member states mandate the EDA to expand Ukraine's participation, incl. HEDI":
      'Рекомендувати державам-членам доручити Європейському оборонному агентству розширити участь України, зокрема в Центрі оборонних інновацій ЄС (HEDI)',
    "Encourage Ukraine's participation in PESCO projects and CARD collaborative opportunities":
      'Заохочувати участь України в проєктах PESCO та можливостях співпраці в межах CARD',
    "Staff-level interaction to transfer Ukraine's high-intensity warfare experience and inform member-state requirements":
      'Взаємодія на рівні штабів для передання досвіду України у війні високої інтенсивності та його врахування у вимогах держав-членів',
    'Co-legislators invited to adopt EDIP before the summer, incl. the USI':
      'Співзаконодавцям пропонується ухвалити EDIP до літа, зокрема Інструмент підтримки України (USI)',
    'Member states invited to agree swiftly on an ambitious new military-support initiative incl. artillery ammunition, air defence and "train and equip"':
      'Державам-членам пропонується швидко погодити нову амбітну ініціативу військової підтримки, зокрема щодо артилерійських боєприпасів, протиповітряної оборони та «підготовки й оснащення»',
    "Commission will promote integration of Ukraine's defence industry in the single market":
      'Комісія сприятиме інтеграції оборонної промисловості України в єдиний ринок',
    'Commission will support extension of military-mobility corridors to Ukraine':
      'Комісія підтримає продовження коридорів військової мобільності до України',
    "Commission will explore Ukraine's access to EU governmental space-based services":
      'Комісія вивчить можливість доступу України до державних космічних послуг ЄС',
    'Council invited to adopt SAFE urgently (Ukraine can be partner, see C01)':
      'Раді пропонується невідкладно ухвалити SAFE (Україна може бути партнером, див. C01)',
    'Joint Communication on military mobility by end 2025 (with legislative proposals)':
      'Спільне повідомлення щодо військової мобільності до кінця 2025 року (із законодавчими пропозиціями)',
    'SAFE common procurement by at least two countries; the second may be Ukraine (SAFE up to EUR 150 bn)':
      'Спільні закупівлі за SAFE щонайменше двома країнами; другою може бути Україна (обсяг SAFE – до 150 млрд євро)',
    'EDA joint procurement example: 155 mm artillery ammunition for Ukraine':
      'Приклад спільної закупівлі Європейським оборонним агентством: артилерійські боєприпаси калібру 155 мм для України',
    'Military support by the EU and its Member States since February 2022':
      'Військова підтримка ЄС та його держав-членів з лютого 2022 року',
    'Military support by the EU and its Member States per year':
      'Військова підтримка ЄС та його держав-членів на рік',
    'Large-calibre artillery ammunition delivered per year':
      'Артилерійські боєприпаси великого калібру, поставлені за рік',
    'Large-calibre artillery ammunition promised since the paper':
      'Артилерійські боєприпаси великого калібру, обіцяні після Білої книги',
    'Funding of ammunition for Ukraine in 2025': 'Фінансування боєприпасів для України у 2025 році',
    'Air-defence systems delivered per year': 'Системи протиповітряної оборони, поставлені за рік',
    'Short- and medium-range air-defence interceptors delivered per year':
      'Перехоплювачі для протиповітряної оборони малої та середньої дальності, поставлені за рік',
    'Missiles delivered per year': 'Ракети, поставлені за рік',
    'Funding of the production of air-defence interceptors per year':
      'Фінансування виробництва перехоплювачів для протиповітряної оборони на рік',
    'Drones delivered per year': 'Дрони, поставлені за рік',
    'Funding of Ukraine’s drone production and of joint ventures per year':
      'Фінансування українського виробництва дронів та спільних підприємств на рік',
    'Ukrainian brigades and battalions equipped per year':
      'Українські бригади та батальйони, оснащені за рік',
    'People trained by EUMAM Ukraine since October 2022':
      'Особи, підготовлені EUMAM Ukraine з жовтня 2022 року',
    'People trained by EUMAM Ukraine per year': 'Особи, підготовлені EUMAM Ukraine за рік',
    'Maintenance, repair and spare parts per year':
      'Технічне обслуговування, ремонт і запасні частини на рік',
    'Direct orders from Ukraine’s defence industry per year':
      'Прямі замовлення в оборонної промисловості України на рік',
    "EU share of the G7's ERA loans disbursed to Ukraine":
      'Частка ЄС у позиках ERA країн G7, виплачена Україні',
    'Ukraine Facility disbursed per year': 'Виплачено за програмою Ukraine Facility за рік',
    'Funding of commercial space services for Ukraine per year':
      'Фінансування комерційних космічних послуг для України на рік',
    'Since Feb 2022 the EU and member states have provided about EUR 50 bn in military support, incl. via the European Peace Facility (a baseline in the paper: about EUR 50 bn had been provided by 19 March 2025; the paper sets no amount to reach. It is held here as a reference level.)':
      'З лютого 2022 року ЄС та держави-члени надали військової підтримки приблизно на 50 млрд євро, зокрема через Європейський фонд миру (вихідні дані Білої книги: станом на 19 березня 2025 року надано приблизно 50 млрд євро; суми, якої слід досягти, Біла книга не встановлює. Тут це враховано як вихідний рівень.)',
    'Fully fund ammunition deliveries to Ukraine for the whole of 2025, incl. donations from stocks and purchases (the paper names no amount; the EUR 5 bn spoken of in March 2025 is a statement by the High Representative, and not held here)':
      'Повністю профінансувати постачання боєприпасів Україні на весь 2025 рік, зокрема шляхом передання із запасів та закупівлі (Біла книга суми не називає; 5 млрд євро, про які йшлося в березні 2025 року, – це заява Високого представника, і тут вони не враховуються)',
    'EUMAM Ukraine training already followed by 75,000 people so far (a baseline in the paper: 75,000 people had been trained by 19 March 2025; the paper sets no number to reach. It is held here as a reference level, because the readers of this account want training held against it.)':
      'Підготовку в межах EUMAM Ukraine наразі вже пройшли 75 000 осіб (вихідні дані Білої книги: станом на 19 березня 2025 року підготовлено 75 000 осіб; числа, якого слід досягти, Біла книга не встановлює. Тут це враховано як вихідний рівень, оскільки читачі цього обліку хочуть порівнювати з ним підготовку.)',
    'Commission will take all measures to frontload funding under ERA and the Ukraine Facility (wording of JOIN(2025) 120 final, section 5a bullet 5, to which the Dutch quote belongs; envelope of EUR 18.1 bn: the EU share under Regulation (EU) 2024/2773; the paper names no amount)':
      'Комісія вживе всіх необхідних заходів, щоб достроково надати фінансування за ERA та Ukraine Facility (формулювання JOIN(2025) 120 final, розділ 5a, пункт 5, якому відповідає нідерландська цитата; загальний обсяг – 18,1 млрд євро: частка ЄС за Регламентом (ЄС) 2024/2773; Біла книга суми не називає)',
    'Commission will take all measures to frontload funding under ERA and the Ukraine Facility (the paper names no amount)':
      'Комісія вживе всіх необхідних заходів, щоб достроково надати фінансування за ERA та Ukraine Facility (Біла книга суми не називає)',
    'Two-track air-defence initiative launched together with Ukraine':
      'Разом з Україною започатковано ініціативу з протиповітряної оборони за двома напрямами',
    'Collective procurement of air defence': 'Колективна закупівля засобів протиповітряної оборони',
    'Ukraine’s defence industry in common procurement under SAFE':
      'Оборонна промисловість України у спільних закупівлях за SAFE',
    'Military-mobility corridors extended into Ukraine':
      'Коридори військової мобільності продовжено до України',
    'Ukraine in the EU Space Programme': 'Україна в Космічній програмі ЄС',
    'Ukraine invited to the EU Space ISAC':
      'Україну запрошено до Центру обміну інформацією та аналізу ЄС (ISAC) з питань космосу',
    'Transversal EU-Ukraine task force': 'Міжсекторальна робоча група ЄС – Україна',
    'European Defence Industry Programme (EDIP) adopted':
      'Ухвалено Програму європейської оборонної промисловості (EDIP)',
    'Ukraine Support Instrument (USI)': 'Інструмент підтримки України (USI)',
    'EDIP open to Ukraine’s participation': 'EDIP відкрито для участі України',
    'EU Defence Innovation Office in Kyiv scaled up': 'Бюро ЄС з оборонних інновацій у Києві розширено',
    'Ukraine’s participation in the European Defence Agency expanded':
      'Участь України в Європейському оборонному агентстві розширено',
    'Ukraine in PESCO projects and CARD': 'Україна в проєктах PESCO та CARD',
    'New initiative for military support to Ukraine agreed':
      'Погоджено нову ініціативу військової підтримки України',
    'Ukraine’s defence industry in the single market': 'Оборонна промисловість України в єдиному ринку',
    'SAFE regulation adopted': 'Ухвалено регламент SAFE',
    'Joint communication on military mobility': 'Спільне повідомлення щодо військової мобільності',
    'Co-legislators invited to adopt EDIP before the summer, incl. the USI (the paper says “before the summer” and names no day; it is held here as by 20 June 2025. Section 5b calls the swift adoption a top priority.)':
      'Співзаконодавцям пропонується ухвалити EDIP до літа, зокрема Інструмент підтримки України (USI) (у Білій книзі сказано «до літа» й не названо дня; тут строком вважається 20 червня 2025 року. У розділі 5b швидке ухвалення названо найвищим пріоритетом.)',
    'EU + member states': 'ЄС та держави-члени',
    '18 member states': '18 держав-членів',
    'EU + member states + Ukraine': 'ЄС, держави-члени та Україна',
    'member states': 'держави-члени',
    'EUMAM Ukraine': 'EUMAM Ukraine',
    Ukraine: 'Україна',
    Commission: 'Комісія',
    'Council / Commission': 'Рада / Комісія',
    EU: 'ЄС',
    EUMS: 'Військовий штаб ЄС (EUMS)',
    'co-legislators': 'співзаконодавці',
    'Commission/EEAS': 'Комісія/ЄСЗД',
    'member states / EDA': 'держави-члени / Європейське оборонне агентство',
    'European Parliament + Council': 'Європейський Парламент і Рада',
    Council: 'Рада',
    'Commission + HR': 'Комісія та Високий представник',
    EDA: 'Європейське оборонне агентство',
    'as of 2025-03-19': 'станом на 19 березня 2025 року',
    'per year; first year 2025': 'щороку; перший рік – 2025',
    'immediate (March 2025)': 'негайно (березень 2025 року)',
    existing: 'наявне',
    'see A01': 'див. A01',
    'after EDIP agreement': 'після досягнення домовленості щодо EDIP',
    'before summer 2025': 'до літа 2025 року',
    '"swiftly", no date': '«швидко», без дати',
    'urgent, no date': 'невідкладно, без дати',
    'this decade': 'у цьому десятилітті',
    'JOIN(2025) 120 final, White Paper for European Defence – Readiness 2030, 19.3.2025':
      'JOIN(2025) 120 final, Біла книга про європейську оборону – Готовність 2030, 19.3.2025',
    'Regulation (EU) 2024/2773': 'Регламент (ЄС) 2024/2773',
    '5 intro': '5, вступ',
    '5a bullet 1': '5a, пункт 1',
    '5a bullet 2': '5a, пункт 2',
    '5a bullet 3': '5a, пункт 3',
    '5a bullet 4': '5a, пункт 4',
    '5a bullet 5': '5a, пункт 5',
    '5a bullet 6': '5a, пункт 6',
    '5a bullet 7': '5a, пункт 7',
    '5a closing': '5a, завершення',
    "exceptional macro-financial assistance to Ukraine, the EU's share of the G7's ERA loans; the amount does not come from the white paper":
      'виняткова макрофінансова допомога Україні, частка ЄС у позиках ERA країн G7; суму взято не з Білої книги',
    baseline: 'вихідні дані',
    target: 'ціль',
    action: 'захід',
    observation: 'спостереження',
    outcome: 'результат',
    recommendation: 'рекомендація',
    'action (linked)': 'захід (пов’язаний)',
    context: 'контекст',
    '2024-11': 'листопад 2024 року',
    'reference level EUR 50 bn at 2025-03-19, cumulative since 2022-02-24, basis statements':
      'вихідний рівень: 50 млрд євро станом на 19 березня 2025 року, наростаючим підсумком з 24 лютого 2022 року, на основі офіційних підсумків',
    'priority: per calendar year, no number': 'пріоритет: за календарний рік, без числа',
    'umbrella goal; never a number of its own': 'загальна мета; власного числа ніколи не має',
    'quantified: 2,000,000 per calendar year from 2025, minimum, donors eu':
      'ціль із числом: 2 000 000 за календарний рік, починаючи з 2025 року, як мінімум; донори: ЄС та його держави-члени',
    "priority: full funding of 2025; the EUR 5 bn figure is a statement by the High Representative, not the paper's":
      'пріоритет: повне фінансування на 2025 рік; сума 5 млрд євро – це заява Високого представника, а не Білої книги',
    'priority: commitments made after 2025-03-19, no number':
      'пріоритет: зобов’язання, узяті після 19 березня 2025 року, без числа',
    'priority without a number, counted in four units: systems, interceptors, missiles and drones':
      'пріоритет без числа, облік у чотирьох одиницях: системи, перехоплювачі, ракети та дрони',
    '18 Member States signed in November 2024': 'підписали 18 держав-членів у листопаді 2024 року',
    'launched or not; its two tracks are listed with it':
      'започатковано чи ні; два напрями ініціативи зазначено разом із нею',
    'priority: variant interceptor-production; interceptors delivered are counted by the target air-defence-interceptors (short-range, medium-range)':
      'пріоритет: різновид «виробництво перехоплювачів»; поставлені перехоплювачі враховує ціль щодо перехоплювачів для протиповітряної оборони (мала та середня дальність)',
    'priority: variants drone-production and joint-venture':
      'пріоритет: різновиди «виробництво дронів» і «спільне підприємство»',
    'priority without a number': 'пріоритет без числа',
    'reference level 75,000, cumulative since 2022-10-17, basis statements':
      'вихідний рівень: 75 000, наростаючим підсумком з 17 жовтня 2022 року, на основі офіційних підсумків',
    'priority: continues, no number': 'пріоритет: триває, без числа',
    narrative: 'описовий текст',
    'priority: variant direct-orders, per calendar year; the estimate of Ukraine’s production capacity (ukraine-production-capacity-2025) is context beside it':
      'пріоритет: різновид «прямі замовлення», за календарний рік; оцінка виробничих потужностей України (ukraine-production-capacity-2025) – контекст поруч із ним',
    'EUR 35 bn is the estimate in the paper; Ukrainian officials say USD 35 bn. Both are shown, and neither is converted':
      '35 млрд євро – оцінка Білої книги; українські посадовці називають 35 млрд доларів США. Наведено обидві суми, жодну не перераховано',
    'an option of Ukraine; part of what era-loans-eu counts':
      'можливість для України; частина того, що враховує era-loans-eu',
    'envelope EUR 18.1 bn, variant eu-mfa, cumulative since 2025-01-01: from Regulation (EU) 2024/2773, not from the paper; the Ukraine Facility beside it is a priority without a number':
      'загальний обсяг – 18,1 млрд євро, різновид «макрофінансова допомога ЄС», наростаючим підсумком з 1 січня 2025 року: за Регламентом (ЄС) 2024/2773, а не за Білою книгою; програма Ukraine Facility поруч – пріоритет без числа',
    'expected outcome': 'очікуваний результат',
    'the notes of its reports say how many national plans include Ukraine':
      'у примітках до звітів зазначено, скільки національних планів охоплюють Україну',
    'its components are separate reports': 'його складники – окремі звіти',
    'priority: variant commercial': 'пріоритет: різновид «комерційні»',
    'the same milestone as A01, whose deadline it has: “before the summer” is held as 2025-06-20':
      'той самий контрольний етап, що й A01, з тим самим строком: «до літа» тут означає 20 червня 2025 року',
    'narrative until investments are reported on the track industry-funding':
      'описовий текст, доки про інвестиції не звітують за напрямом «Фінансування оборонної промисловості України»',
    'the notes of its reports say how many projects': 'у примітках до звітів зазначено кількість проєктів',
    'the same milestone as T13; “before the summer” is held as 2025-06-20':
      'той самий контрольний етап, що й T13; «до літа» тут означає 20 червня 2025 року',
    'three parts: ammunition, air defence, train and equip':
      'три складники: боєприпаси, протиповітряна оборона, підготовка й оснащення',
    'same milestone as T08': 'той самий контрольний етап, що й T08',
    'same milestone as T09': 'той самий контрольний етап, що й T09',
    'only indirectly about Ukraine; urgent, no day':
      'лише опосередковано стосується України; невідкладно, без дня',
    'only indirectly about Ukraine; deadline 2025-12-31':
      'лише опосередковано стосується України; строк – 31 грудня 2025 року',
    'up to EUR 150 bn of loans to Member States are no aid to Ukraine: never counted':
      'позики державам-членам на суму до 150 млрд євро не є допомогою Україні: їх ніколи не враховують',
    'an example of joint procurement; such goods are reported with the source joint-procurement':
      'приклад спільної закупівлі; таке майно вносять у звіти з походженням «спільна закупівля»',
  },
};
