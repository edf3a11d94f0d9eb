"""What an event says: its envelope, and what it tells of a report or a target, as docs/definitions.md has them.

Days are texts (YYYY-MM-DD), which compare as days do; quantities are whole units, of euro whole cents.
"""
import calendar, json, re
from collections import namedtuple
from datetime import date, datetime
from decimal import Decimal
from signed import COUNT, members, need

TEXT, SHA, HEX = r'"(?:[^"\\]|\\.)+"', '"[0-9a-f]{64}"', '[0-9a-fA-F]'
ENVELOPE = re.compile(  # an event in canonical JSON, in which `data` may be anything
    fr'{{"by":{{"body":"[a-z][a-z0-9-]{{1,30}}","key":{TEXT}}},"commandId":{SHA},"correlationId":{TEXT},"data":.*,'
    fr'"id":"{HEX}{{8}}-(?:{HEX}{{4}}-){{3}}{HEX}{{12}}","recordedAt":"(.{{23}})Z","request":{SHA},"revision":{COUNT},'
    fr'"stream":{TEXT},"type":{TEXT},"v":1}}')
INSTANT = '[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}[.][0-9]{3}'
MARK = '\ud800'  # half a character, which no canonical text can hold
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
STAGES = ('pledged', 'allocated', 'contracted')
READABLE = {  # the events that are known, and their members; those with a question mark may be missing
    'delivery': {'Recorded': 'delivery', 'Corrected': 'was now reason', 'Withdrawn': 'was reason',
                 'Verified': 'was now sawRevision evidence note?', 'Disputed': 'was now sawRevision reason'},
    'commitment': {'Made': 'commitment', 'Advanced': 'was now', 'Corrected': 'was now reason',
                   'Withdrawn': 'was reason'},
    'statement': {'Made': 'statement', 'Corrected': 'was now reason', 'Withdrawn': 'was reason'},
    'target': {'Adopted': 'target appliesFrom reason?', 'Revised': 'was now reason appliesFrom',
               'Retired': 'was reason'},
    'arbitration': {'Matched': 'counted claim reason', 'Parted': 'a b reason'}}
GOODS = 'track quantity effectiveOn variant? source? bound? donor? donors? value? evidence? note?'
CONTENT = {'delivery': GOODS + ' commitment?', 'commitment': GOODS + ' stage dueOn?',
           'statement': 'track donors total countedSince asOf status authority variants? bound? evidence? note?',
           'target': 'title kind track donors basis period quantity source variants? sources? bodies? of?'}
BEGINS = ('Recorded', 'Made', 'Adopted')
Line = namedtuple('Line', 'report body track variant source bound donors status first last due stages low high unknown')
Said = namedtuple('Said', 'report body index content low high')

def in_order(pairs):
    return dict(sorted(pairs, key=lambda pair: pair[0].encode('utf-16-be', 'surrogatepass')))

def written(text):
    """A number as ECMAScript writes it, marked, since Python writes some otherwise."""
    number = float(text)
    if number and not 1e-6 <= abs(number) < 1e21:
        return MARK + repr(number).replace('e-0', 'e-')
    return f'{MARK}{Decimal(repr(number)).normalize():f}'

def canonical(value):
    """The canonical JSON of what `read_event` has read."""
    text = json.dumps(value, ensure_ascii=False, separators=(',', ':'))
    return re.sub(f'"{MARK}([^"]*)"', r'\1', text) if MARK in text else text

def is_instant(text):
    try:
        return re.fullmatch(INSTANT, text) and datetime.fromisoformat(text)
    except ValueError:
        return False

def read_event(data, where):
    """What bytes say, as far as they are an object of JSON, and whether that is an event; it must be canonical then."""
    try:
        event = json.loads(data.decode(errors='replace'), object_pairs_hook=in_order, parse_constant=int,
                           parse_int=lambda text: int(text) if len(text) < 16 else written(text), parse_float=written)
        text = canonical(event)
    except (ValueError, RecursionError):
        return {}, False
    found = type(event) is dict and len(event) == 11 and ENVELOPE.fullmatch(text)
    if not found or not is_instant(found[1]):
        return event if type(event) is dict and type(event.get('stream')) is str else {}, False
    need(text.encode(errors='surrogatepass') == data, f'{where} is not written in canonical JSON')
    return event, True

def has(value, names):
    """Fails unless an object has the members of these names, and no others."""
    names = names.split()
    need(type(value) is dict and {*names} >= {name if name in names else name + '?' for name in value}
         and value.keys() >= {name for name in names if name[-1] != '?'}, f'not exactly the members {names}')

def verb_of(kind, event):
    """What happened to a thing of this kind; fails where that, or the members of the event, are not known."""
    name, data = 'Claims' if kind == 'arbitration' else kind.title(), event['data']
    verb = re.fullmatch(f'{name}([A-Z][a-z]+)[.]v1', event['type'])[1]
    has(data, READABLE[kind][verb])
    need(type(data.get('reason', '')) is str, 'no reason')
    return verb

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

def content_of(kind, report, told, index, begins=False):
    """What an event tells of a report or a target, as it counts; fails where it is not what this version knows."""
    content, status, stages = told, 'reported', ()
    if kind == 'delivery' and not begins:
        content, status, _, _ = members(told, 'delivery', 'status', 'verifiedBy', 'disputedBy')
    if kind == 'commitment' and not begins:
        content, stages = members(told, 'commitment', 'stages')
    has(content, CONTENT[kind])
    unit = TRACKS[content['track']][0]
    if kind == 'statement':
        return Said(report, report.split('/')[0], index, content, *amounts(content['total'], unit))
    if kind == 'target':
        need(content['quantity'] is None or amounts(content['quantity'], unit), 'no quantity')
        return content
    need(status in ('reported', 'verified', 'disputed'), 'no status')
    return lines_of(report, content, status, stages)
