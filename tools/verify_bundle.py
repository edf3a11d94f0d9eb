#!/usr/bin/env python3
"""Checks offline what a porcupine says and signs, with nothing of porcupine's own code.

    python3 tools/verify_bundle.py [--key VKEY_OR_FILE]... [--witness VKEY_OR_FILE]... BUNDLE.json | EXPORT_DIR

docs/proofs.md says how bundles and exports are written and what is to be checked; figures.py beside this file works
out anew what a figure must be. `--key` is the log's public key as you have it from elsewhere (once more: one that it
had before); every `--witness` must have cosigned the (newest) checkpoint. Exit 0: all holds, `ok: …`; 1: the first
fault, on stderr; 2: wrong use, or a file that cannot be read. Needs Python 3.9 or later and the program openssl.
"""
import argparse, base64, hashlib, json, re, subprocess, sys, tempfile, uuid
from bisect import bisect_left
from collections import namedtuple
from decimal import Decimal
from pathlib import Path
from figures import Account, Fault, figure_of, goal_at, members, need, same, span

NAMESPACE, COUNT = uuid.UUID('6f0c6a3c-9d1b-5e0f-8a4b-2d7c1e3f5a69'), '(?:0|[1-9][0-9]{0,14})'
TRACK, TEXT, SHA = '[a-z0-9][a-z0-9-]{0,99}', r'"(?:[^"\\]|\\.)+"', '"[0-9a-f]{64}"'
ENVELOPE = re.compile(  # an event in canonical JSON, in which `data` may be anything
    fr'{{"by":{{"body":{TEXT},"key":{TEXT}}},"commandId":{SHA},"correlationId":{TEXT},"data":.*,"id":{TEXT},'
    fr'"recordedAt":"[-0-9]{{10}}T[:0-9]{{8}}[.][0-9]{{3}}Z","request":{SHA},"revision":{COUNT},"stream":{TEXT},'
    fr'"type":{TEXT},"v":1}}')
NOTE = re.compile(fr'((.+)\n({COUNT})\n(\S{{44}})\n((?:track (?:[*]|{TRACK}) {COUNT} \S{{44}}\n)*))'
                  r'\n((?:— [^\s+]+ \S+\n)+)')
Key = namedtuple('Key', 'name hash kind raw text')
Checkpoint = namedtuple('Checkpoint', 'text size root lines signers')

def named_once(pairs):
    need(len(dict(pairs)) == len(pairs), 'a member is named twice')
    return dict(pairs)
def in_order(pairs):
    need(pairs == sorted(pairs, key=lambda pair: pair[0].encode('utf-16-be')), 'members are not in their order')
    return named_once(pairs)
def read_json(data, members_of=named_once, number=Decimal):
    return json.loads(data.decode(), object_pairs_hook=members_of, parse_float=number, parse_constant=int)
def canonical(value):
    return json.dumps(value, ensure_ascii=False, separators=(',', ':')).encode()
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
    need(len(typed) == 33 and typed[0] == kind and key.hash.hex() == hashed, f'{text[:99]} is no key for that')
    return key

def verify(line, keys, text, where):
    """Which of some keys signed a signature line under a text; one with the name of any must be its signature."""
    name, encoded = re.fullmatch(r'— ([^\s+]+) (\S+)', line).groups()
    named = [key for key in keys if key.name == name]
    if not named:
        return None
    signed, message, start = unbase64(encoded), text.encode(), 4
    key = next((key for key in named if key.hash == signed[:4]), named[0])
    if key.kind == 4:
        message, start = b'cosignature/v1\ntime %d\n' % int.from_bytes(signed[4:12], 'big') + message, 12
    need(signed[:4] == key.hash and len(signed) == start + 64, f'{where}: a signature by {name} is of another key')
    asked = 'openssl pkeyutl -verify -pubin -keyform DER -inkey key -rawin -in message -sigfile signature'
    with tempfile.TemporaryDirectory() as folder:
        spki = bytes.fromhex('302a300506032b6570032100') + key.raw
        for file, data in ('key', spki), ('message', message), ('signature', signed[start:]):
            Path(folder, file).write_bytes(data)
        done = subprocess.run(asked.split(), cwd=folder, capture_output=True, check=False)
    need(done.returncode == 0, f'{where}: a signature by {name} does not verify')
    return key

def read_checkpoint(note, keys, witnesses, where):
    """A checkpoint signed by one of the log's keys; each line with the name of a known key must be its signature."""
    found = NOTE.fullmatch(note)
    text, origin, size, root, lines, signatures = found.groups() if found else need(found, f'{where} is no checkpoint')
    lines = [line.split(' ')[1:] for line in lines.split('\n')[:-1]]
    need(all(a[0] < b[0] for a, b in zip(lines, lines[1:])) and all(line[1] != '0' for line in lines),
         f'{where} has its tracks out of order, or one without leaves')
    signers = {verify(line, [*keys, *witnesses], text, where) for line in signatures.split('\n')[:-1]} - {None}
    need(any(key in signers for key in keys if key.name == origin), f'{where} is not signed by a key of the log')
    lines = {name: (int(leaves), unbase64(top)) for name, leaves, top in lines}
    return Checkpoint(text, int(size), unbase64(root), lines, signers)

def read_event(data, revisions, where):
    """An event from its bytes, which must be canonical, and the next of its stream."""
    event = read_json(data, in_order, int)
    need(len(event) == 11 and ENVELOPE.fullmatch(data.decode()) and canonical(event) == data,
         f'{where} is no event in canonical JSON')
    place = [event[name] for name in ('stream', 'revision', 'commandId')]
    own = str(uuid.uuid5(NAMESPACE, canonical(place).decode()))
    need(event['id'] == own, f'{where} has another id than its place and command give')
    need(revisions.get(place[0], 0) == place[1], f'{where} does not follow the event before it in {place[0]}')
    revisions[place[0]] = place[1] + 1
    return event

def joining(streams, index, event, data):
    """Which events, by their indexes, join which trees with an event; `streams`: what is known of each so far."""
    kind, _, name = event['stream'].partition('-')
    if kind not in ('audit', 'milestone'):
        earlier, named = streams.setdefault(event['stream'], ([], set()))
        # Inside a text of canonical JSON every quote has a backslash before it: this finds members alone.
        names = re.findall('[{,]"track":"(' + TRACK + ')"', data.decode())
        names += [name] if kind == 'arbitration' and re.fullmatch(TRACK, name) else []
        yield from ((track, before) for track in {*names} - named for before in earlier)
        named.update(names)
        earlier.append(index)
        yield from ((track, index) for track in named or ['*'])

def check_leaves(bundle, checkpoint, track):
    """The leaves of a bundle by their places, once its trees and its proof lead to what the checkpoint says."""
    leaves, order = {}, {'*': [], track: []}
    trees = dict(members(tree, 'track', 'leaves') for tree in bundle['trees'])
    need([*trees] == [name for name in order if name in trees] and len(trees) == len(bundle['trees']),
         f'trees are not those of * and {track}')
    for name in order:
        hashes = {}
        for index, text in (members(leaf, 'index', 'bytes') for leaf in trees.get(name, [])):
            at, data = int(index), unbase64(text)
            need(str(at) == index and at >= 0 and leaves.setdefault(at, data) == data, f'leaf {index} is not one leaf')
            order[name].append(at)
            hashes[len(hashes), 1] = sha256(b'\0', data)
        need((len(hashes), hash_over(hashes, 0, len(hashes))) == checkpoint.lines.get(name, (0, sha256())),
             f'the leaves of {name} are other than the checkpoint says: another number, or another root')
    places, hashes = sorted(leaves), iter([unbase64(text) for text in bundle['proof']])
    def given(first, count):
        at = bisect_left(places, first)
        return next(hashes, b'missing') if at == len(places) or places[at] >= first + count else None
    known = {(at, 1): sha256(b'\0', data) for at, data in leaves.items()}
    need(places[-1] < checkpoint.size and hash_over(known, 0, checkpoint.size, given) == checkpoint.root
         and not [*hashes], 'the proof does not lead from the leaves to the root')
    return leaves, order

def check_bundle(file, keys, witnesses):
    bundle = read_json(file.read_bytes())
    members(bundle, *'format version key checkpoint asOf figure definition trees proof unproven'.split())
    same([bundle['format'], bundle['version']], ['porcupine-bundle', 1], 'the format')
    own = read_key(bundle['key'], 1)
    need(own in (keys or [own]), 'the bundle brings along another key than the one given')
    checkpoint = read_checkpoint(bundle['checkpoint'], [own], witnesses, 'checkpoint')
    effective, known_to = members(bundle['asOf'], 'effectiveAt', 'index')
    need(span(effective) == (effective, effective) and re.fullmatch(COUNT, known_to)
         and int(known_to) < checkpoint.size and type(bundle['unproven']) is dict, 'asOf or unproven is false')
    said, period = bundle['figure'], bundle['figure']['period']
    name, track = said['target']['id'], said['target']['track']
    leaves, order = check_leaves(bundle, checkpoint, track)
    account, streams, revisions, joined = Account(), {}, {}, {tree: [] for tree in order}
    for at in sorted(leaves):
        event = read_event(leaves[at], revisions, f'event {at}')
        for tree, which in joining(streams, at, event, leaves[at]):
            joined.get(tree, []).append(which)
        if at <= int(known_to):
            account.take(at, event)
    need(joined == order, 'the leaves do not stand in the order in which they joined their trees, or some miss')
    target = account.standing['target'].get(name)
    need(target and not target['retired'], f'as of index {known_to} there is no target {name}')
    versions = [{member: of[member] for member in of if member != 'target'} for of in target['versions']]
    same(bundle['definition'], {**target, 'versions': versions}, 'definition')
    goal = goal_at(target['versions'], effective)
    if period != {'from': goal[1], 'to': goal[2]}:
        goal = goal_at(target['versions'], effective, period['from'][:4])
    need(not account.held or said['complete'] is False,
         f'figure.complete is not false, and {min(account.held, default="")} is held')
    right = figure_of(account, name, goal, said['complete'] is True)
    for member, value in zip(right, members(said, *right)):
        same(value, right[member], f'figure.{member}')
    return checkpoint.signers, own, (
        f'{name}, delivered {said["delivered"]["min"]}..{said["delivered"]["max"]} {right["target"]["unit"]}, as of '
        f'{effective} and index {known_to}, {len(leaves)} leaves, checkpoint of size {checkpoint.size}')

def tiles_of(known, entries, size):
    """The files of a tree by C2SP tlog-tiles, one by one."""
    for level in range(8):
        for at in range(0, size >> 8 * level, 256):
            width, digits = min(256, (size >> 8 * level) - at), f'{at // 256:015}'
            place = re.sub('(...)(?=...)', r'x\1/', re.sub('^(000)+(?=...)', '', digits))
            place += '' if width == 256 else f'.p/{width}'
            hashes = (hash_over(known, each << 8 * level, 1 << 8 * level) for each in range(at, at + width))
            yield f'tile/{level}/{place}', b''.join(hashes)
            if level == 0:
                yield f'tile/entries/{place}', b''.join(
                    len(entry).to_bytes(2, 'big') + entry for entry in entries[at:at + width])

class Log:
    """The log of an export, checked as it is read, event by event."""
    def __init__(self, keys, witnesses):
        self.keys, self.witnesses, self.count, self.entries, self.hashes = keys, witnesses, 0, [], {}
        self.streams, self.revisions, self.trees, self.joined, self.signed = {}, {}, {}, {}, {}
        self.cosigned, self.place, self.last, self.note = {}, None, None, ''
    def take(self, row):
        where, at = f'event {self.count}', len(self.entries)
        event = read_event(row, self.revisions, where)
        self.count += 1
        if event['stream'] == 'audit-checkpoints':
            [self.note] = members(event['data'], 'note')
            need(self.keys, f'{where} is a checkpoint, and there is no key to check it with: give --key')
            self.last = last = read_checkpoint(self.note, self.keys, [], where)
            need(last.size <= len(self.entries) and hash_over(self.hashes, 0, last.size) == last.root,
                 f'{where} has another root than so many leaves before it have')
            sizes = {tree: bisect_left(self.joined[tree], last.size) for tree in self.joined}
            lines = {tree: (size, hash_over(self.trees[tree], 0, size)) for tree, size in sizes.items() if size}
            need(last.lines == lines, f'{where} has other lines of tracks than so many leaves have')
            self.place = str(last.size), base64.b64encode(last.root).decode()
            self.signed[self.place] = last.text
        elif event['stream'].startswith('audit-cosignatures-'):
            size, root, name, line = members(event['data'], 'size', 'root', 'witness', 'cosignature')
            need((size, root) in self.signed and event['stream'] == f'audit-cosignatures-{size}'
                 and re.fullmatch(fr'— {re.escape(name)} \S+', line), f'{where} cosigns no checkpoint before it')
            verify(line, self.witnesses, self.signed[size, root], where)
            self.cosigned.setdefault((size, root), set()).add(line)
        elif not event['stream'].startswith('audit-'):
            self.entries.append(row)
            self.hashes[at, 1] = sha256(b'\0', row)
            for tree, which in joining(self.streams, at, event, row):
                joined = self.joined.setdefault(tree, [])
                self.trees.setdefault(tree, {})[len(joined), 1] = self.hashes[which, 1]
                joined.append(at)

def check_export(folder, keys, witnesses):
    files = {path.relative_to(folder).as_posix(): path for path in Path(folder).rglob('*')
             if path.is_symlink() or not path.is_dir()}
    need('porcupine-export.json' in files, 'porcupine-export.json is missing: the export was not finished')
    manifest = read_json(files.pop('porcupine-export.json').read_bytes())
    own = [read_key(line, 1) for line in files['key'].read_bytes().decode().split()] if 'key' in files else []
    need(len(own) < 2 and {*own} <= {*(keys or own)}, 'the export brings along another key than the one given')
    log, whole, parts = Log([*{*own, *keys}], witnesses), hashlib.sha256(), []
    for name in sorted(name for name in files if name.startswith('events/')):
        data = files.pop(name).read_bytes()
        *rows, end = data.split(b'\n')
        need(end == b'' and name == f'events/{log.count:09}.ndjson', f'{name} has no end, or is not the next part')
        whole.update(data)
        parts.append({'name': name, 'first': log.count, 'count': len(rows), 'sha256': hashlib.sha256(data).hexdigest()})
        for row in rows:
            log.take(row)
    newest, names = log.last, set()
    right = {'format': 'porcupine-export', 'version': 1, 'events': log.count, 'indexed': len(log.entries),
             'sha256': whole.hexdigest(), 'parts': parts}
    if manifest.get('version') == 2:
        right.update(version=2, files=[{'name': name, 'sha256': hashlib.sha256(files[name].read_bytes()).hexdigest()}
                                       for name in sorted(files)])
        manifest['files'].sort(key=lambda file: file['name'])
        note = files['checkpoint'].read_bytes().decode()
        need(note.startswith(log.note) and note.endswith('\n' * bool(log.note))
             and sorted(note[len(log.note):].split('\n')[:-1]) == sorted(log.cosigned.get(log.place, [])),
             'checkpoint is not the last of the log with its cosignatures')
        newest = newest and read_checkpoint(note, own or keys, witnesses, 'checkpoint')
        names = {'checkpoint', 'key', 'progress.xml', 'index.html'}
        for name, data in tiles_of(log.hashes, log.entries, newest.size if newest else 0):
            need(name in files and files[name].read_bytes() == data, f'{name} is missing, or not that part of the tree')
            names.add(name)
    for member, value in zip(right, members(manifest, *right)):
        same(value, right[member], f'porcupine-export.json: {member}')
    need(files.keys() <= names, f'{min(files.keys() - names, default="")} is no part of an export')
    return newest.signers if newest else set(), own and own[0], (
        f'{log.count} events, {len(log.entries)} of them leaves, {len(log.signed)} checkpoints, '
        f'the newest of size {newest.size if newest else 0}')

def main(arguments):
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    for option in ('--key', '--witness'):
        parser.add_argument(option, metavar='VKEY_OR_FILE', action='append', default=[])
    parser.add_argument('path', metavar='BUNDLE.json | EXPORT_DIR')
    asked = parser.parse_args(arguments)
    try:
        keys, witnesses = ([read_key(Path(text).read_text('utf-8').strip() if Path(text).is_file() else text, kind)
                            for text in given] for kind, given in ((1, asked.key), (4, asked.witness)))
    except (ValueError, OSError) as error:
        parser.error(f'not a key: {error}')
    try:
        checks = check_export if Path(asked.path).is_dir() else check_bundle
        signers, own, what = checks(Path(asked.path), keys, witnesses)
        for witness in witnesses:
            need(witness in signers, f'{witness.name} has not cosigned the checkpoint')
    except OSError as error:
        parser.error(f'cannot read: {error}')
    except (ValueError, LookupError, TypeError, AttributeError, ArithmeticError, RecursionError) as error:
        what = f'{error}' if isinstance(error, Fault) else f'malformed, {type(error).__name__}: {error}'
        print('fault:', ' '.join(what.split()), file=sys.stderr)
        return 1
    what += ''.join(f', {"signed" if signer.kind == 1 else "cosigned"} by {signer.name}' for signer in
                    sorted(signers, key=lambda signer: (signer.kind, signer.name)))
    if signers and not keys:
        what += ('; but the signature was checked against the key in the file only, which proves nothing unless that '
                 f'key is compared with one from elsewhere: {own.text}')
    print(f'ok: {what}'.encode('ascii', 'backslashreplace').decode())
    return 0

if __name__ == '__main__':
    sys.exit(main(sys.argv[1:]))
