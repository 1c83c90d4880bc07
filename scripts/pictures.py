"""Take the README's four pictures again: a lesson in Voilà, on a phone, on paper, and a scenario.

python -m scripts.pictures docs/pictures
"""

from __future__ import annotations

import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from io import BytesIO
from pathlib import Path

import typst
from PIL import Image
from playwright.sync_api import Browser, Page

from curriculum.room.jupyter.door import file_name
from tests.support.checkout import ROOT
from tests.support.chromium import started
from tests.support.servers import free_port, listens, running

PHONE = {"viewport": {"width": 360, "height": 640}, "device_scale_factor": 2, "locale": "fr-FR"}
TABLET = {"viewport": {"width": 800, "height": 1000}, "locale": "fr-FR"}
SCREEN = {"viewport": {"width": 1280, "height": 860}, "locale": "fr-FR"}
COLOURS = 96
LESSON, NUMBER = "03-mecanisme", "03"
PATIENCE = 60_000


@contextmanager
def workshop(folder: Path) -> Iterator[tuple[int, int]]:
    """Serve the checkout; gives the facilitator's port and the room's."""
    port, room = free_port(), free_port()
    command = [sys.executable, "-m", "curriculum", "serve", "--no-browser", f"--port={port}", f"--room-port={room}"]
    with running(command, lambda: _key(port).exists() and listens(room), folder / "serve.log"):
        yield port, room


def _key(port: int) -> Path:
    return ROOT / "local" / file_name(port)


def voila(browser: Browser, port: int) -> bytes:
    """Return the first question of a lesson as the projector shows it."""
    page = browser.new_context(**SCREEN).new_page()
    page.set_default_timeout(PATIENCE)
    page.goto(_key(port).as_uri())
    page.wait_for_url(f"http://127.0.0.1:{port}/**")
    page.goto(f"http://127.0.0.1:{port}/voila/render/notebooks/fr/{LESSON}.ipynb")
    return _shot(page, "article[data-activity]", below=70)


def phone(browser: Browser, room: int) -> bytes:
    """Return a question of the same lesson on a phone, answered, with its feedback."""
    page = browser.new_context(**PHONE).new_page()
    page.set_default_timeout(PATIENCE)
    page.goto(f"http://127.0.0.1:{room}/fr/{LESSON}")
    question = page.locator("article[data-activity]").filter(has=page.locator(".single")).first
    question.locator("input[type=radio]").first.check()
    question.locator("button.main").click()
    return _shot(page, "article[data-activity] .single >> legend")


def scenario(browser: Browser, room: int) -> bytes:
    """Return the first step of a scenario on a tablet, after its warning: story, gauges, choices."""
    page = browser.new_context(**TABLET).new_page()
    page.set_default_timeout(PATIENCE)
    page.goto(f"http://127.0.0.1:{room}/fr/09-rumeur-fait-verifie")
    story = page.locator("[data-place=scenario]").first
    story.locator("button.main").first.click()
    return _shot(page, "[data-place=scenario] .stage")


def paper(folder: Path) -> bytes:
    """Return a page with boxes to tick of the printed sheet of the same lesson."""
    command = [sys.executable, "-m", "jupyter", "nbconvert", "--to", "sheet", "--log-level=ERROR"]
    command += ["--output-dir", str(folder), f"notebooks/fr/{LESSON}.ipynb"]
    subprocess.run(command, cwd=ROOT, check=True)
    (sheet,) = folder.glob("*.pdf")
    text = '#set page(width: auto, height: auto, margin: 0pt)\n#image("sheet.pdf", page: 2, width: 148mm)'
    shutil.move(sheet, folder / "sheet.pdf")
    (folder / "page.typ").write_text(text, encoding="utf-8")
    return typst.compile(folder / "page.typ", format="png", ppi=130)


def _shot(page: Page, selector: str, below: int = 8) -> bytes:
    """Return the screen with the first such element `below` the top: the facilitator's bar hides 52 pixels."""
    place = page.locator(selector).first
    place.wait_for()
    place.evaluate("(one, below) => scrollTo(0, one.getBoundingClientRect().top + scrollY - below)", below)
    page.evaluate("document.fonts.ready")
    return page.screenshot()


def write(path: Path, picture: bytes) -> None:
    """Write a picture with few colours: text needs no more, and the file stays light."""
    image = Image.open(BytesIO(picture)).convert("RGB").quantize(COLOURS, dither=Image.Dither.NONE)
    image.save(path, optimize=True)
    print(path, path.stat().st_size)


def main(folder: Path) -> None:
    """Write the four pictures into `folder`."""
    with tempfile.TemporaryDirectory() as made, workshop(Path(made)) as (port, room), started() as browser:
        write(folder / "voila.png", voila(browser, port))
        write(folder / "phone.png", phone(browser, room))
        write(folder / "scenario.png", scenario(browser, room))
        write(folder / "page.png", paper(Path(made)))


if __name__ == "__main__":
    main(Path(sys.argv[1]))
