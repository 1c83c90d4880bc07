"""What a facilitator's kernel loads, how it speaks, and when it goes."""

from __future__ import annotations

import json

import psutil
from jupyter_client import BlockingKernelClient


def open_page(workshop, path: str) -> str:
    """Open a page as Voilà does; return the id of its kernel."""
    before = set(workshop.kernels())
    status, _, page = workshop.ask(f"/voila/render/{path}", token=True)
    assert status == 200, page
    return (set(workshop.kernels()) - before).pop()


def close(workshop, kernel: str) -> None:
    workshop.ask(f"/api/kernels/{kernel}", "DELETE", token=True)


def evaluate(workshop, kernel: str, expression: str):
    """Return what an expression is worth in a running kernel."""
    client = BlockingKernelClient(connection_file=str(workshop.runtime / "jupyter" / f"kernel-{kernel}.json"))
    client.load_connection_file()
    client.start_channels()
    try:
        client.wait_for_ready(timeout=30)
        reply = client.execute_interactive(
            "", user_expressions={"wanted": f"__import__('json').dumps({expression})"}, timeout=30, silent=True
        )
        return json.loads(eval(reply["content"]["user_expressions"]["wanted"]["data"]["text/plain"]))
    finally:
        client.stop_channels()


def test_a_lesson_that_computes_nothing_starts_no_kernel(workshop):
    before = workshop.kernels()
    status, _, page = workshop.ask("/voila/render/notebooks/fr/03-mecanisme.ipynb", token=True)
    assert status == 200
    assert b'<section class="screen cover"' in page
    assert workshop.kernels() == before


def test_the_kernel_speaks_over_sockets_of_its_own_and_opens_no_port_to_others(workshop):
    kernel = open_page(workshop, "notebooks/fr/18-laboratoire-des-chiffres.ipynb")
    connection = json.loads((workshop.runtime / "jupyter" / f"kernel-{kernel}.json").read_text())
    pid = evaluate(workshop, kernel, "__import__('os').getpid()")
    listening = {
        each.laddr.ip for each in psutil.Process(pid).net_connections("inet") if each.status == psutil.CONN_LISTEN
    }
    close(workshop, kernel)
    assert connection["transport"] == "ipc"
    assert listening <= {"127.0.0.1"}


def test_a_cell_that_fails_shows_a_french_sentence_and_the_next_cell_still_runs(workshop):
    before = set(workshop.kernels())
    page = workshop.ask("/voila/render/extra/broken.ipynb", token=True)[2].decode()
    for kernel in set(workshop.kernels()) - before:
        close(workshop, kernel)
    assert "Cette partie de la leçon ne peut pas s’afficher" in page
    assert "la suite est l" in page
    assert "secret detail" not in page
    assert "Traceback" not in page
    assert "RuntimeError" not in page
