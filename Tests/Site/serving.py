"""auskunft serve as a process: started on a free port, ended by a signal."""

import http.client
import re
import signal
import subprocess
import threading
from urllib.parse import urlsplit


class Serve:
    """A running `auskunft serve`; `address` ends in a slash."""

    def __init__(self, binary, content, site, *options):
        command = [binary, "serve", "--content", content, "--theme", site, *options]
        self.process = subprocess.Popen(command, stderr=subprocess.PIPE, stdout=subprocess.DEVNULL, text=True)
        self.lines = []
        self.address = None
        self._said = threading.Condition()
        threading.Thread(target=self._read, daemon=True).start()

    def _read(self):
        for line in self.process.stderr:
            with self._said:
                self.lines.append(line.rstrip("\n"))
                if found := re.match(r"(http://localhost:\d+/) ", line):
                    self.address = found[1]
                self._said.notify_all()
        with self._said:
            self._said.notify_all()

    def wait_for(self, condition, timeout=60):
        """Waits until `condition` of the lines said so far holds."""
        with self._said:
            assert self._said.wait_for(lambda: condition(self.lines) or self.process.poll() is not None, timeout)
            assert condition(self.lines), "\n".join(self.lines)

    def wait_until_ready(self):
        self.wait_for(lambda lines: any("beendet" in line or "ends it" in line for line in lines))

    def builds(self):
        return sum("ms" in line for line in self.lines)

    def status(self, path="/"):
        """The status that a page is answered with."""
        connection = http.client.HTTPConnection("localhost", urlsplit(self.address).port, timeout=20)
        connection.request("GET", path)
        answer = connection.getresponse()
        answer.read()
        connection.close()
        return answer.status

    def stop(self, number=signal.SIGTERM):
        """The exit status after a signal."""
        self.process.send_signal(number)
        return self.process.wait(10)
