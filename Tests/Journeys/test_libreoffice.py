"""The Word files that are written, opened by LibreOffice, python-docx and Docxodus: all changes
accepted and rejected there."""

import json
import random
import subprocess
import tempfile
import unittest
from pathlib import Path

import docx

try:
    from python_redlines.engines import DocxodusEngine
except ImportError:
    DocxodusEngine = None

from installation import PROGRAM

SCRIPTS = [
    "the council shall publish data on water wells rivers and reports every year".split(),
    "يجب على المجلس أن ينشر البيانات عن المياه والآبار والأنهار كل سنة".split(),
    "परिषद पानी के आँकड़े प्रकाशित करे और हर वर्ष सूचना दे".split(),
    "理事会 应当 公布 关于 水 的 数据 并且 每年 报告".split(),
]


class Text:
    """Paragraphs, a list, a table and a note in Markdown, and what somebody makes of them.

    What arrives in a merge brings no note, so there the note's own paragraph stays; else a second
    note comes and goes with its paragraph. A list is numbered anew by whoever edits it, which is
    none of his wishes. The first note stands at the title: in the paragraph where LibreOffice meets
    the first note of a file it forgets that the paragraph's mark was deleted or inserted. Whoever
    edits sets other paragraphs' first words in bold; in a merge nobody does, as it has words only.
    """

    def __init__(self, seed, merged=False):
        self.merged = merged
        self.edits = 0
        self.random = random.Random(seed)
        self.words = SCRIPTS[seed % len(SCRIPTS)]
        self.gap = "" if seed % len(SCRIPTS) == 3 else " "
        self.paragraphs = [self.sentence() for _ in range(12)]
        self.cells = [self.sentence(4) for _ in range(6)]

    def sentence(self, length=14):
        words = [self.random.choice(self.words) for _ in range(3 + self.random.randrange(length))]
        return self.gap.join(words) + "."

    def styled(self, text):
        if self.merged or (len(text) + self.edits) % 3:
            return text
        end = text.find(" ") if " " in text else 2
        return f"**{text[:end]}**{text[end:]}"

    def edit(self):
        self.edits += 1
        for _ in range(6):
            place = self.random.randrange(len(self.paragraphs) - 1)
            kind = self.random.choice(["replace", "delete", "insert", "move", "words", "words"])
            if kind == "delete":
                del self.paragraphs[place]
            elif kind == "insert":
                self.paragraphs.insert(place, self.sentence())
            elif kind == "move":
                self.paragraphs.insert(
                    self.random.randrange(len(self.paragraphs) - 1), self.paragraphs.pop(place))
            elif kind == "replace":
                self.paragraphs[place] = self.sentence()
            else:
                cut = self.random.randrange(1, max(2, len(self.paragraphs[place]) - 1))
                self.paragraphs[place] = (
                    self.paragraphs[place][:cut] + self.gap + self.sentence(3)[:-1] + self.gap
                    + self.paragraphs[place][cut:])
        self.cells[self.random.randrange(6)] = self.sentence(4)

    def markdown(self):
        paragraphs = [self.styled(text) for text in self.paragraphs]
        head, rest = paragraphs[:3], paragraphs[3:]
        rows = [" | ".join(self.cells[at:at + 2]) for at in (0, 2, 4)]
        table = f"| {rows[0]} |\n|---|---|\n| {rows[1]} |\n| {rows[2]} |"
        items = rest[:4]
        title = "# Draft"
        if not self.merged:
            title += "[^2]"
            head = head[:2] + [f"{head[2]}[^0]"]
            items = ["\n".join(f"{number}. {text}" for number, text in enumerate(items, 1))]
        note = [f"{rest[-1]}[^1]", f"[^1]: {head[0]}"]
        if not self.merged:
            note += [f"[^0]: {rest[0]}", "[^2]: By the chair."]
        return "\n\n".join([title] + head + items + [table] + rest[4:-1] + note)


def comity(*arguments):
    ran = subprocess.run([PROGRAM, *map(str, arguments)], capture_output=True, text=True)
    assert ran.returncode == 0, ran.stderr
    return ran.stdout


class LibreOffice(unittest.TestCase):
    def setUp(self):
        self.folder = tempfile.TemporaryDirectory(prefix="comity-word-")
        self.addCleanup(self.folder.cleanup)
        self.place = Path(self.folder.name)

    def made(self, name, markdown):
        source, file = self.place / f"{name}.md", self.place / f"{name}.docx"
        source.write_text(markdown)
        comity("read", source, "-o", file)
        return file

    def office(self, wanted):
        ran = subprocess.run(
            ["/usr/bin/python3", Path(__file__).with_name("libreoffice.py"),
             json.dumps([(str(file), what) for file, what in wanted])],
            capture_output=True, text=True, timeout=600)
        self.assertEqual(ran.returncode, 0, ran.stderr)
        lines = [json.loads(line) for line in ran.stdout.splitlines()]
        self.assertEqual(len(lines), len(wanted))
        return {
            (line["file"], line["what"]): (line["text"], line["notes"], line["bold"])
            for line in lines}

    def redlines(self, seeds):
        """Old texts, new ones and their redlines."""
        cases = []
        for seed in seeds:
            text = Text(seed)
            old = self.made(f"old{seed}", text.markdown())
            text.edit()
            new = self.made(f"new{seed}", text.markdown())
            line = self.place / f"line{seed}.docx"
            comity("redline", old, new, "-o", line)
            docx.Document(line)
            cases.append((old, new, line))
        return cases

    @unittest.skipIf(DocxodusEngine is None, "Docxodus is not installed")
    def test_docxodus(self):
        """Docxodus accepts the changes of a redline and finds nothing that differs from the new
        text, and much that differs between the old one and the new."""
        engine = DocxodusEngine()
        for seed, (old, new, line) in enumerate(self.redlines(range(8))):
            with self.subTest(seed):
                def found(one):
                    return engine.run_redline("Chair", one.read_bytes(), new.read_bytes())[1]
                self.assertIn(" 0 revision(s) found", found(line))
                self.assertNotIn(" 0 revision(s) found", found(old))

    def test_redline(self):
        """Accepting all changes of a redline gives the new text, rejecting them the old one, and
        the words in bold of either."""
        cases = self.redlines(range(16))
        said = self.office(
            [(file, "read") for old, new, _ in cases for file in (old, new)]
            + [(line, what) for _, _, line in cases for what in ("accept", "reject")])
        for seed, (old, new, line) in enumerate(cases):
            with self.subTest(seed):
                self.assertNotEqual(said[str(old), "read"], said[str(new), "read"])
                self.assertEqual(said[str(line), "accept"], said[str(new), "read"])
                self.assertEqual(said[str(line), "reject"], said[str(old), "read"])

    def test_merge(self):
        """Rejecting all changes of a merge gives the base; where one alone has wishes, accepting
        them gives his text."""
        cases = []
        for seed in range(8):
            text, other = Text(seed, merged=True), Text(seed, merged=True)
            base = self.made(f"base{seed}", text.markdown())
            text.edit()
            own = self.made(f"own{seed}", text.markdown())
            other.edit()
            other.edit()
            second = self.made(f"second{seed}", other.markdown())
            both, alone = self.place / f"both{seed}.docx", self.place / f"alone{seed}.docx"
            tracked = ("--as", "tracked", "-o")
            comity("merge", base, f"Orvenna={own}", f"Bruma={second}", *tracked, both)
            comity("merge", base, f"Orvenna={own}", *tracked, alone)
            for file in (both, alone):
                docx.Document(file)
            cases.append((base, own, both, alone))
        said = self.office(
            [(file, "read") for base, own, _, _ in cases for file in (base, own)]
            + [(file, "reject") for _, _, both, alone in cases for file in (both, alone)]
            + [(alone, "accept") for _, _, _, alone in cases])
        for seed, (base, own, both, alone) in enumerate(cases):
            with self.subTest(seed):
                self.assertNotEqual(said[str(base), "read"], said[str(own), "read"])
                for file in (both, alone):
                    self.assertEqual(said[str(file), "reject"], said[str(base), "read"])
                self.assertEqual(
                    spaced(said[str(alone), "accept"]), spaced(said[str(own), "read"]))


def spaced(part):
    """With one space wherever there is any: around new words stands the base's own space."""
    if isinstance(part, str):
        return " ".join(part.split())
    return [spaced(each) for each in part]
