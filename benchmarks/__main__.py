"""Measure everything in one run and print tables. `BENCH_VISITS=1` makes it shorter."""

from __future__ import annotations

import gzip
import os
import platform
import tempfile
from collections.abc import Callable
from pathlib import Path
from statistics import median

from rich.console import Console
from rich.table import Table

from benchmarks import paper
from benchmarks.servers import ours, stock
from benchmarks.stock import write_stock_notebook
from benchmarks.visits import Visit, middle, visit
from curriculum.lessons.catalogue import catalogue
from curriculum.pages.single_files import build_single_files
from tests.support.checkout import ROOT, content
from tests.support.chromium import TO_THE_ROOM, started

LESSON, LANG = "mechanism", "fr"
VISITS = int(os.environ.get("BENCH_VISITS", "3"))
# On the wall every question can be asked as soon as the cover stands: nothing more is loaded.
WALL = "html.live .screen.cover"
# A phone shows one screen at a time: the first question of the lesson is its own address.
PHONE_ANSWER = ".screen.shown .card.now button, .screen.shown .option label"
QUESTION = "ask-places"
STOCK_INPUT = ".jupyter-widgets select, .jupyter-widgets input[type=radio], .jupyter-widgets input[type=checkbox]"


def main() -> None:
    """Print the comparison."""
    here, lessons = content(), catalogue(content())
    (ROOT / "build").mkdir(exist_ok=True)
    with tempfile.TemporaryDirectory() as folder:
        made = Path(folder)
        lesson, notebook = lessons.lesson(LESSON, LANG), lessons.notebook(LESSON, LANG)
        plain = write_stock_notebook(lesson, notebook, here.built / "figures", made / "stock.ipynb")
        single = build_single_files(here, made / "single") / f"{notebook.stem}.{LANG}.html"
        console = Console(width=120)
        console.print(f"{platform.platform()}, Python {platform.python_version()}, {os.cpu_count()} cores")
        console.print(f"{len(lesson.activities)} activities; median of {VISITS} visits after one to warm up")
        for table in (*screens(made, plain, notebook.stem, single), prints(made, notebook, plain)):
            console.print(table)


def screens(made: Path, plain: Path, name: str, single: Path) -> tuple[Table, Table]:
    """Return the table of Voilà beside stock Voilà, and that of phones."""
    with started(TO_THE_ROOM) as chromium, ours(made) as our, stock(plain) as their:
        lesson_page = f"{our.address}/voila/render/notebooks/{LANG}/{name}.ipynb"
        phone_page = f"{our.phones}/{LANG}/{name}#{QUESTION}"
        voila = _repeated(lambda: visit(chromium, lesson_page, WALL, our))
        plain_voila = _repeated(lambda: visit(chromium, their.address, STOCK_INPUT, their))
        phone = _repeated(lambda: visit(chromium, phone_page, PHONE_ANSWER, our))
        file = _repeated(lambda: visit(chromium, f"{single.as_uri()}#{QUESTION}", PHONE_ANSWER))
        slow = [
            visit(chromium, phone_page, PHONE_ANSWER, slow=True),
            visit(chromium, their.address, STOCK_INPUT, slow=True),
        ]
    return _voila_table(voila, plain_voila), _phone_table(phone, plain_voila, file, single, slow)


def _repeated(once: Callable[[], Visit]) -> Visit:
    once()
    return middle([once() for _ in range(VISITS)])


def _voila_table(our: Visit, their: Visit) -> Table:
    table = _table("The same lesson in Voilà, first visit", "this project", "stock, plain ipywidgets")
    for label, value in {
        "CPU seconds, server and kernel": lambda one: f"{one.cpu:.2f}",
        "MiB a kernel (PSS)": lambda one: f"{one.kernel:.1f}",
        "websocket messages": lambda one: f"{one.messages:.0f}",
        "websocket kB": lambda one: f"{one.message_bytes / 1e3:.1f}",
        "seconds to the first answer possible": lambda one: f"{one.seconds:.2f}",
        "kB over the air": lambda one: f"{one.bytes / 1e3:.0f}",
        "requests": lambda one: f"{one.requests:.0f}",
        "requests to other machines (refused here)": lambda one: f"{one.elsewhere:.0f}",
    }.items():
        table.add_row(label, value(our), value(their))
    return table


def _phone_table(phone: Visit, their: Visit, file: Visit, single: Path, slow: list[Visit]) -> Table:
    table = _table("On a phone, first visit", "phone page (http://salle.test)", "single file", "stock Voilà")
    packed = len(gzip.compress(single.read_bytes())) / 1e3
    without = f"{(phone.bytes - phone.picture_bytes) / 1e3:.1f}"
    table.add_row("kB over the air, charts left out", without, "-", "-")
    weight = f"{single.stat().st_size / 1e3:.0f} ({packed:.0f} in gzip)"
    table.add_row("kB over the air, or of the file", f"{phone.bytes / 1e3:.1f}", weight, f"{their.bytes / 1e3:.0f}")
    table.add_row("requests", f"{phone.requests:.0f}", "1", f"{their.requests:.0f}")
    seconds = (f"{one.seconds:.2f}" for one in (phone, file, their))
    table.add_row("seconds to the first answer possible", *seconds)
    table.add_row("the same, processor 6x slower, 4 Mbit/s", f"{slow[0].seconds:.1f}", "-", f"{slow[1].seconds:.1f}")
    table.add_row("CPU seconds of the server", f"{phone.cpu:.3f}", "0", f"{their.cpu:.2f}")
    return table


def prints(made: Path, notebook: Path, plain: Path) -> Table:
    """Return the table of printing."""
    whole = paper.all_handouts(made / "all")
    our = [paper.one_reader(notebook, made / "one") for _ in range(VISITS)]
    their = [paper.one_webpdf(plain, made / "web") for _ in range(VISITS)]
    table = _table("On paper", "seconds", "CPU seconds", "files", "kB")
    for label, costs in (
        ("every edition, two languages, PDF, PPTX, DOCX and HTML", [whole]),
        ("one reader as PDF, whole nbconvert command", our),
        ("the stock notebook as PDF, nbconvert --to webpdf", their),
    ):
        seconds, cpu = median(one.seconds for one in costs), median(one.cpu for one in costs)
        table.add_row(label, f"{seconds:.1f}", f"{cpu:.1f}", str(costs[-1].files), f"{costs[-1].bytes / 1e3:.0f}")
    return table


def _table(title: str, *columns: str) -> Table:
    table = Table(title=title, title_justify="left")
    table.add_column("")
    for column in columns:
        table.add_column(column, justify="right")
    return table


if __name__ == "__main__":
    main()
