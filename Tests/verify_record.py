#!/usr/bin/env python3
"""An independent verifier of a record: nothing of the program itself is used here.

    verify_record.py EXPORT                                     numbering, chain and form of every act
    verify_record.py EXPORT --checkpoint NOTE --verifier VKEY   and that a signed checkpoint is of this record
    verify_record.py EXPORT --proof PROOF [--verifier VKEY]     and that a proof leads from its act to the root
    verify_record.py --proof PROOF [--verifier VKEY]            that a proof leads from its act to the signed root

EXPORT is what `comity record export` or a site's `record/lines` gives, - for standard input; NOTE and VKEY are what
`comity record checkpoint` (with --verifier) or `record/checkpoint` and `record` of the API give; PROOF is what `comity
record prove` or `acts/N/proof` gives. What is checked:

- every line is the canonical form (RFC 8785) of an act with exactly the members that an act has;
- the acts of a forum are numbered from 1 without gaps; each holds the SHA-256 of the act before it, the first that of
  the forum's id. Where an act has a salt, a hash of fields and salt is hashed in their place: where they are withheld,
  all else is checked. An old act without a salt that is shown in part stands in the tree with its leaf, unchecked;
- the RFC 6962 tree over the acts has the root that a checkpoint or a proof says;
- the checkpoint (c2sp.org/tlog-checkpoint) bears a signature (c2sp.org/signed-note, Ed25519; by Python's package
  `cryptography`) of the verifier's key.

Prints `FORUM: N acts, root HEX`, exits with 0; or names the first bad act and exits with 65.
"""
import argparse
import base64
import hashlib
import json
import math
import re
import sys
from datetime import datetime
from decimal import Decimal

MEMBERS = {"forum": str, "number": int, "act": str, "version": int, "actor": str, "at": str, "fields": object,
           "previous": str, "basedOn": int, "salt": str}
HASH = re.compile(r"[0-9a-f]{64}")
FORMS = {"salt": re.compile(r"[0-9a-f]{32}"), "leaf": HASH, "fieldsHash": HASH}
MOMENT = re.compile(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z")
GREATEST = 2**53 - 1


class Bad(Exception):
    """Something that cannot be trusted; its text says what and where."""


def sha256(data):
    return hashlib.sha256(data).digest()


def object_of(pairs):
    members = dict(pairs)
    if len(members) != len(pairs):
        raise ValueError("a key stands twice")
    return members


def parsed(line):
    """The value of a line of JSON; ValueError where it is none, and where canonical finds no number."""
    return json.loads(line.decode("utf-8", "strict"), object_pairs_hook=object_of)


def canonical(value):
    """The one way to write a value (RFC 8785), as text."""
    if value is None or isinstance(value, (bool, str)):
        return json.dumps(value, ensure_ascii=False)
    if isinstance(value, int):
        if abs(value) > GREATEST:
            raise ValueError("a number that not every reader keeps exactly")
        return str(value)
    if isinstance(value, float):
        return number_text(value)
    if isinstance(value, list):
        return "[" + ",".join(canonical(element) for element in value) + "]"
    keys = sorted(value, key=lambda key: key.encode("utf-16-be"))
    return "{" + ",".join(canonical(key) + ":" + canonical(value[key]) for key in keys) + "}"


def number_text(number):
    """As ECMAScript prints a number (ECMA-262, Number::toString)."""
    if not math.isfinite(number):
        raise ValueError("a number that is not finite")
    sign, digits, exponent = Decimal(repr(number)).normalize().as_tuple()
    sign, digits = "-" * sign, "".join(map(str, digits))
    count, point = len(digits), len(digits) + exponent
    if number == 0:
        return "0"
    if count <= point <= 21:
        return sign + digits + "0" * (point - count)
    if 0 < point <= 21:
        return sign + digits[:point] + "." + digits[point:]
    if -6 < point <= 0:
        return sign + "0." + "0" * -point + digits
    power = point - 1
    return sign + digits[0] + ("." + digits[1:] if count > 1 else "") + f"e{'+' if power > 0 else '-'}{abs(power)}"


class Record:
    """The acts of one forum that were found to follow one another."""

    def __init__(self, forum):
        self.forum = forum
        self.leaves = []
        self.sealed = self.unchecked = 0
        self.last = sha256(forum.encode())

    count = property(lambda self: len(self.leaves))

    def root(self, size=None):
        return root(self.leaves[:size])

    def take(self, line):
        """Takes the next line; Bad where it does not follow."""
        act = act_of(line)
        if act["forum"] != self.forum:
            raise Bad(f"it belongs to the forum {act['forum']}")
        if act["number"] != self.count + 1:
            raise Bad(f"its number should be {self.count + 1}")
        if self.last and act["previous"] != self.last.hex():
            raise Bad("the hash of the act before it is another one")
        sealed = None if "leaf" in act else sealed_line(act, line)
        self.last = sealed and sha256(sealed)
        self.leaves.append(sha256(b"\0" + sealed) if sealed else bytes.fromhex(act["leaf"]))
        self.sealed += "fieldsHash" in act
        self.unchecked += "leaf" in act


def sealed_line(act, line):
    """What is hashed of an act."""
    if "salt" not in act:
        return line
    hidden = sha256(canonical({name: act[name] for name in ["fields", "salt"]}).encode())
    rest = {name: value for name, value in act.items() if name not in ["fields", "salt"]}
    return canonical(rest | {"fieldsHash": hidden.hex()}).encode()


def act_of(line):
    """The act of a line; Bad where the line is none, or not in canonical form."""
    try:
        act = parsed(line)
    except (ValueError, RecursionError) as problem:
        raise Bad(f"the line is not JSON ({problem})") from None
    if not isinstance(act, dict):
        raise Bad("the line is not an act")
    members, optional = set(MEMBERS), {"basedOn", "salt"}
    if "leaf" in act:
        members, optional = members - {"salt"} | {"withheld", "leaf"}, {"basedOn", "fields"}
    elif "fieldsHash" in act:
        members, optional = members - {"fields", "salt"} | {"fieldsHash"}, {"basedOn"}
    if set(act) | optional != members:
        raise Bad("the line is not an act: a field is missing or too many")
    for name, kind in MEMBERS.items():
        value = act.get(name)
        if name in act and not (isinstance(value, kind) and (kind is object or not isinstance(value, bool))):
            raise Bad(f"the line is not an act: {name} is of another kind")
    if not all(form.fullmatch(str(act[name])) for name, form in FORMS.items() if name in act):
        raise Bad("the line is not an act: a hash or the salt is none")
    try:
        is_moment = MOMENT.fullmatch(act["at"]) and datetime.strptime(act["at"], "%Y-%m-%dT%H:%M:%S.%fZ")
        if is_moment and canonical(act).encode("utf-8", "strict") == line:
            return act
    except ValueError:
        pass
    raise Bad("the line is not in canonical form (RFC 8785), or its moment is none")


def records_of(export):
    """The records of an export, each checked; Bad names the first bad act."""
    records = []
    for line in export.removesuffix(b"\n").split(b"\n") if export else []:
        try:
            act = act_of(line)
            if not records or (act["forum"] != records[-1].forum and act["number"] == 1):
                records.append(Record(act["forum"]))
            records[-1].take(line)
        except Bad as problem:
            raise Bad(f"act {records[-1].count + 1 if records else 1}: {problem}") from None
    if not records or len({record.forum for record in records}) != len(records):
        raise Bad("act 1: it is missing" if not records else "act 1: a forum stands in it twice")
    return records


def split(count):
    return 1 << ((count - 1).bit_length() - 1)


def root(leaves):
    """The root of the tree over leaves (RFC 6962, section 2.1)."""
    if len(leaves) < 2:
        return leaves[0] if leaves else sha256(b"")
    half = split(len(leaves))
    return sha256(b"\1" + root(leaves[:half]) + root(leaves[half:]))


def root_by_path(leaf, place, size, path):
    """The root that an audit path leads to from a leaf."""
    if bool(path) != (size > 1):
        raise Bad("the path is too long" if path else "the path is too short")
    if size == 1:
        return leaf
    half = split(size)
    if place < half:
        return sha256(b"\1" + root_by_path(leaf, place, half, path[:-1]) + path[-1])
    return sha256(b"\1" + path[-1] + root_by_path(leaf, place - half, size - half, path[:-1]))


def checkpoint_of(note):
    """Size and root of a note."""
    origin, *lines = note.rpartition("\n\n")[0].split("\n")
    if not origin or len(lines) < 2 or not re.fullmatch(r"0|[1-9]\d*", lines[0]):
        raise Bad("the checkpoint is none")
    return int(lines[0]), base64.b64decode(lines[1], validate=True)


def check_signature(note, verifier):
    from cryptography.exceptions import InvalidSignature
    from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PublicKey

    name, key_id, key = verifier.strip().split("+", 2)
    key = base64.b64decode(key, validate=True)
    if len(key) != 33 or key[0] != 1 or sha256(name.encode() + b"\n" + key)[:4].hex() != key_id:
        raise Bad("the verifier's key is none")
    text, _, signatures = note.rpartition("\n\n")
    for line in signatures.splitlines():
        dash, signer, signature = line.split(" ")
        signature = base64.b64decode(signature, validate=True)
        if dash == "—" and signer == name and signature[:4].hex() == key_id:
            try:
                return Ed25519PublicKey.from_public_bytes(key[1:]).verify(signature[4:], f"{text}\n".encode())
            except InvalidSignature:
                break
    raise Bad("the signature of the checkpoint is not that of its key")


def check_checkpoint(record, note):
    size, signed = checkpoint_of(note)
    if size > record.count:
        raise Bad(f"act {record.count + 1}: it is missing, and there should be {size} acts")
    if record.root(size) != signed:
        raise Bad(f"act {size}: the tree over the acts up to here is not the one that was signed")


def check_proof(proof, record):
    """Whether the act leads to the root, and, where a record is given, whether they are of that record."""
    number, size, leaf = proof["number"], proof["size"], bytes.fromhex(proof["leaf"])
    line = proof.get("line")
    act = line and act_of(line.encode())
    if act and (sha256(b"\0" + sealed_line(act, line.encode())) != leaf or act["number"] != number):
        raise Bad(f"act {number}: the leaf of the proof is not that of its line")
    if not 1 <= number <= size:
        raise Bad(f"act {number}: the tree of the proof has {size} acts")
    if record and (size > record.count or record.leaves[number - 1] != leaf):
        raise Bad(f"act {number}: the record has another act in this place than the proof")
    led = root_by_path(leaf, number - 1, size, [bytes.fromhex(step) for step in proof["path"]])
    if led != bytes.fromhex(proof["root"]) or (record and record.root(size) != led):
        raise Bad(f"act {number}: the path of the proof does not lead to the root of the record")
    if "checkpoint" in proof and checkpoint_of(proof["checkpoint"]) != (size, led):
        raise Bad(f"act {number}: the path of the proof does not lead to the root that was signed")


def main():
    options = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    options.add_argument("export", nargs="?")
    for name in ["--checkpoint", "--proof", "--verifier"]:
        options.add_argument(name)
    asked = options.parse_args()
    if not asked.export and (asked.checkpoint or not asked.proof):
        options.error("name an export")
    sys.setrecursionlimit(10_000)
    notes = [open(asked.checkpoint, encoding="utf-8").read()] if asked.checkpoint else []
    proof = json.load(open(asked.proof, encoding="utf-8")) if asked.proof else None
    try:
        records = records_of(open(0 if asked.export == "-" else asked.export, "rb").read()) if asked.export else []
        if proof:
            check_proof(proof, records[0] if records else None)
            if "checkpoint" in proof:
                notes.append(proof["checkpoint"])
        if asked.verifier and not notes:
            raise Bad("nothing is signed here")
        for note in notes:
            if records:
                check_checkpoint(records[0], note)
            if asked.verifier:
                check_signature(note, asked.verifier)
    except (Bad, ValueError, KeyError) as problem:
        print(f"verify_record: {problem}", file=sys.stderr)
        return 65
    for record in records:
        parts = [f"{record.sealed} without what they say"] * bool(record.sealed)
        parts += [f"{record.unchecked} in part, of which nothing is checked"] * bool(record.unchecked)
        parts += ["signature not checked: no verifier's key"] * bool(notes and not asked.verifier)
        print("; ".join([f"{record.forum}: {record.count} acts, root {record.root().hex()}"] + parts))
    if not records:
        print(f"act {proof['number']} of {proof['size']}, root {proof['root']}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
