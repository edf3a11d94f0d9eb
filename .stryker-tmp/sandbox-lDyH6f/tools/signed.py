"""What was signed, and by whom: JSON, trees, keys and signed notes, as docs/proofs.md has them."""
import base64, hashlib, json, re, subprocess, tempfile
from collections import namedtuple
from decimal import Decimal
from pathlib import Path

COUNT, TRACK = '(?:0|[1-9][0-9]{0,14})', '[a-z0-9][a-z0-9-]{0,99}'
NOTE = re.compile(fr'((.+)\n({COUNT})\n(\S{{44}})\n((?:track (?:[*]|{TRACK}) {COUNT} \S{{44}}\n)*))'
                  r'\n((?:— [^\s+]+ \S+\n)+)')
Key = namedtuple('Key', 'name hash kind raw text')
Checkpoint = namedtuple('Checkpoint', 'text size root lines signers')
Numeral = namedtuple('Numeral', 'text')  # a number as it is written

class Fault(ValueError):
    """What is wrong, and where."""

class Unable(Exception):
    """Why nothing can be said."""

def need(holds, what):
    if not holds:
        raise Fault(what)

def members(value, *names):
    """The values of an object's members, which must be exactly those of these names."""
    need(type(value) is dict and value.keys() == {*names}, f'not exactly the members {", ".join(names)}')
    return [value[name] for name in names]

def same(said, right, where):
    """Fails unless two values are the same JSON, member by member: numbers by their value, and `true` is no 1."""
    kind = type(right)
    if kind in (dict, list) and type(said) is kind:
        parts = right.keys() if kind is dict else range(len(right))
        need(len(said) == len(right) and (kind is list or said.keys() == parts),
             f'{where} has {len(said)} members, of others than the {len(right)} that are due, or not as many')
        for part in parts:
            same(said[part], right[part], f'{where}.{part}')
    else:
        number = type(said) is Numeral
        need(Decimal(said.text) == right if number and kind in (int, Decimal) else type(said) is kind and said == right,
             f'{where} is {ascii(said.text if number else said)[:200]}, not {ascii(right)[:200]}')

def named_once(pairs):
    need(len(dict(pairs)) == len(pairs), 'a member is named twice')
    return dict(pairs)
def read_json(data):
    return json.loads(data.decode(), object_pairs_hook=named_once, parse_int=Numeral, parse_float=Numeral,
                      parse_constant=int)

def unbase64(text):
    data = base64.b64decode(text, validate=True)
    need(base64.b64encode(data).decode() == text, f'{text[:99]} is not written as base64 is')
    return data
def sha256(*parts):
    return hashlib.sha256(b''.join(parts)).digest()

def hash_over(known, first, count, given=lambda first, count: None):
    """The hash over some leaves of a tree, from known hashes (those of full subtrees are kept) or given ones."""
    found = known.get((first, count)) or given(first, count) or (None if count else sha256())
    if found is None:
        left = 1 << ((count - 1).bit_length() - 1)
        found = sha256(b'\1', hash_over(known, first, left, given), hash_over(known, first + left, count - left, given))
        if count & (count - 1) == 0:
            known[first, count] = found
    return found

def read_key(text, kind):
    name, hashed, encoded = text.split('+', 2)
    typed = unbase64(encoded)
    key = Key(name, sha256(name.encode(), b'\n', typed)[:4], kind, typed[1:], text)
    need(re.fullmatch(r'[^\s+]{1,200}', name) and len(typed) == 33 and typed[0] == kind and key.hash.hex() == hashed,
         f'{text[:99]} is no key for that')
    return key

def verify(line, keys, text, where):
    """Which of some keys signed a signature line under a text; what says that it is by one of them must be."""
    found = re.fullmatch(r'— ([^\s+]+) (\S+)', line)
    signed = unbase64(found[2]) if found else b''
    need(len(signed) > 4, f'{where} has a line that is no signature')
    # A name with another key, a witness's new one or one of somebody else, is another signer.
    key = next((key for key in keys if (key.name, key.hash) == (found[1], signed[:4])), None)
    if not key:
        return None
    message, start = text.encode(), 4
    if key.kind == 4:
        message, start = b'cosignature/v1\ntime %d\n' % int.from_bytes(signed[4:12], 'big') + message, 12
    asked = 'openssl pkeyutl -verify -pubin -keyform DER -inkey key -rawin -in message -sigfile signature'
    with tempfile.TemporaryDirectory() as folder:
        spki = bytes.fromhex('302a300506032b6570032100') + key.raw
        for file, data in ('key', spki), ('message', message), ('signature', signed[start:]):
            Path(folder, file).write_bytes(data)
        done = subprocess.run(asked.split(), cwd=folder, capture_output=True, check=False)
    if b'rawin' in done.stderr:
        raise Unable('openssl is too old to check these signatures: 3.0 or later is needed')
    need(done.returncode == 0 and len(signed) == start + 64, f'{where}: a signature by {key.name} does not verify')
    return key

def read_checkpoint(note, keys, witnesses, where):
    """A checkpoint signed by one of the log's keys, if there are any; each line of a known key must be its signature."""
    found = NOTE.fullmatch(note)
    need(found, f'{where} is no checkpoint')
    text, origin, size, root, lines, signatures = found.groups()
    lines = [line.split(' ')[1:] for line in lines.split('\n')[:-1]]
    need(all(a[0] < b[0] for a, b in zip(lines, lines[1:])) and all(line[1] != '0' for line in lines),
         f'{where} has its tracks out of order, or one without leaves')
    signers = {verify(line, [*keys, *witnesses], text, where) for line in signatures.split('\n')[:-1]} - {None}
    need(not keys or any(key in signers for key in keys if key.name == origin),
         f'{where} is not signed by a key of the log')
    lines = {name: (int(leaves), unbase64(top)) for name, leaves, top in lines}
    return Checkpoint(text, int(size), unbase64(root), lines, signers)
