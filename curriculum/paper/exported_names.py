"""How an exporter names its file, so that two editions of one notebook never overwrite each other."""

from __future__ import annotations

from typing import Any


def tell_editions_apart(resources: dict[str, Any], edition: str, lang: str) -> None:
    """Add the edition and the language to the name that nbconvert takes from the notebook.

    A name given with `--output` stays. (nbconvert's own `output_suffix` is ignored with `--output-dir`.)
    """
    name = resources.get("metadata", {}).get("name")
    if resources.get("unique_key") == name:
        resources["unique_key"] = f"{name}.{edition}.{lang}"
