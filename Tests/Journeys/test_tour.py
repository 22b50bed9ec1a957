"""The README's tour, word for word: its commands are taken from it, its pages are walked."""

import re
import subprocess
import tempfile
import unittest
from pathlib import Path

from browser import chromium
from installation import PROGRAM, PROJECT, Installation
from selenium.webdriver.common.by import By

README = (PROJECT / "README.md").read_text()


def commands(heading):
    """The commands that stand under a heading."""
    section = README.split(f"\n## {heading}\n")[1].split("\n## ")[0]
    return re.findall(r"^    ((?:\.build|python3|curl) .*|\.build/\S+ .*)$", section, re.MULTILINE)


class Tour(unittest.TestCase):
    def run_all(self, found, fill=lambda command: command):
        self.assertGreater(len(found), 5)
        with tempfile.TemporaryDirectory(prefix="comity-tour-") as folder:
            place = Path(folder)
            (place / ".build/release").mkdir(parents=True)
            (place / ".build/release/comity").symlink_to(PROGRAM.resolve())
            (place / "out").mkdir()
            for name in ("Demonstration", "Tests"):
                (place / name).symlink_to(PROJECT / name)
            for command in found:
                ran = subprocess.run(
                    ["bash", "-c", fill(command)], cwd=folder, capture_output=True, text=True)
                with self.subTest(command):
                    self.assertEqual(ran.returncode, 0, ran.stderr)
                    made = re.search(r"(?:-o|--to) (\S+)", command)
                    self.assertTrue(ran.stdout or made, "nothing is said and nothing is made")
                    if made:
                        self.assertTrue((place / made[1]).exists())

    def test_commands_on_files(self):
        self.run_all(commands("On the command line"))

    def test_commands_beside_the_running_platform(self):
        with Installation("--demo") as comity:
            self.run_all(
                commands("Ten minutes with it"),
                lambda command: command.replace("http://127.0.0.1:8080", comity.address).replace(
                    "sqlite:out/demonstration.sqlite", comity.store))

    def test_pages(self):
        with Installation("--demo") as comity, chromium() as person:
            def follow(*words):
                for word in words:
                    self.assertIn(f"*{word}*", README.replace("`", "*"))
                    person.press(person.driver.find_element(By.LINK_TEXT, word))

            person.go(comity.address + "/en/")
            follow("Open Water Data Forum", "Documents", "OWDF-2/1")
            for word in (".docx", ".pdf", ".html"):
                person.driver.find_element(By.PARTIAL_LINK_TEXT, word)
            follow("Français")
            self.assertEqual(person.one("html").get_attribute("lang"), "fr")
            follow("العربية")
            self.assertEqual(person.one("html").get_attribute("dir"), "rtl")
            person.go(comity.address + "/en/")
            person.one("input[name=q]").send_keys("measurements")
            person.press_button("form[role=search]")
            self.assertTrue(person.all("main mark"))
            headings = [heading.text for heading in person.all(".facets h2")]
            for facet in ("Stakeholder group", "Language", "Year"):
                self.assertIn(facet, headings)
            self.assertTrue(person.all("link[type='application/atom+xml']"))
            for role, places in (
                    ("secretariat", ("Open Water Data Forum", "The desk")),
                    ("delegate", ("Open Water Data Forum", "Hand in a contribution")),
                    ("visitor", ("Open Water Data Forum", "Record"))):
                with self.subTest(role), chromium() as person:
                    person.go(comity.address + comity.links[role])
                    person.press_button()
                    person.go(comity.address + "/en/")
                    follow(*places)


if __name__ == "__main__":
    unittest.main()
