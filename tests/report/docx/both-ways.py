"""Opens a Word file in LibreOffice, rejects or accepts all its tracked changes, and prints the text, one line a paragraph.

Used by libreoffice.test.ts as: python3 both-ways.py FILE reject|accept. Needs LibreOffice Writer and its bridge to Python (uno).
"""

import os
import subprocess
import sys
import tempfile
import time
from pathlib import Path

import uno
from com.sun.star.beans import PropertyValue
from com.sun.star.connection import NoConnectException


def hidden():
    option = PropertyValue()
    option.Name, option.Value = "Hidden", True
    return option


def connected(pipe):
    local = uno.getComponentContext()
    resolver = local.ServiceManager.createInstance("com.sun.star.bridge.UnoUrlResolver")
    for _ in range(300):
        try:
            return resolver.resolve(f"uno:pipe,name={pipe};urp;StarOffice.ComponentContext")
        except NoConnectException:
            time.sleep(0.2)
    sys.exit("LibreOffice did not answer.")


def main(path, way):
    pipe = f"travaux{os.getpid()}"
    with tempfile.TemporaryDirectory() as profile:
        home = f"-env:UserInstallation={Path(profile).as_uri()}"
        office = subprocess.Popen(["soffice", home, "--headless", "--norestore", "--nologo", f"--accept=pipe,name={pipe};urp;"])
        try:
            context = connected(pipe)
            manager = context.ServiceManager
            desktop = manager.createInstanceWithContext("com.sun.star.frame.Desktop", context)
            text = desktop.loadComponentFromURL(Path(path).absolute().as_uri(), "_blank", 0, (hidden(),))
            command = ".uno:AcceptAllTrackedChanges" if way == "accept" else ".uno:RejectAllTrackedChanges"
            dispatcher = manager.createInstanceWithContext("com.sun.star.frame.DispatchHelper", context)
            dispatcher.executeDispatch(text.CurrentController.Frame, command, "", 0, ())
            paragraphs = text.Text.createEnumeration()
            while paragraphs.hasMoreElements():
                portions = paragraphs.nextElement().createEnumeration()
                line = ""
                while portions.hasMoreElements():
                    portion = portions.nextElement()
                    # A raised number repeats the mark of a note: it is no word of the text.
                    is_word = portion.TextPortionType == "Text" and portion.CharEscapement == 0
                    line += portion.String if is_word else ""
                print(line)
            text.close(True)
            try:
                desktop.terminate()
            except Exception:  # The bridge breaks off as the office ends.
                pass
            office.wait(30)
        finally:
            office.kill()


main(*sys.argv[1:])
