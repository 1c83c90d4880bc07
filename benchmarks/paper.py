"""What printing costs: seconds and CPU seconds of whole commands, ours and nbconvert's `webpdf`."""

from __future__ import annotations

import json
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path

from tests.support.checkout import ROOT


@dataclass(frozen=True)
class Cost:
    """Seconds by the clock, CPU seconds of the command and of all that it started, files and bytes made."""

    seconds: float
    cpu: float
    files: int
    bytes: int


def cost(command: list[str], out: Path, pattern: str) -> Cost:
    """Run a command that writes into `out`; raises CalledProcessError."""
    out.mkdir(parents=True, exist_ok=True)
    whole = [sys.executable, "-m", "benchmarks.whole_cost", sys.executable, *command]
    used = json.loads(subprocess.run(whole, cwd=ROOT, check=True, stdout=subprocess.PIPE, text=True).stdout)
    made = [path for path in out.rglob("*") if path.match(pattern)]
    return Cost(used["seconds"], used["cpu"], len(made), sum(path.stat().st_size for path in made))


def all_handouts(out: Path) -> Cost:
    """Build every paper edition in both languages and four formats."""
    command = ["-m", "curriculum", "build", "handouts", "--format", "pdf,pptx,docx,html", "--out", str(out)]
    return cost(command, out, "*.*")


def one_reader(notebook: Path, out: Path) -> Cost:
    """Make one reader with nbconvert's own command."""
    command = ["-m", "jupyter", "nbconvert", "--to", "reader", "--output-dir", str(out), str(notebook)]
    return cost(command, out, "*.pdf")


def one_webpdf(notebook: Path, out: Path) -> Cost:
    """Make one PDF of the stock notebook with nbconvert's `webpdf`, run first as ours is."""
    command = ["-m", "benchmarks.webpdf", "--to", "webpdf", "--execute", "--output-dir", str(out), str(notebook)]
    return cost(command, out, "*.pdf")
