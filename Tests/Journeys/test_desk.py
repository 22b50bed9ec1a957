"""A clerk at the desk: contributions dropped, a compilation published, found again and saved."""

import unittest
import zipfile

from browser import chromium
from installation import SEEDS, Installation

WORDS = {
    "en": {"found": "Recommendations in categories", "categories": "Categories"},
    "ar": {"found": "التوصيات المصنفة", "categories": "الفئات"},
}


class Clerk:
    """Somebody from the secretariat, in a forum of her own."""

    def __init__(self, person, address, link, language, forum):
        self.person = person
        self.language = language
        self.site = f"{address}/{language}"
        self.forum = f"{self.site}/forums/{forum}"
        person.go(address + link.replace("/en/", f"/{language}/"))
        person.press_button()
        person.go(f"{self.site}/open")
        for name, value in {
            "forum": forum, "name": "World Policy Forum", "languages": language,
            "symbolPrefix": "WPF-1",
        }.items():
            person.fill(name, value)
        person.press_button()
        person.go(f"{self.forum}/acts/person.accredit")
        person.fill("name", "The clerk")
        for name, value in {"person": "the-clerk", "role": "secretariat", "body": "b1"}.items():
            person.choose(name, value)
        person.press_button()

    def drop(self, files, script):
        """Hands files to the desk, and waits until all are read; gives what the page told meanwhile."""
        person = self.person
        person.go(f"{self.forum}/desk")
        person.one("#files").send_keys("\n".join(str(file) for file in files))
        person.press_button("form.drop")
        told = []

        def is_read():
            count, progress = person.driver.execute_script(
                "return [document.querySelectorAll('li.item').length,"
                " document.querySelector('progress')?.value]")
            if progress is None:
                return count > 0
            told.append(progress)
            if not script:
                person.driver.refresh()
            return False
        person.wait(is_read, 300)
        return told

    def file_all(self):
        self.person.one("#all").click()
        self.person.press_button("form:has(#all) .batch")

    def publish(self, name, title):
        """Compiles the contribution from the file of that name alone, and publishes it; gives the page's facts."""
        person = self.person
        person.go(f"{self.forum}/desk/compilation")
        person.one("main details > summary").click()
        option = next(
            label for label in person.all("main details label") if self.symbols[name] in label.text)
        option.click()
        person.press_button("main details form")
        facts = self.facts()
        person.fill("title", title)
        person.press(person.all("main section form button")[0])
        return facts

    def facts(self):
        names = [term.text for term in self.person.all("main dl.facts dt")]
        values = [value.text for value in self.person.all("main dl.facts dd")]
        return dict(zip(names, values))

    def note_symbols(self):
        """Which symbol each file got, by the file's name."""
        self.person.go(f"{self.forum}/desk?state=filed")
        items = [
            (link.get_attribute("href"), link.text) for link in self.person.all("li.item a.title")]
        symbols = [link.text for link in self.person.all("li.item .state a")]
        self.symbols = {}
        for (address, _), symbol in zip(items, symbols):
            self.person.go(address)
            self.symbols[self.person.one("main > p.quiet bdi").text] = symbol


@unittest.skipUnless(SEEDS.is_dir(), "Skipped: the seeds do not stand beside the project")
class SeedsOnTheDesk(unittest.TestCase):
    def test_with_script(self):
        self.run_journey("en", script=True)

    def test_without_script(self):
        self.run_journey("en", script=False)

    def test_in_arabic(self):
        self.run_journey("ar", script=True)

    def run_journey(self, language, script):
        words = WORDS[language]
        seeds = sorted(SEEDS.iterdir())
        with Installation() as comity, chromium(script=script) as person:
            link = comity.account("clerk@example.org", "The clerk", "--host")
            clerk = Clerk(person, comity.address, link, language, "policy")
            clerk.drop(seeds, script)
            self.assertEqual(len(person.all("li.item.read")), len(seeds), person.text)
            clerk.file_all()
            self.assertEqual(len(person.all("li.item.filed")), len(seeds), person.text)
            clerk.note_symbols()
            compiled = next(seed.name for seed in seeds if seed.name.startswith("002"))
            facts = clerk.publish(compiled, "Compilation of recommendations")
            self.assertEqual(facts[words["found"]], "93", facts)
            self.assertEqual(facts[words["categories"]], "7", facts)
            edition = person.driver.current_url
            person.go(f"{clerk.site}/")
            field = person.one("header input[name=q]")
            field.send_keys('"Member States"')
            person.press_button("header form[role=search]")
            self.assertIn(edition.rsplit("/", 1)[1].replace("%2F", "/").split("?")[0], person.text)
            person.go(edition)
            for ending, head in (("docx", b"PK"), ("pdf", b"%PDF")):
                file = person.save(person.one(f"main .downloads a[href$='.{ending}']"))
                self.assertTrue(file.read_bytes().startswith(head))
                if ending == "docx":
                    self.assertIn("word/document.xml", zipfile.ZipFile(file).namelist())


if __name__ == "__main__":
    unittest.main()
