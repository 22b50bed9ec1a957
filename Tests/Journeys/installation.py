"""A running installation of Comity with an empty store of its own, and people who can sign in to it."""

import os
import re
import subprocess
import tempfile
import threading
import time
import urllib.request
from pathlib import Path

PROJECT = Path(__file__).resolve().parents[2]
PROGRAM = Path(os.environ.get("COMITY", PROJECT / ".build/release/comity"))
SEEDS = Path(os.environ.get("COMITY_SHARED", PROJECT.parent / "shared")) / "seeds"


class Installation:
    """`comity serve` on a free port; used with `with`.

    `address` is the site's, `links` are the sign-in links that the program printed, by role.
    """

    def __init__(self, *options):
        self.options = options

    def __enter__(self):
        self.folder = tempfile.TemporaryDirectory(prefix="comity-journey-")
        self.store = f"sqlite:{self.folder.name}/store.sqlite"
        self.links = {}
        self.lines = []
        self.server = subprocess.Popen(
            [PROGRAM, "serve", "--store", self.store, "--listen", "127.0.0.1:0", "--mail", "show",
             *self.options],
            stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True)
        for line in self.server.stdout:
            self.lines.append(line)
            if found := re.search(r"listening on (http://\S+)", line):
                self.address = found[1].rstrip("/")
                break
        else:
            raise RuntimeError("the server did not start:\n" + "".join(self.lines))
        self.reader = threading.Thread(target=self._read, daemon=True)
        self.reader.start()
        return self

    def _read(self):
        for line in self.server.stdout:
            self.lines.append(line)
            if found := re.search(r"sign in as (\w+) .*: http://[^/]+(/\S+)", line):
                self.links[found[1].lower()] = found[2]

    def stop(self):
        """Asks the server to stop; gives the seconds that it took."""
        begun = time.monotonic()
        self.server.terminate()
        self.server.wait(timeout=40)
        return time.monotonic() - begun

    def __exit__(self, *_):
        try:
            self.stop()
        finally:
            self.server.kill()
            self.reader.join(timeout=5)
            self.server.stdout.close()
            self.folder.cleanup()

    def account(self, email, name, *options):
        """Adds an account; returns the path of a link that signs in to it once."""
        printed = subprocess.run(
            [PROGRAM, "account", "add", "--store", self.store, "--email", email, "--name", name,
             *options], check=True, capture_output=True, text=True).stdout
        return re.search(r"http://[^/]+(/\S+)", printed)[1]

    def get(self, path, **headers):
        request = urllib.request.Request(self.address + path, headers=headers)
        return urllib.request.urlopen(request, timeout=60)
