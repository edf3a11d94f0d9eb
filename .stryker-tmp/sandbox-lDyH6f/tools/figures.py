"""Figures worked out anew from the events of a log: docs/definitions.md once more, in plain Python.

Days and quantities are as in events.py.
"""
from collections import defaultdict
from datetime import date
from decimal import Decimal
from events import BEGINS, STAGES, TRACKS, amounts, content_of, span, verb_of
from signed import members, need

EU = set('EU AT BE BG CY CZ DE DK EE ES FI FR GR HR HU IE IT LT LU LV MT NL PL PT RO SE SI SK'.split())
def donors_of(said):
    """The donors that a filter names; None for all."""
    return None if said == 'all' else EU if said == 'eu' else {*said}

class Account:
    """What stands after the events that were taken, one after the other."""

    def __init__(self):
        self.standing, self.began, self.named = defaultdict(dict), {}, defaultdict(set)
        self.due, self.held = defaultdict(int), {}

    def hold(self, stream):
        """From here on the stream is held, and with it the tracks that its readable events named, or `*` for all."""
        self.held.setdefault(stream, set()).update(self.named[stream] or '*')

    def take(self, index, event, names):
        """Takes the next event, which names these tracks. What cannot be read holds its stream, with all after it."""
        stream, (kind, _, name) = event['stream'], event['stream'].partition('-')
        try:
            verb, now = self._read(index, event, kind, name)
            self.named[stream] |= names
            need(stream not in self.held and event['revision'] == self.due[stream], 'held')
            need(kind == 'arbitration' or (verb in BEGINS) == (event['revision'] == 0), 'out of place')
            self._fold(index, event, kind, name, verb, now)
            self.due[stream] += 1
        except (ValueError, LookupError, TypeError, AttributeError):
            self.hold(stream)

    def _read(self, index, event, kind, name):
        data = event['data']
        verb = verb_of(kind, event)
        if kind == 'arbitration':
            need(name in TRACKS, 'no track')
            return verb, ['/'.join(members(data[side], 'body', 'reference'))
                          for side in (('counted', 'claim') if verb == 'Matched' else 'ab')]
        need(name if kind == 'target' else all(name.partition('/')), 'no name')
        need(span(data.get('appliesFrom', '2025')), 'no day')
        told = {side: content_of(kind, name, data[side], index, side == kind)
                for side in (kind, 'was', 'now') if side in data}
        return verb, told.get(kind, told.get('now'))

    def _fold(self, index, event, kind, name, verb, now):
        standing = self.standing[kind]
        if kind == 'arbitration':
            matches = [match for match in standing.get(name, []) if verb == 'Matched' or {*match} != {*now}]
            standing[name] = [*matches, now] if verb == 'Matched' else matches
        elif kind == 'target':
            versions = standing.get(name, {'versions': []})['versions']
            if now:
                versions = [*versions, {
                    'revision': str(event['revision']), 'appliesFrom': event['data']['appliesFrom'],
                    'recordedAt': event['recordedAt'], 'index': str(index), 'quantity': now['quantity'],
                    'reason': event['data'].get('reason'), 'target': now}]
            standing[name] = {'id': name, 'revision': str(event['revision']), 'retired': not now, 'versions': versions}
        else:
            standing[name] = now if kind == 'statement' else now or []
            if kind == 'delivery':
                self.began.setdefault(name, index)

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
