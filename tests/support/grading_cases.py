"""What the tests know of each kind of activity: `tests/model/kinds/<kind>.json`, a file a kind.

`key` lists the fields that its key consists of, `malformed` answers to refuse, `cases` what answers earn.
"""

from __future__ import annotations

import json
from typing import Any

from tests.support.checkout import ROOT

OF_A_KIND: dict[str, dict[str, Any]] = {
    path.stem: json.loads(path.read_text(encoding="utf-8"))
    for path in sorted((ROOT / "tests" / "model" / "kinds").glob("*.json"))
}
CASES: list[dict[str, Any]] = [case for known in OF_A_KIND.values() for case in known["cases"]]
