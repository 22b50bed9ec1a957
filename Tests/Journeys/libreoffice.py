"""What LibreOffice makes of Word files, one JSON object a line on standard output.

Run by the system's own Python, which has LibreOffice's bridge: libreoffice.py LIST, where LIST is a
JSON array of [file, "read" | "accept" | "reject"].
"""

import json
import subprocess
import sys
import tempfile
import time

import uno
from com.sun.star.awt import FontWeight
from com.sun.star.beans import PropertyValue
from com.sun.star.connection import NoConnectException

COMMANDS = {"accept": ".uno:AcceptAllTrackedChanges", "reject": ".uno:RejectAllTrackedChanges"}


def cells(table):
    return [[paragraphs(table.getCellByName(name)) for name in sorted(table.getCellNames())]]


def paragraphs(text):
    """The texts of the paragraphs in order, a table as the list of its cells.

    Empty ones do not count: LibreOffice leaves one where a paragraph before a table goes.
    """
    found = []
    for part in text:
        if part.supportsService("com.sun.star.text.TextTable"):
            found.append(cells(part))
        elif part.getString():
            found.append(part.getString())
    return found


def bold(text):
    """Of each paragraph outside tables what stands in bold, where something does."""
    found = []
    for part in text:
        if not part.supportsService("com.sun.star.text.TextTable"):
            words = "".join(
                portion.getString() for portion in part if portion.CharWeight > FontWeight.NORMAL)
            found += [words] if words else []
    return found


def said(document):
    """The texts of the paragraphs and of the notes, these without the mark before them, which
    LibreOffice takes away from whichever note it meets first."""
    notes = document.getFootnotes()
    return {
        "text": paragraphs(document.getText()),
        "bold": bold(document.getText()),
        "notes": [
            notes.getByIndex(at).getString().lstrip("0123456789 ")
            for at in range(notes.getCount())],
    }


def connected(pipe):
    local = uno.getComponentContext()
    resolver = local.ServiceManager.createInstanceWithContext(
        "com.sun.star.bridge.UnoUrlResolver", local)
    until = time.monotonic() + 90
    while True:
        try:
            return resolver.resolve(f"uno:pipe,name={pipe};urp;StarOffice.ComponentContext")
        except NoConnectException:
            if time.monotonic() > until:
                raise
            time.sleep(0.2)


def main():
    pipe = f"comity{time.time_ns()}"
    with tempfile.TemporaryDirectory(
            prefix="comity-office-", ignore_cleanup_errors=True) as profile:
        office = subprocess.Popen(
            ["soffice", "--headless", "--norestore", "--nologo", f"--accept=pipe,name={pipe};urp;",
             f"-env:UserInstallation=file://{profile}"],
            stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        try:
            context = connected(pipe)
            desktop = context.ServiceManager.createInstanceWithContext(
                "com.sun.star.frame.Desktop", context)
            dispatcher = context.ServiceManager.createInstanceWithContext(
                "com.sun.star.frame.DispatchHelper", context)
            for file, what in json.loads(sys.argv[1]):
                document = desktop.loadComponentFromURL(
                    uno.systemPathToFileUrl(file), "_blank", 0,
                    (PropertyValue(Name="Hidden", Value=True),))
                if what in COMMANDS:
                    frame = document.getCurrentController().getFrame()
                    dispatcher.executeDispatch(frame, COMMANDS[what], "", 0, ())
                print(json.dumps({"file": file, "what": what, **said(document)}), flush=True)
                document.close(True)
            desktop.terminate()
            office.wait(timeout=60)
        finally:
            office.kill()
            office.wait()


main()
