"""Runs a command and prints as JSON what it cost, with all the processes that it started: `-m benchmarks.whole_cost …`.

A process whose parent has ended is nobody's child and would not be counted: on Linux it becomes a child of this one.
"""

from __future__ import annotations

import ctypes
import json
import os
import resource
import subprocess
import sys
import time

_SET_CHILD_SUBREAPER = 36  # prctl(2)


def main(command: list[str]) -> int:
    """Run the command, wait for whatever it has left behind, and print {"seconds", "cpu"}; returns its exit status."""
    if sys.platform == "linux":
        ctypes.CDLL(None).prctl(_SET_CHILD_SUBREAPER, 1, 0, 0, 0)
    began = time.monotonic()
    status = subprocess.run(command, stdout=subprocess.DEVNULL).returncode
    seconds = time.monotonic() - began
    try:
        while True:
            os.wait()
    except ChildProcessError:
        used = resource.getrusage(resource.RUSAGE_CHILDREN)
    print(json.dumps({"seconds": seconds, "cpu": used.ru_utime + used.ru_stime}))
    return status


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
