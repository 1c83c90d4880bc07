"""What axe-core finds on a page."""

from __future__ import annotations

from axe_playwright_python.sync_playwright import Axe


def faults(page) -> list[str]:
    """Return the faults found, one line each."""
    violations = Axe().run(page).response["violations"]
    return [f"{violation['id']}: {node['html'][:120]}" for violation in violations for node in violation["nodes"]]
