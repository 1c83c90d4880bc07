"""The workshop: Jupyter Server and Voilà for the facilitator, public pages for the participants' phones.

Knows the network and the server. Knows no widget and no question.
"""

from __future__ import annotations


def _jupyter_server_extension_points() -> list[dict[str, str]]:
    return [{"module": "curriculum.room.jupyter.extension"}]
