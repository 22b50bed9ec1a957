"""Two hundred files dropped at once, one of them broken: progress is shown, the others are filed, that one says why."""

import random
import tempfile
import unittest
from pathlib import Path

from browser import chromium
from installation import PROJECT, Installation
from test_desk import Clerk

COUNT = 200
SUBJECTS = ("springs", "wells", "rivers", "lakes", "rain", "dams", "canals", "aquifers")
MEASURES = ("measured", "counted", "mapped", "protected", "published", "reported")


def contribution(number, chance):
    sentences = [
        f"We recommend that {chance.choice(SUBJECTS)} be {chance.choice(MEASURES)} "
        f"every {chance.randrange(2, 30)} months."
        for _ in range(chance.randrange(1, 6))]
    return (f"# Contribution {number} on {chance.choice(SUBJECTS)}\n\n"
            f"Submitted by Orvenna\n\n" + "\n\n".join(sentences) + "\n")


def write_files(folder, seed):
    """Markdown files of their own words, with the demonstration's own in between, and a Word file cut short."""
    chance = random.Random(seed)
    own = sorted((PROJECT / "Demonstration/contributions").iterdir())
    files = []
    for number in range(COUNT - 1 - len(own)):
        file = Path(folder) / f"contribution-{number:03}.md"
        file.write_text(contribution(number, chance))
        files.append(file)
    broken = Path(folder) / "broken.docx"
    broken.write_bytes(next(file for file in own if file.suffix == ".docx").read_bytes()[:3000])
    files += own + [broken]
    chance.shuffle(files)
    return files


class ManyFiles(unittest.TestCase):
    def test_two_hundred_files_of_which_one_is_broken(self):
        with (Installation() as comity, chromium() as person,
              tempfile.TemporaryDirectory() as folder):
            files = write_files(folder, seed=7)
            link = comity.account("clerk@example.org", "The clerk", "--host")
            clerk = Clerk(person, comity.address, link, "en", "water")
            told = clerk.drop(files, script=True)
            self.assertGreater(len(set(told)), 3, "progress was not seen to move")
            self.assertEqual(told, sorted(told))
            broken = person.all("li.item.unreadable")
            person.go(f"{clerk.forum}/desk?state=unreadable")
            broken = person.all("li.item.unreadable")
            self.assertEqual(len(broken), 1)
            self.assertIn("broken.docx", broken[0].text)
            self.assertGreater(len(broken[0].find_element("css selector", ".problem").text), 20)
            person.go(f"{clerk.forum}/desk?state=read")
            clerk.file_all()
            self.assertIn(f"({COUNT - 1})", person.one("nav.tabs [aria-current]").text)
            person.go(f"{clerk.forum}/desk")
            self.assertFalse(person.all("li.item.read"))
            self.assertLess(comity.stop(), 5, "a desk that is watched holds up the stop")


if __name__ == "__main__":
    unittest.main()
