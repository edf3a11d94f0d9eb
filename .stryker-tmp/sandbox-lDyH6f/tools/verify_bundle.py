#!/usr/bin/env python3
"""Checks offline what a porcupine says and signs, with nothing of porcupine's own code.

    python3 tools/verify_bundle.py [--key VKEY_OR_FILE]... [--witness VKEY_OR_FILE]... BUNDLE.json
    python3 tools/verify_bundle.py [--key …]... [--witness …]... [--unsigned-tail] EXPORT_DIR

docs/proofs.md says how bundles and exports are written and what is to be checked; of the files beside this one,
signed.py reads what is signed, events.py what events say, and figures.py works out anew what a figure must be from
docs/definitions.md. `--key` is the log's public key as
you have it from elsewhere (once more: one that it had before); every `--witness` must have cosigned the (newest)
checkpoint; `--unsigned-tail` lets an export end with events that came after it. Exit 0: all holds, `ok: …`, and below
it what was not checked; 1: the first fault, on stderr; 2: wrong use, or what cannot be read. Needs Python 3.9 or later
and the program openssl, 3.0 or later.
"""
import argparse, base64, hashlib, re, sys, uuid
from bisect import bisect_left
from datetime import datetime
from pathlib import Path
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError
from events import canonical, read_event, span
from figures import Account, figure_of, goal_at
from signed import (COUNT, TRACK, Fault, Unable, hash_over, members, need, read_checkpoint, read_json, read_key, same,
                    sha256, unbase64, verify)

NAMESPACE = uuid.UUID('6f0c6a3c-9d1b-5e0f-8a4b-2d7c1e3f5a69')
OWN_KEY = ('who signed: the key was taken from what was checked, which proves nothing unless it is compared with one '
           'from elsewhere (--key): ')
PAGES = ('progress.xml', 'index.html')

def own_id(event):
    """The id that an event must have: of its place and its command."""
    return str(uuid.uuid5(NAMESPACE, canonical([event[name] for name in ('stream', 'revision', 'commandId')])))

def tracks_in(event, text):
    """The tracks that an event names, by its stream and by the canonical text of its data or of all of it."""
    kind, _, name = event.get('stream', '').partition('-')
    # Inside a text of canonical JSON every quote has a backslash before it: this finds members alone.
    names = re.findall('[{,]"track":"(' + TRACK + ')"', text)
    return {*names, *([name] if kind == 'arbitration' and re.fullmatch(TRACK, name) else [])}

def joining(streams, index, stream, names):
    """Which events, by their indexes, join which trees with an event; `streams`: what is known of each so far."""
    if not stream.startswith(('audit-', 'milestone-')):
        earlier, named = streams.setdefault(stream, ([], set()))
        yield from ((track, before) for track in names - named for before in earlier)
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

def events_of(leaves):
    """The events of leaves, with the index and the names of each, and whether it can be read; no stream may have gaps."""
    revisions, lost = {}, False
    for at in sorted(leaves):
        event, whole = read_event(leaves[at], f'event {at}')
        stream, revision = event.get('stream', f'leaf {at}'), event.get('revision')
        due = revisions.get(stream, 0)
        if whole:
            need(event['id'] == own_id(event), f'event {at} has another id than its place and command give')
            need(revision == due or lost and revision > due, f'event {at} does not follow the one before it in {stream}')
        # Of a leaf that is no event nobody knows for sure where it stands: it may be the one that misses in a stream.
        lost = lost or revision != due
        revisions[stream] = revision + 1 if type(revision) is int else due
        yield at, stream, event, tracks_in(event, canonical(event.get('data'))), whole

def check_bundle(file, keys, witnesses, _tail):
    bundle = read_json(file.read_bytes())
    members(bundle, *'format version key checkpoint asOf figure definition trees proof unproven'.split())
    same([bundle['format'], bundle['version']], ['porcupine-bundle', 1], 'the format')
    own = read_key(bundle['key'], 1)
    need(own in (keys or [own]), 'the bundle brings along another key than the one given')
    checkpoint = read_checkpoint(bundle['checkpoint'], [own], witnesses, 'checkpoint')
    effective, known_to = members(bundle['asOf'], 'effectiveAt', 'index')
    need(span(effective) == (effective, effective) and re.fullmatch(COUNT, known_to)
         and int(known_to) < checkpoint.size and type(bundle['unproven']) is dict, 'asOf or unproven is false')
    today = datetime.now(ZoneInfo('Europe/Brussels')).date().isoformat()
    need(effective <= today, f'asOf.effectiveAt is after today ({today} in Brussels): no figure is known of it yet')
    said, period = bundle['figure'], bundle['figure']['period']
    name, track = said['target']['id'], said['target']['track']
    leaves, order = check_leaves(bundle, checkpoint, track)
    account, streams, joined, events = Account(), {}, {tree: [] for tree in order}, set()
    for at, stream, event, names, whole in events_of(leaves):
        for tree, which in joining(streams, at, stream, names):
            joined.get(tree, []).append(which)
        if whole:
            events.add(at)
        if at <= int(known_to):
            account.take(at, event, names) if whole else account.hold(stream)
    for tree in order:
        need([at for at in joined[tree] if at in events] == [at for at in order[tree] if at in events],
             f'the leaves of {tree} do not stand in the order in which they joined it, or some miss')
    target = account.standing['target'].get(name)
    need(target and not target['retired'], f'as of index {known_to} there is no target {name}')
    versions = [{member: of[member] for member in of if member != 'target'} for of in target['versions']]
    same(bundle['definition'], {**target, 'versions': versions}, 'definition')
    goal = goal_at(target['versions'], effective)
    if period != {'from': goal[1], 'to': goal[2]}:
        goal = goal_at(target['versions'], effective, period['from'][:4])
    held = sorted(stream for stream, touched in account.held.items() if touched & {'*', track})
    need(not held or said['complete'] is False, f'figure.complete is not false, and {held[:1]} is held')
    right = figure_of(account, name, goal, said['complete'] is True)
    same(said, right, 'figure')
    unchecked = [] if keys else [OWN_KEY + own.text]
    low, high = (getattr(said['delivered'][end], 'text', said['delivered'][end]) for end in ('min', 'max'))
    return checkpoint.signers, unchecked, (
        f'{name}, delivered {low}..{high} {right["target"]["unit"]}, as of '
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
        self.cosigned, self.place, self.last, self.note, self.covered = {}, None, None, '', 0
    def take(self, row):
        where, at = f'event {self.count}', len(self.entries)
        event, whole = read_event(row, where)
        need(whole, f'{where} is no envelope of an event')
        stream, due = event['stream'], self.revisions.get(event['stream'], 0)
        need(event['id'] == own_id(event), f'{where} has another id than its place and command give')
        need(event['revision'] == due, f'{where} does not follow the one before it in {stream}')
        self.revisions[stream], self.count = due + 1, self.count + 1
        if stream == 'audit-checkpoints':
            self.take_checkpoint(where, *members(event['data'], 'note'))
        elif stream.startswith('audit-cosignatures-'):
            size, root, name, line = members(event['data'], 'size', 'root', 'witness', 'cosignature')
            need((size, root) in self.signed and stream == f'audit-cosignatures-{size}'
                 and line.startswith(f'— {name} '), f'{where} cosigns no checkpoint before it')
            by = verify(line, self.witnesses, self.signed[size, root], where)
            self.cosigned.setdefault((size, root), {})[line] = by
        elif not stream.startswith('audit-'):
            self.entries.append(row)
            self.hashes[at, 1] = sha256(b'\0', row)
            for tree, which in joining(self.streams, at, stream, tracks_in(event, row.decode())):
                joined = self.joined.setdefault(tree, [])
                self.trees.setdefault(tree, {})[len(joined), 1] = self.hashes[which, 1]
                joined.append(at)
    def take_checkpoint(self, where, note):
        last = read_checkpoint(note, self.keys, [], where)
        need(last.size >= self.covered, f'{where} covers fewer events than a checkpoint before it')
        need(last.size <= len(self.entries) and hash_over(self.hashes, 0, last.size) == last.root,
             f'{where} has another root than so many leaves before it have')
        sizes = {tree: bisect_left(self.joined[tree], last.size) for tree in self.joined}
        lines = {tree: (size, hash_over(self.trees[tree], 0, size)) for tree, size in sizes.items() if size}
        need(last.lines == lines, f'{where} has other lines of tracks than so many leaves have')
        self.place = str(last.size), base64.b64encode(last.root).decode()
        self.signed[self.place], self.note, self.last = last.text, note, last
        self.covered = last.size

def files_in(folder):
    files = {path.relative_to(folder).as_posix(): path for path in Path(folder).rglob('*')
             if path.is_symlink() or not path.is_dir()}
    for name in files:
        need(files[name].is_file(), f'{name} is no file')  # a pipe could be read for ever
    need('porcupine-export.json' in files, 'porcupine-export.json is missing: the export was not finished')
    return files

def unsigned(log, keys, tail_is_known):
    """What nobody signed: a fault where the log's key is given, and else something that was not checked."""
    tail = len(log.entries) - log.covered
    if not log.last:
        need(not keys, 'nothing in it is signed: it holds no checkpoint, so that a key says nothing of it')
        return ['who wrote any of it: it holds no checkpoint, and nothing is signed']
    need(not (tail and keys) or tail_is_known, f'the last {tail} events, from index {log.covered} on, are not signed, '
         'and could have been put there by anyone; accept them with --unsigned-tail')
    return [f'the last {tail} events, which came after what was signed'] if tail else []

def check_export(folder, keys, witnesses, tail_is_known):
    files = files_in(folder)
    manifest = read_json(files.pop('porcupine-export.json').read_bytes())
    key = files['key'].read_bytes().decode() if 'key' in files else ''
    own = [read_key(key[:-1], 1)] if key else []
    need(not own or key == own[0].text + '\n' and own[0] in (keys or own), 'the file key is not the key that was given')
    log, whole, parts = Log(keys or own, witnesses), hashlib.sha256(), []
    for name in sorted(name for name in files if name.startswith('events/')):
        data = files.pop(name).read_bytes()
        *rows, end = data.split(b'\n')
        need(end == b'' and name == f'events/{log.count:09}.ndjson', f'{name} has no end, or is not the next part')
        whole.update(data)
        parts.append({'name': name, 'first': log.count, 'count': len(rows), 'sha256': hashlib.sha256(data).hexdigest()})
        for row in rows:
            log.take(row)
    size, cosigned, names = log.last.size if log.last else 0, log.cosigned.get(log.place, {}), set()
    right = {'format': 'porcupine-export', 'version': 1, 'events': log.count, 'indexed': len(log.entries),
             'sha256': whole.hexdigest(), 'parts': parts}
    if 'files' in manifest:
        right.update(version=2, files=[{'name': name, 'sha256': hashlib.sha256(files[name].read_bytes()).hexdigest()}
                                       for name in sorted(files)])
        names = {'checkpoint', 'key', *PAGES}
        need(names <= files.keys(), f'{min(names - files.keys(), default="")} is missing')
        note = files['checkpoint'].read_bytes().decode()
        need(note.startswith(log.note) and note.endswith('\n' * bool(log.note))
             and sorted(note[len(log.note):].split('\n')[:-1]) == sorted(cosigned),
             'checkpoint is not the last of the log with its cosignatures')
        for name, data in tiles_of(log.hashes, log.entries, size):
            need(name in files and files[name].read_bytes() == data, f'{name} is missing, or not that part of the tree')
            names.add(name)
    same(manifest, right, 'porcupine-export.json')
    need(files.keys() <= names, f'{min(files.keys() - names, default="")} is no part of an export')
    unchecked = unsigned(log, keys, tail_is_known)
    strangers = sum(key is None for lines in log.cosigned.values() for key in lines.values())
    for holds, what in (
            (log.last and not log.keys, f'the signatures of {len(log.signed)} checkpoints, since no key is there (--key)'),
            (log.last and own and not keys, OWN_KEY + (own[0].text if own else '')),
            (strangers, f'{strangers} cosignatures by witnesses whose keys were not given'),
            (names, f'{" and ".join(PAGES)}, but that they are as they were written (`porcupine verify` does more)')):
        unchecked += [what] if holds else []
    signers = {*(log.last.signers if log.last else ()), *cosigned.values()} - {None}
    return signers, unchecked, (f'{log.count} events, {len(log.entries)} of them leaves, {len(log.signed)} checkpoints, '
                                f'the newest of size {size}')

def shown(text):
    """A text in one line, in which no character does anything to a terminal."""
    return ascii(' '.join(text.split()))[1:-1]

def main(arguments):
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    for option in ('--key', '--witness'):
        parser.add_argument(option, metavar='VKEY_OR_FILE', action='append', default=[])
    parser.add_argument('--unsigned-tail', action='store_true')
    parser.add_argument('path', metavar='BUNDLE.json | EXPORT_DIR')
    asked = parser.parse_args(arguments)
    try:
        keys, witnesses = ([read_key(Path(text).read_text('utf-8').strip() if Path(text).is_file() else text, kind)
                            for text in given] for kind, given in ((1, asked.key), (4, asked.witness)))
    except (ValueError, OSError) as error:
        parser.error(shown(f'not a key: {error}'))
    try:
        checks = check_export if Path(asked.path).is_dir() else check_bundle
        signers, unchecked, what = checks(Path(asked.path), keys, witnesses, asked.unsigned_tail)
        for witness in witnesses:
            need(witness in signers, f'{witness.name} has not cosigned the (newest) checkpoint')
    except ZoneInfoNotFoundError:
        parser.error('which day it is in Brussels cannot be told: install the time zones (pip install tzdata)')
    except (OSError, Unable) as error:
        parser.error(shown(f'cannot be checked: {error}'))
    except (ValueError, LookupError, TypeError, AttributeError, ArithmeticError, RecursionError) as error:
        what = f'{error}' if isinstance(error, Fault) else f'malformed, {type(error).__name__}: {error}'
        print('fault:', shown(what), file=sys.stderr)
        return 1
    what += ''.join(f', {"signed" if signer.kind == 1 else "cosigned"} by {signer.name}' for signer in
                    sorted(signers, key=lambda signer: (signer.kind, signer.name)))
    for line in [f'ok: {what}', *(f'not checked: {each}' for each in unchecked)]:
        print(shown(line))
    return 0

if __name__ == '__main__':
    sys.exit(main(sys.argv[1:]))
