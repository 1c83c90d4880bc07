"""Start a server, wait until every address answers, stop it as Ctrl+C does, and print what was seen as JSON.

    python tests/support/visit.py ADDRESS... -- COMMAND...

A program of its own, so that it can run where the network is cut off. An address may carry `token@` before its scheme.
"""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
import tempfile
import time
import urllib.error
import urllib.request

PATIENCE = 240


def status(address: str) -> int | None:
    """Return the status of an answer, redirects followed; None while nobody answers."""
    token, _, address = address.rpartition("@")
    request = urllib.request.Request(address, headers={"Authorization": f"token {token}"} if token else {})
    opener = urllib.request.build_opener(urllib.request.ProxyHandler({}))
    try:
        with opener.open(request, timeout=120) as answer:
            answer.read()
            return answer.status
    except urllib.error.HTTPError as error:
        return error.code
    except OSError:
        return None


def main(addresses: list[str], command: list[str]) -> int:
    """Print {"seconds", "statuses", "output", "stopped"}; return 1 when an address never answered."""
    started = time.monotonic()
    seen: dict[str, int | None] = dict.fromkeys(addresses)
    with tempfile.TemporaryFile() as output:
        server = subprocess.Popen(
            command,
            stdin=subprocess.DEVNULL,  # Jupyter asks whether to stop: with a silent terminal it would go on
            stdout=output,
            stderr=output,
            start_new_session=True,
        )
        while None in seen.values() and server.poll() is None and time.monotonic() - started < PATIENCE:
            waiting = next(address for address, code in seen.items() if code is None)
            seen[waiting] = status(waiting)
            if seen[waiting] is None:
                time.sleep(0.05)
        seconds = round(time.monotonic() - started, 1)
        running = server.poll() is None
        if running:
            os.killpg(server.pid, signal.SIGINT)
        try:
            stopped = server.wait(60)
        except subprocess.TimeoutExpired:  # stock Jupyter may wait for ever for a thread of its own that still works
            os.killpg(server.pid, signal.SIGKILL)
            stopped = server.wait()
        output.seek(0)
        said = output.read().decode(errors="replace")
    print(json.dumps({"seconds": seconds, "statuses": list(seen.values()), "output": said, "stopped": stopped}))
    return 0 if running and None not in seen.values() else 1


if __name__ == "__main__":
    cut = sys.argv.index("--")
    sys.exit(main(sys.argv[1:cut], sys.argv[cut + 1 :]))
