"""Figures worked out anew from the events of a log: docs/definitions.md once more, in plain Python.

Days are texts (YYYY-MM-DD), which compare as days do; quantities are whole units, of euro whole cents.
"""
import calendar, json, os, re
from collections import defaultdict, namedtuple
from datetime import date
from decimal import Decimal

TRACKS = {name: (unit, {*variants, 'not-stated'}) for name, unit, *variants in map(str.split, """\
artillery-ammunition round 105mm 122mm 130mm 152mm 155mm 203mm other-large-calibre
air-defence-interceptors interceptor short-range medium-range long-range
air-defence-systems system short-range medium-range long-range
missiles missile deep-precision-strike other
drones drone reconnaissance first-person-view long-range-strike interceptor ground naval
eumam-training person basic specialised leadership collective
units-equipped unit brigade battalion
era-loans EUR eu-mfa other-g7
ukraine-facility EUR loan grant
ammunition-funding EUR
industry-funding EUR direct-orders interceptor-production drone-production joint-venture other
maintenance-and-spares EUR spare-parts repair-hub other
space-services EUR governmental commercial
military-support-value EUR in-kind european-peace-facility windfall-profits other""".splitlines())}
EU = set('EU AT BE BG CY CZ DE DK EE ES FI FR GR HR HU IE IT LT LU LV MT NL PL PT RO SE SI SK'.split())
STAGES = ('pledged', 'allocated', 'contracted')
READABLE = {'delivery': 'Delivery(Recorded|Corrected|Verified|Disputed|Withdrawn)[.]v1',
            'commitment': 'Commitment(Made|Advanced|Corrected|Withdrawn)[.]v1',
            'statement': 'Statement(Made|Corrected|Withdrawn)[.]v1',
            'target': 'Target(Adopted|Revised|Retired)[.]v1',
            'arbitration': 'Claims(Matched|Parted)[.]v1'}
Line = namedtuple('Line', 'report body track variant source bound donors status first last due stages low high unknown')
Said = namedtuple('Said', 'report body index content low high')

class Fault(ValueError):
    """What is wrong, and where."""

def need(holds, what):
    if not holds:
        raise Fault(what)

def members(value, *names):
    """The values of an object's members, which must be exactly those of these names."""
    need(type(value) is dict and value.keys() == {*names}, f'not exactly the members {", ".join(names)}')
    return [value[name] for name in names]

def span(text):
    """The first and the last day of a year, a month, a day, or an interval of two days."""
    first, last = (text.split('/') * 2)[:2]
    if len(text) == 4:
        first, last = f'{text}-01-01', f'{text}-12-31'
    if len(text) == 7:
        first, last = f'{text}-01', f'{text}-{calendar.monthrange(int(text[:4]), int(text[5:]))[1]}'
    for day in (first, last):
        need(re.fullmatch('[1-9][0-9]{3}-[0-9]{2}-[0-9]{2}', day) and date.fromisoformat(day), f'{text} is no period')
    need(len(text) in (4, 7, 10, 21) and first <= last, f'{text} is no period')
    return first, last

def amounts(quantity, unit):
    """Both ends of a quantity."""
    ends = members(quantity, 'min', 'max') if type(quantity) is dict else [quantity, quantity]
    if unit == 'EUR':
        need(all(re.fullmatch('[0-9]+[.][0-9]{2}', end) for end in ends), 'no amount of euro')
        ends = [int(end.replace('.', '')) for end in ends]
    need(type(ends[0]) is type(ends[1]) is int and 0 <= ends[0] <= ends[1], 'no quantity')
    return ends

def donors_of(said):
    """The donors that a filter names; None for all."""
    return None if said == 'all' else EU if said == 'eu' else {*said}

def lines_of(report, content, status=None, stages=()):
    """What a report may count: a line for each donor's part, or one for all its donors."""
    donors = content['donors'] if 'donor' not in content else [content['donor']]
    parts = [([part['donor']], part['quantity']) for part in donors if type(part) is dict]
    variant, source = (content.get(name, 'not-stated') for name in ('variant', 'source'))
    (first, last), bound = span(content['effectiveOn']), content.get('bound', 'exact')
    due, unit = span(content.get('dueOn', last))[1], TRACKS[content['track']][0]
    stages = [(span(step['on'])[1], step['stage']) for step in stages] or [(last, content.get('stage', 'pledged'))]
    need({stage for _, stage in stages} <= {*STAGES}, 'no stage')
    lines = []
    for given, quantity in parts or [(donors, content['quantity'])]:
        low, high = [0, 0] if quantity == 'undisclosed' else amounts(quantity, unit)
        lines.append(Line(report, report.split('/')[0], content['track'], variant, source, bound, given, status,
                          first, last, due, stages, low, high, quantity == 'undisclosed'))
    return lines

class Account:
    """What stands after the events that were taken, one after the other."""

    def __init__(self):
        self.standing, self.began, self.held = defaultdict(dict), {}, set()

    def take(self, index, event):
        """Takes the next event. One that cannot be read holds its stream, with all that come after it there."""
        try:
            need(event['stream'] not in self.held, 'held')
            self._fold(index, event, *event['stream'].split('-', 1))
        except (ValueError, LookupError, TypeError, AttributeError):
            self.held.add(event['stream'])

    def _fold(self, index, event, kind, name):
        data, standing = event['data'], self.standing[kind]
        verb = re.fullmatch(READABLE[kind], event['type'])[1]
        begins, ends = verb in ('Recorded', 'Made', 'Adopted'), verb in ('Withdrawn', 'Retired')
        if kind == 'arbitration':
            need(name in TRACKS, 'no track')
            pair = ['/'.join(members(data[side], 'body', 'reference'))
                    for side in (('counted', 'claim') if verb == 'Matched' else 'ab')]
            matches = [match for match in standing.get(name, []) if verb == 'Matched' or {*match} != {*pair}]
            standing[name] = [*matches, pair] if verb == 'Matched' else matches
            return
        need(begins == (event['revision'] == 0) and (kind == 'target' or all(name.partition('/'))), 'out of place')
        now = None if ends else data[kind] if begins else data['now']
        if kind == 'delivery':
            held = {kind: now, 'status': 'reported'} if begins else now
            standing[name] = lines_of(name, held[kind], held['status']) if now else []
            self.began.setdefault(name, index)
        elif kind == 'commitment':
            held = {kind: now, 'stages': []} if begins else now
            standing[name] = lines_of(name, held[kind], stages=held['stages']) if now else []
        elif kind == 'statement':
            standing[name] = now and Said(name, name.split('/')[0], index, now,
                                          *amounts(now['total'], TRACKS[now['track']][0]))
        else:
            versions = standing.get(name, {'versions': []})['versions']
            if now:
                need(now['quantity'] is None or amounts(now['quantity'], TRACKS[now['track']][0]), 'no quantity')
                versions = [*versions, {
                    'revision': str(event['revision']), 'appliesFrom': span(data['appliesFrom'])[0],
                    'recordedAt': event['recordedAt'], 'index': str(index), 'quantity': now['quantity'],
                    'reason': data.get('reason'), 'target': now}]
            standing[name] = {'id': name, 'revision': str(event['revision']), 'retired': ends, 'versions': versions}

    def counting(self, track, admits):
        """The lines of the deliveries that count among those of the bodies admitted: of matched ones, one."""
        matches, above, best = self.standing['arbitration'].get(track, []), {}, {}

        def group(report):
            while report in above:
                report = above[report]
            return report

        for counted, claim in matches:
            if group(counted) != group(claim):
                above[group(counted)] = group(claim)
        named = {counted: at for at, (counted, _) in enumerate(matches)}
        for report, lines in self.standing['delivery'].items():
            if lines and lines[0].track == track and admits(lines[0].body):
                rank = (0, -named[report]) if report in named else (1, self.began[report])
                best[group(report)] = min(best.get(group(report), (rank, lines)), (rank, lines))
        return [line for _, lines in best.values() for line in lines]

def weighed(target, lines):
    """The lines that count for a target, each as it counts: whole, or up to its maximum."""
    wanted = donors_of(target['donors'])
    for line in lines:
        given = [wanted is None or donor in wanted for donor in line.donors]
        asked = [(line.variant, target.get('variants')), (line.source, target.get('sources'))]
        listed = [wants is None or says in wants for says, wants in asked]
        if any(given) and all(fits or says == 'not-stated' for fits, (says, _) in zip(listed, asked)):
            yield line if all(given + listed) else line._replace(low=0)

def after(day, lines):
    """What ends after a day: whole what begins after it, up to its maximum what straddles it."""
    return [line if line.first > day else line._replace(low=0) for line in lines if line.last > day]

def total(lines):
    return sum(line.low for line in lines), sum(line.high for line in lines)

def goal_at(versions, on, year=None):
    """Which version judges, the first and the last day of its period (None: no end), and the day of the figure."""
    begun = [version for version in versions if version['appliesFrom'] <= on]
    version = max(begun, key=lambda each: (each['appliesFrom'], int(each['revision'])), default=versions[0])
    period = version['target']['period']
    if not year and period['kind'] == 'cumulative':
        first, last = period['since'], period.get('until')
    else:
        first, last = span(year or min(max(on[:4], period['from']), period.get('until', '9999')))
    if last and last < on:
        return goal_at(versions, last, year)
    need(not year or period['kind'] == 'calendar-years' and period['from'] <= year <= period.get('until', '9999'),
         f'{year} is no period of the target')
    return version, first, last, on

def number(units, parts=1):
    """A number as ECMAScript writes the nearest double."""
    return Decimal(repr(float(units) / parts))

def figure_of(account, name, goal, complete):
    """One element of the answer of GET /v1/progress."""
    version, first, last, on = goal
    target, by_statements = version['target'], version['target']['basis'] == 'statements'
    track, of_promises = target['track'], target.get('of') == 'commitments'
    bodies, unit = target.get('bodies', {'except': []}), TRACKS[track][0]
    def shown(units):
        return f'{"-" * (units < 0)}{abs(units) // 100}.{abs(units) % 100:02}' if unit == 'EUR' else number(units)
    def both(ends, write=shown):
        return {'min': write(ends[0]), 'max': write(ends[1])}
    def rate(ends, days):
        if unit == 'EUR':
            return both([(2 * end + days) // (2 * days) for end in ends])
        return both([(200 * end + days) // (2 * days) for end in ends], lambda hundredths: number(hundredths, 100))
    def admits(body):
        return body in bodies['only'] if 'only' in bodies else body not in bodies['except']
    def lies(day, until='9999-12-31'):
        return first <= day <= min(until, last or until)
    def ground(admits):
        """What was delivered, what is promised, and of that what counts in the period, as they count."""
        promised = [line for lines in account.standing['commitment'].values() for line in lines
                    if line.track == track and line.last <= on and admits(line.body)]
        promised = [*weighed(target, promised)]
        return ([*weighed(target, account.counting(track, admits))], promised,
                [line for line in promised if lies(line.last if of_promises else line.due)])
    def level(lines, day, said):
        lines = [line for line in lines if lies(line.last, day)]
        return after(said.content['asOf'], lines) if said else lines
    def unknown(lines):
        return len({line.report for line in lines if line.unknown})
    def committed(lines):
        stages = [[stage for day, stage in line.stages if day <= on] or [line.stages[0][1]] for line in lines]
        return {'undisclosedCommitments': unknown(lines), 'committed': {
            each: both(total([line for line, passed in zip(lines, stages) if passed[-1] == each])) for each in STAGES}}
    def scope(of):
        return of['track'], {*of.get('variants', TRACKS[of['track']][1])}, donors_of(of['donors'])
    def speaker(day):
        speaking = [said for said in account.standing['statement'].values()
                    if said and said.content['status'] == 'delivered' and said.content['countedSince'] == first
                    and lies(said.content['asOf'], day) and admits(said.body) and scope(said.content) == scope(target)]
        speaking = [] if 'sources' in target or of_promises else speaking
        return max(speaking, key=lambda said: (said.content['asOf'], said.index), default=None)

    deliveries, promised, promised_then = ground(admits)
    counted, lying = promised if of_promises else deliveries, level(deliveries, on, None)
    before = date.fromordinal(date.fromisoformat(on).toordinal() - 90).isoformat()
    said, earlier = speaker(on), speaker(before)
    stated = [said] if said and by_statements else []
    rows = level(counted, on, said if by_statements else None)
    delivered = total(rows + stated)
    if not by_statements:
        window = total(after(before, [line for line in counted if line.last <= on]))
    elif said == earlier:
        window = total([line for line in rows if line.last > before])
    else:
        past = total(level(counted, before, earlier) + [each for each in [earlier] if each])
        window = delivered[0] - past[1], delivered[1] - past[0]

    beside = []
    everything = [*account.standing['delivery'].values(), *account.standing['commitment'].values()]
    for body in sorted({line.body for lines in everything for line in lines if not admits(line.body)}):
        own, own_promised, own_then = ground(lambda other, body=body: other == body)
        own = level(own_promised if of_promises else own, on, None)
        if own or own_then:
            beside.append({'body': body, 'delivered': both(total(own)), 'undisclosedReports': unknown(own),
                           **committed(own_then)})

    asked = None if target['quantity'] is None else amounts(target['quantity'], unit)[0]
    gone, days = (date.fromisoformat(day).toordinal() - date.fromisoformat(first).toordinal() + 1
                  for day in (on, last or on))
    elapsed, left = max(0, gone), days - max(0, gone)
    expected = asked * elapsed // days if last and asked is not None else None
    projected = (delivered[0] + window[0] * left // 90, delivered[1] - (-window[1] * left // 90)) if last else None
    if asked is None or not elapsed:
        status = 'no-number' if asked is None else 'not-due'
    elif delivered[0] >= asked or not last:
        status = 'met' if delivered[0] >= asked else 'open'
    elif not left:
        status = 'missed' if delivered[1] < asked and not unknown(rows) else 'undecided'
    else:
        status = 'on-track' if delivered[0] >= expected or projected[0] >= asked else 'behind'

    covered = total([line for line in lying if said and line.last <= said.content['asOf']])
    bounds = [line.bound for line in rows if not line.unknown] + [each.content.get('bound', 'exact') for each in stated]
    return {
        'target': {'id': name, **target, 'unit': unit, 'revision': version['revision']},
        'period': {'from': first, 'to': last}, 'complete': complete, 'status': status, 'delivered': both(delivered),
        'verified': both(total([line for line in lying if line.status == 'verified'])),
        'disputed': both(total([line for line in lying if line.status == 'disputed'])),
        **committed(promised_then), 'beside': beside, 'bounds': sorted({*bounds} - {'exact'}),
        'ofWhichPublicRecord': both(total([line for line in rows + stated if line.body == 'public-record'])),
        'undisclosedReports': unknown(rows), 'upperBoundKnown': not unknown(rows),
        'reportedBy': sorted({line.body for line in rows + stated}),
        'reportedDeliveries': both(total(lying)), 'undisclosedDeliveries': unknown(lying),
        'statement': said and {
            'body': said.body, 'reference': said.report.split('/', 1)[1], 'total': both([said.low, said.high]),
            'bound': said.content.get('bound', 'exact'), 'countedSince': said.content['countedSince'],
            'asOf': said.content['asOf'], 'authority': said.content['authority'], 'index': str(said.index)},
        'statementGap': said and both([said.low - covered[1], said.high - covered[0]]),
        'share': both(delivered, lambda part: number(part * 10 ** 6 // asked, 10 ** 6)) if asked else None,
        'expectedByNow': None if expected is None else shown(expected),
        'paceWindow': both(window), 'pacePerDay': rate(window, 90), 'projected': projected and both(projected),
        'requiredPerDay': rate([max(0, asked - end) for end in delivered[::-1]], left)
        if asked is not None and last and left else None}

def same(said, right, where):
    """Fails unless two values are the same JSON: numbers by their value, and `true` is no 1."""
    texts = [json.dumps(value, sort_keys=True, default=str) for value in (said, right)]
    words, at = [re.findall('true|false', text) for text in texts], max(0, len(os.path.commonprefix(texts)) - 80)
    need(said == right and words[0] == words[1], f'{where} is {texts[0][at:at + 200]}, not {texts[1][at:at + 200]}')
