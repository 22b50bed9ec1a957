"""Every kind of page: light on the wire, without barriers, by keyboard alone, within the window."""

import re
import unittest

from axe_core_python.selenium import Axe
from browser import chromium
from installation import Installation
from selenium.webdriver.common.keys import Keys

LANGUAGES = ("en", "fr", "ar")
PAGES_OF_A_KIND = 2
WEIGHT_LIMIT = 60_000
WIDTHS = (360, 1280, 1920)

# What an address names: pages whose addresses differ in these alone are of one kind.
NAMES = re.compile(
    r"(/(?:forums|documents|similar|entries|parties|items|comments|recommendations|drafts)/)[^/?]+|(=)[^&]*"
    r"|\b[0-9]+\b")


def kind(path):
    return NAMES.sub(r"\1\2*", path)


def kinds_of_pages(person, site, limit=120):
    """Paths of the pages that links lead to, up to two of a kind, in the order found."""
    paths, seen, waiting = [], {}, ["/en/", "/en/search?q=water", "/en/no-such-page"]
    while waiting and len(paths) < limit:
        path = waiting.pop(0)
        of_kind = seen.setdefault(kind(path), [])
        if path in of_kind or len(of_kind) == PAGES_OF_A_KIND:
            continue
        of_kind.append(path)
        person.go(site + path)
        if not person.all("main#content"):
            continue
        paths.append(path)
        for link in person.driver.execute_script(
                "return [...document.querySelectorAll('a[href]')].map(a => a.href)"):
            link = link.split("#")[0]
            if link.startswith(site + "/en/") and not re.search(r"\.\w+(\?|$)", link):
                waiting.append(link[len(site):])
    return paths


class Pages(unittest.TestCase):
    """As a visitor, then as somebody of the secretariat."""

    @classmethod
    def setUpClass(cls):
        cls.comity = cls.enterClassContext(Installation("--demo"))
        with chromium() as person:
            cls.visitor = kinds_of_pages(person, cls.comity.address)
            cls.sign_in(person)
            cls.clerk = kinds_of_pages(person, cls.comity.address)

    @classmethod
    def sign_in(cls, person):
        link = cls.comity.links.get("secretariat")
        person.go(cls.comity.address + link)
        person.press_button()
        cls.cookies = person.driver.get_cookies()

    def be_clerk(self, person):
        person.go(self.comity.address + "/en/")
        for cookie in self.cookies:
            person.driver.add_cookie(cookie)

    def test_enough_kinds_are_found(self):
        self.assertGreater(len(set(map(kind, self.visitor))), 12, self.visitor)
        self.assertGreater(len(set(map(kind, self.clerk))), 30, self.clerk)

    def test_no_barriers(self):
        found = []
        for dark in (False, True):
            with chromium(dark=dark) as person:
                self.be_clerk(person)
                for path in self.clerk:
                    for language in LANGUAGES:
                        address = path.replace("/en/", f"/{language}/", 1)
                        person.go(self.comity.address + address)
                        for violation in Axe().run(person.driver)["violations"]:
                            nodes = [node["html"][:160] for node in violation["nodes"]]
                            found.append((address, dark, violation["id"], nodes[:3]))
        self.assertEqual(found, [], "\n".join(map(str, found)))

    def test_weight_at_the_first_visit(self):
        found = []
        with chromium() as person:
            person.driver.execute_cdp_cmd("Network.enable", {})
            person.driver.execute_cdp_cmd("Network.setCacheDisabled", {"cacheDisabled": True})
            self.be_clerk(person)
            for path in self.clerk:
                person.go(self.comity.address + path)
                weight = person.driver.execute_script(
                    "return performance.getEntriesByType('navigation')"
                    ".concat(performance.getEntriesByType('resource'))"
                    ".reduce((sum, entry) => sum + entry.transferSize, 0)")
                self.assertGreater(weight, 1000)
                if weight > WEIGHT_LIMIT:
                    found.append((path, weight))
        self.assertEqual(found, [])

    def test_nothing_sticks_out_of_the_window(self):
        found = []
        for width in WIDTHS:
            with chromium(size=(width, 900)) as person:
                self.be_clerk(person)
                for path in self.clerk:
                    for language in ("en", "ar"):
                        address = path.replace("/en/", f"/{language}/", 1)
                        person.go(self.comity.address + address)
                        wide = person.driver.execute_script(
                            "return document.documentElement.scrollWidth")
                        if wide > width:
                            found.append((address, width, wide))
        self.assertEqual(found, [])

    def test_the_forum_s_links_take_two_lines_on_a_phone(self):
        with chromium(size=(360, 900)) as person:
            self.be_clerk(person)
            for language in ("en", "fr", "ar"):
                person.go(f"{self.comity.address}/{language}/forums/open-water-data/record")
                lines = person.driver.execute_script("""
                    return new Set([...document.querySelectorAll('.banner nav:not(.person) a')]
                      .map(link => link.offsetTop)).size""")
                self.assertLessEqual(lines, 2, language)

    def test_tab_goes_through_the_banner_as_it_is_seen(self):
        found = []
        for width in WIDTHS:
            with chromium(size=(width, 900)) as person:
                self.be_clerk(person)
                for language in ("en", "ar"):
                    person.go(f"{self.comity.address}/{language}/forums/open-water-data")
                    in_source, as_seen = person.driver.execute_script("""
                        const places = [...document.querySelectorAll(
                          '.banner a, .banner input:not([type=hidden]), .banner button')]
                          .map((element, number) => {
                            const box = element.getBoundingClientRect();
                            return {number, box, middle: (box.top + box.bottom) / 2};
                          });
                        const sign = document.dir === 'rtl' ? -1 : 1;
                        const seen = [...places].sort((a, b) =>
                          Math.abs(a.middle - b.middle) > 10
                            ? a.middle - b.middle : sign * (a.box.left - b.box.left));
                        return [places, seen].map(all => all.map(place => place.number));""")
                    if in_source != as_seen:
                        found.append((language, width, as_seen))
        self.assertEqual(found, [])

    def test_keyboard_reaches_everything(self):
        found = []
        with chromium() as person:
            self.be_clerk(person)
            for path in self.clerk:
                person.go(self.comity.address + path)
                found += [(path, *what) for what in self.unreached(person)]
        self.assertEqual(found, [])

    def unreached(self, person):
        """What can be pressed but is not reached with Tab, or is reached and does not show it."""
        count = person.driver.execute_script("""
            const reachable = [...document.querySelectorAll(
              'a[href], button, input:not([type=hidden]), select, textarea, summary')]
              .filter(e => !e.disabled && e.checkVisibility());
            reachable.forEach((e, i) => e.dataset.place = i);
            return reachable.length;""")
        reached, hidden = set(), []
        radio_groups = person.driver.execute_script("""
            const groups = {};
            document.querySelectorAll('input[type=radio]').forEach(e =>
              (groups[e.name] ??= []).push(e.dataset.place));
            return Object.values(groups)""")
        for _ in range(min(count + 5, 150)):
            person.type(Keys.TAB)
            place, shown, html = person.driver.execute_script("""
                const e = document.activeElement, style = getComputedStyle(e);
                return [e.dataset.place ?? null,
                  style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) >= 1,
                  e.outerHTML.slice(0, 120)]""")
            if place is None:
                if reached:
                    break
                continue
            if place not in reached and not shown:
                hidden.append(("no outline", html))
            reached.add(place)
        expected = {str(number) for number in range(count)}
        for group in radio_groups:
            if reached & set(group):
                reached |= set(group)
        if count > 140:
            return hidden
        return hidden + [("not reached", place) for place in sorted(expected - reached)]


class KeyboardAlone(unittest.TestCase):
    def test_find_and_open_a_passage(self):
        with Installation("--demo") as comity, chromium() as person:
            person.go(comity.address + "/en/")
            self.tab_to(person, "input[name=q]")
            person.type("water quality", Keys.ENTER)
            person.wait(lambda: person.all("ol.hits"))
            self.tab_to(person, "ol.hits a")
            person.type(Keys.ENTER)
            person.wait(lambda: "/documents/" in person.driver.current_url)

    def test_correct_and_file_a_contribution(self):
        with Installation("--demo") as comity, chromium() as person:
            person.go(comity.address + comity.links["secretariat"])
            self.tab_to(person, "main form button")
            person.type(Keys.ENTER)
            person.wait(lambda: "/account" in person.driver.current_url)
            with self.subTest("a file comes in"):
                person.go(comity.address + "/en/forums/open-water-data/desk")
                path = f"{comity.folder.name}/springs.md"
                with open(path, "w") as file:
                    file.write(
                        "# On springs\n\nSubmitted by Orvenna\n\n"
                        "We recommend that springs be measured every month.\n\n"
                        "Wells are a different matter.\n\n"
                        "We recommend that wells be counted.\n")
                person.one("#files").send_keys(path)
                self.tab_to(person, "form.drop button")
                person.type(Keys.ENTER)
                person.wait(lambda: person.all("li.item.read"))
            with self.subTest("it is opened, and one recommendation is given a category"):
                self.tab_to(person, "li.item.read a")
                person.type(Keys.ENTER)
                person.wait(lambda: person.all("section.card"))
                self.tab_to(person, "section.card a[href*='?r=']")
                person.type(Keys.ENTER)
                person.wait(lambda: person.all("[name=category]"))
                self.tab_to(person, "[name=category]")
                person.type("Measuring", Keys.ENTER)
                person.wait(lambda: "Measuring" in person.text)
            with self.subTest("it is filed"):
                self.tab_to(person, "#filing button")
                person.type(Keys.ENTER)
                person.wait(lambda: "OWDF-2/" in person.text)

    def tab_to(self, person, selector):
        for _ in range(200):
            if person.driver.execute_script(
                    "return document.activeElement.matches(arguments[0])", selector):
                return
            person.type(Keys.TAB)
        self.fail(f"{selector} is not reached with Tab on {person.driver.current_url}")


if __name__ == "__main__":
    unittest.main()
