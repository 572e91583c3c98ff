"""How long the explorer takes from a key to the derivative: a table, in milliseconds of the clock.

    python benchmarks/explorer.py [--lines 30] [--repeat 20]

The server runs as it does for a user; each request has another text than the one before it (a constant is typed), and
goes over the loopback. A row is a kind of function (`benchmarks/transform.py`), a column a view; its figures are the
median and the worst, and (Linux) the median of the processor's time in the process that transforms, which is all there
is to wait for where nothing else runs. The browser adds 40 ms in which it waits for the next key, and what it takes to
show some lines.
"""

from __future__ import annotations

import argparse
import http.client
import json
import sys
import tempfile
import threading
import time
from statistics import median

from transform import HEAD, KINDS

from fwdtrans.explorer.serving import Explorer
from fwdtrans.page.model import VIEWS

PROGRAMS = ("straight", "branches", "sum")


def busy(server: Explorer) -> float:
    """Return the seconds that the process which transforms has had of the processor; 0 where nobody says so."""
    process = server.reader._process
    if process is None or sys.platform != "linux":
        return 0.0
    return time.clock_gettime(~process.pid << 3 | 2)  # clock_getcpuclockid(3)


def took(server: Explorer, view: str, text: str) -> tuple[float, float]:
    """Return the milliseconds of one request, of the clock and of the processor."""
    connection = http.client.HTTPConnection("127.0.0.1", server.server_port)
    headers = {"Content-Type": "application/json", "Origin": f"http://127.0.0.1:{server.server_port}"}
    body = json.dumps({"text": text, "name": "f", "wrt": "", "view": view})
    began, before = time.perf_counter(), busy(server)
    connection.request("POST", f"/{server.door.token}/look", body, headers)
    answer = json.loads(connection.getresponse().read())
    connection.close()
    if answer.get("error") or answer.get("refusal"):
        raise SystemExit(f"{view}: {answer.get('error') or answer['refusal']}")
    return 1000.0 * (time.perf_counter() - began), 1000.0 * (busy(server) - before)


def main() -> None:
    """Print the table."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--lines", type=int, default=30)
    parser.add_argument("--repeat", type=int, default=20)
    parser.add_argument("--views", default="lines,table,numeric,gradient", help="symbolic takes seconds")
    asked = parser.parse_args()
    shown = [view for view in VIEWS if view.key in asked.views.split(",")]
    with tempfile.TemporaryDirectory() as folder:
        server = Explorer(folder)
        threading.Thread(target=server.serve, daemon=True).start()
        print(f"{asked.lines} lines   " + "".join(f"{view.key:>22}" for view in shown))
        for kind in PROGRAMS:
            cells = []
            for view in shown:
                text = HEAD + KINDS[kind](asked.lines)
                texts = [text.replace("return ", f"return {turn}.5 * x + ") for turn in range(1, asked.repeat + 4)]
                times = [took(server, view.key, one) for one in texts][3:]
                clock, processor = zip(*times)
                cells.append(f"{median(clock):8.0f} {max(clock):6.0f} {median(processor):6.0f}")
            print(f"{kind:<11}" + "".join(cells), flush=True)
        server.shutdown()


if __name__ == "__main__":
    main()
