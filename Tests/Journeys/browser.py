"""Chromium, driven as a person would drive it."""

import tempfile
from contextlib import contextmanager
from pathlib import Path

from selenium import webdriver
from selenium.common.exceptions import NoSuchElementException, StaleElementReferenceException
from selenium.webdriver.common.action_chains import ActionChains
from selenium.webdriver.common.by import By
from selenium.webdriver.support.ui import Select, WebDriverWait


@contextmanager
def chromium(size=(1280, 900), script=True, dark=False):
    """A Chromium of its own, without a cache; `downloads` is the folder where files are saved."""
    with tempfile.TemporaryDirectory(prefix="comity-chromium-") as folder:
        downloads = Path(folder) / "downloads"
        downloads.mkdir()
        options = webdriver.ChromeOptions()
        options.binary_location = "/usr/bin/chromium"
        for option in (
            "--headless=new", "--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage",
            f"--user-data-dir={folder}/profile", f"--window-size={size[0]},{size[1]}",
            "--force-device-scale-factor=1",
        ):
            options.add_argument(option)
        if dark:
            options.add_argument("--force-dark-mode")
        options.add_experimental_option("prefs", {
            "download.default_directory": str(downloads),
            "plugins.always_open_pdf_externally": True,
        })
        driver = webdriver.Chrome(
            options=options, service=webdriver.ChromeService("/usr/bin/chromedriver"))
        try:
            driver.execute_cdp_cmd("Emulation.setDeviceMetricsOverride", {
                "width": size[0], "height": size[1], "deviceScaleFactor": 1, "mobile": False})
            driver.execute_cdp_cmd("Emulation.setEmulatedMedia", {
                "features": [{
                    "name": "prefers-color-scheme", "value": "dark" if dark else "light"}]})
            if not script:
                driver.execute_cdp_cmd("Emulation.setScriptExecutionDisabled", {"value": True})
            yield Person(driver, downloads)
        finally:
            driver.quit()


class Person:
    """What somebody does before a browser: goes, reads, types, presses."""

    def __init__(self, driver, downloads):
        self.driver = driver
        self.downloads = downloads

    def go(self, address):
        self.driver.get(address)

    def one(self, selector):
        return self.driver.find_element(By.CSS_SELECTOR, selector)

    def all(self, selector):
        return self.driver.find_elements(By.CSS_SELECTOR, selector)

    @property
    def text(self):
        return self.one("main").text

    def fill(self, name, value):
        field = self.one(f"main [name='{name}']")
        field.clear()
        field.send_keys(value)

    def choose(self, name, value):
        Select(self.one(f"main [name='{name}']")).select_by_value(value)

    def press(self, element):
        """Presses a button or link, and waits until the next page stands there."""
        before = self.one("html")
        self.driver.execute_script("arguments[0].scrollIntoView({block: 'center'})", element)
        element.click()
        self.wait(lambda: self.has_left(before))

    def has_left(self, page):
        try:
            page.is_enabled()
            return False
        except Exception:
            return self.driver.execute_script("return document.readyState") == "complete"

    def press_button(self, within="main form"):
        self.press(self.one(f"{within} button"))

    def type(self, *keys):
        """Types on the keyboard, into whatever has the focus."""
        ActionChains(self.driver).send_keys(*keys).perform()

    def wait(self, condition, seconds=60):
        # A page that changes by itself may do so while it is looked at.
        changing = (NoSuchElementException, StaleElementReferenceException)
        return WebDriverWait(
            self.driver, seconds, poll_frequency=0.1, ignored_exceptions=changing,
        ).until(lambda _: condition())

    def save(self, element, seconds=60):
        """Follows a link to a file; returns the saved file."""
        before = set(self.downloads.iterdir())
        element.click()

        def saved():
            # Under the file's own name the browser first keeps an empty place for it.
            new = set(self.downloads.iterdir()) - before
            if any(file.name.endswith((".crdownload", ".tmp")) or file.name.startswith(".") for file in new):
                return None
            return next((file for file in new if file.stat().st_size > 0), None)
        return self.wait(saved, seconds)
